"""Full dates as print writes them, with time of day and zone: the reading of date lines and metadata. Next: metadata.

Only dates that carry their year are read; what else a text says about time is the business of annotate.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.read.wording import words, zones

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+)?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:1[89]|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"{_WEEKDAY}(?<!\d){_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}(?!\d)",
        rf"{_WEEKDAY}\b{_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\d)",
        rf"(?<![\d.]){_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}(?!\d)",
        rf"(?<![\d/])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/{_YEAR}(?!\d)",
    )
)
_FIELDS = re.compile(r"\s+(?:\||//?|[·•])\s+")
LONGEST_ROW = 14  # words of a row of such fields
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?\s*(?P<half>[AaPp]\.?[Mm]\b\.?)?"
    r"(?P<unit>\s*(?:hours|hrs|h)\b)?\s*(?P<zone>Z\b|(?:UTC|GMT)\s*[+-]\d{1,2}|[+-]\d\d:?\d\d|[A-Z]{2,5}\b)?"
)
_WIRE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’.]+(?:[ -][^\W\d_][\w'’.]*){0,3}(?:,\s+(?:[^\W\d_]|['’. ]){2,30}?)?),?\s*+"
    rf"(?:,?\s*+(?:{_MONTH}\s+(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s+{_MONTH.replace('<month>', '<month2>')})"
    rf"(?:,?\s+{_YEAR})?)?\s*+"
    r"(?:\((?P<agency>[A-Z][\w .'’&/-]{1,38})\))?\s*+(?:--?|[–—])\s+"
)
_FIELDS = re.compile(r"\s+(?://?|[|·•])\s+")  # "19 May 2026 // Ann Lee // 27 replies"
_ASIDE = re.compile(r"\([^()]*\d[^()]*\)")  # "(last edit 12:15)"


@dataclass(frozen=True, slots=True)
class Printed:
    """A full date found in a text, with the raw stretch that carries it."""

    when: dt.date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wire:
    """The opening of an agency story, "LIMA, March 9 (Agency) -"; the year is rarely printed."""

    place: str
    month: int | None = None
    day: int | None = None
    year: int | None = None
    agency: str | None = None

    def in_year(self, year: int) -> dt.date | None:
        return make_date(year, self.month or 0, self.day or 0)


def full_dates(text: str) -> list[Printed]:
    """Every date with its year, in order of appearance; impossible and ambiguous ones (03/04/2025) are left out."""
    return sorted(_scan(text), key=lambda printed: printed.start)


def _scan(text: str) -> Iterator[Printed]:
    for form in _FORMS:
        for match in form.finditer(text):
            day, month = int(match["day"]), month_number(match["month"])
            if "/" in match.group() and min(day, month) <= 12 < max(day, month):
                day, month = max(day, month), min(day, month)
            elif "/" in match.group() and day != month:
                continue
            when = make_date(int(match["year"]), month, day)
            if when:
                yield Printed(when, *match.span())


def make_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int:
    return int(name) if name.isdigit() else MONTHS.index(name[:3].lower()) + 1


def clock(text: str) -> tuple[dt.time, int, int] | None:
    """The first time of day in a stretch of text (12- and 24-hour, with its zone where one is certain) and where it stands."""
    for match in _CLOCK.finditer(text):
        if not (match["minute"] or match["half"]):
            continue
        hour, half = int(match["hour"]), (match["half"] or "").lower()
        if half and not 1 <= hour <= 12:
            continue
        hour = hour % 12 + 12 * half.startswith("p") if half else hour
        return dt.time(hour, int(match["minute"] or 0), tzinfo=_zone(match["zone"])), match.start(), match.end()
    return None


def _zone(name: str | None) -> dt.timezone | None:
    if not name:
        return None
    offset = re.search(r"([+-])(\d{1,2}):?(\d\d)?$", name)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return dt.timezone(dt.timedelta(minutes=-minutes if offset[1] == "-" else minutes)) if minutes < 24 * 60 else None
    hours = zones().get(name)
    return None if hours is None else dt.timezone(dt.timedelta(hours=hours))


def with_clock(text: str, printed: Printed) -> dt.date | dt.datetime:
    """The date with the time of day that stands beside it in the same line, if one does."""
    rest = text[: printed.start] + " " + re.sub(r"^T(?=\d)", " ", text[printed.end :])
    found = clock(rest)
    return dt.datetime.combine(printed.when, found[0]) if found else printed.when


def read_when(text: str) -> dt.date | dt.datetime | None:
    """Read a date as a manifest or a page gives it: ISO, RFC 2822 or printed in full; None when it is none of these."""
    text = text.strip()
    try:
        return dt.date.fromisoformat(text) if len(text) <= 10 else dt.datetime.fromisoformat(text)
    except ValueError:
        dates = full_dates(text)
        return with_clock(text, dates[0]) if len(dates) == 1 else None


def date_line(text: str) -> tuple[str, dt.date | dt.datetime] | None:
    """Read a line that does nothing but say when an article was published, or a short one of which a field does.

    Gives "published" or "updated" when it says so, else "place" ("Seoul, 15th April 2026", "Ada Moss | 15 April 2026") or
    "bare", with the date.
    """
    return _dated_line(text) or _dated_field(text)


def _dated_field(text: str) -> tuple[str, dt.date | dt.datetime] | None:
    """The date of the one field that gives it, of a line whose fields are set apart by bars, slashes or dots."""
    fields = _FIELDS.split(text)
    if len(fields) < 2 or len(re.findall(r"\w[\w'’.-]*", text)) > LONGEST_ROW:
        return None
    read = [found for field in fields if (found := _dated_line(field))]
    return ("place" if read[0][0] == "bare" else read[0][0], read[0][1]) if len(read) == 1 else None


def _dated_line(text: str) -> tuple[str, dt.date | dt.datetime] | None:
    dates = full_dates(text) if len(text) <= 160 else []
    if not dates:
        return None
    printed = dates[0]
    lead = text[: printed.start].lower()
    named = next((kind for kind in ("published", "updated") if _names(lead, kind)), None)
    rest = _residue(text, printed)
    if named and len(rest) <= 8 and len(text.split()) <= 20:
        return named, with_clock(text, printed)
    if rest and (len(rest) > 3 or not all(word[0].isupper() for word in rest)):
        return None
    return "place" if rest else "bare", with_clock(text, printed)


def _names(lead: str, kind: str) -> bool:
    return any(re.search(rf"(?:^|\W){re.escape(cue)}\W", lead) for cue in words(kind))


def _residue(text: str, printed: Printed) -> list[str]:
    """The words of a line that are neither date, time, zone nor the small change of date lines."""
    rest = text[: printed.start] + " | " + re.sub(r"^T(?=\d)", "", text[printed.end :])
    found = clock(rest)
    if found:
        rest = rest[: found[1]] + " | " + rest[found[2] :]
    known = words("furniture") | words("published") | words("updated")
    tokens = re.findall(r"[^\W\d_][\w'’.-]*", _ASIDE.sub(" | ", rest))
    return [t for t in tokens if t.lower().strip(".") not in known and t not in zones()]


def wire(text: str) -> Wire | None:
    """Read the opening of an agency story; None without a date or an agency in brackets."""
    match = _WIRE.match(text[:120])
    if not match:
        return None
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    if not month and not match["agency"]:
        return None
    year = int(match["year"]) if match["year"] else None
    return Wire(match["place"], month_number(month) if month else None, int(day) if day else None, year, match["agency"])
