"""Rules -> what a report remembers of them: that they ran, what their files held, what they were called before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from checker.model import RuleUsed
from checker.rules import Rule


def used(rules: Iterable[Rule]) -> tuple[RuleUsed, ...]:
    """One line for each rule of a run, in their order."""
    return tuple(RuleUsed(rule.id, _digest(rule), tuple(getattr(rule, "aliases", ()))) for rule in rules)


def _digest(rule: Rule) -> str:
    """The sha256 of the rule's file, whatever its line ends; of its docstring where it has no file."""
    file = rule.path
    text = file.read_bytes() if file is not None and file.is_file() else rule.doc.encode("utf-8", "surrogatepass")
    return hashlib.sha256(text.replace(b"\r\n", b"\n")).hexdigest()
