"""What the store holds -> a Report, from which the formats of a report can be made again: for `checker export`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Sequence
from typing import Any

from checker.model import KINDS, Article, Claim, Evidence, Finding, Position, Report, Slot, Span
from checker.store.database import Store
from checker.store.history import standing
from checker.store.records import Dossier, StoredArticle


def restored(store: Store, ids: Sequence[str] = (), states: Container[str] | None = None) -> Report:
    """A report of these findings, else of those of the latest run that are in one of these states (None: all of them)."""
    found = [store.dossier(id) for id in ids] or store.dossiers(KINDS)
    chosen = [d for d in found if ids or states is None or d.entry.state in states]
    names = _names(chosen)
    articles = {names[a]: _article(a, names[a]) for d in chosen for a in d.articles}
    whole = {} if ids or states is not None else {a.id: _article(a, a.id) for a in store.articles()}
    findings = tuple(_finding(d, {a.id: names[a] for a in d.articles}) for d in chosen)
    return Report(tuple((whole | articles).values()), findings, stats=tuple(store.stats()), compared=not ids)


def _names(dossiers: Sequence[Dossier]) -> dict[StoredArticle, str]:
    """An id for each article: its own, numbered where two runs read two texts under one."""
    names: dict[StoredArticle, str] = {}
    for dossier in dossiers:
        for article in dossier.articles:
            others = sum(a.id == article.id for a in names if a != article)
            names.setdefault(article, article.id if not others else f"{article.id} ({others + 1})")
    return names


def _article(stored: StoredArticle, name: str) -> Article:
    return Article(
        name, stored.text, stored.title, stored.source, stored.published, stored.url, stored.path, story=stored.story
    )  # fmt: skip


def _finding(dossier: Dossier, names: dict[str, str]) -> Finding:
    data, entry = dossier.finding, dossier.entry
    positions = tuple(
        Position(p["value"], tuple(_evidence(claim, names) for claim in p["claims"]), p["origins"]) for p in data["positions"]
    )
    told = standing(dossier.history).told
    return Finding(
        entry.id, entry.rule, entry.kind, entry.question, data["reason"], positions, entry.severity, entry.why, entry.state,
        badges=entry.badges, verdict=told,
    )  # fmt: skip


def _evidence(data: dict[str, Any], names: dict[str, str]) -> Evidence:
    quote, value = data["quote"], data["value"]
    slot = value and Slot(value["normal"], value["start"], value["end"], value["text"])
    as_of = dt.date.fromisoformat(data["as_of"]) if data["as_of"] else None
    span = Span(quote["start"], quote["end"])
    article = names.get(data["article"], data["article"])
    return Evidence(Claim(article, "", "", {}, span, data["status"], data["speaker"], as_of), slot)
