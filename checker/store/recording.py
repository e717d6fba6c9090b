"""A run's report -> the store: what was read and found, which findings are known already, and what has changed about them.

All of it is one transaction: a run is in the store whole or not at all. Next: the report with the ids and states of the store.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from checker import __version__
from checker.model import Article, Finding, Report
from checker.store import schema, tellings
from checker.store.events import append, by_finding, noticed, read
from checker.store.history import Standing, standing
from checker.store.identity import Known, Seen, Traits, answers, is_new_source, place_keys, recognised, traits_of
from checker.store.records import Event

HELD = frozenset({"confirmed", "dismissed", "needs-info", "accepted"})  # what a new answer re-opens


@dataclass(frozen=True)
class Row:
    """A finding that is in the store: how it is known, the rule file it was found with, its history and where it stands."""

    known: Known
    digest: str | None
    history: Sequence[Event]
    standing: Standing


@dataclass(frozen=True)
class Recorded:
    """A finding of this run under the id of the store; `row` is what was known of it before."""

    id: str
    seen: Seen
    row: Row | None


@dataclass(frozen=True)
class Recording:
    """A stored run: the ids of its findings in their order, the ids it resolved, and whether an earlier run read the same."""

    ids: tuple[str, ...]
    resolved: tuple[str, ...]
    continues: bool


def record(connection: Connection, report: Report, aliases: Mapping[str, str]) -> Recording:
    """Store one run in an open transaction."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE runs IN SHARE ROW EXCLUSIVE MODE")  # one run at a time, readers go on
    now = dt.datetime.now(dt.UTC)
    articles = {a.id: a for a in report.articles}
    rows = _rows(connection)
    seen = [Seen(f, traits_of(f, articles)) for f in report.findings]
    pairs = recognised(seen, [r.known for r in rows.values()], _renamed(report, aliases))
    found = list(_identified(seen, pairs, rows))
    continues = _continues(connection, report)
    run = _store_run(connection, now, report, continues)
    _store_findings(connection, run, now, report, found)
    told = [tellings.rows_of(f.id, f.seen.finding, articles) for f in found]
    tellings.write(connection, told)
    sightings = [
        {"run": run, "finding": f.id, "telling": t["telling"]["id"], "place": i}
        for i, (f, t) in enumerate(zip(found, told, strict=True))
    ]
    if sightings:
        connection.execute(insert(schema.sightings), sightings)
    changes = list(_changes(found, rows, report, now))
    append(connection, changes)
    resolved = tuple(c["finding"] for c in changes if c["action"] == "resolved")
    return Recording(tuple(f.id for f in found), resolved, continues)


def _renamed(report: Report, aliases: Mapping[str, str]) -> dict[str, str]:
    """Old rule ids and what they are called now."""
    return {old: rule.id for rule in report.rules for old in rule.aliases} | dict(aliases)


def _rows(connection: Connection) -> dict[str, Row]:
    """Every finding in the store; reviewers wait while the run compares, so that no decision falls between."""
    found = connection.execute(select(schema.findings).order_by(schema.findings.c.id).with_for_update()).all()
    histories = by_finding(read(connection))
    rows = {}
    for row in found:
        history = histories.get(row.id, [])
        known = Known(row.id, row.rule, row.kind, row.why, Traits.from_data(row.traits))
        rows[row.id] = Row(known, row.rule_digest, history, standing(history))
    return rows


def _identified(seen: Sequence[Seen], pairs: Mapping[int, str], rows: Mapping[str, Row]) -> Iterator[Recorded]:
    """Each finding under the id it has in the store, a new one under its own, numbered where that is taken."""
    taken = set(rows)
    for number, each in enumerate(seen):
        if number in pairs:
            yield Recorded(pairs[number], each, rows[pairs[number]])
            continue
        name, count = each.finding.id, 1
        while name in taken:
            count += 1
            name = f"{each.finding.id}-{count}"
        taken.add(name)
        yield Recorded(name, each, None)


