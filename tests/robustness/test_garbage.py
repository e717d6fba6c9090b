"""Whatever is thrown at it, the checker reads it, says where everything stands, and trips over nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.model import Article, Report
from tests.robustness.garbage import KINDS, SMALL, is_unicode

SIZE = 400  # characters: enough for every mechanism to start, few enough for all kinds to be tried
TEXTS = {name: make(SIZE) for name, make in KINDS.items()} | SMALL
WHOLE = {name: text for name, text in TEXTS.items() if is_unicode(text)}
PAGE = "<html><body><article><p>A ferry left the harbour on Monday.</p><p>{}</p></article></body></html>"


def stands_where_it_says(text: str, report: Report) -> bool:
    """Every quote and value of a report slices the article's raw text."""
    spans = [
        span
        for finding in report.to_dict()["findings"]
        for position in finding["positions"]
        for claim in position["claims"]
        for span in (claim["quote"], claim["value"])
        if span
    ]
    return all(text[span["start"] : span["end"]] == span["text"] for span in spans)


def tripped(report: Report) -> list[str]:
    """What was not checked for want of care, not because there is no text in it."""
    right = ("the file is empty", "this is binary data", "no row has text", "no text in", "no article text was found")
    return [f"{n.what}: {n.reason}" for n in report.not_checked if not n.reason.startswith(right)]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_mentions_stand_where_they_say(text: str) -> None:
    for mention in checker.mentions(Article("garbage", text, published="2024-05-06")):
        assert text[mention.start : mention.end] == mention.text
        assert mention.text


def test_articles_of_every_kind_are_checked_together() -> None:
    given = [Article(name, text, published="2024-05-06") for name, text in TEXTS.items()]
    report = checker.check(given)
    assert tripped(report) == []
    assert len(report.articles) == len(given)


@pytest.mark.parametrize("name", ["a doubled body", "all quotes", "dates and commas", "short lines", "surnames again"])
def test_findings_stand_where_they_say(name: str) -> None:
    text = KINDS[name](5 * SIZE)
    assert stands_where_it_says(text, checker.check([Article("garbage", text)]))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl"])
def test_files_of_every_kind_are_checked(suffix: str, tmp_path: Path) -> None:
    for number, text in enumerate(WHOLE.values()):
        shown = {".html": PAGE.format(text), ".jsonl": json.dumps({"id": str(number), "text": text})}.get(suffix, text)
        (tmp_path / f"{number:03}{suffix}").write_bytes(shown.encode())
    report = checker.check(tmp_path)
    assert tripped(report) == []
    assert len(report.articles) + len(report.not_checked) >= len(WHOLE)


def test_half_characters_in_a_table_are_read(tmp_path: Path) -> None:
    """JSON can write them down; the reader puts a sign in their place."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXTS["lone surrogates"]}), encoding="ascii")
    assert tripped(checker.check(tmp_path)) == []


pieces = st.sampled_from([text[:40] for text in WHOLE.values()])
characters = st.characters(exclude_categories=["Cs"])


@settings(max_examples=40)
@given(st.lists(st.one_of(pieces, st.text(characters, max_size=30)), max_size=8).map("".join))
def test_any_mixture_is_read(text: str) -> None:
    for mention in checker.mentions(Article("garbage", text)):
        assert text[mention.start : mention.end] == mention.text


@settings(max_examples=20)
@given(st.lists(st.one_of(pieces, st.text(characters, max_size=30)), min_size=2, max_size=4))
def test_any_mixture_is_checked(texts: list[str]) -> None:
    assert tripped(checker.check([Article(str(n), text) for n, text in enumerate(texts)])) == []
