"""Articles against a reference: facts that stand on their own are held against every story, and told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config
from checker.model import Article, Report
from checker.pipeline import check

SHEET = "Government of Norway: Jonas Lund, the prime minister of Norway, took office last week."


def report(folder: Path, sheet: str | tuple[str, ...], *lines: str, **settings: object) -> Report:
    """Check lines, each a story of its own, against one or more reference texts."""
    sheets = (sheet,) if isinstance(sheet, str) else sheet
    for number, text in enumerate(sheets):
        (folder / f"sheet{number}.txt").write_text(text, encoding="utf-8")
    articles = [Article(f"{n}.txt", text, published="2026-03-12", story=f"story {n}") for n, text in enumerate(lines)]
    return check(articles, Config(reference=(str(folder),), **settings))  # type: ignore[arg-type]


def told(report: Report) -> list[tuple[str, str]]:
    return [(f.rule, f.severity) for f in report.findings if f.kind == "contradiction"]


CASES = [
    # what the reference says, what an article says, whether they contradict each other
    (SHEET, "Norwegian Prime Minister Petter Holm flew to Lima on Monday.", True),
    (SHEET, "Norwegian Prime Minister Jonas Lund flew to Lima on Monday.", False),
    (SHEET, "Danish Prime Minister Petter Holm flew to Lima on Monday.", False),
    (SHEET, "Former Norwegian Prime Minister Petter Holm flew to Lima on Monday.", False),
    (
        "Trade between Norway and Chile was $2.1 billion in 2024.",
        "The two recalled that Norway-Chile trade reached $3.1 billion in 2024.",
        True,
    ),
    (
        "Trade between Norway and Chile was $2.1 billion in 2024.",
        "The two recalled that Norway-Chile trade reached $3.1 billion in 2025.",
        False,
    ),
    ("Lena Hartwig, 34, is the captain of the team.", "Lena Hartwig, 38, missed a penalty in Cologne.", True),
    ("Lena Hartwig, 34, is the captain of the team.", "Lena Hartwig, 34, missed a penalty in Cologne.", False),
    ("The flood in Lauda killed 12 people on Monday.", "A fire in the port of Brest killed 19 people on Monday.", False),
]


@pytest.mark.parametrize(("sheet", "line", "contradicts"), CASES)
def test_what_stands_on_its_own_is_held_against_every_story(tmp_path: Path, sheet: str, line: str, contradicts: bool) -> None:
    assert told(report(tmp_path, sheet, line)) == ([("reference-facts", "high")] if contradicts else [])


def test_the_reference_comes_first_and_is_named(tmp_path: Path) -> None:
    (finding,) = [f for f in report(tmp_path, SHEET, CASES[0][1]).findings if f.kind == "contradiction"]
    assert [e.claim.article for e in finding.positions[0].evidence] == ["sheet0.txt"]
    assert finding.reason.startswith("The reference (sheet0.txt) says Jonas Lund: ")


def test_every_story_that_contradicts_the_reference_is_told(tmp_path: Path) -> None:
    wrong = "Norwegian Prime Minister Petter Holm flew to Lima on Monday."
    found = report(tmp_path, SHEET, wrong, "The talks were short.", wrong)
    assert told(found) == [("reference-facts", "high")] * 2


def test_articles_that_contradict_each_other_keep_their_rule(tmp_path: Path) -> None:
    lines = ["Lena Hartwig, 34, missed a penalty.", "Lena Hartwig, 38, missed a penalty."]
    (tmp_path / "sheet.txt").write_text(SHEET, encoding="utf-8")
    articles = [Article(f"{n}.txt", text, published="2026-03-12") for n, text in enumerate(lines)]
    assert told(check(articles, Config(reference=(str(tmp_path),), only=("age", "reference-facts")))) == [("age", "medium")]


def test_what_only_the_reference_says_is_left_out(tmp_path: Path) -> None:
    sheets = ("Lena Hartwig, 34, is the captain.", "Lena Hartwig, 38, is the captain.")
    assert told(report(tmp_path, sheets, "Anna Berg, 22, ran well.", only=("age", "reference-facts"))) == []


def test_without_the_rule_the_contradiction_stays_under_its_own(tmp_path: Path) -> None:
    found = report(tmp_path, CASES[6][0], CASES[6][1], disable=("reference-facts",))
    assert told(found) == [("age", "medium")]
