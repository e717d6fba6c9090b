"""Verb groups -> the names of what a sentence gives a number or a place to. Used by rows and tallies.

Names are told by their keys ("@..."), of a name that nobody knows by those of its words.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotate.names_match import sound_key
from checker.annotate.places import find_place, is_demonym
from checker.claims import things
from checker.claims.frames import Frame
from checker.claims.things import Words
from checker.claims.topic import name_keys, noun_key
from checker.model import DateValue, Entity, Mention

NAMES = frozenset({"NNP", "NNPS"})
QUOTES = frozenset({"``", "''", '"'})
POINTING = frozenset({"DT", "PRP", "PRP$", "IN", "EX", "CC", "RB", "WRB", "CD", "TO", "PDT", "VBN", "VBG"})


def names(words: Words, first: int, last: int) -> frozenset[str]:
    """The keys of the names among some tokens; an adjective of a country names nobody."""
    found: set[str] = set()
    for token in words.doc[first:last]:
        mention = words.covering.get(token.i)
        if is_demonym(token.text) or token.tag_ == "PRP$" or _dated(mention):
            continue
        country = _of_country(words, token.i) if token.tag_ in NAMES else None
        if country is not None:
            found.add(country)
        elif mention is not None and isinstance(mention.value, Entity):
            found.update(f"@{key}" for key in name_keys(mention.value))
        elif token.tag_ in NAMES and token.text[0].isupper() and len(token) > 1:
            found.add(f"@{sound_key(token.text)}")
    return frozenset(found)


COMPASS = frozenset({"north", "south", "east", "west", "central", "northern", "southern", "eastern", "western"})


def _of_country(words: Words, at: int) -> str | None:
    """The key of the country that is named in two words there ("United States")."""
    for first in (at - 1, at):
        place = find_place(words.doc[max(0, first) : first + 2].text)
        if place is not None and place.kind == "country":
            return f"@{place.country}"
    return None


def content(words: Words, first: int, last: int) -> frozenset[str]:
    """The content words among some tokens, people and places as keys; those of a number's own noun phrase too."""
    found: set[str] = set()
    for token in words.doc[first:last]:
        mention = words.covering.get(token.i)
        if token.lower_ in COMPASS:
            found.add(token.lower_)  # "West Africa" is a part of Africa
        if is_demonym(token.text):
            found |= words.words(token.i, token.i + 1)
        elif _of_country(words, token.i) or (mention is not None and mention.kind in {"person", "place"}):
            found |= names(words, token.i, token.i + 1)
        elif token.tag_ in things.WORDS and token.text[0].isalpha() and not _dated(mention):
            found.add(noun_key(token.lemma_).lower())
    return frozenset(found)


def _dated(mention: Mention | None) -> bool:
    return mention is not None and isinstance(mention.value, DateValue)


def bearer(words: Words, found: Sequence[Frame], frame: Frame) -> frozenset[str]:
    """The names of a verb's subject, empty for a pronoun; in "X is a writer who was" they are those of X."""
    thing = things.subject_of(words, frame)
    if thing is None:
        return _opening(words)
    end = next((t.i for t in words.doc[thing.first : thing.last] if t.lower_ in things.LINKS), thing.last)
    owned = [t.i for t in words.doc[thing.first : end] if t.tag_ == "POS"]
    if owned:
        return _of_owner(words, thing.first, owned[-1], end)
    own = names(words, thing.first, _whole(words, end)) | _apposed(words, thing.first)
    before = [f for f in found if f.predicate.last <= thing.first]
    if not own and before and before[-1].predicate.lemma in {"be", "become"}:
        return bearer(words, found, before[-1])
    return own or _kind(words, thing.first, end) | _opening(words)


def _kind(words: Words, first: int, end: int) -> frozenset[str]:
    """The noun of what is spoken of in general, without an article: "mammals", "killer whales"."""
    head = words.doc[end - 1]
    bare = words.doc[first].tag_ not in {"DT", "PRP$", "PDT"} and head.tag_ in {"NNS", "NNPS"}
    return frozenset({noun_key(head.lemma_).lower()}) if bare else frozenset()


def _of_owner(words: Words, first: int, mark: int, end: int) -> frozenset[str]:
    """ "The bank's rival Lima Credit" is named behind the owner; "Ida's music" is her music."""
    head = words.doc[end - 1]
    own = names(words, mark + 1, end)
    return own or frozenset(f"{name}'s-{noun_key(head.lemma_).lower()}" for name in names(words, first, mark))


def _whole(words: Words, end: int) -> int:
    """Where a name goes on: "the Colony of Kalba", and not "the mayor of Kalba"."""
    doc, stop = words.doc, words.sentence.last
    if end >= stop or doc[end - 1].tag_ not in NAMES or doc[end].lower_ != "of":
        return end
    return next((t.i for t in doc[end + 1 : stop] if t.tag_ not in {*NAMES, "DT"}), stop)


def _opening(words: Words) -> frozenset[str]:
    """The capitalised words that open a sentence, where the parse gives no other name for its subject: "Born Naked is"."""
    doc, at = words.doc, words.sentence.first
    while at < words.sentence.last and (doc[at].tag_ in QUOTES or doc[at].lower_ == "the"):
        at += 1
    first = at
    while at < words.sentence.last and doc[at].text[0].isupper() and doc[at].tag_ not in POINTING:
        at += 1
    return frozenset(f"@{sound_key(t.text)}" for t in doc[first:at] if t.is_alpha and not is_demonym(t.text))


def _apposed(words: Words, first: int) -> frozenset[str]:
    """ "Ida, the mayor, was": the name before the comma."""
    at = first - 2
    comma = at >= words.sentence.first and words.doc[first - 1].tag_ == ","
    return names(words, at, at + 1) if comma else frozenset()
