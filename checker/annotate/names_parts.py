"""A name as printed -> its parts: honorifics, given names, particles, surname. Used by mentions and by comparisons."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-"})
UNMARKED = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
    }
)
SYLLABLE = r"(?:zh|ch|sh|ts|kk|tt|pp|ss|jj|hy|ny|my|by|py|ky|gy|ry|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiouü]{1,3})(?:ng|n|k|l|m|p|t|b)?"
EASTERN_GIVEN = re.compile(rf"{SYLLABLE}(?:[-']?{SYLLABLE})?\Z")
NICKNAME = re.compile(r"(?<=\s)[\"“„«][^\"“”„«»]+[\"”“»](?=\s)")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,3}[^\W\d_]?\Z|[^\W\d_]\Z|[A-Z]{2}\Z")


@dataclass(frozen=True, slots=True)
class NameParts:
    """Words of a person's name in the order given, surname; the surname keeps its particles ("bin Salman")."""

    honorifics: tuple[str, ...]
    given: tuple[str, ...]
    surname: tuple[str, ...]
    family_first: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return self.surname + self.given if self.family_first else self.given + self.surname


@lru_cache(maxsize=8)
def word_lists(name: str) -> dict[str, Any]:
    """A data file of this package, read once."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(file: str, key: str) -> frozenset[str]:
    """The words of one list in a data file, folded."""
    entry = word_lists(file)[key]
    return frozenset(fold(word) for word in (entry.split() if isinstance(entry, str) else entry))


@cache
def written(file: str, key: str) -> frozenset[str]:
    """The entries of one list in a data file as they are written; a long string parts them by semicolons."""
    entry = word_lists(file)[key]
    return frozenset(part.strip() for part in entry.replace("\n", ";").split(";")) if isinstance(entry, str) else frozenset(entry)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents, curly apostrophes or typographic hyphens; other scripts are kept."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(APOSTROPHES).translate(UNMARKED))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=16384)
def parse_name(text: str) -> NameParts:
    """Split a person's name; "Surname, Given" is turned round, titles and honorifics in front are set apart."""
    text = " ".join(NICKNAME.sub(" ", text.translate(APOSTROPHES)).split())
    family, comma, rest = text.partition(",")
    if comma and fold(rest.strip()) not in words("titles", "suffixes"):
        parts = parse_name(f"{rest.strip()} {family.strip()}")
        cut = len(parts.words) - len(family.split())
        return NameParts(parts.honorifics, parts.words[: max(cut, 0)], parts.words[max(cut, 0) :])
    tokens = [t for t in text.split() if any(c.isalnum() for c in t)]
    tokens = [t for i, t in enumerate(tokens) if not i or fold(t).rstrip(".,") not in words("titles", "suffixes")]
    titles = 0
    while titles < len(tokens) - 1 and is_title(tokens[titles]):
        titles += 1
    return _split(tuple(tokens[:titles]), tokens[titles:])


def is_title(word: str) -> bool:
    """Whether a word in front of a name is an honorific or a title ("Dr", "President")."""
    plain = fold(word).strip(".,")
    return plain in words("titles", "honorifics") or plain in words("titles", "heads")


@lru_cache(maxsize=32768)
def is_given(word: str) -> bool:
    """Whether a word is a well-known given name; parts joined by a hyphen count when one is."""
    plain = fold(word)
    return _given(plain) or ("-" in plain and _given(plain.split("-")[0]))


def _given(plain: str) -> bool:
    return plain in words("given_names", "male") or plain in words("given_names", "female")


def gender(word: str) -> str | None:
    """m or f where a given name is used for one only."""
    plain = fold(word).split("-")[0]
    male, female = plain in words("given_names", "male"), plain in words("given_names", "female")
    return None if male == female else "m" if male else "f"


def is_particle(word: str) -> bool:
    return fold(word).strip("'") in words("given_names", "particles")


def is_family_first(tokens: list[str]) -> bool:
    """Whether a name is written family name first, as Chinese, Korean and Vietnamese names are."""
    if not 2 <= len(tokens) <= 4 or fold(tokens[0]) not in words("given_names", "family_first"):
        return False
    rest = [fold(t) for t in tokens[1:]]
    if len(rest) == 1 and is_given(tokens[0]) and is_given(tokens[1]):
        return False
    return all(EASTERN_GIVEN.match(t) for t in rest) and not any(is_given(t) and "-" not in t for t in tokens[1:])


def _split(honorifics: tuple[str, ...], tokens: list[str]) -> NameParts:
    if len(tokens) < 2:
        return NameParts(honorifics, (), tuple(tokens))
    if is_family_first(tokens):
        return NameParts(honorifics, tuple(tokens[1:]), (tokens[0],), family_first=True)
    cut = _surname_start(tokens)
    return NameParts(honorifics, tuple(tokens[:cut]), tuple(tokens[cut:]))


def _surname_start(tokens: list[str]) -> int:
    """Index of the first word of the surname: particles join it, and so does the first of two Spanish surnames."""
    for i in range(1, len(tokens) - 1):
        if is_particle(tokens[i]) and (tokens[i].islower() or not is_given(tokens[i])):
            return i
    last = len(tokens) - 1
    if last >= 2 and is_given(tokens[0]) and not is_given(tokens[last - 1]) and not INITIALS.match(tokens[last - 1]):
        return last - 1
    return last
