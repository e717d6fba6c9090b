"""Sentences that are right or wrong in themselves: each rule over one article flags the wrong ones, with the words that clash."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from checker.config import Config
from checker.errors import RuleError
from checker.examples import run_examples
from checker.model import Article, Finding
from checker.pipeline import check
from checker.rules import rule
from checker.rules.loading import load_file

GROUPS = yaml.safe_load(Path(__file__).with_name("one_article.yaml").read_text(encoding="utf-8"))
CASES = [(group["rule"], str(group.get("day", "")), line) for group in GROUPS for line in group["cases"]]


def flagged(text: str, day: str) -> list[Finding]:
    report = check([Article("a", text, published=day or None)])
    assert report.not_checked == ()
    return [f for f in report.findings if f.kind == "contradiction"]


@pytest.mark.parametrize(("rule", "day", "line"), CASES, ids=[line[:60] for _, _, line in CASES])
def test_a_sentence_that_is_wrong_in_itself_is_flagged_and_no_other(rule: str, day: str, line: str) -> None:
    text = re.sub(r"[\[\]]", "", line)
    found = flagged(text, day)
    shown = sorted(text[slice(*e.span)] for f in found for p in f.positions for e in p.evidence)
    wanted = sorted(re.findall(r"\[(.+?)\]", line))
    assert ([f.rule for f in found], shown) == ([rule] if wanted else [], wanted)


def test_one_mistake_in_copies_of_a_text_is_told_once() -> None:
    text = "The council will vote on Monday, 24 June 2025, behind closed doors."
    (finding,) = check([Article(name, text, published="2025-06-19") for name in "ab"]).findings
    assert (finding.rule, [len(p.evidence) for p in finding.positions]) == ("weekday-and-date", [2, 2])


def test_both_positions_of_a_finding_are_in_one_article() -> None:
    (finding,) = flagged("The bus held 35 people, including 41 children.", "")
    assert [(p.value, p.origins) for p in finding.positions] == [("35 people", 1), ("41", 1)]
    assert finding.reason == "a part of 41 is more than the whole of 35."


OWN = '''"""Twelve is no number for a total.

Flags:
    The bus held [12 people], including [four children].

Passes: another total
    The bus held 13 people, including four children.

Passes: another number (number=14)
    The bus held 12 people, including five children.
"""
from checker.rules import rule

@rule(over="article", claims="sum")
def no_twelve(claim, *, number=12.0):
    {body}
'''


def own_rule(folder: Path, body: str) -> Path:
    path = folder / "no_twelve.py"
    path.write_text(OWN.format(body=body), encoding="utf-8")
    return path


def test_a_rule_that_compares_by_itself_shows_the_first_two_parts(tmp_path: Path) -> None:
    path = own_rule(tmp_path, 'return "twelve" if claim.total.value.low == number else None')
    assert [outcome.problem for outcome in run_examples(load_file(path))] == ["", "", ""]


def test_an_example_that_yields_no_claim_proves_nothing(tmp_path: Path) -> None:
    path = own_rule(tmp_path, 'return "twelve" if claim.total.value.low == number else None')
    path.write_text(
        path.read_text(encoding="utf-8").replace("held 13 people, including four children", "was full"), encoding="utf-8"
    )
    assert "no sum claim is read there" in [outcome.problem for outcome in run_examples(load_file(path))][1]


def test_a_rule_that_raises_costs_only_itself(tmp_path: Path) -> None:
    own_rule(tmp_path, "raise ValueError(number)")
    report = check([Article("a", "The bus held 35 people, including 41 children.")], Config(rules=(str(tmp_path),)))
    assert [f.rule for f in report.findings] == ["parts-and-total"]
    assert [(n.what, n.reason) for n in report.not_checked] == [
        ("rule no-twelve on a", "the rule raised ValueError: 12.0 (no_twelve.py, line 16); mend it there")
    ]


@pytest.mark.parametrize(("over", "claims"), [("article", None), ("passage", "sum"), ("reference", "sum")])
def test_settings_that_make_no_sense_are_refused(over: str, claims: str | None) -> None:
    with pytest.raises(RuleError, match="a rule needs claims="):
        rule(over=over, claims=claims)
