"""A rule's docstring -> its examples. Each line of a block is one tiny article.

Flags:                               the rule must flag, with exactly the [bracketed] words
Passes: WHAT                         the rule must stay quiet, though every line yields a claim it could use
Passes: not a claim                  the same without that demand
Explains: WHY                        the difference must be explained by that reason (one of checker.model.WHYS)

A line may begin with its date of publication; of a rule over the reference, with the word "reference" before that. A heading
may end with values for options, "(tolerance=0.05)": the block is run with them, and must come out otherwise without them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from checker.align import REFERENCE
from checker.config import nearest
from checker.errors import ExampleError, RuleError
from checker.model import WHYS, Article, Span
from checker.rules.options import problem_with
from checker.rules.spec import OF_CLAIMS, Rule

_HEADING = re.compile(r"^(Flags|Passes|Explains):\s*(.*)$")
_DATE = re.compile(r"^(\d{4}-\d\d-\d\d)\s+(.*)$")
_REFERENCE = re.compile(r"^reference\s+(.*)$")
_ALIKE = re.compile(r"^([A-Z][a-z]+) ?:(?:\s|$)")
_OPTIONS = re.compile(r"^(.*?)\s*\(((?:[a-z_]\w*\s*=[^()=]*)+)\)$")
_BRACKET = re.compile(r"\[\[|\]\]|\[|\]")
UNCLAIMED = "not a claim"
LINE = "line "  # and its number in the docstring: the id of the article that a line is


@dataclass(frozen=True)
class Example:
    """One block of a docstring: its kind (flags, passes, explains), what it is about, its articles, highlights and options."""

    rule: str
    kind: str
    about: str
    line: int
    articles: tuple[Article, ...]
    marked: tuple[tuple[str, Span], ...]
    options: tuple[tuple[str, Any], ...] = ()

    @property
    def says(self) -> tuple[object, ...]:
        """Two blocks that say the same prove one thing."""
        return self.kind, self.options, tuple((a.published, a.text) for a in self.articles)

    @property
    def wanted(self) -> str:
        """The reason that an Explains block asks for."""
        return self.about.split(":")[0].strip()


def parse_examples(rule: Rule) -> list[Example]:
    """Read the examples of a rule's docstring; raises ExampleError that names the line."""
    found: list[Example] = []
    lines = rule.doc.split("\n")
    for i, line in enumerate(lines):
        heading = _HEADING.match(line)
        if heading is None:
            _check_heading(rule, lines, i)
        else:
            body = _block(lines, i + 1)
            if not body:
                raise _wrong(rule, i + 1, f"{heading[1]}: has no lines under it; indent them")
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
    stated = _OPTIONS.match(about)
    options = _options(rule, line, stated[2]) if stated else ()
    about = stated[1] if stated else about
    if kind == "explains" and about.split(":")[0].strip() not in WHYS:
        raise _wrong(rule, line, f"{about!r} is no reason; it is one of {', '.join(WHYS)}")
    articles, marked = [], []
    for number, text in body:
        held = _REFERENCE.match(text) if rule.over == "reference" else None
        text = held[1] if held else text
        dated = _DATE.match(text)
        plain, spans = _unbracketed(rule, number, dated[2] if dated else text)
        name = f"{LINE}{number}"
        story = REFERENCE if held else ""
        articles.append(Article(name, plain, published=dated[1] if dated else None, published_from="given", story=story))
        marked += [(name, span) for span in spans]
        _check_brackets(rule, kind, number, plain, spans)
    return Example(rule.id, kind, about, line, tuple(articles), tuple(marked), options)


def _options(rule: Rule, line: int, text: str) -> tuple[tuple[str, Any], ...]:
    """The values that a heading sets: "tolerance=0.05, days=3"."""
    try:
        call = ast.parse(f"f({text})", mode="eval").body
        assert isinstance(call, ast.Call)
        given = {keyword.arg or "": ast.literal_eval(keyword.value) for keyword in call.keywords}
    except (SyntaxError, ValueError):
        raise _wrong(rule, line, f"({text}) cannot be read; options are set as in (tolerance=0.05, days=3)") from None
    for name, value in given.items():
        problem = problem_with(rule, name, value)
        if problem:
            raise _wrong(rule, line, f"the rule {problem}" if name not in rule.options else problem)
    return tuple(sorted(given.items()))


def _wrong(rule: Rule, line: int, problem: str) -> ExampleError:
    return ExampleError(f"{rule.path}: docstring line {line}: {problem}")


def _check_heading(rule: Rule, lines: Sequence[str], i: int) -> None:
    """A misspelt heading would be taken for text, and its examples would never run."""
    found = _ALIKE.match(lines[i])
    hint = nearest(found[1], ("Flags", "Passes", "Explains")) if found else ""
    if hint and _block(lines, i + 1):
        raise _wrong(rule, i + 1, f"{lines[i].strip()!r} is no heading of examples.{hint}")


def _check_brackets(rule: Rule, kind: str, line: int, plain: str, spans: Sequence[Span]) -> None:
    if spans and kind != "flags":
        raise _wrong(
            rule, line, f"[brackets] are the words that are flagged; under {kind.title()}: they mean nothing. Leave them out"
        )
    for start, end in spans:
        if plain[start:end] != plain[start:end].strip() or start == end:
            raise _wrong(rule, line, "[brackets] enclose words, with no space at either end")


def check_examples(rule: Rule, examples: Sequence[Example]) -> None:
    """Hold the examples of a rule to what can be seen without running them; raises RuleError or ExampleError with the line."""
    kinds = {example.kind for example in examples}
    if "passes" not in kinds or not kinds & {"flags", "explains"}:
        raise RuleError(f"{rule.path}: the docstring needs examples of both kinds, Flags: and Passes:")
    said: dict[object, int] = {}
    for example in examples:
        first = said.setdefault(example.says, example.line)
        if first != example.line:
            raise _wrong(rule, example.line, f"this block says the same as the one on line {first}; one of them proves nothing")
        if example.kind == "flags" and not example.marked:
            raise _wrong(rule, example.line, "no line marks in [brackets] the words that are to be flagged")
        _check_lines(rule, example)
    for name, default in rule.options.items():
        if not any(name in dict(example.options) and dict(example.options)[name] != default for example in examples):
            line = rule.judge.__code__.co_firstlineno
            raise RuleError(
                f"{rule.path}, line {line}: no example shows what the option {name!r} does; add one with another value than "
                f'{default!r}, such as "Passes: what it lets pass ({name}=...)"'
            )


def _check_lines(rule: Rule, example: Example) -> None:
    """One line may stand twice only where copies are looked for."""
    told = [(a.published, a.text) for a in example.articles]
    for i, line in enumerate(told):
        if rule.over in OF_CLAIMS and line in told[:i]:
            raise _wrong(
                rule, int(example.articles[i].id.removeprefix(LINE)), "this line stands in its block twice; leave one out"
            )


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
            raise _wrong(rule, number, f"unmatched {found[0]!r}; double it to mean a bracket")
    if opened >= 0:
        raise _wrong(rule, number, "a [ is never closed")
    return plain + text[at:], spans
