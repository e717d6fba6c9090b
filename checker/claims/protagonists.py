"""Predicates and brackets -> whose step it is: the words of a name, or that the text says no more than "it". For milestones.

Titles of works are phrases of any kind ("In Too Deep", "24"), which neither tags nor parse get right. What stands between
the beginning of a sentence and its first verb is taken as a whole, without brackets and appositions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.annotate.names_parts import fold
from checker.annotate.predicates import Predicate
from checker.claims import parties
from checker.claims.clauses import Clauses
from checker.claims.told_dates import arguments

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMES = frozenset({"NNP", "NNPS"})
RELATIVE = frozenset({"that", "which", "who"})
STANDING = frozenset({"it", "he", "she", "they", "this", "his", "her", "its", "their", "these", "that"})
ARTICLES = frozenset({"the", "a", "an"})
EMPTY = ARTICLES | {"s", "was", "only"}
LINKS = frozenset({"of", "the", "a", "an", "and", "for", "in", "to", "on", "at", "from", "with", "&", "'s", "'", "-", ":", "!", "?", "."})
LONGEST = 14  # tokens of a name


@dataclass(frozen=True)
class Protagonist:
    """Tokens (end exclusive) and words of what takes a step; `named` unless a pronoun or a common noun stands for it."""

    first: int
    last: int
    words: tuple[str, ...]
    named: bool


def of_predicate(parts: Clauses, predicate: Predicate) -> Protagonist | None:
    """Whose step a verb tells: its subject, what a participle or a relative clause belongs to, or the name before its bracket."""
    opening = _bracket(parts, predicate.first)
    if opening is not None:
        return before(parts, opening)
    main = _main(parts)
    if main is None or predicate.first <= main.first:
        return _made(parts, *_trimmed(parts, predicate.first)) if main is not None else None
    head = parties.subject(parts.reading.doc[predicate.head])
    if head is None or head.i < main.first or (main.lemma == "be" and _of_complement(parts, predicate, main, head)):
        return _made(parts, *_trimmed(parts, main.first))
    return _made(parts, *parties.bounds(head, parts.sentence.first))


def _main(parts: Clauses) -> Predicate | None:
    """The first finite verb outside brackets and relative clauses, or the only one there is."""
    doc = parts.reading.doc
    for p in parts.predicates:
        relative = p.first > parts.sentence.first and doc[p.first - 1].lower_ in RELATIVE
        if p.finite and not relative and _bracket(parts, p.first) is None:
            return p
    return None


def _of_complement(parts: Clauses, predicate: Predicate, main: Predicate, head: Token) -> bool:
    """Whether a clause hangs on what the subject is said to be: "X is a film that aired", "X is the capital, founded in"."""
    between = parts.reading.doc[main.last : predicate.first]
    return main.last <= head.i < predicate.first and not any(t.tag_ in {"IN", "TO"} and t.lower_ != "of" for t in between[: head.i - main.last])


def _trimmed(parts: Clauses, end: int) -> tuple[int, int]:
    """The subject that ends before a verb: without what is fronted, an apposition and brackets."""
    doc, first = parts.reading.doc, parts.sentence.first
    commas = [t.i for t in doc[first:end] if t.text == ","]
    if commas and _is_fronted(parts, first):
        first = commas[-1] + 1
        commas = []
    stops = [*commas[:1], *(t.i for t in doc[first + 1 : end] if t.text == "(")]
    return first, min([end, *(s for s in stops if s > first)])


def _is_fronted(parts: Clauses, first: int) -> bool:
    token = parts.reading.doc[first]
    dated = any(a.first == first and a.mention.kind == "date" for a in arguments(parts))
    return dated or token.tag_ in {"IN", "VBN", "VBG", "RB"} or (bool(parts.predicates) and parts.predicates[0].first == first)


def before(parts: Clauses, opening: int) -> Protagonist | None:
    """The name right before a bracket: the row of capitalised words that ends there."""
    doc, first = parts.reading.doc, opening
    floor = max(parts.sentence.first, opening - LONGEST)
    while first > floor and _in_name(doc[first - 1]):
        first -= 1
    while first < opening and doc[first].is_lower and doc[first].lower_ not in ARTICLES:
        first += 1
    return _made(parts, first, opening) if first < opening else None


def _in_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit() or token.lower_ in LINKS or token.text in {'"', "''", "``"}


def _bracket(parts: Clauses, at: int) -> int | None:
    """Where the bracket opens in which a token stands."""
    depth = 0
    for token in reversed(parts.reading.doc[parts.sentence.first : at]):
        depth += (token.text == ")") - (token.text == "(")
        if depth < 0:
            return token.i
    return None


opening_of = _bracket


def _made(parts: Clauses, first: int, last: int) -> Protagonist | None:
    tokens = parts.reading.doc[first:last]
    words = tuple(word for t in tokens if (word := _word(t)))
    if not words or len(tokens) > LONGEST:
        return None
    named = tokens[0].lower_ not in STANDING and any(_is_name(t, first) for t in tokens)
    return Protagonist(first, last, words, named) if named or _stands(tokens) else None


def _word(token: Token) -> str:
    word = "".join(c for c in fold(token.lower_) if c.isalnum())
    return "" if word in EMPTY else word


def _is_name(token: Token, first: int) -> bool:
    if token.i == first:
        return token.tag_ in NAMES or token.text[0].isdigit() or (token.text[0].isupper() and token.tag_ not in {"DT", "PRP", "PRP$", "CD"})
    return token.text[0].isupper() or token.text[0].isdigit()


def _stands(tokens: Sequence[Token]) -> bool:
    return tokens[0].lower_ in STANDING | ARTICLES
