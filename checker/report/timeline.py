"""Dated claims -> lanes on one axis of days, in per cent of its width. Next: html, which draws them as SVG.

The arithmetic is done here because a plotting library would cost more than the whole rest of the report.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.model import Claim, DateValue, Slot, Span
from checker.report.view import Card, Source, View

MOST = 60  # lanes in each part; a longer drawing is no longer read
LONG = 3 * 365  # days; above this span, far-off dates are set at the edge of the axis
TICKS = 6
_STEPS = (1, 2, 7, 14)  # days between ticks, before months and years take over
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


@dataclass(frozen=True)
class Dated:
    """A claim and one of its dates; `start` and `end` are inclusive, one of them filled in for an open interval."""

    source: Source
    claim: Claim
    slot: Slot
    start: dt.date
    end: dt.date

    @property
    def quote(self) -> str:
        return self.source.article.text[slice(*self.claim.quote)]

    @property
    def words(self) -> str:
        return self.slot.text

    @property
    def days(self) -> str:
        return self.slot.normal


@dataclass(frozen=True)
class Lane:
    """One drawn claim: `left` and `width` in per cent of the axis; `off` is before or after when it lies outside."""

    dated: Dated
    left: float
    width: float
    off: str = ""

    @property
    def middle(self) -> float:
        return round(self.left + self.width / 2, 2)


@dataclass(frozen=True)
class Group:
    """Claims drawn together: those that answer one question, or those of one article."""

    heading: str
    kind: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True)
class Axis:
    """The days from `first` to `last`, both drawn; `ticks` are labels with their place in per cent."""

    first: dt.date
    last: dt.date

    def place(self, day: dt.date) -> float:
        return round(100 * (day - self.first).days / ((self.last - self.first).days + 1), 2)

    @property
    def ticks(self) -> list[tuple[str, float]]:
        return [(label, self.place(day)) for day, label in _ticks(self.first, self.last)]


@dataclass(frozen=True)
class Timeline:
    """The axis, the groups of dates in question, the other dated claims, and how many of each were left out."""

    axis: Axis
    questions: tuple[Group, ...]
    others: tuple[Group, ...]
    left_out: int


def timeline(view: View) -> Timeline | None:
    """Every dated claim of the report on one axis; None when there is none."""
    asked = [(c, list(_of_card(c))) for c in view.cards if c.finding.kind != "duplicate"]
    seen = {_key(d) for _, dated in asked for d in dated}
    rest: dict[str, list[Dated]] = {}
    for dated in (d for claim in view.report.claims for d in _dated(claim, view.sources[claim.article])):
        if _key(dated) not in seen:
            seen.add(_key(dated))
            rest.setdefault(dated.claim.article, []).append(dated)
    everything = [d for _, dated in asked for d in dated] + [d for dated in rest.values() for d in dated]
    if not everything:
        return None
    axis = _axis(everything)
    questions = [Group(c.finding.question, c.finding.kind, _lanes(dated, axis)) for c, dated in asked if dated]
    others = [Group(f"[{dated[0].source.number}] {dated[0].source.name}", "", _lanes(dated, axis)) for dated in rest.values()]
    shown, more = _first(questions, MOST), _first(others, MOST)
    drawn = sum(len(group.lanes) for group in (*shown, *more))
    return Timeline(axis, shown, more, sum(len(g.lanes) for g in (*questions, *others)) - drawn)


def _key(dated: Dated) -> tuple[str, Span, int]:
    return dated.claim.article, dated.claim.quote, dated.slot.start


def _of_card(card: Card) -> Iterator[Dated]:
    """The dates of a finding, one for each article and interval."""
    seen = set()
    for citation in card.citations:
        for dated in _dated(citation.claim, citation.source):
            if (key := (dated.source.number, dated.start, dated.end)) not in seen:
                seen.add(key)
                yield dated


def _dated(claim: Claim, source: Source) -> Iterator[Dated]:
    for _, slot in sorted(claim.slots.items()):
        value = slot.value
        if isinstance(value, DateValue) and (day := value.start or value.end):
            yield Dated(source, claim, slot, value.start or day, value.end or day)


def _axis(dated: Iterable[Dated]) -> Axis:
    """From the first to the last day; in a long span far-off dates are left outside (Tukey's fences, 1.5 IQR)."""
    days = sorted(day for d in dated for day in (d.start, d.end))
    if (days[-1] - days[0]).days > LONG:
        low, high = days[len(days) // 4], days[(3 * len(days)) // 4]
        fence = dt.timedelta(days=1.5 * max((high - low).days, 60))
        days = [day for day in days if _minus(low, fence) <= day <= _plus(high, fence)]
    margin = dt.timedelta(days=1 + (days[-1] - days[0]).days // 40)
    return Axis(_minus(days[0], margin), _plus(days[-1], margin))


def _minus(day: dt.date, delta: dt.timedelta) -> dt.date:
    return day - delta if day - dt.date.min > delta else dt.date.min


def _plus(day: dt.date, delta: dt.timedelta) -> dt.date:
    return day + delta if dt.date.max - day > delta else dt.date.max


def _lanes(dated: Iterable[Dated], axis: Axis) -> tuple[Lane, ...]:
    ordered = sorted(dated, key=lambda d: (d.start, d.end, d.source.number, d.slot.start))
    return tuple(_lane(d, axis) for d in ordered)


def _lane(dated: Dated, axis: Axis) -> Lane:
    if dated.end < axis.first:
        return Lane(dated, 0, 0, "before")
    if dated.start > axis.last:
        return Lane(dated, 100, 0, "after")
    left = axis.place(max(dated.start, axis.first))
    right = axis.place(_plus(min(dated.end, axis.last), dt.timedelta(days=1)))
    return Lane(dated, left, round(right - left, 2))


def _first(groups: Iterable[Group], most: int) -> tuple[Group, ...]:
    """Whole groups until the drawing is full."""
    kept: list[Group] = []
    for group in groups:
        if sum(len(g.lanes) for g in kept) < most:
            kept.append(group)
    return tuple(kept)


def _ticks(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    """Days, weeks, months or years, whichever gives at most TICKS of them."""
    span = (last - first).days + 1
    for step in _STEPS:
        if span / step <= TICKS:
            yield from ((first + dt.timedelta(days=n), str(first + dt.timedelta(days=n))) for n in range(0, span, step))
            return
    months = next((m for m in _MONTHS if span / 30.4 / m <= TICKS), _MONTHS[-1])
    at = first.year * 12 + first.month  # months since year 0, one past the first: ticks lie inside of the axis
    for month in range(at + (-at) % months, last.year * 12 + last.month, months):
        day = dt.date(month // 12, month % 12 + 1, 1)
        yield day, f"{day.year:04}" if months % 12 == 0 else f"{day.year:04}-{day.month:02}"
