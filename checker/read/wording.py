"""The word lists of the read stage, loaded once: cues of page furniture and words of the press."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files("checker.read").joinpath(name).read_text("utf-8"))


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """One expression for all cues of a kind in cues.toml (match it from the start, or whole with fullmatch)."""
    return re.compile("|".join(f"(?:{cue})" for cue in _data("cues.toml")[kind]), 0 if kind == "agency" else re.IGNORECASE)


@cache
def words(kind: str) -> frozenset[str]:
    """A plain list of cues.toml or press.toml as a set of lower-case words."""
    return frozenset(_data("cues.toml").get(kind) or _data("press.toml")[kind])


@cache
def zones() -> dict[str, float]:
    """Hours from UTC of the zone names that mean one offset only."""
    return dict(_data("press.toml")["zones"])


@cache
def event_families() -> dict[str, str]:
    """Word of an event -> the family it belongs to."""
    return {word: family for family, members in _data("press.toml")["events"].items() for word in members}
