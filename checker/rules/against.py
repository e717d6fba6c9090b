"""Findings -> findings against the reference: what a trusted folder says is no opinion among others. Next: the report.

Reference articles (the story REFERENCE) meet the claims of every story. A contradiction in which one takes part goes under the
rule over the reference, with its severity; what only reference articles say is their own affair and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.align import REFERENCE
from checker.errors import UnjudgedError
from checker.model import Article, Claim, Finding, Position
from checker.rules import Rule


@dataclass(frozen=True)
class Against:
    """A contradiction with the reference: what it says, what others say, and the reason of the rule that found it."""

    reference: tuple[Position, ...]
    others: tuple[Position, ...]
    sources: tuple[str, ...]
    reason: str


def marked(claims: Iterable[Claim], article: Article) -> list[Claim]:
    """The claims of an article; of a reference article, marked in their scope: they hold although no day is given for them."""
    if article.story != REFERENCE:
        return list(claims)
    return [replace(claim, scope={**claim.scope, "reference": "yes"}) for claim in claims]


def against_reference(rules: Sequence[Rule], findings: Iterable[Finding], articles: Mapping[str, Article]) -> Iterator[Finding]:
    """Put every contradiction with a reference article under the rule over the reference, when there is one."""
    rule = next((r for r in rules if r.over == "reference"), None)
    retold: set[frozenset[tuple[str, int, int]]] = set()
    for finding in findings:
        said, others = _sides(finding, articles)
        if _only_reference(finding, articles):
            continue
        if rule is None or not said or finding.kind != "contradiction":
            yield finding
        elif (words := _words(finding)) not in retold:  # two rules may have found the same
            retold.add(words)
            yield _retold(rule, finding, said, others, articles)


def _words(finding: Finding) -> frozenset[tuple[str, int, int]]:
    return frozenset((e.claim.article, *e.span) for p in finding.positions for e in p.evidence)


def _retold(
    rule: Rule, finding: Finding, said: tuple[Position, ...], others: tuple[Position, ...], articles: Mapping[str, Article]
) -> Finding:
    names = {e.claim.article for p in said for e in p.evidence if articles[e.claim.article].story == REFERENCE}
    sources = tuple(sorted(articles[name].source or name for name in names))
    try:
        reason = rule(Against(said, others, sources, finding.reason))
    except UnjudgedError:
        return finding
    if reason is None:
        return finding
    return replace(finding, rule=rule.id, severity=rule.severity, reason=reason, positions=(*said, *others))


def _sides(finding: Finding, articles: Mapping[str, Article]) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
    """The positions that a reference article takes, and the others."""
    said = tuple(p for p in finding.positions if any(articles[e.claim.article].story == REFERENCE for e in p.evidence))
    return said, tuple(p for p in finding.positions if p not in said)


def _only_reference(finding: Finding, articles: Mapping[str, Article]) -> bool:
    return all(articles[e.claim.article].story == REFERENCE for p in finding.positions for e in p.evidence)
