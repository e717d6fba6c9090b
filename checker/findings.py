"""Judged pairs -> findings: one question each, with every position anybody takes. Next: the report.

Positions are groups of claims that agree with all others in the group. One mistake is one finding: pairs of one
block are merged, and so are findings of one rule that rest on the same words.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.align import Alignment, Group, Pair
from checker.annotate.keys import key_of
from checker.compare.alone import Clash, clashes
from checker.echoes import without_echoes
from checker.errors import UnjudgedError
from checker.model import Article, Claim, DateValue, Evidence, Finding, Position, Slot
from checker.overlap import Copy, Overlaps, Passage
from checker.phrasing import printed, question_of, shown, worded
from checker.rules import Rule

ORDER = {"contradiction": 0, "explained": 1, "duplicate": 2, "agreement": 3}
RANK = {"high": 0, "medium": 1, "low": 2}


@dataclass(frozen=True)
class Sources:
    """What findings need to know of the articles: the articles by id, and who copied whom."""

    articles: Mapping[str, Article]
    copies: Overlaps

    def origin(self, claim: Claim) -> str:
        return self.copies.origin(claim.article, claim.quote.start, claim.quote.end)

    def name(self, article: str) -> str:
        return self.articles[article].source or article


def collect(
    judged: Iterable[tuple[Rule, Sequence[Alignment]]], sources: Sources, others: Sequence[Finding] = ()
) -> tuple[Finding, ...]:
    """Turn the alignments of every rule into findings, worst first, with the others; the order never depends on chance."""
    found = list(others)
    for rule, alignments in judged:
        of_rule = [f for alignment in alignments for f in _of_block(rule, alignment, sources)]
        found += _merged(of_rule)
    return ordered(_distinct(without_echoes(found)))


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of a report: contradictions first, the worst of them at the top."""
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[object, ...]:
    first = finding.positions[0].evidence[0]
    return ORDER[finding.kind], RANK[finding.severity], finding.rule, first.claim.article, first.span, finding.id


def _of_block(rule: Rule, alignment: Alignment, sources: Sources) -> Iterable[Finding]:
    for kind in ("contradict", "explained", "agree") if rule.agreements else ("contradict", "explained"):
        pairs = [p for p in alignment.pairs if p.outcome == kind]
        for component in _components(pairs, per_why=kind == "explained"):
            finding = _finding(rule, alignment, component, sources)
            if finding is not None:
                yield finding


def _components(pairs: Sequence[Pair], per_why: bool) -> list[list[Pair]]:
    """Pairs that hang together through a shared group (explained ones only under the same reason)."""
    roots: dict[tuple[str | None, int], tuple[str | None, int]] = {}

    def root(node: tuple[str | None, int]) -> tuple[str | None, int]:
        while roots.setdefault(node, node) != node:
            roots[node] = node = roots[roots[node]]
        return node

    ends = [((p.why if per_why else None, id(p.left)), (p.why if per_why else None, id(p.right))) for p in pairs]
    for left, right in ends:
        roots[root(right)] = root(left)
    parts: dict[tuple[str | None, int], list[Pair]] = defaultdict(list)
    for pair, (left, _) in zip(pairs, ends, strict=True):
        parts[root(left)].append(pair)
    return list(parts.values())


def _finding(rule: Rule, alignment: Alignment, pairs: Sequence[Pair], sources: Sources) -> Finding | None:
    slots = _deciding(pairs)
    groups = {id(g): g for p in pairs for g in (p.left, p.right)}
    kind = {"contradict": "contradiction", "explained": "explained", "agree": "agreement"}[pairs[0].outcome]
    if kind == "contradiction":
        groups |= _supporters(alignment, groups, slots)
    agreed = [] if kind == "explained" else alignment.pairs
    positions = _positions(list(groups.values()), slots, agreed, sources)
    if kind == "agreement" and max(p.origins for p in positions) < 2:
        return None  # copies of one text agree with themselves
    first = pairs[0]
    question = question_of(rule, first)
    reason = first.reason or f"{len({c for g in groups.values() for c in g.articles})} articles agree"
    parts = (*alignment.key, first.why or "", *_subject(rule, first.left.claim))
    finding = Finding(_identity(rule.id, kind, parts), rule.id, kind, question, reason, positions, rule.severity, first.why)
    return _placed(finding, rule.per)


