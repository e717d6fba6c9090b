"""Names -> claims of kind "spelling": how an article writes each person's full name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.annotate.keys import fold
from checker.annotate.names_match import sound_key
from checker.claims import making
from checker.language import Reading
from checker.model import Claim


def spellings(reading: Reading) -> Iterator[Claim]:
    """One claim for each way an article writes a person's full name, at its first place.

    The slot `initials` (the given name as it sounds, the surname's first letter) lets a misspelt surname meet the right one.
    """
    seen: set[str] = set()
    for mention in reading.mentions:
        if mention.text in seen or not making.names_somebody(mention):
            continue
        sentence = reading.sentence_at(mention.start)
        if sentence is None:
            continue
        seen.add(mention.text)
        quote = making.quote_of(reading, sentence)
        written = making.slot(mention)
        initials = f"{sound_key(mention.value.given or '')} {fold(mention.value.surname)[:1]}"
        slots = {"person": written, "initials": replace(written, value=initials)}
        yield Claim(reading.article.id, "spelling", "write", slots, quote, role=sentence.role)
