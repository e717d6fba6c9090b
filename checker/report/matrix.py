"""Findings -> tables of questions by articles, narrow enough to print. Next: html."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.report.view import Card, Source, letter

WIDTH = 6  # articles in one table: what fits a printed page
KINDS = ("contradiction", "explained", "agreement")
SYMBOLS = {"contradiction": "≠", "explained": "≈", "agreement": "="}


@dataclass
class Cell:
    """What one article answers: the gravest kind of finding it takes part in, and under each letter kind and value."""

    kind: str
    values: dict[str, tuple[str, str]] = field(default_factory=dict)


@dataclass
class Row:
    """One question with a cell for each article that answers it (keys: article numbers)."""

    question: str
    kind: str
    anchor: str
    finding: str = ""
    cells: dict[int, Cell] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Matrix:
    """One table: some articles of one story, and the questions that at least one of them answers."""

    story: str
    sources: tuple[Source, ...]
    rows: tuple[Row, ...]


def matrices(cards: Sequence[Card]) -> list[Matrix]:
    """The answers of every article, as one table for each story and each WIDTH of its articles."""
    stories: dict[str, list[Card]] = {}
    for card in cards:
        if card.finding.kind in KINDS and card.citations and card.finding.state != "dismissed":
            stories.setdefault(card.citations[0].source.article.story, []).append(card)
    return [matrix for story, told in sorted(stories.items()) for matrix in _tables(story, told)]


def _tables(story: str, cards: Sequence[Card]) -> Iterator[Matrix]:
    rows = _rows(cards)
    sources = {c.source.number: c.source for card in cards for c in card.citations}
    ordered = [sources[n] for n in sorted(sources)]
    for at in range(0, len(ordered), WIDTH):
        some = tuple(ordered[at : at + WIDTH])
        shown = tuple(row for row in rows if any(s.number in row.cells for s in some))
        yield Matrix(story, some, shown)


def _rows(cards: Sequence[Card]) -> list[Row]:
    """One row for each question, gravest first; findings that put the same question share it."""
    rows: dict[tuple[str, str], Row] = {}
    for card in sorted(cards, key=lambda c: KINDS.index(c.finding.kind)):
        key = card.finding.rule, card.finding.question
        row = rows.setdefault(key, Row(card.finding.question, card.finding.kind, card.anchor, card.finding.id))
        for side in card.sides:
            name = row.letters.setdefault(side.value, letter(len(row.letters)))
            for citation in side.citations:
                cell = row.cells.setdefault(citation.source.number, Cell(card.finding.kind))
                cell.values.setdefault(name, (card.finding.kind, side.value))
    return list(rows.values())
