"""Stretches between quotation marks -> quote mentions with their speakers. Next: claims.

The speaker is the subject of the verb of saying before or after the quotation ("...," said X; X said: "..."), of
"according to", or of the sentence that ends in the colon before it; a quotation that goes on keeps its speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.annotate.marks import Quoted, quoted
from checker.annotate.speakers import (
    PRONOUNS,
    Names,
    beside,
    entity,
    is_saying,
    opening_subject,
    sentence_at,
    speaker_of,
    subject,
)
from checker.language.reading import Reading
from checker.model import Entity, Mention, Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["find", "speaker_of"]

# Fewer words than this are a term or a scare quote, unless a verb of saying stands right beside them.
FEW_WORDS = 4
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
class _Frame:
    """Where one article's quotations stand in its tokens."""

    reading: Reading
    names: Names
    quotes: list[Quoted]
    starts: list[int]
    offsets: list[int]

    @property
    def doc(self) -> Doc:
        return self.reading.doc

    def token(self, offset: int) -> int:
        return bisect_left(self.offsets, offset)

    def is_quoted(self, offset: int, depth: int) -> bool:
        place = bisect_right(self.starts, offset)
        earlier = self.quotes[max(place - NEAR, 0) : place]
        return any(q.depth <= depth and q.start <= offset < q.end for q in earlier)


def find(reading: Reading, names: Sequence[Mention] = ()) -> list[Mention]:
    """Direct quotations in order; the span is the words inside the marks, the value a Quote with its speaker."""
    text = reading.article.text
    quotes = [q for q in quoted(text, reading.blocks) if text[q.start : q.end].strip()]
    frame = _Frame(reading, Names(names), quotes, [q.start for q in quotes], [token.idx for token in reading.doc])
    speakers = {quote: _speaker(frame, quote) for quote in quotes}
    outer = [quote for quote in quotes if quote.depth == 0]
    for before, quote in pairwise(outer):
        if speakers[quote] is None and _goes_on(text, before, quote):
            speakers[quote] = speakers[before]
    for quote, after in reversed(list(pairwise(outer))):
        if speakers[quote] is None and quote.goes_on:
            speakers[quote] = speakers[after]
    return [_mention(text, quote, speakers[quote]) for quote in quotes]


def _mention(text: str, quote: Quoted, speaker: Entity | None) -> Mention:
    start, end = _trimmed(text, quote)
    words = " ".join(text[start:end].split()).rstrip(",")
    return Mention("quote", start, end, text[start:end], Quote(words, speaker))


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


def _speaker(frame: _Frame, quote: Quoted) -> Entity | None:
    few = len(frame.reading.article.text[quote.start : quote.end].split()) < FEW_WORDS
    reach = SHORT_REACH if few else REACH
    after = _after(frame, quote, reach)
    lead = _before(frame, quote, reach)
    head = next((h for h in _ranked(frame, quote, lead, after) if h is not None), None)
    if head is None and not few:
        head = _introduced(frame, quote)
    return entity(head, frame.names) if head is not None else None


def _ranked(frame: _Frame, quote: Quoted, lead: Token | None, after: Token | None) -> tuple[Token | None, Token | None]:
    """Words that run into the mark bind closest ("called it a ..."), then a comma at the end ("...," said X)."""
    text = frame.reading.article.text
    ends_open = text[quote.end - 1] in ",?!—-" or text[quote.end + 1 : quote.end + 2] == ","
    return (lead, after) if _runs_in(frame, quote) or not ends_open else (after, lead)


def _runs_in(frame: _Frame, quote: Quoted) -> bool:
    """Whether the words before the mark lead into the quotation without a pause, or with a colon."""
    lead = _lead(frame, quote).rstrip(" ")
    return bool(lead) and (lead[-1].isalnum() or lead[-1] == ":")


def _after(frame: _Frame, quote: Quoted, reach: int) -> Token | None:
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
        head = _head(doc[i], frame, quote, first, last)
        if head is not None:
            return head
        if doc[i].text in {";", ":"} or (i == first and doc[i].tag_ in {"CC", "IN", "TO"} and doc[i].lower_ != "according"):
            return None
    # A sentence quoted up to its comma is said by the subject that follows, whatever the verb: "...," one user jabbed.
    if reach == REACH and text[quote.end - 1] == "," and not _runs_in(frame, quote):
        return opening_subject(doc, first, last)
    return None


def _before(frame: _Frame, quote: Quoted, reach: int) -> Token | None:
    """The subject of the nearest verb of saying between the sentence's start and the opening mark."""
    doc = frame.doc
    lead = _lead(frame, quote)
    if not lead.strip() or lead.rstrip()[-1] in ".!?;" or lead.rstrip(" ").endswith("\n"):
        return None
    last = frame.token(quote.start - 1)
    first = max(_sentence_start(frame, last - 1), last - 2 * reach, frame.token(_previous_end(frame, quote)))
    for i in range(last - 1, first - 1, -1):
        head = _head(doc[i], frame, quote, first, last)
        if head is not None:
            return head
    return None


def _head(token: Token, frame: _Frame, quote: Quoted, first: int, last: int) -> Token | None:
    doc = frame.doc
    if token.lower_ == "according" and token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "to":
        return beside(doc[token.i + 1], doc, token.i + 1, last)
    if not is_saying(token):
        return None
    head = subject(token)
    if head is not None and not frame.is_quoted(head.idx, quote.depth) and abs(head.i - token.i) <= 2 * REACH:
        return head
    return beside(token, doc, first, max(last, token.i + 6))


def _introduced(frame: _Frame, quote: Quoted) -> Token | None:
    """The subject of the sentence whose colon leads to the quotation: "X had one line for the cameras: ..."."""
    lead = _lead(frame, quote)
    if not lead.rstrip().endswith(":"):
        return None
    opening = quote.start - 1
    sentence = sentence_at(frame.reading, opening - 1 - len(lead) + len(lead.rstrip()))
    if sentence is None:
        return None
    tokens = frame.doc[sentence.first : sentence.last]
    heads = [t for t in tokens if t.dep_ == "nsubj" and t.idx < opening and not frame.is_quoted(t.idx, quote.depth)]
    return next((t for t in heads if frame.names.at(t.idx, t.idx + len(t.text)) or t.tag_ in PRONOUNS | {"NNP"}), None)


def _lead(frame: _Frame, quote: Quoted) -> str:
    """The characters before the opening mark."""
    return frame.reading.article.text[max(quote.start - LEAD_CHARACTERS, 0) : quote.start - 1]


def _sentence_start(frame: _Frame, token: int) -> int:
    sentence = sentence_at(frame.reading, frame.doc[max(token, 0)].idx) if len(frame.doc) else None
    return sentence.first if sentence else max(token, 0)


def _sentence_end(frame: _Frame, token: int) -> int:
    sentence = sentence_at(frame.reading, frame.doc[token].idx) if token < len(frame.doc) else None
    return sentence.last if sentence else token


def _next_start(frame: _Frame, quote: Quoted) -> int:
    later = frame.quotes[bisect_left(frame.starts, quote.end) :][:NEAR]
    return next((q.start for q in later if q.depth <= quote.depth), len(frame.reading.article.text))


def _previous_end(frame: _Frame, quote: Quoted) -> int:
    earlier = frame.quotes[: bisect_left(frame.starts, quote.start)][-NEAR:]
    return max((q.end + 1 for q in earlier if q.end < quote.start and q.depth <= quote.depth), default=0)
