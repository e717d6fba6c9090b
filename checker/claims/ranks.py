"""Sentences -> ranks: the fourth president to do something, the second-largest bank, the first since 2018.

Three forms, told apart in scope "form": an "order" among those that did something, a "scale" on which something is largest
or second-largest, and "since" when there was no such thing. Places in contests are read by placings. Next: compare/gates/ranks.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate import quotes
from checker.annotate.names_match import sound_key
from checker.annotate.number_words import words
from checker.claims import making, setting
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.topic import name_keys, noun_key
from checker.model import Claim, DateValue, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AWAY = 25  # tokens before "since" in which its "first" or "not" stands
AS_MUCH = frozenset({"this", "so", "as", "that", "such"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", ".", ":", ",", "WDT", "WP", "-LRB-"})
CLAUSES = frozenset({"after", "before", "as", "while", "when", "since", "despite", "if", "because", "although", "but"})


@dataclass(frozen=True)
class Ordinal:
    """An ordinal among the tokens of a sentence ("third", "18th", "twenty-first"), last token exclusive."""

    value: int
    first: int
    last: int


@dataclass(frozen=True)
class Told:
    """A rank as told: what is ranked, the tokens that carry the value, and what goes into the claim's scope."""

    thing: str
    value: float
    first: int
    last: int
    form: str
    words: str = ""
    names: str = ""
    who: str = ""
    doer: bool = False  # "the first to ...", which is a rank for good; "the first meeting" is one meeting of several


def ranks(clauses: Iterable[Clauses]) -> Iterator[Claim]:
    """Claims of kind "rank" of an article's sentences in order: slots thing and amount (an ordinal, or a year for "since")."""
    before: Clauses | None = None
    for parts in clauses:
        found = tuple(frames(parts))
        for told in _told(parts):
            yield _claim(parts, setting.frame_at(found, told.first), told, before)
        before = parts


def _told(parts: Clauses) -> Iterator[Told]:
    ordinals = list(read_ordinals(parts))
    for ordinal in ordinals:
        told = _scale(parts, ordinal)
        if told is None and len(ordinals) == 1:  # "its first pact there and its second on the continent"
            told = _order(parts, ordinal)
        if told is not None:
            yield told
    yield from _superlatives(parts, ordinals)
    yield from _since(parts)


def read_ordinals(parts: Clauses) -> Iterator[Ordinal]:
    doc, table = parts.reading.doc, words()
    for token in parts.reading.span(parts.sentence):
        digits = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", token.lower_)
        value = int(digits[1]) if digits else table["ordinals"].get(token.lower_) or _numbered(parts, token)
        if value is None:
            continue
        tens = token.i - 2
        joined = tens >= parts.sentence.first and doc[token.i - 1].text == "-" and doc[tens].lower_ in table["tens"]
        yield Ordinal(table["tens"][doc[tens].lower_] + value if joined else value, tens if joined else token.i, token.i + 1)


def _numbered(parts: Clauses, token: Token) -> int | None:
    """ "At number four", "No. 7": as good as an ordinal."""
    doc, i = parts.reading.doc, token.i - 1
    if i < parts.sentence.first or token.tag_ != "CD" or doc[i].lower_ not in {"number", "no", "no."}:
        return None
    return int(token.text) if token.text.isdigit() else words()["ones"].get(token.lower_)


def counted(parts: Clauses | None) -> set[str]:
    """What a sentence counts off, as "round:3": two numbers of different rounds are of different things."""
    if parts is None:
        return set()
    doc, last = parts.reading.doc, parts.sentence.last
    found = [(o, head_of(doc, o.last, last)) for o in read_ordinals(parts)]
    return {f"{noun_key(head.lemma_)}:{ordinal.value:g}" for ordinal, head in found if head is not None}


# ---- the third president to do something


def _order(parts: Clauses, ordinal: Ordinal) -> Told | None:
    """ "The third Kenyan head of state to make a state visit", "its 18th package of sanctions"."""
    doc, before = parts.reading.doc, parts.reading.doc[ordinal.first - 1] if ordinal.first > parts.sentence.first else None
    if before is None or before.tag_ not in {"DT", "PRP$", "POS"} or before.lower_ in {"every", "each", "a", "an"}:
        return None
    head = head_of(doc, ordinal.last, parts.sentence.last)
    if head is None:
        return None
    stop = phrase_end(parts, head.i + 1)
    phrase = doc[ordinal.last : stop]
    doer = any(t.lower_ == "to" and t.nbor().tag_ == "VB" for t in phrase[:-1])
    if not doer and head.lemma_.lower() in _table()["uncounted"]["nouns"]:
        return None
    told = {noun_key(t.lemma_) for t in phrase if t.tag_ in {"NN", "NNS", "VB", "VBN", "JJ"}} - setting.LIGHT
    thing = _counted(doc, head, stop)
    return Told(
        f"order of {thing}", ordinal.value, ordinal.first, ordinal.last, "order",
        words=" ".join(sorted(told)), names=_keys(parts, ordinal.first, stop), who=_people(parts),
        doer=doer,
    )  # fmt: skip


