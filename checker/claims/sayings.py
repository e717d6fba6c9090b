"""Quotations -> claims of kind "quote": a claim for each sentence that is quoted, with the words around it and who is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from checker.annotate.quote_words import CLOSED, Word, fingerprints, words
from checker.claims import making
from checker.language import Reading
from checker.model import Claim, Entity, Mention, Quote, Saying, Slot

SHORT = 3  # words: shorter sentences are said by many people
MANY = 120  # words: nobody quotes a longer sentence, or it is none
FEW = 5  # words: a shorter quotation is a fragment that many people share
AROUND = 90  # characters of the same quotation that are kept on each side of a sentence
BESIDE = 60  # characters between a quotation and the name of who says it
BETWEEN = 150  # characters: the longest "..., he told the crowd on Monday, ..." inside one quotation
ATTRIBUTION = re.compile(r"[^.!?\n]*[.,:;]?\s*")


def sayings(reading: Reading) -> Iterator[Claim]:
    """One claim for each sentence of the direct quotations: slots words and, where known, who says them, and by name."""
    for said in _utterances(reading):
        whole, start = CLOSED.join(mention.text for mention in said), 0
        for mention in said:
            for first, last in _sentences(mention.text):
                saying = _saying(whole, start + first, start + last)
                if saying is not None:
                    yield from _claim(reading, mention, Slot(saying, mention.start + first, mention.start + last, saying.words))
            start += len(mention.text) + len(CLOSED)


def _claim(reading: Reading, mention: Mention, said: Slot) -> Iterator[Claim]:
    sentence = reading.sentence_at(said.start)
    if sentence is None:
        return
    quote = making.quote_of(reading, sentence)
    span = quote._replace(start=min(quote.start, said.start), end=max(quote.end, said.end))
    slots = {"words": said}
    if mention.value.speaker is not None:
        slots["who"] = Slot(mention.value.speaker, mention.start, mention.end, mention.value.speaker.name)
        slots |= _named(reading, mention)
    yield Claim(reading.article.id, "quote", "say", slots, span, as_of=reading.article.day, role=sentence.role)


def _named(reading: Reading, quoted: Mention) -> dict[str, Slot]:
    """Who speaks as slot "name": an office as printed beside the quotation, a person whose full name is known by that name."""
    speaker: Entity = quoted.value.speaker
    start, end = max(quoted.start - BESIDE, 0), quoted.end + BESIDE
    if speaker.kind != "person":
        places = (m.start() for m in re.finditer(re.escape(speaker.name), reading.article.text[start:end]))
        near = [Slot(speaker, start + at, start + at + len(speaker.name), speaker.name) for at in places]
    else:
        surname = speaker.surname if speaker.given else None
        found = (m for m in reading.mentions_in(start, end, "person") if m.value == speaker)
        near = [making.slot(m) for m in found if surname and surname in m.text]
    own = next((slot for slot in near if _beside(reading, quoted, slot)), None)
    return {} if own is None else {"name": own}


def _beside(reading: Reading, quoted: Mention, name: Slot) -> bool:
    """Whether nothing but the words that give a quotation to somebody stands between it and the name."""
    start, end = (quoted.end, name.start) if name.start >= quoted.end else (name.end, quoted.start)
    return start <= end and re.search(r"[.!?\n](\s|$)", reading.article.text[start:end].strip("\"“”‘’' ")) is None


def _utterances(reading: Reading) -> Iterator[list[Mention]]:
    """Quotations that one attribution or paragraph's end parts from the next, together."""
    text = reading.article.text
    said: list[Mention] = []
    for mention in _outermost(reading.mentions):
        if said and not _goes_on(text, said[-1], mention):
            yield said
            said = []
        said.append(mention)
    if said:
        yield said


def _outermost(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Direct quotations that stand in no other; where two start together, the outer has swallowed what follows the inner."""
    quotes = [m for m in mentions if isinstance(m.value, Quote) and m.value.direct]
    end = -1
    for mention, after in zip_longest(quotes, quotes[1:]):
        swallows = after is not None and after.start - mention.start <= len("'\"")
        if mention.start >= end and not swallows and _is_said(mention.value):
            end = mention.end
            yield mention


def _is_said(value: Quote) -> bool:
    """A title in capitals is no saying: "The Lord of the Rings"."""
    longer = [word for word in value.words.split() if len(word) > len("with")]
    return value.speech or not all(word[0].isupper() for word in longer)


def _goes_on(text: str, before: Mention, after: Mention) -> bool:
    between = text[before.end : after.start].strip("\"“”‘’' ,")
    if not between.strip():
        return True
    closed = (
        text[before.end - 1 : before.end] in {",", ".", "?", "!", "—", "-", "…"} or text[before.end + 1 : before.end + 2] == ","
    )
    return closed and len(between) <= BETWEEN and ATTRIBUTION.fullmatch(between) is not None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a quotation starts and ends in it, with the mark that ends it."""
    part: list[Word] = []
    for word in words(text):
        part.append(word)
        if word.stop:
            yield part[0].start, part[-1].end + 1
            part = []
    if part:
        yield part[0].start, part[-1].end


def _saying(whole: str, start: int, end: int) -> Saying | None:
    """The sentence from `start` to `end` of a quotation with the words around it; None where it is too short to tell."""
    own = words(whole[start:end])
    before, after = _last(whole[max(start - AROUND, 0) : start], start), _first(whole[end : end + AROUND])
    around = len(words(before)) + len(words(after))
    if not SHORT <= len(own) <= MANY or len(own) + around < FEW:
        return None
    return Saying(whole[start:end], before, after, fingerprints(own))


def _last(text: str, length: int) -> str:
    return text if length <= AROUND else text.partition(" ")[2]


def _first(text: str) -> str:
    return text if len(text) < AROUND else text.rpartition(" ")[0]
