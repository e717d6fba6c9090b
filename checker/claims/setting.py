"""Sentences -> the setting of a number: the words and names around it, by which two numbers are known to be of one matter.

Used by lengths, sums and ranks. What an article says more than once about a thing is written beside each of its claims
(`others`), so that a gate that sees two claims knows what else their articles say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.annotate.names_match import sound_key
from checker.annotate.units import in_base
from checker.claims import making
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame
from checker.claims.topic import name_keys, noun_key
from checker.model import Claim, DateValue, Entity, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Span

CONTENT = frozenset({"NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
LIGHT = frozenset(
    {"be", "have", "do", "say", "tell", "make", "take", "get", "go", "come", "more", "other", "many", "new", "last", "own"}
)


def context_of(parts: Clauses, without: Collection[int] = (), before: Clauses | None = None) -> str:
    """The content words and the names ("@" before their keys) of a sentence, but for the tokens of the number and its noun.

    `before` is the sentence before, whose names count where this one only points back to them ("their talks").
    """
    names = {f"@{key}" for m in entities(parts) for key in name_keys(m.value)}
    names |= {f"@{key}" for m in (entities(before) if before is not None else ()) for key in name_keys(m.value)}
    covered = {t.i for m in entities(parts) for t in _tokens(parts, m)} | set(without)
    span = parts.reading.span(parts.sentence)
    names |= {f"@{sound_key(t.text)}" for t in span if t.tag_ in {"NNP", "NNPS"} and t.i not in covered and t.text.isalpha()}
    words = {noun_key(t.lemma_) for t in span if t.tag_ in CONTENT and t.is_alpha and len(t) > 2 and t.i not in covered}
    return " ".join(sorted((words - LIGHT) | names))


def entities(parts: Clauses) -> list[Mention]:
    """The names of a sentence."""
    span = parts.reading.span(parts.sentence)
    return [m for m in parts.reading.mentions_in(span.start_char, span.end_char) if isinstance(m.value, Entity)]


def _tokens(parts: Clauses, mention: Mention) -> Span:
    span = parts.reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    assert span is not None  # a mention lies in the text of its article
    return span


def bounds(parts: Clauses, mention: Mention) -> tuple[int, int]:
    """The tokens of a mention, the last exclusive."""
    span = _tokens(parts, mention)
    return int(span.start), int(span.end)


def frame_at(found: Sequence[Frame], token: int) -> Frame | None:
    """The frame of the last verb before a token, else of the first behind it."""
    before = [f for f in found if f.predicate.first <= token]
    return before[-1] if before else found[0] if found else None


def made(
    parts: Clauses, frame: Frame | None, kind: str, slots: Mapping[str, Slot | None], scope: Mapping[str, str | None]
) -> Claim:
    """A claim of the frame, or of a sentence without a verb."""
    if frame is not None:
        return making.claim(frame, kind, frame.predicate.lemma, slots, scope)
    filled = {name: slot for name, slot in slots.items() if slot is not None}
    quote = making.quote_of(parts.reading, parts.sentence)
    article, narrowed = parts.reading.article, {name: s for name, s in scope.items() if s}
    return Claim(article.id, kind, "be", filled, quote, as_of=article.day, scope=narrowed, role=parts.sentence.role)


def year_of(parts: Clauses) -> str | None:
    """The one year that a sentence speaks of."""
    span = parts.reading.span(parts.sentence)
    dates = [m.value for m in parts.reading.mentions_in(span.start_char, span.end_char, "date")]
    years = {v.timex3 for v in dates if isinstance(v, DateValue) and v.type == "DATE" and len(v.timex3) == 4}
    return years.pop() if len(years) == 1 else None


def with_others(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with all the values that their article gives for the same thing in scope "others", in base units."""
    values: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        values[_asked(claim)].add(f"{base_value(claim.slots['amount'].value):.6g}")
    return [replace(claim, scope={**claim.scope, "others": " ".join(sorted(values[_asked(claim)]))}) for claim in claims]


def _asked(claim: Claim) -> str:
    return f"{claim.kind} {claim.slots['thing'].normal} {claim.scope.get('plan', '')}"


def base_value(quantity: Quantity) -> float:
    """The value of a quantity in the base unit of its dimension; a bound stands for itself."""
    value = quantity.low if quantity.low is not None else quantity.high or 0.0
    base = in_base(value, quantity.unit) if quantity.unit else None
    return base[0] if base else value
