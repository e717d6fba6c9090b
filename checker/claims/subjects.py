"""Sentences -> who or what they are about, by every name they give. Used by definitions, makers and callings.

A shallow reading of the tokens outside brackets: a name is a row of capitalised words. The parser mistakes the verbs in
titles of works ("Before We Go", "Eat Pray Love") for verbs of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.annotate.names_match import sound_key
from checker.annotate.places import is_demonym
from checker.claims import kinds
from checker.language import Reading, Sentence
from checker.model.names import Subject

if TYPE_CHECKING:
    from spacy.tokens import Token

COPULA = frozenset({"is", "was", "are", "were"})
PARTICLES = frozenset({"of", "the", "de", "la", "le", "del", "della", "di", "da", "dos", "du", "von", "van", "der", "den", "bin"})
LINKS = PARTICLES | {
    "al",
    "y",
    "than",
    "or",
    "as",
    "but",
    "by",
    "into",
    "without",
    "over",
    "under",
    "and",
    "in",
    "on",
    "for",
    "to",
    "a",
    "an",
    "at",
    "with",
    "from",
    "les",
    "el",
    "zu",
    "ibn",
    "e",
}
QUOTES = frozenset({'"', "“", "”", "``", "''", "‘", "’", "'"})
ADVERBS = frozenset({"only", "also", "solely", "exclusively", "originally", "first", "has", "had", "have", "is", "was"})
PRONOUNS = frozenset({"he", "she", "it", "they"})
ALIAS = re.compile(
    r"\b(?:(?P<maiden>née|né|nee)|born|known(?: \w+)? as|known by (?:his|her|their|its|the) (?:stage|pen|ring) names?|titled"
    r"|called|stylized as|credited as|officially|nicknamed)\s+"
    r"(?P<name>[^\W\d_a-z][^,;()]*?)(?=,|;|\)|$| on \d| in | (?:and|or) (?=[a-z])|\d)"
)
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
LONGEST = 40  # tokens before the verb, outside brackets
FRAGMENT = 2  # sentences: so short a text may open with "the film" and leave to its surroundings which
ANY = "*"  # the key under which claims of fragments meet


@dataclass(frozen=True)
class Plain:
    """The tokens of a sentence outside brackets and quotation marks, and what stands in the brackets."""

    reading: Reading
    sentence: Sentence
    tokens: tuple[Token, ...]
    aside: tuple[str, ...]

    @property
    def low(self) -> tuple[str, ...]:
        return tuple(t.lower_ for t in self.tokens)


def plain(reading: Reading, sentence: Sentence) -> Plain:
    """The sentence without its brackets."""
    span = reading.span(sentence)
    spans = _brackets(span.text)
    outside = [t for t in span if not any(first <= t.idx - span.start_char < last for first, last in spans)]
    aside = tuple(span.text[first + 1 : last - 1] for first, last in spans)
    return Plain(reading, sentence, tuple(t for t in outside if t.text.strip()), aside)


def _brackets(text: str) -> list[tuple[int, int]]:
    """Where brackets stand in a text, the outermost ones; what is never closed is none."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for i, c in enumerate(text):
        if c in "([":
            opened.append(i)
        elif c in ")]" and opened:
            first = opened.pop()
            if not opened:
                found.append((first, i + 1))
    return found


def subject(told: Plain, end: int, first: int = 0) -> Subject | None:
    """What the tokens before `end`, the verb, name; None where they are more than a name and what it is also called."""
    tokens = _bare(told.tokens[first:end])
    if not tokens or end - first > LONGEST:
        return None
    fragment = len(told.reading.sentences) <= FRAGMENT
    opening = _opening(tokens)
    if opening:
        first = told.sentence.first == told.reading.sentences[0].first
        return Subject((), (ANY,), opening) if fragment and first else None
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), len(tokens))
    main = [t for t in tokens[:comma] if t.text not in QUOTES]
    if not _is_name(main) or (comma < len(tokens) and tokens[-1].text != "," and not _suffix(tokens[comma + 1 :])):
        return None
    names = _names(told, tokens[:comma], " ".join(t.text for t in tokens[comma + 1 :]))
    return Subject(names, _keys(names, fragment)) if names else None


