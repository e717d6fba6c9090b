"""Sentences -> tallies: how many of a thing something has, won or aired: a number, none at all, only one, or several.

A tally belongs to a bearer: whoever is the subject of its verb, or whose it is ("its six seasons"). It has an upper end
where the words give one ("none", "only two"), and a lower end alone where they count nothing ("won the prize", "various
prizes"). Next: compare/gates/tallies and the rule how-many-has-it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate.number_words import words as number_words
from checker.annotate.units import in_base
from checker.claims import making, setting
from checker.claims import counted_things as things
from checker.claims.bearers import bearer, content, names
from checker.claims.clauses import Clauses
from checker.claims.figures import is_money
from checker.claims.frames import Frame, frames
from checker.claims.ranks import read_ordinals
from checker.claims.stems import stem
from checker.claims.things import NOUNS, VERBS, Words, agent_of
from checker.claims.topic import noun_key
from checker.model import Claim, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINATION, AWARD = stem("nomination"), stem("award")
NEGATIONS = frozenset({"not", "n't", "never"})
REACH = 5  # tokens before a number in which "only" or "has yet to" stands
NAMED = frozenset({"NNS", "NNPS", "NNP"})
PLURAL = frozenset({"NNS", "NNPS"})
UNIT = frozenset({"percent", "percentage point", "count"})
GRADED = frozenset({"JJ", "VBN", "VBG"})
INSIDE = (setting.ROW | {"AFX"}) - {"POS"}
LINKS = frozenset({"of", "for", "in", "on", "at", "from"})


@dataclass(frozen=True)
class Counted:
    """A counted noun phrase: its tokens (end exclusive), the token of its head, and its number's ends; `vague` counts nothing."""

    first: int
    start: int
    head: int
    low: float | None
    high: float | None
    vague: bool = False
    sole: bool = False
    last: int = 0  # where its words end, if not at the head
    own: bool = False  # the subject's, wherever it stands: "with its eleventh season", "a five-octave voice"
    agent: bool = False  # who did it: "was attended by nobody"


def tallies(clauses: Sequence[Clauses]) -> Iterator[Claim]:
    """Claims of kind "tally" of one article: slots thing (what is counted) and amount."""
    lone = len(clauses) == 1
    for parts in clauses:
        words, found = Words(parts.reading, parts.sentence), tuple(frames(parts))
        for counted in _counted(parts, words):
            frame = setting.frame_at(found, counted.first)
            who = _bearer(words, found, frame, counted) if frame is not None else None
            if frame is not None and who is not None and (who or lone):
                yield _claim(parts, words, frame, counted, who)


# ---- what is counted


def _counted(parts: Clauses, words: Words) -> Iterator[Counted]:
    taken: set[int] = set()
    for counted in (*_agents(parts, words), *_numbered(parts, words), *_compounds(parts, words), *_quantified(parts, words)):
        if counted.head not in taken:
            taken.add(counted.head)
            yield counted


