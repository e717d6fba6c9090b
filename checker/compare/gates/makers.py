"""Gates for makers: of like kind, and of a role in the same work."""

from __future__ import annotations

from checker.compare.subjects import same_name
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim


def kind(a: Claim, b: Claim) -> Verdict | None:
    """A company and its designer may both have made it; only of what people alone do, one of the two is wrong."""
    if "people" in a.scope or a.scope.get("kind") == b.scope.get("kind"):
        return None
    return UNKNOWN


def work(a: Claim, b: Claim) -> Verdict | None:
    """Who plays a role is asked of one film: the next one may have another cast."""
    x, y = a.scope.get("work"), b.scope.get("work")
    return UNKNOWN if x and y and not same_name(x, y) and not (x.startswith("the ") or y.startswith("the ")) else None
