"""Gates for statements: the same sentence in both articles, and not one of a series, a later count or another voice."""

from __future__ import annotations

import re

from checker.compare.gates import counts
from checker.compare.gates.alike import disjoint
from checker.compare.likeness import MEASURED, alike, around_of, best, settled, written
from checker.compare.stated import same_stated
from checker.compare.two_events import of_two, of_two_bearers
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim


def place(a: Claim, b: Claim) -> Verdict | None:
    """Do two values stand in the same place of the same sentence, and does neither article give the other's value as well?"""
    if not alike(a, b):
        return UNKNOWN
    if same_stated(a.slots["value"], b.slots["value"]).outcome == "same":
        return None
    if (a.as_of and b.as_of and of_two(a, b)) or not best(a, b) or not best(b, a):
        return UNKNOWN
    if settled(a, b) or settled(b, a) or written(a, b) or written(b, a):
        return UNKNOWN
    return None


def form(a: Claim, b: Claim) -> Verdict | None:
    """A form into which the figures of many are put: each is told of somebody of whom the other article never speaks."""
    dated = a.predicate in MEASURED and a.as_of is not None and b.as_of is not None
    return UNKNOWN if dated and of_two_bearers(around_of(a), around_of(b)) else None


def toll(a: Claim, b: Claim) -> Verdict | None:
    """Tolls change from one day, and one report, to the next, unless both are told for the same hour."""
    x, y = around_of(a), around_of(b)
    shared = set(x.words) & set(y.words)
    if a.predicate != "quantity" or None in {a.as_of, b.as_of} or not FATES & (shared | {x.noun, y.noun}):
        return None
    if any(HOUR.match(word) for word in shared) or _swapped(a, b):
        return None
    return explained("later-update", "tolls change as time goes on, and the two were not counted at the same hour")


def _swapped(a: Claim, b: Claim) -> bool:
    """Whether one number has the digits of the other in another order, which a later count seldom has."""
    x, y = (re.sub(r"[^0-9]", "", c.slots["value"].text) for c in (a, b))
    return len(x) > 1 and sorted(x) == sorted(y)


def share(a: Claim, b: Claim) -> Verdict | None:
    """A share that is counted on is another one an hour later, and that of the capital is not that of the country."""
    return counts.other_share(a, b) if a.predicate == "quantity" else None


def sort(a: Claim, b: Claim) -> Verdict | None:
    """Growth since a quarter ago is not that since a year ago, and net profit is no operating profit."""
    x, y = around_of(a), around_of(b)
    narrowed = x.sort and y.sort and not x.sort & y.sort and not (x.sort & set(y.words) or y.sort & set(x.words))
    return UNKNOWN if disjoint(a, b, "since") or (x.subject == y.subject and narrowed) else None


FATES = frozenset({"die", "injure", "miss", "homeles", "arrest", "evacuat", "rescu", "displac", "hospital", "infect"})
HOUR = re.compile(r"#.*T\d\d:")
