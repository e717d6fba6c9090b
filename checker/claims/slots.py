"""The kinds of claims and the slots of each, as slots.toml lists them: the one truth for rules, their checks and the docs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

INNER = {"scene": frozenset({"scene", "number", "date", "person", "place"})}  # made only to be matched, and seen by no rule


@dataclass(frozen=True)
class Kind:
    """A kind of claim: what it is about, and its slots with what fills each and the comparison that suits it ("" for none)."""

    name: str
    about: str
    slots: Mapping[str, tuple[str, str]]


@lru_cache(maxsize=1)
def kinds() -> Mapping[str, Kind]:
    """The kinds of claims that the built-in extractors make, by name."""
    table = tomllib.loads(Path(__file__).with_name("slots.toml").read_text(encoding="utf-8"))
    return {name: _kind(name, row) for name, row in table.items()}


def _kind(name: str, row: Mapping[str, str | list[str]]) -> Kind:
    slots = {slot: (filled[0], filled[1]) for slot, filled in row.items() if isinstance(filled, list)}
    return Kind(name, str(row["about"]), slots)


def is_built_in(kind: str) -> bool:
    """Whether a kind of claim is made by a built-in extractor, and not by the patterns of a rule."""
    return kind in kinds() or kind in INNER
