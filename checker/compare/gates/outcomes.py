"""Gates for outcomes: the same thing, the same actor, the same occasion, and neither is still to come."""

from __future__ import annotations

from checker.annotate.names_match import sound_key
from checker.compare.dates import same_date
from checker.compare.people import same_person
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim, Entity

PAIR = 2  # labels of a family that knows an opposite
FIRM = 2  # words, names doubly, that two things or their sentences must share to be one thing


def thing(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same thing? What narrows each must not differ, and the two sentences must have something in common."""
    head = {word for c in (a, b) for word in (c.slots["matter"].normal.split()[-1], c.scope.get("head", ""))}
    mine, others = _words(a, "thing") - head, _words(b, "thing") - head
    if _apart(mine - _said(b), others - _said(a)) or not (_known(mine, b) and _known(others, a)):
        return UNKNOWN
    shared = (_context(a) & _context(b)) - {word for word in head if not word.startswith("@")}
    weight = sum(2 if word.startswith("@") else 1 for word in shared)
    wide = a.scope.get("wide") and not mine & others
    return UNKNOWN if wide or weight + 2 * len(mine & others) < FIRM else None


def asked(a: Claim, b: Claim) -> Verdict | None:
    """Whether an act was done is a question only where somebody says that it was not, or that the opposite was."""
    x, y = a.slots["outcome"].value, b.slots["outcome"].value
    return UNKNOWN if x.label == y.label and len(x.labels) < PAIR and not (x.negated or y.negated) else None


def _words(claim: Claim, name: str) -> set[str]:
    """The words of a slot; a capitalised word stands there as a name too, and counts as that."""
    words = {*claim.slots[name].value}
    return {word for word in words if word.startswith("@") or f"@{sound_key(word)}" not in words}


def _context(claim: Claim) -> set[str]:
    return {*claim.scope.get("context", "").split()}


def _said(claim: Claim) -> set[str]:
    return {*claim.slots["thing"].value} | _context(claim)


def _apart(x: set[str], y: set[str]) -> bool:
    """Whether each of two things has a name, or a word, that the other knows nothing of: the Varga bridge, the Kossuth bridge."""
    names = [{word for word in words if word.startswith("@")} for words in (x, y)]
    return all(names) or all((x - names[0], y - names[1]))


def _known(words: set[str], other: Claim) -> bool:
    """Whether most of the words that narrow one thing are said of the other, in its sentence or in its article."""
    return 2 * len(words & (_said(other) | other.about)) >= len(words)


def actor(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same one who acts? One side may leave it open, where what counts is what became of the thing."""
    x, y = a.slots.get("who"), b.slots.get("who")
    if x is None or y is None:
        return None if a.scope.get("of") == "thing" else UNKNOWN
    if isinstance(x.value, Entity) and isinstance(y.value, Entity) and x.value.kind == y.value.kind == "person":
        return None if same_person(x, y) else UNKNOWN
    shared = {*a.scope.get("actor", "").split()} & {*b.scope.get("actor", "").split()}
    if shared:
        return None
    return UNKNOWN


def scope(a: Claim, b: Claim) -> Verdict | None:
    """What moves is the whole or a part of it: "youth unemployment" is not "unemployment"."""
    x, y = ({word for word in _words(c, "thing") if not word.startswith("@")} for c in (a, b))
    if x - _said(b) - b.about or y - _said(a) - a.about:
        return explained("other-scope", f"{a.slots['thing']} is not {b.slots['thing']}")
    return None


def occasion(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same time? Another day, another court or another attempt is another event."""
    said = same_date(a.slots.get("date"), b.slots.get("date"))
    if not said:
        return explained("other-event", "the two are of different days")
    if a.scope.get("occasion") != b.scope.get("occasion"):
        return explained("other-event", "one of the two is an earlier or a further one")
    return None


def mood(a: Claim, b: Claim) -> Verdict | None:
    if a.status != b.status and "planned" in {a.status, b.status}:
        return explained("plan-and-outcome", "one was still a plan when it was written")
    return None


def base(a: Claim, b: Claim) -> Verdict | None:
    """Against what is it up or down? From month to month is another measure than from year to year."""
    x, y = a.scope.get("base"), b.scope.get("base")
    if x != y:
        return explained("other-measure", f"one compares by {x or 'another span'}, the other by {y or 'another span'}")
    return None
