"""Dated claims -> lanes on one axis of days, in per cent of its width. Next: html, which draws them as SVG.

The arithmetic is done here because a plotting library would cost more than the whole rest of the report.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.model import Claim, DateValue, Slot, Span
from checker.report.matrix import KINDS
from checker.report.view import Card, Source, View

MOST = 60  # lanes in each part; a longer drawing is no longer read
LONG = 3 * 365  # days; above this span, far-off dates are set at the edge of the axis
TICKS = 5
NARROWEST = 0.6  # per cent: a bar that can still be seen
_STEPS = (1, 2, 7, 14)  # days between ticks, before months and years take over
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # strftime follows a locale
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)


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


Told = tuple[str, str, list[Dated]]  # heading and kind of a group, and its dates


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
class Group:
    """Claims drawn together: those that answer one question, or those of one article."""

    heading: str
    kind: str
    lanes: tuple[Lane, ...]
    axis: Axis


@dataclass(frozen=True)
class Timeline:
    """The dates in question, each question on its own axis, the other dated claims on a shared one, how many are left out."""

    questions: tuple[Group, ...]
    others: tuple[Group, ...]
    left_out: int


def timeline(view: View) -> Timeline | None:
    """Every dated claim of the report; None when there is none."""
    asked = _asked(view.cards)
    seen = {_key(d) for card in view.cards for c in card.citations for d in _dated(c.claim, c.source)}
    others: dict[int, list[Dated]] = {}
    for dated in (d for claim in view.report.claims for d in _dated(claim, view.sources[claim.article])):
        if _key(dated) not in seen:
            seen.add(_key(dated))
            others.setdefault(dated.source.number, []).append(dated)
    told = [(f"[{n}] {dated[0].source.name}", "", dated) for n, dated in sorted(others.items())]
    shown, more = _fitting(asked), _fitting(told)
    total, kept = (sum(len(dated) for _, _, dated in parts) for parts in ((*asked, *told), (*shown, *more)))
    if not total:
        return None
    shared = _axis([d for _, _, dated in more for d in dated]) if more else None
    return Timeline(tuple(drawn(*g) for g in shown), tuple(drawn(*g, axis=shared) for g in more), total - kept)


def _fitting(told: Iterable[Told]) -> list[Told]:
    """Whole groups that have dates, until the drawing is full."""
    kept: list[Told] = []
    room = MOST
    for group in told:
        if group[2] and room > 0:
            kept.append(group)
            room -= len(group[2])
    return kept


def drawn(heading: str, kind: str, dated: list[Dated], axis: Axis | None = None) -> Group:
    """Dated claims (at least one) as lanes under one heading, on their own axis unless one is given."""
    axis = axis or _axis(dated)
    return Group(heading, kind, _lanes(dated, axis), axis)


def _asked(cards: Iterable[Card]) -> list[Told]:
    """Under each question its gravest kind and its dates, one for each article and interval."""
    told: dict[tuple[str, str], tuple[str, dict[object, Dated]]] = {}
    for card in sorted((c for c in cards if c.finding.kind in KINDS), key=lambda c: KINDS.index(c.finding.kind)):
        if card.finding.state == "dismissed":
            continue
        _, dates = told.setdefault((card.finding.rule, card.finding.question), (card.finding.kind, {}))
        for citation in card.citations:
            for dated in _dated(citation.claim, citation.source):
                dates.setdefault((dated.source.number, dated.start, dated.end), dated)
    return [(question, kind, list(dates.values())) for (_, question), (kind, dates) in told.items()]


def _key(dated: Dated) -> tuple[str, Span, int]:
    return dated.claim.article, dated.claim.quote, dated.slot.start


def _dated(claim: Claim, source: Source) -> Iterator[Dated]:
    if claim.role == "dateline":
        return  # when an article was published is no event it tells of
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
    return Lane(dated, left, max(round(right - left, 2), NARROWEST))


def _ticks(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    """Days, weeks, months or years, whichever gives at most TICKS of them."""
    span = (last - first).days + 1
    for step in _STEPS:
        if span / step <= TICKS:
            days = (first + dt.timedelta(days=n) for n in range(0, span, step))
            yield from ((day, f"{day.day} {_NAMES[day.month - 1]}") for day in days)
            return
    months = next((m for m in _MONTHS if span / 30.4 / m <= TICKS), _MONTHS[-1])
    at = first.year * 12 + first.month  # months since year 0, one past the first: ticks lie inside of the axis
    for month in range(at + (-at) % months, last.year * 12 + last.month, months):
        day = dt.date(month // 12, month % 12 + 1, 1)
        yield day, f"{day.year:04}" if months % 12 == 0 else f"{day.year:04}-{day.month:02}"
