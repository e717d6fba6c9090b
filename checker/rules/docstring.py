"""A rule's docstring -> its examples. Each line of a block is one tiny article.

Flags:                               the rule must flag, with exactly the [bracketed] words
Passes: WHAT                         the rule must stay quiet, though every line yields a claim it could use
Passes: not a claim                  the same without that demand
Explains: WHY                        the difference must be explained by that reason (one of checker.model.WHYS)

A line may begin with its date of publication; of a rule over the reference, with the word "reference" before that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.align import REFERENCE
from checker.errors import ExampleError
from checker.model import WHYS, Article, Span
from checker.rules import Rule

_HEADING = re.compile(r"^(Flags|Passes|Explains):\s*(.*)$")
_DATE = re.compile(r"^(\d{4}-\d\d-\d\d)\s+(.*)$")
_REFERENCE = re.compile(r"^reference\s+(.*)$")
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
        held = _REFERENCE.match(text) if rule.over == "reference" else None
        text = held[1] if held else text
        dated = _DATE.match(text)
        plain, spans = _unbracketed(rule, number, dated[2] if dated else text)
        name = f"line {number}"
        story = REFERENCE if held else ""
        articles.append(Article(name, plain, published=dated[1] if dated else None, published_from="given", story=story))
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
