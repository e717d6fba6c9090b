"""checker rules: the built-in rules and a user's own, good and broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Checker

GOOD = '''"""Articles put one meeting on two days.

Flags:
    2024-05-04  Sergey Lavrov met Wang Yi in Moscow on [May 3, 2024].
    2024-05-06  Sergey Lavrov met Wang Yi in Moscow on [May 5, 2024].

Passes: one day
    2024-05-04  Sergey Lavrov met Wang Yi in Moscow on May 3, 2024.
    2024-05-06  Sergey Lavrov met Wang Yi in Moscow on 3 May 2024.

Passes: told loosely (slack=2)
    2024-05-04  Sergey Lavrov met Wang Yi in Moscow on May 3, 2024.
    2024-05-06  Sergey Lavrov met Wang Yi in Moscow on May 5, 2024.
"""

from checker.rules import rule, same_date


@rule(claims="meeting", per=("who", "whom"), within="30 days", severity="low")
def two_days(a, b, *, slack=0):
    if abs(a.date.value.start - b.date.value.start).days > slack and not same_date(a.date, b.date):
        return "Two days."
'''


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "two_days.py").write_text(GOOD, encoding="utf-8")
    return folder


def test_the_list_has_a_line_for_each_rule_with_what_it_finds(checker: Checker, mine: Path) -> None:
    outcome = checker("rules", "list", "--rules", "mine")
    assert outcome.code == 0
    lines = {line.split()[0]: line for line in outcome.out.splitlines()}
    assert lines["two-days"].split(maxsplit=3)[1:] == ["low", "claims=meeting", "Articles put one meeting on two days"]
    assert "named-to-post" in lines


def test_only_and_disable_choose(checker: Checker, mine: Path) -> None:
    assert checker("rules", "list", "--only", "two-days", "--rules", "mine").out.count("\n") == 1
    assert "two-days" not in checker("rules", "list", "--disable", "two-days", "--rules", "mine").out


def test_a_rule_is_shown_with_its_options_and_its_docstring(checker: Checker, mine: Path) -> None:
    outcome = checker("rules", "show", "two-days", "--rules", "mine")
    assert outcome.code == 0
    for words in ("severity low, claims=meeting", "option slack = 0", "Passes: one day", str(Path("mine/two_days.py"))):
        assert words in outcome.out


def test_an_unknown_rule_is_answered_with_the_nearest(checker: Checker, mine: Path) -> None:
    outcome = checker("rules", "show", "two-day", "--rules", "mine")
    assert (outcome.code, outcome.out) == (2, "")
    assert 'Did you mean "two-days"?' in outcome.err


def test_examples_that_hold_end_with_0(checker: Checker, mine: Path) -> None:
    outcome = checker("rules", "test", "two-days", "--rules", "mine")
    assert outcome.out == "two-days: 3 of 3 examples hold\n"
    assert (outcome.code, outcome.last) == (0, "3 examples of 1 rule, 0 failed: exit 0")


def test_an_example_that_fails_is_named_and_ends_with_1(checker: Checker, mine: Path) -> None:
    broken = GOOD.replace("Moscow on 3 May 2024", "Moscow on 5 May 2024")
    (mine / "two_days.py").write_text(broken, encoding="utf-8")
    outcome = checker("rules", "test", "two-days", "--rules", "mine")
    assert outcome.code == 1
    assert "two_days.py: docstring line 7: passes one day: it flags" in outcome.out


def test_the_examples_of_all_built_in_rules_hold(checker: Checker) -> None:
    outcome = checker("rules", "test")
    assert outcome.code == 0, outcome.out


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("x = (", "SyntaxError"),
        (GOOD.replace("Passes:", "Otherwise:"), "examples of both kinds"),
        (GOOD.replace("def two_days", "def three_days"), "three_days"),
        (GOOD.replace("from checker.rules", "from checker.rulez"), "checker.rulez"),
    ],
)
def test_a_rule_that_does_not_load_is_named_and_the_others_stay(checker: Checker, mine: Path, content: str, says: str) -> None:
    (mine / "two_days.py").write_text(content, encoding="utf-8")
    outcome = checker("rules", "list", "--rules", "mine")
    assert outcome.code == 2
    assert "named-to-post" in outcome.out
    assert "not loaded: " in outcome.err
    assert "two_days.py" in outcome.err
    assert says in outcome.err
    assert outcome.last == "1 rule file did not load: exit 2"


def test_a_folder_of_rules_that_is_not_there_is_named(checker: Checker) -> None:
    outcome = checker("rules", "list", "--rules", "gone")
    assert outcome.code == 2
    assert "gone does not exist" in outcome.err
