"""Loaded rules -> docs/rules.md: what each does, how it is set and its examples; then every kind of claim and type of slot.

python -m checker.rules.reference docs/rules.md
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.claims.patterns.types import COUNT, TYPES
from checker.claims.slots import kinds
from checker.config import Config
from checker.rules import Rule
from checker.rules.loading import load_rules

HEAD = """# Rules

Every rule that comes with the checker, from its own file. `python -m checker.rules.reference docs/rules.md` writes this page
from the rule files. [How to write a rule](writing-rules.md) says how to add one.
"""
GROUPS = (
    ("claims", "Across articles", "Two claims that answer one question, mostly of two articles."),
    ("reference", "Against the reference", "What contradicts the articles given with `--reference`."),
    ("article", "Inside one article", "One claim whose parts must fit each other."),
    ("passage", "Copied text", "Text that stands more than once."),
)
_SECTION = re.compile(r"(?:Flags|Passes|Explains):")


def reference(rules: Sequence[Rule]) -> str:
    """The page as Markdown."""
    parts = [HEAD]
    for over, title, about in GROUPS:
        group = [rule for rule in rules if rule.over == over]
        parts += [f"## {title}\n\n{about}\n"] if group else []
        parts += ["\n".join(_rule(rule)) for rule in group]
    return "\n".join([*parts, *_kinds(), *_types()]).rstrip() + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    title, _, rest = rule.doc.strip().partition("\n")
    yield f"### {rule.id}\n\n{title}\n"
    yield from (f"- {fact}" for fact in _facts(rule))
    yield ""
    if rule.options:
        yield f"| option of `[rule.{rule.id}]` | default |\n|---|---|"
        yield from (f"| `{name}` | `{default!r}` |" for name, default in rule.options.items())
        yield ""
    yield from _sections(rest)


def _facts(rule: Rule) -> Iterator[str]:
    """How the rule is set, each fact in a few words."""
    yield f"severity {rule.severity}"
    if rule.claims:
        yield f"claims of kind `{rule.claims}`" + (f" with the same {' and '.join(rule.per)}" if rule.per else "")
    if rule.within is not None:
        yield f"articles no more than {rule.within.days} days apart"
    if rule.pairs != "across":
        yield {"within": "two claims of one article", "any": "two claims of two articles, or of one"}[rule.pairs]
    yield from (f"found by `{pattern.text}`" for pattern in rule.patterns)
    if rule.since:
        yield f"since version {rule.since}"
    if rule.aliases:
        yield f"formerly {', '.join(f'`{alias}`' for alias in rule.aliases)}"


def _sections(text: str) -> Iterator[str]:
    """The rest of a docstring: text as it is, examples in a row as one block of code, "# Pitfalls" as a smaller heading."""
    examples: list[str] = []
    for line in [*text.split("\n"), "# "]:
        belongs = _SECTION.match(line) or (examples and (line.startswith(" ") or not line.strip()))
        if examples and not belongs:
            yield "\n".join(["```text", *"\n".join(examples).rstrip().split("\n"), "```", ""])
            examples = []
        if belongs:
            examples.append(line)
        elif line.startswith("# ") and line[2:]:
            yield f"#### {line[2:]}\n"
        elif line.strip(" #"):
            yield line + ("\n" if _ends(text, line) else "")


def _ends(text: str, line: str) -> bool:
    """Whether a line of text is the last of its paragraph."""
    return f"{line}\n\n" in f"{text}\n\n"


def _kinds() -> Iterator[str]:
    yield "## Kinds of claims\n\nWhat `claims=` may name, with the slots of each, what they hold, and what compares them.\n"
    for kind in kinds().values():
        yield f"### `{kind.name}`\n\n{kind.about[0].upper()}{kind.about[1:]}.\n"
        yield "| slot | holds | compare with |\n|---|---|---|"
        for slot, (holds, compare) in kind.slots.items():
            yield f"| `{slot}` | {holds} | {f'`{compare}`' if compare else ''} |"
        yield ""


def _types() -> Iterator[str]:
    yield "## Types of slots\n\nWhat a slot of a pattern may take, as in `{term:duration}`; [Patterns](patterns.md) says more.\n"
    yield "| type | takes | compare with |\n|---|---|---|"
    yield from (f"| `{name}` | {kind.takes} | `{kind.compare}` |" for name, kind in TYPES.items())
    yield f'| `{COUNT}NOUN` | a number of these things ("112 seats" for `count of seats`) | `same_count` |'


def main(place: str) -> None:
    """Write the page; it names the rules that come with the checker and no others."""
    config = Config(plugins=False)
    Path(place).write_text(reference(load_rules(config).rules), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "docs/rules.md")
