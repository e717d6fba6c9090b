"""Pattern text -> tree: words, slots, choices, options and gaps. First of the pattern language; next: program.

    pattern = item , { item } ;
    item    = word | form | slot | choice | option | gap ;

docs/patterns.md has the whole grammar. A choice or an option holds patterns of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from itertools import pairwise

from checker.claims.patterns.types import named, type_of
from checker.errors import PatternError
from checker.language.verbs import irregular_base
from checker.model import Claim

_TOKEN = re.compile(
    r"\{(?P<slot>[^{}]*)\}|(?P<gap>\.\.\.|…)|(?P<mark>[()\[\]|])|(?P<stray>[{}])|(?P<word>(?:(?!\.\.\.)[^\s{}()\[\]|…])+)"
)
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FORM = re.compile(r"[^\W\d_]+~")
_CLOSES = {"(": ")", "[": "]"}
TAKEN = frozenset(f.name for f in fields(Claim))  # what a rule reads of a claim besides its slots


@dataclass(frozen=True)
class Word:
    """A word as printed, in any case; with `forms` any form of the base form given."""

    text: str
    forms: bool = False


@dataclass(frozen=True)
class SlotOf:
    """A place for a value of a type, under a name."""

    name: str
    type: str


@dataclass(frozen=True)
class Gap:
    """Any few words of the sentence."""


@dataclass(frozen=True)
class Choice:
    """One of several branches; none of them where it may be left out."""

    branches: tuple[tuple[Item, ...], ...]
    optional: bool = False


Item = Word | SlotOf | Gap | Choice


@dataclass
class _Text:
    """A pattern on its way through: its tokens, and how far they are read."""

    text: str
    tokens: list[re.Match[str]] = field(default_factory=list)
    at: int = 0

    def wrong(self, problem: str) -> PatternError:
        return PatternError(f'finds="{self.text}": {problem}')

    @property
    def mark(self) -> str | None:
        return self.tokens[self.at]["mark"] if self.at < len(self.tokens) else None


def parsed(text: str) -> tuple[Item, ...]:
    """Read a pattern; raises PatternError that shows it and says what is wrong."""
    whole = _Text(text, list(_TOKEN.finditer(text)))
    items = _branch(whole)
    if whole.mark is not None:
        raise whole.wrong(f'a "{whole.mark}" that nothing opened; put alternatives in (round brackets)')
    _check(whole, items)
    return items


def _branch(whole: _Text) -> tuple[Item, ...]:
    items: list[Item] = []
    while whole.at < len(whole.tokens) and whole.mark not in {")", "]", "|"}:
        items.append(_item(whole))
    if not items:
        raise whole.wrong("nothing to find: a pattern, and each alternative in it, has at least one word or {slot}")
    return tuple(items)


def _item(whole: _Text) -> Item:
    token = whole.tokens[whole.at]
    if token["mark"]:
        return _choice(whole, token["mark"])
    whole.at += 1
    if token["stray"]:
        raise whole.wrong(f'a "{token["stray"]}" without its other half; a slot is written {{person}} or {{name:type}}')
    if token["gap"]:
        return Gap()
    return _slot(whole, token["slot"]) if token["slot"] is not None else _word(whole, token["word"])


def _choice(whole: _Text, opening: str) -> Choice:
    whole.at += 1
    branches = [_branch(whole)]
    while whole.mark == "|":
        whole.at += 1
        branches.append(_branch(whole))
    if whole.mark != _CLOSES[opening]:
        raise whole.wrong(f'a "{opening}" is never closed')
    whole.at += 1
    return Choice(tuple(branches), optional=opening == "[")


def _slot(whole: _Text, inside: str) -> SlotOf:
    name, colon, type_name = (part.strip() for part in inside.partition(":"))
    type_name = " ".join((type_name if colon else name).split())
    problem = type_of(type_name)
    if problem:
        raise whole.wrong(problem)
    name = name if colon else named(type_name)
    if not _NAME.fullmatch(name):
        raise whole.wrong(f"a slot is called {name!r}; its name is written in small letters, such as {{term:duration}}")
    if name in TAKEN:
        raise whole.wrong(f"a slot cannot be called {name!r}, which every claim has already; give it another name")
    return SlotOf(name, type_name)


def _word(whole: _Text, text: str) -> Word:
    if "~" not in text:
        return Word(text.lower().replace("’", "'"))
    base = text[:-1].lower()
    if not _FORM.fullmatch(text):
        raise whole.wrong(f"{text!r}: a ~ stands behind one word, in its base form: sentence~ finds sentenced and sentences")
    if irregular_base(base) not in {None, base}:
        raise whole.wrong(f"{text!r} is no base form; write {irregular_base(base)}~")
    return Word(base, forms=True)


# ---- what could never match, or would match anything


def _check(whole: _Text, items: Sequence[Item]) -> None:
    for branch in _branches(items):
        if any(isinstance(end, Gap) for end in (branch[0], branch[-1])) or _doubled(branch):
            raise whole.wrong('a "..." stands between two things that are to be found, and not beside another "..."')
    if not list(slots(items)):
        raise whole.wrong("there is no {slot} in it, so its claims would say nothing to compare")
    if not always(items):
        raise whole.wrong("no word always stands in it; write at least one outside of [square brackets]")
    _check_names(whole, items)


def _branches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    yield items
    for choice in (item for item in items if isinstance(item, Choice)):
        for branch in choice.branches:
            yield from _branches(branch)


def _doubled(branch: Sequence[Item]) -> bool:
    return any(isinstance(x, Gap) and isinstance(y, Gap) for x, y in pairwise(branch))


def slots(items: Sequence[Item]) -> Iterator[SlotOf]:
    """Every slot of a pattern, in its order."""
    for branch in _branches(items):
        yield from (item for item in branch if isinstance(item, SlotOf))


def filled(items: Sequence[Item]) -> frozenset[str]:
    """The names of the slots that every match fills."""
    found: set[str] = set()
    for item in items:
        if isinstance(item, SlotOf):
            found.add(item.name)
        elif isinstance(item, Choice) and not item.optional:
            found |= frozenset.intersection(*(filled(branch) for branch in item.branches))
    return frozenset(found)


def always(items: Sequence[Item]) -> list[frozenset[Word]]:
    """Of each set of words, one stands in every match."""
    found: list[frozenset[Word]] = []
    for item in items:
        if isinstance(item, Word) and any(c.isalnum() for c in item.text):
            found.append(frozenset({item}))
        elif isinstance(item, Choice) and not item.optional:
            of_branches = [always(branch) for branch in item.branches]
            if all(of_branches):
                found.append(frozenset().union(*(words[0] for words in of_branches)))
    return found


def _check_names(whole: _Text, items: Sequence[Item]) -> None:
    types: dict[str, str] = {}
    for slot in slots(items):
        if types.setdefault(slot.name, slot.type) != slot.type:
            raise whole.wrong(f"the slot {slot.name!r} is of type {types[slot.name]} in one place and {slot.type} in another")
    for name in types:
        if _times(items, name) > 1:
            raise whole.wrong(
                f"the slot {name!r} stands there twice; give each its own name, as in {{open:time}} and {{close:time}}"
            )


def _times(items: Sequence[Item], name: str) -> int:
    """How often one match may fill a slot."""
    own = sum(isinstance(item, SlotOf) and item.name == name for item in items)
    return own + sum(max(_times(branch, name) for branch in item.branches) for item in items if isinstance(item, Choice))
