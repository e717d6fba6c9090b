"""Gates for sums of money: one payment, loan, bid or fine, whole against whole, and at the same stage."""

from __future__ import annotations

from checker.claims.money import single
from checker.claims.setting import base_value
from checker.compare.gates import alike
from checker.compare.gates.general import said
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

TIED = 3  # what two sentences share at least: a name and a word


def sum_of(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same sum? The sentences share a name, and neither article has another sum of its kind."""
    if not (alike.named(a, b) and _tied(a, b)) or any(alike.conflict(a, b, mark) for mark in ("by:", "for:", "to:")):
        return UNKNOWN
    if a.scope.get("period") and b.scope.get("period") and a.scope["period"] != b.scope["period"]:
        return explained("other-period", f"one is for {a.scope['period']}, the other for {b.scope['period']}")
    x, y = (base_value(c.slots["amount"].value) for c in (a, b))
    if not alike.settled(a, b) or alike.beside(a, b, x, y) or (_one_currency(a, b) and alike.far_apart(x, y)):
        return UNKNOWN
    return None


def _one_currency(a: Claim, b: Claim) -> bool:
    return bool(a.slots["amount"].value.unit == b.slots["amount"].value.unit)


def _tied(a: Claim, b: Claim) -> bool:
    topic = a.scope["sum"] in a.about & b.about
    if _only_ones(a, b):
        return alike.tie(a, b) >= TIED - 1
    return alike.tie(a, b) >= (TIED - topic) and (topic or alike.name_shared(a, b))


def _only_ones(a: Claim, b: Claim) -> bool:
    """Whether each article has one sum of the kind, of which a story seldom has two ("a reward")."""
    return a.scope["sum"] in single() and alike.sole(a, b)


def part(a: Claim, b: Claim) -> Verdict | None:
    """A sum with debt, a year's, a first instalment is not the whole; an offer that was raised is not what it was."""
    if a.scope.get("part") != b.scope.get("part"):
        return explained("other-scope", f"{said(a, 'part')} is not {said(b, 'part')}")
    if a.scope.get("asked") != b.scope.get("asked"):
        return explained("plan-and-outcome", "one is what somebody asks for, the other what is given")
    if {a.scope.get("stage"), b.scope.get("stage")} == {"earlier", "later"}:
        return explained("later-update", "one is what it was at first, the other what it is after a change")
    return None


def forecast(a: Claim, b: Claim) -> Verdict | None:
    """What something was expected to cost is not what it cost."""
    if (a.status == "expected") != (b.status == "expected"):
        return explained("forecast", "one is what was expected, the other what is reported")
    return None
