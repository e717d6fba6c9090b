"""Compare two amounts, counts or ranks as a sub-editor would: equal, rounded, bounded, in other units, or in conflict.

An amount that is printed with a bound or as an estimate claims less than a bare number, so it is let pass when the other side
lies where a careful writer would still have chosen those words: "nearly 250" for 244.8, "more than 200" for 214. It does not
stretch: "more than 200" is no fair description of 900, and the two are reported. How far is set by the constants below.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from checker.annotate.counted import cues, plural
from checker.annotate.units import convert, currencies, currency_of, in_base, one_money
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.model import Quantity

NEAR = 0.10  # "about", "some", "nearly": within a tenth
STRETCH = 1.5  # "more than 200" still describes 300, "up to 300" still describes 200
VAGUE = 2.0  # "dozens" or "several hundred" may be out by this much at either end
COARSEST = 0.2  # nobody rounds 140 to "a hundred"
ZEROS = 0.05  # printed zeros at the end (6,700) may stand for rounding within a twentieth
COUNT_ZEROS = 0.03  # ... and for counts of people or things within three hundredths, with two zeros at least
EQUAL = 1e-9
SHARE = 2.0  # "a third" covers what rounds to it within a percentage point either way
LONGEST = 60  # characters of an article's words that a reason quotes


def same_amount(a: Any, b: Any, *, tolerance: float = 0.0) -> Verdict:
    """Say whether two amounts (slots, mentions, quantities or None) can both be true.

    Equal values are the same; the coarser one may be the finer rounded to its printed digits (rounding), an estimate
    within a tenth or a bound within half as much again (approximation), a range that holds the other (range; but nothing is
    both more and less than ten), a measure in
    another unit (unit) or money in another currency (currency: there are no exchange rates offline). `tolerance` is a relative
    distance to let pass as rounding. A missing side or units that do not convert are unknown.
    """
    return noted(_verdict(_printed(a), _printed(b), tolerance, count=False), a, b)


def same_count(a: Any, b: Any, *, tolerance: float = 0.0) -> Verdict:
    """Say whether two counts can both be true: as `same_amount`, but only a whole number with two final zeros is rounded."""
    return noted(_verdict(_printed(a), _printed(b), tolerance, count=True), a, b)


def same_rank(a: Any, b: Any) -> Verdict:
    """Say whether two ordinals are the same place in an order; ranks are never rounded."""
    x, y = value_of(a), value_of(b)
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or x.low is None or y.low is None:
        return noted(UNKNOWN, a, b)
    verdict = SAME if (x.low, x.high) == (y.low, y.high) else different(f"{ordinal(x.low)} is not {ordinal(y.low)}")
    return noted(verdict, a, b)


@dataclass(frozen=True, slots=True)
class _Printed(Quantity):
    """A quantity with the words an article prints for it, which is how a reason quotes it."""

    words: str = ""


def _printed(side: Any) -> Any:
    value, words = value_of(side), " ".join(getattr(side, "text", "").split())
    if not isinstance(value, Quantity) or not words or len(words) > LONGEST:
        return value
    return _with_words(value, words)


def _with_words(q: Quantity, words: str) -> _Printed:
    return _Printed(q.low, q.high, q.unit, q.noun, q.step, q.approximate, q.kind, words)


def _verdict(a: Any, b: Any, tolerance: float, *, count: bool) -> Verdict:
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or _empty(a) or _empty(b):
        return UNKNOWN
    if "score" in {a.kind, b.kind}:
        return _same_score(a, b)
    if "ordinal" in {a.kind, b.kind}:
        return UNKNOWN if a.kind != b.kind else SAME if a.low == b.low else different(f"{ordinal(a.low)} is not {ordinal(b.low)}")
    if "change" in {a.kind, b.kind} and a.noun != b.noun and {a.noun, b.noun} <= {"rise", "fall"}:
        return different(f"a {a.noun} of {show(a)} is not a {b.noun} of {show(b)}")
    aligned = _aligned(a, b)
    if isinstance(aligned, Verdict):
        return aligned
    x, y = aligned
    return _in_other_units(a, b, x, y, tolerance) if x != a or y != b else _compared(x, y, tolerance, count)


def _empty(q: Quantity) -> bool:
    return q.low is None and q.high is None


def _same_score(a: Quantity, b: Quantity) -> Verdict:
    if a.kind != b.kind or None in {a.low, a.high, b.low, b.high}:
        return UNKNOWN if a != b else SAME
    if (a.low, a.high) in {(b.low, b.high), (b.high, b.low)}:
        return SAME  # each side may name its own team first
    return different(f"{a.low:g}-{a.high:g} is not {b.low:g}-{b.high:g}")


# ---- units


def _aligned(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity] | Verdict:
    """Both amounts in one unit, the second's printed one where it converts; or why they cannot be compared."""
    if "percent" in {a.unit, b.unit}:
        a, b = _percent(a), _percent(b)
    if _unit(a) == _unit(b) or a.unit is None or b.unit is None:
        return a, b
    p, q = currency(a), currency(b)
    if p and q and p != q:
        if one_money(a.unit, b.unit):
            return a, b
        return explained("currency", f"{show(a)} and {show(b)} are in different currencies")
    if convert(1.0, a.unit, b.unit) is None:
        return UNKNOWN
    return _into(a, b.unit), b


