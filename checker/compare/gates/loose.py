"""A gate for sums and measures that are named differently: is it the one number on which two tellings differ?

Evidence is what the sentences around the numbers share and how many other numbers of the kind the two articles agree on.
"""

from __future__ import annotations

from checker.claims.setting import base_value
from checker.compare.gates import alike
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim

NAMED = 3  # names that are enough where no word is shared; more of them count no more
TOPIC = 4  # keys of what the articles are about that make it likelier that they tell the same things
ENOUGH = 4  # what is shared: words, names, and doubly the other numbers that agree
GENERAL = frozenset({None, "length", "distance", "weight", "duration", "area"})  # what a number may be of that names no aspect
ROW = 2  # numbers of the kind beside one in its sentence that make it one of a row
TIME = "length of time"  # which is given for more things than a length or a sum is: it takes one more
SECONDS = 86_400.0


def left_over(a: Claim, b: Claim) -> Verdict | None:
    """Set a pair aside unless all other numbers agree, nothing tells the two apart, and enough says that they are one."""
    x, y = (base_value(c.slots["amount"].value) for c in (a, b))
    apart = _apart(a, b) or alike.far_apart(x, y) or alike.beside(a, b, x, y) or not alike.settled(a, b)
    enough = ENOUGH + (a.slots["thing"].normal == TIME) + ("remoteness" in {a.scope.get("aspect"), b.scope.get("aspect")})
    return UNKNOWN if apart or _grown(a, b) or _evidence(a, b) < enough else None


def _evidence(a: Claim, b: Claim) -> int:
    shared = alike.words_of(a, "context") & alike.words_of(b, "context")
    names = sum(word.startswith("@") for word in shared)
    words = len(shared) - names
    day = bool(alike.words_of(a, "days") & alike.words_of(b, "days"))
    if not alike.named(a, b) or (not words and names < NAMED and not (names and day)):
        return 0
    told = sum(_equal(a, b, axis) for axis in ("sense", "aspect", "whose"))
    return words + min(names, NAMED) + told + day + (len(a.about & b.about) >= TOPIC) + 2 * alike.agreed(a, b)


def _equal(a: Claim, b: Claim, axis: str) -> bool:
    return axis in a.scope and a.scope[axis] == b.scope.get(axis)


def _apart(a: Claim, b: Claim) -> bool:
    """Whether what is said of the two differs: what they are, whose, for which year."""
    differing = any(_differ(a, b, axis) for axis in ("sense", "whose", "period"))
    differing = differing or any(a.scope.get(axis) != b.scope.get(axis) for axis in ("part", "asked", "meant", "plan", "mood"))
    differing = differing or (_equal(a, b, "holder") and alike.other_kind(a, b)) or not (_plain(a) and _plain(b))
    parties = any(alike.conflict(a, b, mark) for mark in ("by:", "for:", "to:"))
    return differing or parties or _other_aspect(a, b) or alike.disjoint(a, b, "days") or _other_round(a, b)


def _plain(claim: Claim) -> bool:
    """An exact number, and not one of a row of them."""
    amount = claim.slots["amount"].value
    return amount.low == amount.high and not amount.approximate and len(alike.words_of(claim, "beside")) < ROW


def _other_round(a: Claim, b: Claim) -> bool:
    x, y = (dict(word.rsplit(":", 1) for word in alike.words_of(c, "rounds")) for c in (a, b))
    return any(x[noun] != y[noun] for noun in x.keys() & y.keys())


def _differ(a: Claim, b: Claim, axis: str) -> bool:
    return axis in a.scope and axis in b.scope and a.scope[axis] != b.scope[axis]


def _grown(a: Claim, b: Claim) -> bool:
    """Whether what goes on is told later: "missing for four days", and two days on "for six"."""
    if a.as_of is None or b.as_of is None or a.slots["thing"].normal != TIME:
        return False
    gap = base_value(b.slots["amount"].value) - base_value(a.slots["amount"].value)
    days = (b.as_of - a.as_of).days
    return days != 0 and gap * days > 0 and abs(gap) <= abs(days) * SECONDS


def _other_aspect(a: Claim, b: Claim) -> bool:
    x, y = a.scope.get("aspect"), b.scope.get("aspect")
    return (x or "length") != (y or "length") and not ({x, y} <= GENERAL)
