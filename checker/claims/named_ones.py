"""Clauses -> people named one by one, as a count: "starring Ida Roos and Nils Lund" has two actors at least. Used by tallies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.claims.clauses import Argument, Clauses
from checker.claims.counted_phrases import Counted, file, table
from checker.claims.frames import Frame, frames
from checker.claims.things import NEAR, Words

JOINS = frozenset({"CC", ",", "RB"})
LIST = frozenset({"NNP", "NNPS", "CC", ","})
MEMBER = "member"  # of a cast
BETWEEN = 4  # tokens between two names of a list: a comma, "and", a title


def named_ones(parts: Clauses, words: Words) -> Iterator[Counted]:
    """The people that a sentence names as the actors, writers, members of something, as counted phrases with a `thing`."""
    found = tuple(frames(parts))
    for i, frame in enumerate(found):
        lemma = frame.predicate.lemma
        doer = doers().get(lemma)
        if doer and frame.predicate.passive:
            yield from _counted(words, frame, _after(words, _last_joined(words, found[i:]), "by"), doer)
        elif doer and lemma in table("named", "objects"):
            yield from _counted(words, frame, _after(words, frame, ""), doer)
        elif lemma in table("named", "verbs"):
            yield from _cast(words, frame)
            yield from _titled(words, frame)


def doers() -> dict[str, str]:
    """Verb -> the noun for who does it, or for whom it names ("star": actor)."""
    return dict(file()["doers"])


def _last_joined(words: Words, found: Sequence[Frame]) -> Frame:
    """The last of the verbs that "and" joins to the first: what is behind it is behind them all ("written and directed by")."""
    last = found[0]
    for frame in found[1:]:
        if any(t.tag_ not in JOINS for t in words.doc[last.predicate.last : frame.predicate.first]):
            break
        last = frame
    return last


def _after(words: Words, frame: Frame, preposition: str) -> list[Argument]:
    """The list of people right behind a verb, or behind its "by"."""
    people = [a for a in frame.after if a.mention.kind == "person" and not a.owner]
    opens = [t.lower_ for t in words.doc[frame.predicate.last : people[0].first]] if people else []
    if len(opens) > NEAR or (preposition and preposition not in opens):
        return []
    return _listed(words, people)


def _listed(words: Words, people: Sequence[Argument]) -> list[Argument]:
    """The first of some people, and those that a comma or "and" joins to them."""
    found = list(people[:1])
    for one, other in pairwise(people):
        between = words.doc[one.last : other.first]
        if (
            len(between) > BETWEEN
            or not any(t.tag_ in {"CC", ","} for t in between)
            or any(t.tag_.startswith("VB") for t in between)
        ):
            break
        found.append(other)
    return found


def _counted(words: Words, frame: Frame, people: Sequence[Argument], thing: str) -> Iterator[Counted]:
    if people:
        first, last, many = people[0].first, people[-1].last, float(len(people))
        only = frame.predicate.first > words.sentence.first and words.doc[frame.predicate.first - 1].lower_ in table(
            "only", "words"
        )
        yield Counted(first, first, last - 1, many, many if only else None, sole=only, last=last, own=True, thing=thing)


def _cast(words: Words, frame: Frame) -> Iterator[Counted]:
    """ "The cast includes Ida Roos and Nils Lund"."""
    subject = words.doc[words.sentence.first : frame.predicate.first]
    if any(t.lower_ in table("named", "casts") for t in subject):
        people = _listed(words, [a for a in frame.after if a.mention.kind == "person" and not a.owner])
        for thing in (MEMBER, doers()["star"]):
            yield from _counted(words, frame, people, thing)


def _titled(words: Words, frame: Frame) -> Iterator[Counted]:
    """ "Ida Roos and Nils Lund are the showrunners": those two and no more."""
    doc, at, stop = words.doc, frame.predicate.last, words.sentence.last
    names = doc[words.sentence.first : frame.predicate.first]
    many = 1.0 + sum(t.tag_ == "CC" or (t.tag_ == "," and t.nbor().tag_ != "CC") for t in names)
    if frame.predicate.lemma != "be" or many < 2 or any(t.tag_ not in LIST for t in names) or at + 1 >= stop:
        return
    if doc[at].lower_ == "the" and doc[at + 1].tag_ == "NNS":
        yield Counted(at + 1, at + 1, at + 1, many, many, own=True)
