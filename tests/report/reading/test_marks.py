"""Marked spans become pieces of text with edges that nest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Span
from checker.report.reading.marks import Mark, Piece, nested, pieces

TEXT = "0123456789"
SIGNS = {"open": "[", "close": "]"}


def drawn(within: Span, *spans: tuple[int, int]) -> str:
    marks = nested([Mark(Span(*span)) for span in spans], within)
    return "".join(_sign(piece) for piece in pieces(TEXT, within, marks))


def _sign(piece: Piece) -> str:
    return SIGNS.get(piece.kind, piece.text)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "0123456789"),
        ([(2, 4)], "01[23]456789"),
        ([(2, 4), (4, 6)], "01[23][45]6789"),
        ([(4, 6), (2, 8)], "01[23[45]67]89"),
        ([(2, 8), (2, 4), (6, 8)], "01[[23]45[67]]89"),
        ([(2, 5), (4, 8)], "01[234]56789"),  # the second crosses the first
        ([(2, 4), (2, 4)], "01[23]456789"),
        ([(0, 10)], "[0123456789]"),
    ],
)
def test_marks_nest(spans: list[tuple[int, int]], expected: str) -> None:
    assert drawn(Span(0, 10), *spans) == expected


def test_a_mark_that_begins_or_ends_outside_is_cut() -> None:
    assert drawn(Span(3, 7), (0, 5), (6, 9), (8, 9)) == "[34]5[6]"


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=8))
def test_no_text_is_lost_and_every_mark_closes(spans: list[tuple[int, int]]) -> None:
    text = drawn(Span(0, 10), *spans)
    assert text.replace("[", "").replace("]", "") == TEXT
    depths = [text[:end].count("[") - text[:end].count("]") for end in range(len(text) + 1)]
    assert min(depths) == depths[-1] == 0
