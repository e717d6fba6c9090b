"""What stands around a figure: the text before and behind it, and the bound it carries. Used by the quantity readers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from checker.annotate.counted import Word, cues
from checker.annotate.figures import Figure
from checker.annotate.number_words import alternatives
from checker.annotate.units import Unit

BACK = 36  # characters before a number that may hold a bound or a verb of change


@dataclass(frozen=True, slots=True)
class Context:
    """Where figures are read: text[start:end] of the raw text, and the words behind an offset."""

    text: str
    start: int
    end: int
    words: Callable[[int], list[Word]]

    def before(self, offset: int) -> str:
        return self.text[max(self.start, offset - BACK) : offset]

    def after(self, offset: int, length: int = BACK) -> str:
        return self.text[offset : min(self.end, offset + length)]


@dataclass(frozen=True, slots=True)
class Amount:
    """Figures read together: a range or score has two, anything else one."""

    first: Figure
    last: Figure
    join: str = ""
    counts_at: int = 0  # where the counted noun is to be read, if not right behind ("7- or 8-inch")

    @property
    def unit(self) -> Unit | None:
        return self.last.unit or self.first.unit


@cache
def _bounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = "|".join(rf"(?P<{n}>{alternatives(cues()[n])})" for n in ("lower", "upper", "about"))
    after = "|".join(rf"(?P<{n}>{alternatives(cues()[n + '_after'])})" for n in ("lower", "upper", "about"))
    return (
        re.compile(
            rf"(?:(?<=[\s(\"“‘'\[,—–-])|^)(?:{before})\s?(?:an?\s+(?:total|estimated|further)\s+(?:of\s+)?|between\s+)?$",
            re.IGNORECASE,
        ),
        re.compile(rf"\s?-?(?:{after})(?![\w])", re.IGNORECASE),
    )


def bound(context: Context, amount: Amount) -> tuple[str, int, int]:
    """Bound of an amount (lower, upper, about or ""), and where it starts and ends with the words that say so."""
    start, end = amount.first.start, amount.last.end
    left, right = _bounds()
    match = left.search(context.before(start))
    found = match.lastgroup if match and not match[0][-1].isalpha() else None
    if match and found:
        start -= len(match[0])
    behind = right.match(context.after(end, 16))
    if behind and behind.lastgroup and not found:
        return behind.lastgroup, start, end + behind.end()
    return found or "", start, end
