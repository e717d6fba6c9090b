"""Claims of all articles -> the same claims, sharing of their topics only what tells one story from another here. Next: linking.

In a folder of company news every second article is of shares, and in one of foreign news of Washington. Such a key ties no
two articles together: those that have it share nothing else. What tells a story comes with the other keys of that story.

Two articles told in voices of their own (a statement, a column) may share few keys: then one that each shares a story with
ties them, where they were written about one time and share names.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from checker.compare.gates.stories import same_story
from checker.model import Claim

MANY = 8  # articles with one key: fewer may tell one small story
LOOKED_AT = 30  # of the articles with one key, so that work grows with the articles
COHERENT = 0.25  # of the pairs of articles with one key, so many are one story by their other keys: four stories at most
NAMES = 2  # of anybody or anything, which two articles share that a third one ties
NEWS = dt.timedelta(days=7)  # between two such articles


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, in whose topics a key common to many stories of this folder is each article's own."""
    about = {claim.article: claim.about for claim in claims}
    common = _common(about)
    told = {article: _own(article, keys, common) for article, keys in about.items()}
    for pair in _tied(told, claims):
        for article in pair:
            told[article] |= {f"@{'+'.join(pair)}", "+".join(pair)}
    return [c if told[c.article] is c.about else replace(c, about=told[c.article]) for c in claims]


def _own(article: str, keys: frozenset[str], common: set[str]) -> frozenset[str]:
    return frozenset(f"{key} of {article}" if key in common else key for key in keys) if keys & common else keys


def _tied(about: Mapping[str, frozenset[str]], claims: Sequence[Claim]) -> list[tuple[str, str]]:
    """The pairs of articles of one time that share a story with a third one, and two names, but too few keys."""
    days = {c.article: c.as_of for c in claims}
    names: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "spelling":
            names[claim.article].add(claim.slots["name"].normal)
    kin: dict[str, set[str]] = defaultdict(set)
    apart = []
    for a, b in _met(about):
        if len(names[a] & names[b]) >= NAMES:
            if same_story(about[a], about[b]):
                kin[a].add(b)
                kin[b].add(a)
            elif _near(days[a], days[b]):
                apart.append((a, b))
    return [(a, b) for a, b in apart if kin[a] & kin[b]]


def _met(about: Mapping[str, frozenset[str]]) -> list[tuple[str, str]]:
    """The pairs of articles that share a key which few have, so that work grows with the articles."""
    found = [articles for articles in _having(about).values() if len(articles) <= LOOKED_AT]
    return sorted({pair for articles in found for pair in combinations(articles, 2)})


def _having(about: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """Each key with the articles that have it, in order."""
    articles: dict[str, list[str]] = defaultdict(list)
    for article in sorted(about):
        for key in about[article]:
            articles[key].append(article)
    return articles


def _near(one: dt.date | None, other: dt.date | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= NEWS


def _common(about: Mapping[str, frozenset[str]]) -> set[str]:
    """The keys that tie no stories together, the most frequent first: what it tied counts for no other key."""
    articles = _having(about)
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
