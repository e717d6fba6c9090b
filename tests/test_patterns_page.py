"""docs/patterns.md: every worked example finds what it says, and the grammar and the lists name what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.claims import extract
from checker.claims.patterns import compiled
from checker.claims.patterns.types import TYPES
from checker.config import Config
from checker.model import Article, Claim
from checker.pipeline import read_all

PAGE = (Path(__file__).parent.parent / "docs" / "patterns.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```pattern\nfinds  (.*?)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
CASES = [(finds, *case) for finds, body in EXAMPLES for case in re.findall(r"^reads  (.*)\ngives  (.*)$", body, re.MULTILINE)]


def test_there_are_ten_examples_and_none_is_left_out() -> None:
    assert len(EXAMPLES) == 10
    assert len(CASES) == PAGE.count("\nreads  ") == PAGE.count("\ngives  ")


@pytest.mark.parametrize(("finds", "reads", "gives"), CASES, ids=[reads[:50] for _, reads, _ in CASES])
def test_an_example_gives_what_it_says(finds: str, reads: str, gives: str) -> None:
    (reading,) = read_all([Article("a", reads, published="2025-06-03")], Config())
    assert [told(claim) for claim in extract(reading, compiled("own", [finds])) if claim.kind == "own"] == [gives]


def told(claim: Claim) -> str:
    slots = [f"{name} = {_value(slot.value)}" for name, slot in sorted(claim.slots.items(), key=lambda item: item[1].start)]
    marks = [claim.status] if claim.status != "asserted" else []
    return "; ".join([*slots, *marks, *(["not"] if claim.negated else []), *([f"by {claim.speaker}"] if claim.speaker else [])])


def _value(value: object) -> str:
    clock = getattr(value, "clock", None)
    return f"{clock:%H:%M}" if clock else str(value)


@pytest.mark.parametrize("name", TYPES)
def test_every_type_stands_in_the_grammar_and_in_the_list(name: str) -> None:
    assert f'"{name}"' in PAGE.split("```ebnf", 1)[1].split("```", 1)[0]
    assert name in PAGE.split("(rules.md#types-of-slots) are", 1)[1].split(".", 1)[0]
