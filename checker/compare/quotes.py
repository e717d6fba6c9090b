"""Are two quotations the same words, of the same person? Used by rules and by the gate of quotations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from checker.compare.people import same_person
from checker.compare.quote_changes import Change, changes_sense, printed
from checker.compare.quote_match import match, said_in
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.model import Entity, Slot

MARGIN = 1  # words shown on each side of a change
SHOWN = 10  # words between two changes that are shown as one


def same_words(a: Any, b: Any) -> Verdict:
    """Compare the wording of two quotations of one utterance (Slot, Saying, Quote or None).

    same: no word differs in what both quote. explained (quotation): what differs is marked by brackets or an ellipsis.
    different: small words, or forms of one word, were changed, put in or left out. unknown: two sayings, or a change of sense.
    """
    return _compared(a, b, sense=False)


def same_sense(a: Any, b: Any) -> Verdict:
    """As same_words, but different when the change touches the sense: a number, a "not", another word of substance."""
    return _compared(a, b, sense=True)


def same_speaker(a: Any, b: Any) -> Verdict:
    """Whether one person can have said it (Slot or Entity): different for two persons named, explained (refinement) for a
    person and a body or an office, unknown where a side is missing or two share a surname."""
    x, y = value_of(a), value_of(b)
    if not isinstance(x, Entity) or not isinstance(y, Entity):
        return noted(UNKNOWN, a, b)
    if x.kind == y.kind == "person":
        related = x.surname is not None and y.surname is not None and {*x.surname.split()} & {*y.surname.split()}
        one = x == y or (x.given is not None and x.name.casefold() == y.name.casefold())
        return noted(SAME if one else UNKNOWN, a, b) if related else same_person(a, b)
    if "person" in {x.kind, y.kind}:
        return noted(explained("refinement", f"{x.name} in one is {y.name} in the other"), a, b)
    return noted(SAME if x.name.casefold() == y.name.casefold() else UNKNOWN, a, b)


def _compared(a: Any, b: Any, sense: bool) -> Verdict:
    found = match(a, b)
    if found is None:
        return noted(UNKNOWN, a, b)
    grave = [c for c in found.changes if changes_sense(c)]
    if grave and not sense:
        return noted(UNKNOWN, a, b)
    counted: Sequence[Change] = grave if sense else found.changes
    if not counted:
        why = "words left out or put in are marked as such"
        alike = SAME if found.whole else UNKNOWN  # of what only one of them quotes the other says nothing
        return noted(explained("quotation", why) if found.cut and not sense else alike, a, b)
    counted = _together(counted)
    left = _narrowed(a, [(c.i, c.i + len(c.gone)) for c in counted])
    right = _narrowed(b, [(c.j, c.j + len(c.come)) for c in counted])
    return noted(different(_told(counted)), left, right)


def _together(changes: Sequence[Change]) -> Sequence[Change]:
    """The first changes that stand near each other: of a long sentence not all is shown."""
    parted = (n for n, (c, after) in enumerate(pairwise(changes), 1) if after.i - c.i - len(c.gone) > SHOWN)
    return changes[: next(parted, len(changes))]


def _told(changes: Sequence[Change]) -> str:
    gone, come = printed(changes[0].gone), printed(changes[0].come)
    if gone and come:
        return f'"{gone}" in one stands where the other has "{come}"'
    return f'one has "{gone or come}", which the other leaves out unmarked'


def _narrowed(side: Any, parts: Sequence[tuple[int, int]]) -> Any:
    """The slot of the words of a quotation that were changed, from the first to the last, and a word on each side of them."""
    if not isinstance(side, Slot):
        return side
    said = said_in(side)
    core = said.words[said.first : said.last]
    first, last = min(p[0] for p in parts) - said.first, max(p[1] for p in parts) - said.first
    start, end = core[max(first - MARGIN, 0)].start - said.start, core[min(last + MARGIN, len(core)) - 1].end - said.start
    shown = printed(core[first:last]) or " ".join(side.text[start:end].split())
    return Slot(shown.casefold(), side.start + start, side.start + end, side.text[start:end])
