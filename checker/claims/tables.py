"""The word lists of sums.toml, for the claims whose parts must fit each other (parts, percentages)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("sums.toml").read_text(encoding="utf-8"))


def words(name: str) -> dict[str, Any]:
    """One table of sums.toml: words or phrases, each with what it stands for."""
    return _table()[name]


@lru_cache(maxsize=8)
def members(name: str) -> dict[str, tuple[str, str]]:
    """Words of a table of families, with the family and the member of it they stand for."""
    return {
        word: (family, member) for family, table in _table()[name].items() for member, found in table.items() for word in found
    }
