"""Loaded rules -> those that cannot stay: what they name is held to the kinds of claims and the other rules of the run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.claims.slots import kinds
from checker.errors import RuleError
from checker.rules.source import check_names
from checker.rules.spec import Rule


def unfit(rules: Mapping[str, Rule]) -> list[tuple[Rule, str]]:
    """The rules that name a kind of claim, a slot or a former id which cannot be theirs, and why not."""
    known = kinds_of(rules.values())
    found = []
    for rule in rules.values():
        try:
            check_names(rule, known)
            _check_aliases(rule, rules)
        except RuleError as error:
            found.append((rule, str(error)))
    return found


def kinds_of(rules: Iterable[Rule]) -> dict[str, frozenset[str]]:
    """Every kind of claim there is, built in or made by the patterns of some rules, with its slots."""
    found = {name: frozenset(kind.slots) for name, kind in kinds().items()}
    for pattern in (p for rule in rules for p in rule.patterns):
        found[pattern.kind] = found.get(pattern.kind, frozenset()) | pattern.slots.keys()
    return found


def _check_aliases(rule: Rule, rules: Mapping[str, Rule]) -> None:
    for alias in rule.aliases:
        others = [r.id for r in rules.values() if r is not rule and alias in {r.id, *r.aliases}]
        if others:
            raise RuleError(f"{rule.path}: aliases holds {alias!r}, which the rule {others[0]} goes by. Leave it out")
