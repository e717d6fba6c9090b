"""Gates for lengths, depths, weights and durations: of the same thing, planned or come to pass."""

from __future__ import annotations

from checker.claims.setting import base_value
from checker.compare.gates import alike
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

BARE = 4  # what two sentences share at least where no noun says what is deep or high
TIED = 2  # ... and where one does: a name, or two words


def thing(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same thing? Nothing that narrows it differs, and neither article has another of its kind."""
    if (
        alike.other_kind(a, b)
        or alike.disjoint(a, b, "whose")
        or alike.disjoint(a, b, "called")
        or not (alike.named(a, b) and _tied(a, b))
    ):
        return UNKNOWN
    if a.scope.get("period", "-") != b.scope.get("period", "-") and a.scope.get("period") and b.scope.get("period"):
        return explained("other-period", f"one is for {a.scope['period']}, the other for {b.scope['period']}")
    if a.scope.get("joint") != b.scope.get("joint"):
        return explained("part-and-whole", "one is that of several, added up")
    if alike.disjoint(a, b, "while"):
        return explained("other-period", "the two are of different stretches of time")
    x, y = (base_value(c.slots["amount"].value) for c in (a, b))
    return UNKNOWN if not alike.settled(a, b) or alike.far_apart(x, y) or alike.beside(a, b, x, y) else None


def _tied(a: Claim, b: Claim) -> bool:
    """Whether the sentences, the person or what the articles are about say that it is one thing."""
    holder, tie = a.scope.get("holder"), alike.tie(a, b)
    if holder is None:
        return tie >= BARE
    the = "definite" in {*a.scope, *b.scope}
    if alike.words_of(a, "whose") & alike.words_of(b, "whose"):
        return True
    if holder in a.about & b.about:
        return the or tie > 0
    return tie >= TIED and (the or alike.name_shared(a, b) or (tie > TIED and alike.sole(a, b)))


def plan(a: Claim, b: Claim) -> Verdict | None:
    """How long something was meant to last is not how long it lasted."""
    if a.scope.get("asked") != b.scope.get("asked"):
        return explained("plan-and-outcome", "one is what somebody asks for, the other what is given")
    if a.scope.get("plan") != b.scope.get("plan"):
        return explained("plan-and-outcome", "one is how long it was to last, the other how long it lasted")
    return None
