"""Reading -> claims that can be checked on their own: weekday and date, total and parts, percentage and base. Next: rules."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import parts, percentages, weekdays
from checker.language import Reading
from checker.model import Claim


def sums(reading: Reading) -> Iterator[Claim]:
    """Claims of kind "weekday", "sum", "percent-change" and "percent-share": two slots each, which must fit each other."""
    for sentence in reading.sentences:
        yield from weekdays.weekdays(reading, sentence)
        yield from parts.parts(reading, sentence)
        yield from percentages.percentages(reading, sentence)
