"""Statements -> values that may answer a question another article answers too. Used by matching."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.annotate.date_lengths import length
from checker.annotate.units import currency_of, in_base, measures
from checker.claims import counted_things, families
from checker.claims.digits import UNIT
from checker.claims.scenes import Scene, is_vague
from checker.claims.statements import Around, Told
from checker.claims.stems import stem
from checker.compare import scenes, stated
from checker.compare.dates import same_date
from checker.compare.stated import same_stated
from checker.compare.verdict import trace
from checker.model import Claim, DateValue, Entity, Quantity, Slot

VAGUE = 2  # times: "dozens", "several hundred" are no number that another could contradict
LIST = 4  # names of people in a sentence that make it a list
ASKED = frozenset({"amount", "ratio", "change"})
SHARE = "percent"  # the measure of shares, told as a percentage or as "three in four"
RATED = "per "  # before what it is counted for, in the measure of a rate ("four flights a week")
COUNTED = "thing"  # the measure of numbers that count things, whatever they are called
DIGIT = re.compile(
    r"\d|\b(?:t(?:wo|hree|en|welve|hirteen|wenty|hirty)|f(?:our|ive|ourteen|ifteen|orty|ifty)|s(?:ix|even)|eight|nine|eleven)"
)
HUNDRED = 100
UNDONE = frozenset({"planned", "expected", "target"})
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
    where: dict[tuple[str, int], Scene] = {
        (c.article, c.slots["scene"].start): c.slots["scene"].value for c in seen if c.predicate != "site"
    }
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
    if value.kind not in ASKED or (low is not None and low == high == 1 and " per " not in (value.unit or "")):
        return None
    if low is not None and high is not None and 0 < VAGUE * low <= high:
        return None
    if value.kind == "ratio" and value.low is not None:
        return SHARE
    if value.unit in {None, UNIT}:
        return None
    base, rated = in_base(1.0, value.unit), value.unit.partition(" per ")[2]
    if base:
        return base[1]
    if currency_of(value.unit):
        return "money"
    return f"{RATED}{rated}" if rated else value.unit if value.unit in measures() else COUNTED


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


def size(of: Value) -> float | None:
    """How much it is: days, the base unit of a measure, or the number itself."""
    value = of.slot.value
    if isinstance(value, DateValue):
        return length(value) if value.type == "DURATION" else None
    if not isinstance(value, Quantity):
        return None
    number = abs(value.low if value.low is not None else value.high or 0.0)
    if value.kind == "ratio":
        return HUNDRED * number
    base = in_base(number, value.unit) if value.unit else None
    return base[0] if base else number


def plain(claim: Claim) -> Slot:
    """The value as it is compared: the number alone of things, whatever they are called; the day of "since that day"."""
    slot = claim.slots["value"]
    if isinstance(slot.value, DateValue):
        return replace(slot, value=scenes.named_end(slot.value))
    measure = _of_quantity(slot.value) if isinstance(slot.value, Quantity) else None
    share = measure == SHARE and slot.value.kind == "ratio"
    counts = measure is not None and (measure == COUNTED or share or measure.startswith(RATED))
    return replace(slot, value=replace(slot.value, unit=None)) if counts else slot


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
    return outcome(a, b) in {"same", "explained"}


def outcome(a: Slot, b: Slot) -> str:
    return _compared(a.value, a.text, b.value, b.text) if a.text <= b.text else _compared(b.value, b.text, a.value, a.text)


@lru_cache(maxsize=65536)
def _compared(x: object, x_text: str, y: object, y_text: str) -> str:
    p, q = Slot(x, 0, len(x_text), x_text), Slot(y, 0, len(y_text), y_text)
    with trace():
        verdict = same_date(p, q) if isinstance(x, DateValue) and x.type != "DURATION" else same_stated(p, q)
    return verdict.outcome