def _bare(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what says of which kind it is, or in which work: "the 2017 film Night Ferry", "Oda in the film Night Ferry"."""
    while tokens and tokens[-1].lower_ in ADVERBS:
        tokens = tokens[:-1]
    if tokens and tokens[0].lower_ == "the":
        at = next((i for i, t in enumerate(tokens) if i and not (t.text.islower() and t.is_alpha) and not t.is_digit), 1)
        tokens = tokens[at:] if at > 1 and at < len(tokens) and tokens[at].text[0].isupper() else tokens
    inside = [i for i, t in enumerate(tokens[:-2]) if i and t.lower_ == "in" and tokens[i + 1].lower_ in {"the", "his", "her"}]
    cut = next((i for i in inside if tokens[i + 2].text.islower()), len(tokens))
    return tokens[:cut]


def named(told: Plain, tokens: Sequence[Token]) -> Subject | None:
    """The subject that a row of tokens names."""
    row = [t for t in tokens if t.text not in QUOTES]
    names = (_text(row),) if _is_name(row) else ()
    return Subject(names, _keys(names, len(told.reading.sentences) <= FRAGMENT)) if names else None


def verb_at(told: Plain, is_verb: Callable[[int], bool]) -> int | None:
    """Where the first token behind a subject stands that is a verb of the wanted kind."""
    for i, token in enumerate(told.tokens[:LONGEST]):
        if i and token.text.islower() and is_verb(i) and subject(told, i) is not None:
            return i
    return None


def _opening(tokens: Sequence[Token]) -> str:
    """The pronoun, or the noun of "the film", that a sentence opens with."""
    low = [t.lower_ for t in tokens]
    if len(low) == 1 and low[0] in PRONOUNS:
        return low[0]
    common = 2 <= len(low) <= 3 and low[0] in {"the", "this"} and all(t.text.islower() and t.is_alpha for t in tokens[1:])
    return low[-1] if common else ""


def _is_name(tokens: Sequence[Token]) -> bool:
    """Whether a row of words is one name: capitals, with the small words that names have inside."""
    if not tokens or not any(t.text[:1].isupper() or t.text[:1].isdigit() for t in tokens):
        return False
    inside = all(_capital(t) or t.lower_ in LINKS or not t.text[0].isalpha() for t in tokens[:-1])
    ends = _capital(tokens[0]) and (_capital(tokens[-1]) or not tokens[-1].text[0].isalpha() or _of_kind(tokens))
    return inside and ends and not tokens[0].is_punct and not any(t.text in {";", "--", "—", "...", "?"} for t in tokens[:-1])


def _of_kind(tokens: Sequence[Token]) -> bool:
    """ "The Lindby lamp", not "the Danish actor": a name with the noun of what bears it."""
    proper = [t.text for t in tokens[1:-1] if _capital(t) and not is_demonym(t.text)]
    return tokens[0].lower_ == "the" and bool(proper) and tokens[-1].tag_ == "NN" and not kinds.is_person(tokens[-1].lower_)


def _capital(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit()


def _suffix(tokens: Sequence[Token]) -> bool:
    """ "Ann Lee, OBE": what stands behind the comma is a part of the name."""
    return len(tokens) == 1 and tokens[0].text[0].isupper()


def _names(told: Plain, main: Sequence[Token], behind: str) -> tuple[str, ...]:
    """The name as it stands, without and with its nickname, and what the bracket or the apposition says it is also called."""
    name = _text([t for t in main if t.text not in QUOTES])
    raw = " ".join(t.text for t in main)
    quoted = re.search(r"\S (?:[\"“]|``) ([^\"“”]+?) (?:[\"”]|'') \S", raw)
    found = [_in_full(told, main, name), name]
    if quoted:
        without = re.sub(r"\s+", " ", re.sub(r"(?:[\"“]|``) [^\"“”]+? (?:[\"”]|'')", "", raw)).strip()
        found += [without, f"{quoted[1]} {without.split()[-1]}", quoted[1]]
    for text in (*told.aside, behind):
        found += _aliases(text, name)
    return tuple(dict.fromkeys(n for n in found if n))


def _in_full(told: Plain, main: Sequence[Token], name: str) -> str:
    """The full name by which the article knows a person it calls by one word."""
    if " " in name:
        return name
    found = told.reading.mentions_in(main[0].idx, main[-1].idx + len(main[-1]))
    return next((m.value.name for m in found if m.kind == "person" and name in m.value.name.split()), name)


def _aliases(text: str, name: str) -> list[str]:
    found: list[str] = []
    for match in ALIAS.finditer(text):
        for alias in re.sub(r"[\"“”]", "", match["name"]).strip().split(" or "):
            found.append(f"{name.rsplit(' ', 1)[0]} {alias}" if match["maiden"] and " " not in alias else alias)
    return found


def _text(tokens: Sequence[Token]) -> str:
    return re.sub(r" (?=['’]s\b|[:,.!?])|(?<= -) | (?=-)", "", " ".join(t.text for t in tokens)).replace(" - ", "-")


@lru_cache(maxsize=65536)
def _keys(names: tuple[str, ...], fragment: bool) -> tuple[str, ...]:
    words = {w for name in names for w in re.findall(r"[^\W_]+", name) if len(w) > 2 and w.lower() not in LINKS}
    return (*sorted({sound_key(w) or w for w in words}), *([ANY] if fragment else []))


def years(told: Plain) -> str:
    """The years that a sentence gives for a work, in brackets or before its kind: "a 1998 film"; not the dates of a life."""
    found = [text for text in told.aside if re.fullmatch(r"(?:\d{4}|.*\b\d{4} \w+)", text)]
    found += [t.text for t, after in pairwise(told.tokens) if YEAR.fullmatch(t.text) and after.tag_ in {"JJ", "NN", "NNP"}]
    return " ".join(sorted({year for text in found for year in YEAR.findall(text)}))


def of_name(told: Plain, name: str) -> Subject:
    """The subject of one name."""
    return Subject((name,), _keys((name,), len(told.reading.sentences) <= FRAGMENT))
