"""Gates for figures: whose measure, of what part, for which period."""

from __future__ import annotations

from checker.compare.dates import same_date
from checker.compare.gates.general import said
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim


def scope(a: Claim, b: Claim) -> Verdict | None:
    if "owner" not in a.slots or "owner" not in b.slots:
        return UNKNOWN  # a sum of we do not know whom
    if a.scope.get("measure") != b.scope.get("measure"):
        return explained("other-measure", f"{said(a, 'measure')} is not {said(b, 'measure')}")
    if a.scope.get("part") != b.scope.get("part"):
        return explained("other-scope", f"{said(a, 'part')} is not {said(b, 'part')}")
    return None


def period(a: Claim, b: Claim) -> Verdict | None:
    x, y = a.slots.get("period"), b.slots.get("period")
    if x is None and y is None:
        return None if a.status == b.status == "target" else UNKNOWN
    if x is None or y is None:
        targets = a.status == b.status == "target"  # a target of the same sum is the same target; another may be for another year
        return None if targets and a.slots["amount"].normal == b.slots["amount"].normal else UNKNOWN
    verdict = same_date(x, y)
    if verdict.outcome == "unknown":
        return UNKNOWN
    if not verdict or verdict.outcome == "explained":
        return explained("other-period", f"one is for {x.text}, the other for {y.text}")
    return None
