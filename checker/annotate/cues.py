"""Cues beside a predicate: is it done, planned, expected, a target, only supposed, or denied?"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

ORDER = ("hypothetical", "target", "expected", "planned", "reported", "asserted")  # the weakest commitment wins


@lru_cache(maxsize=1)
def _cues() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("cues.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def table(name: str) -> dict[str, str]:
    """word -> status for one table of cues.toml ("chain", "modal", "beside")."""
    return {word: status for status, words in _cues()[name].items() for word in words}


@lru_cache(maxsize=64)
def words(name: str, key: str = "words") -> frozenset[str]:
    return frozenset(_cues()[name][key])


@lru_cache(maxsize=64)
def endings(name: str) -> tuple[str, ...]:
    """The words of a table, each to be met at the end of a text behind a space or at its start."""
    return tuple(f" {word}" for word in sorted(words(name)))


def weakest(statuses: Iterable[str]) -> str:
    """The status that commits least; "asserted" when there is none."""
    found = set(statuses)
    return next((s for s in ORDER if s in found), "asserted")
