"""A predicate -> whether it is negated, and over which words the negation holds. Beside commitment, which asks.

Negators stand inside the verb group ("did not visit"), before it ("no minister visited", "without signing"), or in the
verb that takes it ("failed to sign", "prevented X from signing"); two of them cancel out. The scope runs from behind
the last negator to the end of the clause (Huddleston & Pullum 2002, 9.1.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.annotate import cues
from checker.annotate.phrases import FINITE, noun_phrase
from checker.annotate.predicates import Predicate, withholding
from checker.language.verbs import base

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PAST = frozenset({"to", "from", "that", "having", "longer", "of", "out"})  # what a negator takes its scope by
STOPS = frozenset({",", ";", ":", ".", "!", "?", "—", "–", "--", "-", '"', "”", "’", "»", "''", "``"})
APART = frozenset({"but", "although", "though", "while", "whereas"})
JOINING = frozenset({"and", "or", "nor"})


def negators(doc: Doc, predicate: Predicate, floor: int, before: Predicate | None) -> list[int]:
    """Tokens that negate a predicate, in order; `floor` is where its clause begins, `before` the predicate before it."""
    found = [*_ahead(doc, predicate, floor), *_within(doc, predicate)]
    if before is not None and _withheld(doc, before, predicate):
        found.insert(0, predicate.first - 1)
    follows = doc[predicate.last].lower_ if predicate.last < len(doc) else ""
    return [*found, predicate.head - 1] if not found and follows == "no" else found


def _within(doc: Doc, predicate: Predicate) -> list[int]:
    words, adjectives = cues.words("negation"), cues.words("negation", "adjectives")
    found: list[int] = []
    for token in doc[max(predicate.first - 1, 0) : predicate.last + 1]:
        if token.i == predicate.head or (token.i < predicate.first or token.i > predicate.head) and token.tag_ != "RB":
            continue
        held = base(token).rstrip("e") in withholding() or token.lower_ in adjectives
        still = token.lower_ == "yet" and doc[token.i + 1].lower_ == "to" and doc[token.i - 1].lemma_ == "have"
        if held or still or (token.lower_ in words and doc[token.i + 1].lower_ != "only"):
            found.append(token.i)
    return found


def _ahead(doc: Doc, predicate: Predicate, floor: int) -> list[int]:
    """Negators before the verb group: "without" and the like right before it, or a negated subject."""
    first = predicate.first
    leads = {" ".join(t.lower_ for t in doc[max(floor, first - n) : first]) for n in (1, 2)}
    if leads & cues.words("negation", "leading"):
        return [first - 1]
    negated = (t for t in doc[floor:first] if t.lower_ in cues.words("negation", "subjects") and not _numbers(doc, t.i))
    subject = next(negated, None)
    if subject is None or not predicate.finite:
        return []
    if any(t.tag_ in {"IN", ","} and t.lower_ != "of" for t in doc[subject.i : first]) and not _is_subject(subject, predicate):
        return []
    bare = subject.lower_ == "not" and doc[subject.i + 1].lower_ not in {"one", "a", "all", "every"}
    return [] if bare or (subject.i > floor and doc[subject.i - 1].tag_ in {"IN", "VBD", "VBZ"}) else [first - 1]


def _is_subject(token: Token, predicate: Predicate) -> bool:
    """Whether the parse has a word for the subject of a verb, or for what opens it ("no minister in the cabinet")."""
    verbs = {predicate.head, token.doc[predicate.head].head.i if token.doc[predicate.head].dep_ in {"cop", "aux:pass"} else -1}
    head = token.head if token.dep_ == "det" else token
    return head.dep_.startswith("nsubj") and head.head.i in verbs


def _numbers(doc: Doc, at: int) -> bool:
    """ "No. 5" and "No 5" number something."""
    after = [t for t in doc[at + 1 : at + 3] if t.text != "."]
    return bool(after) and after[0].like_num and doc[at].lower_ == "no"


def _withheld(doc: Doc, before: Predicate, predicate: Predicate) -> bool:
    """ "Refrained from providing", "prevented the crew from sailing", "avoided raising": the verb before says so."""
    if base(doc[before.head]).rstrip("e") not in withholding():
        return False
    gap = doc[before.last : predicate.first]
    if gap and gap[-1].lower_ in {"from", "to"}:
        return noun_phrase(doc, before.last, predicate.first - 1) >= predicate.first - 1
    return doc[predicate.first].tag_ == "VBG" and all(t.tag_ in {"RP", "RB"} or t.lower_ == "out" for t in gap)


def scope_from(doc: Doc, negator: int, predicate: Predicate, last: int) -> tuple[int, int]:
    """The tokens (end exclusive) over which a negator holds, in a sentence that ends at `last`."""
    # "not expected to visit": what is not is the visit
    first = next((t.i for t in reversed(doc[negator + 1 : predicate.head]) if t.tag_ == "TO"), negator) + 1
    while first < predicate.head and doc[first].lower_ in PAST:
        first += 1
    return first, clause_end(doc, predicate.last, last)


def clause_end(doc: Doc, at: int, last: int) -> int:
    """Where the clause that goes on at a token ends: at a stop, at "but", or where "and" begins another one."""
    while at < last and doc[at].text not in STOPS and doc[at].lower_ not in APART and not doc[at].is_space:
        if doc[at].lower_ in JOINING and _begins_another(doc, at + 1, last):
            break
        at += 1
    return at


def _begins_another(doc: Doc, at: int, last: int) -> bool:
    end = noun_phrase(doc, at, last)
    while end < last and doc[end].tag_ == "RB":
        end += 1
    return end < last and doc[end].tag_ in FINITE
