"""Sheets -> one page: the text as it stands, mentions coloured, beside it what each sentence says or why it is not read."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from checker.model import NotChecked, Span
from checker.report.html import environment
from checker.report.reading.facts import facts, shown
from checker.report.reading.marks import Mark, Piece
from checker.report.reading.sheet import KINDS, MARK, Sheet, Stretch
from checker.report.wording import printable

if TYPE_CHECKING:
    from jinja2 import Template

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

MADE_BY = b'<meta name="generator" content="checker inspect">'


class Part(NamedTuple):
    """A stretch on the page: the white space before it, its number among the sentences (0: not read)."""

    before: str
    stretch: Stretch
    number: int


class Row(NamedTuple):
    """A paragraph of the page."""

    parts: list[Part]

    @property
    def last(self) -> Stretch:
        """What decides over the row: the mark of a list item stands before its item."""
        return self.parts[-1].stretch


@dataclass(frozen=True)
class Leaf:
    """An article on the page, under its number there."""

    number: int
    sheet: Sheet

    @property
    def rows(self) -> Iterator[Row]:
        """One for each block, and one for blocks in a row that are left out for one reason."""
        parts: list[Part] = []
        number = 0
        for stretch in self.sheet.stretches:
            if parts and not self._goes_on(parts[-1].stretch, stretch):
                yield Row(parts)
                parts = []
            end = parts[-1].stretch.span.end if parts else stretch.span.start
            number += stretch.read
            parts.append(Part(self.sheet.article.text[end : stretch.span.start], stretch, number if stretch.read else 0))
        if parts:
            yield Row(parts)

    def _goes_on(self, before: Stretch, stretch: Stretch) -> bool:
        """The mark of a list item stands in the row of its item."""
        same_block = bisect(self._blocks, before.span.start) == bisect(self._blocks, stretch.span.start)
        return same_block or before.why == MARK or bool(stretch.why) and stretch.why == before.why

    @cached_property
    def _blocks(self) -> list[int]:
        return [block.start for block in self.sheet.reading.blocks]

    @cached_property
    def _marked(self) -> frozenset[Span]:
        return frozenset(mark.span for stretch in self.sheet.stretches for mark in stretch.marks)

    @cached_property
    def _starts(self) -> list[int]:
        return [stretch.span.start for stretch in self.sheet.stretches if stretch.read]

    def target(self, span: Span) -> str:
        """The anchor of some words, or of their sentence where they are not marked as such."""
        return self.anchor(span) if span in self._marked else f"a{self.number}-s{bisect(self._starts, span.start)}"

    def anchor(self, span: Span) -> str:
        return f"a{self.number}-{span.start}-{span.end}"

    def pieces(self, stretch: Stretch) -> Iterator[Piece]:
        return self.sheet.pieces(stretch)


def to_html(sheets: Sequence[Sheet], not_checked: Sequence[NotChecked] = ()) -> bytes:
    """All sheets as one page, UTF-8, which needs neither script nor network."""
    leaves = [Leaf(number, sheet) for number, sheet in enumerate(sheets, 1)]
    page = _template().render(leaves=leaves, not_checked=not_checked, kinds=KINDS, policy=POLICY, made_by=MADE_BY.decode())
    return printable(page.lstrip().replace("\r\n", "\n").replace("\r", "\n") + "\n").encode("utf-8")


def tip(mark: Mark) -> str:
    """What a mention was read as, for the pointer that rests on it."""
    value = mark.mention.value if mark.mention else ""
    known = ", ".join(map(str, facts(value)))
    return f"{mark.mention.kind if mark.mention else ''}: {shown(value)}" + (f" ({known})" if known else "")


@cache
def _template() -> Template:
    env = environment()
    env.filters |= {"tip": tip}
    return env.get_template("reading.html.j2")
