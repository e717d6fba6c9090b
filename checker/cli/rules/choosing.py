"""Names and paths as given -> rules, for the commands about rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.console import count, line, note
from checker.cli.options import settings
from checker.errors import ConfigError

if TYPE_CHECKING:
    from checker.rules import Rule
    from checker.rules.loading import Ruleset


def load(given: dict[str, Any], names: Sequence[str] = ()) -> Ruleset:
    """The rules of the settings and the command line, and of those `names` that are paths."""
    from checker.rules.loading import load_rules

    paths = tuple(name for name in names if is_path(name))
    return load_rules(settings({**given, "rules": (*given.get("rules", ()), *paths)}))


def is_path(name: str) -> bool:
    """Whether a rule is named by its file or folder ("my-rules/x.py") and not by its id."""
    return name.endswith(".py") or "/" in name or "\\" in name or Path(name).is_dir()


def chosen(ruleset: Ruleset, names: Sequence[str]) -> list[Rule]:
    """The rules that some names stand for, all when there are none; raises ConfigError with the nearest name."""
    return [rule for name in names for rule in _named(ruleset, name)] if names else list(ruleset.rules)


def _named(ruleset: Ruleset, name: str) -> list[Rule]:
    if is_path(name):
        place = Path(name).resolve()
        return [r for r in ruleset.rules if r.path is not None and place in {r.path.resolve(), r.path.resolve().parent}]
    return [pick(ruleset, name)]


def pick(ruleset: Ruleset, rule_id: str) -> Rule:
    """The rule of that id, or that had it before; raises ConfigError with the nearest one."""
    from checker.config import nearest

    rules = ruleset.rules
    known = {alias: rule for rule in rules for alias in rule.aliases} | {rule.id: rule for rule in rules}
    if rule_id in ruleset.broken:
        raise ConfigError(f"the rule {rule_id!r} did not load: {_reason(ruleset, rule_id)}")
    if rule_id not in known:
        raise ConfigError(f"no rule {rule_id!r}.{nearest(rule_id, list(known))} `checker rules list` prints them all.")
    return known[rule_id]


def _reason(ruleset: Ruleset, rule_id: str) -> str:
    file = f"{rule_id.replace('-', '_')}.py"
    return next((problem.reason for problem in ruleset.problems if problem.what.endswith(file)), "see above")


def report_problems(ruleset: Ruleset) -> int:
    """Name the rule files that did not load; 2 when there are any, else 0."""
    for problem in ruleset.problems:
        note(f"not loaded: {line(problem.what)}: {line(problem.reason)}")
    if ruleset.problems:
        note(f"{count(len(ruleset.problems), 'rule file')} did not load: exit 2")
    return 2 if ruleset.problems else 0
