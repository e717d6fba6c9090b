"""What is found in the labelled stories and the real news beside a checkout; floors may only rise, ceilings only fall."""

from __future__ import annotations

import pytest

from tests.evaluation.found import figures, missing

FLOORS = {
    "short stories": {"contradictions found, %": 100.0, "quiet stories clean, %": 100.0, "duplicates found, %": 100.0},
    "story packs": {"contradictions found, %": 100.0, "duplicates found, %": 100.0},
    "real news": {"contradictions hit, %": 34.0, "clear ones hit, %": 56.0},
}
CEILINGS = {
    "short stories": {"false alarms": 0, "crashed": 0},
    "story packs": {"false alarms": 0, "traps hit": 0, "crashed": 0},
    "real news": {"flags known false": 0, "flags not judged": 12},
}


@pytest.mark.parametrize("what", FLOORS)
def test_what_is_found_does_not_fall_and_false_alarms_do_not_rise(what: str) -> None:
    reason = missing(what)
    if reason:
        pytest.skip(reason)
    reached = {figure.measure: figure.value for figure in figures(what)}
    below = {m: reached[m] for m, floor in FLOORS[what].items() if reached[m] < floor}
    above = {m: reached[m] for m, ceiling in CEILINGS[what].items() if reached[m] > ceiling}
    assert (below, above) == ({}, {})
