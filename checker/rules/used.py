"""Rules -> what a report remembers of them: that they ran, what their files held, what they were called before."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable

from checker.model import RuleUsed
from checker.rules import Rule


def used(rules: Iterable[Rule]) -> tuple[RuleUsed, ...]:
    """One line for each rule of a run, in their order."""
    return tuple(RuleUsed(rule.id, _digest(rule), rule.aliases) for rule in rules)


def _digest(rule: Rule) -> str:
    """The sha256 of the rule's code, whatever its examples, comments and layout; of its docstring where it has no file."""
    file = rule.path
    done = _code(file.read_bytes()) if file is not None and file.is_file() else rule.doc
    return hashlib.sha256(done.encode("utf-8", "surrogatepass")).hexdigest()


def _code(source: bytes) -> str:
    """A module without its docstring, as its syntax tree in words."""
    tree = ast.parse(source)
    documented = ast.get_docstring(tree, clean=False) is not None
    return ast.dump(ast.Module(tree.body[documented:], []))
