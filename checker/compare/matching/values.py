"""Statements -> values that may answer a question another article answers too. Used by matching."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.annotate import number_words
from checker.annotate.date_lengths import length
from checker.annotate.units import currency_of, in_base
from checker.claims import counted_things, families, matters
from checker.claims.digits import UNIT
from checker.claims.scenes import Scene, is_vague
from checker.claims.statements import Around, Told
from checker.claims.stems import stem
from checker.compare import scenes, stated
from checker.compare.dates import same_date
from checker.compare.people import same_person
from checker.compare.places import same_place
from checker.compare.stated import same_stated
from checker.compare.two_events import done_by_two
from checker.compare.verdict import trace
from checker.model import Claim, DateValue, Entity, Quantity, Slot

VAGUE = 2  # times: "dozens", "several hundred" are no number that another could contradict
LIST = 4  # names of people in a sentence that make it a list
ASKED = frozenset({"amount", "ratio", "change"})
COUNTED = "thing"  # the measure of numbers that count things, whatever they are called
DIGIT = re.compile(
    r"\d|\b(?:t(?:wo|hree|en|welve|hirteen|wenty|hirty)|f(?:our|ive|ourteen|ifteen|orty|ifty)|s(?:ix|even)|eight|nine|eleven)"
)
FURTHEST = 25  # times: numbers further apart are of two things
FRESH = 3  # days within which news is told
UNDONE = frozenset({"planned", "expected", "target"})
PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
GRAINS = ((1, "day"), (10, "week"), (45, "month"), (366, "year"))


@dataclass(frozen=True, eq=False, slots=True)
class Value:
    """A statement that may be set against another: its kind, what it measures or how fine it is, and its words."""

    claim: Claim
    kind: str
    measure: str
    around: Around
    scene: Scene

    @property
    def slot(self) -> Slot:
        return self.claim.slots["value"]


def values_of(told: Iterable[Claim], seen: Iterable[Claim]) -> list[Value]:
    """The statements of the first sentences of each article whose value is a day, a number, a length of time or a place."""
    where: dict[tuple[str, int], Scene] = {(c.article, c.slots["scene"].start): c.slots["scene"].value for c in seen}
    found = []
    for claim in told:
        around: Around = claim.slots["around"].value
        measure, scene = _measure(claim, around), where.get((claim.article, claim.slots["value"].start))
        if measure is not None and scene is not None:
            found.append(Value(claim, claim.predicate, measure, around, scene))
    return found


def _measure(claim: Claim, around: Around) -> str | None:
    """What a value must share with another to be set against it; None for one that answers nothing."""
    value = claim.slots["value"].value
    if isinstance(value, Quantity):
        return _of_quantity(value)
    if isinstance(value, DateValue):
        return _of_date(value, claim, happening=around.happening)
    if isinstance(value, Entity) and claim.predicate == "place":
        return "site" if around.happening else None
    if isinstance(value, Entity) and claim.predicate == "person":
        return "somebody" if around.acts != "say" and not around.verbs & _telling() and not _listed(around) else None
    return None


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    return frozenset(stem(verb) for verb in families.table("telling", "verbs")) - {stem("come")}  # cut down to what "comment" is


def _listed(around: Around) -> bool:
    """Whether the name is one of many in its sentence."""
    return sum(other.sentence == around.sentence for _, other in around.told.values.get("person", ())) >= LIST


def _of_quantity(value: Quantity) -> str | None:
    low, high = value.low, value.high
    if value.kind in {"score", "age"}:
        return value.kind
    if value.kind not in ASKED or (low is not None and low == high == 1):
        return None
    if low is not None and high is not None and 0 < VAGUE * low <= high:
        return None
    if value.unit in {None, UNIT}:
        return None
    base = in_base(1.0, value.unit)
    if base:
        return base[1]
    return "money" if currency_of(value.unit) else COUNTED if value.unit != "percent" else value.unit


def _of_date(value: DateValue, claim: Claim, *, happening: bool) -> str | None:
    if value.type == "DURATION":
        return "time" if happening and DIGIT.search(claim.slots["value"].text.casefold()) else None
    if value.type not in {"DATE", "TIME"} or is_vague(value) or not happening:
        return None
    if claim.slots["value"].text.casefold() == "today":
        return None  # "any other rocket flying today" is no day
    if value.start is None and value.end is None:
        return "hour" if value.clock is not None else None
    named = scenes.named_end(value)
    length = (named.end - named.start).days if named.start and named.end else 0
    return next((name for longest, name in GRAINS if length <= longest), None)


def counted(value: Value) -> str:
    """The family of what a number counts ("car" of cars and vehicles), or nothing."""
    unit = getattr(value.slot.value, "unit", None)
    return counted_things.of_family(unit.split()[-1].lower()) if unit and value.measure == COUNTED else ""


HAPPENING = frozenset({"date", "place"})  # kinds of values that tell when or where something was done


def may_meet(a: Value, b: Value) -> bool:
    """Are they of one kind and measure, and different?"""
    if a.measure != b.measure or _modifies(a) != _modifies(b) or _out_of_scale(a, b):
        return False
    if a.kind in HAPPENING and (done_by_two(a.around, b.around) or _stages(a) != _stages(b)):
        return False
    if a.measure == "age" and not _of_one_person(a, b):
        return False
    if a.kind not in HAPPENING and (_years_apart(a, b) or _goes_on(a, b)):
        return False
    if a.kind == "date" and (_fresh_twice(a, b) or _is_denied(a, b)):
        return False
    if a.kind == "person" and any(_is_nameless(v) or _named_in(v, w) for v, w in ((a, b), (b, a))):
        return False
    if a.kind == "place":
        if _of_other_people(a, b):
            return False
        apart = (a.around.prep == "from") != (b.around.prep == "from") or _days_apart(a, b) or _named_in(a, b) or _named_in(b, a)
        return not apart and _two_places(a.slot.value, b.slot.value)
    return _way(a) == _way(b) and _outcome(plain(a.claim), plain(b.claim)) == "different"


def _is_denied(a: Value, b: Value) -> bool:
    """Whether one tells that it was not then ("did not sign in 2018"), and not how long it has not been ("since 2018")."""
    days = [v.slot.value for v in (a, b)]
    one_deed = bool(a.around.verbs & b.around.verbs)
    return one_deed and a.claim.negated != b.claim.negated and all((day.start is None) == (day.end is None) for day in days)


def _is_nameless(of: Value) -> bool:
    """Whether an article of one sentence speaks of somebody whom it does not name ("He is known as Joe in the film")."""
    return of.around.told.sentences == 1 and PRONOUN.search(str(of.claim.slots["sentence"].value)) is not None


def _fresh_twice(a: Value, b: Value) -> bool:
    """Whether each is the news of its own day, and those days lie too far apart for one piece of news."""
    x, y = a.claim.as_of, b.claim.as_of
    if x is None or y is None or abs((x - y).days) <= FRESH:
        return False
    told = [v.slot.value.start for v in (a, b) if v.slot.value.start is not None]
    if len(told) < 2 or abs((told[0] - told[1]).days) <= FRESH:
        return False
    return all(abs((day - then).days) <= FRESH for day, then in zip((x, y), told, strict=True))


def _of_one_person(a: Value, b: Value) -> bool:
    """Whether two ages may be of one: some name stands near both, and no two people beside them."""
    named = any(key.startswith("@") for key in a.scene.keys.keys() & b.scene.keys.keys())
    x, y = _people(a), _people(b)
    with trace():
        return named and (not x or not y or any(same_person(p, q).outcome != "different" for p in x for q in y))


def _of_other_people(a: Value, b: Value) -> bool:
    """Whether the sentence of each names somebody whom that of the other does not: two meetings of one man."""
    x, y = _people(a), _people(b)
    with trace():
        alone = [any(not any(same_person(p, q) for q in other) for p in own) for own, other in ((x, y), (y, x))]
    return all(alone)


def _people(of: Value) -> list[Slot]:
    """The people in the sentence of a value."""
    named = of.around.told.values.get("person", ())
    return [slot for slot, around in named if around.sentence == of.around.sentence]


def _stages(of: Value) -> frozenset[str]:
    """Which of several rounds, days or legs the sentence of a value speaks of; the first is the beginning of all."""
    told = matters.ROUND.findall(str(of.claim.slots["sentence"].value))
    return frozenset(word.lower() for word in told) - {"first"}


def _out_of_scale(a: Value, b: Value) -> bool:
    """Whether two numbers are too far apart for one to be the other told wrongly, but by a magnitude."""
    if not (x := size(a)) or not (y := size(b)):
        return False
    apart = max(x, y) / min(x, y)
    return apart > FURTHEST and not math.isclose(math.log10(apart), round(math.log10(apart)), abs_tol=0.005)


def size(of: Value) -> float | None:
    """How much it is: days, the base unit of a measure, or the number itself."""
    value = of.slot.value
    if isinstance(value, DateValue):
        return length(value) if value.type == "DURATION" else None
    if not isinstance(value, Quantity):
        return None
    number = abs(value.low if value.low is not None else value.high or 0.0)
    base = in_base(number, value.unit) if value.unit else None
    return base[0] if base else number


def _named_in(value: Value, other: Value) -> bool:
    """Whether the sentence of one place or person names the other too, so that it is no answer to the same question."""
    name = value.slot.text if value.kind == "place" else value.slot.text.split()[-1]
    return name.casefold() in str(other.claim.slots["sentence"].value).casefold()


def _days_apart(a: Value, b: Value) -> bool:
    """Whether the sentences of two values name days, and none that could be one."""
    x, y = ([d for d in v.scene.beside if isinstance(d, DateValue) and d.start and d.end] for v in (a, b))
    return bool(x and y) and all(_are_apart(p, q) for p in x for q in y)


def _are_apart(x: DateValue, y: DateValue) -> bool:
    """Whether no day is in both; the same days of two years may be one date whose year only one of them was told."""
    if x.start is None or x.end is None or y.start is None or y.end is None:
        return False
    ends = [(d.start.timetuple()[1:3], d.end.timetuple()[1:3]) for d in (x, y) if d.start and d.end]
    return (x.end < y.start or y.end < x.start) and ends[0] != ends[1]


def _goes_on(a: Value, b: Value) -> bool:
    """Whether a length of time has grown by the days between two reports ("missing for four days", two days later "for six")."""
    x, y = a.claim.as_of, b.claim.as_of
    if a.kind != "duration" or x is None or y is None or x == y or {a.claim.status, b.claim.status} & UNDONE:
        return False
    p, q = length(a.slot.value), length(b.slot.value)
    return p is not None and q is not None and 0 < (q - p) * (1 if y > x else -1) <= abs((y - x).days) + 1


def _years_apart(a: Value, b: Value) -> bool:
    """Whether the sentences of two values name days or months of different years."""
    years = [set(_years_beside(v)) for v in (a, b)]
    return all(years) and not years[0] & years[1]


def _years_beside(value: Value) -> Iterator[int]:
    """The years of the days and months that its sentence names."""
    around = value.around
    for slot, other in around.told.values.get("date", ()):
        date = slot.value
        if other.sentence == around.sentence and date.start and date.end and (date.end - date.start).days <= GRAINS[2][0]:
            yield date.start.year


def _modifies(value: Value) -> bool:
    """ "The 15-member council": a number that is part of a name for something else; "twenty-seven" is a number."""
    behind = value.slot.text.split()[0].partition("-")[2]
    return value.measure == COUNTED and behind.isalpha() and behind.lower() not in number_words.cardinals()


def _two_places(x: Entity, y: Entity) -> bool:
    """Two towns or two regions, of which neither may hold the other or be the other spelt in another way."""
    return same_place(x, y).outcome in {"different", "unknown"} and not scenes.alike(x.name, y.name) and scenes.of_one_level(x, y)


def plain(claim: Claim) -> Slot:
    """The value as it is compared: the number alone of things, whatever they are called; the day of "since that day"."""
    slot = claim.slots["value"]
    if isinstance(slot.value, DateValue):
        return replace(slot, value=scenes.named_end(slot.value))
    counts = isinstance(slot.value, Quantity) and _of_quantity(slot.value) == COUNTED
    return replace(slot, value=replace(slot.value, unit=None)) if counts else slot


def _way(value: Value) -> str | None:
    """Up or down, of a change: which of them is another rule's question."""
    quantity = value.slot.value
    return quantity.noun if isinstance(quantity, Quantity) and quantity.kind == "change" else None


