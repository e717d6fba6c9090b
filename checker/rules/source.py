"""A rule file's text -> what its function reads and on which line each thing stands, for errors that point at it."""

from __future__ import annotations

import ast
import inspect
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from checker.config import nearest
from checker.errors import RuleError
from checker.model import Claim
from checker.overlap import Passage
from checker.rules.against import Against
from checker.rules.spec import Rule

OF_CLAIM = frozenset(f.name for f in fields(Claim))
ENDINGS = ("", "_name", "_noun")  # what a question may ask of a slot: its words, its value, what it counts
ALWAYS = frozenset({"target", "shared"})


@dataclass(frozen=True)
class Source:
    """One rule's function in its file: the names it reads off its claims, and its decorator, each with their lines."""

    path: Path
    reads: tuple[tuple[str, int], ...]
    keywords: Mapping[str, int]

    @classmethod
    def of(cls, rule: Rule) -> Source:
        path = rule.path or Path(inspect.getfile(rule.judge))
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == rule.judge.__name__)
        function = next(found, None)
        if function is None:
            return cls(path, (), {})
        lines = {k.arg: k.value.lineno for d in function.decorator_list if isinstance(d, ast.Call) for k in d.keywords if k.arg}
        return cls(path, tuple(_reads(function)), lines)

    def slots(self) -> frozenset[str]:
        return frozenset(name for name, _ in self.reads) - OF_CLAIM

    def wrong(self, line: int | None, problem: str) -> RuleError:
        return RuleError(f"{self.path}{f', line {line}' if line else ''}: {problem}")


def _reads(function: ast.FunctionDef) -> Iterator[tuple[str, int]]:
    """What the function reads off its arguments, "a.date" as "date"; methods that it calls on slots are none."""
    given = {argument.arg for argument in function.args.args}
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in given:
            yield node.attr, node.lineno


def check_names(rule: Rule, kinds: Mapping[str, frozenset[str]]) -> None:
    """Hold what a rule names to what there is: its kind of claim and every slot; raises RuleError with file and line.

    `kinds` are all kinds of claims of this run with their slots.
    """
    source = Source.of(rule)
    if rule.claims is not None and rule.claims not in kinds:
        hint = "If the patterns of another rule file make it, load that one too (--rules, or rules = [...] in the settings)."
        line = source.keywords.get("claims")
        raise source.wrong(line, f"there is no kind of claim {rule.claims!r}.{nearest(rule.claims, list(kinds))} {hint}")
    slots = kinds[rule.claims] if rule.claims is not None else frozenset()
    for name in rule.per:
        if name not in slots:
            raise source.wrong(source.keywords.get("per"), _no_slot(rule, name, slots))
    _check_question(rule, source, slots)
    known = slots | OF_CLAIM if rule.claims is not None else _names_of(Passage if rule.over == "passage" else Against)
    for name, line in source.reads:
        if name not in known:
            raise source.wrong(line, _no_slot(rule, name, known))


def _check_question(rule: Rule, source: Source, slots: frozenset[str]) -> None:
    line = source.keywords.get("question")
    asked = [name for _, name, _, _ in string.Formatter().parse(rule.question or "") if name is not None]
    known = {slot + ending for slot in slots for ending in ENDINGS} | (ALWAYS if slots else set())
    for name in asked:
        if name not in known:
            raise source.wrong(line, f"question: {_no_slot(rule, name, frozenset(known))}")


def _no_slot(rule: Rule, name: str, known: frozenset[str]) -> str:
    what = f"{rule.claims} claims have" if rule.claims else f"what a rule over={rule.over!r} sees has"
    shown = sorted(known - OF_CLAIM) or sorted(known)
    return f"{what} no {name!r}.{nearest(name, sorted(known))} There are {', '.join(shown) or 'no slots to name'}"


def _names_of(seen: type) -> frozenset[str]:
    """The fields and properties of what a rule over passages or the reference is given."""
    return frozenset(name for name in (*(f.name for f in fields(seen)), *vars(seen)) if not name.startswith("_"))
