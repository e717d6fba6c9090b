"""One line per case: a sentence in, its claims of one kind as short text out."""

from __future__ import annotations

from checker.claims import extract
from checker.config import Config
from checker.model import Article, Claim, Slot
from checker.pipeline import read_all


def claims(text: str, kind: str, published: str | None = "2025-04-03") -> list[Claim]:
    article = Article("a", text, published=published)
    return [c for r in read_all([article], Config()) for c in extract(r) if c.kind == kind]


def told(text: str, kind: str, slots: str, published: str | None = "2025-04-03") -> list[str]:
    """The named slots of every claim, joined by " | ", with the status when it is not plain."""
    return [tell(c, slots.split()) for c in claims(text, kind, published)]


def tell(claim: Claim, slots: list[str]) -> str:
    values = [_shown(claim.slots.get(name)) for name in slots]
    marks = [claim.status] if claim.status != "asserted" else []
    marks += ["not"] if claim.negated else []
    return " | ".join([*values, *marks])


def _shown(slot: Slot | None) -> str:
    return slot.normal if slot else "-"
