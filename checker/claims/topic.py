"""A reading -> what the article is about, in a few keys: two claims in like words may still belong to two stories."""

from __future__ import annotations

import re
from collections import Counter

from checker.annotate.keys import key_of
from checker.annotate.names_match import sound_key
from checker.language import Reading
from checker.model import Entity

KEYS = 16  # how many an article keeps
LEAD = 2  # sentences that count twice
NOUNS = frozenset({"NN", "NNS"})


def topic_of(reading: Reading) -> frozenset[str]:
    """The names ("@" before their key) and nouns an article says most; its title and its first sentences count for more."""
    weights: Counter[str] = Counter()
    bodies = [s for s in reading.sentences if s.role in {"body", "lead", "headline"}]
    start = reading.doc[bodies[LEAD].first].idx if len(bodies) > LEAD else len(reading.doc.text)
    for mention in reading.mentions:
        if isinstance(mention.value, Entity):
            weights.update({f"@{key}": 2 + 2 * (mention.start < start) for key in name_keys(mention.value)})
    for sentence in bodies:
        for token in reading.span(sentence):
            if token.tag_ in NOUNS and token.is_alpha and len(token) > 2:
                weights[noun_key(token.lemma_)] += 1 + (token.idx < start)
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
    return (sound_key(entity.name.split()[-1]),)
