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
    """The decision in a request's JSON; raises InputError or StoreError that says what is wrong with it."""
    from checker.store import Decision

    if not isinstance(data, dict):
        raise InputError("a decision is a JSON object")
    seen = data.get("seen")
    if seen is not None and (not isinstance(seen, int) or isinstance(seen, bool)):
        raise InputError("seen is the number of an event")
    most = {"action": LONGEST_NAME, "by": LONGEST_NAME, "reason": LONGEST_NAME, "note": LONGEST_NOTE, "assignee": LONGEST_NAME}
    texts = {name: _text(data, name, length) for name, length in most.items()}
    return Decision(action=texts.pop("action") or "", by=texts.pop("by") or "", seen=seen, **texts).checked()


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
