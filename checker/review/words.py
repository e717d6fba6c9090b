"""States, reasons and events of the store -> the words a reviewer reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.report.wording import humanise

if TYPE_CHECKING:
    from checker.model import RuleStats
    from checker.store import Event

STATES: Mapping[str, str] = MappingProxyType({
    "new": "new",
    "open": "open",
    "confirmed": "confirmed",
    "dismissed": "dismissed",
    "needs-info": "needs info",
    "accepted": "accepted unjudged",
    "resolved": "resolved",
})  # fmt: skip
REASONS: Mapping[str, str] = MappingProxyType({
    "not-the-same-thing": "Not the same thing",
    "rounding": "Rounding",
    "later-update": "Later update",
    "quotation": "Quotation",
    "extraction-error": "Extraction error",
    "other": "Other (needs a note)",
})  # fmt: skip
MEANINGS: Mapping[str, str] = MappingProxyType({
    "not-the-same-thing": "They speak of different people, events, periods or measures.",
    "rounding": "One figure is the other one rounded.",
    "later-update": "The later article knows more; both were right when they appeared.",
    "quotation": "One of them only quotes what somebody else said.",
    "extraction-error": "The checker read a sentence wrongly.",
    "other": "Say why in a note.",
})  # fmt: skip
TODO = frozenset({"new", "open"})  # states in which nobody has decided

_DONE = MappingProxyType({
    "confirm": "confirmed it",
    "dismiss": "dismissed it",
    "needs-info": "needs more information",
    "note": "wrote a note",
    "assign": "assigned it",
    "undo": "took back the last decision",
    "found": "found it",
    "reopened": "re-opened it",
    "resolved": "no longer found it",
    "more-sources": "found another source",
    "rule-changed": "saw that the rule had changed",
    "accepted": "accepted it without judging",
    "pruned": "took the acceptance away",
})  # fmt: skip


def told(event: Event) -> str:
    """What an event did, as the rest of a sentence that begins with who did it."""
    said = _DONE.get(event.action, humanise(event.action).lower())
    if event.action == "dismiss" and event.reason:
        said = f"{said} as {reason(event.reason)}"
    if event.action == "assign":
        said = f"{said} to {event.assignee}"
    return f"{said} (taken back)" if event.undone else said


def reason(name: str) -> str:
    """A reason of a dismissal inside a sentence."""
    return name.replace("-", " ")


def state(name: str) -> str:
    return STATES.get(name, name)


def when(at: dt.datetime) -> str:
    """A time as the history shows it, in UTC."""
    return f"{at.astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC"


def why_dismissed(rule: RuleStats) -> str:
    """The reasons for which findings of a rule were dismissed, the most frequent first."""
    ranked = sorted(rule.dismissed.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{reason(name)} {number}" for name, number in ranked)
