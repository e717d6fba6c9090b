"""The list of kinds and slots is the one truth: what is read in our labelled stories is in it, and all of it can be used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

import checker.rules
from checker.claims.slots import INNER, is_built_in, kinds
from checker.config import Config
from checker.model import Article
from checker.pipeline import understand

STORIES = Path(__file__).parents[1] / "evaluation"
SAMPLE = ("stories/first.yaml", "stories/counts.yaml", "stories/culture.yaml", "cases.yaml")


def articles(data: Any) -> Iterator[tuple[str, str | None]]:
    """The text and day of every article in a file of labelled stories."""
    if isinstance(data, dict) and isinstance(data.get("text"), str):
        yield data["text"], str(data["published"]) if data.get("published") else None
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from articles(value)


def test_no_claim_has_a_kind_or_slot_that_is_not_listed() -> None:
    told = [a for name in SAMPLE for a in articles(yaml.safe_load((STORIES / name).read_text(encoding="utf-8")))]
    _, claims, failed = understand([Article(str(i), text, published=day) for i, (text, day) in enumerate(told)], Config())
    assert not failed
    listed = INNER | {name: frozenset(kind.slots) for name, kind in kinds().items()}
    assert {(c.kind, slot) for c in claims for slot in c.slots if slot not in listed.get(c.kind, ())} == set()
    assert len({c.kind for c in claims} & kinds().keys()) > 20


def test_every_comparison_that_is_named_can_be_imported_by_a_rule() -> None:
    named = {compare for kind in kinds().values() for _, compare in kind.slots.values() if compare}
    assert named <= set(checker.rules.__all__)


def test_a_kind_of_a_rule_is_none_of_ours() -> None:
    assert is_built_in("meeting")
    assert not is_built_in("sentence-length")
