"""Reading -> mentions: dates, quantities, names and places, quotations, each with a normalised value. Next: claims."""

from __future__ import annotations

from dataclasses import replace

from checker.annotate import dates, names, quantities, quotes
from checker.language import Reading


def annotate(reading: Reading) -> Reading:
    """Return the reading with its mentions, in the order of the text.

    Earlier stages claim their words first: what is part of a date is no quantity, what is part of either no name.
    """
    when = dates.find(reading)
    amounts = quantities.find(reading, when)
    who = names.find(reading, [*when, *amounts])
    said = quotes.find(reading, [*when, *who])
    found = sorted([*when, *amounts, *who, *said], key=lambda m: (m.start, -m.end, m.kind))
    return replace(reading, mentions=tuple(found))
