"""Gates for deeds: the same thing, the same edition and occasion, so that only one can have done it."""

from __future__ import annotations

import datetime as dt

from checker.annotate.names_match import sound_key
from checker.compare.dates import same_date
from checker.compare.gates import outcomes
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

MUCH = 3  # topic keys that two articles share where an office is told without its body
CLOSE = dt.timedelta(days=2)  # two sides that meet again do so later
PAIRED = frozenset({"beat", "took over", "rescued"})


def thing(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same thing? Two sides are known by their names; a role, by its story."""
    if a.predicate == "holder":
        return _office(a, b)
    if a.predicate in PAIRED:
        near = a.as_of is not None and b.as_of is not None and abs(a.as_of - b.as_of) <= CLOSE
        return None if near else UNKNOWN
    return outcomes.thing(a, b)


def _office(a: Claim, b: Claim) -> Verdict | None:
    """Is it the office of one body, and does neither article know whom the other names?"""
    if a.as_of is None or b.as_of is None or abs(a.as_of - b.as_of) > CLOSE or len(a.about & b.about) < MUCH:
        return UNKNOWN
    if any(_surname(x) in y.scope.get("people", "").split() for x, y in ((a, b), (b, a))):
        return UNKNOWN
    x, y = ({*c.scope.get("body", "").split()} for c in (a, b))
    if x and y and not x & y:
        return UNKNOWN
    if _last_word(a) != _last_word(b) and _of_a_part(x, y):
        return UNKNOWN  # "chief executive Ann Lee", "launch director Sam Hill"
    known = not (x - y - b.about - _bare(b.about)) and not (y - x - a.about - _bare(a.about))
    return None if known else UNKNOWN


def _last_word(claim: Claim) -> str:
    return claim.slots["thing"].text.split()[-1].lower()


def _of_a_part(x: set[str], y: set[str]) -> bool:
    """Whether one says of what it is the office with common nouns alone, which may be a part of the other's body."""
    return any(one and not other and not any(word.startswith("@") for word in one) for one, other in ((x, y), (y, x)))


def _bare(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key.removeprefix("@") for key in keys)


def _surname(claim: Claim) -> str:
    entity = claim.slots["doer"].value
    return sound_key((entity.surname or entity.name).split()[-1])


def edition(a: Claim, b: Claim) -> Verdict | None:
    """This year's prize is not last year's."""
    if not same_date(a.slots.get("edition"), b.slots.get("edition")):
        return explained("other-event", "the two are of different years")
    return None
