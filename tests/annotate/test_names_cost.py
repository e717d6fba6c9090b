"""Rubbish of names takes time in line with its length."""

from __future__ import annotations

import time

import pytest

from checker.annotate import names
from checker.language.reading import parse
from checker.model import Article, Block

SIZE = 2_000  # characters of the shorter text
LENGTHS = 4  # how many times longer the other is
SLACK = 2.5  # a quadratic step would take three times LENGTHS


def seconds(text: str) -> float:
    """How long names take in a text that is parsed already, at best of three."""
    reading = next(iter(parse([(Article("a", text), (Block(0, len(text), "body"),))])))
    found = []
    for _ in range(3):
        start = time.process_time()
        names.find(reading)
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.parametrize(
    "piece",
    [
        "Harbour Lantern ",
        "of ",
        "President ",
        "Sir ",
        "Bank of ",
        "Ministry of Trade and ",
        "Anna Petrov, ",
        "& Sons ",
        "King's ",
        "the Swiss capital ",
        "Sank, ",
        "Rovers ",
        "St ",
    ],
)
def test_rubbish_takes_linear_time(piece: str) -> None:
    short = piece * (SIZE // len(piece))
    assert seconds(short * LENGTHS) < SLACK * LENGTHS * seconds(short) + 0.05
