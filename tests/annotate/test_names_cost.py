"""Rubbish of names takes time in line with its length."""

from __future__ import annotations

import pytest

from checker.annotate import names
from checker.language.reading import parse
from checker.model import Article, Block
from tests.clock import seconds

SIZE = 2_000  # characters of the shorter text
LENGTHS = 4  # how many times longer the other is
SLACK = 2.5  # a quadratic step would take three times LENGTHS


def spent(text: str) -> float:
    """How long names take in a text that is parsed already."""
    reading = next(iter(parse([(Article("a", text), (Block(0, len(text), "body"),))])))
    return seconds(lambda: names.find(reading))


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
    assert spent(short * LENGTHS) < SLACK * LENGTHS * spent(short) + 0.05
