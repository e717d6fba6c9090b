"""What the store holds -> a Report, from which the formats of a report can be made again: for `checker export`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from checker.model import Article, Claim, Evidence, Finding, Position, Report, Slot, Span
from checker.store.database import Store
from checker.store.records import Dossier, Entry, StoredArticle

Chosen = Callable[[Entry], bool]


def restored(store: Store, ids: Sequence[str] = (), chosen: Chosen = lambda entry: True) -> Report:
    """A report of these findings, else of those of the latest run that are `chosen`, with states and decisions.

    An article that two findings saw in two runs stands as the later one read it, unless the earlier finding quotes other words.
    """
    kinds = ("contradiction", "explained", "duplicate", "agreement")
    names = list(ids) or [entry.id for entry in store.entries(kinds) if chosen(entry)]
    dossiers = store.dossiers(names)
    articles: dict[str, Article] = {a.id: _article(a) for a in store.articles()} if not ids else {}
    for dossier in dossiers:
        articles |= {a.id: _article(a) for a in dossier.articles if a.id not in articles}
    return Report(tuple(articles.values()), tuple(_finding(d) for d in dossiers), stats=tuple(store.stats()))
