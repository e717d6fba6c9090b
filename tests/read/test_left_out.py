"""What is not read says why: every stretch of boilerplate carries the sign that gave it away."""

from __future__ import annotations

import pytest

from checker.read import segment
from tests.read.pages import BODY, page

HEAD = "Ferry row ends after six hours of talks"
READERS = (*BODY, *(text.replace("the", "that") for text in BODY), "Comments", "That boat never ran on time, if you ask me.")

# reason -> the lines of a page and the one that is left out for it
PAGES = {
    "front-matter": (("---\ntitle: Ferry row\nauthor: Nora Lie\n---", HEAD, *BODY), "author: Nora Lie"),
    "marker": ((HEAD, *BODY, "* The pier reopens on Monday, the harbour office said."), "*"),
    "masthead": (("THE NORTHERN POST", HEAD, *BODY), "THE NORTHERN POST"),
    "label": ((HEAD, "Politics", *BODY), "Politics"),
    "wording": ((HEAD, *BODY, "Share this:"), "Share this:"),
    "credit": ((HEAD, *BODY, "(Reporting by Nora Lie; Editing by K. Holm)"), "(Reporting by Nora Lie; Editing by K. Holm)"),
    "opener": ((HEAD, *BODY, "Most popular", "A day on the northern pier"), "Most popular"),
    "other-story": ((HEAD, *BODY, "Most popular", "A day on the northern pier"), "A day on the northern pier"),
    "comments": ((HEAD, *READERS), READERS[-1]),
    "links": ((HEAD, *BODY, "Home | Islands | Weather | Sport"), "Home | Islands | Weather | Sport"),
    "appeal": ((HEAD, *BODY, "Send us your own pictures now."), "Send us your own pictures now."),
    "promotion": (
        (HEAD, *BODY, "Masterclass discount with every voucher..."),
        "Masterclass discount with every voucher...",
    ),
    "repetition": ((HEAD, "Listen to me", *BODY[:1], "Listen to me", *BODY[1:], "Listen to me"), "Listen to me"),
    "insertion": (
        (
            HEAD,
            *BODY,
            *BODY[:2],
            "Enrol now for the Coast Academy: discount until Friday.",
            "Own a piece of 30 ships.",
            *BODY[2:],
        ),
        "Own a piece of 30 ships.",
    ),
    "between": ((HEAD, *BODY, "Share this:", "Northern Light", "Subscribe"), "Northern Light"),
    "announcement": ((HEAD, *BODY, "Attached files:Pass this on:", "Share on Facebook"), "Attached files:Pass this on:"),
    "last-label": ((HEAD, *BODY, "Northern Light"), "Northern Light"),
}


@pytest.mark.parametrize("why", PAGES)
def test_what_is_left_out_says_why(why: str) -> None:
    lines, left_out = PAGES[why]
    article = page(*lines)
    found = {article.text[b.start : b.end]: (b.role, b.why) for b in segment(article)}
    assert found[left_out] == ("boilerplate", why)


def test_what_is_read_has_no_reason_to_be_left_out() -> None:
    blocks = segment(page(HEAD, *BODY))
    assert {b.why for b in blocks} == {""}
