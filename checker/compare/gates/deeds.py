"""Gates for deeds: the same thing, the same edition and occasion, so that only one can have done it."""

from __future__ import annotations

import datetime as dt

from checker.compare.dates import same_date
from checker.compare.gates import outcomes
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

CLOSE = dt.timedelta(days=2)  # two sides that meet again do so later
PAIRED = frozenset({"beat", "took over", "rescued"})


def thing(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same thing? Two sides are known by their names; a role, by its story."""
    if a.predicate in PAIRED:
        near = a.as_of is not None and b.as_of is not None and abs(a.as_of - b.as_of) <= CLOSE
        return None if near else UNKNOWN
    return outcomes.thing(a, b)


def edition(a: Claim, b: Claim) -> Verdict | None:
    """This year's prize is not last year's."""
    if not same_date(a.slots.get("edition"), b.slots.get("edition")):
        return explained("other-event", "the two are of different years")
    return None
