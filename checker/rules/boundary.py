"""Rule -> the same rule with a boundary around its function: whatever a rule file does, it costs that rule only. Next: align.

A rule may raise, call sys.exit(), run too long, try to change what it is given or return something that is no text. Each becomes
a NotChecked that names the rule, the articles it was looking at, the line of the file and what to do; the others go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType, TracebackType
from typing import Any, Self

from checker.errors import UnjudgedError
from checker.model import Claim, NotChecked
from checker.overlap import Passage
from checker.rules.against import Against
from checker.rules.complaints import RETURN, overtime, raised
from checker.rules.spec import Rule
from checker.rules.timing import Clock, Overtime

NAMED = 10  # failures of one rule that are told one by one


class Boundary:
    """Stands around the rules of one run, and keeps what went wrong in them; open it in the thread that runs them.

    A rule that ran too long is left out from then on.
    """

    def __init__(self, seconds: float) -> None:
        self.clock = Clock(seconds)
        self.failures: dict[str, dict[str, str]] = {}  # by rule, then by the articles: the reason
        self.stopped: set[str] = set()

    def __enter__(self) -> Self:
        self.clock.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.clock.__exit__(kind, error, trace)

    def around(self, rule: Rule) -> Rule:
        """The rule, whose function now raises nothing but UnjudgedError."""
        return replace(rule, judge=partial(self._judge, rule))

    @property
    def failed(self) -> list[NotChecked]:
        """What could not be judged, rule by rule; of very many failures of one rule, the rest as a number."""
        return [failure for rule, reasons in sorted(self.failures.items()) for failure in _told(rule, reasons)]

    def _judge(self, rule: Rule, *args: Any, **options: Any) -> str | None:
        if rule.id in self.stopped:
            raise UnjudgedError
        try:
            returned = self.clock.run(partial(rule.judge, *map(_shielded, args), **options))
        except Overtime:
            self.stopped.add(rule.id)
            reason = f"the rule {overtime(self.clock.seconds)}; it is left out from here on"
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - the rule boundary: what a rule raises costs itself only
            reason = f"the rule {raised(error, rule.path)}"
        else:
            if returned is None or isinstance(returned, str):
                return returned
            reason = f"the rule returned a value of type {type(returned).__name__}; {RETURN}"
        self._note(rule, " and ".join(_articles(args)) or "what it was given", reason)
        raise UnjudgedError

    def _note(self, rule: Rule, where: str, reason: str) -> None:
        """Keep the first reason for each place; that the rule was stopped goes before all others."""
        noted = self.failures.setdefault(rule.id, {})
        if rule.id in self.stopped:
            self.failures[rule.id] = {where: reason} | {place: why for place, why in noted.items() if place != where}
        else:
            noted.setdefault(where, reason)


def _shielded(given: Any) -> Any:
    """A claim whose slots and scope cannot be changed; everything else a rule is given is frozen as it is."""
    if not isinstance(given, Claim):
        return given
    return replace(given, slots=MappingProxyType(given.slots), scope=MappingProxyType(given.scope))


def _articles(args: tuple[Any, ...]) -> list[str]:
    """The ids of the articles that something a rule judges stands in, in order."""
    return list(dict.fromkeys(name for arg in args for name in _names(arg)))


def _names(arg: Any) -> Iterator[str]:
    if isinstance(arg, Claim):
        yield arg.article
    elif isinstance(arg, Passage):
        yield from (copy.article for copy in arg.copies)
    elif isinstance(arg, Against):
        yield from (e.claim.article for position in (*arg.reference, *arg.others) for e in position.evidence)


def _told(rule: str, reasons: Mapping[str, str]) -> Iterator[NotChecked]:
    for where, reason in list(reasons.items())[:NAMED]:
        yield NotChecked(f"rule {rule} on {where}", reason)
    if len(reasons) > NAMED:
        more = len(reasons) - NAMED
        yield NotChecked(f"rule {rule} on {more:,} other{'' if more == 1 else 's'}", "it failed there too, as on those named")
