"""checker rules list|show|test: which rules run, what each does, and whether its examples hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import count, line, note, out
from checker.cli.options import choosing, config_file, settings, with_options
from checker.errors import ConfigError

if TYPE_CHECKING:
    from checker.rules import Rule
    from checker.rules.docstring import Example
    from checker.rules.loading import Ruleset


@click.group()
def rules() -> None:
    """List, explain and test rules."""


@rules.command("list")
@with_options(config_file, *choosing)
def list_rules(**given: Any) -> int:
    """Print the rules a run would use: id, severity, what each looks at, what it finds."""
    ruleset = load(given)
    wide = max((len(r.id) for r in ruleset.rules), default=0)
    inputs = max((len(r.kind_of_input) for r in ruleset.rules), default=0)
    for rule in ruleset.rules:
        out(f"{rule.id:<{wide}}  {rule.severity:<6}  {rule.kind_of_input:<{inputs}}  {line(rule.title)}")
    return report_problems(ruleset)


@rules.command("show")
@click.argument("rule_ids", nargs=-1, required=True, metavar="RULE...")
@with_options(config_file, *choosing)
def show_rule(rule_ids: tuple[str, ...], **given: Any) -> int:
    """Print the documentation, settings and options of a rule."""
    ruleset = load(given)
    chosen = [pick(ruleset.rules, rule_id) for rule_id in rule_ids]
    out("\n\n".join("\n".join(described(rule)) for rule in chosen))
    return report_problems(ruleset)


@rules.command("test")
@click.argument("rule_ids", nargs=-1, metavar="[RULE]...")
@with_options(config_file, *choosing)
def test_rules(rule_ids: tuple[str, ...], **given: Any) -> int:
    """Run the examples in the docstrings of rules (all rules, or those named).

    Exit code: 0 all hold, 1 some do not, 2 a rule does not load.
    """
    from checker.examples import run_examples

    ruleset = load(given)
    chosen = [pick(ruleset.rules, rule_id) for rule_id in rule_ids] or ruleset.rules
    failed = total = 0
    for rule in chosen:
        outcomes = list(run_examples(rule))
        broken = [outcome for outcome in outcomes if not outcome.passed]
        out(f"{rule.id}: {len(outcomes) - len(broken)} of {len(outcomes)} examples hold")
        for outcome in broken:
            out(f"    {rule.path}: docstring line {outcome.example.line}: {_title(outcome.example)}: {line(outcome.problem)}")
        failed, total = failed + len(broken), total + len(outcomes)
    code = report_problems(ruleset) or int(failed > 0)
    note(f"{count(total, 'example')} of {count(len(chosen), 'rule')}, {failed} failed: exit {code}")
    return code


def _title(example: Example) -> str:
    return line(f"{example.kind} {example.about}".strip())


def load(given: dict[str, Any]) -> Ruleset:
    from checker.rules.loading import load_rules

    return load_rules(settings(given))


def pick(rules: Sequence[Rule], rule_id: str) -> Rule:
    """The rule of that id; raises ConfigError with the nearest one."""
    from checker.config import nearest

    known = {alias: rule for rule in rules for alias in rule.aliases} | {rule.id: rule for rule in rules}
    if rule_id not in known:
        raise ConfigError(f"no rule {rule_id!r}.{nearest(rule_id, list(known))} `checker rules list` prints them all.")
    return known[rule_id]


def described(rule: Rule) -> Iterator[str]:
    """A rule as lines: settings, options with their defaults, then its docstring as written."""
    yield f"{rule.id}  severity {rule.severity}, {rule.kind_of_input}"
    yield f"file {rule.path}"
    for name, default in rule.options.items():
        yield f"option {name} = {default!r}  (set it in checker.toml under [rule.{rule.id}])"
    yield ""
    yield rule.doc.strip()


def report_problems(ruleset: Ruleset) -> int:
    """Name the rule files that did not load; 2 when there are any, else 0."""
    for problem in ruleset.problems:
        note(f"not loaded: {line(problem.what)}: {line(problem.reason)}")
    if ruleset.problems:
        note(f"{count(len(ruleset.problems), 'rule file')} did not load: exit 2")
    return 2 if ruleset.problems else 0
