"""Blocking keys: coarse normal forms under which claims that could be about the same thing meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from checker.model import Entity

_TRANSLITERATED = ((r"iy$|ii$|yi$|y$|i$|j$", "i"), (r"ey|ei|aj|ay|ai", "e"), (r"kh", "h"), (r"ts|tz", "c"), (r"x", "ks"), (r"w", "v"))


def key_of(value: object) -> tuple[str, ...]:
    """The keys a value can be found under: a person by surname, a place by country or name, anything else by itself."""
    if isinstance(value, Entity):
        return (_entity_key(value),)
    if isinstance(value, tuple | frozenset):
        return ("+".join(sorted(k for v in value for k in key_of(v))),)
    return (fold(str(value)),)


def _entity_key(entity: Entity) -> str:
    if entity.kind == "person":
        return sound(entity.surname or entity.name.split()[-1])
    if entity.country and (entity.acting or entity.place_kind == "country"):
        return entity.country
    return fold(entity.name)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents and punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", " ", plain.casefold()).strip()


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """A surname under which its usual transliterations fall together (Zelensky, Zelenskyy, Zelenskiy)."""
    key = re.sub(r"[^a-z]", "", fold(name)) or fold(name)
    for pattern, standard in _TRANSLITERATED:
        key = re.sub(pattern, standard, key)
    return re.sub(r"(.)\1", r"\1", key)
