"""Sentences -> numbers told by how many digits they have: "low double-digit growth", "in the high single digits". For statements.

They tell a stretch of numbers, of which "low", "mid" and "high" are a third each, in what unit soever.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.clauses import Argument, Clauses
from checker.model import Mention, Quantity

UNIT = "digit"
TOLD = re.compile(r"\b(?:(low|mid|high)(?:er)?[- ])?(single|double|triple)[- ]digits?\b", re.IGNORECASE)
STRETCHES = {"single": (1.0, 9.0), "double": (10.0, 99.0), "triple": (100.0, 999.0)}
THIRDS = ("low", "mid", "high")


def digits(parts: Clauses) -> Iterator[Argument]:
    """The numbers of a sentence that are told by their digits, as quantities with the unit "digit"."""
    doc, span = parts.reading.doc, parts.reading.span(parts.sentence)
    for match in TOLD.finditer(span.text):
        start, end = span.start_char + match.start(), span.start_char + match.end()
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is not None:
            mention = Mention("quantity", start, end, match[0], _quantity(match[2].lower(), (match[1] or "").lower()))
            yield Argument(mention, tokens.start, tokens.end)


def _quantity(name: str, third: str) -> Quantity:
    low, high = STRETCHES[name]
    if third:
        size = (high + 1 - low) / len(THIRDS)
        low += size * THIRDS.index(third)
        high = low + size - 1
    return Quantity(low, high, UNIT, UNIT, 1.0, True, "amount")
