"""A reading -> what the article is about, in a few keys: two claims in like words may still belong to two stories."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import lru_cache
from pathlib import Path

from checker.annotate.keys import key_of
from checker.annotate.names_match import sound_key
from checker.annotate.names_parts import fold, words, written
from checker.language import Reading
from checker.model import Entity

KEYS = 16  # how many an article keeps
STREETS = frozenset({"street", "road", "avenue", "lane", "square", "drive", "row", "park", "bridge"})  # which name nothing alone
LEAD = 2  # sentences that count twice
NOUNS = frozenset({"NN", "NNS"})
TOLD = frozenset({"headline", "standfirst", "heading", "body", "list"})  # captions and bylines name agencies and bystanders


def topic_of(reading: Reading) -> frozenset[str]:
    """The names ("@" before their key) and nouns an article says most; its title and its first sentences count for more."""
    weights: Counter[str] = Counter()
    for n, sentence in enumerate(s for s in reading.sentences if s.role in TOLD):
        early, span = n < LEAD, reading.span(sentence)
        for mention in reading.mentions_in(span.start_char, span.end_char):
            if isinstance(mention.value, Entity) and mention.value.name not in written("organisations", "agencies"):
                weights.update({f"@{key}": 2 + 2 * early for key in _telling_keys(mention.value)})
        nouns = (noun_key(t.lemma_) for t in span if t.tag_ in NOUNS and t.is_alpha and len(t) > 2)
        weights.update({noun: 1 + early for noun in nouns if noun not in common_words()})
    for word in re.findall(r"[^\W\d_]{3,}", reading.article.title or ""):
        for key in (noun_key(word), f"@{sound_key(word)}"):
            if key in weights:
                weights[key] += 2
    ranked = sorted(weights, key=lambda key: (-weights[key], key))
    return frozenset(ranked[:KEYS])


def noun_key(word: str) -> str:
    return word.lower().removesuffix("s")


def name_keys(entity: Entity) -> tuple[str, ...]:
    """How a name is known across articles, one of which may take a person for a place: a country's code, else its last word.

    A legal form is no part of a name: "Sony Corp." is Sony.
    """
    if entity.kind == "person" or entity.place_kind == "country":
        return key_of(entity)
    said = _plain_words(entity.name)
    return (sound_key("".join(said[-2:]) if said[-1].lower() in STREETS else said[-1]),)


def _telling_keys(entity: Entity) -> tuple[str, ...]:
    """The keys of a name by which a story is known: every city has a stock exchange, and every country a foreign ministry."""
    said = _plain_words(entity.name)
    if entity.kind == "organization" and fold(said[-1]) in words("organisations", "last"):
        return (" ".join(sound_key(word) for word in said[-2:]),)
    return name_keys(entity)


def _plain_words(name: str) -> list[str]:
    said = name.split()
    while len(said) > 1 and fold(said[-1]).strip(".,") in words("organisations", "forms"):
        said.pop()
    return said


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that stand in any story."""
    table = tomllib.loads(Path(__file__).with_name("topic.toml").read_text(encoding="utf-8"))
    return frozenset(word for words in table.values() for word in words)
