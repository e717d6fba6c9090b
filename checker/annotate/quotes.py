"""Stretches between quotation marks -> quote mentions with their speakers. Next: claims.

The speaker is the subject of the verb of saying before or after the quotation ("...," said X; X said: "..."), of
"according to", or of the sentence that ends in the colon before it; a quotation that goes on keeps its speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.annotate import cues, indirect, telling
from checker.annotate.marks import Quoted, quoted
from checker.annotate.phrases import PRONOUNS
from checker.annotate.speakers import (
    bearer,
    beside,
    entity,
    is_saying,
    may_say,
    opening_subject,
    speaker_of,
    spoken_to,
    subject,
)
from checker.annotate.surroundings import Near, surroundings
from checker.annotate.telling import Telling
from checker.language.reading import Reading, Sentence
from checker.model import Mention, Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["find", "speaker_of"]

# Fewer words than this are a term or a scare quote, unless a verb of saying stands right beside them.
FEW_WORDS = 4
# As many as this are no term: somebody says them, even where nobody is named.
MANY_WORDS = 9
# A verb of saying this many tokens from the mark still belongs to the quotation: "X, who runs the shop, told us".
REACH = 14
SHORT_REACH = 6
# What is looked at before the opening mark: the space and the colon or word that leads up to it.
LEAD_CHARACTERS = 20
# Quotations nested in one sentence are few, so that many neighbours tell all about a place.
NEAR = 8
# What joins two quotations into one: '"..." and that "..."'.
JOINED = re.compile(r",?\s+(?:and|or|but)(?:\s+(?:that|to|then))?\s+")


@dataclass(frozen=True)
class Attribution:
    """The noun that names who says it, and the verb of saying; one of them may be missing."""

    head: Token | None
    verb: Token | None = None


@dataclass(frozen=True)
class _Frame:
    """Where one article's quotations stand in its tokens."""

    reading: Reading
    near: Near
    quotes: list[Quoted]
    starts: list[int]
    offsets: list[int]

    @property
    def doc(self) -> Doc:
        return self.reading.doc

    def token(self, offset: int) -> int:
        return bisect_left(self.offsets, offset)

    def is_quoted(self, offset: int, quote: Quoted) -> bool:
        """Whether an offset stands in another quotation than those around this one."""
        place = bisect_right(self.starts, offset)
        earlier = (q for q in self.quotes[max(place - NEAR, 0) : place] if q.depth <= quote.depth)
        return any(q.start <= offset < q.end and not q.start < quote.start < q.end for q in earlier)


def find(reading: Reading, mentions: Sequence[Mention] = ()) -> list[Mention]:
    """Direct and indirect quotations in order, each with a Quote; `mentions` are the dates and names found before.

    The span of a direct one is the words inside its marks, of an indirect one the clause that is told.
    """
    text = reading.article.text
    quotes = [q for q in quoted(text, reading.blocks) if text[q.start : q.end].strip()]
    frame = _Frame(reading, Near(mentions), quotes, [q.start for q in quotes], [token.idx for token in reading.doc])
    given = {quote: _attributed(frame, quote) for quote in quotes}
    outer = [quote for quote in quotes if quote.depth == 0]
    for before, quote in pairwise(outer):
        if given[quote] is None and _goes_on(text, before, quote):
            given[quote] = given[before]
    for quote, after in reversed(list(pairwise(outer))):
        if given[quote] is None and quote.goes_on:
            given[quote] = given[after]
    reported = list(indirect.find(reading, frame.near, outer))
    starts = [mention.start for mention in reported]
    direct = []
    for quote in quotes:
        place = bisect_right(starts, quote.start)
        direct.append(_shared(frame, quote, _mention(frame, quote, given[quote]), reported[max(place - 2, 0) : place]))
    return sorted([*direct, *reported], key=lambda m: (m.start, -m.end))


def _shared(frame: _Frame, quote: Quoted, mention: Mention, reported: Sequence[Mention]) -> Mention:
    """Words between marks inside a clause that somebody is reported to say are theirs: 'said it was "fair" and "wise"'."""
    own: Quote = mention.value
    around = [m.value for m in reported if mention.end <= m.end and m.value.verb != "according to"]
    if not around or own.speech or len(own.words.split()) == 1 or _is_named(frame, quote):
        return mention
    return replace(mention, value=replace(around[-1], words=own.words, direct=True))


