"""Nouns -> what is counted: heads in families ("talks" and "negotiations"), and which heads count anything. Used by counts."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Token


def word(token: Token) -> str:
    """A content word as contexts hold it: its lemma without a plural ending, a noun in its family."""
    lemma = str(token.lemma_).lower()
    return of_family(lemma) if token.tag_.startswith("NN") else lemma.removesuffix("s")


def head(unit: str) -> str:
    """The head of a counted noun phrase in its family: "German service member" -> "soldier"."""
    words = unit.lower().split() or [unit]  # a token may be a control character
    return _families().get(" ".join(words[-2:])) or of_family(words[-1])


def of_family(lemma: str) -> str:
    return _families().get(lemma) or _families().get(lemma.removesuffix("s")) or lemma.removesuffix("s")


def family(name: str) -> frozenset[str]:
    """The nouns under which news counts the same things, by the name of their family."""
    return frozenset(_table()["things"].get(name, ()))


@lru_cache(maxsize=4096)
def rows(name: str) -> frozenset[str]:
    """The rows of nouns a noun stands in: those by which news counts one thing from several sides."""
    return frozenset(row for row, found in _table()["rows"].items() if name in found)


def is_generic(thing: str) -> bool:
    """Whether the noun alone never says that two articles count the same ones ("people", "cases")."""
    return thing in words("generic")


@lru_cache(maxsize=16)
def words(name: str) -> frozenset[str]:
    """A word list of counts.toml."""
    return frozenset(_table()[name]["words"])


def says(text: str, name: str) -> bool:
    """Whether a text has one of the words or phrases of a list."""
    return _pattern(name).search(text) is not None


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words(name))))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def fates() -> dict[str, str]:
    """Word -> the toll it speaks of."""
    return {w: fate for fate, found in _table()["fates"].items() for w in found}


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    return {w: name for name, found in _table()["things"].items() for w in found}


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("counts.toml").read_text(encoding="utf-8"))
