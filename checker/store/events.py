"""The history in the database: events are read, added, and never changed."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from checker.store.history import ordered
from checker.store.records import Decision, Event
from checker.store.schema import events

History = Mapping[str, Sequence[Event]]
_SHOWN = (
    events.c.id,
    events.c.finding,
    events.c.action,
    events.c.reason,
    events.c.note,
    events.c.assignee,
    events.c.by,
    events.c.at,
)
TICK = dt.timedelta(microseconds=1)


def read(connection: Connection, findings: Select[Any] | Sequence[str] | None = None, since: int = 0) -> list[Event]:
    """Events of some findings (all of them for None) with an id above `since`, in the order of their ids."""
    query = select(*_SHOWN).where(events.c.id > since).order_by(events.c.id)
    if findings is not None:
        query = query.where(events.c.finding.in_(findings))
    return [Event(*row) for row in connection.execute(query)]


def by_finding(found: Iterable[Event]) -> dict[str, list[Event]]:
    """Events under the id of their finding, each history in order."""
    histories: dict[str, list[Event]] = defaultdict(list)
    for event in found:
        histories[event.finding].append(event)
    return {name: ordered(history) for name, history in histories.items()}


def decided(finding: str, decision: Decision, history: Sequence[Event]) -> dict[str, Any]:
    """A decision as a row: after all that has happened to the finding, also where a clock went backwards."""
    last = history[-1].at + TICK if history else None
    now = dt.datetime.now(dt.UTC)
    return {
        "uid": uuid.uuid4().hex,
        "finding": finding,
        "action": decision.action,
        "reason": decision.reason,
        "note": decision.note,
        "assignee": decision.assignee,
        "by": decision.by,
        "at": max(now, last) if last else now,
    }


def noticed(finding: str, action: str, note: str | None, history: Sequence[Event], by: str, at: dt.datetime) -> dict[str, Any]:
    """What a run notices, as a row. Two stores that notice the same give it one uid: joined, they count it once."""
    before = sum(e.action == action and e.note == note for e in history)
    uid = hashlib.sha256("\x1f".join((finding, action, note or "", str(before))).encode("utf-8", "surrogatepass")).hexdigest()[
        :32
    ]
    at = max(at, history[-1].at + TICK) if history else at
    return {
        "uid": uid, "finding": finding, "action": action, "reason": None, "note": note, "assignee": None, "by": by, "at": at,
    }  # fmt: skip


def append(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(events), list(rows))
