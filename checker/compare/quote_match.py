"""Two quotations -> the stretch both quote, and what differs inside it. Next: quotes, which says what that comes to.

The two are aligned by their longest common runs of words (Ratcliff and Obershelp). Runs that stand close together on both
sides make one chain. What differs inside the chain was changed by somebody, as words between quotation marks are said to be
verbatim; what lies outside it was only quoted by one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Any

from checker.annotate.quote_words import ANY, Word, words
from checker.compare.quote_changes import Change, Said, akin, content, cut, left_out, one_word, print_only, turned, weight
from checker.compare.verdict import value_of
from checker.model import Quote, Saying, Slot

FAR = 8  # words: a longer difference parts two stretches
MARKED_CUT = 12  # words, where an editor marked a cut
LONG_CUT = 24  # words, where whole sentences are left out
EDGE = 3  # words changed at the very start or end of a sentence
SHORT_RUN = 3  # words: a shorter run may be chance
Run = tuple[int, int, int]  # where it starts in each, and how many words it has


@dataclass(frozen=True, slots=True)
class Match:
    """What two quotations share: words `kept` alike (`content` of them of substance) and the changes among them.

    `apart` counts the ends (0 to 2) at which both go on in the same sentence with other words, `elsewhere` those at which
    both go on with another sentence. `cut`: an editor marked a cut. `changed` counts the words changed anywhere, those left
    out by half. `whole`: the two sentences are the same from end to end. `slight`: all that one of them quotes is in the
    other but for a form of a word, or for a "not". `framed`: the two sentences are the same from end to end but for one word.
    """

    kept: int
    content: int
    changes: tuple[Change, ...]
    apart: int
    elsewhere: int
    cut: bool
    changed: int
    whole: bool
    slight: bool
    framed: bool = False


def said_in(slot: Slot) -> Said:
    """The words of a slot that holds a quotation."""
    return taken(*(parts(slot) or ("", slot.text, "")))


def match(a: Any, b: Any) -> Match | None:
    """Align two quotations (Slot, Saying, Quote or text); None when they share nothing of the sentences themselves."""
    x, y = parts(a), parts(b)
    return None if x is None or y is None else _match(x, y)


def parts(side: Any) -> tuple[str, str, str] | None:
    value = value_of(side)
    text = side.text if isinstance(side, Slot) else getattr(value, "words", value)
    if not isinstance(value, Quote | Saying) or not text:
        return None
    return getattr(value, "before", ""), text, getattr(value, "after", "")


@lru_cache(maxsize=4096)
def taken(before: str, text: str, after: str) -> Said:
    found, start = words(f"{before} {text} {after}"), len(before) + 1
    inside = [start <= word.start < start + len(text) for word in found]
    first = inside.index(True) if True in inside else 0
    return Said(found, first, first + sum(inside), start)


@lru_cache(maxsize=16384)
def _match(x: tuple[str, str, str], y: tuple[str, str, str]) -> Match | None:
    a, b = taken(*x), taken(*y)
    left, right = [w.form for w in a.words], [w.form for w in b.words]
    runs = [r for r in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks() if r.size]
    made = [m for chain in _chains(a, b, runs) if (m := _matched(a, b, chain)) is not None]
    return max(made, key=lambda m: m.kept, default=None)


def _chains(a: Said, b: Said, runs: Sequence[Any]) -> Iterator[list[Run]]:
    """Runs that stand close together on both sides, without the chance ones at the ends."""
    chain: list[Run] = []
    for run in runs:
        if chain and not _close(a, b, chain[-1], run):
            yield _trimmed(a, b, chain)
            chain = []
        chain.append((run.a, run.b, run.size))
    if chain:
        yield _trimmed(a, b, chain)


def _close(a: Said, b: Said, run: Run, after: Any) -> bool:
    i, j = run[0] + run[2], run[1] + run[2]
    gone, come = a.words[i : after.a], b.words[j : after.b]
    marked = any(w.form == ANY for w in (*gone, *come))
    whole = not (gone and come) and (gone or come)[-1].stop and (a.words[i - 1] if gone else b.words[j - 1]).stop
    return max(len(gone), len(come)) <= (LONG_CUT if whole else MARKED_CUT if marked else FAR)


def _trimmed(a: Said, b: Said, chain: list[Run]) -> list[Run]:
    """The chain without runs at its ends that are too short to be more than chance."""
    while len(chain) > 1 and not (_telling(a, chain[0]) or _both_start(a, b, chain[0][0], chain[0][1])):
        chain = chain[1:]
    while len(chain) > 1 and not (_telling(a, chain[-1]) or _both_end(a, b, chain[-1])):
        chain = chain[:-1]
    return _stretched(a, b, chain)


def _stretched(a: Said, b: Said, chain: list[Run]) -> list[Run]:
    """The chain, with the word before and after it if that is one word in two forms."""
    (i, j, _), (k, m, size) = chain[0], chain[-1]
    k, m = k + size, m + size
    before = [(i - 1, j - 1, 0)] if i and j and akin(a.words[i - 1], b.words[j - 1]) else []
    after = [(k + 1, m + 1, 0)] if k < len(a.words) and m < len(b.words) and akin(a.words[k], b.words[m]) else []
    return [*before, *(run for n, run in enumerate(chain) if not _turned(a, b, chain[max(n - 1, 0) : n + 2])), *after]


def _turned(a: Said, b: Said, runs: Sequence[Run]) -> bool:
    """Whether the middle one of three runs is part of a date that is printed the other way round ("8 November")."""
    if len(runs) < len(("before", "date", "after")):
        return False
    (i, j, size), _, (k, m, _) = runs
    gone, come = ([w.form for w in part] for part in (a.words[i + size : k], b.words[j + size : m]))
    return sorted(gone) == sorted(come) and any(form[0].isdigit() for form in gone)


def _telling(a: Said, run: Run) -> bool:
    return run[2] >= SHORT_RUN or (run[2] == SHORT_RUN - 1 and content(a.words[run[0] : run[0] + run[2]]) > 0)


def _both_start(a: Said, b: Said, i: int, j: int) -> bool:
    return _starts(a, i) and _starts(b, j)


def _starts(said: Said, i: int) -> bool:
    """Whether a sentence starts with a word, as far as the quotation shows."""
    return said.words[i - 1].stop if i else said.words[0].named


def _both_end(a: Said, b: Said, run: Run) -> bool:
    return _stops(a, run[0] + run[2] - 1) and _stops(b, run[1] + run[2] - 1)


def _stops(said: Said, i: int) -> bool:
    """Whether a sentence ends with a word, or all of the quotation."""
    return said.words[i].stop or i == len(said.words) - 1


def _matched(a: Said, b: Said, chain: list[Run]) -> Match | None:
    kept = [w for i, _, size in chain for w in a.words[i : i + size] if w.form != ANY]
    gaps = [*_first_words(a, b, chain[0]), *_between(a, b, chain), *_last_words(a, b, chain[-1])]
    inside = [c for c in gaps if _inside(a, c.i, c.gone, c.come) and _inside(b, c.j, c.come, c.gone)]
    changes = tuple(c for c in inside if not c.marked)
    if not changes and not _touches(a, b, chain):
        return None
    forms = [w for c in gaps if one_word(c) for w in c.gone]
    changed = sum(weight(c) for c in gaps if not c.marked)
    marks = any(cut(c) for c in inside)
    slightly = all(one_word(c) or turned(c) for c in gaps) and changed == 1 and (_all_of(a, chain, 0) or _all_of(b, chain, 1))
    more = content(forms)
    covered = _covered(a, chain, 0) and _covered(b, chain, 1)
    framed = covered and changed == len(changes) == 1
    whole = covered and not changes
    return Match(len(kept) + more, content(kept) + more, changes, *_ends(a, b, chain), marks, changed, whole, slightly, framed)


def _all_of(said: Said, chain: Sequence[Run], side: int) -> bool:
    last = chain[-1][side] + chain[-1][2]
    return chain[0][side] == 0 and len(said.words) - last <= 1


def _covered(said: Said, chain: Sequence[Run], side: int) -> bool:
    return chain[0][side] <= said.first and chain[-1][side] + chain[-1][2] >= said.last


def _touches(a: Said, b: Said, chain: Sequence[Run]) -> bool:
    """Whether enough of the chain lies in the sentences themselves, not around them."""

    def shared(i: int, j: int, size: int) -> int:
        return sum(a.first <= i + n < a.last and b.first <= j + n < b.last for n in range(size))

    return sum(shared(*run) for run in chain) >= min(SHORT_RUN, a.last - a.first, b.last - b.first)


def _inside(said: Said, at: int, part: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether words, or the place where the other has more, are in the sentence itself.

    A place between two sentences is in the earlier one if the other's words end a sentence.
    """
    if part:
        return said.first <= at and at + len(part) <= said.last
    late = at > 0 and said.words[at - 1].stop and not other[-1].stop
    return said.first + (not late) <= at <= said.last - late


