"""checker inspect: how each sentence was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Checker

TEXT = "Foreign Minister Sergey Lavrov met Wang Yi in Moscow on May 3, 2024.\n\nTrade rose to $12 million.\n"


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> Path:
    file = tmp_path / "moscow.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_each_sentence_stands_with_its_role_its_mentions_and_its_claims(checker: Checker) -> None:
    outcome = checker("inspect", "moscow.txt")
    lines = outcome.out.splitlines()
    first = lines.index("[body] 0-68 Foreign Minister Sergey Lavrov met Wang Yi in Moscow on May 3, 2024.")
    below = "\n".join(lines[first + 1 :])
    for words in (
        "person       ",
        "= Wang Yi",
        "date         ",
        "= 2024-05-03",
        "claim        meeting: ",
        "status asserted",
        "= 12 million USD",
    ):
        assert words in below
    assert (outcome.code, outcome.last) == (0, "1 article read: exit 0")


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(checker: Checker) -> None:
    outcome = checker("inspect", "gone.txt", "moscow.txt")
    assert "Wang Yi" in outcome.out
    assert "not checked: gone.txt: " in outcome.err
    assert (outcome.code, outcome.last) == (2, "1 article read, 1 not checked: exit 2")


def test_control_characters_do_not_reach_the_terminal(checker: Checker, article: Path) -> None:
    article.write_text("The \x1b[31mminister met Wang Yi in Moscow.\n", encoding="utf-8")
    assert "\x1b" not in checker("inspect", "moscow.txt").out
