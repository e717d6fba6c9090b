"""Title, outlet and date of publication come from what an article says of itself, or stay unknown."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.model import Article
from checker.read import complete
from checker.read.metadata import settle_years
from tests.read.pages import BODY, page

HEADLINE = "Ferry row ends after six hours of talks"


def test_what_the_caller_gave_is_kept() -> None:
    given = Article("a", f"{HEADLINE}\n\n5 May 2025\n\n{BODY[0]}", "Own title", "Own paper", "2024-01-02")
    assert complete(given) == given


def test_completing_twice_changes_nothing() -> None:
    once = complete(page("COAST HERALD", HEADLINE, "5 May 2025", *BODY))
    assert complete(once) == once
    assert (once.title, once.source, once.day) == (HEADLINE, "COAST HERALD", dt.date(2025, 5, 5))


def test_front_matter_comes_before_a_date_line() -> None:
    front = "---\ntitle: The row is over\noutlet: Coast Courier\ndate: 2025-05-04\nurl: https://coast.example/1\n---\n"
    article = complete(Article("a.md", front + f"# {HEADLINE}\n\n6 May 2025\n\n{BODY[0]}"))
    assert (article.title, article.source, article.url) == ("The row is over", "Coast Courier", "https://coast.example/1")
    assert (article.day, article.published_from) == (dt.date(2025, 5, 4), "manifest")


def test_todays_talks_are_those_of_the_opening() -> None:
    article = complete(
        page("On May 6, 2025, the board hosted the ferry company in Bodo.", BODY[1], "Today’s talks were the third.")
    )
    assert (article.published, article.published_from) == (dt.date(2025, 5, 6), "text")


@pytest.mark.parametrize(
    "lines",
    [
        ("On June 6, 1944, troops landed on the beaches of the island.", "Today's ceremony was the eightieth."),
        ("On May 6, 2025, the board hosted the ferry company in Bodo.", "“Today’s talks were the third,” said Sund."),
        ("On May 6, 2025, the board hosted the ferry company in Bodo.", "Today the pier is empty, and nobody knows why."),
        ("The board met on May 6, 2025 and again on May 9, 2025 with the company.", "Today's talks were the third."),
    ],
)
def test_a_date_of_the_story_is_not_taken_for_publication(lines: tuple[str, ...]) -> None:
    assert complete(page(*lines, *BODY)).published is None


@pytest.mark.parametrize(
    ("extra", "when"),
    [
        (("© 2026 Coast Courier",), dt.date(2026, 3, 9)),
        (("The next talks are on 20 March 2026, the board said on its pages.",), dt.date(2026, 3, 9)),
        ((), None),
        (("The first row, on March 9, 2011, had lasted a month and cost a minister his post.",), None),
        (("The pier broke on March 12, 2011, and it took until 2019 to mend it for good.",), None),
    ],
)
def test_a_wire_dateline_gets_a_year_only_where_the_text_gives_one(extra: tuple[str, ...], when: dt.date | None) -> None:
    assert (
        complete(
            page(HEADLINE, "LIMA, March 9 - The board met the ferry company on Monday in the port.", *BODY[1:], *extra)
        ).published
        == when
    )


def test_a_wire_dateline_takes_the_year_its_story_agrees_on() -> None:
    wire = Article("w", "LIMA, March 9 - The board met the ferry company.", story="s")
    dated = [Article("a", "x", published="2026-03-10", story="s"), Article("b", "x", published="2026-03-30", story="s")]
    assert settle_years([wire, *dated])[0].published == dt.date(2026, 3, 9)
    assert settle_years([wire, *dated, Article("c", "x", published="2024-03-08", story="s")])[0].published is None
    assert settle_years([wire, Article("o", "x", published="2026-03-10", story="other")])[0].published is None


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        (("THE COAST TRIBUNE", HEADLINE, *BODY), "THE COAST TRIBUNE"),
        ((HEADLINE, "OSLO, May 5 (Fjordnews) - The board met the ferry company about winter.", *BODY), "Fjordnews"),
        (
            (
                "Salt & Rope",
                "By Nora Lie",
                HEADLINE,
                *BODY,
                "You are reading Salt & Rope, thank you for it. All rights reserved.",
            ),
            "Salt & Rope",
        ),
        ((HEADLINE, *BODY), None),
        (("Opinion", HEADLINE, *BODY), None),
        ((HEADLINE, "BODO (Norway) - The board met the ferry company about the boats in Norway.", *BODY), None),
        (BODY, None),
    ],
)
def test_the_outlet_is_named_by_masthead_or_credit_or_not_at_all(lines: tuple[str, ...], source: str | None) -> None:
    assert complete(page(*lines)).source == source


def test_an_article_that_starts_with_its_body_has_no_title() -> None:
    assert complete(page(*BODY)).title is None
