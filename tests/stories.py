"""Tiny stories for tests: a few dated lines in, what the checker makes of them out."""

from __future__ import annotations

from checker.config import Config
from checker.model import Article, Finding, Report
from checker.pipeline import check


def story(*lines: str, **settings: object) -> Report:
    """Check lines that begin with their date of publication ("2025-04-02 Lavrov met ..."), one article each."""
    articles = []
    for number, line in enumerate(lines):
        published, _, text = line.partition(" ")
        articles.append(Article(f"{number}.txt", text, published=published if published != "-" else None, published_from="given"))
    return check(articles, Config(**settings))  # type: ignore[arg-type]


def outcome(*lines: str, rule: str) -> str:
    """What one rule says of a story: "contradiction", "explained: WHY", "agreement" or "nothing"."""
    found = [f for f in story(*lines, only=(rule,)).findings if f.rule == rule]
    return "; ".join(sorted({_told(f) for f in found})) or "nothing"


def _told(finding: Finding) -> str:
    return f"explained: {finding.why}" if finding.why else finding.kind