def _supporters(alignment: Alignment, groups: Mapping[int, Group], slots: dict[int, Slot | None]) -> dict[int, Group]:
    """Groups that agree with one side of a contradiction belong to its position; one that fits both sides to neither."""
    more: dict[int, Group] = {}
    fits: dict[int, set[str]] = defaultdict(set)
    for pair in alignment.pairs:
        inside = [g for g in (pair.left, pair.right) if id(g) in groups]
        if len(inside) == 1 and (pair.outcome == "agree" or pair.why in _SAME_ANSWER):
            outside = pair.right if inside[0] is pair.left else pair.left
            more[id(outside)] = outside
            fits[id(outside)].add(_value(inside[0], slots))
            slots.setdefault(id(outside), pair.slots[0] if outside is pair.left else pair.slots[1])
    return {key: group for key, group in more.items() if len(fits[key]) == 1}


_SAME_ANSWER = frozenset({"rounding", "precision", "range", "unit", "name-variant", "refinement", "approximation", "time-zone"})


def _deciding(pairs: Sequence[Pair]) -> dict[int, Slot | None]:
    slots: dict[int, Slot | None] = {}
    for pair in pairs:
        for group, slot in zip((pair.left, pair.right), pair.slots, strict=True):
            slots.setdefault(id(group), slot)
    return slots


def _positions(
    groups: Sequence[Group], slots: Mapping[int, Slot | None], pairs: Sequence[Pair], sources: Sources
) -> tuple[Position, ...]:
    """Group evidence into answers: equal values, and values that some pair found to be the same ("245", rounded)."""
    by_value: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        by_value[_value(group, slots)].append(group)
    values = {id(g): value for value, members in by_value.items() for g in members}
    agreed = [p for p in pairs if p.outcome == "agree" or p.why in _SAME_ANSWER]
    alike = {frozenset((values[id(p.left)], values[id(p.right)])) for p in agreed if {id(p.left), id(p.right)} <= values.keys()}
    answers: list[list[str]] = []
    for value in by_value:
        home = next((a for a in answers if all(frozenset((value, other)) in alike for other in a)), None)
        if home is None:
            answers.append([value])
        else:
            home.append(value)
    made = []
    for answer in answers:
        members = [g for value in answer for g in by_value[value]]
        evidence = [Evidence(c, _own(g.claim, slots.get(id(g)), c)) for g in members for c in g.members]
        ordered = _sorted(evidence)
        made.append(Position(printed(ordered[0].value) or answer[0], ordered, _origins(evidence, sources)))
    return tuple(sorted(made, key=lambda p: (-p.origins, p.evidence[0].claim.article, p.evidence[0].span)))


def _value(group: Group, slots: Mapping[int, Slot | None]) -> str:
    slot = slots.get(id(group))
    return shown(slot) if slot is not None else group.claim.predicate


def _own(claim: Claim, slot: Slot | None, member: Claim) -> Slot | None:
    """The slot of another claim of a group that says what this slot does; of a part of a slot, the same words there."""
    name = _slot_name(claim, slot)
    whole = next((n for n, s in claim.slots.items() if slot and s.start <= slot.start and slot.end <= s.end), None)
    if name is not None or slot is None or whole is None:
        return member.slots.get(name or "")
    own = member.slots[whole]
    at = own.text.find(slot.text)
    return own if at < 0 else replace(slot, start=own.start + at, end=own.start + at + len(slot.text))


def _slot_name(claim: Claim, slot: Slot | None) -> str | None:
    return next((name for name, s in claim.slots.items() if s is slot), None)


def _sorted(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda e: (e.claim.article, e.span)))


def _origins(evidence: Sequence[Evidence], sources: Sources) -> int:
    return len({sources.origin(e.claim) for e in evidence})


def _subject(rule: Rule, claim: Claim) -> tuple[str, ...]:
    return tuple(slot.normal for name in rule.per if (slot := claim.slots.get(name)) is not None)


