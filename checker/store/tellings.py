"""What the articles of a run say of a finding, as rows and back as one finding of report.json.

A telling is named by its content, so that runs which see the same share it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from checker.model import Article, Evidence, Finding
from checker.store.schema import evidence, positions, tellings

MANY = 500  # names in one query: databases bound how many they take


def rows_of(id: str, finding: Finding, articles: Mapping[str, Article]) -> dict[str, Any]:
    """A finding as rows: its telling, under "positions" and "evidence" those that belong to it."""
    told = {e.claim.article: articles[e.claim.article] for p in finding.positions for e in p.evidence}
    content: dict[str, Any] = {
        "finding": id,
        "rule": finding.rule,
        "severity": finding.severity,
        "question": finding.question,
        "reason": finding.reason,
        "sources": list(dict.fromkeys(a.source or a.title or a.id for a in told.values())),
    }
    answers = [{"number": i, "value": p.value, "origins": p.origins} for i, p in enumerate(finding.positions)]
    said = [
        {"position": i, "number": j, **_evidence(e)}
        for i, p in enumerate(finding.positions)
        for j, e in enumerate(p.evidence)
    ]  # fmt: skip
    quotes = [articles[e.claim.article].text[slice(*e.claim.quote)] for p in finding.positions for e in p.evidence]
    name = hashlib.sha256(json.dumps([content, answers, said, quotes], sort_keys=True, default=str).encode()).hexdigest()
    return {
        "telling": {"id": name, **content},
        "positions": [{"telling": name, **answer} for answer in answers],
        "evidence": [{"telling": name, **claim} for claim in said],
    }


def _evidence(given: Evidence) -> dict[str, Any]:
    claim, value = given.claim, given.value
    return {
        "article": claim.article,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "value_start": value.start if value else None,
        "value_end": value.end if value else None,
        "value_text": value.text if value else None,
        "normal": value.normal if value else None,
        "status": claim.status,
        "speaker": claim.speaker,
        "as_of": claim.as_of,
    }


def write(connection: Connection, told: Sequence[Mapping[str, Any]]) -> None:
    """Store tellings with their positions and evidence; those that are there already stay as they are."""
    there = existing(connection, [t["telling"]["id"] for t in told])
    fresh = list({t["telling"]["id"]: t for t in told if t["telling"]["id"] not in there}.values())
    if fresh:
        connection.execute(insert(tellings), [t["telling"] for t in fresh])
        connection.execute(insert(positions), [p for t in fresh for p in t["positions"]])
        connection.execute(insert(evidence), [e for t in fresh for e in t["evidence"]])


def existing(connection: Connection, names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for part in parts(names):
        found |= set(connection.execute(select(tellings.c.id).where(tellings.c.id.in_(part))).scalars())
    return found


def parts(names: Sequence[str]) -> Iterable[Sequence[str]]:
    """Names in portions that a query can take."""
    return (names[i : i + MANY] for i in range(0, len(names), MANY))


def positions_of(connection: Connection, names: Sequence[str], texts: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
    """The positions of tellings, by telling, in the shape of report.json; `texts` are the articles they quote, by id."""
    claims: dict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    made: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for part in parts(names):
        query = (
            select(evidence)
            .where(evidence.c.telling.in_(part))
            .order_by(evidence.c.telling, evidence.c.position, evidence.c.number)
        )
        for row in connection.execute(query):
            claims[row.telling, row.position].append(_claim(row, texts.get(row.article, "")))
        answers = select(positions).where(positions.c.telling.in_(part)).order_by(positions.c.telling, positions.c.number)
        for row in connection.execute(answers):
            made[row.telling].append({"value": row.value, "origins": row.origins, "claims": claims[row.telling, row.number]})
    return made


def _claim(row: Row[Any], text: str) -> dict[str, Any]:
    value = None
    if row.value_start is not None:
        value = {"start": row.value_start, "end": row.value_end, "text": row.value_text, "normal": row.normal}
    as_of: dt.date | None = row.as_of
    return {
        "article": row.article,
        "quote": {"start": row.start, "end": row.end, "text": text[row.start : row.end]},
        "value": value,
        "status": row.status,
        "speaker": row.speaker,
        "as_of": as_of and as_of.isoformat(),
    }
