"""Predicates and brackets -> whose step it is: the words of a name, or that the text says no more than "it". For milestones.

Titles of works are phrases of any kind ("In Too Deep", "24"), which neither tags nor parse get right. What stands between
the beginning of a sentence and its first verb is taken as a whole, without brackets and appositions.
"""

from __future__ import annotations

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
STANDING = frozenset({"the", "it", "he", "she", "they", "this", "his", "her", "its", "their", "these", "that"})
ARTICLES = frozenset({"the", "a", "an"})
EMPTY = ARTICLES | {"s", "was", "only"}
LINKS = frozenset({"of", "the", "a", "an", "and", "for", "in", "to", "on", "at", "from", "with", "&", "'s", "n't", "'", "-", ":", "!", "?", "."})
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
    opening = opening_of(parts, predicate.first)
    if opening is not None:
        return before(parts, opening)
    main = _main(parts)
    if main is None:
        return None
    if predicate.first <= main.first:
        return _made(parts, *_trimmed(parts, main.first))
    head = parties.subject(parts.reading.doc[predicate.head])
    if head is None or head.i < main.first or (main.lemma == "be" and _of_complement(parts, predicate, main, head)):
        return _made(parts, *_trimmed(parts, main.first))
    first, last = parties.bounds(head, parts.sentence.first)
    opens = first > parts.sentence.first and parts.reading.doc[first - 1].tag_ in {"DT", "PRP$"}
    return _made(parts, first - opens, last)


def _main(parts: Clauses) -> Predicate | None:
    """The first verb with a subject before it, outside brackets and relative clauses; a title may make it look like a participle."""
    doc = parts.reading.doc
    told = [p for p in parts.predicates if opening_of(parts, p.first) is None]
    opens = told and told[0].first > parts.sentence.first and doc[told[0].first - 1].text != ","
    if opens and not _is_fronted(parts, parts.sentence.first):
        return told[0]
    finite = (p for p in told if p.finite and doc[p.first - 1].lower_ not in RELATIVE)
    return next((p for p in finite if p.last >= parts.sentence.last or doc[p.last].lower_ != "by" or p.last - p.first > 1), None)


def _of_complement(parts: Clauses, predicate: Predicate, main: Predicate, head: Token) -> bool:
    """Whether a clause hangs on what the subject is said to be: "X is a film that aired", "X is the capital, founded in"."""
    between = parts.reading.doc[main.last : predicate.first]
    return main.last <= head.i < predicate.first and not any(t.tag_ in {"IN", "TO"} and t.lower_ != "of" for t in between[: head.i - main.last])


def _trimmed(parts: Clauses, end: int) -> tuple[int, int]:
    """The subject that ends before a verb: without what is fronted, appositions and brackets."""
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


def between(parts: Clauses, first: int, last: int) -> Protagonist | None:
    """The name or the word for it that some tokens are, without a bracket behind it."""
    opening = next((t.i for t in parts.reading.doc[first:last] if t.text == "("), last)
    return _made(parts, first, opening) if first < opening else None


def _in_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit() or token.lower_ in LINKS or token.text in {'"', "''", "``"}


def opening_of(parts: Clauses, at: int) -> int | None:
    """Where the bracket opens in which a token stands."""
    depth = 0
    for token in reversed(parts.reading.doc[parts.sentence.first : at]):
        depth += (token.text == ")") - (token.text == "(")
        if depth < 0:
            return token.i
    return None


def _made(parts: Clauses, first: int, last: int) -> Protagonist | None:
    tokens = parts.reading.doc[first:last]
    words = tuple(word for t in tokens if (word := _word(t)))
    if not words or len(tokens) > LONGEST:
        return None
    standing = tokens[0].lower_ in STANDING and not (len(tokens) > 1 and _is_name(tokens[1]))
    return Protagonist(first, last, words, not standing) if standing or any(_is_name(t) for t in tokens) else None


def _word(token: Token) -> str:
    word = "".join(c for c in fold(token.lower_) if c.isalnum())
    return "" if word in EMPTY else word


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit()
