"""Reading -> quantity mentions: amounts, rates, counts, ranges, scores, ages, changes, ordinals. Next: names, then claims.

One pass over the text finds the figures; what stands left and right of each decides whether it counts anything, whether it
is exact, and what it counts. Method: a finite grammar over surface text with a noun phrase reader, as in CQE (Almasian et
al. 2023) and quantulum, with the printed precision kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.annotate.counted import Word, guessed_words
from checker.annotate.figures import figures
from checker.annotate.ordinals import ordinals
from checker.annotate.quantity_context import Context
from checker.annotate.quantity_rates import frequencies
from checker.annotate.quantity_reader import read
from checker.model import Mention

if TYPE_CHECKING:
    from checker.language.reading import Reading

MEASURED = frozenset({"DURATION", "SET"})
AHEAD = 14  # tokens behind a number that may hold the noun it counts
PARAGRAPH = re.compile(r"\n\s*\n")


def find(reading: Reading, taken: Sequence[Mention] = ()) -> list[Mention]:
    """Find the quantities of an article, in order; `taken` are date mentions, and what lies in one is no quantity.

    A duration ("three hours") is both: a stretch of time that is measured.
    """
    text, dates = reading.article.text, _closed(taken)
    found: list[Mention] = []
    for sentence in reading.sentences:
        tokens = reading.doc[sentence.first : sentence.last]
        start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
        context = Context(text, start, end, _tagged(reading, sentence.first, sentence.last))
        found += _mentions(context, dates)
    return found


def find_in_text(text: str, taken: Sequence[Mention] = ()) -> list[Mention]:
    """Find the quantities of a text without a parse: nouns are guessed from their endings."""
    dates, found, at = _closed(taken), list[Mention](), 0
    for stop in [*(m.start() for m in PARAGRAPH.finditer(text)), len(text)]:
        found += _mentions(Context(text, at, stop, _guessed(text, stop)), dates)
        at = stop
    return found


def _mentions(context: Context, dates: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    counts = read(context, [f for f in figures(context.text, context.start, context.end) if not _inside(dates, f.start, f.end)])
    ranks = [m for m in (*ordinals(context), *frequencies(context)) if not _inside(dates, m.start, m.end)]
    if not ranks:
        return iter(counts)
    kept = [r for r in ranks if not any(r.start < c.end and c.start < r.end for c in counts)]
    return iter(sorted([*counts, *kept], key=lambda m: m.start))


def _closed(taken: Iterable[Mention]) -> list[tuple[int, int]]:
    """Where quantities may not be: the calendar dates among the mentions, not what takes or recurs in a measured time."""
    return sorted((m.start, m.end) for m in taken if getattr(m.value, "type", "") not in MEASURED)


def _inside(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    i = bisect_right(spans, (end, -1))
    return i > 0 and spans[i - 1][1] > start


def _guessed(text: str, stop: int) -> Callable[[int], list[Word]]:
    return lambda offset: guessed_words(text, offset, stop)


def _tagged(reading: Reading, first: int, last: int) -> Callable[[int], list[Word]]:
    """The words behind an offset, from the parse."""

    def behind(offset: int) -> list[Word]:
        low, high = first, last
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if reading.doc[middle].idx < offset else (low, middle)
        tokens = [t for t in reading.doc[low : min(last, low + AHEAD)] if not t.is_space]
        return [Word(t.text, t.idx, t.idx + len(t.text), "HYPH" if t.text == "-" else t.tag_, t.lemma_) for t in tokens]

    return behind
