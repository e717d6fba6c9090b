"""Predicate families as data: which verbs, set phrases and nouns report the same kind of event."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Family:
    """A kind of event: `wide` is the family it may also be told as, the marks are explained in events.toml."""

    name: str
    wide: str
    alone: bool = False
    once: bool = False
    single: bool = False
    into: bool = False


@lru_cache(maxsize=1)
def _families() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("predicates.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def verbs(family: str) -> frozenset[str]:
    return frozenset(_families()[family].get("verbs", ()))


@lru_cache(maxsize=16)
def nouns(family: str) -> frozenset[str]:
    return frozenset(_families()[family].get("nouns", ()))


@lru_cache(maxsize=1)
def transfers() -> dict[str, str]:
    """Verb -> the measure it speaks of."""
    return dict(_families()["transfer"])


@lru_cache(maxsize=1)
def _events() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))


TABLES = frozenset({"befall", "telling", "none", "weak", "same", "another", "sole", "bodies"})


@lru_cache(maxsize=64)
def table(name: str, row: str) -> frozenset[str]:
    """A row of words of one of the tables that are no family ("befall", "none", "weak", "sole")."""
    return frozenset(_events()[name].get(row, ()))


@lru_cache(maxsize=512)
def family(name: str) -> Family:
    """The family of that name; a verb outside every family is one of its own."""
    row = {} if name in TABLES else _events().get(name, {})
    marks = {mark: True for mark in ("alone", "once", "single", "into") if row.get(mark)}
    return Family(name, row.get("under", name), **marks)


def event_of_verb(lemma: str, beside: Collection[str]) -> str | None:
    """The family of a verb with the words beside it; a set phrase counts before the verb alone."""
    for words, name in _phrases().get(lemma, ()):
        if words <= set(beside):
            return name
    return _index("verbs").get(lemma)


@lru_cache(maxsize=64)
def phrase_words(name: str) -> frozenset[str]:
    """The words of a family's set phrases behind their verbs."""
    return frozenset(word for phrase in _events().get(name, {}).get("phrases", ()) for word in phrase.split()[1:])


def event_of_noun(lemma: str) -> str | None:
    return _index("nouns").get(lemma)


def only_befalls(lemma: str, beside: Collection[str]) -> bool:
    """Whether the verb says no more than that the event its subject names came about."""
    return lemma in table("befall", "verbs") or any({*p.split()} <= {lemma, *beside} for p in table("befall", "phrases"))


@lru_cache(maxsize=1)
def common_names() -> dict[str, str]:
    """A word -> the word by which what it names is known here ("jet" is a plane)."""
    return {word: name for name, words in _events()["same"].items() for word in words}


@lru_cache(maxsize=2)
def _index(kind: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, row in _events().items():
        if name not in TABLES:
            for word in row.get(kind, ()):
                found.setdefault(word, name)
    return found


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for name, row in _events().items():
        if name not in TABLES:
            for phrase in row.get("phrases", ()):
                verb, *rest = phrase.split()
                found.setdefault(verb, []).append((frozenset(rest), name))
    return {verb: tuple(rows) for verb, rows in found.items()}
