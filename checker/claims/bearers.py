"""Verb groups -> the names of what a sentence gives a number or a place to. Used by rows and tallies.

Names are told by their keys ("@..."), of a name that nobody knows by those of its words.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotate.names_match import sound_key
from checker.annotate.places import country_of, is_demonym
from checker.claims import things
from checker.claims.frames import Frame
from checker.claims.things import Words
from checker.claims.topic import name_keys, noun_key
from checker.model import DateValue, Entity

NAMES = frozenset({"NNP", "NNPS"})


def names(words: Words, first: int, last: int) -> frozenset[str]:
    """The keys of the names among some tokens; an adjective of a country names nobody."""
    found: set[str] = set()
    for token in words.doc[first:last]:
        mention = words.covering.get(token.i)
        if is_demonym(token.text) or token.tag_ == "PRP$" or (mention is not None and isinstance(mention.value, DateValue)):
            continue
        if mention is not None and isinstance(mention.value, Entity):
            found.update(f"@{key}" for key in name_keys(mention.value))
        elif token.tag_ in NAMES and token.text[0].isupper() and len(token) > 1:
            found.add(f"@{sound_key(token.text)}")
    whole = country_of(words.doc[first:last].text.removeprefix("the "))
    return frozenset({f"@{whole}"} if whole else found)


def content(words: Words, first: int, last: int) -> frozenset[str]:
    """The content words among some tokens, names as keys; those of a number's own noun phrase too ("third studio album")."""
    found: set[str] = set()
    for token in words.doc[first:last]:
        mention = words.covering.get(token.i)
        if mention is None or isinstance(mention.value, Entity):
            found |= words.words(token.i, token.i + 1)
        elif not isinstance(mention.value, DateValue) and token.tag_ in things.WORDS and token.is_alpha:
            found.add(noun_key(token.lemma_).lower())
    return frozenset(found)


def bearer(words: Words, found: Sequence[Frame], frame: Frame) -> frozenset[str]:
    """The names of a verb's subject, empty for a pronoun; in "X is a writer who was" they are those of X."""
    thing = things.subject_of(words, frame)
    if thing is None:
        return frozenset()
    doc, end = words.doc, next((t.i for t in words.doc[thing.first : thing.last] if t.lower_ in things.LINKS), thing.last)
    whole = doc[end - 1].tag_ in NAMES and doc[end : end + 1].text == "of"  # "the Colony of ..."
    own = names(words, thing.first, thing.last if whole else end)
    before = [f for f in found if f.predicate.last <= thing.first]
    if not own and before and before[-1].predicate.lemma in {"be", "become"}:
        return bearer(words, found, before[-1])
    return own or _apposed(words, thing.first)


def _apposed(words: Words, first: int) -> frozenset[str]:
    """ "Ida, the mayor, was": the name before the comma."""
    at = first - 2
    comma = at >= words.sentence.first and words.doc[first - 1].tag_ == ","
    return names(words, at, at + 1) if comma else frozenset()
