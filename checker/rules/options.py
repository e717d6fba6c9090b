"""A rule's options: keyword defaults of its function, set in checker.toml under [rule.NAME], or by an example in its heading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from checker.config import nearest
from checker.errors import ConfigError
from checker.model import SEVERITIES
from checker.rules.spec import Rule


def with_options(rule: Rule, settings: Mapping[str, Any]) -> Rule:
    """The rule with options set by the user; raises ConfigError for an unknown name or a wrong type."""
    for name, value in settings.items():
        if name == "severity":
            if value not in SEVERITIES:
                raise ConfigError(f"[rule.{rule.id}] severity is {value!r}; it is one of {', '.join(SEVERITIES)}")
            rule = replace(rule, severity=value)
        else:
            problem = problem_with(rule, name, value)
            if problem:
                raise ConfigError(f"[rule.{rule.id}] {problem}")
            rule = replace(rule, options={**rule.options, name: value})
    return rule


def problem_with(rule: Rule, name: str, value: Any) -> str:
    """What is wrong with a value for an option, "" when nothing is."""
    if name not in rule.options:
        known = [*rule.options, "severity"]
        return f"has no option {name!r}.{nearest(name, known)} There are {', '.join(known)}."
    default = rule.options[name]
    wanted = (int, float) if isinstance(default, float) else type(default)
    if default is None or (isinstance(value, wanted) and isinstance(value, bool) == isinstance(default, bool)):
        return ""
    return f"{name} is {value!r}; it takes a {type(default).__name__} such as {default!r}"
