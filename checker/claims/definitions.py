"""Sentences -> definitions: what somebody or something is said to be ("Ann Lee is a Danish singer and actress").

A claim of kind "definition" has a subject with all its names and, by its predicate, the nouns of its kinds or the countries
it is of. Next: compare/definitions.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate.places import country_of, is_demonym
from checker.claims import kinds, making, subjects
from checker.claims.clauses import Clauses
from checker.claims.subjects import Plain
from checker.claims.things import NOUNS, VERBS
from checker.model import Claim, Slot
from checker.model.names import Listed, Subject

if TYPE_CHECKING:
    from spacy.tokens import Token

INSIDE = NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "CD", "HYPH", "AFX", "POS", "FW", "RB", "RBS", "SYM", "''", "``", "NFP", ":"}
JOINS = frozenset({",", "and", "or", "/", "&"})
BORN = frozenset({"born", "based", "descent", "origin"})
SPENT = 8  # tokens of "spent the whole of his life as"


@dataclass(frozen=True)
class Definition:
    """What a subject is said to be: the phrases, each a row of tokens, and whether these are all, or none of them is right."""

    told: Plain
    subject: Subject
    verb: int
    items: tuple[tuple[Token, ...], ...]
    only: bool = False
    denied: bool = False
    definite: bool = False

    @property
    def end(self) -> int:
        """The number of plain tokens up to the end of the last phrase."""
        last = self.items[-1][-1].i
        return next(n for n, t in enumerate(self.told.tokens, 1) if t.i == last)


def definitions(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "definition": slots subject and kinds, or subject and countries."""
    definition = None if parts.boundless else definition_of(subjects.plain(parts.reading, parts.sentence))
    if definition is not None:
        yield from _kinds(definition)
        yield from _countries(definition)


def definition_of(told: Plain) -> Definition | None:
    """The definition that a sentence gives, or None: "X is a ..., ... and ...", "X has only worked as a ..."."""
    low = told.low
    verb = subjects.verb_at(told, lambda i: low[i] in subjects.COPULA | words("works"))
    found = subjects.subject(told, verb) if verb is not None else None
    if verb is None or found is None:
        return None
    at, only, denied = _adverbs(told, verb + 1)
    if low[verb] not in subjects.COPULA:
        at, more = _worked(told, verb, at)
        only = only or more
    definite = at < len(low) and low[at] in {"the", "his", "her", "its", "their"}
    at += at < len(low) and (definite or low[at] in {"a", "an"})
    items = _items(told.tokens, at)
    if not items:
        return None
    definition = Definition(told, found, verb, items, only, denied, definite)
    return replace(definition, only=only or bool(words("only") & {*low[definition.end : definition.end + 1]}))


def _worked(told: Plain, verb: int, at: int) -> tuple[int, bool]:
    """Where the phrase begins after "has been" or "worked as" (at the very end, where there is none), and whether it is all."""
    low = told.low
    if low[verb] == "spent":
        whole = words("whole") & {*low[at : at + SPENT]}
        return next((i + 1 for i in range(at, min(at + SPENT, len(low))) if whole and low[i] == "as"), len(low)), True
    at += at < len(low) and low[at] in {"been", "worked"} and low[verb] in {"has", "had"}
    at, only, _ = _adverbs(told, at)
    if low[at - 1] == "been":
        return at, only
    return (at + 1, only) if low[at : at + 1] == ("as",) else (len(low), only)


def _adverbs(told: Plain, at: int) -> tuple[int, bool, bool]:
    """Where the phrase itself begins, whether it is said to be all ("only a"), and whether it is denied ("not a")."""
    only = denied = False
    while at < len(told.tokens):
        low = told.low[at]
        if low in {"anything", "everything"} and told.low[at + 1 : at + 2] in {("but",), ("except",)}:
            at, denied = at + 2, True
        elif low in words("denied"):
            at, denied = at + 1, True
        elif low in words("only") or (only and low == "ever"):
            at, only = at + 1, True
        elif told.tokens[at].tag_ in {"RB", "RBR"} or low in {"also"}:
            at += 1
        else:
            break
    return at, only, denied


def _items(tokens: Sequence[Token], at: int) -> tuple[tuple[Token, ...], ...]:
    """The phrases of a list up to the first word that is no part of one."""
    items: list[list[Token]] = [[]]
    for i in range(at, len(tokens)):
        token = tokens[i]
        if token.lower_ in JOINS:
            if i + 1 < len(tokens) and tokens[i + 1].lower_ not in JOINS and not _goes_on(tokens[i + 1]):
                break
            items.append([])
        elif token.tag_ == "DT" and not items[-1]:
            continue
        elif token.tag_ not in INSIDE or _participle(tokens, i, items[-1]):
            break
        else:
            items[-1].append(token)
    return tuple(tuple(item) for item in items if item and (item[-1].tag_ in NOUNS | {"JJ"}))


def _goes_on(token: Token) -> bool:
    return token.tag_ in INSIDE | {"DT"} and token.tag_ != "RB" and token.lower_ not in words("over")


