"""Changes by a number -> claims of kind "change" under that number: "sales fell to 71,000". Next: compare/gates/outcomes.

Two tellings of a change may share no word but its number: "sales fell to 71,000" meets "tickets sold climbed to 71,000".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame
from checker.claims.outcomes import Told
from checker.model import Claim, Quantity, Slot

EXACT = 2  # digits, but for zeros at either end: two tellings of one story hardly give such a number of two things


def directions(parts: Clauses, reports: Sequence[Told]) -> Iterator[Claim]:
    """Claims of kind "change", each once more under the number that what changes came to, or changed by."""
    for told in reports:
        if told.claim.kind == "change":
            yield from _anchored(parts, told.frame, told.claim)


def _anchored(parts: Clauses, frame: Frame, claim: Claim) -> Iterator[Claim]:
    amount = next((a.mention for a in (*frame.after, *_changes_by(parts, frame)) if isinstance(a.mention.value, Quantity)), None)
    if amount is None or not _is_exact(amount.value):
        return
    matter = Slot(f"{claim.predicate} #{amount.value.low:.10g}", amount.start, amount.end, amount.text)
    digits = f"{amount.value.low or 0:.10g}".replace(".", "").strip("0")
    exact = "exact" if len(digits) >= EXACT else "slight"
    scope = {**claim.scope, "anchor": amount.value.unit or "number", "exact": exact}
    yield replace(claim, slots={**claim.slots, "matter": matter}, scope=scope)


def _changes_by(parts: Clauses, frame: Frame) -> Iterator[Argument]:
    """The amounts behind a verb that "by" or "to" introduces, also beyond a clause ("the price paid to farmers by 8%")."""
    behind = (a for stretch in parts.stretches for a in stretch if a.first >= frame.predicate.last)
    yield from (a for a in behind if a.prep in {"by", "to"})


def _is_exact(value: Quantity) -> bool:
    return value.low == value.high is not None and not value.approximate
