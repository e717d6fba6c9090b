"""Words of two sentences -> how much speaks for one matter: the same word, one of its kind, or nothing. Used by parallel."""

from __future__ import annotations

from functools import lru_cache

from checker.claims.kinds import NARROWER, kinship
from checker.language.likeness import likeness

ALIKE = 0.5  # cosine from which two words speak of the same


def weight(word: str, others: frozenset[str]) -> float:
    """1 for a word that is among the others, 0.6 for one that means much the same as one of them, else 0."""
    if word in others:
        return 1.0
    if word.startswith("@"):
        return 0.0
    return 0.6 if any(_alike(*sorted((word, other))) for other in others if not other.startswith("@")) else 0.0


@lru_cache(maxsize=65536)
def _alike(x: str, y: str) -> bool:
    return likeness(x, y) >= ALIKE or kinship(x, y) >= NARROWER
