"""Sentences that are right or wrong in themselves: each rule over one article flags the wrong ones, with the words that clash."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from checker.model import Article, Finding
from checker.pipeline import check

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
