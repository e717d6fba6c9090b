"""One difference between two quotations: is it a change of words, of sense, or no more than a matter of print?

Used by quote_match, which finds the differences, and by quotes, which says what they come to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from checker.annotate import cues
from checker.annotate.names_match import sound_key
from checker.annotate.quote_words import ANY, Word, slight, spelt

ALIKE = 75  # per cent of letters: two capitalised words this near are spellings of one name
STEM = 0.6  # of the longer word that the common beginning of two forms of one word takes up
AMBIGUOUS = {"'s": {"is", "has"}, "'d": {"had", "would"}}
FILLERS = frozenset({"um", "uh", "er", "ah"})
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "this", "that", "his", "its", "their"})


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation taken apart: the words around a sentence and (`first` to `last`) of it, whose text begins at `start`."""

    words: tuple[Word, ...]
    first: int
    last: int
    start: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """Words `gone` from one side (from `i` to `k`) where the other has `come` (from `j` to `m`)."""

    gone: tuple[Word, ...]
    come: tuple[Word, ...]
    i: int
    j: int
    marked: bool = False  # by brackets or an ellipsis, or no more than a matter of print

    @property
    def forms(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return tuple(w.form for w in self.gone), tuple(w.form for w in self.come)


def changes_sense(change: Change) -> bool:
    gone, come = (set(part) for part in change.forms)
    odd = gone ^ come
    if odd & cues.words("negation") or any(form[:1].isdigit() for form in odd):
        return True
    if not gone or not come or one_word(change):
        return False
    named = gone - {"is", "was"} <= PRONOUNS or come - {"is", "was"} <= PRONOUNS  # "she" for "Ann Lee", "it" for "the car"
    return bool(odd - slight()) and not named


def one_word(change: Change) -> bool:
    """Forms of one word: regret and regrets, had and have."""
    gone, come = change.forms
    return len(gone) == len(come) and all(_stem(x, y) or {x, y} <= slight() for x, y in zip(gone, come, strict=True))


def turned(change: Change) -> bool:
    """A "not" put in or left out."""
    gone, come = change.forms
    return bool({*gone} ^ {*come}) and {*gone} ^ {*come} <= cues.words("negation")


def akin(x: Word, y: Word) -> bool:
    return x.form not in slight() and _stem(x.form, y.form)


def printed(said: Sequence[Word]) -> str:
    """Words as printed, a contraction once although it counts as two."""
    return " ".join(text for _, text in dict.fromkeys((word.start, word.text) for word in said))


def content(said: Sequence[Word]) -> int:
    return sum(w.form not in slight() and w.form != ANY for w in said)


def cut(change: Change) -> bool:
    return any(w.form == ANY for w in (*change.gone, *change.come))


def weight(change: Change) -> int:
    longest = max(len(change.gone), len(change.come))
    return longest if change.gone and change.come else (longest + 1) // 2


def left_out(a: Said, b: Said, change: Change) -> bool:
    """Whether words are left out where the marks close, or whole sentences, or what leads into one ("So", "And then")."""
    if change.gone and change.come:
        return False
    said, at, part = (a, change.i, change.gone) if change.gone else (b, change.j, change.come)
    if (b.words[change.j - 1] if change.gone else a.words[change.i - 1]).closed:
        return True
    starts = said.words[at - 1].stop
    joined = starts or a.words[change.i - 1].stop or b.words[change.j - 1].stop  # two sentences in one, by an "and"
    return (starts and part[-1].stop) or (joined and {w.form for w in part} <= slight())


def print_only(change: Change) -> bool:
    """Whether a difference is one of print: parted or joined words, a contraction, initials, dates, names."""
    gone, come = change.forms
    if spelt("".join(gone)) == spelt("".join(come)) or {*gone, *come} <= FILLERS:
        return True
    if sorted(gone) == sorted(come) and any(form[0].isdigit() for form in gone):  # "8 November", "November 8"
        return True
    if len(gone) == len(come) == 1 and (come[0] in AMBIGUOUS.get(gone[0], ()) or gone[0] in AMBIGUOUS.get(come[0], ())):
        return True
    if _initials(gone, come) or _initials(come, gone) or all(w.text[0] in "@#" for w in (*change.gone, *change.come)):
        return True
    names = [*zip(change.gone, change.come, strict=False)] if len(gone) == len(come) else []
    return bool(names) and all(x.named and y.named and _one_name(x, y) for x, y in names)


def _one_name(x: Word, y: Word) -> bool:
    return sound_key(x.form) == sound_key(y.form) or Indel.normalized_similarity(x.form, y.form) * 100 >= ALIKE


def _initials(short: Sequence[str], long: Sequence[str]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def _stem(x: str, y: str) -> bool:
    shared = next((n for n, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), min(len(x), len(y)))
    return shared >= max(3, STEM * max(len(x), len(y))) and max(len(x), len(y)) - shared <= 3
