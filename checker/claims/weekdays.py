"""Reading -> claims of kind "weekday": a day of the week named together with its date. Next: rules over one article.

The date reader believes the date and passes over the weekday; here both are kept, so that a rule can see whether they
fit (`compare.calendar`).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from checker.claims import making
from checker.language import Reading, Sentence
from checker.model import Claim, DateValue, Slot

GREGORIAN = 1923  # the last countries changed their calendar in that year
NEAR = dt.timedelta(days=60)  # a date without a year is that near to the day of publication
_DAYS = {name[:3]: i for i, name in enumerate(calendar.day_name)}
_MONTHS = {name[:3]: i for i, name in enumerate(calendar.month_name) if name}
WEEKDAY = rf"(?P<weekday>{'|'.join(calendar.day_name)}|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat)\b\.?)"
MONTH = rf"(?P<month>{'|'.join([*calendar.month_name[1:], *(f'{name}[.]?' for name in calendar.month_abbr[1:]), 'Sept[.]?'])})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|\s?[-–/]\s?\d|,?\s(?:and|or|to|through|until)\s\d)"
YEAR = r"(?:,?\s(?P<year>(?:19|20)\d\d)(?![\d-])(?!\s[a-z]+s\b))?"
DATE = (rf"(?P<date>(?:the\s)?{DAY}\s(?:of\s)?{MONTH}{YEAR})", rf"(?P<date>{MONTH}\s{DAY}{YEAR})")
PART = r"(?:\s(?:morning|afternoon|evening|night|noon))?"
PATTERNS = tuple(
    re.compile(pattern)
    for date in DATE
    for pattern in (rf"\b{WEEKDAY}{PART},?\s\(?{date}", rf"\b{date}(?:,\s|\s\()(?:an?\s|which\s(?:was|is)\sa\s){WEEKDAY}\b")
)
JOINED = re.compile(rf"\b(?:{'|'.join(calendar.day_name)})\s?(?:and|or|to|through|-|–|/|,)\s?$")
YEARS = re.compile(r"\b(?:19|20)\d\d\b")


def weekdays(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Claims of kind "weekday" with the slots weekday and date; a date that cannot be placed in a year makes none."""
    span = reading.span(sentence)
    for pattern in PATTERNS:
        for found in pattern.finditer(span.text):
            day = None if JOINED.search(span.text[: found.start("weekday")]) else _day(reading, found)
            if day is not None:
                value = DateValue(day.isoformat(), day, day)
                slots = {
                    "weekday": _slot(found, "weekday", span.start_char, calendar.day_name[_weekday(found)]),
                    "date": _slot(found, "date", span.start_char, value),
                }
                quote = making.quote_of(reading, sentence)
                article = reading.article
                yield Claim(article.id, "weekday", "be", slots, quote, as_of=article.day, role=sentence.role)


def _slot(found: re.Match[str], group: str, offset: int, value: object) -> Slot:
    return Slot(value, offset + found.start(group), offset + found.end(group), found[group])


def _weekday(found: re.Match[str]) -> int:
    return _DAYS[found["weekday"][:3]]


def _day(reading: Reading, found: re.Match[str]) -> dt.date | None:
    """The day meant: in the year printed, else in a year of the article in which the weekday fits, else nearest to it."""
    years = [int(found["year"])] if found["year"] else _years(reading)
    days = [d for year in years if year >= GREGORIAN and (d := _date(year, found)) is not None]
    fitting = [d for d in days if d.weekday() == _weekday(found)]
    if found["year"] or fitting:
        return next(iter(fitting or days), None)
    published = reading.article.day
    if published is None:
        return None
    nearest = min(days, key=lambda d: abs(d - published), default=None)
    return nearest if nearest is not None and abs(nearest - published) <= NEAR else None


def _years(reading: Reading) -> list[int]:
    """The years an article may mean, likely ones first: those around its publication, and those it prints."""
    printed = {int(year) for year in YEARS.findall(reading.article.text)}
    published = reading.article.day
    if published is None:
        return sorted(printed)
    around = {(published + step).year for step in (-NEAR, NEAR)}
    return sorted(printed | around, key=lambda year: (abs(year - published.year), year))


def _date(year: int, found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(year, _MONTHS[found["month"][:3]], int(found["day"]))
    except ValueError:
        return None
