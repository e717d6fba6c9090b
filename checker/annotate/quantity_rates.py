"""Reads how often, where one word says it: "twice a day", "once every year". Used by quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.quantity_context import Context
from checker.annotate.units import per
from checker.model import Mention, Quantity

TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
OFTEN = re.compile(
    rf"\b({'|'.join(TIMES)})\s(?:an?|per|each|every)\s(hour|day|week|fortnight|month|year)\b(?!\s(?:ago|before|after))",
    re.IGNORECASE,
)


def frequencies(context: Context) -> Iterator[Mention]:
    """The quantities of a stretch of text that tell how many times in a day, week or year."""
    for match in OFTEN.finditer(context.text, context.start, context.end):
        times = TIMES[match[1].lower()]
        value = Quantity(times, times, per("count", match[2]), None, 1.0)
        yield Mention("quantity", match.start(), match.end(), match[0], value)
