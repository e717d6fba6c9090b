"""The store -> queue, findings and matrix as the page and the terminal ask for them; decisions back. Next: app, terminal.

A blind desk hands out nothing that names an outlet: what comes from here can be shown anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.model import Article
from checker.report.matrix import KINDS as IN_MATRIX
from checker.report.matrix import Matrix, matrices
from checker.report.view import Source
from checker.review.blind import Mask, hidden, mask_of, unmasked
from checker.review.shown import Shown, as_article, card_of, shown
from checker.review.words import TODO, told, when

if TYPE_CHECKING:
    from checker.store import Decided, Decision, Dossier, Entry, Event
    from checker.store.database import Store

PLAIN = ("id", "rule", "kind", "why", "severity", "state", "version")  # of an entry, sent as they are


@dataclass(frozen=True)
class Run:
    """The articles of one run by id, numbered as in the report, and what hides their outlets in a blind review."""

    id: str
    articles: Mapping[str, Article]
    sources: Mapping[str, Source]
    mask: Mask

    def joined(self, others: Mapping[str, Article], *, blind: bool) -> Run:
        """The same run with the articles of a finding it no longer found, as they were when it was found."""
        if all(self.articles.get(name) == article for name, article in others.items()):
            return self
        return run_of(self.id, {**self.articles, **others}, blind=blind)


def run_of(id: str, articles: Mapping[str, Article], *, blind: bool) -> Run:
    """A run of these articles; blind, every outlet is hidden in every article, for articles name each other."""
    mask = mask_of(articles.values()) if blind else unmasked
    shown = {name: hidden(a, n, mask) if blind else a for n, (name, a) in enumerate(articles.items(), 1)}
    return Run(id, articles, {name: Source(n, article) for n, (name, article) in enumerate(shown.items(), 1)}, mask)


class Desk:
    """One review of one store."""

    def __init__(self, store: Store, *, blind: bool = False) -> None:
        self.store = store
        self.blind = blind
        self._latest: Run | None = None

    @property
    def run(self) -> Run:
        """The latest run; its articles are read once, for they never change."""
        latest = self.store.latest_run()
        id = latest.id if latest else ""
        if self._latest is None or self._latest.id != id:
            articles = {stored.id: as_article(stored) for stored in self.store.articles()}
            self._latest = run_of(id, articles, blind=self.blind)
        return self._latest

    def queue(self, kind: str = "contradiction") -> list[Entry]:
        """Findings of one kind in the latest run, worst first."""
        return self.store.entries(kinds=(kind,))

    def first(self) -> str | None:
        """The id of the first finding nobody has decided, or of the first one when all are; None when there is none."""
        entries = self.queue()
        undecided = (e.id for e in entries if e.state in TODO)
        return next(undecided, entries[0].id if entries else None)

    def dossier(self, id: str) -> tuple[Dossier, Shown]:
        """A finding with its history, and as it is shown; raises StoreError for an id that nobody knows."""
        found = self.store.dossier(id)
        run = self.run.joined({stored.id: as_article(stored) for stored in found.articles}, blind=self.blind)
        return found, shown(found.finding, run.sources, run.mask)

    def decide(self, id: str, decision: Decision) -> Decided:
        """Store a decision; it is there for good when this returns."""
        return self.store.decide(id, decision)

    def matrices(self) -> list[Matrix]:
        """Who says what, in tables of questions by articles."""
        run = self.run
        return matrices([card_of(finding, run.sources, run.mask) for finding in self.store.findings(IN_MATRIX)])

    def rows(self, entries: Iterable[Entry]) -> list[dict[str, Any]]:
        """Entries as the queue shows them, light enough to send a thousand."""
        mask = self.run.mask
        return [
            {name: getattr(entry, name) for name in PLAIN}
            | {
                "question": mask(entry.question),
                "assignee": mask(entry.assignee or ""),
                "badges": [mask(badge) for badge in entry.badges],
                "sources": [] if self.blind else list(entry.sources),
            }
            for entry in entries
        ]

    def row(self, entry: Entry) -> dict[str, Any]:
        return self.rows([entry])[0]

    def told(self, events: Iterable[Event]) -> list[dict[str, Any]]:
        """Events as the history shows them."""
        mask = self.run.mask
        return [
            {
                "id": event.id,
                "finding": event.finding,
                "by": event.by,
                "told": mask(told(event)),
                "note": mask(event.note or ""),
                "at": event.at.isoformat(),
                "when": when(event.at),
            }
            for event in events
        ]
