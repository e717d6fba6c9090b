"""The words of a quotation -> a list that can be set against another, spelling and print apart. Used by claims and compare.

Marks, capitals, contractions, British and American spelling, digits and number words fall together. What an editor put
into a quotation or cut from it, in [brackets], (parentheses) or as an ellipsis, becomes one word that stands for any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from checker.annotate import number_words
from checker.language.reading import ABBREVIATIONS

CLOSED = "\x1f"  # stands in a text where quotation marks close and open again, as in "...," he said, "..."
ANY = "*"  # stands where an editor put words in or left words out
GRAM = 3  # words in a row that make a key
STEM = 5  # letters that the forms of a word have in common
PIECE = re.compile(
    r"(?P<letter>\[[^\W\d_]\])(?=\w)|(?P<any>\[[^\]]{0,200}\]|\([^)]{0,200}\)|\.{3,}|(?:\. ){2,}\.|…)"
    r"|(?P<sign>https?://\S+)|(?P<word>[@#]\w+|(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|['’](?:m|em|til|cause)\b|[%&])|(?P<stop>[.!?]+)"
)
CONTRACTED = (
    ("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("shan't", "shall not"), ("gonna", "going to"),
    ("gotta", "got to"), ("wanna", "want to"), ("i'm", "i am"), ("let's", "let us"), ("y'all", "you all"),
    ("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'s", " 's"), ("'d", " 'd"),
)  # fmt: skip
SPELLINGS = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"(?<=\w\w)([iy])s(?=e|i|a)", r"\1z"), (r"our(?=$|s$|ed$|ing$|able$|ite$|ful)", "or"), (r"(?<=\w\w)(.)\1", r"\1"),
        (r"mme$", "m"), (r"tre$", "ter"), (r"ence$", "ense"), (r"ogue$", "og"), (r"ae|oe", "e"), (r"\bme$", "m"),
    )
)  # fmt: skip
SIGNS = {"%": "percent", "&": "and"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is compared (`form`), as printed, and where it stands in the quotation.

    `stop`: a sentence ends with it. `closed`: the quotation marks close behind it, and others open.
    """

    form: str
    text: str
    start: int
    end: int
    stop: bool = False
    closed: bool = False

    @property
    def named(self) -> bool:
        return self.text[:1].isupper()


@cache
def slight() -> frozenset[str]:
    """Words that carry little sense on their own, as compared."""
    lines = Path(__file__).with_name("slight_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(spelt(word) for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The words of a quotation in order, contractions in full."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    found = list(PIECE.finditer(text))
    skip = 0
    for at, match in enumerate(found):
        if match["stop"] or match["sign"] or match.end() <= skip:
            continue
        printed, end = match[0], match.end()
        if match["letter"] and at + 1 < len(found):  # "[T]he" is "the"
            end = skip = found[at + 1].end()
            printed = text[match.start() : end].replace("[", "").replace("]", "")
        after = found[at + 1] if at + 1 < len(found) else None
        stop = _stops(text, printed, end, after)
        forms = [ANY] if match["any"] else _forms(printed)
        for place, form in enumerate(forms, 1):
            last = place == len(forms)
            yield Word(form, printed, match.start(), end, stop and last, last and _closes(text, end, found, at))


def _closes(text: str, end: int, found: Sequence[re.Match[str]], at: int) -> bool:
    """Whether the marks close between a word, the one found `at`, and the next one."""
    start = next((found[n].start() for n in range(at + 1, len(found)) if not found[n]["stop"]), len(text))
    return CLOSED in text[end:start]


def _stops(text: str, printed: str, end: int, after: re.Match[str] | None) -> bool:
    if after is None or not after["stop"] or after.start() > end + 1:
        return False
    if printed in ABBREVIATIONS or f"{printed}." in ABBREVIATIONS:
        return False
    return not text[after.end() : after.end() + 1].isalnum()


def _forms(printed: str) -> list[str]:
    word = printed.lower().replace("’", "'").lstrip("@#")
    if word in SIGNS:
        return [SIGNS[word]]
    if word[0].isdigit():
        return [word.replace(",", "")]
    for short, full in CONTRACTED:
        if word == short or (short[0] in "n'" and word.endswith(short)):
            return [spelt(w) for w in (word.removesuffix(short) + full).split()]
    return [spelt(word.replace(".", ""))]


@lru_cache(maxsize=65536)
def spelt(word: str) -> str:
    """One form for the spellings of a word (organise, travelling, defence, centre, programme), digits for small numbers."""
    if word in _numbers():
        return _numbers()[word]
    for british, american in SPELLINGS:
        word = british.sub(american, word)
    return word


@cache
def _numbers() -> dict[str, str]:
    tables = number_words.words()
    return {word: str(n) for table in ("ones", "teens", "tens") for word, n in tables[table].items() if word != "one"}


def fingerprints(said: Sequence[Word]) -> tuple[str, ...]:
    """Keys that two quotations of one sentence share: three words in a row, and two neighbouring words of substance."""
    forms = [word.form for word in said]
    grams = {" ".join(forms[i : i + GRAM]) for i in range(len(forms) - GRAM + 1) if {*forms[i : i + GRAM]} - slight()}
    weighty = [form[:STEM] for form in forms if form not in slight() and form != ANY]
    return tuple(sorted(grams | {f"{x}~{y}" for x, y in pairwise(weighty)}))