def _mention(frame: _Frame, quote: Quoted, said: Attribution | None) -> Mention:
    text = frame.reading.article.text
    start, end = _trimmed(text, quote)
    words = " ".join(text[start:end].split()).rstrip(",")
    if said is None or _is_named(frame, quote):
        return Mention("quote", start, end, text[start:end], Quote(words, speech=_stands_alone(text, quote) and said is None))
    value = Quote(words, entity(said.head, frame.near.names) if said.head is not None else None)
    if said.verb is not None:
        value = telling.detailed(value, _told(frame, said, quote), frame.near)
    if value.speaker is not None and value.addressee == value.speaker.name:
        value = replace(value, speaker=None)  # nobody is told by himself: "he" was taken for the one he speaks to
    return Mention("quote", start, end, text[start:end], value)


def _told(frame: _Frame, said: Attribution, quote: Quoted) -> Telling:
    verb = said.verb
    assert verb is not None
    if verb.lower_ == "according":
        return Telling(verb, "according to", said.head)
    sentence = frame.reading.sentence_at(verb.idx) or Sentence(verb.i, verb.i + 1, "body")
    around = surroundings(frame.reading, sentence, frame.near)
    found = telling.told(around, verb, said.head)
    later = telling.later_occasion(around, frame.token(quote.end + 1)) if verb.idx < quote.start else ()
    return replace(found, occasion=found.occasion + later)


def _stands_alone(text: str, quote: Quoted) -> bool:
    """A sentence between marks is speech, even where nobody is named; a few words in somebody's sentence are a term."""
    words = text[quote.start : quote.end].strip()
    count = len(words.split())
    return count >= MANY_WORDS or (count >= FEW_WORDS and words[-1] in ".!?…,—-" and words[0].isupper())


def _is_named(frame: _Frame, quote: Quoted) -> bool:
    """Whether the words before the mark say that a name or a term follows: "so-called", "known as", "the word"."""
    lead = _lead(frame, quote).rstrip().casefold()
    return bool(lead) and lead.endswith(cues.endings("naming"))


def _trimmed(text: str, quote: Quoted) -> tuple[int, int]:
    inner = text[quote.start : quote.end]
    return quote.start + len(inner) - len(inner.lstrip()), quote.end - len(inner) + len(inner.rstrip())


def _goes_on(text: str, before: Quoted, quote: Quoted) -> bool:
    """Whether a quotation carries on the one before: over a paragraph's end, or after "he said." in between."""
    between = text[before.end + 1 : quote.start - 1]
    if before.goes_on:
        return not between.strip()
    if JOINED.fullmatch(between):
        return True
    if len(text[quote.start : quote.end].split()) < FEW_WORDS or text[before.end - 1] not in ",.?!…—-":
        return False
    attribution, line_break, rest = between.partition("\n")
    # After "...," she said. a paragraph that is nothing but a quotation goes on in her words.
    alone = not line_break or (
        bool(attribution.strip()) and not rest.strip() and text[quote.end + 1 : quote.end + 2] in {"", "\n"}
    )
    return alone and re.fullmatch(r"[^.!?]{0,120}[.,:;]?\s*", attribution) is not None


def _attributed(frame: _Frame, quote: Quoted) -> Attribution | None:
    few = len(frame.reading.article.text[quote.start : quote.end].split()) < FEW_WORDS
    reach = SHORT_REACH if few else REACH
    after = _after(frame, quote, reach)
    lead = _before(frame, quote, reach)
    found = next((said for said in _ranked(frame, quote, lead, after) if said is not None), None)
    return _introduced(frame, quote) if found is None and not few else found


def _ranked(
    frame: _Frame, quote: Quoted, lead: Attribution | None, after: Attribution | None
) -> tuple[Attribution | None, Attribution | None]:
    """Words that run into the mark bind closest ("called it a ..."), then a comma at the end ("...," said X)."""
    text = frame.reading.article.text
    ends_open = text[quote.end - 1] in ",?!—-" or text[quote.end + 1 : quote.end + 2] == ","
    return (lead, after) if _runs_in(frame, quote) or not ends_open else (after, lead)


def _runs_in(frame: _Frame, quote: Quoted) -> bool:
    """Whether the words before the mark lead into the quotation without a pause, or with a colon."""
    lead = _lead(frame, quote).rstrip(" ")
    return bool(lead) and (lead[-1].isalnum() or lead[-1] == ":")


