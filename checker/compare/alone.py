"""Claims -> clashes: what one claim says that does not fit together, with nothing else to compare it to. Next: findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from checker.compare.verdict import trace
from checker.errors import UnjudgedError
from checker.model import Claim, Slot


class Judging(Protocol):
    """What is needed of a rule over one article."""

    @property
    def claims(self) -> str | None: ...
    @property
    def reads(self) -> frozenset[str]: ...
    def __call__(self, claim: Claim, /) -> str | None: ...


@dataclass(frozen=True)
class Clash:
    """One claim whose parts do not fit each other, why not, and the two slots that show it."""

    claim: Claim
    reason: str
    slots: tuple[Slot | None, Slot | None]


def clashes(rule: Judging, claims: Iterable[Claim]) -> Iterator[Clash]:
    """Judge every claim of the rule's kind on its own; the comparison that failed names the slots, else what the rule reads."""
    for claim in claims:
        if claim.kind == rule.claims:
            try:
                with trace() as verdicts:
                    reason = rule(claim)
            except UnjudgedError:
                continue
            if reason:
                failed = next((v for v in reversed(verdicts) if not v), None)
                yield Clash(claim, reason, (failed.left, failed.right) if failed else _first_two(claim, rule.reads))


def _first_two(claim: Claim, reads: frozenset[str]) -> tuple[Slot | None, Slot | None]:
    """Two slots in the order of the text, those that the rule looks at before the others."""
    slots = sorted(claim.slots, key=lambda name: (name not in reads, claim.slots[name].start))[:2]
    shown = [*sorted((claim.slots[name] for name in slots), key=lambda slot: slot.start), None, None]
    return shown[0], shown[1]
