"""What a comparison of two values says, and a trace of what a rule compared.

A rule asks `if not same_person(a.person, b.person): return "..."`. The verdict is falsy only when the values
cannot both be true; an explained difference ("rounding", "name-variant") and a missing value are truthy. The trace
lets the judge see afterwards which values decided, and why the others were let pass, so that rules stay short.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any, Literal

from checker.model import WHYS, Slot

Outcome = Literal["same", "explained", "unknown", "different"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """same, explained (with `why`, one of WHYS), unknown (a side is missing or cannot be placed) or different.

    `reason` is a clause for the reader ("245 is 244.8 rounded"). `left` and `right` are the compared slots.
    """

    outcome: Outcome
    why: str | None = None
    reason: str = ""
    left: Slot | None = None
    right: Slot | None = None

    def __post_init__(self) -> None:
        if (self.outcome == "explained") != (self.why is not None) or (self.why and self.why not in WHYS):
            raise ValueError(f"a verdict is explained exactly when it names one of WHYS: {self.outcome}, {self.why}")

    def __bool__(self) -> bool:
        return self.outcome != "different"


SAME = Verdict("same")
UNKNOWN = Verdict("unknown")


def different(reason: str = "") -> Verdict:
    return Verdict("different", None, reason)


def explained(why: str, reason: str) -> Verdict:
    return Verdict("explained", why, reason)


_trace: ContextVar[list[Verdict] | None] = ContextVar("trace", default=None)


@contextmanager
def trace() -> Iterator[list[Verdict]]:
    """Collect every verdict reached inside the block, in order."""
    verdicts: list[Verdict] = []
    token = _trace.set(verdicts)
    try:
        yield verdicts
    finally:
        _trace.reset(token)


def noted(verdict: Verdict, left: Any, right: Any) -> Verdict:
    """Give a verdict the slots it is about and leave it in the trace; every public comparison ends here."""
    verdict = replace(verdict, left=left if isinstance(left, Slot) else None, right=right if isinstance(right, Slot) else None)
    verdicts = _trace.get()
    if verdicts is not None:
        verdicts.append(verdict)
    return verdict


def value_of(side: Any) -> Any:
    """The value of a slot or mention, or the value itself."""
    return getattr(side, "value", side)
