"""A sentence with what is known of it already: its dates, its names, where mentions end. Beside telling."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.annotate.phrases import head_of
from checker.annotate.speakers import Names
from checker.language.reading import Reading, Sentence
from checker.model import DateValue, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Bounds = tuple[int, int]


@dataclass(frozen=True)
class Surroundings:
    """A sentence with what stands in it already: where mentions end, and at which token a date begins and ends."""

    doc: Doc
    first: int
    last: int
    ends: frozenset[int] = frozenset()
    dates: dict[int, int] = field(default_factory=dict)

    def is_date(self, token: Token) -> bool:
        return any(first <= token.i < last for first, last in self.dates.items())


class Near:
    """The dates and names of an article, to be asked for those in a stretch and for who a noun phrase is."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted((m for m in mentions if m.kind != "quote"), key=lambda m: m.start)
        self._starts = [m.start for m in self._mentions]
        self.names = Names(self._mentions)

    def is_date(self, token: Token) -> bool:
        """Whether a token is part of a date, and so nobody who speaks ("today")."""
        place = bisect_right(self._starts, token.idx)
        return any(isinstance(m.value, DateValue) and token.idx < m.end for m in self._mentions[max(place - 2, 0) : place])

    def within(self, start: int, end: int) -> list[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def surroundings(reading: Reading, sentence: Sentence, near: Near) -> Surroundings:
    """What telling needs to know of a sentence."""
    doc = reading.doc
    first, last = doc[sentence.first], doc[sentence.last - 1]
    mentions = near.within(first.idx, last.idx + len(last.text))
    spans = [(m, doc.char_span(m.start, m.end, alignment_mode="expand")) for m in mentions]
    known = [(m, span) for m, span in spans if span is not None]
    dates = {span.start: span.end for m, span in known if isinstance(m.value, DateValue)}
    return Surroundings(doc, sentence.first, sentence.last, frozenset(span.end for _, span in known), dates)


def name_of(doc: Doc, bounds: Bounds, near: Near) -> str:
    """The full name of a noun phrase where the article knows it, else its words."""
    head = doc[head_of(doc, *bounds)]
    mention = near.names.at(head.idx, head.idx + len(head.text))
    name = mention.value.name if mention is not None and mention.value.kind == "person" else text_of(doc, bounds)
    return str(name)


def text_of(doc: Doc, bounds: Bounds) -> str:
    """The words of a token range as printed, in one line."""
    return " ".join(doc[bounds[0] : bounds[1]].text.split())
