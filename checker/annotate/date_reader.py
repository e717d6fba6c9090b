"""Stretches found by the grammar -> DateValues, seen from the publication day and from what was just named.

One function for each family of rules; each returns the value, or None when the stretch is no time expression after all.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from checker.annotate import date_values as values
from checker.annotate.date_grammar import Hit, Scan, grammar
from checker.annotate.date_parts import Parts, collect
from checker.model import DateValue

Direction = Callable[[int, int], int]  # character offsets -> -3, -2, -1 (past), 0, 1, 2 (future); 2 is sure, 3 beyond doubt
NEAR = 250  # characters within which a bare clock time or "a year earlier" belongs to the date before it


@dataclass(slots=True)
class Context:
    """Where the reader stands: publication day, tense, and the last explicit date with its offset."""

    published: dt.date | None
    direction: Direction
    anchor: DateValue | None = None
    anchor_at: int = -(10**9)

    def near_anchor(self, at: int, within: int = NEAR) -> DateValue | None:
        return self.anchor if at - self.anchor_at <= within else None


@dataclass(slots=True)
class Stretch:
    """One hit with what is needed to read it."""

    hit: Hit
    scan: Scan
    context: Context

    @property
    def first(self) -> int:
        return self.hit.first

    @property
    def last(self) -> int:
        return self.hit.last

    @property
    def at(self) -> int:
        return self.scan.starts[self.hit.first]

    @property
    def text(self) -> str:
        return self.scan.text[self.at : self.scan.ends[self.last - 1]]

    @property
    def published(self) -> dt.date | None:
        return self.context.published

    def direction(self) -> int:
        return self.context.direction(self.at, self.scan.ends[self.last - 1])

    def parts(self, first: int | None = None, last: int | None = None) -> Parts:
        return collect(self.scan, self.first if first is None else first, self.last if last is None else last, self.published)

    def find(self, *kinds: str) -> int | None:
        """Index of the first token of one of these classes or words."""
        for i in range(self.first, self.last):
            if self.scan.kind(i) in kinds or self.scan.word(i) in kinds:
                return i
        return None

    def value(self, table: str, i: int) -> str:
        return str(grammar().values[table][self.scan.word(i)])


def read_date(s: Stretch) -> DateValue | None:
    """A day, month or year, a weekday, a festival or "today", with a clock time or a part of the day."""
    return resolve(s.parts(), s)


def resolve(parts: Parts, s: Stretch) -> DateValue | None:
    value = _calendar(parts, s)
    if value is None:
        return None
    if parts.part:
        value = values.part_of(value, parts.part)
    if parts.about:
        value = replace(value, approximate=True)
    if parts.clock is not None:
        parts.clock = _evening(parts, s)
        midnight = "24:00" if s.find("midnight") is not None else f"{parts.clock:%H:%M}"
        return replace(value, timex3=f"{value.timex3}T{midnight}", type="TIME", clock=parts.clock, zone=parts.zone)
    daypart = "NI" if parts.dayword == "tonight" else parts.daypart
    return replace(value, timex3=f"{value.timex3}T{daypart}", type="TIME") if daypart else value


def _evening(parts: Parts, s: Stretch) -> dt.time | None:
    """ "10 o'clock tonight" is 22:00: a part of the day tells the half that the clock leaves open."""
    clock, late = parts.clock, parts.dayword == "tonight" or parts.daypart in {"AF", "EV", "NI"}
    if clock is None or not late or s.find("AMPM", "YEAR", "FOURDIGITS", "noon", "midnight", "midday", "hours") is not None:
        return clock
    first = 5 if parts.daypart == "NI" or parts.dayword else 1  # two o'clock at night stays early
    return clock.replace(hour=clock.hour + 12) if first <= clock.hour < 12 else clock


def _calendar(parts: Parts, s: Stretch) -> DateValue | None:
    if parts.dayword:
        return _dayword(parts.dayword, s.published)
    if parts.festival:
        return _festival(parts, s)
    if parts.month:
        return month_day(parts, s)
    if parts.year is not None and parts.weekday is None:
        return values.of_year(parts.year) if parts.year else None
    if parts.weekday:
        return day_of_week(parts, s)
    return _daypart(parts, s)


def _dayword(word: str, published: dt.date | None) -> DateValue:
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return values.of_day(values.add_days(published, shift)) if published else DateValue("XXXX-XX-XX" if shift else "PRESENT_REF")


def _daypart(parts: Parts, s: Stretch) -> DateValue | None:
    """ "this morning", "last night", "that evening"."""
    if parts.daypart is None:
        return None
    anchor = s.context.anchor
    named = anchor.start if anchor and anchor.start == anchor.end else None
    base = s.published if parts.relation in {"last", "this", "next"} else named
    if base is None:
        return DateValue("XXXX-XX-XX")
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(parts.relation or "", 0)
    return values.of_day(values.add_days(base, shift))


def _festival(parts: Parts, s: Stretch) -> DateValue | None:
    name = parts.festival or ""
    if parts.year:
        return values.festival(name, parts.year)
    if s.published is None:
        how = values.festivals().get(name.replace("’", "'"), {})
        return DateValue("XXXX-{:02d}-{:02d}".format(*how["fixed"])) if "fixed" in how else None
    found = [v for y in range(s.published.year - 2, s.published.year + 3) if (v := values.festival(name, y))]
    if parts.relation == "this":
        return next((v for v in found if v.start and v.start.year == s.published.year), None)
    sign = {"last": -2, "next": 2}.get(parts.relation or "") or s.direction()
    return choose(found, s.published, sign)


def month_day(parts: Parts, s: Stretch) -> DateValue | None:
    month, day, anchor = parts.month or 1, parts.day, s.context.anchor
    if s.find("that", "same") is not None and anchor and anchor.start:
        parts.year = anchor.start.year
    parts.year = parts.year or _shared_year(s)
    if parts.year:
        return calendar_day(parts.year, month, day)
    if s.published is None:
        if day is not None and values.safe_date(2024, month, day) is None:
            return None
        return DateValue(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    found = [v for y in range(s.published.year - 4, s.published.year + 5) if (v := calendar_day(y, month, day))]
    if day and parts.weekday:
        found = [v for v in found if v.start and v.start.isoweekday() == parts.weekday] or found
    if parts.relation == "this":
        return next((v for v in found if v.timex3[:4] == f"{s.published.year}"), None)
    if parts.relation in {"last", "next"}:
        return _strict(found, s.published, -1 if parts.relation == "last" else 1)
    return choose(found, s.published, s.direction())


def _shared_year(s: Stretch) -> int | None:
    """The year of what follows after "and": "in May and June 2024"."""
    if s.hit.rule not in {"month", "date"} or s.scan.word(s.last) not in {"and", "or"}:
        return None
    following = grammar().rules.match(s.scan.kinds, s.last + 1)
    return s.parts(*following.span()).year if following and following.lastgroup == "date" else None


def calendar_day(year: int, month: int, day: int | None) -> DateValue | None:
    if day is None:
        return values.of_month(year, month)
    date = values.safe_date(year, month, day)
    return values.of_day(date) if date else None


def choose(found: list[DateValue], published: dt.date, sign: int) -> DateValue | None:
    """The candidate nearest to publication on the side tense says.

    News names the year of what lies most of a year away, so that side yields where the other one is far nearer.
    """
    past = [v for v in found if v.start and v.start <= published]
    coming = [v for v in found if v.end and v.end >= published]
    nearest = min(found, key=lambda v: _distance(v, published) * (1.1 if v in coming else 1), default=None)
    side = past[-1:] if sign < 0 else coming[:1] if sign > 0 else []
    if not side or nearest is None:
        return nearest
    far, near = _distance(side[0], published), _distance(nearest, published)
    yields = far > 300 and near < 65 if abs(sign) == 2 else far > 240 and far > 2.5 * near
    return nearest if yields and abs(sign) < 3 else side[0]


def _distance(value: DateValue, day: dt.date) -> int:
    if value.start is None or value.end is None:
        return 0
    return max((value.start - day).days, (day - value.end).days, 0)


def _strict(found: list[DateValue], published: dt.date, sign: int) -> DateValue | None:
    """The last period wholly before publication, or the first wholly after it."""
    if sign < 0:
        return next((v for v in reversed(found) if v.end and v.end < published), None)
    return next((v for v in found if v.start and v.start > published), None)


def day_of_week(parts: Parts, s: Stretch) -> DateValue | None:
    weekday = parts.weekday or 1
    base = s.published
    if parts.relation in {"following", "previous"} and s.context.anchor and s.context.anchor.start:
        base = s.context.anchor.start
    if base is None:
        return DateValue(f"XXXX-WXX-{weekday}")
    back, ahead = -((base.isoweekday() - weekday) % 7), (weekday - base.isoweekday()) % 7
    if parts.week and parts.relation:
        monday = 1 - base.isoweekday() + {"last": -7, "next": 7}.get(parts.relation, 0)
        shift = monday + weekday - 1
    elif parts.relation in {"last", "previous"}:
        shift = {0: -7, -1: -8}.get(back, back)  # nobody calls yesterday "last Tuesday", or tomorrow "next"
    elif parts.relation in {"next", "following"}:
        shift = {0: 7, 1: 8}.get(ahead, ahead)
    elif parts.relation == "this":
        shift = back if s.direction() < 0 else ahead
    else:
        shift = ahead if s.direction() > 0 else back
    return values.of_day(values.add_days(base, shift))


def unit_of(s: Stretch, i: int) -> str:
    return s.value(s.scan.kind(i).lower(), i)


def ordinal(s: Stretch, i: int) -> int:
    word, table = s.scan.word(i), grammar().values
    return int(re.sub(r"\D", "", word) or 0) or table["ordinal"].get(word) or table["second"].get(word) or 0


def read_year(s: Stretch) -> DateValue | None:
    value = read_date(s)
    if value and s.scan.word(s.last - 1) in {"beyond", "later", "onwards", "onward"}:
        return replace(value, end=None)
    return value


def read_time(s: Stretch) -> DateValue | None:
    """A clock time without a date belongs to a day named shortly before, else its day is open."""
    parts = s.parts()
    if parts.clock is None:
        return None
    anchor = s.context.near_anchor(s.at)
    base = DateValue("XXXX-XX-XX")
    if anchor and anchor.start and anchor.start == anchor.end:
        base = values.of_day(anchor.start)
    value = replace(base, timex3=f"{base.timex3}T{parts.clock:%H:%M}", type="TIME", clock=parts.clock, zone=parts.zone)
    return replace(value, approximate=parts.about)
