"""Two values -> may they meet? Of one kind, and not told of two days, people, rounds or years. Used by matching."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.annotate import number_words
from checker.annotate.date_lengths import length
from checker.annotate.keys import fold
from checker.claims import casts, matters
from checker.claims.statements import Around
from checker.claims.stems import stem
from checker.compare import scenes
from checker.compare.likeness import MEASURED
from checker.compare.matching.values import COUNTED, GRAINS, UNDONE, Value, outcome, plain, size
from checker.compare.people import may_be_spelt, same_person
from checker.compare.two_events import done_by_two, of_two_bearers
from checker.compare.verdict import trace
from checker.model import DateValue, Quantity, Slot

FURTHEST = 25  # times: numbers further apart are of two things
COARSE = 6  # percentage points by which a share told as a fraction may miss the exact one
FRESH = 3  # days within which news is told
PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
LOST = stem("lose")
HAPPENING = frozenset({"date", "place"})  # kinds of values that tell when or where something was done


def may_meet(a: Value, b: Value) -> bool:
    """Are they of one kind and measure, and different?"""
    if a.measure != b.measure or _modifies(a) != _modifies(b) or _out_of_scale(a, b):
        return False
    if a.kind in MEASURED and a.measure != "score" and of_two_bearers(a.around, b.around):
        return False
    if a.kind in HAPPENING and (done_by_two(a.around, b.around) or _stages(a) != _stages(b)):
        return False
    if a.kind not in HAPPENING and (_years_apart(a, b) or _goes_on(a, b)):
        return False
    if a.kind in _OF_KIND and not _OF_KIND[a.kind](a, b):
        return False
    if a.measure == "score" and _won_and_lost(a.around, b.around):
        return False
    if (a.measure == "age" and not _of_one_person(a, b)) or (a.measure == "score" and _days_apart(a, b)):
        return False
    if _is_fraction(a) != _is_fraction(b) and abs((size(a) or 0.0) - (size(b) or 0.0)) < COARSE:
        return False  # nobody who says "half" says that it is not 48 percent
    return a.kind == "place" or (_way(a) == _way(b) and outcome(plain(a.claim), plain(b.claim)) == "different")


def _won_and_lost(x: Around, y: Around) -> bool:
    """Whether one side won there and lost here: two games."""
    return bool(x.bearers & y.bearers) and (LOST in x.verbs) != (LOST in y.verbs)


def _dates(a: Value, b: Value) -> bool:
    return not (_fresh_twice(a, b) or _is_denied(a, b))


def _persons(a: Value, b: Value) -> bool:
    return not _done_by_many(a, b) and all(_is_stranger(v, w) and not _is_nameless(v) for v, w in ((a, b), (b, a)))


def _places(a: Value, b: Value) -> bool:
    if _of_other_people(a, b) or _days_apart(a, b) or _named_in(a, b) or _named_in(b, a):
        return False
    return (a.around.prep == "from") == (b.around.prep == "from") and scenes.two_places(a.slot.value, b.slot.value)


_OF_KIND = {"date": _dates, "person": _persons, "place": _places}


def _done_by_many(a: Value, b: Value) -> bool:
    """Whether two people do the same: which deeds only one can have done is told by compare/casts."""
    return bool(a.around.acts and a.around.acts == b.around.acts or a.around.verbs & b.around.verbs & _of_many())


@lru_cache(maxsize=1)
def _of_many() -> frozenset[str]:
    return frozenset(stem(verb) for verb in casts.table("many", "verbs"))


def _is_stranger(person: Value, other: Value) -> bool:
    """Whether a person is named nowhere in the other article: of whom both speak, each tells something else.

    Articles without a date are no two reports of one day: there only a title that both bear tells of one part.
    """
    names = {fold(word) for word in person.slot.value.name.split()}
    spelt = may_be_spelt(person.slot.value.name, other.slot.value.name)
    titles = ({*fold(v.slot.value.role or "").split()} for v in (person, other))
    told = person.claim.as_of is not None or bool(set.intersection(*titles))
    return told and not spelt and not names & other.scene.story.words


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
    """Whether two ages may be of one: a name stands near both, or each is its article's only one; no two people beside them."""
    named = any(key.startswith("@") for key in a.scene.keys.keys() & b.scene.keys.keys())
    x, y = _people(a), _people(b)
    if not named:
        return _of_the_one(a, x, b) and _of_the_one(b, y, a)
    with trace():
        return named and (not x or not y or any(same_person(p, q).outcome != "different" for p in x for q in y))


def _of_the_one(of: Value, beside: Sequence[Slot], other: Value) -> bool:
    """Whether an age is the only one its article gives, and may be that of somebody whom the other article names too."""
    told, known = of.around.told.values, other.around.told.values.get("person", ())
    ages = sum(slot.value.kind == "age" for slot, _ in told.get("quantity", ()))
    people = beside or [slot for slot, _ in told.get("person", ())]
    with trace():
        return ages == 1 and any(same_person(p, q) for p in people for q, _ in known)


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


def _is_fraction(value: Value) -> bool:
    """Whether a share is told in words for a part: "half", "three in four"."""
    return isinstance(value.slot.value, Quantity) and value.slot.value.kind == "ratio"


def _way(value: Value) -> str | None:
    """Up or down, of a change: which of them is another rule's question."""
    quantity = value.slot.value
    return quantity.noun if isinstance(quantity, Quantity) and quantity.kind == "change" else None
