"""Sentences -> which place of a row something has: the 16th governor, her third album, the least populous county.

Such a rank belongs to what the sentence names as its holder, whether by a verb ("Lie was the first head"), beside it ("the
first head, Lie,") or behind it ("her third album Tides"). The last places of a row are numbered from its end: the smallest
is -1. Claims of kind "rank", form "row" in their scope. Next: compare/gates/rows.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate import quotes
from checker.claims import making, setting
from checker.claims.bearers import bearer, content, names
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.ranks import Ordinal, phrase_end, read_ordinals, scales
from checker.claims.stems import stem
from checker.claims.things import Words
from checker.claims.topic import noun_key
from checker.model import Claim, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENS = frozenset({"DT", "PRP$", "POS"})
NAMES = frozenset({"NNP", "NNPS"})
PRONOUNS = frozenset({"it", "he", "she", "they", "him", "her", "them", "this", "which", "who", "that"})
CALLED = frozenset({"is", "was", "called", "titled", "entitled", "named", "being", ",", "``", '"', "“"})
LINKS = frozenset(
    {"of", "in", "on", "to", "for", "among", "at", "by", "from", "within", "that", "since", "ever", "across", "with"}
)
ADVERBS = frozenset({"RB", "RBR"})
NUMBER = frozenset({"number", "no", "no.", "#"})
FAR = 36  # tokens between a verb and the last of several places it tells of


@dataclass(frozen=True)
class Place:
    """A place in a row: its number, the tokens that carry it, its scale, and the noun phrase (head, start, end exclusive)."""

    value: int
    first: int
    last: int
    scale: str
    head: int
    start: int
    end: int


def rows(clauses: Sequence[Clauses]) -> list[Claim]:
    """Claims of kind "rank" and form "row" of one article: slots thing (what the row is of) and amount (from its end: negative).

    Scope "others" has all the places that the article gives in the same row.
    """
    values: dict[tuple[str, ...], set[str]] = defaultdict(set)
    made = list(_rows(clauses))
    for claim in made:
        values[_row(claim)].add(f"{claim.slots['amount'].value.low:g}")
    return [replace(c, scope={**c.scope, "others": " ".join(sorted(values[_row(c)]))}) for c in made]


def _row(claim: Claim) -> tuple[str, ...]:
    return (claim.slots["thing"].normal, *(claim.scope.get(axis, "") for axis in ("who", "words", "among")))


def _rows(clauses: Sequence[Clauses]) -> Iterator[Claim]:
    lone = len(clauses) == 1
    for parts in clauses:
        words, found = Words(parts.reading, parts.sentence), tuple(frames(parts))
        for place in _places(parts):
            holder = _holder(words, found, place)
            if holder or (lone and holder is not None):
                yield _claim(parts, words, setting.frame_at(found, place.first), place, holder)


# ---- the places of a sentence


def _places(parts: Clauses) -> Iterator[Place]:
    taken: set[int] = set()
    for ordinal in read_ordinals(parts):
        place = _place(parts, ordinal.value, ordinal.first, ordinal.last) or _listed(parts, ordinal)
        if place is not None:
            taken.update(range(place.first, place.last))
            yield place
    doc = parts.reading.doc
    for token in parts.reading.span(parts.sentence):
        graded = token.tag_ in {"JJS", "RBS"} or token.lower_ == "least"
        place = None
        if graded and token.i not in taken and not _one_of(doc, token.i, parts.sentence.first):
            place = _place(parts, 1, token.i, token.i)
        elif token.lower_ == "last" and token.i not in taken:
            place = _place(parts, -1, token.i, token.i + 1)
        if place is not None:
            yield place


def _listed(parts: Clauses, ordinal: Ordinal) -> Place | None:
    """ "Number two on their list of ...", "number five on the charts"."""
    doc, at = parts.reading.doc, ordinal.last
    if at + 1 >= parts.sentence.last or doc[at].lower_ not in {"on", "in"} or doc[ordinal.first - 1].lower_ not in NUMBER:
        return None
    start = ordinal.first - 1 - (doc[ordinal.first - 2].lower_ in {"at", "him", "her", "it", "them"})
    return Place(ordinal.value, ordinal.first, ordinal.last, "number", at, start, phrase_end(parts, at + 1))


def _one_of(doc: Doc, at: int, first: int) -> bool:
    """ "One of the largest" is no place."""
    return any(t.lower_ in {"of", "among"} for t in doc[max(first, at - 2) : at])


def _place(parts: Clauses, value: int, first: int, last: int) -> Place | None:
    """The place that begins at a token, if what follows is a graded adjective or a noun."""
    doc, stop = parts.reading.doc, parts.sentence.last
    i = last
    while i < stop and doc[i].tag_ == "HYPH":
        i += 1
    scale, pole, i = _graded(doc, i, stop)
    if i + 1 < stop and doc[i].tag_ == "CC":
        i = _graded(doc, i + 1, stop)[2]  # "the 50th and most recent state"
    if (first == last and not scale) or i >= stop:
        return None
    start = _opening(doc, first, parts.sentence.first)
    head = _head_of(doc, i, stop)
    if start is None or head is None or doc[head].lemma_.lower() in table("timely", "nouns"):
        return None
    end = _end(parts, head + 1) if head + 1 < stop and _goes_on(doc, head + 1) else head + 1
    return Place(value * pole, first, max(i, last), scale, head, start, end)


def _end(parts: Clauses, at: int) -> int:
    """Where the complements of a row end: also at an "and" behind which another place stands."""
    end, doc = phrase_end(parts, at), parts.reading.doc
    joins = (t.i for t in doc[at:end] if t.tag_ == "CC" and t.i + 2 < end)
    return next((i for i in joins if doc[i + 1].tag_ in {"DT", "PRP$", "JJS", "RBS"} or doc[i + 2].tag_ == "HYPH"), end)


def _goes_on(doc: Doc, at: int) -> bool:
    return doc[at].lower_ in LINKS or doc[at].tag_ in {"TO", "VBN"}


def _graded(doc: Doc, i: int, stop: int) -> tuple[str, int, int]:
    """The scale and pole of a superlative ("most populous", "lowest-grossing"), and the token behind it."""
    if i >= stop or (doc[i].tag_ not in {"JJS", "RBS"} and doc[i].lower_ != "least"):
        return "", 1, i
    if doc[i].lower_ not in {"most", "least"}:
        known = scales().get(doc[i].lemma_.lower()) or scales().get(doc[i].lower_) or doc[i].lemma_.lower()
        top = _table()["opposites"].get(known)
        name, pole, i = top or known, -1 if top else 1, i + 1
        hyphen = i + 1 < stop and doc[i].tag_ == "HYPH"
        if hyphen or (i < stop and doc[i].tag_ == "VBG"):
            return f"{name} {stem(doc[i + hyphen].lower_)}", pole, i + hyphen + 1
        return name, pole, i
    pole, i = -1 if doc[i].lower_ == "least" else 1, i + 1
    graded = []
    while i < stop and doc[i].tag_ in {*ADVERBS, "JJ", "VBN", "VBG", "HYPH"}:
        graded.append(doc[i].lower_)
        i += 1
        if doc[i - 1].tag_ in {"JJ", "VBN", "VBG"}:
            break
    return (f"most {stem(graded[-1])}", pole, i) if graded else ("", 1, i)


def _opening(doc: Doc, first: int, floor: int) -> int | None:
    """Where the noun phrase of a place begins: at an article or an owner; None for "a third man", "every second day"."""
    i = first
    while i > floor and doc[i - 1].tag_ in {*ADVERBS, "JJ", "CC", "HYPH", "NN"} and i > first - 5:
        i -= 1
    opener = doc[i - 1] if i > floor else None
    if opener is None or opener.tag_ not in OPENS or opener.lower_ in {"a", "an", "every", "each", "another"}:
        return None
    i -= 1
    while doc[i].tag_ == "POS" and i > floor:
        i -= 1
        while i > floor and doc[i - 1].tag_ in {*NAMES, "DT", "PRP$", "NN", "JJ"}:
            i -= 1
    return i


def _head_of(doc: Doc, i: int, stop: int) -> int | None:
    """The last common noun of a row of nouns, else its last name ("16th Governor"); past "among the" where there is none."""
    if i < stop and doc[i].lower_ in {"among", "of"}:
        i += 1
        while i < stop and doc[i].tag_ in {"DT", *ADVERBS, "CD"}:
            i += 1
    run = i
    while run < stop and doc[run].tag_ in setting.ROW and doc[run].tag_ != "POS":
        run += 1
    common = [t.i for t in doc[i:run] if t.tag_ in {"NN", "NNS"}]
    named = [t.i for t in doc[i:run] if t.tag_ in NAMES]
    return common[-1] if common else named[-1] if named else None


# ---- whose place it is


def _holder(words: Words, found: Sequence[Frame], place: Place) -> frozenset[str] | None:
    """The keys of what has the place, empty where it is a pronoun or a common noun; None where nothing has it."""
    doc, floor = words.doc, words.sentence.first
    behind = _named_behind(words, place)
    if behind:
        return behind
    before = doc[place.start - 1] if place.start > floor else None
    if before is None:
        return _announced(words, found, place)
    if before.lower_ in PRONOUNS and doc[before.i - 1].lemma_.lower() in table("giving", "verbs"):
        return bearer(words, found, found[0]) if found else frozenset()
    return _by_verb(words, found, place, before)


def _by_verb(words: Words, found: Sequence[Frame], place: Place, before: Token) -> frozenset[str] | None:
    """ "Served as the third head", "has the largest fleet", "is a writer and the third head": the subject of the verb."""
    frame = setting.frame_at([f for f in found if f.predicate.first < place.start and _may_govern(f, place)], place.start)
    if frame is None or frame.predicate.negated:
        return _beside(words, before.i)
    passed = sum(t.tag_ in ADVERBS for t in words.doc[frame.predicate.last : place.start])
    near = frame.predicate.last + passed == place.start
    if (
        before.lower_ == "as"
        or _is_edition(words, place, before)
        or (near and frame.predicate.lemma in table("holding", "verbs"))
    ):
        return bearer(words, found, frame)
    if before.tag_ not in {",", "CC", "RB"}:
        return None
    listed = frame.predicate.lemma in {"be", "become", "remain", "make"} and place.start - frame.predicate.last <= FAR
    return _beside(words, before.i) or (bearer(words, found, frame) if listed else None)


def _is_edition(words: Words, place: Place, before: Token) -> bool:
    """ "Won it at the 47th Norden Awards": the edition of what has a name."""
    return before.lower_ in {"at", "in"} and not place.scale and words.doc[place.head].tag_ in NAMES


def _may_govern(frame: Frame, place: Place) -> bool:
    """Whether a verb may govern a place: a participle only right before it."""
    return frame.predicate.finite or place.start - frame.predicate.last <= 1


def _named_behind(words: Words, place: Place) -> frozenset[str]:
    """ "Her third album Tides", "his third album is called Tides", "the first king, Bel,": the name behind the noun."""
    doc, stop = words.doc, words.sentence.last
    start = i = place.end
    if doc[place.head].tag_ in NAMES and (i >= stop or doc[i].tag_ != ","):
        return frozenset()
    while i < stop and i < start + 4 and (doc[i].lower_ in CALLED or doc[i].tag_ == "``"):
        i += 1
    run = i
    while run < stop and doc[run].tag_ in NAMES and doc[run].text[0].isupper() and words.plain(run):
        run += 1
    apposed = start == i or run >= stop or doc[i - 1].tag_ != "," or doc[run].tag_ in {",", ".", "-LRB-", ":"}
    return names(words, i, run) if apposed else frozenset()


def _beside(words: Words, at: int) -> frozenset[str] | None:
    """ "Ola Rud, the third head,": the name that ends at the comma."""
    mention = words.covering.get(at - 1) if words.doc[at].tag_ == "," and at > words.sentence.first else None
    return (names(words, at - 1, at) or None) if mention is not None else None


def _announced(words: Words, found: Sequence[Frame], place: Place) -> frozenset[str] | None:
    """ "The fourth-oldest bank of Peru, Lindby has ...": the subject behind the comma."""
    comma = any(t.tag_ == "," for t in words.doc[place.head + 1 : place.end + 1])
    frame = next((f for f in found if f.predicate.first > place.end), None) if comma else None
    return bearer(words, found, frame) if frame is not None else None


# ---- the claim


def _claim(parts: Clauses, words: Words, frame: Frame | None, place: Place, holder: frozenset[str]) -> Claim:
    reading, doc = words.reading, words.doc
    own = content(words, place.last, place.head)
    among = content(words, place.head + 1, place.end)
    value = Quantity(float(place.value), float(place.value), None, None, 1.0, False, "ordinal")
    amount = making.words_slot(reading, place.first, max(place.last, place.first + 1), value)
    head = noun_key(doc[place.head].lemma_).lower()
    head = _table()["parts"].get(head, head)
    told = doc[place.head + 1 : place.end]
    scope = {
        "form": "row",
        "who": " ".join(sorted(holder)) or None,
        "words": " ".join(sorted(own - table("slight", "words"))) or None,
        "among": " ".join(sorted(among)) or None,
        "doer": "to do" if any(t.lower_ == "to" and t.nbor().tag_ == "VB" for t in told[:-1]) else None,
        "period": setting.year_of(parts),
        "context": setting.context_of(parts, range(place.first, place.last)),
    }
    slots = {"thing": Slot(f"{place.scale or 'order of'} {head}", amount.start, amount.end, amount.text), "amount": amount}
    made = replace(setting.made(parts, frame, "rank", slots, scope), negated=False)  # whom a verb denies a place has none
    return making.with_speaker(made, quotes.speaker_of(reading, amount.start, amount.end))


@lru_cache(maxsize=16)
def table(part: str, name: str) -> frozenset[str]:
    """A list of words of rows.toml."""
    return frozenset(_table()[part][name])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("rows.toml").read_text(encoding="utf-8"))
