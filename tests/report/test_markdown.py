"""report.md: articles cannot write Markdown into a ticket."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.report import render
from checker.report.markdown import escaped
from checker.report.wording import one_line
from tests.report import samples

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(text: str) -> str:
    """What a reader sees of Markdown that ought to be one paragraph."""
    if not text:
        return ""
    paragraph = re.fullmatch(r"<p>(.*)</p>\n", MARKDOWN.render(text), re.S)
    assert paragraph, MARKDOWN.render(text)
    assert "<" not in paragraph[1]
    return html.unescape(paragraph[1])


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "1. no list",
        "- no list",
        "*a* _b_ `c`",
        "[a](http://b)",
        "<b>",
        "&amp;",
        "a | b",
        "~~~",
        "===",
        "> x",
        "\\*",
    ],
)
def test_markup_shows_as_text(text: str) -> None:
    assert shown(escaped(text)) == text


@given(st.text(max_size=60))
def test_any_text_shows_as_it_is_on_one_line(text: str) -> None:
    assert shown(escaped(text)) == one_line(text)


def test_the_words_in_conflict_are_bold() -> None:
    said = MARKDOWN.render(render(samples.rich(), "markdown").decode())
    assert "on <strong>March 4, 2025</strong>, her office said." in said
    assert "<em>" not in said
    assert "<script>" not in said


def test_words_in_conflict_beside_letters_are_still_bold() -> None:
    said = MARKDOWN.render(render(samples.with_text("It met on (Monday)night.", "(Monday)"), "markdown").decode())
    assert "<strong>(Monday)</strong>" in said
