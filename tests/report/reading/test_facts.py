"""Values stand in words a person reads, with what else is known of them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from checker.model import DateValue, Entity, Post, Quantity, Quote
from checker.report.reading.facts import facts, plain, shown

DAY = dt.date(2025, 3, 4)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (DateValue("2025-03-04", DAY, DAY), "2025-03-04"),
        (DateValue("2025-03", dt.date(2025, 3, 1), dt.date(2025, 3, 31)), "2025-03-01 to 2025-03-31 (TIMEX3 2025-03)"),
        (DateValue("2025-03-04", DAY, DAY, approximate=True), "about 2025-03-04"),
        (DateValue("P3D", type="DURATION"), "P3D (duration)"),
        (
            DateValue("2025-03-04T17:30", DAY, DAY, "TIME", clock=dt.time(17, 30), zone="GMT"),
            "2025-03-04 (TIMEX3 2025-03-04T17:30, at 17:30 GMT)",
        ),
        (Quantity(12e6, 12e6, "USD"), "12 million USD"),
        (Quantity(12e6, 14e6, "USD", approximate=True), "about 12 million to 14 million USD (12000000..14000000 USD)"),
        (Quantity(40, None, "kilometre"), "at least 40 kilometre (40.. kilometre)"),
        (Quantity(3, 3, "round", "rounds of talks"), "3 round"),
        (Quantity(3, 3, "percent", "exports", kind="change"), "3 percent (change, of exports)"),
        (Entity("person", "Anna Duarte", role="Minister", country="PT"), "Anna Duarte (role Minister, country PT)"),
        (Entity("place", "Lisbon", place_kind="city", country="PT"), "Lisbon (city, in PT)"),
        (
            Entity("place", "Portugal", place_kind="country", country="PT", acting=True),
            "Portugal (country PT, stands for its government)",
        ),
        (Post("envoy to Malta", "envoy", frozenset({"MT"})), "envoy to Malta (office envoy, for MT)"),
        (Quote("We agreed", Entity("person", "Anna Duarte")), "said by Anna Duarte"),
        (Quote("We agreed"), "speaker not found"),
        (
            Quote("it was late", Entity("person", "Anna Duarte"), "tell", "reporters", direct=False),
            "said by Anna Duarte (verb tell, addressee reporters, not direct)",
        ),
        (("harbour", "board"), "harbour board"),
    ],
)
def test_a_value_as_a_person_reads_it(value: Any, expected: str) -> None:
    known = ", ".join(map(str, facts(value)))
    assert (f"{shown(value)} ({known})" if known else shown(value)) == expected


def test_a_value_as_data() -> None:
    assert plain(Post("envoy", "envoy", frozenset({"MT", "IT"})))["domain"] == ["IT", "MT"]
    assert plain(DateValue("2025-03-04T17:30", DAY, clock=dt.time(17, 30)))["clock"] == "17:30:00"
    assert plain(Quote("Yes", Entity("person", "Anna Duarte")))["speaker"]["name"] == "Anna Duarte"
    assert plain(("a", 1.5, None)) == ["a", 1.5, None]
