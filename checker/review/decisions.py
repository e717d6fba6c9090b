"""What the page sends -> decisions of the store, each stored once however often it is sent. Next: app."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from checker.errors import InputError

if TYPE_CHECKING:
    from checker.store import Decision

LONGEST_NOTE = 10_000  # characters
LONGEST_NAME = 80
REMEMBERED = 1_000  # answers kept

Answer = dict[str, Any]


def read_decision(data: Any) -> Decision:
    """The decision in a request's JSON; raises InputError that says what is wrong with it.

    What a decision must hold besides (a reason to dismiss, a note for "other") is for the store to say.
    """
    from checker.store import ACTIONS, REASONS, Decision

    if not isinstance(data, dict):
        raise InputError("a decision is a JSON object")
    if data.get("action") not in ACTIONS:
        raise InputError(f"no action {data.get('action')!r}; there are {', '.join(ACTIONS)}")
    if data.get("reason") is not None and data["reason"] not in REASONS:
        raise InputError(f"no reason {data['reason']!r}; there are {', '.join(REASONS)}")
    by = _text(data, "by", LONGEST_NAME)
    if not by:
        raise InputError("a decision needs the name of who takes it")
    seen = data.get("seen")
    if seen is not None and (not isinstance(seen, int) or isinstance(seen, bool)):
        raise InputError("seen is the number of an event")
    texts = {"note": _text(data, "note", LONGEST_NOTE), "assignee": _text(data, "assignee", LONGEST_NAME)}
    return Decision(action=data["action"], by=by, reason=data.get("reason"), seen=seen, **texts)


def _text(data: dict[str, Any], name: str, most: int) -> str | None:
    value = data.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > most:
        raise InputError(f"{name} is a text of at most {most:,} characters")
    return value.strip() or None


class Answered:
    """The latest answers by request, so that one sent again after a lost answer changes nothing."""

    def __init__(self) -> None:
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def once(self, request: str | None, answer: Callable[[], Answer]) -> Answer:
        """The answer given before to this request, or else a new one; a failure is not remembered."""
        if not request:
            return answer()
        with self._lock:
            if request not in self._answers:
                self._answers[request] = answer()
                while len(self._answers) > REMEMBERED:
                    self._answers.popitem(last=False)
            return self._answers[request]
