"""A call that takes too long is cut off, on whatever thread it runs, and never anything after it."""

from __future__ import annotations

import random
import re
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from checker.rules.timing import Clock, Overtime, alarm_is_free

LIMIT = 0.2
LATE = 5.0  # seconds after which a call was clearly not cut off, on a busy machine too


def loop() -> None:
    while True:
        pass


def stubborn() -> None:
    while True:
        with suppress(Exception):
            sum(range(10))


def sleeping() -> None:
    time.sleep(2 * LATE)


def matching() -> None:
    re.match(r"(a+)+$", "a" * 60 + "b")


def is_cut_off(call: Callable[[], None]) -> bool:
    began = time.monotonic()
    with pytest.raises(Overtime), Clock(LIMIT) as clock:
        clock.run(call)
    return LIMIT <= time.monotonic() - began < LATE


def elsewhere(call: Callable[[], bool]) -> bool:
    """What a call comes to on a thread that is not the main one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(call).result()


@pytest.mark.parametrize("call", [loop, stubborn, sleeping, matching])
def test_on_the_main_thread_a_call_is_cut_off(call: Callable[[], None]) -> None:
    assert threading.current_thread() is threading.main_thread()
    assert is_cut_off(call)


@pytest.mark.parametrize("call", [loop, stubborn])
def test_on_another_thread_a_call_is_cut_off(call: Callable[[], None]) -> None:
    assert elsewhere(lambda: is_cut_off(call))


def test_an_alarm_that_somebody_else_waits_for_is_left_alone() -> None:
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    try:
        assert not alarm_is_free()
        assert is_cut_off(loop)
        assert signal.getsignal(signal.SIGALRM) is not signal.SIG_DFL
    finally:
        signal.signal(signal.SIGALRM, before)


def test_afterwards_the_alarm_is_as_it_was() -> None:
    assert is_cut_off(loop)
    assert alarm_is_free()


def test_a_call_within_a_call_is_timed_too() -> None:
    with Clock(LATE) as outer:
        assert outer.run(lambda: is_cut_off(loop))


def test_what_is_in_time_gives_its_result_and_its_errors() -> None:
    with Clock(LATE) as clock:
        assert clock.run(lambda: 7) == 7
        with pytest.raises(ValueError, match="'x'"):
            clock.run(lambda: int("x"))


def races(limit: float, spread: float, times: int) -> bool:
    """Whether many calls that end about when their time does all come to a result or to Overtime, and nothing after them."""
    cut = 0
    chance = random.Random(7)
    with Clock(limit) as clock:
        for _ in range(times):
            end = time.perf_counter() + limit + chance.uniform(-spread, spread)
            try:
                clock.run(lambda end=end: [None for _ in iter(lambda: time.perf_counter() > end, True)])  # type: ignore[misc]
            except Overtime:
                cut += 1
            assert sum(range(1000)) == 499500  # a late strike would fall here
    return 0 < cut < times


def test_a_strike_never_falls_behind_the_call() -> None:
    assert races(0.002, 0.001, 400)


def test_a_strike_of_the_watchdog_never_falls_behind_the_call() -> None:
    assert elsewhere(lambda: races(0.06, 0.06, 30))
