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
from checker.store.records import CHECKER, Decision, Event
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


def row(finding: str, history: Sequence[Event], at: dt.datetime, **given: str | None) -> dict[str, Any]:
    """An event to add: after all that has happened to the finding, also where a clock went backwards."""
    after = max(at, history[-1].at + TICK) if history else at
    empty = {"reason": None, "note": None, "assignee": None, "uid": uuid.uuid4().hex}
    return {**empty, "finding": finding, "at": after, **given}


def decided(finding: str, decision: Decision, history: Sequence[Event]) -> dict[str, Any]:
    """A decision as an event to add."""
    given = {name: getattr(decision, name) for name in ("action", "by", "reason", "note", "assignee")}
    return row(finding, history, dt.datetime.now(dt.UTC), **given)


def noticed(finding: str, action: str, note: str | None, history: Sequence[Event], at: dt.datetime) -> dict[str, Any]:
    """What a run notices, as an event to add. Two stores that notice the same give it one uid: joined, they count it once."""
    before = sum(e.action == action and e.note == note for e in history)
    name = "\x1f".join((finding, action, note or "", str(before))).encode("utf-8", "surrogatepass")
    return row(finding, history, at, action=action, note=note, by=CHECKER, uid=hashlib.sha256(name).hexdigest()[:32])


def append(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(events), list(rows))
