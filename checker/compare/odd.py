"""The odd value of two articles of one story: each gives one of a kind that the other does not, in words that meet.

The third way to yes of likeness.py, for two reporters who tell one fact in quite different words. It asks little of
the words and much of the values: no other value of either article may answer for the odd one, or fit its place
nearly as well, and nothing else in the two sentences may tell two events apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.annotate.units import currency_of, in_base
from checker.claims.counted_things import words
from checker.claims.statements import Around, Told
from checker.claims.stems import stem
from checker.compare.gates.stories import same_story
from checker.compare.people import same_person
from checker.compare.places import same_place
from checker.compare.stated import gives, same_stated
from checker.compare.verdict import trace
from checker.model import Claim, DateValue, Quantity, Slot

REACH = 4  # words on each side of a value that say what it is the value of
LEAST = {"quantity": 3.6, "duration": 3.6, "date": 9.0}
SOLE = 3.6  # the least where neither article has another odd value of the measure
PLENTY = 4.5  # so much shared needs nothing else, unless it is tolls and their like
RIVAL = 0.75  # what fits so much as well may be what is meant
SERIES = 2  # more odd values of one measure are a table, a match, a run of events
TIMES = 4.0  # a slip changes a number less than that
SHARED = 3  # topic keys
TOLL = frozenset(map(stem, ("die", "injure", "missing", "hospital", "rescue", "evacuate", "displace", "infect")))
DAY = re.compile(r"#\d{4}-\d\d-\d\d")
VAGUE = re.compile(
    r"(?i)(?:.*\b(?:scores|dozens|hundreds|thousands|last|past|next|same|several|few)\b"
    r"|.*\bof (?:the|its|his|her|their|them|these|those)\b|(?:\w+ )?(?:an?|one)\b)"
)
GENERIC = frozenset({"", "time", *map(stem, words("generic"))})  # what counts nothing in particular
EVENT = ("date", "person", "place")  # kinds whose values tell two events apart


def odd(a: Claim, b: Claim) -> bool:
    """Whether two statements of two articles hold the one value of their kind in which the stories differ."""
    if a.predicate != b.predicate or a.predicate not in LEAST or not _one_story(a, b) or not _comparable(a, b):
        return False
    return _in_one_place(a, b) and _are_left(a, b) and not two_events(a, b)


def _in_one_place(a: Claim, b: Claim) -> bool:
    """Do enough words say that both are values of the same: of those next to both more than a name, or very many?"""
    x, y = _around(a), _around(b)
    thing = counted(a) if counted(a) == counted(b) else ""
    weight = shared_weight(x, y) + (2 / max(2, x.told.spread[thing] + y.told.spread[thing]) if thing else 0)
    if weight >= PLENTY and not thing:
        return True
    beside = near(a) & near(b) - x.names - y.names
    if not beside or (x.prep and y.prep and x.prep != y.prep) or (thing and TOLL & near(a) and TOLL & near(b)):
        return False
    return weight >= (SOLE if x.verbs & y.verbs else LEAST[a.predicate] + (0.5 if thing else 0))


def _one_story(a: Claim, b: Claim) -> bool:
    return len(a.about & b.about) >= SHARED and same_story(a.about, b.about)


def _around(claim: Claim) -> Around:
    around: Around = claim.slots["around"].value
    return around


def measure(slot: Slot, around: Around) -> str:
    """What a value measures: a base unit, money, or the noun it counts."""
    value = slot.value
    if not isinstance(value, Quantity):
        return value.type if isinstance(value, DateValue) else ""
    base = in_base(1.0, value.unit) if value.unit else None
    return base[1] if base else "money" if value.unit and currency_of(value.unit) else around.noun


def _comparable(a: Claim, b: Claim) -> bool:
    """Numbers of one measure and about one size, or spans of time or dates of the same step; nothing vague."""
    x, y = a.slots["value"], b.slots["value"]
    if VAGUE.match(x.text) or VAGUE.match(y.text):
        return False
    if isinstance(x.value, Quantity) and isinstance(y.value, Quantity):
        kind = measure(x, _around(a))
        narrowed = _modifiers(x), _modifiers(y)
        one = not all(narrowed) or bool(narrowed[0] & narrowed[1])
        return one and bool(kind) and kind == measure(y, _around(b)) and _one_size(x.value, y.value)
    if isinstance(x.value, DateValue) and isinstance(y.value, DateValue) and x.value.type == y.value.type:
        if x.value.type == "DURATION":
            return True
        return not (x.value.clock or y.value.clock) and bool(_around(a).verbs & _around(b).verbs)
    return False


def _modifiers(slot: Slot) -> set[str]:
    """What stands between a number and the noun it counts ("dead" in "32 dead seals")."""
    return {word for word in slot.text.casefold().split()[1:-1] if word.isalpha() and word not in {"than", "least", "most"}}


def _one_size(x: Quantity, y: Quantity) -> bool:
    """Are they told in one form, and of two sizes, one of which a slip may change into the other?"""
    forms = {(q.low is None, q.high is None) for q in (x, y)}
    low, high = sorted(abs(q.low or q.high or 0) for q in (x, y))
    return x.kind == y.kind and x.kind not in {"ordinal", "score", "age"} and len(forms) == 1 and low < high <= TIMES * low


def near(claim: Claim) -> frozenset[str]:
    """The words next to a value, and the noun it counts."""
    around = _around(claim)
    return frozenset((*around.before[:REACH], *around.after[:REACH], counted(claim))) - {""}


def counted(claim: Claim) -> str:
    """The noun that a number counts, where it says more than that they are people or things."""
    noun = _around(claim).noun
    return noun if noun not in GENERIC and noun == measure(claim.slots["value"], _around(claim)) != "percent" else ""


def shared_weight(x: Around, y: Around) -> float:
    """How much two sentences share: each word counts less the more sentences of the two articles have it."""
    return sum(2 / max(2, x.told.spread[word] + y.told.spread[word]) for word in set(x.words) & set(y.words))


def _are_left(a: Claim, b: Claim) -> bool:
    """Is each value given nowhere in the other article, and is none of those left over a better partner of either?"""
    x, y, kind = _around(a), _around(b), a.predicate
    of = measure(a.slots["value"], x)
    mine, theirs = left(x.told, y.told, kind, of), left(y.told, x.told, kind, of)
    if a.slots["value"] not in [s for s, _ in mine] or b.slots["value"] not in [s for s, _ in theirs]:
        return False
    odds = max(_different(mine), _different(theirs))
    if odds > SERIES or (odds > 1 and shared_weight(x, y) < LEAST[kind]):
        return False
    least = RIVAL * shared_weight(x, y)
    rivals = [s for s, other in theirs if shared_weight(x, other) >= least and _differs(s, b.slots["value"])]
    rivals += [s for s, other in mine if shared_weight(other, y) >= least and _differs(s, a.slots["value"])]
    return not rivals


def _different(found: tuple[tuple[Slot, Around], ...]) -> int:
    return len({str(getattr(slot.value, "timex3", slot.value)) for slot, _ in found})


def _differs(a: Slot, b: Slot) -> bool:
    with trace():
        return same_stated(a, b).outcome not in {"same", "explained"}


@lru_cache(maxsize=4096)
def left(told: Told, other: Told, kind: str, of: str) -> tuple[tuple[Slot, Around], ...]:
    """The values of one kind and measure that one article gives and the other does not."""
    with trace():
        return tuple(_left(told, other, kind, of))


def _left(told: Told, other: Told, kind: str, of: str) -> Iterator[tuple[Slot, Around]]:
    there = [slot for slot, _ in other.values.get(kind, ())]
    for slot, around in told.values.get(kind, ()):
        if (not of or measure(slot, around) == of) and not any(gives(s, slot) or gives(slot, s) for s in there):
            yield slot, around


def two_events(a: Claim, b: Claim) -> bool:
    """Do the two sentences differ in more than the value: in a day, a person or a place, or in what it is said of?"""
    x, y = _around(a), _around(b)
    if of_two(a, b):
        return True
    kinds = (*EVENT, "quantity") if a.predicate == "date" else EVENT
    left_over = any(_left_in(x, y, kind) and _left_in(y, x, kind) for kind in kinds)
    return left_over or any(_apart(x, y, kind) and _apart(y, x, kind) for kind in ("place", "person"))


def _apart(x: Around, y: Around, kind: str) -> bool:
    """Has x's sentence a place or a person that y's does not give?"""
    here, there = ([s for s, o in z.told.values.get(kind, ()) if o.sentence == z.sentence] for z in (x, y))
    with trace():
        return any(not any(_ONE[kind](s, t) for t in there) for s in here)


_ONE = {"place": same_place, "person": same_person}


def of_two(a: Claim, b: Claim) -> bool:
    """Is the same said of two things, or of two days that stand right behind the value?"""
    x, y = _around(a), _around(b)
    days = {around.after[0] for around in (x, y) if around.after and DAY.match(around.after[0])}
    return len(days) > 1 or bool(x.verbs & y.verbs and x.subject and y.subject and x.subject != y.subject)


def _left_in(x: Around, y: Around, kind: str) -> bool:
    return any(around.sentence == x.sentence and around is not x for _, around in left(x.told, y.told, kind, ""))
