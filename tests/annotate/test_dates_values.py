"""Calendar arithmetic: festivals, parts of periods, durations, and the tokens dates are read from."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate import date_values as values
from checker.annotate.date_grammar import scan
from checker.annotate.date_zones import offset_of
from checker.annotate.dates import find_in_text
from tests.clock import seconds


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Easter Sunday", 2024, "2024-03-31"),
        ("Easter Sunday", 2025, "2025-04-20"),
        ("Good Friday", 2019, "2019-04-19"),
        ("Orthodox Easter", 2024, "2024-05-05"),
        ("Orthodox Easter", 2025, "2025-04-20"),
        ("Pentecost", 2023, "2023-05-28"),
        ("Thanksgiving", 2024, "2024-11-28"),
        ("Black Friday", 2024, "2024-11-29"),
        ("Memorial Day", 2025, "2025-05-26"),
        ("Labor Day", 2024, "2024-09-02"),
        ("Remembrance Sunday", 2024, "2024-11-10"),
        ("New Year’s Eve", 2024, "2024-12-31"),
    ],
)
def test_festivals_fall_on_their_day(name: str, year: int, day: str) -> None:
    value = values.festival(name, year)
    assert value is not None
    assert (value.timex3, value.approximate) == (day, False)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Eid al-Fitr", 2024, "2024-04-10"),
        ("Eid al-Fitr", 2025, "2025-03-30"),
        ("Eid al-Adha", 2024, "2024-06-16"),
        ("Ashura", 2023, "2023-07-28"),
    ],
)
def test_festivals_by_the_moon_are_known_to_a_day_and_say_so(name: str, year: int, day: str) -> None:
    value = values.festival(name, year)
    assert value is not None
    assert value.start is not None
    assert value.approximate
    assert abs(value.start - dt.date.fromisoformat(day)).days <= 1


@pytest.mark.parametrize(
    ("count", "unit", "timex3"),
    [
        ("3", "D", "P3D"),
        ("2", "TH", "PT2H"),
        ("1.5", "Y", "P18M"),
        ("2.5", "TH", "PT2H30M"),
        ("0.5", "TH", "PT30M"),
        ("2", "10Y", "P20Y"),
        ("X", "W", "PXW"),
        ("X", "10Y", "PXDE"),
        ("0.5", "D", "PT12H"),
    ],
)
def test_lengths_are_written_as_timeml_does(count: str, unit: str, timex3: str) -> None:
    assert values.duration(count, unit).timex3 == timex3


@given(st.integers(1900, 2090), st.integers(1, 12))
def test_the_parts_of_a_period_fill_it_without_a_gap(year: int, month: int) -> None:
    quarter = values.of_quarter(year, (month + 2) // 3)
    for whole in (values.of_month(year, month), quarter, values.of_year(year), values.of_decade(year // 10)):
        early, mid, late = (values.part_of(whole, part) for part in ("early", "mid", "late"))
        assert (early.start, late.end) == (whole.start, whole.end)
        for before, after in ((early, mid), (mid, late)):
            assert before.end is not None
            assert before.end + dt.timedelta(days=1) == after.start


@given(st.dates(), st.integers(-30000, 30000))
def test_months_are_added_within_the_calendar(day: dt.date, months: int) -> None:
    moved = values.add_months(day, months)
    assert moved.day <= day.day or day.day > 28
    assert dt.date.min <= moved <= dt.date.max


@pytest.mark.parametrize(
    ("zone", "hours"),
    [("GMT", 0), ("EST", -5), ("ET", -4), ("+05:30", 5.5), ("-0300", -3), ("Moscow", 3), ("New York", -4), ("IST", 5.5)],
)
def test_zones_are_known_as_news_prints_them(zone: str, hours: float) -> None:
    assert offset_of(zone, dt.datetime(2025, 7, 1, 12)) == dt.timedelta(hours=hours)


@pytest.mark.parametrize("zone", [None, "", "local", "Atlantis"])
def test_an_unknown_zone_has_no_offset(zone: str | None) -> None:
    assert offset_of(zone, dt.datetime(2025, 7, 1, 12)) is None


@given(st.text(max_size=80))
def test_tokens_stand_in_order_and_slice_the_text(text: str) -> None:
    scanned = scan(text)
    assert len(scanned.kinds) == len(scanned.starts) == len(scanned.ends) == len(scanned.words)
    assert all(a < b for a, b in zip(scanned.starts, scanned.ends, strict=True))
    assert all(end <= start for end, start in zip(scanned.ends, scanned.starts[1:], strict=False))


LONG_LINES = [
    "the last two and a half ", "March 12 ", "2 to 3 or 4 - ", "'", "one-and-a-half-", "\n \n", "1", "12 ", "to ", "May ", "1-",
    "8 to 17 August, ", "1996-2014, ", "May 5 to ", "Q1 ", "10:30 (", "hours of ", "between May and ",
]  # fmt: skip


@pytest.mark.parametrize("unit", LONG_LINES)
def test_reading_takes_linear_time(unit: str) -> None:
    def spent(n: int) -> float:
        return seconds(lambda: find_in_text(unit * n, dt.date(2025, 4, 2)))

    spent(100)
    assert spent(4000) < 40 * max(spent(500), 0.002)


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("The loan will be repaid over 15 years.", False),
        ("The rise is phased in over two years.", False),
        ("They get it in slices over three years.", False),
        ("She waited over two years.", True),
        ("It lasted over three hours.", True),
    ],
)
def test_what_is_spread_over_some_time_takes_no_longer(text: str, approximate: bool) -> None:
    (mention,) = find_in_text(text, dt.date(2025, 4, 2))
    assert getattr(mention.value, "approximate", None) is approximate
