"""What one run found, and the same as plain data: report.json, flat rows, a data frame."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from checker.model.articles import Article
from checker.model.claims import KINDS, SEVERITIES, Claim, Evidence, Finding, NotChecked

if TYPE_CHECKING:
    import pandas as pd


UNDECIDED = frozenset({"new", "open", "needs-info"})
STANDING = UNDECIDED | {"confirmed"}  # nobody has said that it is no contradiction


@dataclass(frozen=True)
class RuleUsed:
    """A rule of a run: its id, the sha256 of its file, and the ids it had before."""

    id: str
    digest: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class RuleStats:
    """What reviewers made of the contradictions of one rule; `dismissed` counts them by reason.

    `undecided` are those without a verdict, `precision` is confirmed / (confirmed + dismissed), None before any decision.
    """

    rule: str
    confirmed: int
    dismissed: Mapping[str, int]
    needs_info: int
    undecided: int

    @property
    def judged(self) -> int:
        return self.confirmed + sum(self.dismissed.values())

    @property
    def precision(self) -> float | None:
        return self.confirmed / self.judged if self.judged else None


@dataclass(frozen=True)
class Report:
    """All that one run found, from which every output format is made.

    `rules` are those that ran. From the store come `stats`, what reviewers made of each rule so far; `compared`, whether an
    earlier run read some of the same articles; and `resolved`, contradictions of earlier runs that are gone, without positions.
    """

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...] = ()
    claims: tuple[Claim, ...] = ()
    rules: tuple[RuleUsed, ...] = ()
    stats: tuple[RuleStats, ...] = ()
    compared: bool = False
    resolved: tuple[Finding, ...] = ()

    @cached_property
    def counts(self) -> dict[str, int]:
        """Articles, claims, findings of each kind, and open contradictions by severity."""
        counts = {"articles": len(self.articles), "claims": len(self.claims), "not_checked": len(self.not_checked)}
        counts |= {kind: sum(f.kind == kind for f in self.findings) for kind in KINDS}
        return counts | {s: sum(f.severity == s for f in self.open) for s in SEVERITIES}

    @property
    def open(self) -> tuple[Finding, ...]:
        """Contradictions nobody has decided yet."""
        return tuple(f for f in self.findings if f.kind == "contradiction" and f.state in UNDECIDED)

    @property
    def standing(self) -> tuple[Finding, ...]:
        """Contradictions that nobody has dismissed or accepted: the open ones and the confirmed, which are true until mended."""
        return tuple(f for f in self.findings if f.kind == "contradiction" and f.state in STANDING)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data in the shape of report.json (schema 1)."""
        return {
            "schema": 1,
            "articles": [_article_dict(a) for a in self.articles],
            "findings": [_finding_dict(f, {a.id: a.text for a in self.articles}) for f in self.findings],
            "not_checked": [{"what": n.what, "reason": n.reason} for n in self.not_checked],
            "counts": self.counts,
        }

    def to_pandas(self) -> pd.DataFrame:
        """One row for each claim of each finding."""
        import pandas as pd  # a second of import that most runs never need

        return pd.DataFrame(list(rows(self)), columns=list(ROW))

    def _repr_html_(self) -> str:
        frame = self.to_pandas()
        return str(frame.to_html(index=False, escape=True))


ROW = (
    "id", "rule", "kind", "why", "severity", "state", "question", "reason", "position", "origins", "article", "source",
    "published", "value", "normal", "quote", "start", "end", "status", "speaker", "as_of",
)  # fmt: skip


def rows(report: Report) -> list[dict[str, Any]]:
    """The report as flat rows, one for each claim of each finding (findings.csv, to_pandas)."""
    articles = {a.id: a for a in report.articles}
    found = []
    for f in report.findings:
        for p in f.positions:
            for e in p.evidence:
                article, span = articles[e.claim.article], e.span
                values = (
                    f.id, f.rule, f.kind, f.why, f.severity, f.state, f.question, f.reason, p.value, p.origins,
                    article.id, article.source, _iso(article.published), article.text[span.start : span.end],
                    e.value.normal if e.value else None, article.text[slice(*e.claim.quote)], span.start, span.end,
                    e.claim.status, e.claim.speaker, _iso(e.claim.as_of),
                )  # fmt: skip
                found.append(dict(zip(ROW, values, strict=True)))
    return found


def _iso(when: dt.date | dt.datetime | str | None) -> str | None:
    return when.isoformat() if isinstance(when, dt.date) else when


def _article_dict(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "published": _iso(article.published),
        "published_from": article.published_from,
        "sha256": article.sha256,
        "words": article.words,
    }


def _finding_dict(finding: Finding, texts: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "kind": finding.kind,
        "why": finding.why,
        "severity": finding.severity,
        "question": finding.question,
        "reason": finding.reason,
        "state": finding.state,
        "positions": [
            {
                "value": p.value,
                "origins": p.origins,
                "claims": [_evidence_dict(e, texts[e.claim.article]) for e in p.evidence],
            }
            for p in finding.positions
        ],
    }


def _evidence_dict(evidence: Evidence, text: str) -> dict[str, Any]:
    claim, value = evidence.claim, evidence.value
    start, end = claim.quote
    return {
        "article": claim.article,
        "quote": {"start": start, "end": end, "text": text[start:end]},
        "value": value and {"start": value.start, "end": value.end, "text": value.text, "normal": value.normal},
        "status": claim.status,
        "speaker": claim.speaker,
        "as_of": _iso(claim.as_of),
    }
