"""Names -> claims of kind "spelling": how an article writes each person's full name."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import making
from checker.language import Reading
from checker.model import Claim, Entity, Slot


def spellings(reading: Reading) -> Iterator[Claim]:
    """One claim for each way an article writes a person's full name, at its first place."""
    seen: set[str] = set()
    for mention in reading.mentions:
        value = mention.value
        if not isinstance(value, Entity) or value.kind != "person" or mention.text in seen:
            continue
        if len(mention.text.split()) > 1:
            seen.add(mention.text)
            sentence = reading.sentence_at(mention.start)
            if sentence is not None:
                written = Slot(value, mention.start, mention.end, mention.text)
                quote = making.quote_of(reading, sentence)
                day = reading.article.day
                yield Claim(reading.article.id, "spelling", "write", {"person": written}, quote, as_of=day, role=sentence.role)
