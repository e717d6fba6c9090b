"""What articles say, and what comes of setting it side by side: claims, positions, findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from checker.model.articles import Span

STATUSES = ("asserted", "reported", "planned", "expected", "target", "denied", "hypothetical")
KINDS = ("contradiction", "explained", "duplicate", "agreement")
SEVERITIES = ("low", "medium", "high")
WHYS = (
    "rounding", "approximation", "precision", "range", "unit", "currency", "later-update", "plan-and-outcome",
    "target-and-actual", "forecast", "other-period", "other-scope", "other-measure", "part-and-whole", "other-event",
    "other-speaker", "hypothetical", "refinement", "name-variant", "metonym", "successor", "acting", "time-zone",
    "translation", "quotation",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """One filled part of a claim: the value and the exact words that carry it."""

    value: Any
    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def normal(self) -> str:
        """The value in one spelling; two that differ only in the hour are two."""
        said = " ".join(self.value) if isinstance(self.value, tuple) else str(self.value)
        clock, zone = getattr(self.value, "clock", None), getattr(self.value, "zone", None)
        return f"{said} {clock:%H:%M} {zone or ''}".strip() if clock is not None else said


@dataclass(frozen=True)
class Claim:
    """What one article says: a predicate with slots, and the conditions under which it says so.

    Slots read as attributes (`claim.person`); a slot the article left empty is None. `quote` is the sentence.
    `scope` holds what narrows the claim besides its slots (period, measure, part, mood), as plain strings. `about` is what
    the whole article is about, as keys of names and nouns.
    """

    article: str
    kind: str
    predicate: str
    slots: Mapping[str, Slot]
    quote: Span
    status: str = "asserted"
    speaker: str | None = None
    as_of: dt.date | None = None
    scope: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    negated: bool = False
    role: str = "body"
    about: frozenset[str] = frozenset()

    def __getattr__(self, name: str) -> Slot | None:
        if name.startswith("__"):
            raise AttributeError(name)
        slots: Mapping[str, Slot] = object.__getattribute__(self, "slots")
        return slots.get(name)


@dataclass(frozen=True)
class Evidence:
    """A claim as a position shows it: the sentence and the exact conflicting words (None: the whole sentence)."""

    claim: Claim
    value: Slot | None

    @property
    def span(self) -> Span:
        return Span(self.value.start, self.value.end) if self.value else self.claim.quote


@dataclass(frozen=True)
class Position:
    """One answer to a question, everyone who gives it, and from how many independent origins."""

    value: str
    evidence: tuple[Evidence, ...]
    origins: int = 1


@dataclass(frozen=True)
class Verdict:
    """What somebody decided about a finding: who, when (aware, UTC) and why."""

    action: str
    by: str
    at: dt.datetime
    reason: str | None = None
    note: str | None = None

    def __str__(self) -> str:
        if self.action == "accepted":
            return f"by {self.by}, who did not judge it"
        reason = "" if self.reason in {None, "other"} else str(self.reason).replace("-", " ")
        why = ": ".join(filter(None, (reason, self.note)))
        return f"by {self.by}" + (f": {why}" if why else "")


@dataclass(frozen=True)
class Finding:
    """A question with its positions; kind is one of KINDS, `why` one of WHYS for an explained difference.

    `subject` and `when` say what the question is about, by which a later run knows it again: the slots that had to agree, as
    "slot=key", and the first and last day it speaks of. `state`, the `verdict` that holds and `badges` (what happened since)
    come from the store.
    """

    id: str
    rule: str
    kind: str
    question: str
    reason: str
    positions: tuple[Position, ...]
    severity: str = "medium"
    why: str | None = None
    state: str = "open"
    subject: tuple[str, ...] = ()
    when: tuple[dt.date, dt.date] | None = None
    badges: tuple[str, ...] = ()
    verdict: Verdict | None = None


@dataclass(frozen=True)
class NotChecked:
    """Something that was left out, and why: a file, a rule, a pair."""

    what: str
    reason: str
