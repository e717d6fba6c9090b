"""Names -> claims of kind "spelling": how an article writes each person's full name."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import making
from checker.language import Reading
from checker.model import Claim


def spellings(reading: Reading) -> Iterator[Claim]:
    """One claim for each way an article writes a person's full name, at its first place."""
    seen: set[str] = set()
    for mention in reading.mentions:
        sentence = reading.sentence_at(mention.start)
        if mention.text in seen or sentence is None or not making.names_somebody(mention):
            continue
        seen.add(mention.text)
        quote, day = making.quote_of(reading, sentence), reading.article.day
        slots = {"person": making.slot(mention)}
        yield Claim(reading.article.id, "spelling", "write", slots, quote, as_of=day, role=sentence.role)