def head_of(doc: Doc, i: int, stop: int) -> Token | None:
    """The head noun of the phrase that begins at a token."""
    head = None
    while i < stop and doc[i].tag_ in setting.ROW:
        head = doc[i] if doc[i].tag_ in {"NN", "NNS"} or (doc[i].tag_ == "NNP" and head is None) else head
        i += 1
    return head if head is not None and head.tag_ in {"NN", "NNS"} else None


def _people(parts: Clauses) -> str:
    return " ".join(sorted({key for m in setting.entities(parts) if m.kind == "person" for key in name_keys(m.value)}))


def phrase_end(parts: Clauses, i: int) -> int:
    """Where a noun phrase with its complements ends: at a finite verb, a mark, a date, or a conjunction of clauses."""
    doc, span = parts.reading.doc, parts.reading.span(parts.sentence)
    dates = {setting.bounds(parts, m)[0] for m in parts.reading.mentions_in(span.start_char, span.end_char, "date")}
    while i < parts.sentence.last and doc[i].tag_ not in FINITE and doc[i].lower_ not in CLAUSES and i not in dates:
        i += 1
    return i


def _counted(doc: Doc, head: Token, stop: int) -> str:
    """What the order is of: the object of "to make a state visit", else the noun itself."""
    verb = next((t for t in doc[head.i + 1 : stop] if t.tag_ == "VB" and doc[t.i - 1].lower_ == "to"), None)
    if verb is None:
        return noun_key(head.lemma_)
    i = next((t.i for t in doc[verb.i + 1 : stop] if t.tag_ in setting.ROW and t.tag_ not in {"VBN", "VBG"}), stop)
    noun = head_of(doc, i, stop)
    return noun_key(noun.lemma_) if noun is not None else verb.lemma_.lower()


def _keys(parts: Clauses, first: int, stop: int) -> str:
    """The keys of the names between two tokens, and of the countries its adjectives speak of."""
    keys, said = setting.names_within(parts, first, stop), {t.lower_ for t in parts.reading.doc[first:stop]}
    home = {"home"} if not keys and said & set(_table()["region"]["home"]) else set()
    return " ".join(sorted(keys | home | (said & set(_table()["region"]["part"]))))  # West Africa is not Africa


# ---- largest, second-largest


def _scale(parts: Clauses, ordinal: Ordinal) -> Told | None:
    """ "The second-largest bank in Peru", "Africa's third most populous country"."""
    doc, i = parts.reading.doc, ordinal.last
    while i < parts.sentence.last and doc[i].tag_ == "HYPH":
        i += 1
    return _ranked(parts, ordinal.value, (ordinal.first, i))


def _superlatives(parts: Clauses, ordinals: Sequence[Ordinal]) -> Iterator[Told]:
    """ "The largest bank in Peru" is the first; "one of the largest" is no rank."""
    doc, taken = parts.reading.doc, {o.last for o in ordinals} | {o.last + 1 for o in ordinals}
    for token in parts.reading.span(parts.sentence):
        one_of = token.i >= 2 and "of" in {doc[token.i - 1].lower_, doc[token.i - 2].lower_}
        before = doc[token.i - 1] if token.i > parts.sentence.first else None
        if token.tag_ not in {"JJS", "RBS"} or token.i in taken or one_of or before is None:
            continue
        if before.tag_ in {"DT", "POS", "PRP$"}:
            told = _ranked(parts, 1, (token.i, token.i))
            if told is not None:
                yield told


