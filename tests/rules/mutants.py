"""A rule file -> the same file with one thing changed, many times: what its own examples ought to notice.

What is changed: a keyword of @rule (a slot of per= left out, within= wider or narrower, another kind of claim, a pattern of
finds= or one of its alternatives left out), a comparison (turned round, another function, an argument against itself, a keyword
left out), a condition (left out, turned round, "and" for "or"), a number or the default of an option, the whole judgement.
"""

from __future__ import annotations

import ast
import copy
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import ModuleType

from checker.claims.slots import kinds
from checker.rules import Rule

Change = Callable[[ast.AST], ast.AST | None]  # the node that stands there instead; None: changed in place
Named = tuple[str, Change]

FAMILIES = (
    ("same_amount", "same_count", "same_rank", "same_stated"),
    ("same_person", "same_doer", "same_speaker", "same_namesake"),
    ("same_given", "same_spelling"),
    ("same_body", "same_writing"),
    ("same_place", "same_site"),
    ("same_words", "same_sense"),
    ("same_post", "same_title"),
    ("same_date", "same_word"),
    ("same_outcome", "same_word"),
    ("same_score", "same_word"),
    ("adds_up", "right_percentage", "falls_on"),
)
TURNED = {
    ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_ALTERNATIVES = re.compile(r"\(([^()]*\|[^()]*)\)")
_LENGTH = re.compile(r"(\d+) (day|week|month|year)s?")


@dataclass(frozen=True)
class Mutant:
    """A rule with one thing changed, and what."""

    name: str
    rule: Rule


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Every change of a rule that still loads."""
    assert rule.path is not None
    tree = ast.parse(rule.path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    for i, node in enumerate(nodes):
        for name, change in _changes(node, rule):
            changed = copy.deepcopy(tree)
            target = list(ast.walk(changed))[i]
            made = _loaded(rule, _Put(target, change).visit(changed))
            if made is not None:
                yield Mutant(name, made)


class _Put(ast.NodeTransformer):
    """Changes one node of a tree."""

    def __init__(self, target: ast.AST, change: Change) -> None:
        self.target, self.change = target, change

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self.target:
            return self.change(node) or node
        return super().generic_visit(node)


def _loaded(rule: Rule, tree: ast.AST) -> Rule | None:
    """The rule of a changed file; None where the file does not load any more, which everybody would notice."""
    module = ModuleType("mutant")
    assert isinstance(tree, ast.Module)
    try:
        exec(compile(ast.fix_missing_locations(tree), str(rule.path), "exec"), module.__dict__)
    except Exception:  # noqa: BLE001 - whatever a changed file raises
        return None
    made: Rule = getattr(module, rule.judge.__name__).__rule__
    return replace(made, doc=rule.doc, path=rule.path, reads=rule.reads)


def _changes(node: ast.AST, rule: Rule) -> Iterator[Named]:
    if isinstance(node, ast.FunctionDef) and node.name == rule.judge.__name__:
        yield "judges nothing", _judges_nothing
        yield from _defaults(node)
    elif isinstance(node, ast.keyword) and node.arg in _KEYWORDS:
        yield from _KEYWORDS[node.arg](ast.literal_eval(node.value), rule)
    elif type(node) in _OF_NODES and _in_judge(node, rule):
        yield from _OF_NODES[type(node)](node)


def _in_judge(node: ast.AST, rule: Rule) -> bool:
    """Whether a node stands in the lines of the function, below its decorator."""
    lines, first = inspect.getsourcelines(rule.judge)
    start = first + next(i for i, line in enumerate(lines) if line.startswith("def "))
    return start < getattr(node, "lineno", 0) < first + len(lines)


def _judges_nothing(node: ast.AST) -> None:
    assert isinstance(node, ast.FunctionDef)
    node.body = [ast.Return(value=None)]


def _defaults(node: ast.FunctionDef) -> Iterator[Named]:
    for i, (argument, default) in enumerate(zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)):
        if isinstance(default, ast.Constant) and isinstance(default.value, int | float):
            for value in _other_numbers(default.value):
                yield f"{argument.arg}={value}", _default(i, value)


def _default(i: int, value: float) -> Change:
    def change(node: ast.AST) -> None:
        assert isinstance(node, ast.FunctionDef)
        node.args.kw_defaults[i] = ast.Constant(value)

    return change


def _other_numbers(value: float) -> list[float]:
    if isinstance(value, bool):
        return [not value]
    return [type(value)(0), value * 10] if value else [type(value)(1)]


# ---- keywords of @rule


def _value(value: object) -> Change:
    def change(node: ast.AST) -> None:
        assert isinstance(node, ast.keyword)
        node.value = ast.parse(repr(value), mode="eval").body

    return change


def _per(slots: tuple[str, ...] | str, rule: Rule) -> Iterator[Named]:
    slots = (slots,) if isinstance(slots, str) else tuple(slots)
    for slot in slots if len(slots) > 1 else ():
        yield f"per= without {slot}", _value(tuple(s for s in slots if s != slot))
    kind = kinds().get(rule.claims or "")
    others = sorted(kind.slots.keys() - {*slots}) if kind else []
    for other in others[:1]:
        yield f"per= by {other}", _value((other, *slots[1:]))


def _within(text: str, rule: Rule) -> Iterator[Named]:
    found = _LENGTH.fullmatch(text)
    assert found
    number = int(found[1])
    yield "within= ten times as wide", _value(f"{number * 10} {found[2]}s")
    yield "within= a tenth as wide", _value(f"{number // 10} {found[2]}s")


def _pairs(value: str, rule: Rule) -> Iterator[Named]:
    yield from ((f"pairs={other}", _value(other)) for other in ("across", "within") if other != value)


def _claims(kind: str, rule: Rule) -> Iterator[Named]:
    other = next((k for k in sorted(kinds()) if k != kind and {*rule.per, *rule.reads} <= kinds()[k].slots.keys()), None)
    if other:
        yield f"claims={other}", _value(other)


def _finds(patterns: tuple[str, ...] | str, rule: Rule) -> Iterator[Named]:
    patterns = (patterns,) if isinstance(patterns, str) else tuple(patterns)
    for i, pattern in enumerate(patterns):
        rest = patterns[:i] + patterns[i + 1 :]
        if rest:
            yield f"finds= without {pattern!r}", _value(rest)
        for found in _ALTERNATIVES.finditer(pattern):
            choices = found[1].split("|")
            for k, choice in enumerate(choices):
                fewer = "|".join(choices[:k] + choices[k + 1 :])
                made = pattern[: found.start()] + f"({fewer})" + pattern[found.end() :]
                yield f"finds= without the alternative {choice.strip()!r}", _value((*patterns[:i], made, *patterns[i + 1 :]))


_KEYWORDS: dict[str, Callable[..., Iterator[Named]]] = {
    "per": _per,
    "within": _within,
    "pairs": _pairs,
    "claims": _claims,
    "finds": _finds,
}


# ---- the function


def _not(node: ast.UnaryOp) -> Iterator[Named]:
    if isinstance(node.op, ast.Not):
        yield "without its not", lambda n: n.operand  # type: ignore[attr-defined]


def _compare(node: ast.Compare) -> Iterator[Named]:
    def turn(n: ast.AST) -> None:
        assert isinstance(n, ast.Compare)
        n.ops[0] = TURNED[type(n.ops[0])]()

    yield "comparison turned round", turn


def _bool_op(node: ast.BoolOp) -> Iterator[Named]:
    def swap(n: ast.AST) -> None:
        assert isinstance(n, ast.BoolOp)
        n.op = ast.Or() if isinstance(n.op, ast.And) else ast.And()

    yield "and for or", swap
    for i in range(len(node.values)):
        yield f"without condition {i + 1}", _without_condition(i)


def _without_condition(i: int) -> Change:
    def change(node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.BoolOp)
        rest = node.values[:i] + node.values[i + 1 :]
        return rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)

    return change


def _if(node: ast.If | ast.IfExp) -> Iterator[Named]:
    for value in (True, False):
        yield f"if {value}", _test(value)


def _test(value: bool) -> Change:
    def change(node: ast.AST) -> None:
        assert isinstance(node, ast.If | ast.IfExp)
        node.test = ast.Constant(value)

    return change


def _call(node: ast.Call) -> Iterator[Named]:
    if not isinstance(node.func, ast.Name):
        return
    for family in FAMILIES:
        if node.func.id in family:
            other = family[(family.index(node.func.id) + 1) % len(family)]
            yield f"{other} for {node.func.id}", _named(other)
    if len(node.args) > 1 and ast.dump(node.args[0]) != ast.dump(node.args[1]):
        yield "its first argument against itself", _against_itself
        if not node.func.id.startswith("same_"):
            yield "its arguments the other way round", _other_way_round
    for i, keyword in enumerate(node.keywords):
        yield f"without {keyword.arg}=", _without_keyword(i)


def _named(name: str) -> Change:
    def change(node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.Call)
        module = ast.parse(f"__import__('checker.rules', fromlist=['x']).{name}", mode="eval").body
        return ast.Call(module, node.args, node.keywords)

    return change


def _other_way_round(node: ast.AST) -> None:
    assert isinstance(node, ast.Call)
    node.args.reverse()


def _without_keyword(i: int) -> Change:
    def change(node: ast.AST) -> None:
        assert isinstance(node, ast.Call)
        del node.keywords[i]

    return change


def _against_itself(node: ast.AST) -> None:
    assert isinstance(node, ast.Call)
    node.args[1] = node.args[0]


def _constant(node: ast.Constant) -> Iterator[Named]:
    if isinstance(node.value, int | float) and not isinstance(node.value, bool):
        for value in _other_numbers(node.value):
            yield f"{value} for {node.value}", _number(value)


def _number(value: float) -> Change:
    return lambda node: ast.Constant(value)


_OF_NODES: dict[type[ast.AST], Callable[..., Iterator[Named]]] = {
    ast.UnaryOp: _not,
    ast.Compare: _compare,
    ast.BoolOp: _bool_op,
    ast.If: _if,
    ast.IfExp: _if,
    ast.Call: _call,
    ast.Constant: _constant,
}
