"""Words -> keys under which sentences are compared: the forms of a word share one, and words that tell the same step."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from pathlib import Path

LEAST_STEM = 3  # letters that must be left of a word without its ending


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The key that the forms of a word share, and words that tell the same step ("premiered", "release", "aired")."""
    known = families()
    if word in known:
        return known[word]
    cut = word
    for ending in _file()["endings"]["list"]:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            cut = word.removesuffix(ending)
            break
    return known.get(cut, cut)


@lru_cache(maxsize=1)
def families() -> dict[str, str]:
    """Every form of the words of a family, with the key they share."""
    table = _file()["families"]
    return {form: name for name, words in table.items() for word in words for form in (word, *_forms(word))}


def _forms(word: str) -> tuple[str, ...]:
    cut = word.removesuffix("e")
    return f"{word}s", f"{cut}ed", f"{cut}ing", f"{cut}es"


@cache
def table(part: str, name: str) -> frozenset[str]:
    """A list of words of statements.toml."""
    return frozenset(_file()[part][name])


@lru_cache(maxsize=1)
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("statements.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def once() -> frozenset[str]:
    """The keys of verbs that tell what happens to one thing once ("was released"), so that its date needs no more words."""
    return frozenset(stem(verb) for verb in _file()["once"]["verbs"]) | {"work", "title"}
