"""Two times are set against each other as a reader would: the same, explained, unknown or different."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate.date_lengths import visit_interval
from checker.annotate.dates import find_in_text
from checker.compare.dates import same_date
from checker.compare.verdict import trace
from checker.model import DateValue, Slot

PUBLISHED = dt.date(2025, 4, 2)  # a Wednesday


def value(text: str, published: dt.date | None = PUBLISHED) -> DateValue:
    (mention,) = find_in_text(text, published)
    assert isinstance(mention.value, DateValue)
    return mention.value


CASES = """
April 1, 2025            | Tuesday                       | same
1 April 2025             | yesterday                     | same
September 2025           | Sept. 2025                    | same
FY2024                   | fiscal 2024                   | same
two weeks                | 14 days                       | same
36 hours                 | a day and a half              | same
2 p.m. GMT on Tuesday    | 2 p.m. UTC on Tuesday         | same
July 12                  | July 13                       | different
Monday                   | Tuesday                       | different
2023                     | 2024                          | different
March 2025               | April 1, 2025                 | different
March 5-8, 2025          | March 7-10, 2025              | different
March 5-8, 2025          | March 5-10, 2025              | different
1994 to 1999             | 1995 to 1999                  | different
the late 1980s           | the 1990s                     | different
FY2023                   | FY2024                        | different
two days                 | three days                    | different
2 p.m. on Tuesday        | 4 p.m. on Tuesday             | different
2 p.m. GMT on Tuesday    | 2 p.m. Moscow time on Tuesday | different
Tuesday morning          | Tuesday evening               | different
3 p.m. on Tuesday        | Tuesday morning               | different
around September         | January 5, 2026               | different
since 2019               | 2012                          | different
since 2019               | since 2021                    | different
April 1, 2025            | April 2025                    | precision
April 1, 2025            | 2025                          | precision
last week                | March 27, 2025                | precision
Q3 2024                  | August 2024                   | precision
fiscal 2024              | the first quarter of fiscal 2024 | precision
Tuesday                  | Tuesday morning               | precision
Tuesday                  | 4:38 p.m. on Tuesday          | precision
9 a.m. on Tuesday        | Tuesday morning               | precision
since 2023               | since March 2023              | precision
March 5-8, 2025          | March 6, 2025                 | range
1996-2014                | 2010                          | range
since 2019               | 2024                          | range
until March 2026         | June 2025                     | range
around September         | August 31 to September 3, 2025 | approximation
early May                | May 5                         | approximation
early May                | May 12                        | approximation
around April 2           | April 4                       | approximation
the late 1950s           | 1956                          | approximation
about two weeks          | 12 days                       | approximation
around 5 p.m. on Tuesday | 5:20 p.m. on Tuesday          | approximation
2 p.m. GMT on Tuesday    | 5 p.m. Moscow time on Tuesday | time-zone
9 p.m. GMT on Tuesday    | 12:00 a.m. MSK on Wednesday   | time-zone
2 p.m. GMT on Tuesday    | 5 p.m. local time on Tuesday  | time-zone
6 p.m. on Tuesday        | 5:52 p.m. on Tuesday          | rounding
6 p.m. EST on Tuesday    | 5:52 p.m. on Tuesday          | rounding
6:10 p.m. on Tuesday     | 6:13 p.m. on Tuesday          | different
midnight on Tuesday      | 11:55 p.m. on Tuesday         | rounding
around 6 a.m. on Tuesday | Wednesday                     | different
11 hours                 | 11.5 hours                    | rounding
over an hour             | an hour and a half            | approximation
ten years ago            | 2014                          | approximation
this month               | this week                     | precision
Tuesday night            | 2 a.m. on Wednesday           | precision
Tuesday night            | Wednesday                     | different
FY2024                   | 2024                          | other-period
recently                 | April 1, 2025                 | unknown
several days             | three days                    | unknown
three days               | April 1, 2025                 | unknown
"""
TABLE = [tuple(cell.strip() for cell in line.split("|")) for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("a", "b", "outcome"), TABLE)
def test_two_times(a: str, b: str, outcome: str) -> None:
    for x, y in ((a, b), (b, a)):
        verdict = same_date(value(f"Then: {x}."), value(f"Then: {y}."))
        assert (verdict.why or verdict.outcome) == outcome, verdict


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("July 12", "July 12", "same"),
        ("July 12", "July 13", "different"),
        ("July", "August", "different"),
        ("July", "July 12", "precision"),
        ("Tuesday", "Tuesday", "same"),
        ("Tuesday", "Wednesday", "different"),
        ("Tuesday", "July", "unknown"),
        ("July 10 to 14", "July 12", "range"),
    ],
)
def test_times_without_a_year_compare_on_what_both_know(a: str, b: str, outcome: str) -> None:
    for x, y in ((a, b), (b, a)):
        verdict = same_date(value(f"Then: {x}.", None), value(f"Then: {y}.", None))
        assert (verdict.why or verdict.outcome) == outcome, verdict


@pytest.mark.parametrize(
    ("open_day", "known", "outcome"),
    [
        ("July 12", "July 12, 2025", "same"),
        ("July 12", "July 13, 2025", "different"),
        ("July", "July 12, 2025", "precision"),
        ("Tuesday", "April 1, 2025", "same"),
        ("Tuesday", "April 2, 2025", "different"),
    ],
)
def test_a_known_day_meets_one_without_its_year(open_day: str, known: str, outcome: str) -> None:
    verdict = same_date(value(f"Then: {open_day}.", None), value(f"Then: {known}."))
    assert (verdict.why or verdict.outcome) == outcome, verdict


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("around September", "August 31 to September 3, 2025", "around September 2025 includes 31 August to 3 September"),
        ("April 1", "April 2", "1 April 2025 is not 2 April 2025"),
        ("March 5-8, 2025", "March 6, 2025", "5 to 8 March 2025 includes 6 March"),
        ("2 p.m. GMT on Tuesday", "2:30 p.m. GMT on Tuesday", "14:00 GMT on 1 April 2025 is not 14:30 GMT on 1 April 2025"),
    ],
)
def test_the_reason_is_a_clause_for_the_reader(a: str, b: str, reason: str) -> None:
    assert same_date(value(f"Then: {a}."), value(f"Then: {b}.")).reason == reason


@pytest.mark.parametrize("missing", [None, "April", Slot("text", 0, 4, "text")])
def test_a_missing_or_unread_side_is_unknown(missing: object) -> None:
    assert same_date(value("It was April 1."), missing).outcome == "unknown"


def test_the_verdict_keeps_its_slots_and_leaves_a_trace() -> None:
    a, b = Slot(value("April 1"), 0, 7, "April 1"), Slot(value("April 2"), 0, 7, "April 2")
    with trace() as verdicts:
        assert not same_date(a, b)
    assert [(v.left, v.right) for v in verdicts] == [(a, b)]


@pytest.mark.parametrize(
    ("start", "length", "days"),
    [
        ("Monday", "a three-day visit", "2025-03-31 to 2025-04-02"),
        ("April 30", "a two-day visit", "2025-04-30 to 2025-05-01"),
        ("Monday", "a two-week tour", "2025-03-31 to 2025-04-13"),
        ("Monday", "a one-day visit", "2025-03-31"),
        ("Monday", "several days", "2025-03-31"),
        ("next month", "a three-day visit", "2025-05-01 to 2025-05-31"),
    ],
)
def test_a_visit_lasts_from_its_first_day(start: str, length: str, days: str) -> None:
    assert str(visit_interval(value(start), value(length))) == days


def test_a_visit_holds_the_meeting_within_it() -> None:
    visit = visit_interval(value("Monday"), value("a three-day visit"))
    assert same_date(visit, value("April 1")).why == "range"


def times() -> st.SearchStrategy[DateValue]:
    days = st.dates(min_value=dt.date(2020, 1, 1), max_value=dt.date(2026, 12, 31))

    def made(start: dt.date, length: int, approximate: bool, side: int) -> DateValue:
        end = start + dt.timedelta(days=length)
        name = start.isoformat() if not length else f"{start}/{end}"
        return DateValue(name, start if side != 1 else None, end if side != 2 else None, approximate=approximate)

    return st.builds(made, days, st.integers(0, 40), st.booleans(), st.integers(0, 6))


@given(times(), times())
def test_the_order_of_the_sides_does_not_matter(a: DateValue, b: DateValue) -> None:
    ab, ba = same_date(a, b), same_date(b, a)
    assert (ab.outcome, ab.why) == (ba.outcome, ba.why)


@given(times())
def test_a_time_is_the_same_as_itself(a: DateValue) -> None:
    assert same_date(a, a).outcome == "same"


@given(times(), times())
def test_times_without_a_common_day_are_never_the_same(a: DateValue, b: DateValue) -> None:
    apart = a.start and b.end and a.start > b.end or b.start and a.end and b.start > a.end
    if apart and not (a.approximate or b.approximate):
        assert same_date(a, b).outcome == "different"