def _after(frame: _Frame, quote: Quoted, reach: int) -> Attribution | None:
    """The subject of a verb of saying right after the closing mark, in the same sentence."""
    doc, text = frame.doc, frame.reading.article.text
    # A full stop inside the marks ends the sentence: what follows tells something new.
    if text[quote.end - 1] == "." and not re.match(r"\W?\s*[-—–]?\s*[a-z]", text[quote.end : quote.end + 4]):
        return None
    if text[quote.end + 1 : quote.end + 2] in {".", ";"}:
        return None
    first = frame.token(quote.end + 1)
    while first < len(doc) and not doc[first].is_alpha and not doc[first].text[:1].isalnum() and "\n" not in doc[first].text:
        first += 1
    last = min(first + reach, _sentence_end(frame, first), frame.token(_next_start(frame, quote)))
    for i in range(first, last):
        said = _said(doc[i], frame, quote, first, last)
        if said is not None:
            return said
        if doc[i].text in {";", ":"} or (i == first and doc[i].tag_ in {"CC", "IN", "TO"} and doc[i].lower_ != "according"):
            return None
    # A sentence quoted up to its comma is said by the subject that follows, whatever the verb: "...," one user jabbed.
    if reach == REACH and text[quote.end - 1] == "," and not _runs_in(frame, quote):
        head = opening_subject(doc, first, last)
        return Attribution(head) if head is not None else None
    return None


def _before(frame: _Frame, quote: Quoted, reach: int) -> Attribution | None:
    """The subject of the nearest verb of saying between the sentence's start and the opening mark."""
    doc = frame.doc
    lead = _lead(frame, quote)
    if not lead.strip() or lead.rstrip()[-1] in ".!?;" or lead.rstrip(" ").endswith("\n"):
        return None
    last = frame.token(quote.start - 1)
    first = max(_sentence_start(frame, last - 1), last - 2 * reach, frame.token(_previous_end(frame, quote)))
    for i in range(last - 1, first - 1, -1):
        said = _said(doc[i], frame, quote, first, last)
        if said is not None:
            return said
    return None


def _said(token: Token, frame: _Frame, quote: Quoted, first: int, last: int) -> Attribution | None:
    doc = frame.doc
    if token.lower_ == "according" and token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "to":
        head = beside(doc[token.i + 1], doc, token.i + 1, last)
        return Attribution(head, token) if head is not None else None
    if spoken_to(token):
        return Attribution(None, token)
    if not is_saying(token):
        return None
    head = subject(token)
    if head is None or frame.is_quoted(head.idx, quote) or abs(head.i - token.i) > 2 * REACH:
        head = beside(token, doc, first, max(last, token.i + 6))
    if head is None or frame.near.is_date(head) or not may_say(token, head, frame.near.names):
        return None
    return Attribution(bearer(head), token)


def _introduced(frame: _Frame, quote: Quoted) -> Attribution | None:
    """The subject of the sentence whose colon leads to the quotation: "X had one line for the cameras: ..."."""
    lead = _lead(frame, quote)
    if not lead.rstrip().endswith(":"):
        return None
    opening = quote.start - 1
    sentence = frame.reading.sentence_at(opening - 1 - len(lead) + len(lead.rstrip()))
    if sentence is None:
        return None
    tokens = frame.doc[sentence.first : sentence.last]
    heads = [t for t in tokens if t.dep_ == "nsubj" and t.idx < opening and not frame.is_quoted(t.idx, quote)]
    names = frame.near.names
    head = next((t for t in heads if names.at(t.idx, t.idx + len(t.text)) or t.tag_ in PRONOUNS | {"NNP"}), None)
    return Attribution(head) if head is not None else None


def _lead(frame: _Frame, quote: Quoted) -> str:
    """The characters before the opening mark."""
    return frame.reading.article.text[max(quote.start - LEAD_CHARACTERS, 0) : quote.start - 1]


def _sentence_start(frame: _Frame, token: int) -> int:
    sentence = frame.reading.sentence_at(frame.doc[max(token, 0)].idx) if len(frame.doc) else None
    return sentence.first if sentence else max(token, 0)


def _sentence_end(frame: _Frame, token: int) -> int:
    sentence = frame.reading.sentence_at(frame.doc[token].idx) if token < len(frame.doc) else None
    return sentence.last if sentence else token


def _next_start(frame: _Frame, quote: Quoted) -> int:
    place = bisect_left(frame.starts, quote.end)
    later = frame.quotes[place : place + NEAR]
    return next((q.start for q in later if q.depth <= quote.depth), len(frame.reading.article.text))


def _previous_end(frame: _Frame, quote: Quoted) -> int:
    place = bisect_left(frame.starts, quote.start)
    earlier = frame.quotes[max(place - NEAR, 0) : place]
    return max((q.end + 1 for q in earlier if q.end < quote.start and q.depth <= quote.depth), default=0)
