"""checker show: a finding out of a report.json."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.show import marked
from checker.model import Article, Claim, Evidence, Finding, Position, Report, Slot, Span
from tests.cli.conftest import Checker

TEXT = "They met on May 3.\nThen they left."


def finding(id: str, why: str | None = None) -> Finding:
    slot = Slot("2024-05-03", 12, 17, "May 3")
    claim = Claim("a", "meeting", "meet", {"date": slot}, Span(0, 18), "reported", "Smith")
    position = Position("May 3", (Evidence(claim, slot),), origins=2)
    return Finding(id, "meeting-date", "explained" if why else "contradiction", "When?", "Two days", (position,), why=why)


@pytest.fixture(autouse=True)
def report(tmp_path: Path) -> Path:
    found = Report((Article("a", TEXT, source="Daily", published="2024-05-04"),), (finding("abc1"), finding("abd2", "rounding")))
    file = tmp_path / "reports" / "report.json"
    file.parent.mkdir()
    file.write_text(json.dumps(found.to_dict()), encoding="utf-8")
    return file


def test_a_finding_is_shown_with_its_quotes_and_the_conflicting_words(checker: Checker) -> None:
    outcome = checker("show", "abc1")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "abc1  contradiction, severity medium, open, rule meeting-date",
        "When?",
        "Two days",
        "",
        "1. May 3 (2 origins)",
        "   a, Daily, 2024-05-04",
        "   reported, speaker Smith: They met on [May 3].",
    ]


def test_the_beginning_of_an_id_is_enough(checker: Checker) -> None:
    assert checker("show", "abd").out.startswith("abd2  explained (rounding)")


def test_a_report_can_be_named(checker: Checker, report: Path) -> None:
    report.rename(report.with_name("other.json"))
    assert checker("show", "abc1", "--report", "reports/other.json").code == 0


@pytest.mark.parametrize(
    ("id", "says"),
    [("ab", "2 findings begin with 'ab': abc1, abd2"), ("abc2", 'Did you mean "abc1"?'), ("zzzzzzz", "It holds 2 findings")],
)
def test_an_id_that_fits_none_or_many_is_answered(checker: Checker, id: str, says: str) -> None:
    outcome = checker("show", id)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err


@pytest.mark.parametrize(
    ("content", "says"),
    [("{", "is not JSON"), ("[]", "is not a report of this version"), ('{"schema": 2}', "is not a report of this version")],
)
def test_a_file_that_is_no_report_is_named(checker: Checker, report: Path, content: str, says: str) -> None:
    report.write_text(content, encoding="utf-8")
    outcome = checker("show", "abc1")
    assert outcome.code == 2
    assert f"report.json: {says}" in outcome.err


def test_without_a_report_the_cure_is_named(checker: Checker, report: Path) -> None:
    report.unlink()
    assert "Run `checker run PATH` first" in checker("show", "abc1").err


def test_words_outside_the_quote_are_not_marked() -> None:
    quote = {"start": 10, "end": 14, "text": "left"}
    assert marked(quote, {"start": 11, "end": 12, "text": "e"}) == "l[e]ft"
    assert marked(quote, {"start": 2, "end": 4, "text": "??"}) == "left"
    assert marked(quote, None) == "left"
