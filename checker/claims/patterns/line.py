"""A sentence as patterns see it: tokens, the text in small letters, and the mentions that begin at each token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from checker.claims.clauses import Clauses
from checker.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc

ARTICLES = frozenset({"a", "an", "the"})
PASSED = frozenset({"RB", "RBR", "MD", "``", "''"})  # adverbs, "will" and "may", and quotation marks may stand anywhere
AT_ONCE = 3  # of them in a row


@dataclass
class Line:
    """One sentence of a reading, taken apart into clauses; tokens are numbered as in its doc, `last` is exclusive."""

    parts: Clauses
    flat: str = field(repr=False)

    @property
    def doc(self) -> Doc:
        return self.parts.reading.doc

    @property
    def first(self) -> int:
        return self.parts.sentence.first

    @property
    def last(self) -> int:
        return self.parts.sentence.last

    @cached_property
    def _ends(self) -> dict[int, int]:
        """Where a token ends in the text -> the token behind it."""
        return {token.idx + len(token.text): token.i + 1 for token in self.doc[self.first : self.last]}

    @cached_property
    def _mentions(self) -> dict[int, list[tuple[int, Mention]]]:
        reading, span = self.parts.reading, self.parts.reading.span(self.parts.sentence)
        found: dict[int, list[tuple[int, Mention]]] = defaultdict(list)
        for mention in reading.mentions_in(span.start_char, span.end_char):
            tokens = self.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if mention.kind != "quote" and tokens is not None:
                found[tokens.start].append((tokens.end, mention))
        return found

    @cached_property
    def dates(self) -> frozenset[int]:
        """The tokens of dates and times."""
        inside = ((start, end) for start, found in self._mentions.items() for end, m in found if m.kind == "date")
        return frozenset(i for start, end in inside for i in range(start, end))

    def mentions(self, at: int) -> Sequence[tuple[int, Mention]]:
        """The mentions that begin at a token, each with the token behind it."""
        return self._mentions.get(at, ())

    def words(self, first: int, last: int) -> str:
        """The raw text of some tokens."""
        return str(self.doc[first:last].text)

    def after(self, at: int, text: str) -> int | None:
        """The token behind a word of the pattern that stands at a token; None where it does not stand there."""
        start = self.doc[at].idx
        return self._ends.get(start + len(text)) if self.flat.startswith(text, start) else None

    def starts(self, at: int, passing_articles: bool) -> list[int]:
        """Where what a pattern wants next may begin: here, or behind adverbs, modal verbs, quotation marks and an article."""
        found = [at]
        while at < self.last and len(found) <= AT_ONCE and self._is_passed(at, passing_articles):
            at += 1
            found.append(at)
        return [i for i in found if i < self.last]

    def _is_passed(self, at: int, passing_articles: bool) -> bool:
        token = self.doc[at]
        return token.tag_ in PASSED or (passing_articles and token.lower_ in ARTICLES)


def flattened(text: str) -> str:
    """The text in small letters with straight apostrophes; every character keeps its place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("’", "'")
