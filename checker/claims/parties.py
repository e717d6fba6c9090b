"""Verbs and event nouns -> the words for what they befell and who did it. Events are made with these.

The parse names the head of a subject or an object; what belongs to it is read from the tags around it, which a parser
trained on little text gets right more often than the inner structure of a noun phrase.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from checker.annotate.names_match import sound_key
from checker.annotate.phrases import noun_phrase
from checker.claims import families
from checker.claims.clauses import Argument, Clauses
from checker.claims.topic import name_keys
from checker.model import Entity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})
BEFORE = NOUNS | {"JJ", "POS", "HYPH", "VBN", "VBG", "CD", "JJS", "JJR", "``", "''"}
CONTENT = NOUNS | {"JJ", "CD"}
SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubjpass"})
PASSIVE = frozenset({"nsubj:pass", "aux:pass", "nsubjpass", "auxpass"})
OBJECT = frozenset({"obj", "dobj"})
SHARING = frozenset({"conj", "xcomp", "advcl", "parataxis"})
RELATIVE = frozenset({"WDT", "WP"})
POINTING = frozenset({"this", "that", "these", "those"})
CLIMB = 3
REACH = 8  # tokens after a verb in which what a set phrase is about begins
DEEP = 6  # steps from a place up to the verb it belongs to
LONGEST = 8  # tokens of a noun phrase before its head


def subject(verb: Token) -> Token | None:
    """The head of the noun phrase that acts in a verb, or undergoes it in the passive; a verb may share it with another."""
    at = verb.head if verb.dep_ == "cop" else verb
    for _ in range(CLIMB):
        own = [c for c in at.children if c.dep_ in SUBJECT and c.tag_ != "CD"]
        if own:
            return _antecedent(min(own, key=lambda c: abs(c.i - at.i)), at)
        if at.dep_.startswith("acl"):
            return at.head if at.head.tag_ in NOUNS else None
        if at.dep_ not in SHARING:
            return None
        at = at.head
    return None


def _antecedent(head: Token, verb: Token) -> Token | None:
    if head.tag_ not in RELATIVE and not (head.lower_ == "that" and verb.dep_.startswith("acl")):
        return head
    return verb.head if verb.dep_.startswith("acl") and verb.head.tag_ in NOUNS else None


def is_passive(verb: Token) -> bool:
    """Whether the subject undergoes: by the auxiliary, or as a bare participle behind its noun ("the pact signed by X")."""
    if any(c.dep_ in PASSIVE for c in verb.children):
        return True
    return verb.tag_ == "VBN" and (verb.dep_.startswith("acl") or _by(verb) is not None)


def obj(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in OBJECT and c.tag_ in NOUNS and c.i > verb.i), None)


def agent(verb: Token) -> Token | None:
    """Who did it: the subject, or what stands behind "by" in the passive."""
    return _by(verb) if is_passive(verb) else subject(verb)


def _by(verb: Token) -> Token | None:
    heads = (c for c in verb.children if c.dep_.startswith("obl") and c.tag_ in NOUNS)
    return next((h for h in heads if any(c.lower_ == "by" for c in h.children)), None)


def bounds(head: Token, floor: int) -> tuple[int, int]:
    """Tokens of the noun phrase that ends at its head, not before token `floor`; names go on behind it."""
    doc, first, last = head.doc, head.i, head.i + 1
    while first > max(floor, head.i - LONGEST) and doc[first - 1].tag_ in BEFORE:
        first -= 1
    while last < len(doc) and doc[last].tag_ in NAMES and head.tag_ != "NNS":  # "former mayor Otto Reiss"
        last += 1
    return first, last


class Parties:
    """The words for things and names in one sentence, read once."""

    def __init__(self, parts: Clauses) -> None:
        self._floor = parts.sentence.first
        named = [a for stretch in parts.stretches for a in stretch if isinstance(a.mention.value, Entity)]
        self._names = {i: a.mention.value for a in named for i in range(a.first, a.last)}

    def words(self, head: Token, plain: bool = False) -> tuple[str, ...]:
        """What a noun phrase names, its head first: common nouns by lemma, names by their key behind "@".

        With `plain`, without adjectives: "a huge blast" is a blast.
        """
        owned = [t for c in head.children if c.i > head.i and _belongs(c) for t in self._content(c)]
        tokens = [t for t in (*self._content(head), *owned) if not plain or t.tag_ in NOUNS]
        own = [word(head)] if self._is_common(head) else sorted(self._keys(head))[:1]
        return (*own, *sorted({key for t in tokens if t.i != head.i for key in self._keys(t)} - {*own}))

    def _is_common(self, head: Token) -> bool:
        """Whether a head is a common noun, also as a part of a name ("Flight 175")."""
        if head.i in self._names:
            return head.lower_ in families.common_names()
        return head.tag_ not in NAMES or self._begins(head) or head.lower_ in families.common_names()

    def _begins(self, token: Token) -> bool:
        """Whether it is a common noun that a capital at the beginning of a sentence makes look like a name."""
        common = families.table("bodies", "words") | families.table("weak", "nouns")
        return token.i == self._floor and singular(token) in common

    def _content(self, head: Token) -> list[Token]:
        first, last = bounds(head, self._floor)
        return [t for t in head.doc[first:last] if t.tag_ in CONTENT and (t.is_alpha or t.tag_ == "CD")]

    def _keys(self, token: Token) -> set[str]:
        entity = self._names.get(token.i)
        if entity is not None:
            return {f"@{key}" for key in name_keys(entity)}
        named = token.tag_ in NAMES and not self._begins(token)
        return {f"@{sound_key(token.text)}"} if named else {singular(token)}


def _belongs(head: Token) -> bool:
    """Whether what hangs on a noun says which one it is: its name in apposition, or what it is of."""
    if head.dep_ == "appos":
        return head.tag_ in NAMES
    return head.dep_ == "nmod" and any(c.lower_ in {"of", "at", "on"} and c.dep_ == "case" for c in head.children)


def word(token: Token) -> str:
    """The head of a noun phrase as things are known by: the common name of its kind."""
    return families.common_names().get(singular(token), singular(token))


def singular(token: Token) -> str:
    lemma = token.lower_ if token.tag_ in NAMES else str(token.lemma_).lower()
    return lemma[:-1] if token.tag_ == "NNS" and lemma == token.lower_ and lemma.endswith("s") else lemma


def beside(verb: Token, last: int) -> Token | None:
    """The noun phrase right behind a verb, where the parse has no object."""
    if verb.i + 1 >= last or is_passive(verb):
        return None
    end = noun_phrase(verb.doc, verb.i + 1, last)
    return verb.doc[end - 1] if end > verb.i + 1 and verb.doc[end - 1].tag_ in NOUNS else None


def within(verb: Token, last: int, phrase: Collection[str]) -> Token | None:
    """The head of what stands behind the preposition of a set phrase ("broke into the flat", "put pen to paper on the pact")."""
    for prep in verb.doc[verb.i + 1 : min(verb.i + REACH, last)]:
        end = noun_phrase(verb.doc, prep.i + 1, last) if prep.tag_ in {"IN", "TO"} else 0
        head = verb.doc[end - 1] if end > prep.i + 1 else None
        if head is not None and head.tag_ in NOUNS and head.lower_ not in phrase:
            return head
    return None


def elsewhere(doc: Doc, argument: Argument, at: int) -> bool:
    """Whether a place hangs on the subject of another verb or on another event ("..., a spokesman in Rome said")."""
    token = next(
        (t for t in doc[argument.first : argument.last] if not argument.first <= t.head.i < argument.last), doc[argument.first]
    )
    for _ in range(DEEP):
        if token.i == at or token.head.i == token.i:
            return False
        if token.dep_ in SUBJECT and token.head.i != at:
            return True
        if token.i > at and token.tag_ in NOUNS and families.event_of_noun(singular(token)) is not None:
            return True
        token = token.head
    return False
