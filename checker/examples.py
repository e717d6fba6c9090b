"""Docstring examples -> runnable cases. Each line of a block is one tiny article; the runner says what came of it.

    Flags:                               the rule must flag, with exactly the [bracketed] words
    Passes: WHAT                         the rule must stay quiet, though every line yields a claim it could use
    Passes: not a claim                  the same without that demand
    Explains: WHY                        the difference must be explained by that reason (one of checker.model.WHYS)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.align import align
from checker.annotate import annotate
from checker.claims import extract
from checker.errors import ExampleError
from checker.language import Reading, parse
from checker.model import WHYS, Article, Claim, Span
from checker.overlap import overlaps
from checker.read import segment

if TYPE_CHECKING:
    from checker.rules import Rule

_HEADING = re.compile(r"^(Flags|Passes|Explains):\s*(.*)$")
_DATE = re.compile(r"^(\d{4}-\d\d-\d\d)\s+(.*)$")
_BRACKET = re.compile(r"\[\[|\]\]|\[|\]")
UNCLAIMED = "not a claim"


@dataclass(frozen=True)
class Example:
    """One block of a docstring: its kind (flags, passes, explains), what it is about, its articles and highlights."""

    rule: str
    kind: str
    about: str
    line: int
    articles: tuple[Article, ...]
    marked: tuple[tuple[str, Span], ...]


@dataclass(frozen=True)
class Outcome:
    """What an example came to: problem is empty when it holds."""

    example: Example
    problem: str = ""
    claims: tuple[Claim, ...] = ()

    @property
    def passed(self) -> bool:
        return not self.problem


def parse_examples(rule: Rule) -> list[Example]:
    """Read the examples of a rule's docstring; raises ExampleError that names the line."""
    found: list[Example] = []
    lines = rule.doc.split("\n")
    for i, line in enumerate(lines):
        heading = _HEADING.match(line)
        if heading:
            body = _block(lines, i + 1)
            if not body:
                raise ExampleError(f"{rule.path}: docstring line {i + 1}: {heading[1]}: has no lines under it; indent them")
            found.append(_example(rule, heading, i + 1, body))
    return found


def _block(lines: Sequence[str], start: int) -> list[tuple[int, str]]:
    body = []
    for number, line in enumerate(lines[start:], start + 1):
        if line.strip() and not line.startswith(" "):
            break
        if line.strip():
            body.append((number, line.strip()))
    return body


def _example(rule: Rule, heading: re.Match[str], line: int, body: Sequence[tuple[int, str]]) -> Example:
    kind, about = heading[1].lower(), heading[2].strip()
    if kind == "explains" and about.split(":")[0].strip() not in WHYS:
        raise ExampleError(f"{rule.path}: docstring line {line}: {about!r} is no reason; it is one of {', '.join(WHYS)}")
    articles, marked = [], []
    for number, text in body:
        dated = _DATE.match(text)
        plain, spans = _unbracketed(rule, number, dated[2] if dated else text)
        name = f"line {number}"
        articles.append(Article(name, plain, published=dated[1] if dated else None, published_from="given"))
        marked += [(name, span) for span in spans]
    return Example(rule.id, kind, about, line, tuple(articles), tuple(marked))


def _unbracketed(rule: Rule, number: int, text: str) -> tuple[str, list[Span]]:
    """Take the brackets out of a line and say what they enclosed (a doubled bracket means itself)."""
    plain, spans, opened, at = "", [], -1, 0
    for found in _BRACKET.finditer(text):
        plain += text[at : found.start()]
        at = found.end()
        if found[0] in {"[[", "]]"}:
            plain += found[0][0]
        elif found[0] == "[" and opened < 0:
            opened = len(plain)
        elif found[0] == "]" and opened >= 0:
            spans.append(Span(opened, len(plain)))
            opened = -1
        else:
            raise ExampleError(f"{rule.path}: docstring line {number}: unmatched {found[0]!r}; double it to mean a bracket")
    if opened >= 0:
        raise ExampleError(f"{rule.path}: docstring line {number}: a [ is never closed")
    return plain + text[at:], spans


def run_examples(rule: Rule) -> Iterator[Outcome]:
    """Run every example of a rule and yield what came of it."""
    for example in parse_examples(rule):
        readings = [annotate(r) for r in parse([(a, segment(a)) for a in example.articles])]
        yield _passage_outcome(rule, example, readings) if rule.over == "passage" else _claims_outcome(rule, example, readings)


def _claims_outcome(rule: Rule, example: Example, readings: Sequence[Reading]) -> Outcome:
    claims = tuple(c for r in readings for c in extract(r) if c.kind == rule.claims)
    pairs = [p for a in align(rule, claims, {}) for p in a.pairs]
    failed = [f for a in align(rule, claims, {}) for f in a.failed]
    flagged = [p for p in pairs if p.outcome == "contradict"]
    words = {
        (claim.article, Span(slot.start, slot.end))
        for p in flagged
        for claim, slot in zip((p.left.claim, p.right.claim), p.slots, strict=True)
        if slot
    }
    problem = failed[0].reason if failed else ""
    if example.kind == "flags":
        problem = problem or _flag_problem(example, bool(flagged), words)
    elif flagged:
        problem = problem or f"it flags: {flagged[0].reason}"
    elif example.kind == "explains":
        whys = {p.why for p in pairs if p.outcome == "explained"}
        wanted = example.about.split(":")[0].strip()
        problem = problem or ("" if wanted in whys else f"explained by {', '.join(map(str, whys)) or 'nothing'}, not by {wanted}")
    elif example.about != UNCLAIMED:
        problem = problem or _vacuous(rule, example, claims)
    return Outcome(example, problem, claims)


def _flag_problem(example: Example, flagged: bool, words: set[tuple[str, Span]]) -> str:
    if not flagged:
        return "it does not flag"
    texts = {a.id: a.text for a in example.articles}
    wanted = set(example.marked)
    if wanted and wanted != words:
        said = ", ".join(sorted(texts[a][s.start : s.end] for a, s in words))
        return f"it highlights {said or 'nothing'}, not {', '.join(texts[a][s.start : s.end] for a, s in example.marked)}"
    return ""


def _vacuous(rule: Rule, example: Example, claims: Sequence[Claim]) -> str:
    silent = [a.id for a in example.articles if not any(c.article == a.id and rule.per[0] in c.slots for c in claims)]
    if silent:
        return f"{', '.join(silent)}: no {rule.claims} claim is read there, so the example proves nothing (or say: Passes: {UNCLAIMED})"
    return ""


def _passage_outcome(rule: Rule, example: Example, readings: Sequence[Reading]) -> Outcome:
    passages = overlaps(readings).passages
    flagged = [p for p in passages if rule(p)]
    if example.kind == "flags":
        words = {(c.article, part) for p in flagged for c in p.copies for part in c.parts}
        return Outcome(example, _flag_problem(example, bool(flagged), words))
    if flagged:
        return Outcome(example, f"it flags {flagged[0].words} copied words")
    return Outcome(example)
