"""The examples in a rule's docstring notice when the rule is changed: of its mutants they catch at least eight in ten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from checker.claims import extract
from checker.config import Config, built_in_rules
from checker.examples import running
from checker.examples.lines import Line, Lines
from checker.rules import Rule
from checker.rules.against import marked
from checker.rules.docstring import Example, parse_examples
from checker.rules.loading import load_rules, rule_files
from tests.rules.mutants import Mutant, mutants

CAUGHT = 0.8
WRITTEN = Path(__file__).with_name("written")
FOLDERS = [folder for folder in (built_in_rules(), WRITTEN) if folder.is_dir()]
RULES = {path.stem.replace("_", "-"): path for path in rule_files(FOLDERS)}
EQUIVALENT = {  # changes that no article can show: two values are matched only once they were found to differ
    "day-of-news": {"if True", "same_word for same_date"},
    "retold-date": {"if True", "same_word for same_date"},
    "retold-person": {"if True", "same_doer for same_person"},
    "retold-place": {"if True", "same_place for same_site"},
    "told-count": {"if True", "same_amount for same_stated"},
}


@cache
def loaded() -> dict[str, Rule]:
    ruleset = load_rules(Config(rules=tuple(str(f) for f in FOLDERS[1:]), plugins=False))
    assert ruleset.problems == ()
    return {rule.id: rule for rule in ruleset.rules}


def surviving(rule: Rule) -> tuple[list[str], int]:
    """The mutants of a rule that its examples do not notice, and how many there are."""
    examples = parse_examples(rule)
    patterns = tuple(p for r in loaded().values() for p in r.patterns)
    lines = Lines(examples, patterns)
    read = [(example, lines.of(example)) for example in examples]
    tried = [mutant for mutant in mutants(rule) if mutant.name not in EQUIVALENT.get(rule.id, ())]
    return [m.name for m in tried if not caught(m, rule, read)], len(tried)


def caught(mutant: Mutant, rule: Rule, read: Sequence[tuple[Example, Sequence[Line]]]) -> bool:
    if mutant.rule.patterns != rule.patterns:
        read = [(example, [again(line, mutant.rule, rule) for line in lines]) for example, lines in read]
    return any(not outcome.passed for pair in read for outcome in running.outcomes(mutant.rule, [pair], 1.0))


def again(line: Line, mutant: Rule, rule: Rule) -> Line:
    """A line whose claims are made by changed patterns."""
    others = [p for r in loaded().values() if r.id != rule.id for p in r.patterns]
    claims = marked(extract(line.reading, [*others, *mutant.patterns]), line.reading.article)
    return Line(line.reading, tuple(claims))


@pytest.mark.parametrize("name", RULES)
def test_the_examples_of_a_rule_catch_eight_of_ten_mutants(name: str) -> None:
    survived, tried = surviving(loaded()[name])
    assert tried
    assert tried - len(survived) >= CAUGHT * tried, survived


@pytest.mark.parametrize("name", EQUIVALENT)
def test_what_is_called_equivalent_is_a_change_of_the_rule(name: str) -> None:
    assert {mutant.name for mutant in mutants(loaded()[name])} >= EQUIVALENT[name]


def report() -> Iterator[str]:
    for name in RULES:
        survived, tried = surviving(loaded()[name])
        yield f"{name}: {tried - len(survived)} of {tried}"
        yield from (f"    survives  {mutant}" for mutant in survived)


if __name__ == "__main__":
    for row in report():
        print(row)
