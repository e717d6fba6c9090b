"""The store as lines of JSON: whole, sorted, the same again, and two reviewers' lines joined in any order."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.errors import StoreError
from checker.model import KINDS
from checker.store import Decision
from checker.store.database import Store
from checker.store.exchange import exported, joined
from tests.report import samples

Opening = Callable[[str], Store]
MEETING, ENVOY = samples.MEETING.id, samples.ENVOY.id
WITHOUT = replace(samples.rich(), findings=(samples.ENVOY,))


@pytest.fixture
def another(tmp_path: Path, opening: Opening) -> Store:
    return opening(f"sqlite:///{tmp_path / 'another.db'}")


def reviewed(store: Store) -> Store:
    store.record(samples.rich())
    store.decide(MEETING, Decision("dismiss", "anna", "other", note="half \ud800 a\nline"))
    store.decide(ENVOY, Decision("assign", "anna", assignee="ben"))
    store.decide(ENVOY, Decision("undo", "anna"))
    store.record(WITHOUT)
    return store


def test_a_store_moves_whole_from_one_database_to_the_other(store: Store, another: Store) -> None:
    lines = exported(reviewed(store))
    added = joined(another, lines, "x")
    assert sum(added.values()) == len(lines) - 1
    assert exported(another) == lines
    assert another.dossiers(KINDS)[0].finding == store.dossiers(KINDS)[0].finding
    assert [e.action for e in another.dossier(MEETING).history] == ["dismiss", "resolved"]
    assert another.articles() == store.articles()
    assert another.stats() == store.stats()


def test_lines_are_sorted_json_in_ascii(sqlite: Store) -> None:
    lines = exported(reviewed(sqlite))
    assert lines == sorted(lines)
    assert all(line.isascii() and json.loads(line) for line in lines)


def test_importing_again_adds_nothing(sqlite: Store) -> None:
    lines = exported(reviewed(sqlite))
    assert set(joined(sqlite, lines, "x").values()) == {0}
    assert exported(sqlite) == lines


def test_two_reviewers_have_the_decisions_of_both_whoever_imports(store: Store, another: Store, sqlite: Store) -> None:
    store.record(samples.rich())
    joined(another, exported(store), "x")
    store.decide(MEETING, Decision("dismiss", "anna", "rounding"))
    another.decide(MEETING, Decision("confirm", "ben"))
    another.decide(ENVOY, Decision("note", "ben", note="who?"))
    mine, theirs = exported(store), exported(another)
    joined(store, theirs, "x")
    joined(another, mine, "x")
    merged = sorted({*mine, *theirs})  # what git's union of two files leaves
    random.Random(1).shuffle(merged)
    joined(sqlite, merged, "x")
    assert exported(store) == exported(another) == exported(sqlite)
    assert [(e.by, e.action) for e in store.dossier(MEETING).history] == [("anna", "dismiss"), ("ben", "confirm")]
    assert {s.entry(MEETING).state for s in (store, another, sqlite)} == {"confirmed"}


def test_what_two_stores_noticed_alike_counts_once_and_from_the_first(store: Store, another: Store) -> None:
    store.record(samples.rich())
    joined(another, exported(store), "x")
    for one in (store, another):
        one.decide(MEETING, Decision("confirm", "anna"))
        one.record(WITHOUT)
    first, second = exported(store), exported(another)
    joined(another, first, "x")
    joined(store, second, "x")
    assert exported(store) == exported(another)
    assert [e.action for e in store.dossier(MEETING).history].count("resolved") == 1


def test_a_second_reviewer_who_ran_the_checker_alone_can_join(store: Store, another: Store) -> None:
    store.record(samples.rich())
    another.record(samples.rich())
    another.decide(MEETING, Decision("confirm", "ben"))
    joined(store, exported(another), "x")
    joined(another, exported(store), "x")
    assert store.entry(MEETING).state == "confirmed"
    assert exported(store) == exported(another)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 2: not a line that `checker store export`"),
        ("[]", "line 2: not a line"),
        ('{"table": "wishes"}', "line 2: not a line"),
        ('{"table": "events", "uid": "1"}', "line 2: not a line"),
        ("<<<<<<< HEAD", "line 2: git left a conflict here"),
        ('{"checker": "store", "revision": "9999"}', "line 2: written by another version"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_added(line: str, says: str, store: Store, sqlite: Store) -> None:
    lines = exported(reviewed(sqlite))
    with pytest.raises(StoreError, match=says):
        joined(store, [lines[0], line, *lines[1:]], "x.jsonl")
    assert len(exported(store)) == 1


def test_lines_that_lack_what_others_need_are_refused_whole(store: Store, sqlite: Store) -> None:
    lines = [line for line in exported(reviewed(sqlite)) if '"table":"findings"' not in line]
    with pytest.raises(StoreError):
        joined(store, lines, "x.jsonl")
    assert len(exported(store)) == 1
