"""Every example in every rule's docstring holds, and proves something."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config, built_in_rules
from checker.errors import ExampleError, RuleError
from checker.examples import Outcome, run_examples
from checker.rules.loading import load_file, load_rules, rule_files

RULES = rule_files([built_in_rules()])


@pytest.mark.parametrize("path", RULES, ids=lambda p: p.stem)
def test_the_examples_of_a_rule_hold(path: Path) -> None:
    outcomes = list(run_examples(load_file(path)))
    assert {o.example.kind for o in outcomes} >= {"flags"}
    assert [describe(o) for o in outcomes if not o.passed] == []


def describe(outcome: Outcome) -> str:
    return f"{outcome.example.kind} (docstring line {outcome.example.line}): {outcome.problem}"


def test_all_built_in_rules_load() -> None:
    ruleset = load_rules(Config())
    assert not ruleset.problems
    assert len(ruleset.rules) == len(RULES)


DOC = '''"""{title}

{examples}
"""
from checker.rules import rule, same_date

@rule(claims="meeting", per=("who", "whom"))
def sample(a, b, *, days=3):
    {body}
'''
FLAGS = """Flags:
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on [Tuesday].
    2025-04-03  Sergey Lavrov met Wang Yi in Moscow on [Wednesday]."""
PASSES = """Passes: one day
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Sergey Lavrov met Wang Yi in Moscow on Tuesday."""
BODY = 'return None if same_date(a.date, b.date) else "two dates"'


def write(folder: Path, examples: str, body: str = BODY, name: str = "sample.py") -> Path:
    path = folder / name
    path.write_text(DOC.format(title="Sample.", examples=examples, body=body), encoding="utf-8")
    return path


def problems(path: Path) -> list[str]:
    return [o.problem for o in run_examples(load_file(path)) if not o.passed]


def test_a_rule_with_both_kinds_of_example_loads_and_holds(tmp_path: Path) -> None:
    assert problems(write(tmp_path, f"{FLAGS}\n\n{PASSES}")) == []


def test_wrong_brackets_are_named(tmp_path: Path) -> None:
    path = write(tmp_path, FLAGS.replace("on [Tuesday]", "[on Tuesday]") + f"\n\n{PASSES}")
    assert problems(path) == ["it highlights Tuesday, Wednesday, not on Tuesday, Wednesday"]


def test_a_flag_that_does_not_come_is_named(tmp_path: Path) -> None:
    assert problems(write(tmp_path, f"{FLAGS}\n\n{PASSES}", "same_date(a.date, b.date)")) == ["it does not flag"]


def test_a_pass_that_flags_is_named(tmp_path: Path) -> None:
    assert problems(write(tmp_path, f"{FLAGS}\n\n{PASSES}", 'return "always"'))[-1] == "it flags: always"


def test_a_pass_without_a_claim_proves_nothing(tmp_path: Path) -> None:
    empty = "Passes: nothing to see\n    2025-04-02  It rained."
    assert "no meeting claim is read there" in problems(write(tmp_path, f"{FLAGS}\n\n{empty}"))[0]
    assert problems(write(tmp_path, f"{FLAGS}\n\n{empty.replace('nothing to see', 'not a claim')}")) == []


@pytest.mark.parametrize(
    ("examples", "complaint"),
    [
        (FLAGS, "examples of both kinds"),
        (PASSES, "examples of both kinds"),
        (f"{FLAGS.replace('[Tuesday]', '[Tuesday')}\n\n{PASSES}", "never closed"),
        (f"{FLAGS}\n\n{PASSES}\n\nExplains: because\n    2025-04-02  It rained.", "is no reason"),
        (f"{FLAGS}\n\n{PASSES}\n\nPasses: nothing under it", "has no lines under it"),
    ],
)
def test_a_malformed_docstring_does_not_load(tmp_path: Path, examples: str, complaint: str) -> None:
    with pytest.raises(ExampleError if "both" not in complaint else RuleError, match=complaint):
        load_file(write(tmp_path, examples))


def test_a_doubled_bracket_is_a_bracket(tmp_path: Path) -> None:
    doubled = PASSES.replace("Moscow on", "[[rainy]] Moscow on")
    path = write(tmp_path, f"{FLAGS}\n\n{doubled}")
    assert (
        "[rainy] Moscow" in next(o for o in run_examples(load_file(path)) if o.example.kind == "passes").example.articles[0].text
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("def broken(:", "SyntaxError"),
        ("import nothing_of_this_name", "ModuleNotFoundError"),
        ("x = 1", "no function marked with @rule"),
        (DOC.format(title="T", examples=f"{FLAGS}\n\n{PASSES}", body=BODY).replace("def sample", "def other"), "name it"),
        (DOC.format(title="T", examples=f"{FLAGS}\n\n{PASSES}", body=BODY).replace('per=("who", "whom")', ""), "per="),
        (
            DOC.format(title="T", examples=f"{FLAGS}\n\n{PASSES}", body=BODY).replace(
                '("who", "whom")', '("who",), within="soon"'
            ),
            "60 days",
        ),
        (
            DOC.format(title="T", examples=f"{FLAGS}\n\n{PASSES}", body=BODY).replace(
                '("who", "whom")', '("who",), severity="x"'
            ),
            "severity",
        ),
    ],
)
def test_a_rule_file_that_does_not_load_is_a_problem_and_the_others_go_on(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "sample.py").write_text(text, encoding="utf-8")
    ruleset = load_rules(Config(rules=(str(tmp_path),)))
    assert len(ruleset.rules) == len(RULES)
    (problem,) = ruleset.problems
    assert "sample.py" in problem.what
    assert complaint in problem.reason


def test_options_are_set_by_the_configuration(tmp_path: Path) -> None:
    write(tmp_path, f"{FLAGS}\n\n{PASSES}")
    ruleset = load_rules(Config(rules=(str(tmp_path),), only=("sample",), rule={"sample": {"days": 5, "severity": "low"}}))
    assert (ruleset.rules[0].options, ruleset.rules[0].severity) == ({"days": 5}, "low")
