"""Sentences without a claim -> why, as far as the claims layer can tell. Next: sheet.

Each reason is what that layer itself went by: no mention, no verb, a quotation too short or without a speaker, counts
that it leaves out. What is left is a sentence whose verbs fit no kind of claim; it is told with its verbs as they were read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from checker.claims import making, sayings
from checker.claims.clauses import Clauses, clauses
from checker.claims.frames import Frame, frames
from checker.language import Reading, Sentence
from checker.model import Claim, Mention, Quote, Span
from checker.report.reading.facts import Fact


def unclaimed(reading: Reading, claims: Collection[Claim]) -> Mapping[Sentence, tuple[Fact, ...]]:
    """For every sentence in which no claim begins, its reasons: a key of wording.toml, and what fills its gap."""
    begun = {claim.quote.start for claim in claims}
    quoted = [claim.quote for claim in claims if claim.kind == "quote"]
    found: dict[Sentence, tuple[Fact, ...]] = {}
    for sentence, parts in zip(reading.sentences, clauses(reading), strict=True):
        span = making.quote_of(reading, sentence)
        if not any(span.start <= start < span.end for start in begun):
            found[sentence] = tuple(_reasons(parts, span, quoted))
    return found


def _reasons(parts: Clauses, span: Span, quoted: Collection[Span]) -> Iterator[Fact]:
    mentions = [m for m in parts.reading.mentions if m.start < span.end and span.start < m.end]
    if any(q.start < span.start and span.end <= q.end for q in quoted):
        yield Fact("in-quotation", "")
    elif not mentions:
        yield Fact("nothing-found", "")
    elif not parts.predicates:
        yield Fact("no-verb", "")
    else:
        yield Fact("no-frame", ", ".join(_verb(frame) for frame in frames(parts)))
    yield from _of_quotations([m for m in mentions if m.start >= span.start])


def _of_quotations(mentions: Collection[Mention]) -> Iterator[Fact]:
    quotes = [m.value for m in mentions if isinstance(m.value, Quote) and m.value.direct]
    short = [len(quote.words.split()) < sayings.FEW for quote in quotes]
    if any(short):
        yield Fact("short-quotation", str(sayings.FEW))
    if any(quote.speaker is None for quote, few in zip(quotes, short, strict=True) if not few):
        yield Fact("no-speaker", "")


def _verb(frame: Frame) -> str:
    """The words of a predicate with what was read of them: "would meet" (hypothetical, subject Lena Ahlgren)."""
    predicate = frame.predicate
    read = [predicate.status] if predicate.status != "asserted" else []
    read += ["negated"] if predicate.negated else []
    read += ["passive"] if predicate.passive else []
    subject = " and ".join(str(m.value) for m in making.actors(frame.subject))
    read += [f"subject {subject}" if subject else "no named subject"]
    return f"“{frame.reading.doc[predicate.first : predicate.last].text}” ({', '.join(read)})"
