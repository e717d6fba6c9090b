"""Claims of all articles -> the same claims, sharing of their topics only what tells one story from another here. Next: linking.

In a folder of company news every second article is of shares, and in one of foreign news of Washington. Such a key ties no
two articles together: those that have it share nothing else. What tells a story comes with the other keys of that story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from checker.compare.gates.stories import same_story
from checker.model import Claim

MANY = 8  # articles with one key: fewer may tell one small story
LOOKED_AT = 30  # of the articles with one key, so that work grows with the articles
COHERENT = (
    0.25  # of the pairs of articles with one key, so many are one story by their other keys: it tells of four stories at most
)


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, in whose topics a key common to many stories of this folder is each article's own."""
    about = {claim.article: claim.about for claim in claims}
    common = _common(about)
    told = {article: _own(article, keys, common) for article, keys in about.items()}
    return [c if told[c.article] is c.about else replace(c, about=told[c.article]) for c in claims]


def _own(article: str, keys: frozenset[str], common: set[str]) -> frozenset[str]:
    return frozenset(f"{key} of {article}" if key in common else key for key in keys) if keys & common else keys


def _common(about: Mapping[str, frozenset[str]]) -> set[str]:
    """The keys that tie no stories together, the most frequent first: what it tied counts for no other key."""
    articles: dict[str, list[str]] = defaultdict(list)
    for article in sorted(about):
        for key in about[article]:
            articles[key].append(article)
    common: set[str] = set()
    for key in sorted((k for k, found in articles.items() if len(found) >= MANY), key=lambda k: (-len(articles[k]), k)):
        if _kin([about[article] - common - {key} for article in articles[key]]) < COHERENT:
            common.add(key)
    return common


def _kin(topics: Sequence[frozenset[str]]) -> float:
    """The share of pairs of articles that are of one story; evenly chosen ones where there are many."""
    chosen = topics[:: -(-len(topics) // LOOKED_AT)]
    pairs = list(combinations(chosen, 2))
    return sum(bool(a) and bool(b) and same_story(a, b) for a, b in pairs) / len(pairs)
