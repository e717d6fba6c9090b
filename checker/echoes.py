"""One mistake, one finding: two rules may trip over the same words. Used by findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.model import SEVERITIES, Finding

VERBATIM = "quote"  # where the words of a quotation differ, what they would say is a second matter
GENERAL = frozenset(
    {"statement", "action", "match"}
)  # kinds of claim that see any words; what a rule of a narrower kind says is clearer
Side = tuple[str, int, int, int]  # article, start and end of the words, number of the position


def without_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, without contradictions that set the same words against each other as a fuller one does.

    Two are the same when words of one overlap words of the other in two positions, whichever rules found them. Kept is
    what a rule for just this kind of claim says, then the more severe, then the one with more evidence.
    """
    kept: dict[str, list[tuple[Side, int]]] = defaultdict(list)
    echoes: set[int] = set()
    for number in sorted((i for i, f in enumerate(findings) if f.kind == "contradiction"), key=lambda i: _rank(findings[i])):
        sides = list(_sides(findings[number]))
        if any(_same_clash(pairs) for pairs in _met(sides, kept).values()):
            echoes.add(number)
            continue
        for side in sides:
            kept[side[0]].append((side, number))
    return [finding for number, finding in enumerate(findings) if number not in echoes]


def _rank(finding: Finding) -> tuple[object, ...]:
    kind = finding.positions[0].evidence[0].claim.kind
    evidence = sum(len(position.evidence) for position in finding.positions)
    return kind != VERBATIM, kind in GENERAL, -SEVERITIES.index(finding.severity), -evidence, finding.rule, finding.id


def _sides(finding: Finding) -> Iterator[Side]:
    for number, position in enumerate(finding.positions):
        for evidence in position.evidence:
            yield evidence.claim.article, evidence.span.start, evidence.span.end, number


def _met(sides: Iterable[Side], kept: dict[str, list[tuple[Side, int]]]) -> dict[int, set[tuple[int, int]]]:
    """For every kept finding that shares words with these sides, which position met which."""
    met: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for article, start, end, position in sides:
        for (_, other_start, other_end, other_position), number in kept[article]:
            if start < other_end and other_start < end:
                met[number].add((position, other_position))
    return met


def _same_clash(pairs: set[tuple[int, int]]) -> bool:
    """Whether two positions of the one finding meet two of the other."""
    return any(a != c and b != d for a, b in pairs for c, d in pairs)
