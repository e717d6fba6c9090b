"""Rules written as a newcomer would, with the docs at hand: their examples hold, and a run finds what they flag."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from checker.config import Config
from checker.examples import run_all
from checker.model import Finding
from checker.pipeline import check
from checker.rules.docstring import Example, parse_examples
from checker.rules.loading import Ruleset, load_rules, rule_files

WRITTEN = Path(__file__).with_name("written")
IDS = [path.stem.replace("_", "-") for path in rule_files([WRITTEN])]
SHORT = 30  # lines that are neither empty nor an example


@cache
def ruleset() -> Ruleset:
    return load_rules(Config(rules=(str(WRITTEN),), only=tuple(IDS), plugins=False))


def test_they_load_and_have_every_form() -> None:
    assert ruleset().problems == ()
    assert len(ruleset().rules) >= 6
    forms = {"finds" if rule.finds else rule.over for rule in ruleset().rules}
    assert forms == {"claims", "finds", "article", "passage"}
    assert any(rule.over == "article" and rule.finds for rule in ruleset().rules)


def test_their_examples_hold() -> None:
    problems = {
        (rule.id, o.example.line): o.problem
        for rule, outcomes in run_all(ruleset().rules, ruleset().patterns)
        for o in outcomes
        if not o.passed
    }
    assert problems == {}


@pytest.mark.parametrize("path", rule_files([WRITTEN]), ids=lambda path: path.stem)
def test_they_are_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert sum(bool(line.strip()) and not line.startswith("    2") for line in lines) < SHORT


def flagged(example: Example) -> list[Finding]:
    report = check(example.articles, Config(rules=(str(WRITTEN),), only=tuple(IDS), one_story=True, plugins=False))
    assert report.not_checked == ()
    return [f for f in report.findings if f.rule == example.rule and f.kind in {"contradiction", "duplicate"}]


@pytest.mark.parametrize("name", IDS)
def test_a_run_finds_what_an_example_flags(name: str) -> None:
    (rule,) = [r for r in ruleset().rules if r.id == name]
    example = next(e for e in parse_examples(rule) if e.kind == "flags")
    (finding,) = flagged(example)
    assert {(e.claim.article, e.span) for p in finding.positions for e in p.evidence} == set(example.marked)
    assert "it" not in finding.question.split()


def test_a_kind_of_claim_that_one_rule_makes_is_used_by_another_alone() -> None:
    (rule,) = [r for r in ruleset().rules if r.id == "life-and-years"]
    example = next(e for e in parse_examples(rule) if e.kind == "flags")
    report = check(example.articles, Config(rules=(str(WRITTEN),), only=("life-and-years",), plugins=False))
    assert [f.rule for f in report.findings] == ["life-and-years"]


def test_without_the_file_that_makes_the_kind_the_other_says_what_is_missing() -> None:
    loaded = load_rules(Config(rules=(str(WRITTEN / "life_and_years.py"),), plugins=False))
    (problem,) = loaded.problems
    assert "life_and_years.py, line 16: there is no kind of claim 'sentence-length'" in problem.reason
    assert "load that one too" in problem.reason
