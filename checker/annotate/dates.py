"""Sentences -> date mentions. A grammar finds the stretches (date_grammar), readers give them days (date_reader and its
kin), tense says whether a weekday lies ahead or behind (date_tense). Next: claims fill slots with them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from checker.annotate import date_periods as periods
from checker.annotate import date_ranges as ranges
from checker.annotate import date_relative as relative
from checker.annotate import date_values as values
from checker.annotate.date_filters import is_date, trimmed
from checker.annotate.date_grammar import Hit, Scan, hits, scan
from checker.annotate.date_reader import Context, Direction, Stretch, read_date, read_time, read_year
from checker.annotate.date_tense import from_parse, from_words, joined
from checker.language.reading import Reading
from checker.model import DateValue, Mention

ANCHORS = frozenset({  # rules whose days later expressions count from
    "stamp", "span", "between", "quarter", "months_quarter", "half", "festival", "season", "date", "weekday", "dayword", "year",
    "month",
})  # fmt: skip
READERS: dict[str, Callable[[Stretch], DateValue | None]] = {
    "stamp": read_date, "festival": read_date, "date": read_date, "weekday": read_date, "dayword": read_date,
    "year": read_year, "month": read_date, "time": read_time,
    "span": ranges.read_span, "between": ranges.read_span, "offset_day": ranges.read_offset_day,
    "fiscal": periods.read_fiscal, "fiscal_quarter": periods.read_fiscal_quarter,
    "quarter": periods.read_quarter, "months_quarter": ranges.read_months_quarter,
    "half": periods.read_half, "first_units": periods.read_first_units, "season": periods.read_season,
    "century": periods.read_century, "decade": periods.read_decade, "weekend": periods.read_weekend,
    "the_season": periods.read_the_season, "the_unit": periods.read_the_unit, "period_end": periods.read_period_end,
    "edge_unit": periods.read_edge_unit, "nth_weekday": periods.read_nth_weekday,
    "nth_week": periods.read_nth_week, "week_of": periods.read_week_of, "units_to": periods.read_units_to,
    "part_of_day": periods.read_part_of_day,
    "year_words": periods.read_year_words, "month_day": periods.read_month_day,
    "ago_quarter": relative.read_ago_quarter, "ago": relative.read_ago, "day_before": relative.read_day_before,
    "relative": relative.read_relative, "weekday_set": relative.read_weekday_set, "unit_set": relative.read_unit_set,
    "duration": relative.read_duration,
    "vague_units": relative.read_vague_units, "bare_units": relative.read_vague_units,
    "the_daypart": relative.read_the_daypart,
    "overnight": relative.read_overnight, "reference": relative.read_reference,
}  # fmt: skip


def find(reading: Reading) -> list[Mention]:
    """Date mentions of an article, block by block, outside boilerplate; offsets are raw offsets.

    Values follow TimeML (TIMEX3); relative dates count from the publication day and stay open without one.
    """
    direction = from_parse(reading.doc)
    context = Context(reading.article.day, direction)
    found: list[Mention] = []
    for block in reading.blocks:
        if block.role != "boilerplate":
            scanned = scan(reading.article.text[block.start : block.end])
            context.direction = joined(_moved(direction, block.start), from_words(scanned))
            context.anchor_at -= block.start
            found += [_at(m, block.start) for m in _mentions(scanned, context)]
            context.anchor_at += block.start
    return found


def find_in_text(text: str, published: dt.date | None = None) -> list[Mention]:
    """Date mentions of a text without a parse: tense is taken from the words around."""
    scanned = scan(text)
    day = published.date() if isinstance(published, dt.datetime) else published
    return list(_mentions(scanned, Context(day, from_words(scanned))))


def _moved(direction: Direction, by: int) -> Callable[[int, int], int]:
    return lambda start, end: direction(start + by, end + by)


def _at(mention: Mention, offset: int) -> Mention:
    return replace(mention, start=mention.start + offset, end=mention.end + offset)


def _mentions(scanned: Scan, context: Context) -> Iterator[Mention]:
    for hit in hits(scanned):
        hit = trimmed(hit, scanned)
        if not is_date(hit, scanned):
            continue
        value = _value(Stretch(hit, scanned, context))
        if value is None:
            continue
        start, end = scanned.starts[hit.first], scanned.ends[hit.last - 1]
        if hit.rule in ANCHORS and value.start is not None and value.end is not None:
            context.anchor, context.anchor_at = value, end
        yield Mention("date", start, end, scanned.text[start:end], opened(value, hit, scanned))


def _value(stretch: Stretch) -> DateValue | None:
    try:
        return READERS[stretch.hit.rule](stretch)
    except (OverflowError, ValueError):
        return None  # a year or a count that no calendar holds


def opened(value: DateValue, hit: Hit, scanned: Scan) -> DateValue:
    """ "since 2023" has no end, "until March" no start: the preposition opens the interval, the mention stays as printed."""
    word, after = _preposition(scanned, hit.first), scanned.kind(hit.last)
    if not value.known or value.type == "DURATION" or after in {"POSSESSIVE", "HYPHEN"}:
        return value
    if word == "since" or scanned.word(hit.last) in {"onwards", "onward"}:
        return replace(value, end=None)
    if word in {"before", "after"} and scanned.word(hit.first - 1) == "-":
        return _beyond(value, word)
    if word in {"until", "till", "by"}:
        return replace(value, start=None) if value.end else value
    if word in {"before", "after"} and value.type != "TIME" and after not in {"OTHER", "CAP"}:
        return _beyond(value, word)
    return value


def _beyond(value: DateValue, word: str) -> DateValue:
    if word == "before":
        return replace(value, start=None, end=values.add_days(value.start, -1)) if value.start else value
    return replace(value, start=values.add_days(value.end, 1), end=None) if value.end else value


def _preposition(scanned: Scan, first: int) -> str:
    """The word that governs an expression: "since" of "since at least 2016", "before" for "pre-2014"."""
    if scanned.word(first - 1) == "-":
        return {"pre": "before", "post": "after"}.get(scanned.word(first - 2), "")
    return scanned.word(first - 3 if scanned.words[max(first - 2, 0) : first] == ["at", "least"] else first - 1)