def _store_run(connection: Connection, now: dt.datetime, report: Report, continues: bool) -> str:
    run = uuid.uuid4().hex
    shas = {a.sha256: a for a in report.articles}
    texts, articles = schema.texts, schema.articles
    there: set[str] = set()
    for part in tellings.parts(list(shas)):
        there |= set(connection.execute(select(texts.c.sha256).where(texts.c.sha256.in_(part))).scalars())
    row = {"id": run, "at": now, "version": __version__, "continues": continues, "counts": report.counts}
    connection.execute(insert(schema.runs), row)
    fresh = [{"sha256": sha, "content": a.text.encode("utf-8", "surrogatepass")} for sha, a in shas.items() if sha not in there]
    if fresh:
        connection.execute(insert(texts), fresh)
    if report.articles:
        connection.execute(insert(articles), [_article(run, i, a) for i, a in enumerate(report.articles)])
    return run


def _continues(connection: Connection, report: Report) -> bool:
    """Whether an earlier run read some of the same articles: only then can anything be new."""
    articles = schema.articles
    for part in tellings.parts([a.sha256 for a in report.articles]):
        paths = [schema.storable(a.path or a.id) for a in report.articles if a.sha256 in set(part)]
        same = or_(articles.c.sha256.in_(part), articles.c.path.in_(paths), articles.c.id.in_(paths))
        if connection.execute(select(articles.c.run).where(same).limit(1)).first() is not None:
            return True
    return False


def _article(run: str, place: int, article: Article) -> dict[str, Any]:
    published = article.published
    return {
        "run": run,
        "id": article.id,
        "place": place,
        "story": article.story,
        "sha256": article.sha256,
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "published": published.isoformat() if isinstance(published, dt.date) else published,
        "url": article.url,
    }


def _store_findings(connection: Connection, run: str, now: dt.datetime, report: Report, found: Sequence[Recorded]) -> None:
    digests = {rule.id: rule.digest for rule in report.rules}
    fresh, known = [], []
    for each in found:
        finding, row = each.seen.finding, each.row
        traits = row.known.traits.joined(each.seen.traits) if row else each.seen.traits
        values = {"rule": finding.rule, "traits": traits.to_data(), "rule_digest": digests.get(finding.rule), "last_seen": now}
        if row is not None:
            known.append({"this": each.id, **values})
        else:
            fresh.append({"id": each.id, "kind": finding.kind, "why": finding.why, "first_run": run, "first_seen": now, **values})
    if fresh:
        connection.execute(insert(schema.findings), fresh)
    if known:
        connection.execute(update(schema.findings).where(schema.findings.c.id == bindparam("this")), known)


def _changes(found: Sequence[Recorded], rows: Mapping[str, Row], report: Report, now: dt.datetime) -> Iterator[dict[str, Any]]:
    """What this run notices about findings that are known, as events."""
    at = now
    for each in found:
        if each.row is not None:
            for action, note in _noticed(each.row, each.seen, report):
                at += dt.timedelta(microseconds=1)
                yield noticed(each.id, action, note, each.row.history, at)
    ids = {each.id for each in found}
    for id, row in rows.items():
        if id not in ids and row.known.kind == "contradiction" and not row.standing.gone and _looked_for(row, report):
            yield noticed(id, "resolved", None, row.history, now)


def _noticed(row: Row, seen: Seen, report: Report) -> Iterator[tuple[str, str | None]]:
    """How a known finding differs from what was decided about it."""
    if row.standing.gone:
        yield "found", None
    if row.standing.decision not in HELD:
        return
    articles = {a.id: a for a in report.articles}
    values = [p.value for p in seen.finding.positions if not answers(p) & row.known.traits.values]
    if values and seen.finding.kind != "duplicate":
        yield "reopened", "\n".join(values)
    sources = _new_sources(seen.finding, row.known.traits, articles)
    if sources:
        yield "more-sources", "\n".join(sources)
    digest = next((r.digest for r in report.rules if r.id == seen.finding.rule), None)
    if digest and row.digest and digest != row.digest:
        yield "rule-changed", None


def _new_sources(finding: Finding, known: Traits, articles: Mapping[str, Article]) -> list[str]:
    told = (articles[e.claim.article] for p in finding.positions for e in p.evidence)
    return list(dict.fromkeys(a.source or a.id for a in told if is_new_source(a, known)))


def _looked_for(row: Row, report: Report) -> bool:
    """Whether this run would have found it again: its rule ran, over an article that takes part in it."""
    rules = {name for rule in report.rules for name in (rule.id, *rule.aliases)}
    here = {key for article in report.articles for key in place_keys(article)}
    return (not rules or row.known.rule in rules) and bool(row.known.traits.places & here)
