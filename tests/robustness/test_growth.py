"""Four times the text takes four times the time, at every stage and for every kind of text."""

from __future__ import annotations

import gc

import pytest

from checker.model import Article
from checker.overlap import overlaps
from checker.read import complete
from tests.benchmarks.reading import Lap, stages, timed
from tests.robustness.garbage import KINDS, is_unicode

SIZE = 1500  # characters
TIMES = 4
WORST = 9.0  # the square would be 16; a sentence may grow until its piece is full
NOISE = 0.06  # seconds that a collection of garbage or a busy machine may add
TRIES = 3
WHOLE = [name for name, make in KINDS.items() if is_unicode(make(SIZE))]


def laps(text: str) -> list[Lap]:
    """Processor time of every stage that reads an article, and of the search for copies."""
    article = complete(Article("garbage", text))
    gc.collect()
    readings, found = stages([article])
    timed(found, "overlap", lambda: overlaps(readings).passages)
    return found


def slow(name: str) -> list[str]:
    """The stages that took more than their share for the longer text."""
    short, long = laps(KINDS[name](SIZE)), laps(KINDS[name](TIMES * SIZE))
    return [
        f"{a.stage}: {a.busy:.2f} s, then {b.busy:.2f} s"
        for a, b in zip(short, long, strict=True)
        if b.busy > WORST * a.busy + NOISE
    ]


@pytest.mark.parametrize("name", WHOLE)
def test_time_grows_with_the_length(name: str) -> None:
    found = [slow(name)]
    while found[-1] and len(found) < TRIES:
        found.append(slow(name))
    assert found[-1] == []
