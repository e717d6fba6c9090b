"""Stories about sums, lengths, durations and ranks, told twice in different words: what is found, and what is no conflict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.model import Article, Finding
from checker.pipeline import check

STORIES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("magnitudes.yaml").read_text(encoding="utf-8"))
RULES = frozenset({"amount", "duration-and-distance", "rank-and-order", "trade-figure", "told-count"})
FOUND = 20  # of 37, by these rules alone


def flagged(case: dict[str, Any]) -> list[Finding]:
    articles = [
        Article(a["name"], a["text"], title=a["title"], source=a["source"], published=a["published"]) for a in case["articles"]
    ]
    return [f for f in check(articles).findings if f.kind == "contradiction" and f.rule in RULES]


def is_found(case: dict[str, Any]) -> bool:
    """Whether a finding rests on the labelled words of both articles."""
    wanted = case["expect"][0]["evidence"]
    told = [[e.claim.slots["amount"].text for p in f.positions for e in p.evidence] for f in flagged(case)]
    return any(all(any(words in text or text in words for words in row) for text in wanted) for row in told)


def test_contradictions_are_found() -> None:
    asked = [case for case in STORIES if case["expect"]]
    assert len(asked) >= 37
    assert sum(map(is_found, asked)) >= FOUND


@pytest.mark.parametrize("case", [c for c in STORIES if not c["expect"]], ids=lambda c: c["id"])
def test_differences_that_are_none(case: dict[str, Any]) -> None:
    assert [f.question for f in flagged(case)] == []
