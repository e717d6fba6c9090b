"""Report -> report.sarif: SARIF 2.1.0 (OASIS), for tools that show findings beside the files they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from checker.model import Article, Evidence, Finding, NotChecked, Position, Report
from checker.report.plain import dumped
from checker.report.wording import humanise, one_line, worded

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"high": "error", "medium": "warning", "low": "note"}
SUPPRESSED = frozenset({"dismissed", "accepted"})
_SHOWN = ("contradiction", "explained", "duplicate")


def to_sarif(report: Report) -> bytes:
    """One run: contradictions by severity, duplicates as notes, explained differences as information."""
    addresses = _addresses(report.articles)
    findings = [f for f in report.findings if f.kind in _SHOWN]
    rules = sorted({f.rule for f in (*findings, *report.resolved)})
    texts = {a.id: a.text for a in report.articles}
    run = {
        "tool": {"driver": {"name": "fact-consistency-checker", "rules": [_rule(r) for r in rules]}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(a, addresses) for a in report.articles],
        "results": [
            *(_result(f, rules.index(f.rule), addresses, texts) | _baseline(f, report) for f in findings),
            *(_result(f, rules.index(f.rule), addresses, texts) | {"baselineState": "absent"} for f in report.resolved),
        ],
        "invocations": [_invocation(report.not_checked)],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _addresses(articles: tuple[Article, ...]) -> dict[str, str]:
    """A URI for each article; articles out of one file are told apart by a fragment."""
    shared = Counter(a.path or a.id for a in articles)
    found = {}
    for article in articles:
        place = article.path or article.id
        found[article.id] = _uri(place) + (f"#{_encoded(article.id)}" if shared[place] > 1 else "")
    return found


def _uri(place: str) -> str:
    """An absolute path as a file URI, any other as a relative reference."""
    place = place.replace("\\", "/")
    return ("file://" if place.startswith("/") else "") + _encoded(place)


def _encoded(text: str) -> str:
    return quote(text, safe="/", encoding="utf-8", errors="surrogatepass")


def _rule(rule: str) -> dict[str, Any]:
    return {"id": rule, "shortDescription": {"text": humanise(rule)}}


def _artifact(article: Article, addresses: Mapping[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {"location": {"uri": addresses[article.id]}, "roles": ["analysisTarget"]}
    if article.title:
        made["description"] = {"text": one_line(article.title)}
    return made


def _result(finding: Finding, index: int, addresses: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "message": {"text": _message(finding)},
        "locations": [_location(e, p, addresses, texts) for p in finding.positions for e in p.evidence],
        "partialFingerprints": {"findingId/v1": finding.id},
        "properties": {"kind": finding.kind, "state": finding.state, "severity": finding.severity},
    }
    if finding.why:
        result["properties"]["why"] = finding.why
    if finding.state in SUPPRESSED:
        result["suppressions"] = [_suppression(finding)]
    return result | _level(finding)


def _suppression(finding: Finding) -> dict[str, str]:
    """Why a result does not count: somebody dismissed it, or accepted it as it stood."""
    made = {"kind": "external", "status": "accepted"}
    return made | ({"justification": one_line(str(finding.verdict))} if finding.verdict else {})


def _baseline(finding: Finding, report: Report) -> dict[str, str]:
    """How a result compares with the run before, where the store knows one over the same articles."""
    if not report.compared:
        return {}
    changed = any(badge.startswith("new answer") for badge in finding.badges)
    return {"baselineState": "new" if finding.state == "new" else "updated" if changed else "unchanged"}


def _level(finding: Finding) -> dict[str, str]:
    if finding.kind == "contradiction":
        return {"kind": "fail", "level": LEVELS[finding.severity]}
    if finding.kind == "duplicate":
        return {"kind": "fail", "level": "note"}
    return {"kind": "informational", "level": "none"}  # SARIF 3.27.10: whatever is no failure has no level


def _message(finding: Finding) -> str:
    why = f" ({worded(finding.why).heading.lower()})" if finding.why else ""
    return one_line(f"{finding.question} {finding.reason}{why}")


def _location(evidence: Evidence, position: Position, addresses: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, Any]:
    (start, end), article = evidence.span, evidence.claim.article
    text = texts[article]
    region = {"charOffset": start, "charLength": end - start, "snippet": {"text": text[start:end]}}
    region |= _place("start", text, start) | _place("end", text, end)
    return {
        "physicalLocation": {"artifactLocation": {"uri": addresses[article]}, "region": region},
        "message": {"text": one_line(position.value) or "(no value)"},
    }


def _place(edge: str, text: str, offset: int) -> dict[str, int]:
    """Line and column from 1, which many viewers want beside the offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return {f"{edge}Line": text.count("\n", 0, offset) + 1, f"{edge}Column": offset - line_start + 1}


def _invocation(not_checked: tuple[NotChecked, ...]) -> dict[str, Any]:
    notes = [{"level": "warning", "message": {"text": one_line(f"{n.what}: {n.reason}")}} for n in not_checked]
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}
