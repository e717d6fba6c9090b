"""Four times the text takes four times the time, at every stage and for every kind of text."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.overlap import overlaps
from checker.read import complete
from tests.benchmarks.reading import stages, timed
from tests.clock import no_collection
from tests.robustness.garbage import KINDS, is_unicode

SIZE = 1500  # characters
TIMES = 4
WORST = 9.0  # the square would be 16; a sentence may grow until its piece is full
NOISE = 0.06  # seconds that a busy machine may add
TRIES = 5
WHOLE = [name for name, make in KINDS.items() if is_unicode(make(SIZE))]


def laps(text: str) -> dict[str, float]:
    """Processor time, in seconds, of every stage that reads an article, and of the search for copies."""
    article = complete(Article("garbage", text))
    with no_collection():
        readings, found = stages([article])
        timed(found, "overlap", lambda: overlaps(readings).passages)
    return {lap.stage: lap.busy for lap in found}


def slow(name: str) -> set[str]:
    """The stages that took more than their share for the longer text."""
    short, long = laps(KINDS[name](SIZE)), laps(KINDS[name](TIMES * SIZE))
    return {stage for stage in short if long[stage] > WORST * short[stage] + NOISE}


@pytest.mark.parametrize("name", WHOLE)
def test_time_grows_with_the_length(name: str) -> None:
    found = slow(name)
    tries = 1
    while found and tries < TRIES:  # what the machine does beside it seldom falls on one stage twice
        found &= slow(name)
        tries += 1
    assert found == set()
