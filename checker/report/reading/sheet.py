"""A reading and its claims -> a sheet: the article's stretches in order, each with what was found in it, or why nothing was.
Next: screen, page, data."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from checker.claims import making
from checker.language import Reading
from checker.model import Article, Claim, Entity, Mention, Slot, Span
from checker.report.reading.facts import Fact, facts, shown
from checker.report.reading.marks import Mark, Piece, nested, pieces
from checker.report.reading.scope import narrowed
from checker.report.reading.unclaimed import unclaimed

KINDS = ("person", "organization", "place", "date", "quantity", "quote")
MARK = "marker"  # Block.why of the mark of a list item


@dataclass(frozen=True)
class Words:
    """A mention or a slot as shown: a name for it, its words and what they were read as."""

    name: str
    span: Span
    text: str
    value: str
    facts: tuple[Fact, ...]

    @property
    def meaning(self) -> str:
        """The value with what else is known of it."""
        known = ", ".join(map(str, self.facts))
        return f"{self.value} ({known})" if known else self.value


@dataclass(frozen=True)
class Statement:
    """A claim as shown."""

    claim: Claim
    slots: tuple[Words, ...]
    scope: tuple[Fact, ...]

    @property
    def heading(self) -> str:
        """What it is and how far it is vouched for: "meeting (meet), planned, not done"."""
        claim = self.claim
        said = [f"{claim.kind} ({claim.predicate})", claim.status]
        said += ["negated"] if claim.negated else []
        said += [f"said by {claim.speaker}"] if claim.speaker else []
        return ", ".join([*said, f"as of {claim.as_of}"] if claim.as_of else said)


@dataclass(frozen=True)
class Stretch:
    """A sentence, or a block that is not read; `reasons` say why nothing is claimed of it, `why` is that of its block."""

    span: Span
    role: str
    text: str
    marks: tuple[Mark, ...] = ()
    mentions: tuple[Words, ...] = ()
    claims: tuple[Statement, ...] = ()
    reasons: tuple[str, ...] = ()
    why: str = ""

    @property
    def read(self) -> bool:
        return not self.why


@dataclass(frozen=True)
class Sheet:
    """One article as it was read."""

    reading: Reading
    claims: Sequence[Claim]

    @property
    def article(self) -> Article:
        return self.reading.article

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Sentences and what is left out, in the order of the text."""
        return tuple(sorted((*self._sentences(), *self._left_out()), key=lambda stretch: stretch.span))

    def pieces(self, stretch: Stretch) -> Iterator[Piece]:
        return pieces(self.article.text, stretch.span, stretch.marks)

    def _sentences(self) -> Iterator[Stretch]:
        silent = unclaimed(self.reading, self.claims)
        slots = [Mark(Span(s.start, s.end)) for claim in self.claims for s in claim.slots.values()]
        found = [Mark(Span(m.start, m.end), m) for m in self.reading.mentions]
        for sentence in self.reading.sentences:
            span = making.quote_of(self.reading, sentence)
            inside = [mark for mark in (*found, *slots) if mark.span.start < span.end and span.start < mark.span.end]
            yield Stretch(
                span,
                sentence.role,
                self.article.text[slice(*span)],
                tuple(nested(inside, span)),
                tuple(_mention(m) for m in self.reading.mentions if span.start <= m.start < span.end),
                tuple(self._statement(c) for c in self.claims if span.start <= c.quote.start < span.end),
                tuple(worded("unclaimed", reason.label).format(reason.text) for reason in silent.get(sentence, ())),
            )

    def _left_out(self) -> Iterator[Stretch]:
        for block in self.reading.blocks:
            if block.role == "boilerplate":
                text = self.article.text[block.start : block.end]
                reason = worded("left-out", block.why)
                yield Stretch(Span(block.start, block.end), block.role, text, reasons=(reason,), why=block.why or block.role)

    def _statement(self, claim: Claim) -> Statement:
        slots = tuple(_slot(name, slot) for name, slot in claim.slots.items())
        scope = narrowed(self.reading, claim)
        return Statement(claim, slots, tuple(Fact(worded("scope", fact.label), fact.text) for fact in scope))


def sheet(reading: Reading, claims: Collection[Claim]) -> Sheet:
    """How one article was read, from its reading and the claims of any articles."""
    return Sheet(reading, [claim for claim in claims if claim.article == reading.article.id])


def _mention(mention: Mention) -> Words:
    span = Span(mention.start, mention.end)
    return Words(mention.kind, span, mention.text, shown(mention.value), facts(mention.value))


def _slot(name: str, slot: Slot) -> Words:
    known = () if isinstance(slot.value, Entity) else facts(slot.value)  # a name's mention tells the rest
    return Words(name, Span(slot.start, slot.end), slot.text, shown(slot.value), known)


@cache
def _wording() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("checker.report.reading").joinpath("wording.toml").read_text("utf-8"))


def worded(table: str, name: str) -> str:
    """The wording of a short name; one that nobody has worded yet stands for itself."""
    return _wording()[table].get(name, name)