def _participle(tokens: Sequence[Token], i: int, item: Sequence[Token]) -> bool:
    """Whether a word begins what is told of the thing: "directed by", "starring", "best known for"."""
    token = tokens[i]
    if tokens[i - 1].text == "-":
        return False
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.lower_ in words("over") or (token.tag_ in {"RB", "RBS"} and behind is not None and behind.lower_ in words("over")):
        return True
    told = token.tag_ in VERBS and bool(item) and item[-1].tag_ in NOUNS
    return told and (behind is None or behind.tag_ not in NOUNS or behind.text[0].isupper())


def _kinds(definition: Definition) -> Iterator[Claim]:
    """What it is, by the nouns of the phrases; an office ("the mayor of Turku") and a name are no kind."""
    follows = definition.told.low[definition.end : definition.end + 1]
    if definition.denied and follows not in {(), (".",), ("!",)}:
        return  # "not an album by Ann Lee" may be an album
    nouns = [item for n, item in enumerate(definition.items) if _is_kind(item[-1], n > 0)]
    office = definition.definite or (follows == ("of",) and len(definition.items) == 1)
    if nouns and not office:
        yield _claim(definition, "is", nouns, "kinds", tuple(_lower(item) for item in nouns))


def _is_kind(token: Token, further: bool) -> bool:
    """Whether a phrase ends in a noun that says of which kind it is; the last of a list may be read as an adjective."""
    common = token.tag_ in {"NN", "NNS"} or further or kinds.is_person(token.lower_)
    return common and not token.text[0].isupper()


def _lower(item: Sequence[Token]) -> str:
    text = re.sub(r" ?- ?", "-", " ".join(t.lower_ for t in item if not is_demonym(t.text)))
    return re.sub(r"^(?:-born)?[ -]*", "", text)


def _countries(definition: Definition) -> Iterator[Claim]:
    """The countries it is of, as far as the phrase says what it is; "Danish-born" is only where from."""
    first = definition.items[0]
    codes = tuple(sorted({code for item in definition.items for code in countries(item)}))
    office = first[-1].lower_ in words("offices") or definition.definite
    if codes and not office:
        yield _claim(definition, "of", [first], "countries", codes)


def countries(item: Sequence[Token]) -> Iterator[str]:
    """The codes of the demonyms in a row of tokens, without those before "-born" and "descent"."""
    skip = -1
    for n, token in enumerate(item):
        pair = " ".join(t.text for t in item[n : n + 2])
        width = 2 if len(item) > n + 1 and is_demonym(pair) else 1
        said = pair if width == 2 else token.text
        behind = {t.lower_ for t in item[n + width : n + width + 2] if t.lower_ != "-"}
        if n > skip and token.text[0].isupper() and is_demonym(said):
            skip = n + width - 1
            code = country_of(said)
            if code is not None and not (behind and next(iter(behind), "") in BORN) and "born" not in behind:
                yield code


def _claim(definition: Definition, predicate: str, items: Sequence[Sequence[Token]], slot: str, said: tuple[str, ...]) -> Claim:
    told, reading = definition.told, definition.told.reading
    first, last = told.tokens[0], told.tokens[definition.verb - 1]
    value = Listed(said, definition.only, denied=definition.denied)
    slots: dict[str, Slot] = {
        "subject": making.words_slot(reading, first.i, last.i + 1, definition.subject),
        slot: making.words_slot(reading, items[0][0].i, items[-1][-1].i + 1, value),
    }
    return Claim(
        reading.article.id,
        "definition",
        predicate,
        slots,
        making.quote_of(reading, told.sentence),
        as_of=reading.article.day,
        scope={"beside": _beside(definition) if predicate == "is" else "", "years": subjects.years(told)},
        role=told.sentence.role,
    )


def work_of(phrase: str) -> str | None:
    """Of which kind a work is, by the last noun of a phrase in lower case; a series by the words before it."""
    *before, head = re.split(r"[ -]", phrase)
    if head in words("several"):
        found = [row for word in before if (row := _works().get(word)) not in {None, "television", "game", "place"}]
        return found[-1] if found else _works().get(head)
    return _works().get(head)


def nature_of(phrase: str) -> str | None:
    """Whether a phrase in lower case stands for a person, an animal, a land or a work, by its last noun."""
    head = phrase.split()[-1]
    listed = next((nature for nature, nouns in _table()["natures"].items() if head in nouns), None)
    if listed is not None or work_of(phrase) not in {None, "band", "place"}:
        return listed or "work"
    return "person" if kinds.is_person(head) else "animal" if kinds.is_animal(head) else None


@lru_cache(maxsize=1)
def _works() -> dict[str, str]:
    return {noun: row for row, nouns in _table()["works_of"].items() for noun in nouns}


def _beside(definition: Definition) -> str:
    """The other kinds of works that the article speaks of anywhere: of a film of the book, or a book of the film."""
    told = definition.told
    own = {t.i for item in definition.items for t in item} | {*range(told.sentence.first, told.tokens[definition.verb].i)}
    said = (_works().get(t.lower_.removesuffix("s")) for t in told.reading.doc if t.i not in own)
    return " ".join(sorted({row for row in said if row is not None}))


@lru_cache(maxsize=16)
def words(name: str) -> frozenset[str]:
    """A list of words of definitions.toml."""
    return frozenset(_table()[name]["words"])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("definitions.toml").read_text(encoding="utf-8"))
