"""The review at the terminal: keys in, findings and decisions out."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.console import Console

from checker.review.desk import Desk
from checker.review.keys import KEYS
from checker.review.terminal import Session
from checker.store import Decision
from checker.store.database import Store
from tests.report import samples
from tests.review.harness import stored


def sitting(store: Store, pressed: Iterable[str], *lines: str, blind: bool = False) -> tuple[Session, str]:
    """A session in which these keys are pressed and these lines written, and what it printed."""
    out = io.StringIO()
    keys, written = iter(pressed), iter(lines)
    session = Session(
        Desk(store, blind=blind), "rosa", key=lambda: next(keys, ""), line=lambda _: next(written, ""),
        console=Console(file=out, width=120),
    )  # fmt: skip
    session.run()
    return session, out.getvalue()


def states(store: Store) -> list[str]:
    return [entry.state for entry in store.entries()]


@pytest.mark.parametrize(
    ("keys", "lines", "expected"),
    [
        ("c", (), ["confirmed", "open", "open", "open"]),
        ("cd3i", (), ["confirmed", "dismissed", "needs-info", "open"]),
        ("jc", (), ["open", "confirmed", "open", "open"]),
        ("jkc", (), ["confirmed", "open", "open", "open"]),
        ("cu", (), ["open", "open", "open", "open"]),
        ("cku", (), ["open", "open", "open", "open"]),
        ("ccc" "uu", (), ["confirmed", "open", "open", "open"]),
        ("d6", ("a translation",), ["dismissed", "open", "open", "open"]),
        ("d6", ("",), ["open", "open", "open", "open"]),
        ("d9", (), ["open", "open", "open", "open"]),
        ("dq", (), ["open", "open", "open", "open"]),
        ("/c", ("envoy",), ["open", "confirmed", "open", "open"]),
        ("/c", ("nothing like it",), ["confirmed", "open", "open", "open"]),
        ("qc", (), ["open", "open", "open", "open"]),
        ("2x1xo?O0Zc", (), ["confirmed", "open", "open", "open"]),
    ],
)  # fmt: skip
def test_keys_decide(store: Store, keys: str, lines: tuple[str, ...], expected: list[str]) -> None:
    sitting(store, keys, *lines)
    assert states(store) == expected


def test_every_key_of_the_page_is_a_key_here(store: Store) -> None:
    session, _ = sitting(store, "")
    assert {key.letter for key in KEYS} <= session.doing.keys()


def test_the_finding_stands_there_with_its_sources_side_by_side(store: Store) -> None:
    _, told = sitting(store, "jj")
    assert "When did Anna Duarte host the ministers in Lisbon?" in told
    assert "2025-03-04  2 independent origins" in told
    assert "[3] The Northern Courier, 2025-03-07" in told
    assert "3 of 4" in told


def test_notes_and_assignments_come_into_the_history(store: Store) -> None:
    _, told = sitting(store, "na", "ask the desk", "tom")
    assert "rosa wrote a note: ask the desk" in told
    assert "rosa assigned it to tom" in told


def test_who_decides_second_is_told(store: Store) -> None:
    first = store.entries()[0].id
    keys = iter("c")

    def late() -> str:
        key = next(keys, "")
        if key:
            store.decide(first, Decision("dismiss", by="tom", reason="rounding"))
        return key

    out = io.StringIO()
    Session(Desk(store), "rosa", key=late, console=Console(file=out, width=120)).run()
    assert "tom dismissed it as rounding" in out.getvalue()
    assert store.entry(first).state == "confirmed"


def test_a_decision_the_store_refuses_is_not_called_saved(store: Store) -> None:
    _, told = sitting(store, "u")
    assert "There is nothing to take back." in told
    assert "Saved" not in told


def test_blind_names_no_outlet(store: Store) -> None:
    _, told = sitting(store, "jojojo", blind=True)
    assert "Outlet 1" in told
    assert not any(outlet in told for outlet in ("Harbour Post", "Northern Courier", "Kyodai"))


def test_an_article_cannot_command_the_terminal(tmp_path: Path) -> None:
    store = stored(samples.with_text("She met \x1b[2J\x1b]0;owned\x07 him on May 3.", "May 3"), tmp_path)
    _, told = sitting(store, "oO")
    assert "\x1b" not in told
    assert "\x07" not in told


def test_an_empty_queue_says_so(tmp_path: Path) -> None:
    _, told = sitting(stored(samples.quiet(), tmp_path), "c")
    assert told == "No contradiction to review.\n"


def test_the_summary_counts(store: Store) -> None:
    session, _ = sitting(store, "cd1")
    assert session.summary == "2 of 4 decided, 2 now"