def _between(a: Said, b: Said, chain: Sequence[Run]) -> Iterator[Change]:
    for (i, j, size), (after_i, after_j, _) in pairwise(chain):
        change = Change(a.words[i + size : after_i], b.words[j + size : after_j], i + size, j + size)
        yield replace(change, marked=left_out(a, b, change) or cut(change) or print_only(change))


def _first_words(a: Said, b: Said, run: Run) -> Iterator[Change]:
    """Both sentences start here, with other words."""
    i, j = _sentence_start(a, run[0]), _sentence_start(b, run[1])
    change = Change(a.words[i : run[0]], b.words[j : run[1]], i, j)
    if change.gone and change.come and max(len(change.gone), len(change.come)) <= EDGE and _both_start(a, b, i, j):
        yield replace(change, marked=cut(change) or print_only(change))


def _sentence_start(said: Said, i: int) -> int:
    while i > 0 and not said.words[i - 1].stop:
        i -= 1
    return i


def _last_words(a: Said, b: Said, run: Run) -> Iterator[Change]:
    """Both sentences end here, with other words."""
    i, j = run[0] + run[2], run[1] + run[2]
    if _stops(a, i - 1) or _stops(b, j - 1):
        return
    gone, come = (_to_stop(said, at) for said, at in ((a, i), (b, j)))
    if gone and come:
        change = Change(gone, come, i, j)
        yield replace(change, marked=cut(change) or print_only(change))


def _to_stop(said: Said, at: int) -> tuple[Word, ...]:
    """The few words that end a sentence, or none."""
    ends = (n for n in range(at, min(at + EDGE, len(said.words))) if _stops(said, n))
    return said.words[at : next(ends, at - 1) + 1]


def _ends(a: Said, b: Said, chain: Sequence[Run]) -> tuple[int, int]:
    """At how many ends both quotations go on differently: in the same sentence, with another one."""
    (i, j, _), (k, m, size) = chain[0], chain[-1]
    before = "" if not i or not j else _parting(a, b, (i - 1, j - 1), (i - 1, j - 1))
    k, m = k + size, m + size
    after = "" if k == len(a.words) or m == len(b.words) else _parting(a, b, (k, m), (k - 1, m - 1))
    return [before, after].count("apart"), [before, after].count("elsewhere")


def _parting(a: Said, b: Said, at: tuple[int, int], last: tuple[int, int]) -> str:
    """How two quotations part at the words `at`; `last` are the last words before the border."""
    if ANY in (a.words[at[0]].form, b.words[at[1]].form):
        return ""
    stops = a.words[last[0]].stop, b.words[last[1]].stop
    return "elsewhere" if all(stops) else "" if any(stops) else "apart"
