"""Spans in a stretch of text -> pieces to print in order: text, and where a marked span opens and closes. Next: screen, page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.model import Mention, Span


class Mark(NamedTuple):
    """A marked span; `mention` is None where a claim takes words that are no mention."""

    span: Span
    mention: Mention | None = None


class Piece(NamedTuple):
    """Text, or an edge of a mark: kind is text, open or close."""

    kind: str
    text: str = ""
    mark: Mark | None = None


def nested(marks: Iterable[Mark], within: Span) -> list[Mark]:
    """The marks cut to a stretch, less those that cross one before them or cover the same words."""
    kept: dict[Span, Mark] = {}
    for mark in marks:
        span = Span(max(mark.span.start, within.start), min(mark.span.end, within.end))
        if span.start < span.end and span not in kept and not any(_cross(span, other) for other in kept):
            kept[span] = mark._replace(span=span)
    return sorted(kept.values(), key=lambda mark: (mark.span.start, -mark.span.end))


def _cross(a: Span, b: Span) -> bool:
    return a.start < b.start < a.end < b.end or b.start < a.start < b.end < a.end


def pieces(text: str, within: Span, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The text of a stretch with the edges of nested marks, outer ones opening first and closing last."""
    at, open_ = within.start, [Mark(within)]
    for mark in (*marks, Mark(Span(within.end, within.end))):
        while len(open_) > 1 and open_[-1].span.end <= mark.span.start:
            yield Piece("text", text[at : open_[-1].span.end])
            at = open_[-1].span.end
            yield Piece("close", mark=open_.pop())
        yield Piece("text", text[at : mark.span.start])
        at = mark.span.start
        if mark.span.start < mark.span.end:
            open_.append(mark)
            yield Piece("open", mark=mark)
