"""Events -> where a finding stands. The state is computed from the history each time; nothing is ever overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.model import Verdict
from checker.store.records import Event

DECIDED = {"confirm": "confirmed", "dismiss": "dismissed", "needs-info": "needs-info", "accepted": "accepted"}
UNDOABLE = frozenset({*DECIDED, "note", "assign"})


@dataclass(frozen=True)
class Standing:
    """Where a finding stands after its events.

    `decision` is "open", or what was decided last and still holds, by `verdict`; `gone`: the last run that looked found it not;
    `judged` is the last verdict of a person that was not taken back, even when a new answer has re-opened the finding.
    """

    decision: str = "open"
    gone: bool = False
    assignee: str | None = None
    verdict: Event | None = None
    judged: Event | None = None
    reopened: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    rule_changed: bool = False
    version: int = 0

    @property
    def state(self) -> str:
        return "resolved" if self.gone else self.decision

    @property
    def told(self) -> Verdict | None:
        """The verdict that holds, for a report."""
        event = self.verdict
        return Verdict(event.action, event.by, event.at, event.reason, event.note) if event else None

    @property
    def badges(self) -> tuple[str, ...]:
        """What happened since the last decision, in a few words each."""
        more = len(self.sources)
        told = [f"new answer: {value}" for value in self.reopened]
        told += [f"+{more} source{'' if more == 1 else 's'}"] if more else []
        return (*told, *(["rule changed"] if self.rule_changed else []))


def ordered(events: Iterable[Event]) -> list[Event]:
    """Events in the order in which they happened, also those that came from another store."""
    return sorted(events, key=lambda e: (e.at, e.id))


def told(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with those marked that an undo has taken back."""
    standing: list[int] = []
    undone: set[int] = set()
    for event in events:
        if event.action in UNDOABLE:
            standing.append(event.id)
        elif event.action == "undo" and standing:
            undone.add(standing.pop())
    return tuple(replace(e, undone=True) if e.id in undone else e for e in events)


def standing(events: Sequence[Event]) -> Standing:
    """Where a finding stands after these events, which are in order."""
    now = Standing()
    for event in told(events):
        if not event.undone:
            now = _after(now, event)
    return replace(now, version=max((e.id for e in events), default=0))


def _after(now: Standing, event: Event) -> Standing:
    action = event.action
    if action in DECIDED:
        judged = now.judged if action == "accepted" else event
        since: dict[str, object] = {"reopened": (), "sources": (), "rule_changed": False}
        return replace(now, decision=DECIDED[action], verdict=event, judged=judged, **since)  # type: ignore[arg-type]
    changes: dict[str, dict[str, object]] = {
        "found": {"gone": False},
        "resolved": {"gone": True},
        "pruned": {"decision": "open", "verdict": None},
        "reopened": {"decision": "open", "verdict": None, "reopened": (*now.reopened, *_lines(event))},
        "more-sources": {"sources": (*now.sources, *_lines(event))},
        "rule-changed": {"rule_changed": True},
        "assign": {"assignee": event.assignee},
    }
    return replace(now, **changes.get(action, {}))  # type: ignore[arg-type]


def _lines(event: Event) -> list[str]:
    return (event.note or "").splitlines()
