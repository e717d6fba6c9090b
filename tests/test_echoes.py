"""What two rules say of the same words is told once."""

from __future__ import annotations

import pytest

from checker.echoes import without_echoes
from checker.model import Claim, Evidence, Finding, Position, Slot, Span


def side(place: str, kind: str) -> Evidence:
    """ "a:5-9": the words from 5 to 9 of article a."""
    article, _, words = place.partition(":")
    start, end = map(int, words.split("-"))
    return Evidence(Claim(article, kind, "be", {}, Span(0, 99)), Slot("", start, end, ""))


def finding(rule: str, *positions: str, kind: str = "count", severity: str = "medium", outcome: str = "contradiction") -> Finding:
    made = tuple(Position(str(i), tuple(side(p, kind) for p in places.split())) for i, places in enumerate(positions))
    return Finding(rule, rule, outcome, "?", "", made, severity)


FULL = finding("full", "a:5-9 c:1-4", "b:20-24")


@pytest.mark.parametrize(
    ("other", "left"),
    [
        (finding("echo", "a:7-12", "b:18-22"), ["full"]),
        (finding("turned", "b:18-22", "a:7-12"), ["full"]),
        (finding("elsewhere", "a:30-34", "b:20-24"), ["full", "elsewhere"]),
        (finding("third", "a:5-9", "d:20-24"), ["full", "third"]),
        (finding("one-side", "a:5-9 b:20-24", "d:1-4"), ["full", "one-side"]),
        (finding("severe", "a:5-9", "b:20-24", severity="high"), ["severe"]),
        (finding("general", "a:5-9", "b:20-24", kind="statement", severity="high"), ["full"]),
        (finding("note", "a:5-9", "b:20-24", outcome="explained"), ["full", "note"]),
    ],
)
def test_the_clearer_or_fuller_one_stays(other: Finding, left: list[str]) -> None:
    for given in ([FULL, other], [other, FULL]):
        assert sorted(f.rule for f in without_echoes(given)) == sorted(left)
