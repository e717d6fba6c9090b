"""The baseline: contradictions that somebody accepted as they stood, without judging them. Used by the command `baseline`.

It lies in the history of each finding, as the events "accepted" and "pruned"; a decision, or a new answer, ends an acceptance.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from checker.store import events
from checker.store.database import Store
from checker.store.history import standing
from checker.store.schema import findings


@dataclass(frozen=True)
class Baseline:
    """The ids that are accepted now: `unreviewed` nobody ever judged, `stale` ones the articles no longer bear out."""

    accepted: tuple[str, ...]
    unreviewed: tuple[str, ...]
    stale: tuple[str, ...]


def baseline(store: Store) -> Baseline:
    """What is accepted in a store."""
    with store.reading() as connection:
        query = select(findings.c.id).where(findings.c.kind == "contradiction").order_by(findings.c.id)
        ids = connection.execute(query).scalars().all()
        histories = events.by_finding(events.read(connection))
    now = {id: standing(histories.get(id, [])) for id in ids}
    accepted = [id for id in ids if now[id].decision == "accepted"]
    unreviewed = tuple(id for id in accepted if now[id].judged is None)
    return Baseline(tuple(accepted), unreviewed, tuple(id for id in accepted if now[id].gone))


def write(store: Store, by: str) -> tuple[str, ...]:
    """Accept every contradiction of the latest run that nobody has decided; the ids that are accepted by this."""
    return _add(store, [e.id for e in store.entries() if e.state in {"new", "open"}], "accepted", "open", by)


def prune(store: Store, by: str) -> tuple[str, ...]:
    """End the acceptance of what the articles no longer bear out; the ids it ended for."""
    return _add(store, baseline(store).stale, "pruned", "accepted", by)


def _add(store: Store, ids: Sequence[str], action: str, only: str, by: str) -> tuple[str, ...]:
    """One event for each finding that is still decided so when the transaction begins."""
    with store.writing() as connection:
        connection.execute(select(findings.c.id).order_by(findings.c.id).with_for_update())
        histories = events.by_finding(events.read(connection))
        chosen = [id for id in ids if standing(histories.get(id, [])).decision == only]
        now = dt.datetime.now(dt.UTC)
        events.append(connection, [events.row(id, histories.get(id, []), now, action=action, by=by) for id in chosen])
    return tuple(chosen)
