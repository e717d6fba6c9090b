"""Gates for numbers that change from one report to the next: tolls, and what is counted while it goes on."""

from __future__ import annotations

from checker.compare.gates.counts import said_of, value_of
from checker.compare.verdict import Verdict, explained
from checker.model import Claim

FALLING = frozenset({"missing", "homeless"})  # fates of fewer and fewer people


def update(a: Claim, b: Claim) -> Verdict | None:
    """Tolls change from one day, and one report, to the next; so does what is counted while it goes on."""
    if a.scope.get("toll"):
        same = a.scope["toll"] == b.scope.get("toll") != "-"
        if same or _fallen(a, b):
            return None
        return explained("later-update", "tolls change, and the two were not counted at the same hour")
    paper = said_of(a, "paper")
    if a.as_of == b.as_of or (paper and paper == said_of(b, "paper")) or not (said_of(a, "grows") and said_of(b, "grows")):
        return None
    return None if _fallen(a, b) else explained("later-update", "the number grows, and one was counted later")


def _fallen(a: Claim, b: Claim) -> bool:
    """Whether the later of two exact numbers is the smaller: the dead or the rescued cannot have become fewer."""
    if a.as_of is None or b.as_of is None or a.as_of == b.as_of or FALLING & {said_of(a, "fate"), said_of(b, "fate")}:
        return False
    earlier, later = (a, b) if a.as_of < b.as_of else (b, a)
    return _is_exact(earlier) and _is_exact(later) and value_of(later) < value_of(earlier)


def _is_exact(claim: Claim) -> bool:
    amount = claim.slots["amount"].value
    return amount.low == amount.high and not amount.approximate
