"""Do two articles tell of two events in one order? Used by rules and by the gate of claims of kind "order".

An event of one article is one of the other where they share a thing and a verb; a verb that says little ("came out") goes
with any, and so does an event that only a noun tells of.
"""

from __future__ import annotations

from typing import Any

from checker.annotate.names_match import sound_key
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.language.likeness import likeness
from checker.model import Event, Order

LIGHT = frozenset({"be", "go", "come", "put", "happen", "occur", "begin", "start"})
ALIKE = 0.45  # likeness of two verbs that may tell of one event, and
NOMINAL = 0.25  # of a noun that tells of it and a verb ("the vote", "approved"), and
ONE = 0.6  # of two nouns for one thing
NEAR = 0.2  # of a time between two events, which is seldom told to the minute
TWICE = 2  # as much is shared crosswise as straight, where one event may be either ("the film's release", "the film's music")
PREFIX = 5  # letters that forms of one word begin with ("audit", "auditors")


def same_order(a: Any, b: Any) -> Verdict:
    """Compare the order of two events (slots or Order): different where one article has it the other way round, or another time
    between the two; unknown where they tell of other events."""
    x, y = value_of(a), value_of(b)
    if not isinstance(x, Order) or not isinstance(y, Order):
        return noted(UNKNOWN, a, b)
    straight = [_one(x.earlier, y.earlier), _one(x.later, y.later)]
    crossed = [_one(x.earlier, y.later), _one(x.later, y.earlier)]
    if all(crossed) and not all(straight) and _shared(x, y, crosswise=True) > TWICE * _shared(x, y, crosswise=False):
        return noted(different("the two events come in another order"), a, b)
    if not all(straight) or any(crossed):
        return noted(UNKNOWN, a, b)
    apart = x.lag is not None and y.lag is not None and abs(x.lag - y.lag) > NEAR * max(x.lag, y.lag)
    return noted(different(f"{a} is not {b}") if apart else SAME, a, b)


def _shared(x: Order, y: Order, *, crosswise: bool) -> int:
    """How many things the events of two orders share, each with the other's of the same or of the other place."""
    first, then = (y.later, y.earlier) if crosswise else (y.earlier, y.later)
    return sum(_akin(p, q) for one, other in ((x.earlier, first), (x.later, then)) for p in one.things for q in other.things)


def _one(x: Event, y: Event) -> bool:
    """Whether two events may be one."""
    things = [(p, q) for p in x.things for q in y.things if _akin(p, q)]
    plain = any("@" not in {p[0], q[0]} or p[0] != q[0] for p, q in things)
    if {*x.acts} & {*y.acts}:
        return bool(things) or not (x.things and y.things)  # "before it crashed"
    if not plain or _opposed(x, y):
        return False
    light = not x.acts or not y.acts or bool(({*x.acts} | {*y.acts}) & LIGHT)
    by_noun = [(e, other) for e, other in ((x, y), (y, x)) if {*e.acts} <= {*e.things}]
    if any(_akin(noun, thing) for e, other in by_noun for noun in e.acts for thing in other.things):
        return True
    return light or any(likeness(p, q) >= (NOMINAL if by_noun else ALIKE) for p in x.acts for q in y.acts)


def _akin(p: str, q: str) -> bool:
    if p == q or "@" in {p[0], q[0]}:
        return p == q or p == f"@{sound_key(q)}" or q == f"@{sound_key(p)}"  # "Health Minister", "minister of health"
    return (len(p) >= PREFIX and p[:PREFIX] == q[:PREFIX]) or likeness(p, q) >= ONE


def _opposed(x: Event, y: Event) -> bool:
    """Whether one family has another outcome for each: approved, rejected."""
    p, q = ({act.partition(":")[0] for act in event.acts if ":" in act} for event in (x, y))
    return bool(p & q)
