"""Gates for matches, which other evidence brought together: of one part and period, counted at one hour, in one voice."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.compare.gates import counts, general, updates
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
    return counts.matched(x, y) or updates.update(x, y)


def _shared_axes(claim: Claim, other: Claim) -> Claim:
    """The claim without what only its own article tells of the time and of those counted: the other need not repeat it."""
    scope = {axis: words for axis, words in claim.scope.items() if axis not in ONE_SIDED or axis in other.scope}
    return replace(claim, scope=scope)


def voice(a: Claim, b: Claim) -> Verdict | None:
    """Two speakers explain a difference, unless one is a body or an office that the other sentence speaks of too."""
    if _spoken_of(a, b) or _spoken_of(b, a):
        return None
    return counts.voice(a, b) if _is_number(a) else general.speaker(a, b)


def _spoken_of(claim: Claim, other: Claim) -> bool:
    """Whether a speaker without a name ("the transport ministry") stands in the sentence of the other, or is told of there."""
    head = re.split(r" (?:of|for|in|at|on|that|which|who) |,", claim.speaker or "")[0].split()[-1:]
    said = f"{other.scope.get('told', '')} {other.speaker or ''}".casefold()
    return bool(head) and head[0].islower() and re.search(rf"\b{re.escape(head[0])}\b", said) is not None


def _is_number(claim: Claim) -> bool:
    return claim.predicate == "quantity"
