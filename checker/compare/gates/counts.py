"""Gates for counts and scores: about the same matter, at the same hour."""

from __future__ import annotations

from checker.compare.gates.general import said
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

SHARED = 4  # what two sentences must share for their counts to be about the same matter: words, names doubly


def matter(a: Claim, b: Claim) -> Verdict | None:
    """Are two counts of one thing about the same matter? Their sentences share words, and name the same period if any."""
    x, y = set(a.scope.get("context", "").split()), set(b.scope.get("context", "").split())
    shared = x & y
    names = [word for word in shared if word.startswith("@")]
    words = len(shared) - len(names) + (a.scope.get("period", "a") == b.scope.get("period", "b"))
    words += " of " in a.slots["thing"].normal  # "share of turnout" says more than "people"
    if not names or words < 2 or words + 2 * len(names) < SHARED or 3 * (words + len(names)) < min(len(x), len(y)):
        return UNKNOWN
    if a.scope.get("part") != b.scope.get("part"):
        return explained("other-scope", f"{said(a, 'part')} is not {said(b, 'part')}")
    if a.scope.get("period") and b.scope.get("period") and a.scope["period"] != b.scope["period"]:
        return explained("other-period", f"one is for {a.scope['period']}, the other for {b.scope['period']}")
    if a.kind == "count" and (_number(a) in b.scope.get("beside", "").split() or _number(b) in a.scope.get("beside", "").split()):
        return UNKNOWN
    return None


def _number(claim: Claim) -> str:
    low = claim.slots["amount"].value.low
    return "" if low is None else f"{low:g}"


def update(a: Claim, b: Claim) -> Verdict | None:
    """Tolls change from one day, and one report, to the next."""
    if not a.scope.get("toll") or (a.scope["toll"] == b.scope.get("toll") != "-"):
        return None
    return explained("later-update", "tolls change as time goes on, and the two were not counted at the same hour")
