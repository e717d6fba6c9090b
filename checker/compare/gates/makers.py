"""Gates for makers: of like kind, and of a role in the same work."""

from __future__ import annotations

from checker.compare.gates.subjects import fragments
from checker.compare.subjects import same_name
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim


def kind(a: Claim, b: Claim) -> Verdict | None:
    """A company and its designer may both have made it; only of what people alone do, one of the two is wrong."""
    if "people" in a.scope or a.scope.get("kind") == b.scope.get("kind"):
        return None
    return UNKNOWN


def noun(a: Claim, b: Claim) -> Verdict | None:
    """A novel by somebody and a film by somebody else are two works."""
    x, y = a.scope.get("noun"), b.scope.get("noun")
    return UNKNOWN if x and y and x != y else None


def work(a: Claim, b: Claim) -> Verdict | None:
    """Who plays a role is asked of one film: the next one may have another cast."""
    if a.predicate != "portrayed" or fragments(a, b):
        return None
    x, y = a.scope.get("work"), b.scope.get("work")
    return None if x and y and same_name(x, y) else UNKNOWN
