"""Is a name from a language that is not written in Latin letters? Used where two spellings are compared.

Such names have no one spelling in English. The places of a country show how names of its languages look once they are
romanised: letters in threes are counted in cities.txt, for countries of other scripts against all others.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from checker.annotate.names_parts import fold

# countries whose main language is written in another script (ISO 3166)
OTHER_SCRIPTS = frozenset({
    "AE", "AF", "AM", "BD", "BG", "BH", "BY", "CN", "CY", "DZ", "EG", "ER", "ET", "GE", "GR", "HK", "IL", "IN", "IQ",
    "IR", "JO", "JP", "KG", "KH", "KP", "KR", "KW", "KZ", "LA", "LB", "LK", "LY", "MA", "ME", "MK", "MM", "MN", "MO",
    "MR", "MV", "NP", "OM", "PK", "PS", "QA", "RS", "RU", "SA", "SD", "SY", "TH", "TJ", "TN", "TW", "UA", "YE",
})  # fmt: skip
SURE = 0.1  # mean log-likelihood ratio of a letter triple above which a name counts as romanised
LIKELY = -0.25  # and above which two known given names that romanisations take for each other do ("Hussein", "Hussain")
NATIVE = -0.4  # and below which one counts as Latin
TELLING = 8  # letters from which that is to be relied on
RARE = 0.5  # what a triple that was never met counts for
NAME = re.compile(r"[^\W\d_]{3,}")


def is_romanised(words: tuple[str, ...]) -> bool:
    """Whether the words of a name, taken together, look transliterated ("Nabi Saleh") and not Latin ("Shettleston")."""
    return _romanised(words) > SURE


def is_likely_romanised(words: tuple[str, ...]) -> bool:
    """As is_romanised, for names that are known to be given to people."""
    return _romanised(words) > LIKELY


def is_latin(words: tuple[str, ...]) -> bool:
    """Whether the words of a name are long enough, and look Latin enough, to have one right spelling in English."""
    return min(map(len, words)) >= TELLING and _romanised(words) < NATIVE


def _romanised(words: tuple[str, ...]) -> float:
    """The mean log-likelihood ratio of the letter triples of some words; above zero they look romanised."""
    scores = [_score(triple) for word in words for triple in _triples(word)]
    return sum(scores) / len(scores) if scores else 0.0


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word: romanisations and slips of a vowel or of a doubled letter leave them alone."""
    bare = re.sub(r"[^a-z]", "", fold(word))
    bare = re.sub(r"(?<=.)(?:[aeiou]|y(?![aeiou])|(?<![aeiou])h(?![aeiou]))", "", bare)
    return re.sub(r"(.)\1+", r"\1", bare)


def is_romanisation(p: str, q: str) -> bool:
    """Whether two words differ in no more than romanisations do: in near vowels, doubled letters, silent ones, usual rows."""
    x, y = _one_row(p), _one_row(q)
    return skeleton(x) == skeleton(y) and any(_vowels(x, near) == _vowels(y, near) for near in NEAR_VOWELS)


def _vowels(word: str, near: dict[int, int]) -> str:
    bare = re.sub(r"(?<=.)h(?![aeiouy])", "", word).translate(near)
    return re.sub(r"(.)\1+", r"\1", bare)


def _one_row(word: str) -> str:
    """Rows of letters that stand for one sound ("Ahmadinezhad"), and Ukrainian names in their Russian form ("Kharkov")."""
    key = fold(word)
    for pattern, out in SAME_ROWS:
        key = pattern.sub(out, key)
    return key


# vowels that romanisations take for each other: short a and e, e and i, o and u; each table maps the one to the other
NEAR_VOWELS = tuple(str.maketrans(a, b) for a, b in (("ae", "aa"), ("eiy", "iii"), ("ou", "uu"), ("ao", "aa")))
SAME_ROWS = tuple(
    (re.compile(pattern), out)
    for pattern, out in (
        ("dzh|zh|dj", "j"), ("kh", "h"), ("gh", "g"), ("q", "k"), ("w", "v"), ("(?<![cgkpstwz])h(?=[aeiouy])", "g"),
        ("[io]v$", "ov"), ("^(ch|k)o", "\\1e"), ("(?<=[aeiou])y(?=e)", ""), ("ae|ay|ei|ey", "ai"), ("ph", "f"),
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def _score(triple: str) -> float:
    other, latin = _counts()
    size = len(other) + len(latin)
    share = (other[triple] + RARE) / (other.total() + RARE * size)
    return math.log(share * (latin.total() + RARE * size) / (latin[triple] + RARE))


@lru_cache(maxsize=1)
def _counts() -> tuple[Counter[str], Counter[str]]:
    """Letter triples in the names of cities of countries with another script, and of all others."""
    other: Counter[str] = Counter()
    latin: Counter[str] = Counter()
    for line in Path(__file__).with_name("cities.txt").read_text(encoding="utf-8").splitlines():
        country, _, cities = line.partition("\t")
        for city in cities.split(";"):
            for word in NAME.findall(city.split("=")[0]):
                (other if country in OTHER_SCRIPTS else latin).update(_triples(word))
    return other, latin


def _triples(word: str) -> list[str]:
    framed = f"^{re.sub('[^a-z]', '', fold(word))}$"
    return [framed[i : i + 3] for i in range(len(framed) - 2)]
