"""Quotations -> claims of kind "quote": who is quoted with which words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import making
from checker.language import Reading
from checker.model import Claim, Quote, Slot

FEW = 5  # words: shorter quotations are fragments that many people share


def sayings(reading: Reading) -> Iterator[Claim]:
    """One claim for each direct quotation of five words or more whose speaker is known: slots speaker, words."""
    for mention in reading.mentions:
        value = mention.value
        if not isinstance(value, Quote) or value.speaker is None or not value.direct or _counted(value.words) < FEW:
            continue
        sentence = reading.sentence_at(mention.start)
        if sentence is None:
            continue
        words = making.slot(mention)
        slots = {"speaker": Slot(value.speaker, words.start, words.end, value.speaker.name), "words": words}
        quote, day = making.quote_of(reading, sentence), reading.article.day
        span = quote._replace(start=min(quote.start, words.start), end=max(quote.end, words.end))
        yield Claim(reading.article.id, "quote", "say", slots, span, as_of=day, role=sentence.role)


def _counted(words: str) -> int:
    """How many words tell one saying from another: the first of a fragment may be bent to the sentence around it."""
    return len(words.split()) - words[:1].islower()
