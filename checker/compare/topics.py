"""Claims of all articles -> the same claims, sharing of their topics only what tells one story from another here. Next: linking.

In a folder of company news every second article is of shares, and in one of foreign news of Washington. Such a key ties no
two articles together: those that have it share nothing else. What tells a story comes with the other keys of that story.

A diary, a letter or a column comes round to what happened only in passing, so that its own topic is of other things. It is of
the story of two reports when one of them is plainly its story too, and it names the people and places of the other.
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
NAMED = 2  # names of people and places by which an article shows that it knows a story it comes round to in passing
COHERENT = (
    0.25  # of the pairs of articles with one key, so many are one story by their other keys: it tells of four stories at most
)


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, in whose topics a key common to many stories of this folder is each article's own."""
    about = {claim.article: claim.about for claim in claims}
    common = _common(about)
    told = _in_passing({article: _own(article, keys, common) for article, keys in about.items()}, _named(claims))
    return [c if told[c.article] is c.about else replace(c, about=told[c.article]) for c in claims]


def _own(article: str, keys: frozenset[str], common: set[str]) -> frozenset[str]:
    return frozenset(f"{key} of {article}" if key in common else key for key in keys) if keys & common else keys


def _named(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """The keys of all names that the claims of each article stand beside, but for those of countries."""
    named: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        words = claim.scope.get("context", "").split()
        named[claim.article].update(word for word in words if word[0] == "@" and not word[1:].isupper())
    return {article: frozenset(found) for article, found in named.items()}


def _in_passing(about: Mapping[str, frozenset[str]], named: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The topics, with the names that two articles share beyond them, where a third is of one story with both."""
    kin = _kindred(about)
    more: dict[str, frozenset[str]] = dict(about)
    for a, b in sorted({tuple(sorted(pair)) for found in kin.values() for pair in combinations(found, 2)}):
        shared = named.get(a, frozenset()) & named.get(b, frozenset())
        if b not in kin[a] and about[a] & about[b] and len(shared) >= NAMED:
            more[a], more[b] = more[a] | shared, more[b] | shared
    return more


def _kindred(about: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    """The articles that are of one story with each, by the keys they share."""
    articles: dict[str, list[str]] = defaultdict(list)
    for article, keys in about.items():
        for key in keys:
            articles[key].append(article)
    kin: dict[str, set[str]] = {article: set() for article in about}
    for found in articles.values():
        for a, b in combinations(found[:LOOKED_AT], 2):
            if same_story(about[a], about[b]):
                kin[a].add(b)
                kin[b].add(a)
    return kin


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
