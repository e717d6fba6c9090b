"""Decisions -> what reviewers made of each rule: a measured precision, and none where nothing was decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from checker.model import RuleStats
from checker.store.history import Standing
from checker.store.records import REASONS


def stats_of(findings: Iterable[tuple[str, Standing]]) -> list[RuleStats]:
    """One line for each rule, by its id, of (rule, standing) of its contradictions.

    A verdict counts until it is taken back, also after a new answer has re-opened the finding or its articles were mended.
    """
    by_rule: dict[str, list[Standing]] = defaultdict(list)
    for rule, standing in findings:
        by_rule[rule].append(standing)
    return [_of_rule(rule, by_rule[rule]) for rule in sorted(by_rule)]


def _of_rule(rule: str, standings: list[Standing]) -> RuleStats:
    verdicts = [s.judged for s in standings]
    actions = Counter(v.action for v in verdicts if v)
    reasons = Counter(v.reason for v in verdicts if v and v.action == "dismiss")
    dismissed = {reason: reasons[reason] for reason in REASONS if reasons[reason]}
    return RuleStats(rule, actions["confirm"], dismissed, actions["needs-info"], verdicts.count(None))
