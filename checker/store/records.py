"""What the store hands out and takes in: entries, dossiers, events, decisions. Next: history, database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from checker.errors import StoreError

ACTIONS = ("confirm", "dismiss", "needs-info", "note", "assign", "undo")  # what a person does
NOTICED = ("found", "reopened", "resolved", "more-sources", "rule-changed")  # what a run notices
BASELINE = ("accepted", "pruned")  # what `checker baseline` writes
REASONS = ("not-the-same-thing", "rounding", "later-update", "quotation", "extraction-error", "other")
STATES = ("new", "open", "confirmed", "dismissed", "needs-info", "accepted", "resolved")
CHECKER = "checker"  # who did what a run notices


@dataclass(frozen=True)
class Event:
    """One line of the append-only history of a finding; `at` is aware, in UTC.

    `action` is one of ACTIONS, NOTICED or BASELINE. `undone`: a later "undo" has taken it back.
    """

    id: int
    finding: str
    action: str
    reason: str | None
    note: str | None
    assignee: str | None
    by: str
    at: dt.datetime
    undone: bool = False


@dataclass(frozen=True)
class Entry:
    """A finding as the store knows it: its question, where it stands, and who says so.

    `version` is the id of its latest event (0: none), `badges` what happened since the last decision ("rule changed",
    "new answer: 245 billion USD", "+1 source"), `sources` the outlets that take part.
    """

    id: str
    rule: str
    kind: str
    why: str | None
    severity: str
    question: str
    state: str
    assignee: str | None
    badges: tuple[str, ...]
    first_seen: dt.datetime
    last_seen: dt.datetime
    version: int
    sources: tuple[str, ...]


@dataclass(frozen=True)
class StoredArticle:
    """An article as a run read it; the offsets of that run's findings slice `text`."""

    id: str
    path: str | None
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    story: str
    text: str


@dataclass(frozen=True)
class Dossier:
    """An entry with all that is needed to show it.

    `finding` has the shape of one finding of report.json; `articles` are those it quotes, as the run that saw it last read them.
    """

    entry: Entry
    finding: dict[str, Any]
    history: tuple[Event, ...]
    articles: tuple[StoredArticle, ...] = ()


@dataclass(frozen=True)
class Run:
    """One run in the store."""

    id: str
    at: dt.datetime
    version: str


@dataclass(frozen=True)
class Decision:
    """What a reviewer decides; `seen` is the version of the entry they had before them."""

    action: str
    by: str
    reason: str | None = None
    note: str | None = None
    assignee: str | None = None
    seen: int | None = None

    def checked(self) -> Decision:
        """The decision, when it is complete; raises StoreError that says what is missing."""
        if self.action not in ACTIONS:
            raise StoreError(f"{self.action!r} is no decision; it is one of {', '.join(ACTIONS)}")
        if not self.by.strip():
            raise StoreError("a decision needs a name; give it with --by")
        if self.action == "dismiss":
            self._check_reason()
        elif self.reason is not None:
            raise StoreError(f"only dismiss takes a reason; write what you think of a {self.action} as a note")
        if self.action == "note" and not (self.note or "").strip():
            raise StoreError("a note needs a text; give it with --note")
        if self.action == "assign" and not (self.assignee or "").strip():
            raise StoreError("whom to assign it to is missing; give a name with --to")
        if self.action != "assign" and self.assignee is not None:
            raise StoreError(f"{self.action} assigns nobody; use assign")
        return self

    def _check_reason(self) -> None:
        if self.reason not in REASONS:
            given = f"{self.reason!r} is no reason" if self.reason else "dismiss needs a reason"
            raise StoreError(f"{given}; give one of {', '.join(REASONS)} with --reason")
        if self.reason == "other" and not (self.note or "").strip():
            raise StoreError("the reason other needs a note that says which; give it with --note")


@dataclass(frozen=True)
class Decided:
    """A finding after a decision, and what somebody else did to it after the version the reviewer had seen."""

    entry: Entry
    others: tuple[Event, ...]