def _agents(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "Attended by nobody", "attended by his widow": whether there was anybody who did it."""
    for frame in frames(parts):
        thing = agent_of(words, frame) if frame.predicate.passive else None
        if thing is not None:
            none = words.doc[thing.first].lower_ in table("numbers", "nobody")
            yield Counted(thing.first, thing.first, thing.last - 1, 0.0 if none else 1.0, 0.0 if none else None, not none, none, agent=True)


def _numbered(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "Five known moons", "over 60 million records", "a population of 3,000", "a five-octave range"."""
    doc = words.doc
    span = parts.reading.span(parts.sentence)
    for mention in parts.reading.mentions_in(span.start_char, span.end_char, "quantity"):
        value = mention.value
        if value.kind != "amount" or is_money(value) or (value.unit in UNIT and value.unit != "count"):
            continue
        if value.unit and (in_base(1.0, value.unit) is not None or " per " in value.unit):
            continue
        first, last = setting.bounds(parts, mention)
        start = max((t.i + 1 for t in doc[first:last] if t.tag_ == "CD"), default=last)
        counting = _counting(words, first)
        head = counting or _head(words, start) or _of_all(words, start)
        if head is not None and not _joined(words, first):
            sole = _is_sole(words, first) or value.high == 0
            own = value.unit == "count" or doc[head - 1].tag_ == "PRP$" or doc[start : start + 1].text == "of"  # "a two-time winner"
            yield Counted(first, counting or start, head, value.low, value.high, False, sole, last, own)


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


def _compounds(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "A five-octave range", "six-legged", and what "its eleventh season" says of how many there are at least."""
    doc = words.doc
    for token in parts.reading.span(parts.sentence)[:-2]:
        number = number_of(token)
        if number and doc[token.i + 1].tag_ == "HYPH" and doc[token.i + 2].tag_ in {"NN", "JJ"} and token.i not in words.covering:
            sole = _is_sole(words, token.i)
            yield Counted(token.i, token.i, token.i + 2, number, number, False, sole, token.i + 3, own=True)
        elif number and token.tag_ == "CD" and token.i not in words.covering and (head := _head(words, token.i + 1)):
            yield Counted(token.i, token.i + 1, head, number, number, sole=_is_sole(words, token.i))
    for ordinal in read_ordinals(parts):
        head = _head(words, ordinal.last)
        if head is not None and doc[head].tag_ == "NN" and doc[ordinal.first - 1].tag_ in {"PRP$", "POS"}:
            yield Counted(ordinal.first, ordinal.last, head, float(ordinal.value), None, own=doc[ordinal.first - 1].tag_ == "PRP$")


def number_of(token: Token) -> float | None:
    """The small number that a token spells or prints."""
    known = number_words()["ones"].get(token.lower_)
    return float(known) if known else float(token.text) if token.text.isdecimal() and len(token) < 4 else None


def _quantified(parts: Clauses, words: Words) -> Iterator[Counted]:
    """ "No moons", "yet to win any titles", "a single genre", "both parents", "various events", and plain plurals."""
    doc = words.doc
    for token in parts.reading.span(parts.sentence):
        low, i = token.lower_, token.i
        head = _head(words, i + 1)
        if head is None or doc[head].tag_ not in NOUNS:
            continue
        if low in table("numbers", "none") or (low == "any" and _is_denied(words, i)):
            yield Counted(i, i + 1, head, 0.0, 0.0, sole=True)
        elif low in table("numbers", "single") and doc[i - 1].lower_ in {"a", "the", "one"}:
            yield Counted(i - 1, i + 1, head, 1.0, 1.0, sole=True)
        elif low in table("numbers", "both"):
            yield Counted(i, i + 1, head, 2.0, 2.0)
        elif low in table("numbers", "several") and doc[head].tag_ in PLURAL:
            yield Counted(i, i + 1, head, 2.0, None)
        elif _opens(words, i) and doc[i + 1].lower_ not in table("numbers", "single") and not _is_denied(words, i):
            plural = doc[head].tag_ in PLURAL
            yield Counted(i + 1, i + 1, head, 2.0 if plural else 1.0, None, vague=True)


def _opens(words: Words, at: int) -> bool:
    """Does a noun phrase that names something without a number begin behind this token: an article, a verb, or "with"?"""
    token = words.doc[at]
    if token.tag_ in {"DT", "PRP$"}:
        return token.lower_ in {"the", "a", "an"} and token.dep_ == "det"
    return token.tag_ in VERBS or token.lower_ in {"with", "by"}


def _head(words: Words, at: int) -> int | None:
    """The last noun of the row that begins at a token."""
    doc, stop, run = words.doc, words.sentence.last, at
    while run < stop and (doc[run].tag_ in INSIDE or (doc[run].tag_ == "RB" and doc[run + 1 : run + 2].text != "" and doc[run + 1].tag_ in GRADED)):
        run += 1
    nouns = [t.i for t in doc[at:run] if t.tag_ in NOUNS]
    return nouns[-1] if nouns else None


def _joined(words: Words, first: int) -> bool:
    """ "One of the two", "three out of four": a part, and how many there are is another question."""
    return words.doc[first - 1].lower_ == "of" and words.doc[first - 2].tag_ == "CD" if first >= 2 else False


def _is_sole(words: Words, first: int) -> bool:
    """Whether it is all there is: "only 18 hits", "has only received one", "exactly two"."""
    near = words.doc[max(words.sentence.first, first - REACH) : first + 1]
    return any(t.lower_ in table("only", "words") for t in near)


def _is_denied(words: Words, at: int) -> bool:
    before = words.doc[max(words.sentence.first, at - REACH) : at]
    return any(t.lower_ in NEGATIONS for t in before) or "yet to" in before.text.lower()


# ---- whose it is


def _bearer(words: Words, found: Sequence[Frame], frame: Frame, counted: Counted) -> frozenset[str] | None:
    """The names of what has the things, empty for a pronoun; None where it is not said."""
    doc, before = words.doc, words.doc[counted.first - 1] if counted.first > words.sentence.first else None
    if before is not None and before.tag_ == "POS":
        return names(words, max(words.sentence.first, before.i - 4), before.i)
    if counted.first < frame.predicate.first:
        return bearer(words, found, frame) if counted.own else None
    if doc[max(words.sentence.first, frame.predicate.first - 1)].lower_ == "there":
        return names(words, words.sentence.first, counted.first) | names(words, counted.head + 1, words.sentence.last)
    return bearer(words, found, frame)


# ---- the claim


def _claim(parts: Clauses, words: Words, frame: Frame, counted: Counted, who: frozenset[str]) -> Claim:
    reading, doc = parts.reading, words.doc
    last = max(counted.last, counted.head + 1) if counted.head >= counted.first else counted.last
    value = Quantity(counted.low, counted.high, None, None, 1.0)
    amount = making.words_slot(reading, counted.first, last, value)
    own = content(words, counted.start, counted.head)
    thing = _thing(words, frame, counted)
    own |= content(words, counted.head, counted.head + 1) if thing in {NOMINATION, AWARD} else set()
    own -= table("slight", "words") | {"nomination"}
    owned = doc[counted.first - 1].tag_ in {"PRP$", "POS"} or doc[counted.first - 1].lower_ == "with"
    scope = {
        "who": " ".join(sorted(who)) or None,
        "relation": "have" if owned or counted.own or thing == NOMINATION else relation(frame.predicate.lemma),
        "words": " ".join(sorted(own)) or None,
        "among": " ".join(sorted(_complement(words, counted.head + 1))) or None,
        "said": " ".join(sorted(content(words, words.sentence.first, words.sentence.last))),
        "vague": "vague" if counted.vague else None,
        "sole": "sole" if counted.sole else None,
        "period": setting.year_of(parts),
    }
    made = setting.made(parts, frame, "tally", {"thing": Slot(thing, amount.start, amount.end, amount.text), "amount": amount}, scope)
    denied = made.negated and counted.high != 0 and doc[counted.first].lower_ != "no"
    return Claim(**{**made.__dict__, "negated": denied})


def _thing(words: Words, frame: Frame, counted: Counted) -> str:
    """The stem of what is counted, or who did something; of awards called by name ("three Globes") the award, and of those somebody is up for, the chance."""
    head = words.doc[counted.head]
    if counted.agent:
        return f"by {frame.predicate.lemma}"
    if frame.predicate.lemma == "nominate" and counted.first > frame.predicate.last:
        return NOMINATION
    if head.tag_ in NAMED and head.text[0].isupper() and head.lower_.endswith("s") and relation(frame.predicate.lemma) == "get":
        return AWARD
    return stem(things.head(head.lemma_.lower()))


def _complement(words: Words, at: int) -> frozenset[str]:
    """What the things are of or for: the noun phrase behind a preposition."""
    doc, stop = words.doc, words.sentence.last
    if at + 1 >= stop or doc[at].lower_ not in LINKS:
        return frozenset()
    end = at + 1
    while end < stop and doc[end].tag_ in setting.ROW | {"DT", "PRP$"}:
        end += 1
    return content(words, at + 1, end)


@lru_cache(maxsize=4096)
def relation(lemma: str) -> str:
    """The family of a verb by which something has what is counted, else the verb itself."""
    return next((name for name, verbs in _table()["relations"].items() if lemma in verbs), lemma)


@lru_cache(maxsize=16)
def table(part: str, name: str) -> frozenset[str]:
    """A list of words of tallies.toml."""
    return frozenset(_table()[part][name])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("tallies.toml").read_text(encoding="utf-8"))
