"""Predicate families as data: which verbs and nouns report the same kind of event."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


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
