"""Claims of a failing example -> why none of them met, in words that say what to change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.compare.gates import comparable
from checker.compare.gates.general import same_value
from checker.compare.verdict import trace
from checker.model import Claim, Slot
from checker.rules import Rule

MOST = 6  # pairs that are explained


def why_quiet(rule: Rule, claims: Sequence[Claim]) -> Iterator[str]:
    """One sentence for each pair of claims that did not meet, or met and gave the rule nothing to say."""
    pairs = [(a, b) for a, b in combinations(claims, 2) if a.article != b.article or rule.pairs != "across"]
    if not claims:
        yield f"no {rule.claims} claim is read in any line"
    elif not pairs:
        yield f"only {claims[0].article} gives {rule.claims} claims, and the rule compares those of different lines"
    for a, b in pairs[:MOST]:
        yield f"{a.article} and {b.article}: {_why(rule, a, b)}"
    if len(pairs) > MOST:
        yield f"and {len(pairs) - MOST} more pairs"


def _why(rule: Rule, a: Claim, b: Claim) -> str:
    for i, name in enumerate(rule.per):
        x, y = a.slots.get(name), b.slots.get(name)
        verdict = same_value(x, y)
        if i == 0 and (x is None or y is None):
            return f"not compared, because the slot {name!r} of per= is empty in {_silent(a, b, name)}"
        if not verdict or (i == 0 and verdict.outcome == "unknown"):
            return f"not compared, because {name} is {_shown(x)} in one and {_shown(y)} in the other"
    gate = comparable(a, b, rule.per, rule.within)
    if gate.outcome == "unknown":
        return f"not compared, because {_apart(rule, a, b)}"
    if gate.outcome == "explained":
        return (
            f"set aside as {gate.why} ({gate.reason}), and the rule finds no difference in what they say{_verdicts(rule, a, b)}"
        )
    missing = [name for name in sorted(rule.reads) if name not in a.slots or name not in b.slots]
    if missing:
        return f"compared, but the rule looks at {', '.join(missing)}, which is empty in {_silent(a, b, missing[0])}"
    return f"compared, and the rule returned nothing{_verdicts(rule, a, b)}"


def _verdicts(rule: Rule, a: Claim, b: Claim) -> str:
    """What the comparisons said that the rule made, else what it looked at."""
    with trace() as verdicts:
        rule(a, b)
    told = [
        f"{_shown(v.left)} and {_shown(v.right)} are {v.why or v.outcome}{f' ({v.reason})' if v.reason else ''}" for v in verdicts
    ]
    looked = [f"{name} is {_shown(a.slots.get(name))} and {_shown(b.slots.get(name))}" for name in sorted(rule.reads)]
    return f": {'; '.join(told or looked)}" if told or looked else ""


def _silent(a: Claim, b: Claim, name: str) -> str:
    return " and ".join(dict.fromkeys(c.article for c in (a, b) if name not in c.slots))


def _shown(slot: Slot | None) -> str:
    return f"{slot.text!r} = {slot.normal}" if slot is not None else "empty"


def _apart(rule: Rule, a: Claim, b: Claim) -> str:
    """Which condition other than the slots keeps two claims apart."""
    if rule.within is not None and a.as_of and b.as_of and abs(a.as_of - b.as_of) > rule.within:
        return f"they lie {abs(a.as_of - b.as_of).days} days apart, more than within= lets pass ({rule.within.days} days)"
    if a.negated != b.negated or "denied" in {a.status, b.status}:
        return f"{(a if a.negated or a.status == 'denied' else b).article} says that it is not so"
    return "their sentences or articles do not seem to be about the same thing; say more of it in both lines"
