"""checker inspect: how each sentence was read, on the terminal, as a page and as data."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from checker.claims.extract import extract
from tests.cli.conftest import Checker

FERRY = """\
Ferry row ends after six hours of talks

March 6, 2025

Ferry Minister Anna Duarte met Tomas Reyes in Lisbon on March 4, 2025. The line carried 40,000 people in 2024 [est.].

"We will sail again before the summer," Duarte said. It was a long day <b>for all</b> & their staff.

- Trade rose to $12 million in 2024.

Share this:

Most popular

A day on the northern pier
"""


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> Path:
    file = tmp_path / "ferry.txt"
    file.write_text(FERRY, encoding="utf-8")
    return file


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output is a terminal with colours from now on."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_the_reading_of_a_small_article(checker: Checker, file_regression: FileRegressionFixture) -> None:
    outcome = checker("inspect", "ferry.txt")
    file_regression.check(outcome.out, extension=".txt", encoding="utf-8")
    assert (outcome.code, outcome.last) == (0, "1 article read: exit 0")


def test_the_same_as_a_page(checker: Checker, tmp_path: Path, file_regression: FileRegressionFixture) -> None:
    outcome = checker("inspect", "ferry.txt", "--html", "pages/ferry.html")
    page = (tmp_path / "pages" / "ferry.html").read_text(encoding="utf-8")
    style = re.compile(r"(?s)(?<=<style>).*(?=</style>)")
    file_regression.check(style.sub("", page), extension=".html", encoding="utf-8")
    assert (outcome.out, outcome.code) == ("", 0)
    assert "page: pages/ferry.html" in outcome.err


def test_the_page_is_whole_in_itself_and_text_stays_text(checker: Checker, tmp_path: Path) -> None:
    checker("inspect", "ferry.txt", "--html", "ferry.html")
    page = (tmp_path / "ferry.html").read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|<img|https?://|url\(", page)
    assert "<b>for all</b>" not in page
    assert "&lt;b&gt;for all&lt;/b&gt; &amp; their staff" in page
    assert "prefers-color-scheme: dark" in page


def found(checker: Checker, *args: str) -> Any:
    return json.loads(checker("inspect", "--json", *args).out)


def test_as_data_every_offset_slices_the_text(checker: Checker) -> None:
    (article,) = found(checker, "ferry.txt")["articles"]
    every = [*article["sentences"], *article["left_out"]]
    every += [mention for sentence in article["sentences"] for mention in sentence["mentions"]]
    assert all(FERRY[item["start"] : item["end"]] == item["text"] for item in every)
    assert [item["why"] for item in article["left_out"]] == ["marker", "wording", "opener", "other-story"]


def test_as_data_claims_stand_in_their_sentence_with_their_slots(checker: Checker) -> None:
    (article,) = found(checker, "ferry.txt")["articles"]
    sentence = next(s for s in article["sentences"] if s["text"].startswith("Ferry Minister"))
    meeting = next(claim for claim in sentence["claims"] if claim["kind"] == "meeting")
    assert meeting["slots"]["date"]["value"]["timex3"] == "2025-03-04"
    assert {name: slot["text"] for name, slot in meeting["slots"].items()}["place"] == "Lisbon"


def test_the_same_article_gives_the_same_bytes(checker: Checker) -> None:
    first = checker("inspect", "--json", "ferry.txt").out
    assert first == checker("inspect", "--json", "ferry.txt").out
    assert first == json.dumps(json.loads(first), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def test_in_a_pipe_there_is_no_colour_and_no_line_is_broken(checker: Checker, article: Path) -> None:
    long = "Anna Duarte met Tomas Reyes in Lisbon after " + "a very " * 30 + "long day."
    article.write_text(long, encoding="utf-8")
    out = checker("inspect", "ferry.txt").out
    assert "\x1b" not in out
    assert long in re.sub(r"[\[\]]", "", out)


def test_a_terminal_gets_colours_in_place_of_brackets_and_a_legend(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    on_a_terminal(monkeypatch)
    out = checker("inspect", "ferry.txt").out
    assert "\x1b[" in out
    assert "[Lisbon]" not in out
    assert all(kind in out.splitlines()[0] for kind in ("person", "organization", "place", "date", "quantity", "quote"))


def test_a_terminal_without_colour_gets_brackets_and_says_what_they_are(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    out = checker("inspect", "ferry.txt").out
    assert "\x1b" not in out
    assert "[Lisbon]" in out
    assert out.startswith("[words] are a mention")


def test_brackets_of_the_article_are_told_from_those_of_mentions(checker: Checker) -> None:
    assert r"\[est.\]" in checker("inspect", "ferry.txt").out


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "data.txt").write_bytes(bytes(range(256)) * 9)
    outcome = checker("inspect", "gone.txt", "empty.txt", "data.txt", "ferry.txt")
    assert "=== ferry.txt" in outcome.out
    assert [line.split(": ")[1] for line in outcome.err.splitlines()[:3]] == ["gone.txt", "empty.txt", "data.txt"]
    assert (outcome.code, outcome.last) == (2, "1 article read, 3 not checked: exit 2")


def test_what_cannot_be_read_stands_on_the_page_and_in_the_data(checker: Checker, tmp_path: Path) -> None:
    outcome = checker("inspect", "gone.txt", "--html", "page.html", "--json")
    assert [item["what"] for item in json.loads(outcome.out)["not_checked"]] == ["gone.txt"]
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "No article was read." in page
    assert "gone.txt" in page
    assert outcome.code == 2


def test_several_articles_follow_one_another(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text("Tomas Reyes left Lisbon on March 5, 2025.\n", encoding="utf-8")
    outcome = checker("inspect", ".")
    assert [line.split(":")[0] for line in outcome.out.splitlines() if line.startswith("===")] == [
        "=== ferry.txt",
        "=== second.txt",
    ]
    assert outcome.last == "2 articles read: exit 0"


def test_an_article_that_the_checker_trips_over_costs_only_itself(
    checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "second.txt").write_text("Tomas Reyes left Lisbon on March 5, 2025.\n", encoding="utf-8")
    monkeypatch.setattr("checker.memory.extract", lambda read: 1 / 0 if read.article.id == "second.txt" else extract(read))
    outcome = checker("inspect", ".")
    assert "=== ferry.txt" in outcome.out
    assert "not checked: second.txt: " in outcome.err
    assert outcome.code == 2


def test_a_page_never_replaces_what_may_be_an_article(checker: Checker, article: Path) -> None:
    outcome = checker("inspect", "ferry.txt", "--html", "ferry.txt")
    assert "ferry.txt: this file is there already" in outcome.err
    assert outcome.code == 2
    assert article.read_text(encoding="utf-8") == FERRY


def test_a_page_may_be_made_again(checker: Checker) -> None:
    assert [checker("inspect", "ferry.txt", "--html", "ferry.html").code for _ in range(2)] == [0, 0]


def test_a_page_that_cannot_be_written_says_what_to_do(checker: Checker) -> None:
    outcome = checker("inspect", "ferry.txt", "--html", ".")
    assert "cannot write this page (Is a directory). Give --html another name" in outcome.err
    assert outcome.code == 2


def test_control_characters_do_not_reach_the_terminal(checker: Checker, article: Path) -> None:
    article.write_text("The \x1b[31mminister met Wang Yi in \N{RIGHT-TO-LEFT OVERRIDE}Moscow.\n", encoding="utf-8")
    out = checker("inspect", "ferry.txt").out
    assert "\x1b" not in out
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in out
