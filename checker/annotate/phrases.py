"""Tags -> noun and prepositional phrases, read left to right. Beside the parse, which errs most where speech is told."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})
PRONOUNS = frozenset({"PRP"})
BEFORE_NOUN = frozenset({"DT", "PDT", "JJ", "PRP$", "POS", "CD", "HYPH", "JJR", "JJS"})
PHRASE = NAMING | BEFORE_NOUN
OPENS = frozenset({"DT", "PDT", "PRP$", "PRP"})
# Where a phrase that says when or where goes on: "at a news conference on Tuesday", "in an interview with the paper".
PARTICIPLES = frozenset({"VBN", "VBD"})
LINKS = frozenset({"IN", "TO"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def noun_phrase(doc: Doc, at: int, last: int, ends: Collection[int] = ()) -> int:
    """Where the noun phrase at token `at` ends; `at` itself if there is none.

    `ends` are token numbers at which a mention ends: a name after one begins another phrase ("on Monday Rome fell").
    """
    i = at
    while i < last and doc[i].tag_ in PHRASE | PRONOUNS and not (i > at and _new(doc, i, ends)):
        i += 1
    return i if i > at and doc[i - 1].tag_ in NAMING | PRONOUNS | {"CD"} else at


def _new(doc: Doc, i: int, ends: Collection[int]) -> bool:
    """Whether another noun phrase begins at token i."""
    tag, before = doc[i].tag_, doc[i - 1].tag_
    if before in PRONOUNS or (tag in OPENS and before in NAMING):
        return True
    return tag in {"NNP", "NNPS", "NNS", "JJ"} and (i in ends or before == "NNS" and tag != "NNS")


def head_of(doc: Doc, first: int, last: int) -> int:
    """The token that names what a phrase (end exclusive) stands for: its last noun."""
    return next((i for i in range(last - 1, first - 1, -1) if doc[i].tag_ in NAMING | PRONOUNS), last - 1)


def prepositional(doc: Doc, at: int, last: int, ends: Collection[int] = (), participles: bool = False) -> int:
    """Where the row of prepositional phrases at token `at` ends: "at a hearing in Rome on Monday"; `at` if none.

    With `participles`, one may come between: "in an interview published on Sunday".
    """
    end = at
    while end + 1 < last and doc[end].lower_ != "that":
        start = end + 1 if participles and doc[end].tag_ in PARTICIPLES and doc[end + 1].tag_ in LINKS else end
        after = noun_phrase(doc, start + 1, last, ends) if doc[start].tag_ in LINKS else start + 1
        if after == start + 1:
            break
        end = after
    return end
