"""Blocking keys: coarse normal forms under which claims that could be about the same thing meet."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.annotate import names_parts
from checker.annotate.names_match import core, sound_key
from checker.model import Entity, Phrase, Post, Saying
from checker.model.names import Subject, Written


def key_of(value: object) -> tuple[str, ...]:
    """The keys a value can be found under: a person by each part of the surname, a place by country or name, words by theirs."""
    if isinstance(value, Entity):
        return _entity_keys(value)
    if isinstance(value, Post | Phrase):
        return (value.head,)
    if isinstance(value, Written | Subject):
        return value.keys
    if isinstance(value, Saying):
        return value.keys
    return (fold(str(value)),)


def _entity_keys(entity: Entity) -> tuple[str, ...]:
    if entity.kind == "person":
        words = (entity.surname or entity.name.split()[-1]).split()
        return tuple(sorted({sound_key(word) for word in core(tuple(words))}))
    if entity.country and (entity.acting or entity.place_kind == "country"):
        return (entity.country,)
    return (fold(entity.name),)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents and punctuation."""
    return re.sub(r"[^\w]+", " ", names_parts.fold(text)).strip()
