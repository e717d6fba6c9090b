"""Clauses that somebody is reported to have said, without marks -> quote mentions. Part of quotes. Next: claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.annotate.marks import Quoted
from checker.annotate.speakers import entity
from checker.annotate.surroundings import Near, surroundings, text_of
from checker.annotate.telling import MARKS, Telling, detailed, tellings
from checker.language.reading import Reading
from checker.model import Mention, Quote

ASKED = frozenset({"whether", "if"})


def find(reading: Reading, near: Near, quotes: Sequence[Quoted]) -> Iterator[Mention]:
    """Indirect speech, in order of its verbs; `quotes` are the outermost quotations, in which nothing is looked for."""
    starts = [quote.start for quote in quotes]
    for sentence in reading.sentences:
        for found in tellings(surroundings(reading, sentence, near)):
            if found.content and found.opens not in ASKED and _is_reported(found, quotes, starts):
                yield _mention(reading, found, near)


def _is_reported(found: Telling, quotes: Sequence[Quoted], starts: Sequence[int]) -> bool:
    """Somebody says it, outside quotation marks, and what is said is not itself a quotation."""
    doc, first = found.verb.doc, found.content[0][0]
    opening = doc[first].text in MARKS or _quoted(doc[first].idx, quotes, starts)
    return found.speaker is not None and not opening and not _quoted(found.verb.idx, quotes, starts)


def _quoted(offset: int, quotes: Sequence[Quoted], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, offset)
    return place > 0 and offset < quotes[place - 1].end


def _mention(reading: Reading, found: Telling, near: Near) -> Mention:
    doc = reading.doc
    words = " ".join(text_of(doc, bounds) for bounds in found.content)
    start = doc[found.content[0][0]].idx
    end = doc[found.content[-1][1] - 1].idx + len(doc[found.content[-1][1] - 1].text)
    speaker = entity(found.speaker, near.names) if found.speaker is not None else None
    value = detailed(Quote(words, speaker, direct=False), found, near)
    return Mention("quote", start, end, reading.article.text[start:end], value)