def _ranked(parts: Clauses, value: int, at: tuple[int, int]) -> Told | None:
    first, i = at
    doc, stop = parts.reading.doc, parts.sentence.last
    if i >= stop or doc[i].tag_ not in {"JJS", "RBS"}:
        return None
    adjective = doc[i + 1] if doc[i].lower_ in {"most", "least"} and i + 1 < stop else doc[i]
    scale = scales().get(adjective.lemma_.lower()) or scales().get(adjective.lower_)
    head = head_of(doc, adjective.i + 1, stop)
    if scale is None or head is None or doc[i].lower_ == "least":
        return None
    end = phrase_end(parts, head.i + 1)
    thing = f"{scale} {noun_key(head.lemma_)}"
    told = {noun_key(t.lemma_) for t in doc[adjective.i + 1 : end] if t.tag_ in {"NN", "NNS", "JJ"}}
    start = first - 1 if doc[first - 1].tag_ != "POS" else max(parts.sentence.first, first - 3)
    return Told(
        thing, value, first, adjective.i + 1, "scale",
        words=" ".join(sorted(told)), names=_keys(parts, start, end), who=_holder(parts, start, head.i + 1),
    )  # fmt: skip


def _holder(parts: Clauses, first: int, last: int) -> str:
    """Whose rank it is: the name in apposition behind the phrase ("Peru's largest bank, Ola Bank,"), else the last before it."""
    placed = [(setting.bounds(parts, m), m.value) for m in setting.entities(parts)]
    comma = last < parts.sentence.last and parts.reading.doc[last].tag_ == ","
    behind = [value for (start, _), value in placed if start == last + comma]
    before = [value for (_, end), value in placed if end <= first and parts.reading.doc[end].tag_ != "POS"]
    keys = {key for value in (behind or before)[-1:] for key in name_keys(value)}
    return " ".join(sorted(keys or _last_name(parts, first)))


def _last_name(parts: Clauses, stop: int) -> set[str]:
    """The last capitalised word before a token that owns nothing, where no name is known there."""
    doc = parts.reading.doc
    names = (t for t in reversed(doc[parts.sentence.first : stop]) if t.tag_ == "NNP" and doc[t.i + 1].tag_ != "POS")
    return {sound_key(t.text) for t in names if t.text.isalpha()}


# ---- the first since


def _since(parts: Clauses) -> Iterator[Told]:
    """ "The first strike since 2018", "something they had not done since 2016": the year of the one before."""
    doc, span = parts.reading.doc, parts.reading.span(parts.sentence)
    for mention in parts.reading.mentions_in(span.start_char, span.end_char, "date"):
        first, last = setting.bounds(parts, mention)
        year = _year(mention.value)
        if year is None or "since" not in {doc[first].lower_, doc[first - 1].lower_}:
            continue
        kind = _since_kind(doc, max(parts.sentence.first, first - AWAY), first)
        if kind is not None:
            yield Told(f"{kind} since", year, first, last, "since")


def _year(value: object) -> float | None:
    if not isinstance(value, DateValue) or value.type != "DATE" or not re.fullmatch(r"\d{4}", value.timex3):
        return None
    return float(value.timex3)


def _since_kind(doc: Doc, first: int, last: int) -> str | None:
    """ "first" for the first, and for what was not done or lay still since, else the scale of the superlative ("deadly")."""
    for token in reversed(doc[first:last]):
        if token.tag_ == "JJ" and token.i > first and doc[token.i - 1].lower_ in AS_MUCH and token.lower_ in scales():
            return scales()[token.lower_]  # "has not been this low since"
        if token.lower_ in {"first", "not", "n't", "never"} or token.lower_ in _table()["still"]["words"]:
            return "first"
        scale = scales().get(token.lemma_.lower()) or scales().get(token.lower_) if token.tag_ in {"JJS", "RBS"} else None
        if scale is not None:
            return scale
    return None


# ---- the claim


def _claim(parts: Clauses, frame: Frame | None, told: Told, before: Clauses | None) -> Claim:
    reading = parts.reading
    value = Quantity(told.value, told.value, None, None, 1.0, False, "ordinal")
    amount = making.words_slot(reading, told.first, told.last, value)
    back = before if setting.points_back(parts) else None
    scope = {
        "form": told.form,
        "words": told.words or None,
        "names": told.names or None,
        "who": told.who or None,
        "doer": "to do" if told.doer else None,
        "context": setting.context_of(parts, range(told.first, told.last), back),
        "period": setting.year_of(parts) if told.form != "since" else None,
    }
    slots = {"thing": Slot(told.thing, amount.start, amount.end, amount.text), "amount": amount}
    made = setting.made(parts, frame, "rank", slots, scope)
    made = replace(made, negated=made.negated and told.form != "since")
    return making.with_speaker(made, quotes.speaker_of(reading, amount.start, amount.end))


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("ranks.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def scales() -> dict[str, str]:
    return {word + end: scale for scale, row in _table()["scales"].items() for word in row for end in ("", "st", "est")}
