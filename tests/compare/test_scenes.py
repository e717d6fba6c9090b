"""What two articles tell in words of their own, with another day or place: what retold-date and retold-place make of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.model import Article, Finding
from checker.pipeline import check

STORIES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("retold.yaml").read_text(encoding="utf-8"))
FLOOR = 0.6  # of the contradictions of retold.yaml that are found
RULES = {"retold-date", "retold-place", "event-date", "event-place"}


@cache
def flagged(number: int) -> tuple[Finding, ...]:
    articles = [Article(**{k: str(v) for k, v in a.items() if v}) for a in _articles(STORIES[number])]
    return tuple(f for f in check(articles).findings if f.kind == "contradiction" and f.rule in RULES)


def _articles(story: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": a["name"], "text": a["text"], "title": a["title"], "published": a["published"]} for a in story["articles"]]


@pytest.mark.parametrize("number", [n for n, s in enumerate(STORIES) if not s["expect"]])
def test_another_event_is_not_the_same_told_again(number: int) -> None:
    assert not flagged(number), STORIES[number]["id"]


def test_most_events_are_known_again_in_other_words() -> None:
    told = [n for n, s in enumerate(STORIES) if s["expect"]]
    found = [n for n in told if _found(n)]
    assert len(found) >= FLOOR * len(told), [STORIES[n]["id"] for n in told if n not in found]


def _found(number: int) -> bool:
    wanted = STORIES[number]["expect"][0]["evidence"]
    shown = [{e.value.text for p in f.positions for e in p.evidence if e.value} for f in flagged(number)]
    return any(all(any(value in words or words in value for value in texts) for words in wanted) for texts in shown)
