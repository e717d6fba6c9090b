"""Predicates and brackets -> whose step it is: the words of a name, or that the text says no more than "it". For steps.

Titles of works are phrases of any kind ("In Too Deep", "24"), which neither tags nor parse get right. What stands between
the beginning of a sentence and its first verb is taken as a whole, without brackets and appositions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.annotate.names_parts import fold
from checker.annotate.number_words import words as number_words
from checker.annotate.predicates import Predicate
from checker.claims import parties
from checker.claims.clauses import Clauses
from checker.claims.stems import table
from checker.claims.told_dates import arguments

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

RELATIVE = frozenset({"that", "which", "who"})
STANDING = table("standing", "pronouns") | {"the", "these", "those"}
EMPTY = frozenset({"the", "a", "an", "s", "only"})
LINKS = frozenset(
    {"of", "the", "a", "an", "and", "for", "in", "to", "on", "at", "from", "with", "&", "'s", "n't", "'", "-", ":", "!", "?", "."}
)
QUOTES = frozenset({'"', "''", "``"})
ROWS = frozenset({"season", "series", "episode", "volume", "part", "chapter", "album", "edition"})
DIGITS = re.compile(r"(\d+)(?:st|nd|rd|th)?")
COUNTING = ("ordinals", "ones", "teens")
LONGEST = 14  # tokens of a name
FAR = 60  # tokens of a name with its brackets


@dataclass(frozen=True)
class Protagonist:
    """Tokens (end exclusive) and words of what takes a step; `named` unless a pronoun or "the" noun stands for it."""

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
    head = parties.subject(parts.reading.doc[predicate.head]) if predicate.first > main.first else None
    if head is None or head.i < main.first or _is_said_of_subject(parts, main, head):
        return between(parts, *_trimmed(parts, main.first))
    first, last = parties.bounds(head, parts.sentence.first)
    opens = first > parts.sentence.first and parts.reading.doc[first - 1].tag_ in {"DT", "PRP$"}
    return between(parts, first - opens, last)


def _main(parts: Clauses) -> Predicate | None:
    """The first verb with a subject before it, outside brackets and relative clauses; in a title it may look like none."""
    doc, first = parts.reading.doc, parts.sentence.first
    told = [p for p in parts.predicates if opening_of(parts, p.first) is None]
    apart = bool(told) and not told[0].finite and any(t.text == "," for t in doc[first : told[0].first])
    if told and told[0].first > first and not apart and not _is_fronted(parts):
        return told[0]
    finite = (p for p in told if p.finite and doc[p.first - 1].lower_ not in RELATIVE)
    return next((p for p in finite if p.last >= parts.sentence.last or doc[p.last].lower_ != "by" or p.last - p.first > 1), None)


def _is_said_of_subject(parts: Clauses, main: Predicate, head: Token) -> bool:
    """Whether a noun is what the subject is said to be: "X is a film that aired", "X is the capital, founded in"."""
    between = parts.reading.doc[main.last : max(head.i, main.last)]
    return main.lemma == "be" and not any(t.tag_ in {"IN", "TO"} and t.lower_ != "of" for t in between)


def _trimmed(parts: Clauses, end: int) -> tuple[int, int]:
    """The subject that ends before a verb, without what is fronted and without an apposition."""
    doc, first = parts.reading.doc, parts.sentence.first
    commas = [t.i for t in doc[first:end] if t.text == ","]
    if commas and _is_fronted(parts):
        return commas[-1] + 1, end
    return first, min([end, *(i for i in commas if i > first)])


def _is_fronted(parts: Clauses) -> bool:
    """Whether a sentence begins with what says when, where or after what, and not with its subject."""
    first = parts.sentence.first
    dated = any(a.first == first and a.mention.kind == "date" for a in arguments(parts))
    led = bool(parts.predicates) and parts.predicates[0].first == first
    return dated or led or parts.reading.doc[first].tag_ in {"IN", "VBN", "VBG", "RB"}


def before(parts: Clauses, end: int) -> Protagonist | None:
    """The name right before a bracket or a date: the row of capitalised words that ends there."""
    doc, first = parts.reading.doc, end
    floor = max(parts.sentence.first, end - LONGEST)
    while first > floor and _in_name(doc[first - 1]):
        first -= 1
    while first < end and doc[first].is_lower and doc[first].lower_ not in EMPTY:
        first += 1
    return between(parts, first, end)


def _in_name(token: Token) -> bool:
    return _is_name(token) or token.lower_ in LINKS or token.text in QUOTES


def between(parts: Clauses, first: int, last: int) -> Protagonist | None:
    """The name, or the words that stand for it, which some tokens are outside of brackets; None where they name nothing."""
    if last - first > FAR:
        return None
    tokens = [t for t in parts.reading.doc[first:last] if opening_of(parts, t.i + 1) is None and t.text != ")"]
    told = tuple(word for t in tokens if (word := _word(t)))
    if not tokens or len(tokens) > LONGEST or not (told or tokens[0].lower_ in STANDING):
        return None
    standing = tokens[0].lower_ in STANDING and not (len(tokens) > 1 and _is_name(tokens[1]))
    named = any(_is_name(t) and t.lower_ not in EMPTY for t in tokens)
    return Protagonist(tokens[0].i, last, told, not standing) if standing or named else None


def _word(token: Token) -> str:
    word = "".join(c for c in fold(token.lower_) if c.isalnum())
    return "" if word in EMPTY else word


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit()


def opening_of(parts: Clauses, at: int) -> int | None:
    """Where the bracket opens in which a token stands."""
    depth = 0
    for token in reversed(parts.reading.doc[parts.sentence.first : at]):
        depth += (token.text == ")") - (token.text == "(")
        if depth < 0:
            return token.i
    return None


def edition(parts: Clauses, whose: Protagonist, verb: Predicate | None) -> str:
    """Which one of a row it is: "the third season of X", "season 3 of X", "X began for a third season"."""
    doc = parts.reading.doc
    spans = [doc[whose.first : whose.last]]
    if verb is not None and verb.last < parts.sentence.last and doc[verb.last].lower_ == "for":
        spans.append(doc[verb.last : min(verb.last + 5, parts.sentence.last)])
    return next(filter(None, map(_in_row, spans)), "")


def _in_row(span: Span) -> str:
    rows = [t for t in span if t.lower_ in ROWS]
    beside = [t for row in rows for t in span if t.i != row.i and abs(t.i - row.i) <= 2 and _number(t.lower_)]
    return f"{rows[0].lower_} {_number(beside[0].lower_)}" if beside else ""


def _number(word: str) -> str:
    digits, table = DIGITS.fullmatch(word), number_words()
    value = float(digits[1]) if digits else next((table[kind][word] for kind in COUNTING if word in table[kind]), 0)
    return f"{value:g}" if value else ""


def without_row(told: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without those that say which one of a row it is."""
    return tuple(word for word in told if word not in ROWS | {"of"} and not _number(word))
