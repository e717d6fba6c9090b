"""A rule file that does not load is a problem that says what, where and what to do; the other rules go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config, built_in_rules
from checker.rules.loading import load_rules, rule_files
from tests.rules import own

WHOLE = own.DOC + own.HEAD + own.BODY
FILES = [
    (WHOLE.replace("b.date):", "b.date)"), "raised SyntaxError: expected ':' (two_days.py, line 17); mend it there"),
    (WHOLE.replace("def two_days", "def three_days"), "the function is called three_days; name it two_days like the file"),
    (WHOLE.replace("@rule(", "# rule("), "holds no function marked with @rule; put @rule(...) on the one that judges"),
    (
        WHOLE + '@rule(claims="meeting", per="who")\ndef other(a, b): ...\n',
        "2 functions marked with @rule (two_days, other)",
    ),
    (
        WHOLE.replace("rule, same_date", "rule, same_dat"),
        "(two_days.py, line 12); checker.rules has no such name.",
    ),
    (WHOLE.replace("rule, same_date", "rule, same_dat"), 'Did you mean "same_date"?'),
    (WHOLE.replace("checker.rules", "checker.rulez"), 'write "from checker.rules import ..."'),
    (WHOLE.replace("from checker", "import no_such_thing\nfrom checker"), "'no_such_thing' (two_days.py, line 12); install it"),
    (WHOLE.replace(", same_date", "").replace("@rule", "x = same_date\n@rule"), 'write "from checker.rules import same_date"'),
    (WHOLE + "exit()\n", f"called sys.exit() (two_days.py, line {own.FIRST + 2})"),
    (WHOLE + "while True: pass\n", "loading it ran longer than 0.3 s; look for a loop that does not end"),
    (WHOLE + "raise BaseException\n", "raised BaseException (two_days.py, line 19)"),
    (WHOLE.replace('severity="low"', 'question="When {who.x}?"'), "{who.x} is no slot; write {who} for its words"),
    (WHOLE.replace('severity="low"', 'question="When {0}?"'), "{0} is no slot"),
    (WHOLE.replace('severity="low"', 'question="When {?"'), "double a brace to mean one"),
    ("\0", "null bytes"),
]


@pytest.mark.parametrize(("text", "says"), FILES)
def test_what_is_wrong_with_a_file_is_said_with_what_to_do(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "two_days.py").write_text(text, encoding="utf-8")
    ruleset = load_rules(Config(rules=(str(tmp_path),), rule_seconds=0.3))
    (problem,) = ruleset.problems
    assert problem.what == "rule file two_days.py"
    assert problem.reason.startswith(str(tmp_path / "two_days.py"))
    assert says in problem.reason
    assert (len(ruleset.rules), ruleset.broken) == (len(rule_files([built_in_rules()])), ("two-days",))


def test_a_file_that_is_no_python_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "two_days.txt"
    text.write_text(WHOLE, encoding="utf-8")
    (problem,) = load_rules(Config(rules=(str(text),))).problems
    assert problem.reason.endswith("not a Python file; a rule file ends in .py")


def test_what_a_file_prints_as_it_is_loaded_goes_to_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "two_days.py").write_text(WHOLE + "print('here')\n", encoding="utf-8")
    assert load_rules(Config(rules=(str(tmp_path),))).problems == ()
    assert capsys.readouterr() == ("", "here\n")


def test_rules_of_a_folder_stay_as_their_owner_left_them(tmp_path: Path) -> None:
    own.write(tmp_path)
    assert load_rules(Config(rules=(str(tmp_path),))).problems == ()
    assert [path.name for path in tmp_path.iterdir()] == ["two_days.py"]
