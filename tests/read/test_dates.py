"""Date lines are read with time and zone; dates of the story are not taken for them."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.read import complete
from checker.read.dates import date_line, read_when, wire
from tests.read.pages import BODY, page

UTC = dt.UTC


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("05:00 PM, Apr 02, 2025", dt.datetime(2025, 4, 2, 17)),
        ("Quote from Nora Lie on March 18, 2025, 3:08 AM", dt.datetime(2025, 3, 18, 3, 8)),
        ("Updated Apr 15, 2026 11:42 GMT", dt.datetime(2026, 4, 15, 11, 42, tzinfo=UTC)),
        ("Published 14 April 2026 19:30 EAT", dt.datetime(2026, 4, 14, 19, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))),
        ("2026-05-05T06:00Z", dt.datetime(2026, 5, 5, 6, tzinfo=UTC)),
        ("Posted on April 16, 2026 by Nora | 14 comments", dt.date(2026, 4, 16)),
        ("Bodo, 15th April 2026", dt.date(2026, 4, 15)),
        ("30 March 2026 | 7 min read", dt.date(2026, 3, 30)),
        ("March 10, 2026 - 07:15", dt.datetime(2026, 3, 10, 7, 15)),
        ("Published Mon 9 March 2026, 15:10 IST", dt.datetime(2026, 3, 9, 15, 10)),
        ("Last updated: 27.03.2026 08.30", dt.datetime(2026, 3, 27, 8, 30)),
        ("12:05 am, 1 May 2026", dt.datetime(2026, 5, 1, 0, 5)),
        ("Mon 4 May 2026, 10:20 (last edit 11:05)", dt.datetime(2026, 5, 4, 10, 20)),
        ("Nora Lie / 4 May 2026 / filed under: ferries, fog", dt.date(2026, 5, 4)),
        ("4 May 2026 // by Nora // 31 replies", dt.date(2026, 5, 4)),
        ("Harbour notes | May 4, 2026 | 12 likes", dt.date(2026, 5, 4)),
        ("Wed 6 May 2026, 09:40 (last edit 12:15)", dt.datetime(2026, 5, 6, 9, 40)),
        ("6 May 2026 // Nora J. // 27 replies", dt.date(2026, 5, 6)),
        ("Nora / 6 May 2026 / filed under: city, snow, cold", dt.date(2026, 5, 6)),
        ("COLUMN · May 6, 2026 · by the man at the back", dt.date(2026, 5, 6)),
    ],
)
def test_a_date_line_dates_the_article(line: str, when: dt.date) -> None:
    article = complete(page("Ferry row ends after six hours of talks", line, *BODY))
    assert (article.published, article.published_from) == (when, "date line")


@pytest.mark.parametrize(
    "line",
    [
        "On April 1, 2025 the board met for the first time in public.",
        "The storm of 3 March 2024",
        "April 16 was a Thursday",
        "03/04/2025 and so on",
        "31 February 2025",
        "ferries | the storm of 3 March 2024 | boats",
        "from 3 March 2024 / until 4 March 2024",
        "Copyright 2025 Coast Courier",
        "Next: the ferry of 3 March 2024 | Back to the list of all stories from the coast",
    ],
)
def test_other_lines_with_dates_do_not(line: str) -> None:
    assert complete(page("Ferry row ends after six hours of talks", *BODY, line)).published is None


def test_published_counts_before_updated() -> None:
    article = complete(page("Ferry row ends at last", "Updated 6 May 2025", "Published 4 May 2025", *BODY))
    assert article.day == dt.date(2025, 5, 4)


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("LIMA, March 9 - The board", "LIMA", None),
        ("OSLO, April 15 (Fjordnews) - The board", "OSLO", "Fjordnews"),
        ("NEW YORK, 5 March 2025 (FN) — The board", "NEW YORK", "FN"),
        ("BODO (Fjordnews) - The board", "BODO", "Fjordnews"),
    ],
)
def test_the_opening_of_an_agency_story_is_read(text: str, place: str, agency: str | None) -> None:
    found = wire(text)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize("text", ["The board - at last - met", "BODO - The board met", "Sund (58) - the chair - said"])
def test_dashes_alone_open_no_agency_story(text: str) -> None:
    assert wire(text) is None


@pytest.mark.parametrize("text", ["yesterday", "2025-13-01", "", "soon", "5 May", "6 May 2025 or 7 May 2025"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read_when(text) is None


def test_a_mail_date_is_read_with_its_zone() -> None:
    assert read_when("Mon, 09 Mar 2026 10:00:00 +0200") == dt.datetime(2026, 3, 9, 10, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def test_a_headline_with_a_date_is_no_date_line() -> None:
    assert date_line("September 11, 2001: a timeline of the day") is None


@pytest.mark.parametrize("headline", ["Pearl Harbor, December 7, 1941", "D-Day, June 6, 1944", "The Great Storm of 3 March 2024"])
def test_a_headline_that_holds_a_date_dates_nothing(headline: str) -> None:
    article = complete(page("COAST HERALD", headline, *BODY))
    assert article.published is None
