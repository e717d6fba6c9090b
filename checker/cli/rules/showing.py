"""checker rules show: what a rule does, how it is set, and its examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import out
from checker.cli.options import choosing, config_file, with_options
from checker.cli.rules.choosing import load, pick, report_problems
from checker.cli.rules.listing import aligned

if TYPE_CHECKING:
    from checker.rules import Rule


@click.command("show")
@click.argument("rule_ids", nargs=-1, required=True, metavar="RULE...")
@with_options(config_file, *choosing)
def show_rule(rule_ids: tuple[str, ...], **given: Any) -> int:
    """Print what a rule does, its settings and options with their values and defaults, and its examples."""
    ruleset = load(given)
    rules = [pick(ruleset, rule_id) for rule_id in rule_ids]
    out("\n\n".join("\n".join(described(rule)) for rule in rules))
    return report_problems(ruleset)


def described(rule: Rule) -> Iterator[str]:
    """A rule as lines: what it does, its settings, its options, and the rest of its docstring as written."""
    title, _, rest = rule.doc.strip().partition("\n")
    yield f"{rule.id}: {title}"
    yield ""
    yield from (f"  {row}" for row in aligned(list(_settings(rule))))
    yield ""
    yield from _options(rule)
    yield rest.strip()


def _settings(rule: Rule) -> Iterator[tuple[str, str]]:
    """The settings that hold, in words where they are the usual ones."""
    yield "severity", rule.severity
    yield "compares", rule.kind_of_input
    if rule.over == "claims":
        yield "per", f"{', '.join(rule.per)} (what two claims must share)"
        yield "within", f"{rule.within.days} days" if rule.within is not None else "any time"
        yield "pairs", {"across": "of two articles", "within": "of one article", "any": "of one or two articles"}[rule.pairs]
    yield from (("finds", pattern.text) for pattern in rule.patterns)
    if rule.question:
        yield "question", rule.question
    if rule.since:
        yield "since", rule.since
    if rule.aliases:
        yield "aliases", f"{', '.join(rule.aliases)} (former names, still good in settings)"
    yield "from", f"{rule.origin}, {rule.path}"


def _options(rule: Rule) -> Iterator[str]:
    """Each option with its value, and its default where the settings change it."""
    if not rule.options:
        return
    from checker.rules import options_of

    yield f"Options, set in checker.toml under [rule.{rule.id}]:"
    defaults = options_of(rule.judge)
    rows: Sequence[tuple[str, str, str]] = [
        (f"  {name}", f"= {value!r}", "" if value == defaults.get(name, value) else f"(default {defaults[name]!r})")
        for name, value in rule.options.items()
    ]
    yield from aligned_as_written(rows)
    yield ""


def aligned_as_written(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Options under each other, with their indent."""
    wide = max(len(name) for name, _, _ in rows)
    return [f"{name:<{wide}}  {value}  {default}".rstrip() for name, value, default in rows]
