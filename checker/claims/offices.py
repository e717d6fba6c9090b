"""Office phrases -> posts as data: the head, what narrows it, the state or body it belongs to. Used by posts."""

from __future__ import annotations

import calendar
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.annotate.keys import fold
from checker.annotate.places import country_of, find_place, is_demonym
from checker.language import Reading
from checker.model import Mention, Post

if TYPE_CHECKING:
    from spacy.tokens import Token

LINKS = frozenset({"to", "of", "for", "in", "on", "at"})
REACH = 14  # tokens in which an office's phrase ends


@dataclass(frozen=True)
class Office:
    """An office phrase in the text: its tokens, what it says, and the owner that stands before it."""

    first: int
    last: int
    head: int
    post: Post
    owner: Mention | None = None


def office_in(reading: Reading, start: int, end: int) -> Office | None:
    """The office phrase among some tokens: the one after "as", else the first."""
    doc = reading.doc
    called = next((t.i + 1 for t in doc[start:end] if t.lower_ == "as"), start)
    for token in (*doc[called:end], *doc[start:called]):
        if head_of(token) is not None and not is_shared(reading, token.i, start):
            return read_office(reading, token.i, start, min(end, token.i + REACH))
        if token.lower_ == "charge" and token.i > start and doc[token.i - 1].lower_ == "in":
            return read_office(reading, token.i, token.i - 1, min(end, token.i + REACH))
    return None


def read_office(reading: Reading, head: int, first: int, end: int) -> Office:
    """Read an office phrase around its head: what comes before narrows it, and so does "to/of/for ..." after it."""
    doc = reading.doc
    while first < head and (
        doc[first].tag_ in {"IN", "CC", ",", "POS"}
        or doc[first].lower_ in {"as", "the", "a", "an"}
        or doc[first].tag_.startswith("VB")
    ):
        first += 1
    start = head
    while start > first and doc[start - 1].tag_ in {"JJ", "NN", "NNP", "NNPS", "NNS", "HYPH", "POS", "VBG", "PRP$"}:
        start -= 1
    last = _complement(reading, head, end)
    two = head > start and f"{doc[head - 1].lower_} {doc[head].lower_}" in _heads()  # "chief executive" is one head
    before = [t.text for t in doc[start : head - two]]
    after = _named_words(reading, head + 1, last)
    if doc[start].tag_ == "PRP$":
        start += 1
    return Office(start, last, head, _post(doc[start:last].text, head_of(doc[head]) or "head", before, after))


def _named_words(reading: Reading, first: int, last: int) -> list[str]:
    """The words of an office's complement, a country in one: "to the Republic of Korea" is KR, however it is called."""
    doc = reading.doc
    if first >= last:
        return []
    span = doc[first:last]
    countries = {
        i: m.value.country
        for m in reading.mentions_in(span.start_char, span.end_char, "place")
        if m.value.country and m.value.place_kind == "country"
        for i in range(first, last)
        if m.start <= doc[i].idx < m.end
    }
    words = [t.text for t in span if t.i not in countries and t.tag_ not in {"IN", "TO", "DT", "PRP$", "POS"}]
    return [*words, *dict.fromkeys(countries.values())]


def _complement(reading: Reading, head: int, end: int) -> int:
    doc, i = reading.doc, head + 1
    if i >= end or doc[i].lower_ not in LINKS:
        return head + 1
    while (
        i < end
        and not _is_term(reading, i, end)
        and (doc[i].tag_ in {"DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "HYPH", "CC", "PRP$"} or doc[i].lower_ in LINKS)
    ):
        if doc[i].lower_ in {"on", "in", "at", "for"} and _is_time(doc[i + 1] if i + 1 < end else None):
            break
        i += 1
    while i > head + 1 and (doc[i - 1].tag_ in {"IN", "TO", "CC", "DT"}):
        i -= 1
    return i


def _is_term(reading: Reading, at: int, end: int) -> bool:
    """ "for a term of seven years", "for next season": how long, not what."""
    doc = reading.doc
    return doc[at].lower_ in LINKS and any(t.lemma_.lower() in words("terms") for t in doc[at + 1 : min(at + 4, end)])


def _is_time(token: Token | None) -> bool:
    return token is None or token.is_digit or is_day(token.text)


@lru_cache(maxsize=1024)
def is_day(word: str) -> bool:
    """A weekday or month, capitalised as such."""
    names = (*calendar.day_name, *calendar.month_name, *calendar.month_abbr)
    return word.rstrip(".") in names[:7] or word.rstrip(".") in names[8:]


def _post(title: str, head: str, before: Sequence[str], after: Sequence[str]) -> Post:
    """The office as data: nationality before the head is the country that has it, the rest is its domain."""
    country = None
    domain: set[str] = set()
    marks = [i for i, word in enumerate(before) if word in {"'s", "’s", "'", "’"}]
    if marks:  # an owner the article does not name in full: its country, or nothing that narrows the office
        country, before = country_of(" ".join(before[: marks[-1]])), before[marks[-1] + 1 :]
    for word in before:
        if fold(word) in words("plain") or not fold(word) or fold(word) == "s":
            continue
        if is_demonym(word):
            country = country_of(word)
        elif not is_day(word):
            domain.add(_country(word) or _stem(word))
    domain |= {
        w if w.isupper() and len(w) == 2 else _country(w) or _stem(w)
        for w in after
        if fold(w) not in words("plain") and fold(w) and w != "and"
    }
    codes = {word for word in domain if len(word) == 2 and word.isupper()}
    if country is None and len(codes) == 1 and head in words("states"):  # "the prime minister of Norway" is Norway's
        country, domain = next(iter(codes)), domain - codes
    return Post(title, head, frozenset(domain - {""}), country)


def _country(word: str) -> str | None:
    """The code of a country named as such; a city in an office's name ("Chicago coach") is no country."""
    place = find_place(word)
    return place.country if place is not None and place.kind == "country" else None


def _stem(word: str) -> str:
    plain = fold(word)
    return plain[:-1] if plain.endswith("s") and len(plain) > 4 else plain


def head_of(token: Token) -> str | None:
    """The family of an office's head noun; two-word heads ("prime minister", "chief executive") count at their second."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if f"{token.lower_} {after}" in _heads():
        return None
    return (_heads().get(f"{before} {token.lower_}") or _heads().get(token.lower_)) if token.tag_ in {"NN", "NNP", "JJ"} else None


def is_shared(reading: Reading, at: int, floor: int) -> bool:
    near = [t.lower_ for t in reading.doc[max(floor, at - 3) : at + 1]]
    return any(word in words("shared") for word in near)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("posts.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _heads() -> dict[str, str]:
    return {word: name for name, words in _table()["heads"].items() for word in words}


@lru_cache(maxsize=8)
def words(name: str) -> frozenset[str]:
    return frozenset(_table()[name]["words"])
