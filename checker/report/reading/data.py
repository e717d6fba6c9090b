"""Sheets -> plain data for programs, in the shape of `checker inspect --json` (schema 1)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.model import Article, Claim, Mention, NotChecked, Slot
from checker.report.reading.facts import plain
from checker.report.reading.sheet import Sheet, Stretch


def inspected(sheets: Iterable[Sheet], not_checked: Iterable[NotChecked]) -> dict[str, Any]:
    """What was read and what could not be; offsets are those of each article's raw text, end exclusive."""
    return {
        "schema": 1,
        "articles": [_article(sheet) for sheet in sheets],
        "not_checked": [{"what": item.what, "reason": item.reason} for item in not_checked],
    }


def _article(sheet: Sheet) -> dict[str, Any]:
    stretches = sheet.stretches
    return _about(sheet.article) | {
        "sentences": [_sentence(sheet, stretch) for stretch in stretches if stretch.read],
        "left_out": [_left_out(stretch) for stretch in stretches if not stretch.read],
    }


def _about(article: Article) -> dict[str, Any]:
    names = ("id", "path", "title", "source", "published_from", "url", "story", "sha256")
    return {name: getattr(article, name) for name in names} | {"published": plain(article.published)}


def _place(stretch: Stretch) -> dict[str, Any]:
    return {"role": stretch.role, "start": stretch.span.start, "end": stretch.span.end, "text": stretch.text}


def _left_out(stretch: Stretch) -> dict[str, Any]:
    return _place(stretch) | {"why": stretch.why, "reasons": list(stretch.reasons)}


def _sentence(sheet: Sheet, stretch: Stretch) -> dict[str, Any]:
    start, end = stretch.span
    return _place(stretch) | {
        "mentions": [_mention(m) for m in sheet.reading.mentions if start <= m.start < end],
        "claims": [_claim(statement.claim) for statement in stretch.claims],
        "reasons": list(stretch.reasons),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {"kind": mention.kind, **_words(mention)}


def _claim(claim: Claim) -> dict[str, Any]:
    names = ("kind", "predicate", "status", "negated", "speaker")
    return {name: getattr(claim, name) for name in names} | {
        "as_of": plain(claim.as_of),
        "quote": {"start": claim.quote.start, "end": claim.quote.end},
        "scope": dict(claim.scope),
        "slots": {name: _words(slot) for name, slot in claim.slots.items()},
    }


def _words(words: Mention | Slot) -> dict[str, Any]:
    value = words.value
    normal = " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return {"start": words.start, "end": words.end, "text": words.text, "normal": normal, "value": plain(value)}
