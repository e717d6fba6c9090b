"""Tokens -> counted noun phrases: "five known moons", "no moons", "only one moon", "six-legged". Used by tallies.

A phrase gives its number two ends. Where it counts nothing ("won the prize", "won prizes") it is vague: it says only that
there is one, or more than one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate.number_words import words as number_words
from checker.annotate.units import in_base
from checker.claims import setting
from checker.claims.clauses import Clauses
from checker.claims.figures import is_money
from checker.claims.frames import frames
from checker.claims.ranks import Ordinal, read_ordinals
from checker.claims.things import NOUNS, VERBS, Words, agent_of
from checker.model import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

NEGATIONS = frozenset({"not", "n't", "never"})
REACH = 5  # tokens before a number in which "only" or "has yet to" stands
DIGITS = 3  # of a number in a compound
PLURAL = frozenset({"NNS", "NNPS"})
OBJECTS = frozenset({"obj", "obl", "obl:agent", "conj"})
GRADED = frozenset({"JJ", "VBN", "VBG"})
INSIDE = (setting.ROW | {"AFX"}) - {"POS"}


@dataclass(frozen=True)
class Counted:
    """A counted noun phrase: where its words begin, where what narrows its noun begins, its head, and the ends of its number.

    It is `sole` where the number is all there is; `last` is where its words end, if not at the head; it is its subject's `own`
    wherever it stands ("with its eleventh season"); an `agent` is who did something. `thing` is what is counted where
    no noun says it ("starring Ida Roos and Nils Lund").
    """

    first: int
    start: int
    head: int
    low: float | None
    high: float | None
    vague: bool = False
    sole: bool = False
    last: int = 0
    own: bool = False
    agent: bool = False
    thing: str = ""


def counted_phrases(parts: Clauses, words: Words) -> Iterator[Counted]:
    """The counted noun phrases of a sentence, one for each noun, and who did what a passive tells."""
    taken: set[int] = set()
    yield from _agents(parts, words)
    for read in (_collected, _numbered, _compounds, _ordinals, _quantified):
        for counted in read(parts, words):
            if counted.head not in taken:
                taken.add(counted.head)
                yield counted


def _agents(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "Attended by nobody", "attended by his widow": whether there was anybody who did it."""
    for frame in frames(parts):
        thing = agent_of(words, frame) if frame.predicate.passive else None
        if thing is None:
            continue
        if words.doc[thing.first].lower_ in table("numbers", "nobody"):
            yield Counted(thing.first, thing.first, thing.last - 1, 0.0, 0.0, sole=True, agent=True)
        else:
            yield Counted(thing.first, thing.first, thing.last - 1, 1.0, None, vague=True, agent=True)