def _percent(q: Quantity) -> Quantity:
    """A fraction of a whole as a percentage; fraction words are good to a percentage point."""
    if q.kind != "ratio":
        return q
    low, high = (None if x is None else 100 * x for x in (q.low, q.high))
    converted = Quantity(low, high, "percent", q.noun, SHARE, q.approximate, "amount")
    return _with_words(converted, q.words) if isinstance(q, _Printed) else converted


def currency(q: Quantity) -> str | None:
    """The ISO 4217 code of an amount of money, also of a rate ("USD per month")."""
    return currency_of(q.unit) if q.unit else None


def _unit(q: Quantity) -> str | None:
    """The unit with a counted noun cut down to its head: "heart transplant" and "transplant" count the same."""
    unit = q.unit
    if unit is None or currency_of(unit) or in_base(1.0, unit) is not None or " per " in unit:
        return unit
    return "person" if unit.split()[-1] in {"people", "person"} else unit.split()[-1]


def _into(q: Quantity, unit: str) -> Quantity:
    """An amount in another unit, its printed precision with it."""
    assert q.unit is not None
    low, high = (None if x is None else convert(x, q.unit, unit) for x in (q.low, q.high))
    scale = abs((convert(1.0, q.unit, unit) or 0.0) - (convert(0.0, q.unit, unit) or 0.0))
    return Quantity(low, high, unit, q.noun, q.step * scale, q.approximate, q.kind)


def _in_other_units(a: Quantity, b: Quantity, x: Quantity, y: Quantity, tolerance: float) -> Verdict:
    """Compare after conversion: either side may be the other one converted and rounded, as far as its digits show."""
    if a.unit == x.unit or "ratio" in {a.kind, b.kind}:
        return _compared(x, y, tolerance, False)
    slack = min((x.step + y.step) / 2, COARSEST * abs(_middle(y))) + tolerance * abs(_middle(y))  # an hour is not 90 minutes
    if abs(_middle(x) - _middle(y)) <= max(slack, 0.02 * abs(_middle(y)) if _coarse(a) or _coarse(b) else 0.0):
        return explained("unit", f"{show(a)} is {show(b)}")
    verdict = _compared(x, y, tolerance, False)
    if verdict:
        return verdict
    return different(f"{show(a)} is {show(_rounded_like(x, y))}, not {show(b)}")


def _coarse(q: Quantity) -> bool:
    """Printed with a zero at the end: 340 km."""
    return bool(q.low) and q.step > 0 and (q.low or 1.0) % (10 * q.step) == 0


def _rounded_like(x: Quantity, y: Quantity) -> Quantity:
    step = y.step or 1.0
    low, high = (v if v is None or not math.isfinite(v / step) else round(v / step) * step for v in (x.low, x.high))
    return Quantity(low, high, x.unit, x.noun, step, x.approximate, x.kind)


# ---- values


def _compared(a: Quantity, b: Quantity, tolerance: float, count: bool) -> Verdict:
    if _close(a.low, b.low) and _close(a.high, b.high):
        return SAME
    if _exact(a) and _exact(b):
        return _points(a, b, tolerance, count)
    return _spread(a, b) if _exact(b) else _spread(b, a) if _exact(a) else _overlapping(a, b)


def _points(a: Quantity, b: Quantity, tolerance: float, count: bool) -> Verdict:
    """Two single values: rounding, an estimate close enough, or a difference."""
    fine, coarse = sorted((a, b), key=lambda q: (q.approximate, _coarseness(q)))
    x, y = _middle(fine), _middle(coarse)
    gap, size = abs(x - y), max(abs(x), abs(y))
    if (a.approximate or b.approximate) and gap <= NEAR * size + EQUAL:
        return explained("approximation", f"{show(coarse)} is close enough to {show(fine)}")
    if _rounds(x, y, fine.step, coarse.step, count) or gap <= tolerance * size * (1 + EQUAL):
        return explained("rounding", f"{show(coarse)} is {show(fine)} rounded")
    return different(f"{show(a)} is not {show(b)}")


def _coarseness(q: Quantity) -> float:
    """The value of the last printed digit that is no zero: 6,700 -> 100."""
    value, step = abs(_middle(q)), q.step or 1e-12
    while value and step <= value and _is_whole(value / (10 * step)):
        step *= 10
    return step


def _is_whole(number: float) -> bool:
    return math.isfinite(number) and math.isclose(number, round(number), abs_tol=1e-9)


