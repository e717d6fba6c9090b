"""The report on the sample articles says what the hand-made labels in seeds/gold.yaml say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.model import Finding, Report
from checker.pipeline import check

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLD: dict[str, Any] = yaml.safe_load((SEEDS / "gold.yaml").read_text(encoding="utf-8"))

# What the labels name and no rule compares yet: an aid package announced, a visit confirmed, a share of the trade.
UNCOMPARED = {
    "Trump's aid announcement, expected on July 14 and then made on Monday, July 14",
    "Beijing had yet to confirm Xi's journey in April; it had taken place by July",
}


@cache
def report() -> Report:
    return check([SEEDS])


@cache
def texts() -> dict[str, str]:
    return {Path(a.id).name: a.text for a in report().articles}


Spans = list[tuple[str, int, int]]


def spans(evidence: Iterable[dict[str, Any]]) -> Spans:
    """Every place where the labelled words stand."""
    found: Spans = []
    for item in evidence:
        for one in (item, *item.get("also", ())):
            text, needle = texts()[one["article"]], one["text"]
            at = text.find(needle)
            while at >= 0:
                found.append((one["article"], at, at + len(needle)))
                at = text.find(needle, at + 1)
    return found


def sides(finding: Finding, places: Spans, loose: bool = False) -> set[int]:
    """The positions of a finding that rest on labelled words (on their sentence, when loose)."""
    found = set()
    for number, position in enumerate(finding.positions):
        for evidence in position.evidence:
            start, end = evidence.claim.quote if loose else evidence.span
            name = Path(evidence.claim.article).name
            if any(name == article and start < last and first < end for article, first, last in places):
                found.add(number)
    return found


def touches(finding: Finding, places: Spans) -> bool:
    return bool(sides(finding, places))


def holds(finding: Finding, evidence: list[dict[str, Any]], loose: bool = False) -> bool:
    """Does the finding set two of the labelled passages against each other (or side by side, in an agreement)?"""
    hit = [s for item in evidence if (s := sides(finding, spans([item]), loose))]
    return len(hit) >= 2 and (finding.kind == "agreement" or len(set.union(*hit)) >= 2)


def of_kind(*kinds: str) -> list[Finding]:
    return [f for f in report().findings if f.kind in kinds]


@pytest.mark.parametrize("case", GOLD["contradictions"], ids=lambda c: c["why"][:50])
def test_a_true_contradiction_is_flagged_once(case: dict[str, Any]) -> None:
    assert len([f for f in of_kind("contradiction") if holds(f, case["evidence"])]) == 1


def test_nothing_else_is_flagged() -> None:
    true = [f for f in of_kind("contradiction") if any(holds(f, case["evidence"]) for case in GOLD["contradictions"])]
    assert [f.question for f in of_kind("contradiction") if f not in true] == []


@pytest.mark.parametrize("case", [c for c in GOLD["explained"] if c["about"] not in UNCOMPARED], ids=lambda c: c["about"][:60])
def test_a_difference_that_is_none_is_explained_or_left_quiet(case: dict[str, Any]) -> None:
    assert not any(holds(f, case["evidence"]) for f in of_kind("contradiction")), "flagged"
    spelling = case["why"] == "name-variant"  # every other pair of sentences also spells names
    compared = [f for f in of_kind("explained", "agreement") if spelling or f.why != "name-variant"]
    allowed = {case["why"], *case.get("or", ())}
    whys = {f.why or "agreement" for f in compared if holds(f, case["evidence"], loose=True)} - ({"agreement"} - allowed)
    if whys:
        assert whys & allowed


def test_most_differences_are_explained_by_their_reason() -> None:
    explained = [
        case
        for case in GOLD["explained"]
        if any(
            f.why in {case["why"], *case.get("or", ())} and holds(f, case["evidence"], loose=True) for f in of_kind("explained")
        )
    ]
    assert len(explained) >= EXPLAINED_FLOOR, sorted(c["about"] for c in GOLD["explained"] if c not in explained)


EXPLAINED_FLOOR = 12  # of 26; may only rise


@pytest.mark.parametrize("case", GOLD["agreements"] + GOLD["traps"], ids=lambda c: str(c.get("about") or c.get("why quiet"))[:60])
def test_what_agrees_or_only_looks_alike_is_no_contradiction(case: dict[str, Any]) -> None:
    evidence = case["evidence"]
    if isinstance(evidence[0], str):
        evidence = [{"article": a, "text": e} for e in evidence for a in case["articles"] if e in texts()[a]]
    assert [f.question for f in of_kind("contradiction") if holds(f, evidence)] == []


@pytest.mark.parametrize("case", GOLD["duplicates"], ids=lambda c: c["why"][:50])
def test_copied_text_is_found_and_nothing_else_is(case: dict[str, Any]) -> None:
    starts = [{"article": a, "text": case["text_start"]} for a in case["articles"] if case["text_start"] in texts()[a]]
    assert any(all(touches(f, spans([s])) for s in starts) for f in of_kind("duplicate"))
    assert len(of_kind("duplicate")) == len(GOLD["duplicates"])


@pytest.mark.parametrize("expected", GOLD["metadata"], ids=lambda m: m["article"])
def test_what_a_text_says_of_itself_is_read(expected: dict[str, Any]) -> None:
    article = next(a for a in report().articles if Path(a.id).name == expected["article"])
    read = {"title": article.title, "source": article.source, "published": article.day, "published_from": article.published_from}
    assert read == {key: expected[key] for key in read}
