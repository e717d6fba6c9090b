"""Names -> claims of kind "namesake": a person's full name and the words on both sides of it.

Two papers that print one sentence with two surnames behind one given name speak of one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.names_match import sound_key
from checker.annotate.names_parts import fold
from checker.claims import making
from checker.language import Reading
from checker.model import Claim, Mention, Slot
from checker.model.names import Written

SIDE = 3  # words on each side of a name that must be the same
TELLING = 3  # of them longer than the words that hold any sentence together
LONG = 4  # letters
WORD = re.compile(r"\w+(?:['’]\w+)?")


def namesakes(reading: Reading) -> Iterator[Claim]:
    """One claim for each full name with words on both sides; its key is those words with the given name."""
    people = [m for m in reading.mentions if making.names_somebody(m) and m.value.given]
    names = frozenset(m.value.name for m in people)
    for mention in people:
        sentence = reading.sentence_at(mention.start)
        if sentence is None:
            continue
        quote = making.quote_of(reading, sentence)
        around = _around(reading.article.text[quote.start : mention.start], reading.article.text[mention.end : quote.end])
        if around:
            yield Claim(
                reading.article.id, "namesake", "write", {"name": _slot(mention, around, names)}, quote, role=sentence.role
            )


def _around(before: str, after: str) -> str:
    """The words next to a name, or nothing where they are too few or too common to know a sentence by."""
    left, right = WORD.findall(fold(before))[-SIDE:], WORD.findall(fold(after))[:SIDE]
    if len(left) < SIDE or len(right) < SIDE or sum(len(w) >= LONG for w in left + right) < TELLING:
        return ""
    return f"{' '.join(left)} * {' '.join(right)}"


def _slot(mention: Mention, around: str, names: frozenset[str]) -> Slot:
    given = sound_key(mention.value.given.split()[0])
    value = Written(mention.value.name, (f"{given}: {around}",), "person", beside=names - {mention.value.name})
    return Slot(value, mention.start, mention.end, mention.text)
