"""Gates for milestones: is it a step of the same person, work or body, and can its two dates not both be true?"""

from __future__ import annotations

import datetime as dt

from checker.claims.milestones import lags
from checker.compare.dates import same_date
from checker.compare.people import same_person
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

PERSONAL = frozenset({"birth", "death", "start of tenure", "end of tenure"})


def whose(a: Claim, b: Claim) -> Verdict | None:
    """Is it one name? Where a lone sentence says no more than "it", it can only speak of what the other names."""
    x, y = a.slots["thing"].value, b.slots["thing"].value
    if a.scope.get("edition") != b.scope.get("edition"):
        return UNKNOWN
    named = [bool(c.scope.get("named")) for c in (a, b)]
    if all(named):
        return None if _one_name({a.predicate, b.predicate}, x, y) else UNKNOWN
    lone = all(c.scope.get("lone") and c.as_of is None for c in (a, b))
    return None if lone and any(named) else UNKNOWN


def _one_name(steps: set[str], x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    if "title" in steps:
        return long[-len(short) :] == short
    if steps & PERSONAL:
        return {*short} <= {*long} or bool(same_person(" ".join(x), " ".join(y)))
    return False


def order(a: Claim, b: Claim) -> Verdict | None:
    """A work is made, shown, and released in other countries one after the other."""
    x, y = a.slots["date"].value, b.slots["date"].value
    if same_date(x, y).outcome != "different":
        return UNKNOWN
    if a.predicate == b.predicate and a.predicate != "airing":
        return _places(a, b)
    years = _years(a, b)
    if years is None or a.predicate == b.predicate:
        return UNKNOWN
    table = lags()
    for p, q, lag in ((a, b, years), (b, a, (-years[1], -years[0]))):
        allowed = table.get((p.predicate, q.predicate))
        if allowed is not None:
            late = 99 if _narrow(q) else allowed[1]
            within = lag[1] >= allowed[0] and lag[0] <= late
            return explained("other-event", "a work is made, shown and released at different times") if within else None
    return UNKNOWN


def _places(a: Claim, b: Claim) -> Verdict | None:
    """The first release is no later than one in a single country or medium."""
    x, y = ({*filter(None, c.scope.get("where", "").split("|")), *c.scope.get("medium", "").split()} for c in (a, b))
    if x == y or x & y:
        return None
    apart = explained("other-event", "a thing may come out in one place after the other")
    if x and y:
        return apart
    narrow, wide = (a, b) if x else (b, a)
    first, then = wide.slots["date"].value.start, narrow.slots["date"].value.end
    if first is None or then is None or a.predicate == "premiere":
        return None
    return None if first > then else apart


def _narrow(claim: Claim) -> bool:
    return bool(claim.scope.get("where") or claim.scope.get("medium"))


def _years(a: Claim, b: Claim) -> tuple[int, int] | None:
    """From a to b: the least and the most years there can be between the two."""
    x, y = a.slots["date"].value, b.slots["date"].value
    least, most = _gap(x.end, y.start), _gap(x.start, y.end)
    return None if least is None and most is None else (least if least is not None else -99, most if most is not None else 99)


def _gap(x: dt.date | None, y: dt.date | None) -> int | None:
    return y.year - x.year if x is not None and y is not None else None


def role(a: Claim, b: Claim) -> Verdict | None:
    """Is it in one office, or at one occupation, that somebody was from one day to another?"""
    if "tenure" not in a.predicate:
        return None
    x, y = ({*c.scope.get("role", "").split()} for c in (a, b))
    return None if x and y and 2 * len(x & y) >= min(len(x), len(y)) else UNKNOWN


def several(a: Claim, b: Claim) -> Verdict | None:
    """An article that gives two dates for the step knows of more than one."""
    many = any(len(c.scope.get("others", "").split()) > 1 for c in (a, b))
    return explained("other-event", "one of the articles gives several dates") if many else None


GATES = (whose, role, order, several)
