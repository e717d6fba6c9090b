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
def sample(a, b{options}):
    {body}
'''
FLAGS = """Flags:
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on [Tuesday].
    2025-04-03  Sergey Lavrov met Wang Yi in Moscow on [Wednesday]."""
PASSES = """Passes: one day
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Sergey Lavrov met Wang Yi in Moscow on Tuesday."""
BODY = 'return None if same_date(a.date, b.date) else "two dates"'


def text(examples: str, body: str = BODY, options: str = "") -> str:
    return DOC.format(title="Sample.", examples=examples, body=body, options=options)


def write(folder: Path, examples: str, body: str = BODY, options: str = "") -> Path:
    path = folder / "sample.py"
    path.write_text(text(examples, body, options), encoding="utf-8")
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
        (text(f"{FLAGS}\n\n{PASSES}").replace("def sample", "def other"), "name it"),
        (text(f"{FLAGS}\n\n{PASSES}").replace('per=("who", "whom")', ""), "per="),
        (text(f"{FLAGS}\n\n{PASSES}").replace('("who", "whom")', '("who",), within="soon"'), "60 days"),
        (text(f"{FLAGS}\n\n{PASSES}").replace('("who", "whom")', '("who",), severity="x"'), "severity"),
    ],
)
def test_a_rule_file_that_does_not_load_is_a_problem_and_the_others_go_on(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "sample.py").write_text(text, encoding="utf-8")
    ruleset = load_rules(Config(rules=(str(tmp_path),)))
    assert len(ruleset.rules) == len(RULES)
    (problem,) = ruleset.problems
    assert "sample.py" in problem.what
    assert complaint in problem.reason


LENIENT = FLAGS.replace("Flags:", "Passes: a day may be a slip (days=1)").replace("[", "").replace("]", "")
SLACK = 'return "two dates" if (b.date.value.start - a.date.value.start).days > days else None'


def test_options_are_set_by_the_configuration(tmp_path: Path) -> None:
    write(tmp_path, f"{FLAGS}\n\n{PASSES}\n\n{LENIENT}", SLACK, ", *, days=0")
    ruleset = load_rules(Config(rules=(str(tmp_path),), only=("sample",), rule={"sample": {"days": 5, "severity": "low"}}))
    assert (ruleset.rules[0].options, ruleset.rules[0].severity) == ({"days": 5}, "low")


def test_an_option_that_changes_its_example_is_shown(tmp_path: Path) -> None:
    assert problems(write(tmp_path, f"{FLAGS}\n\n{PASSES}\n\n{LENIENT}", SLACK, ", *, days=0")) == []


def test_an_option_that_changes_nothing_is_not_shown(tmp_path: Path) -> None:
    idle = PASSES.replace("one day", "still one day (days=1)").replace("Sergey", "Mr Sergey")
    path = write(tmp_path, f"{FLAGS}\n\n{PASSES}\n\n{idle}", SLACK, ", *, days=0")
    assert problems(path) == ["it holds without days=1 too, so it does not show what the option does"]


def test_a_pass_whose_claims_lack_what_the_rule_compares_proves_nothing(tmp_path: Path) -> None:
    undated = PASSES.replace(" on Tuesday.\n    2025-04-03", ".\n    2025-04-03")
    (problem,) = problems(write(tmp_path, f"{FLAGS}\n\n{undated}"))
    assert problem.startswith("line 8: no meeting claim there has a slot that the rule looks at (date)")


UNPROVEN = (
    (f"{FLAGS}\n\n{PASSES}\n\n{PASSES}", "docstring line 11: this block says the same as the one on line 7"),
    (f"{FLAGS.replace('[', '').replace(']', '')}\n\n{PASSES}", "docstring line 3: no line marks in"),
    (f"{FLAGS}\n\n{PASSES.replace('Tuesday', '[Tuesday]')}", "docstring line 8: .brackets. are the words that are flagged"),
    (f"{FLAGS.replace('[Tuesday]', '[Tuesday ]')}\n\n{PASSES}", "docstring line 4: .brackets. enclose words"),
    (f"{FLAGS.replace('[Tuesday]', '[]Tuesday')}\n\n{PASSES}", "docstring line 4: .brackets. enclose words"),
    (f"{FLAGS}\n\n{PASSES.replace('Passes', 'Pases')}", 'docstring line 7: .* is no heading.* Did you mean "Passes"'),
    (f"{FLAGS}\n\n{PASSES.replace('04-03', '04-02')}", "docstring line 9: this line stands in its block twice"),
    (f"{FLAGS}\n\n{PASSES.replace('one day', 'late (day=1)')}", 'line 7: the rule has no option .day.. Did you mean "days"'),
    (f"{FLAGS}\n\n{PASSES.replace('one day', 'late (days=soon)')}", "docstring line 7: .days=soon. cannot be read"),
    (f"{FLAGS}\n\n{PASSES.replace('one day', 'late (days=1.5)')}", "docstring line 7: days is 1.5; it takes a int"),
    (f"{FLAGS}\n\n{PASSES}", "line 13: no example shows what the option 'days' does"),
)


@pytest.mark.parametrize(("examples", "complaint"), UNPROVEN, ids=[complaint for _, complaint in UNPROVEN])
def test_what_proves_nothing_does_not_load_and_its_line_is_named(tmp_path: Path, examples: str, complaint: str) -> None:
    with pytest.raises(RuleError, match=complaint):
        load_file(write(tmp_path, examples, SLACK, ", *, days=0"))


MISNAMED = (
    ('claims="meeting"', 'claims="meetings"', "line 13: there is no kind of claim 'meetings'. Did you mean \"meeting\"?"),
    ('per=("who", "whom")', 'per=("who", "plase")', "line 13: meeting claims have no 'plase'. Did you mean \"place\"?"),
    ('"whom"))', '"whom"), question="When did {whos_name} meet?")', "line 13: question: meeting claims have no 'whos_name'."),
    ('"whom"))', '"whom"), question="When did {who meet?")', "question is 'When did {who meet?': "),
    ("a.date", "a.dat", "line 15: meeting claims have no 'dat'. Did you mean \"date\"?"),
    ('"whom"))', '"whom"), aliases="meeting-date")', "aliases holds 'meeting-date', which the rule meeting-date goes by"),
)


@pytest.mark.parametrize(("right", "wrong", "complaint"), MISNAMED, ids=[case[1] for case in MISNAMED])
def test_what_a_rule_names_wrongly_is_told_with_its_line_and_the_nearest_name(
    tmp_path: Path, right: str, wrong: str, complaint: str
) -> None:
    path = write(tmp_path, f"{FLAGS}\n\n{PASSES}")
    path.write_text(path.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    ruleset = load_rules(Config(rules=(str(tmp_path),)))
    assert len(ruleset.rules) == len(RULES)
    (problem,) = ruleset.problems
    assert complaint in problem.reason
