"""The learned weights of matching: what each piece of evidence adds to the log odds of one question.

They are fitted by tests/evaluation/matching.py.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

BIAS = "bias"
SAME_AS = {"duration": "quantity"}  # kinds that are weighed as another


def total(level: str, kind: str, found: Mapping[str, float]) -> float:
    """The log odds of some evidence; `level` is "rank" (by the sentences alone) or "flag" (by all of both articles)."""
    weights: Mapping[str, float] = table()[level].get(SAME_AS.get(kind, kind), {})
    return weights.get(BIAS, 0.0) + sum(weights.get(name, 0.0) * value for name, value in found.items())


def least(kind: str) -> float:
    """The log odds from which a match is told."""
    return float(table()["least"].get(kind, float("inf")))


@lru_cache(maxsize=1)
def table() -> Mapping[str, Any]:
    """The tables rank, flag and least, by kind of value."""
    return tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))
