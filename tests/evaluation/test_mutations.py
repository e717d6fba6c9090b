"""Agreeing pairs of articles stay quiet, and a value changed in one of them is found. The floors may only rise."""

from __future__ import annotations

import pytest

from tests.evaluation import mutations

# Shares of mutants that are caught, in percent.
FLOORS = {"date": 78, "amount": 85, "count": 77, "name": 77, "place": 76, "direction": 78, "negation": 75, "all": 78}
FALSE = 0


@pytest.mark.parametrize("story", mutations.unchanged())
def test_what_agrees_is_not_flagged(story: str) -> None:
    found = mutations.flagged(mutations.unchanged()[story])
    assert [f"[{f.rule}] {f.question}" for f in found] == []


def test_there_are_mutants_of_every_kind_and_each_differs_from_its_article() -> None:
    made = mutations.mutants()
    texts = {story["id"]: [a["text"] for a in story["articles"]] for story in mutations.STORIES}
    assert len(made) >= 200
    assert {m.kind for m in made} == set(mutations.CHANGES)
    assert [m.before for m in made if m.text == texts[m.story][m.side] or not m.spans] == []
    assert made == mutations.mutants()


@pytest.mark.parametrize("kind", FLOORS)
def test_a_changed_value_is_found(kind: str) -> None:
    (share,) = [100 * caught / total for name, caught, total, _ in mutations.table() if name == kind]
    assert share >= FLOORS[kind]


def test_a_changed_value_raises_no_false_alarm_elsewhere() -> None:
    false = [(r.mutant.story, r.mutant.before, r.mutant.after, r.false) for r in mutations.results() if r.false]
    assert len(false) <= FALSE, false
