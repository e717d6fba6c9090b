"""Words around a sum -> whether it is net, gross or operating. Used by matters, figures, money and occasions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


def deducted(text: str) -> frozenset[str]:
    """The names of what a text says is taken off a sum, or not: "net", "gross", "operating"."""
    return frozenset(name for name, pattern in _patterns().items() if pattern.search(text))


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    table = tomllib.loads(Path(__file__).with_name("deductions.toml").read_text(encoding="utf-8"))
    nouns = "|".join(table.pop("sums")["nouns"])
    told = {name: [*row["words"], *(rf"{word}\s(?:{nouns})" for word in row["before"])] for name, row in table.items()}
    return {name: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for name, words in told.items()}
