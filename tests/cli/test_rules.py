"""checker rules: the built-in rules and a user's own, good and broken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

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
    shown = ["two-days", "low", "claims=meeting", "folder mine", "slack=0", "Articles put one meeting on two days"]
    assert re.split(r"  +", lines["two-days"]) == shown
    assert "built-in" in lines["named-to-post"]
    assert "named-to-post" in lines


def test_only_and_disable_choose(checker: Checker, mine: Path) -> None:
    assert checker("rules", "list", "--only", "two-days", "--rules", "mine").out.count("\n") == 1
    assert "two-days" not in checker("rules", "list", "--disable", "two-days", "--rules", "mine").out


def test_a_rule_is_shown_with_its_options_and_its_docstring(checker: Checker, mine: Path) -> None:
    outcome = checker("rules", "show", "two-days", "--rules", "mine")
    assert outcome.code == 0
    for words in ("severity  low", "claims=meeting", "who, whom", "30 days", "slack  = 0", "Passes: one day", "mine/two_days.py"):
        assert words in outcome.out


def test_a_rule_is_shown_as_the_settings_have_it(checker: Checker, mine: Path, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text(
        'rules = ["mine"]\n[rule.day-of-talks]\nslack = 5\nseverity = "high"', encoding="utf-8"
    )
    text = GOOD.replace('severity="low"', 'severity="low", since="0.2", aliases=("day-of-talks",)')
    (mine / "two_days.py").write_text(f"{text}", encoding="utf-8")
    outcome = checker("rules", "show", "day-of-talks")
    for words in ("two-days: Articles", "severity  high", "since     0.2", "aliases   day-of-talks", "slack  = 5  (default 0)"):
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


def test_the_examples_of_a_file_or_a_folder_are_run(checker: Checker, mine: Path) -> None:
    for path in ("mine/two_days.py", "mine", "mine/"):
        assert checker("rules", "test", path).out == "two-days: 3 of 3 examples hold\n"


def test_a_path_that_is_not_there_is_named(checker: Checker) -> None:
    outcome = checker("rules", "test", "gone/two_days.py")
    assert (outcome.code, "gone/two_days.py does not exist" in outcome.err) == (2, True)


def test_a_rule_asked_for_that_does_not_load_says_why(checker: Checker, mine: Path) -> None:
    (mine / "two_days.py").write_text(GOOD.replace("a.date", "a.dates"), encoding="utf-8")
    outcome = checker("rules", "test", "two-days", "--rules", "mine")
    assert outcome.code == 2
    assert "the rule 'two-days' did not load" in outcome.err
    assert 'Did you mean "date"?' in outcome.err


FAILING = (
    ("a word that is not in conflict", "on [May 3, 2024]", "[on May 3, 2024]"),
    ("a line that is read otherwise", "Wang Yi in Moscow on 3 May 2024", "Wang Yi in Moscow on 5 May 2024"),
    ("a line without a claim", "Sergey Lavrov met Wang Yi in Moscow on 3 May 2024", "Sergey Lavrov left Moscow on 3 May 2024"),
    ("other people", "Sergey Lavrov met Wang Yi in Moscow on [May 5, 2024]", "Ana Ruiz met Wang Yi in Moscow on [May 5, 2024]"),
    ("an option that changes nothing", "(slack=2)", "(slack=1)"),
)


@pytest.mark.parametrize(("right", "wrong"), [case[1:] for case in FAILING], ids=[case[0] for case in FAILING])
def test_what_is_printed_of_a_failing_example(
    checker: Checker, mine: Path, right: str, wrong: str, file_regression: FileRegressionFixture
) -> None:
    assert right in GOOD
    (mine / "two_days.py").write_text(GOOD.replace(right, wrong), encoding="utf-8")
    outcome = checker("rules", "test", "mine/two_days.py")
    assert outcome.code == 1
    file_regression.check(outcome.out, extension=".txt")


@pytest.mark.parametrize("form", ["claims", "finds", "article", "passage"])
def test_a_new_rule_holds_at_once_and_is_found_by_a_run(checker: Checker, form: str) -> None:
    made = checker("rules", "new", "court-news", "--form", form)
    assert (made.code, made.out) == (0, "rules/court_news.py\n")
    assert 'rules = ["rules"] in checker.toml' in made.err
    tested = checker("rules", "test", "rules/court_news.py")
    assert tested.code == 0, tested.out
    assert "court-news" in checker("rules", "list", "--rules", "rules").out


def test_a_new_rule_goes_into_the_folder_of_the_settings(checker: Checker, mine: Path, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('rules = ["mine"]', encoding="utf-8")
    made = checker("rules", "new", "court_news")
    assert Path(made.out.strip()) == mine / "court_news.py"
    assert made.last.endswith("checker rules test court-news")
    assert checker("rules", "test", "court-news").code == 0


def test_a_new_rule_goes_into_the_folder_that_is_named_first(checker: Checker, mine: Path, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('rules = ["mine"]', encoding="utf-8")
    assert checker("rules", "new", "court-news", "--rules", "other").out == "other/court_news.py\n"


REFUSED = (
    ("Court News!", 'Try "court-news"'),
    ("CourtNews", 'Try "court-news"'),
    ("2nd-try", 'Try "nd-try"'),
    ("???", 'Try one such as "court-sentence"'),
    ("class", 'Try "class-told"'),
    ("age", "there is a rule 'age' already (built-in)"),
    ("two-days", "there is a rule 'two-days' already (folder mine)"),
    ("day-of-talks", "there is a rule 'day-of-talks' already (folder mine)"),
)


@pytest.mark.parametrize(("name", "says"), REFUSED, ids=[name for name, _ in REFUSED])
def test_a_name_that_cannot_be_is_refused_with_one_that_can(checker: Checker, mine: Path, name: str, says: str) -> None:
    (mine / "two_days.py").write_text(GOOD.replace('"low"', '"low", aliases=("day-of-talks",)'), encoding="utf-8")
    outcome = checker("rules", "new", name, "--rules", "mine")
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert [path.name for path in mine.iterdir()] == ["two_days.py"]


def test_a_file_that_is_there_stays_as_it_is(checker: Checker, mine: Path) -> None:
    (mine / "court_news.py").write_text("mine", encoding="utf-8")
    outcome = checker("rules", "new", "court-news", "--rules", "mine")
    assert outcome.code == 2
    assert (mine / "court_news.py").read_text(encoding="utf-8") == "mine"


def test_where_nothing_can_be_written_the_folder_is_named(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    outcome = checker("rules", "new", "court-news", "--rules", "file/inside")
    assert outcome.code == 2
    assert "file/inside/court_news.py: cannot be written" in outcome.err
