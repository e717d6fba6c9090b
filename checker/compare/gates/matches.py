"""Gates for matches, which other evidence brought together: of one part and period, counted at one hour, in one voice."""

from __future__ import annotations

from dataclasses import replace

from checker.compare.gates import counts, general
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim

ONE_SIDED = frozenset({"past", "among", "span"})


def narrowed(a: Claim, b: Claim) -> Verdict | None:
    """Numbers of two parts, periods or hours; days and places are narrowed by nothing."""
    if not _is_number(a):
        return None
    if a.scope.get("remote") != b.scope.get("remote"):
        return UNKNOWN  # how long something is, and how far from a place
    x, y = _shared_axes(a, b), _shared_axes(b, a)
    return counts.matched(x, y) or counts.update(x, y)


def _shared_axes(claim: Claim, other: Claim) -> Claim:
    """The claim without what only its own article tells of the time and of those counted: the other need not repeat it."""
    scope = {axis: words for axis, words in claim.scope.items() if axis not in ONE_SIDED or axis in other.scope}
    return replace(claim, scope=scope)


def voice(a: Claim, b: Claim) -> Verdict | None:
    return counts.voice(a, b) if _is_number(a) else general.speaker(a, b)


def _is_number(claim: Claim) -> bool:
    return claim.predicate == "quantity"