def _placed(finding: Finding, per: Sequence[str]) -> Finding:
    """The finding with what it is about: the keys of the slots that had to agree, and the days it speaks of."""
    claims = [e.claim for p in finding.positions for e in p.evidence]
    filled = {(name, slot) for claim in claims for name in per if (slot := claim.slots.get(name)) is not None}
    subject = sorted({f"{name}={key}" for name, slot in filled for key in key_of(slot.value)})
    days = [day for claim in claims for day in _days(claim)]
    return replace(finding, subject=tuple(subject), when=(min(days), max(days)) if days else None)


def _days(claim: Claim) -> list[dt.date]:
    """The days a claim speaks of, else the day as of which it holds."""
    dates = [slot.value for slot in claim.slots.values() if isinstance(slot.value, DateValue)]
    known = [day for date in dates for day in (date.start, date.end) if day is not None]
    return known or ([claim.as_of] if claim.as_of else [])


def _identity(*parts: object) -> str:
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:10]


def _merged(findings: Sequence[Finding]) -> list[Finding]:
    """Findings of one kind and rule that rest on the same words are one; so is one that rests on some of another's words.

    Of equal ones the first keeps its question.
    """
    resting: dict[tuple[object, ...], list[int]] = defaultdict(list)
    words = [frozenset((e.claim.article, e.span) for p in f.positions for e in p.evidence) for f in findings]
    for i, finding in enumerate(findings):
        for word in words[i]:
            resting[(finding.kind, finding.why, word)].append(i)

    def kept(i: int) -> bool:
        others = resting[(findings[i].kind, findings[i].why, min(words[i]))]
        return not any(words[i] < words[j] or (words[i] == words[j] and j < i) for j in others)

    return [finding for i, finding in enumerate(findings) if kept(i)]


def _distinct(findings: Sequence[Finding]) -> list[Finding]:
    """Give a number to ids that two questions would share."""
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        seen[finding.id] += 1
        made.append(finding if seen[finding.id] == 1 else replace(finding, id=f"{finding.id}-{seen[finding.id]}"))
    return made


def from_passages(rule: Rule, passages: Iterable[Passage], sources: Sources) -> list[Finding]:
    """Ask a passage rule about each copied stretch; what it flags is a duplicate with one position per copy."""
    found = []
    for passage in passages:
        try:
            reason = rule(passage)
        except UnjudgedError:
            continue
        if reason:
            positions = tuple(_copy_position(copy, sources) for copy in passage.copies)
            question = rule.question or rule.title
            words = sources.articles[passage.origin].text
            subject = (passage.origin, words[slice(*positions[0].evidence[0].claim.quote)])
            found.append(Finding(_identity(rule.id, *subject), rule.id, "duplicate", question, reason, positions, rule.severity))
    return found


def from_articles(rule: Rule, claims: Iterable[Claim], sources: Sources) -> list[Finding]:
    """Ask an article rule about each claim; what it flags contradicts itself, and copies of it are told together."""
    alike: dict[tuple[str, ...], list[Clash]] = defaultdict(list)
    for clash in clashes(rule, claims):
        words = sources.articles[clash.claim.article].text[slice(*clash.claim.quote)]
        alike[words, shown(clash.slots[0]), shown(clash.slots[1])].append(clash)
    return [_clash(rule, subject, told, sources) for subject, told in sorted(alike.items())]


def _clash(rule: Rule, subject: tuple[str, ...], told: Sequence[Clash], sources: Sources) -> Finding:
    first = told[0]
    sides = [_sorted([Evidence(clash.claim, clash.slots[side]) for clash in told]) for side in (0, 1)]
    positions = tuple(Position(printed(side[0].value), side, _origins(side, sources)) for side in sides)
    question = worded(rule.question, [first.claim]) if rule.question else rule.title
    identity = _identity(rule.id, "contradiction", subject)
    finding = Finding(identity, rule.id, "contradiction", question, first.reason, positions, rule.severity)
    return replace(
        _placed(finding, ()), subject=tuple(f"{side}={shown(slot)}" for side, slot in zip("ab", first.slots, strict=True))
    )


def _copy_position(copy: Copy, sources: Sources) -> Position:
    day = sources.articles[copy.article].day
    claims = [Claim(copy.article, "passage", "copy", {}, part, as_of=day) for part in copy.parts]
    return Position(sources.name(copy.article), tuple(Evidence(claim, None) for claim in claims))
