"""The store: everything that runs and reviewers put into it and ask of it. Next: report, review, cli.

A Store may be used from several threads; each call takes a connection of its own and is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, func, select

from checker.errors import StoreError
from checker.model import KINDS, Finding, Report, RuleStats
from checker.store import events, recording, tellings
from checker.store.engine import explained, shown
from checker.store.history import UNDOABLE, Standing, ordered, standing, told
from checker.store.records import Decided, Decision, Dossier, Entry, Event, Run, StoredArticle
from checker.store.schema import articles, evidence, findings, runs, sightings, texts
from checker.store.schema import events as event_table
from checker.store.schema import tellings as telling_table
from checker.store.stats import stats_of

CONTRADICTIONS = ("contradiction",)
Found = Row[*tuple[Any, ...]]


class Store:
    """A database of runs, findings and decisions; made by `checker.store.open_store`. Every method may raise StoreError."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def __str__(self) -> str:
        return shown(self.engine.url)

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with explained(self.engine.url), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is on the disk when the block ends, and leaves nothing behind when it fails."""
        with explained(self.engine.url), self.engine.execution_options(writing=True).begin() as connection:
            yield connection

    def record(self, report: Report, aliases: Mapping[str, str] | None = None, *, keep: bool = True) -> Report:
        """Store a run; the report with the ids, states and badges of the store, and with what reviewers made of each rule.

        `aliases` maps old rule ids to new ones, besides those the rules name themselves. With `keep=False` the run is taken out
        again at the end: the report says what it would come to.
        """
        with self.writing() as connection:
            run = recording.record(connection, report, aliases or {})
            known = {entry.id: (entry, now) for entry, now in _standings(connection, KINDS)}
            stats = _stats(connection)
            gone = [_row(connection, id)[0] for id in run.resolved]
            if not keep:
                connection.rollback()
        found = (_as_known(f, *known[id]) for id, f in zip(run.ids, report.findings, strict=True))
        resolved = tuple(Finding(r.id, r.rule, r.kind, r.question, r.reason, (), r.severity, state="resolved") for r in gone)
        return replace(report, findings=tuple(found), stats=tuple(stats), compared=run.continues, resolved=resolved)

    def latest_run(self) -> Run | None:
        """The newest run in the store, None before the first."""
        with self.reading() as connection:
            row = connection.execute(select(runs.c.id, runs.c.at, runs.c.version).order_by(*_NEWEST).limit(1)).first()
        return Run(*row) if row else None

    def entries(self, kinds: Sequence[str] = CONTRADICTIONS) -> list[Entry]:
        """The findings of the latest run of these kinds, in the order of its report."""
        with self.reading() as connection:
            return [entry for entry, _ in _standings(connection, kinds)]

    def entry(self, id: str) -> Entry:
        """One finding, of whatever run saw it last."""
        with self.reading() as connection:
            return _entry(*_row(connection, id))

    def matching(self, beginning: str) -> list[str]:
        """The ids that begin so, of all findings in the store."""
        with self.reading() as connection:
            query = select(findings.c.id).where(findings.c.id.startswith(beginning, autoescape=True)).order_by(findings.c.id)
            return list(connection.execute(query).scalars())

    def dossier(self, id: str) -> Dossier:
        """One finding with what the last run that saw it had to say, and its history."""
        with self.reading() as connection:
            row, history = _row(connection, id)
            return _dossiers(connection, [(row, history)])[0]

    def dossiers(self, kinds: Sequence[str] = CONTRADICTIONS) -> list[Dossier]:
        """The findings of the latest run of these kinds, in the order of its report."""
        with self.reading() as connection:
            return _dossiers(connection, _sighted(connection, kinds))

    def findings(self, kinds: Sequence[str] = KINDS) -> list[dict[str, Any]]:
        """The findings of the latest run as they stand in report.json, in its order."""
        return [dossier.finding for dossier in self.dossiers(kinds)]

    def article(self, id: str) -> StoredArticle:
        """One article of the latest run."""
        found = self.articles(id)
        if not found:
            raise StoreError(f"store {self}: the latest run read no article {id!r}")
        return found[0]

    def articles(self, id: str | None = None) -> list[StoredArticle]:
        """The articles of the latest run in the order of its report, or the one with this id."""
        with self.reading() as connection:
            query = _ARTICLES.where(articles.c.run == _LATEST)
            rows = connection.execute(query if id is None else query.where(articles.c.id == id)).all()
        return [_article(row) for row in rows]

    def events(self, since: int = 0) -> list[Event]:
        """All events with an id above `since`, oldest first."""
        with self.reading() as connection:
            return events.read(connection, since=since)

    def latest(self) -> int:
        """The id of the latest event, 0 before the first."""
        with self.reading() as connection:
            return connection.execute(select(func.max(event_table.c.id))).scalar() or 0

    def decide(self, id: str, decision: Decision) -> Decided:
        """Add a decision to the history of a finding; it is on the disk when this returns.

        What somebody else did after `decision.seen` comes back with it; the decision is stored all the same.
        """
        decision.checked()
        with self.writing() as connection:
            connection.execute(select(findings.c.id).where(findings.c.id == id).with_for_update())
            row, history = _row(connection, id)
            if decision.action == "undo" and not any(e.action in UNDOABLE and not e.undone for e in told(history)):
                raise StoreError(f"finding {id}: there is nothing to take back")
            events.append(connection, [events.decided(id, decision, history)])
            after = events.read(connection, [id])
        seen = decision.seen if decision.seen is not None else max((e.id for e in history), default=0)
        others = tuple(e for e in history if e.id > seen and e.by != decision.by)
        return Decided(_entry(row, ordered(after)), others)

    def stats(self) -> list[RuleStats]:
        """What reviewers made of the contradictions of each rule, by rule id."""
        with self.reading() as connection:
            return _stats(connection)


_NEWEST = (runs.c.at.desc(), runs.c.id.desc())
_LATEST = select(runs.c.id).order_by(*_NEWEST).limit(1).scalar_subquery()
_ARTICLES = select(articles, texts.c.content).join(texts).order_by(articles.c.place)
_SIGHTED: Select[*tuple[Any, ...]] = (
    select(
        findings.c.id, findings.c.kind, findings.c.why, findings.c.first_run, findings.c.first_seen, findings.c.last_seen,
        telling_table.c.rule, telling_table.c.severity, telling_table.c.question, telling_table.c.reason, telling_table.c.sources,
        sightings.c.telling, sightings.c.run, sightings.c.place, runs.c.continues, _LATEST.label("latest"),
    )
    .join_from(sightings, findings, sightings.c.finding == findings.c.id)
    .join(telling_table, sightings.c.telling == telling_table.c.id)
    .join(runs, sightings.c.run == runs.c.id)
)  # fmt: skip


def _sighted(connection: Connection, kinds: Sequence[str]) -> list[tuple[Found, list[Event]]]:
    """The findings of the latest run with their histories."""
    query = _SIGHTED.where(sightings.c.run == _LATEST, findings.c.kind.in_(kinds)).order_by(sightings.c.place)
    rows = connection.execute(query).all()
    of_run = select(sightings.c.finding).where(sightings.c.run == _LATEST)
    histories = events.by_finding(events.read(connection, of_run))
    return [(row, histories.get(row.id, [])) for row in rows]


def _standings(connection: Connection, kinds: Sequence[str]) -> list[tuple[Entry, Standing]]:
    return [(_entry(row, history), standing(history)) for row, history in _sighted(connection, kinds)]


def _row(connection: Connection, id: str) -> tuple[Found, list[Event]]:
    """One finding as the last run that saw it told it, and its history."""
    row = connection.execute(_SIGHTED.where(findings.c.id == id).order_by(*_NEWEST).limit(1)).first()
    if row is None:
        raise StoreError(f"store {shown(connection.engine.url)}: no finding {id!r}")
    return row, ordered(events.read(connection, [id]))


def _entry(row: Found, history: Sequence[Event]) -> Entry:
    now = standing(history)
    new = now.state == "open" and now.judged is None and row.continues and row.first_run == row.run == row.latest
    return Entry(
        row.id, row.rule, row.kind, row.why, row.severity, row.question, "new" if new else now.state,
        now.assignee, now.badges, row.first_seen, row.last_seen, now.version, tuple(row.sources),
    )  # fmt: skip


def _finding(row: Found, state: str, positions: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": row.id,
        "rule": row.rule,
        "kind": row.kind,
        "why": row.why,
        "severity": row.severity,
        "question": row.question,
        "reason": row.reason,
        "state": state,
        "positions": positions,
    }


def _dossiers(connection: Connection, found: Sequence[tuple[Found, list[Event]]]) -> list[Dossier]:
    """Findings that one run saw, with all that is needed to show them."""
    if not found:
        return []
    query = _ARTICLES.where(articles.c.run == found[0][0].run)
    if len(found) == 1:  # a run may have read thousands of articles
        quoted = select(evidence.c.article).where(evidence.c.telling == found[0][0].telling)
        query = query.where(articles.c.id.in_(quoted))
    read = {row.id: _article(row) for row in connection.execute(query)}
    texts_of = {id: article.text for id, article in read.items()}
    made = tellings.positions_of(connection, [row.telling for row, _ in found], texts_of)
    return [_dossier(row, history, made[row.telling], read) for row, history in found]


def _dossier(row: Found, history: list[Event], told_so: list[dict[str, Any]], read: Mapping[str, StoredArticle]) -> Dossier:
    entry = _entry(row, history)
    quoted = dict.fromkeys(claim["article"] for position in told_so for claim in position["claims"])
    return Dossier(entry, _finding(row, entry.state, told_so), told(history), tuple(read[id] for id in quoted if id in read))


def _article(row: Found) -> StoredArticle:
    text = row.content.decode("utf-8", "surrogatepass")
    return StoredArticle(row.id, row.path, row.title, row.source, row.published, row.url, row.story, text)


def _as_known(finding: Finding, entry: Entry, now: Standing) -> Finding:
    decided = finding.state if finding.state != "open" and not entry.version else entry.state  # decided before it came here
    return replace(finding, id=entry.id, state=decided, badges=entry.badges, verdict=now.told)


def _stats(connection: Connection) -> list[RuleStats]:
    query = select(findings.c.id, findings.c.rule).where(findings.c.kind == "contradiction")
    histories = events.by_finding(events.read(connection))
    return stats_of((rule, standing(histories.get(id, []))) for id, rule in connection.execute(query))
