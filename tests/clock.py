"""Processor time of a piece of work, kept apart from what else the machine and the test run are doing."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Hold off the garbage collector, whose time grows with all that earlier tests left in memory."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The least processor time of several goes."""
    found = []
    with no_collection():
        for _ in range(times):
            began = time.process_time()
            work()
            found.append(time.process_time() - began)
    return min(found)
