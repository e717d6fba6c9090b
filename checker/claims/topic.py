"""A reading -> what the article is about, in a few keys: two claims in like words may still belong to two stories."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import lru_cache
from pathlib import Path

from checker.annotate.keys import key_of
from checker.annotate.names_match import sound_key
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
            if isinstance(mention.value, Entity):
                weights.update({f"@{key}": 2 + 2 * early for key in name_keys(mention.value)})
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
    """How a name is known across articles, one of which may take a person for a place: a country's code, else its last word."""
    if entity.kind == "person" or entity.place_kind == "country":
        return key_of(entity)
    last = entity.name.split()[-1]
    return (sound_key("".join(entity.name.split()[-2:]) if last.lower() in STREETS else last),)


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that stand in any story."""
    table = tomllib.loads(Path(__file__).with_name("topic.toml").read_text(encoding="utf-8"))
    return frozenset(word for words in table.values() for word in words)
