"""Every character of an article is in one block or is white space, whatever its line ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import Article
from checker.read import complete, segment
from tests.read.pages import BODY, page, roles

WORDS = st.lists(
    st.sampled_from(["The", "ferry", "Most popular", "-", "1.", "#", "Share", "»", "é", "sailed.", "...", ">"]),
    min_size=1,
    max_size=30,
)
LINES = st.lists(st.one_of(WORDS.map(" ".join), st.sampled_from(BODY), st.text(max_size=40)), max_size=25)


def solid(text: str) -> str:
    return "".join(c for c in text if not c.isspace())


@settings(max_examples=150, deadline=None)
@given(lines=LINES, end=st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"]), mark=st.sampled_from(["", "\ufeff"]))
def test_blocks_cover_all_but_white_space(lines: list[str], end: str, mark: str) -> None:
    text = mark + end.join(line.replace("\ufeff", "") for line in lines)
    blocks = segment(Article("a", text))
    assert all(not text[b.start].isspace() and not text[b.end - 1].isspace() for b in blocks)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    assert "".join(solid(text[b.start : b.end]) for b in blocks) == solid(text).replace("\ufeff", "")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_change_no_block(end: str) -> None:
    plain = page("Ferry row ends after six hours", "4 March 2025", *BODY, "Share: WhatsApp | X | Telegram")
    other = Article("a.txt", "\ufeff" + plain.text.replace("\n", end))
    read = [(other.text[b.start : b.end], b.role) for b in segment(other)]
    assert read == [(plain.text[b.start : b.end], b.role) for b in segment(plain)]
    assert not any("\r" in text or "\ufeff" in text for text, _ in read)
    assert complete(other).published == complete(plain).published
    assert complete(other).title == complete(plain).title


def test_a_text_broken_at_a_column_is_put_together() -> None:
    text = (
        "The harbour board met the ferry company on Tuesday to settle\n"
        "a dispute about winter sailings to the outer islands. The\n"
        "talks lasted six hours and ended with a promise of fourteen\nsailings in each week of the winter.\n\n"
        "The company will publish its timetable on Friday, two weeks\nbefore the first storms are expected on the coast.\n"
    )
    assert [text[b.start : b.end].split()[0] for b in segment(Article("a", text))] == ["The", "The"]


def test_bullets_and_numbers_stand_outside_the_text_of_a_list() -> None:
    found = roles(page(*BODY, "- The first boat leaves on Monday.", "2. The second boat leaves on Tuesday.", *BODY[:1]))
    assert found["The first boat leaves on Monday."] == found["The second boat leaves on Tuesday."] == "list"
    assert found["-"] == found["2."] == "boilerplate"


def test_front_matter_is_no_text() -> None:
    article = Article(
        "a.md", "---\ntitle: Ferry row ends\noutlet: Coast Courier\ndate: 2025-03-04\n---\n# Ferry row ends\n\n" + BODY[0]
    )
    assert roles(article)["title: Ferry row ends"] == "boilerplate"
    assert roles(article)["Ferry row ends"] == "headline"
    assert roles(article)[BODY[0]] == "body"


def test_the_parts_of_a_page_have_their_roles() -> None:
    found = roles(
        page(
            "COAST COURIER",
            "Ferry row ends after six hours of talks",
            "Islanders get more winter sailings than they had asked for in spring",
            "By Nora Lie",
            "4 March 2025",
            BODY[0],
            "Fourteen sailings",
            *BODY[1:],
            "The ferry in the ice. (Photo: Nora Lie)",
        )
    )
    assert [role for text, role in found.items() if text not in BODY] == [
        *("boilerplate", "headline", "standfirst", "byline", "dateline", "heading", "caption")
    ]
    assert {found[text] for text in BODY} == {"body"}


def test_a_known_title_is_the_headline_and_a_body_alone_has_none() -> None:
    assert roles(page("Ferry row ends", *BODY, title="Ferry row ends"))["Ferry row ends"] == "headline"
    assert set(roles(page(*BODY)).values()) == {"body"}


@pytest.mark.parametrize("text", ["", "\ufeff", " \r\n\t ", "\ufeff\r\n\r\n"])
def test_a_text_of_nothing_has_no_blocks(text: str) -> None:
    assert segment(Article("a", text)) == ()
