"""Claims -> judged pairs: which claims answer the same question, and what the rule says of them. Next: findings.

Claims meet only inside a block (same story, same kind, same key of the rule's first slot); claims that say the same
are collapsed before they meet, so that forty copies of a story cost forty readings and not sixteen hundred
comparisons. A pair then passes the gates: each either lets it through, sets it aside as unrelated, or explains
why the two are no contradiction.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, Protocol

from checker.annotate.keys import key_of
from checker.compare.gates import comparable
from checker.compare.verdict import Verdict, trace
from checker.errors import UnjudgedError
from checker.model import Claim, NotChecked, Slot

AROUND = frozenset({"around"})  # a slot that holds the words of a sentence and answers nothing
FEW = 3  # of such claims that meet others
Outcome = Literal["agree", "explained", "contradict"]


class Judging(Protocol):
    """What align needs of a rule."""

    @property
    def id(self) -> str: ...
    @property
    def claims(self) -> str | None: ...
    @property
    def per(self) -> tuple[str, ...]: ...
    @property
    def within(self) -> dt.timedelta | None: ...
    @property
    def pairs(self) -> str: ...
    @property
    def reads(self) -> frozenset[str]: ...
    def __call__(self, a: Claim, b: Claim, /) -> str | None: ...


@dataclass(frozen=True)
class Group:
    """Claims that say the same thing: one of them stands for all."""

    claim: Claim
    members: tuple[Claim, ...]

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(c.article for c in self.members)


@dataclass(frozen=True)
class Pair:
    """Two groups that met, and what came of it; `left` and `right` are the slots that decided."""

    left: Group
    right: Group
    outcome: Outcome
    why: str | None
    reason: str
    slots: tuple[Slot | None, Slot | None]


@dataclass(frozen=True)
class Alignment:
    """One block of one rule: its groups, the pairs among them, and pairs the rule failed on."""

    key: tuple[str, ...]
    groups: tuple[Group, ...]
    pairs: tuple[Pair, ...]
    failed: tuple[NotChecked, ...] = ()


def align(rule: Judging, claims: Iterable[Claim], stories: Mapping[str, str]) -> list[Alignment]:
    """Judge every pair of comparable claims with one rule; `stories` maps article ids to story names."""
    return [_judge_block(rule, key, groups) for key, groups in sorted(_blocks(rule, claims, stories).items())]


def _blocks(rule: Judging, claims: Iterable[Claim], stories: Mapping[str, str]) -> dict[tuple[str, ...], list[Group]]:
    blocks: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    yardsticks: list[tuple[str, Claim]] = []
    for claim in claims:
        first = claim.slots.get(rule.per[0])
        if claim.kind == rule.claims and first is not None:
            story = stories.get(claim.article, "")
            for key in key_of(first.value):
                if story == REFERENCE:
                    yardsticks.append((key, claim))
                else:
                    blocks[story, key].append(claim)
    for key, claim in yardsticks:
        for block in [b for b in blocks if b[1] == key]:
            blocks[block].append(claim)
    return {key: _collapsed(members, rule.pairs) for key, members in blocks.items()}


def _collapsed(claims: Sequence[Claim], pairs: str) -> list[Group]:
    same: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        same[(claim.article, signature(claim)) if pairs == "within" else signature(claim)].append(claim)
    return list(_few([Group(members[0], tuple(members)) for members in same.values()]))


def _few(groups: Sequence[Group]) -> Iterator[Group]:
    """Of groups that differ only in the words around one value, a few: else the edited copies of a story would all meet."""
    alike: dict[tuple[object, ...], list[Group]] = defaultdict(list)
    for group in groups:
        alike[signature(group.claim, without=AROUND)].append(group)
    for same in alike.values():
        yield from same[: FEW - 1]
        rest = same[FEW - 1 :]
        if rest:
            yield Group(rest[0].claim, tuple(member for group in rest for member in group.members))


def signature(claim: Claim, without: Collection[str] = ()) -> tuple[object, ...]:
    """All that a comparison could look at: two claims with one signature cannot be told apart by any rule."""
    slots = tuple(sorted((name, slot.normal, _surface(slot)) for name, slot in claim.slots.items() if name not in without))
    scope = tuple(sorted(claim.scope.items()))
    return claim.predicate, slots, scope, claim.status, claim.negated, claim.speaker, claim.as_of


def _surface(slot: Slot) -> str:
    """Spelling matters where the value is a name and nowhere else."""
    return slot.text if getattr(slot.value, "kind", "") == "person" else ""


def _judge_block(rule: Judging, key: tuple[str, ...], groups: Sequence[Group]) -> Alignment:
    met: list[Pair] = []
    failed: list[NotChecked] = []
    shared = ((g, g) for g in groups if len(g.articles) > 1)  # the same claim from several articles agrees with itself
    for left, right in (*combinations(groups, 2), *shared):
        if not _may_meet(rule, left, right):
            continue
        try:
            pair = _judge_pair(rule, left, right)
        except UnjudgedError:
            continue
        except Exception as error:  # noqa: BLE001 - a pair that the checker itself trips over costs only that pair
            failed.append(_failure(rule, left, right, error))
            continue
        if pair is not None:
            met.append(pair)
    return Alignment(key, tuple(groups), tuple(_realigned(met)), tuple(failed[:1]))


def _may_meet(rule: Judging, left: Group, right: Group) -> bool:
    across = len(left.articles | right.articles) > 1
    return {"across": across, "within": left.articles == right.articles, "any": True}[rule.pairs]


def _judge_pair(rule: Judging, left: Group, right: Group) -> Pair | None:
    gate = comparable(left.claim, right.claim, rule.per, rule.within)
    if gate.outcome == "unknown":
        return None
    with trace() as verdicts:
        reason = rule(left.claim, right.claim)
    compared = [v for v in verdicts if v.outcome != "unknown"]
    if reason:
        failed = next((v for v in reversed(compared) if not v), None)
        slots = _slots(failed) if failed is not None else _looked_at(rule, left.claim, right.claim)
        if gate.outcome == "explained":
            return Pair(left, right, "explained", gate.why, gate.reason, slots)
        return Pair(left, right, "contradict", None, reason, slots)
    if not compared or (gate.outcome == "explained" and gate.why not in FULFILLED):
        return None  # nothing to compare, or answers to two questions that happen to be alike
    noted = next((v for v in compared if v.outcome == "explained"), None)
    if noted is not None and (noted.why != "name-variant" or rule.claims in SPELT):  # one rule notes spellings, not all
        return Pair(left, right, "explained", noted.why, noted.reason, _slots(noted))
    return Pair(left, right, "agree", None, "", _slots(compared[0]))


def _looked_at(rule: Judging, a: Claim, b: Claim) -> tuple[Slot | None, Slot | None]:
    """What a rule that compares by itself looked at: the one slot it reads besides those that both claims share."""
    names = rule.reads - {*rule.per}
    name = next(iter(names)) if len(names) == 1 else ""
    return a.slots.get(name), b.slots.get(name)


def _slots(verdict: Verdict | None) -> tuple[Slot | None, Slot | None]:
    return (verdict.left, verdict.right) if verdict is not None else (None, None)


def _realigned(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Where an article has the other's value too, the two differing claims are about two events.

    "They met on July 10 ... and again on July 12" agrees with another article's July 12; its July 10 then is
    another event and no contradiction.
    """
    agreed: dict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        if pair.outcome != "contradict" and pair.why in {None, *REFINING}:
            agreed[id(pair.left)] |= pair.right.articles
            agreed[id(pair.right)] |= pair.left.articles
    for pair in pairs:
        if pair.outcome == "contradict" and pair.left.claim.kind in COUNTED_OFF:
            left = pair.left.articles - agreed[id(pair.right)]
            right = pair.right.articles - agreed[id(pair.left)]
            if not left or not right or (left == right and len(left) == 1):
                yield Pair(pair.left, pair.right, "explained", "other-event", _OTHER_EVENT, pair.slots)
                continue
        yield pair


SPELT = frozenset({"spelling", "body"})  # kinds of claims that ask how a name is written
REFERENCE = "*"  # the story of reference articles, which belong to every story
FULFILLED = frozenset({"plan-and-outcome", "successor"})  # same value on both sides: the plan came true, the nominee took office
COUNTED_OFF = frozenset({"meeting", "visit", "action", "count", "money", "rank"})  # kinds of which an article may tell of several
REFINING = frozenset({"precision", "range", "refinement", "approximation", "rounding", "time-zone"})
_OTHER_EVENT = "one of the articles reports both, as two events"


def _failure(rule: Judging, left: Group, right: Group, error: Exception) -> NotChecked:
    where = f"{left.claim.article} and {right.claim.article}"
    return NotChecked(f"rule {rule.id} on {where}", f"comparing raised {type(error).__name__}: {error}; please report it")