def gives(told: Value, asked: Value) -> bool:
    """Does a value say what another says, no less closely? A year is no answer to a day."""
    if told.kind != asked.kind or (told.kind == "quantity" and told.measure != asked.measure):
        return False
    x, y = plain(told.claim), plain(asked.claim)
    return _given(x.value, x.text, y.value, y.text)


def mentioned(value: Value, other: Told) -> bool:
    """Whether an article names the month or year of a value anywhere, in whatever part ("higher than in August")."""
    if value.kind != "date" or value.measure == "day":
        return False
    x = plain(value.claim)
    named = ((scenes.named_end(slot.value), slot.text) for slot, _ in other.values.get("date", ()))
    return any(_given(date, text, x.value, x.text) for date, text in named)


@lru_cache(maxsize=65536)
def _given(x: object, x_text: str, y: object, y_text: str) -> bool:
    with trace():
        return stated.gives(Slot(x, 0, len(x_text), x_text), Slot(y, 0, len(y_text), y_text))


def same(a: Slot, b: Slot) -> bool:
    """Do two values of one kind say the same, more or less closely?"""
    return _outcome(a, b) in {"same", "explained"}


def _outcome(a: Slot, b: Slot) -> str:
    return _compared(a.value, a.text, b.value, b.text) if a.text <= b.text else _compared(b.value, b.text, a.value, a.text)


@lru_cache(maxsize=65536)
def _compared(x: object, x_text: str, y: object, y_text: str) -> str:
    p, q = Slot(x, 0, len(x_text), x_text), Slot(y, 0, len(y_text), y_text)
    with trace():
        verdict = same_date(p, q) if isinstance(x, DateValue) and x.type != "DURATION" else same_stated(p, q)
    return verdict.outcome