def _collected(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "A variety of genres", "each of the world's oceans": more than one."""
    doc = words.doc
    for token in parts.reading.span(parts.sentence)[:-2]:
        behind = [t.lower_ for t in doc[token.i + 1 : token.i + 3]]
        each = token.lower_ == "each" and behind[0] == "of" and behind[1] in {"the", "its", "his", "her", "their"}
        if each or (
            token.lower_ in table("numbers", "collections") and behind[0] == "of" and doc[token.i - 1].lower_ in {"a", "an"}
        ):
            head = _head(words, token.i + 2 + each)
            owned = head is not None and head + 1 < words.sentence.last and doc[head + 1].tag_ == "POS"
            head = _head(words, head + 2) if owned and head is not None else head
            if head is not None and doc[head].tag_ in PLURAL:
                yield Counted(token.i, token.i + 2, head, 2.0, None)


def _numbered(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "Five known moons", "over 60 million records", "a population of 3,000", "a two-time winner"."""
    doc, span = words.doc, parts.reading.span(parts.sentence)
    for mention in parts.reading.mentions_in(span.start_char, span.end_char, "quantity"):
        if not _counts(mention.value):
            continue
        first, last = setting.bounds(parts, mention)
        start = max((t.i + 1 for t in doc[first:last] if t.tag_ == "CD"), default=last)
        counting = _counting(words, first)
        head = counting or _head(words, start) or _of_all(words, start) or _of_them(words, start)
        if head is not None and not _is_part(words, first):
            low, high = mention.value.low, mention.value.high
            own = mention.value.unit == "count" or doc[start : start + 1].text == "of"
            yield Counted(first, counting or start, head, low, high, False, _is_sole(words, first) or high == 0, last, own)


def _counts(value: Quantity) -> bool:
    """Whether an amount counts things, and is no money, share, rate or measure."""
    if value.kind != "amount" or is_money(value) or value.unit in {"percent", "percentage point"}:
        return False
    return value.unit is None or (" per " not in value.unit and in_base(1.0, value.unit) is None)


def _counting(words: Words, first: int) -> int | None:
    """The noun that is itself the count: "a population of 3,000", "a population size of 3,000"."""
    doc, floor = words.doc, words.sentence.first
    if first - 2 < floor or doc[first - 1].lower_ != "of":
        return None
    return next((i for i in (first - 2, first - 3) if i >= floor and doc[i].lemma_.lower() in table("counting", "nouns")), None)


def _of_all(words: Words, at: int) -> int | None:
    """ "All four of their albums" are four."""
    doc = words.doc
    whole = at >= 2 and doc[at - 2].lower_ == "all" and doc[at : at + 1].text == "of" and doc[at + 1].tag_ in {"PRP$", "DT"}
    return _head(words, at + 2) if whole else None


def _of_them(words: Words, at: int) -> int | None:
    """ "Thirty-six of them hits at home" are hits."""
    doc = words.doc
    them = doc[at : at + 2].text.lower() in {"of them", "of those", "of whom", "of which"}
    return _head(words, at + 2) if them else None


def _is_part(words: Words, first: int) -> bool:
    """ "One of the two", "three out of four": how many there are is another question."""
    return first >= 2 and words.doc[first - 1].lower_ == "of" and words.doc[first - 2].tag_ == "CD"


def _compounds(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "A five-octave range", "six-legged", and a number of things that no mention covers."""
    doc = words.doc
    for token in parts.reading.span(parts.sentence)[:-2]:
        number, i = _number(token), token.i
        if number is None or i in words.covering:
            continue
        if doc[i + 1].tag_ == "HYPH" and doc[i + 2].tag_ in {"NN", "JJ"}:
            yield Counted(i, i, i + 2, number, number, sole=_is_sole(words, i), last=i + 3, own=True)
        elif token.tag_ == "CD" and (head := _head(words, i + 1)) is not None:
            yield Counted(i, i + 1, head, number, number, sole=_is_sole(words, i))


def _number(token: Token) -> float | None:
    """The small number that a token spells or prints."""
    if token.text.isdecimal():
        return float(token.text) if len(token) <= DIGITS else None
    known = number_words()["ones"].get(token.lower_)
    return float(known) if known else None


def _ordinals(parts: Clauses, words: Words) -> Iterator[Counted]:
    """What "its eleventh season" says: that there are eleven at least."""
    for ordinal in read_ordinals(parts):
        owner, head = _owner(words, ordinal), _head(words, ordinal.last)
        if owner and head is not None and words.doc[head].tag_ == "NN":
            yield Counted(ordinal.first, ordinal.last, head, float(ordinal.value), None, own=owner == "PRP$")


def _owner(words: Words, ordinal: Ordinal) -> str:
    """The tag of the owner before an ordinal: "its", "the show's"; empty where there is none."""
    tag = str(words.doc[ordinal.first - 1].tag_) if ordinal.first > words.sentence.first else ""
    return tag if tag in {"PRP$", "POS"} else ""


def _quantified(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "No moons", "yet to win any titles", "a single genre", "both parents", "various events", and what is not counted."""
    for token in parts.reading.span(parts.sentence):
        head = _head(words, token.i + 1)
        if head is not None:
            found = _none(words, token, head) or _some(words, token, head) or _uncounted(words, token, head)
            if found is not None:
                yield found


def _none(words: Words, token: Token, head: int) -> Counted | None:
    """No prize, and no more than one: a capital inside a sentence is a name's ("No Air")."""
    i, named = token.i, token.text[0].isupper() and token.i > words.sentence.first
    if (token.lower_ in table("numbers", "none") and not named) or (token.lower_ == "any" and _is_denied(words, i)):
        return Counted(i, i + 1, head, 0.0, 0.0, sole=True)
    if token.lower_ in table("numbers", "single") and words.doc[i - 1].lower_ in {"a", "the", "one"}:
        return Counted(i - 1, i + 1, head, 1.0, 1.0, sole=True)
    return None


def _some(words: Words, token: Token, head: int) -> Counted | None:
    i = token.i
    if token.lower_ in table("numbers", "both"):
        return Counted(i, i + 1, head, 2.0, 2.0)
    several = token.lower_ in table("numbers", "several") and words.doc[head].tag_ in PLURAL
    return Counted(i, i + 1, head, 2.0, None) if several else None


def _uncounted(words: Words, token: Token, head: int) -> Counted | None:
    """ "Won the prize", "with prizes": there is one, or more than one."""
    noun, following = words.doc[head], words.doc[token.i + 1]
    article = token.tag_ == "DT" and token.lower_ in {"the", "a", "an"}
    opens = article or token.tag_ in VERBS or token.lower_ in {"with", "by"}
    if article and noun.tag_ == "NN" and noun.dep_ in OBJECTS and _is_alone(words, token.i):
        return Counted(token.i + 1, token.i + 1, head, 1.0, 1.0, sole=True)
    if not opens or noun.dep_ not in OBJECTS or following.lower_ in table("numbers", "single") or _is_denied(words, token.i):
        return None
    return Counted(token.i + 1, token.i + 1, head, 2.0 if noun.tag_ in PLURAL else 1.0, None, vague=True)


def _is_alone(words: Words, article: int) -> bool:
    """ "Only features the actor Nils Lund": that one and no other."""
    doc = words.doc
    return (
        article - 2 >= words.sentence.first
        and doc[article - 1].tag_ in VERBS
        and doc[article - 2].lower_ in table("only", "words")
    )


def _head(words: Words, at: int) -> int | None:
    """The last noun of the row that begins at a token."""
    doc, stop, run = words.doc, words.sentence.last, at
    while run < stop and (doc[run].tag_ in INSIDE or (doc[run].tag_ == "RB" and run + 1 < stop and doc[run + 1].tag_ in GRADED)):
        run += 1
    nouns = [t.i for t in doc[at:run] if t.tag_ in NOUNS]
    if nouns and run + 1 < stop and doc[nouns[-1]].lemma_.lower() in table("sorts", "nouns") and doc[run].lower_ == "of":
        return _head(words, run + 1) or nouns[-1]  # "one type of engine"
    return nouns[-1] if nouns else None


def _is_sole(words: Words, first: int) -> bool:
    """Whether it is all there is: "only 18 hits", "has only received one", "exactly two"."""
    near = words.doc[max(words.sentence.first, first - REACH) : first + 1]
    return any(t.lower_ in table("only", "words") for t in near)


def _is_denied(words: Words, at: int) -> bool:
    before = words.doc[max(words.sentence.first, at - REACH) : at]
    return any(t.lower_ in NEGATIONS for t in before) or "yet to" in before.text.lower()


@lru_cache(maxsize=16)
def table(part: str, name: str) -> frozenset[str]:
    """A list of words of tallies.toml."""
    return frozenset(file()[part][name])


@lru_cache(maxsize=1)
def file() -> dict[str, Any]:
    """All of tallies.toml."""
    return tomllib.loads(Path(__file__).with_name("tallies.toml").read_text(encoding="utf-8"))