def _rounds(fine: float, coarse: float, step: float, printed: float, count: bool) -> bool:
    """Whether the coarser value is the finer one rounded: at its printed digit, or at a printed zero when still close."""
    gap, size, edge = abs(fine - coarse), max(abs(fine), abs(coarse)), 1 + 1e-6
    if printed > step * edge and gap <= min(printed / 2, COARSEST * size) * edge:
        return True
    zeros, limit = (100, COUNT_ZEROS) if count else (10, ZEROS)
    at = (printed or 1.0) * zeros
    while at <= abs(coarse) and _is_whole(coarse / at):
        if gap <= min(at / 2, limit * abs(fine)) * edge:
            return True
        at *= 10
    return False


def _spread(wide: Quantity, point: Quantity) -> Verdict:
    """A bound or range against a single value."""
    value = _middle(point)
    low = -math.inf if wide.low is None else wide.low
    high = math.inf if wide.high is None else wide.high
    slack = (point.step + wide.step) / 2 if wide.step != point.step else 0.0
    if not low - slack <= value <= high + slack:
        near = (wide.approximate or point.approximate) and low / VAGUE <= value <= high * VAGUE
        return explained("approximation", f"{show(wide)} is a rough figure for {show(point)}") if near else _outside(wide, point)
    if wide.low is not None and wide.high is not None:
        return explained("range", f"{show(point)} lies within {show(wide)}")
    bound = low if wide.high is None else high
    if not _fair(bound, value):
        return different(f"{show(wide)} would be an odd way to say {show(point)}")
    return explained("approximation", f"{show(wide)} describes {show(point)}")


def _fair(bound: float, value: float) -> bool:
    """Whether a writer who knew the value would have chosen this bound for it."""
    small, large = sorted((abs(bound), abs(value)))
    return large <= STRETCH * small or large - small <= 3


def _outside(wide: Quantity, point: Quantity) -> Verdict:
    return different(f"{show(point)} is not {show(wide)}")


def _overlapping(a: Quantity, b: Quantity) -> Verdict:
    """Two bounds or ranges: they agree where some value fits both."""
    low = max(-math.inf if q.low is None else q.low for q in (a, b))
    high = min(math.inf if q.high is None else q.high for q in (a, b))
    if low > high or (low == high and _beyond(a) and _beyond(b)):
        return different(f"{show(a)} leaves no room for {show(b)}")
    ends = [x for q in (a, b) for x in (q.low, q.high) if x is not None]
    if len(ends) == 2 and (a.low is None) == (b.low is None) and not _fair(ends[0], ends[1]):
        return different(f"{show(a)} and {show(b)} are far apart")
    return explained("range", f"{show(a)} and {show(b)} overlap")


def _beyond(q: Quantity) -> bool:
    """Whether the words leave out the number itself: "more than 10", but not "at least 10"."""
    return isinstance(q, _Printed) and q.words.lower().startswith(tuple(f"{word} " for word in cues()["beyond"]))


def _exact(q: Quantity) -> bool:
    return q.low is not None and q.high is not None and _close(q.low, q.high)


def _close(x: float | None, y: float | None) -> bool:
    return x == y if x is None or y is None else math.isclose(x, y, rel_tol=EQUAL, abs_tol=1e-12)


def _middle(q: Quantity) -> float:
    ends = [x for x in (q.low, q.high) if x is not None]
    return sum(ends) / len(ends)


# ---- words for the reader

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
NAMES = {"percent": "%"}


def show(q: Quantity) -> str:
    """An amount as a reader would print it: "at least 200 km" -> "at least 200 kilometres"."""
    if isinstance(q, _Printed):
        return q.words
    code, unit = currency(q), _unit_words(q)
    money = f"{code} " if code == q.unit and code in currencies() else ""
    if q.low is None:
        return f"at most {money}{_number(q.high)}{unit}"
    if q.high is None:
        return f"at least {money}{_number(q.low)}{unit}"
    ends = _number(q.low) if _close(q.low, q.high) else f"{_number(q.low)} to {_number(q.high)}"
    return f"{money}{ends}{unit}"


def _number(value: float | None) -> str:
    assert value is not None
    for size, word in SCALES:
        if abs(value) >= size:
            return f"{value / size:.6g} {word}"
    return f"{value:,.10g}" if value == int(value) else f"{value:,.6g}"


def _unit_words(q: Quantity) -> str:
    if q.unit is None or q.unit in currencies():
        return ""
    if q.unit in NAMES:
        return f" {NAMES[q.unit]}"
    one = q.low == q.high == 1
    return f" {q.unit if one else _plural(q.unit)}"


def _plural(unit: str) -> str:
    head, per, rest = unit.partition(" per ")
    head = head.replace(" of age", " old") if head.endswith(" of age") else head
    *first, last = head.split(" ")
    if last == "old":
        return " ".join([*(f"{w}s" for w in first), last])
    return " ".join([*first, plural(last)]) + per + rest


def ordinal(value: float | None) -> str:
    """1 -> "1st", and -3, the third from the end, -> "3rd last"."""
    if value is not None and value < 0:
        return "last" if value == -1 else f"{ordinal(-value)} last"
    n = int(value or 0)
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"
