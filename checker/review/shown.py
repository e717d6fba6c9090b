"""A finding of the store and its articles -> what a reviewer sees of it, in the terms of the report. Next: app, terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.model import Article, Claim, Evidence, Finding, Slot, Span
from checker.report.copies import Run, differences
from checker.report.matrix import SYMBOLS
from checker.report.timeline import Dated, Group, drawn
from checker.report.view import Card, Citation, Piece, Side, Source, letter
from checker.report.wording import shortened
from checker.review.blind import Mask, unmasked

if TYPE_CHECKING:
    from checker.store import StoredArticle

LABEL = 40  # characters of a value beside its place in the timeline
ALIKE = 0.6  # of two sentences, the least likeness at which a difference word by word helps more than it confuses
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?(?: \d\d:\d\d.*)?")  # Slot.normal of a dated value


@dataclass(frozen=True)
class Shown:
    """One finding as a reviewer meets it; the citations are numbered from 1 through all positions."""

    card: Card

    @property
    def citations(self) -> list[Citation]:
        return self.card.citations

    def cited(self, number: int) -> Citation:
        """The citation of that number; raises IndexError when there is none."""
        if number < 1:
            raise IndexError(number)
        return self.citations[number - 1]

    def side(self, number: int) -> Side:
        """The position to which the citation of that number belongs."""
        return next(s for s in self.card.sides if any(c.source.number == number for c in s.citations))

    @property
    def pair(self) -> tuple[int, int]:
        """The numbers shown side by side at first: the first citations of the first two positions."""
        first = [side.citations[0].source.number for side in self.card.sides if side.citations]
        left = first[0] if first else 1
        return left, next(iter(first[1:]), next((n for n in range(1, len(self.citations) + 1) if n != left), left))

    @property
    def timeline(self) -> Group | None:
        """The days the claims speak of, or else the days on which they were published; None when fewer than two are known."""
        dated = list(_spoken(self.citations)) or list(_published(self.citations))
        kind = self.card.finding.kind
        return drawn("", kind if kind in SYMBOLS else "explained", dated) if len(dated) > 1 else None

    @property
    def told_days(self) -> bool:
        """Whether the timeline shows days the claims speak of."""
        return any(_spoken(self.citations))

    def difference(self, left: int, right: int) -> tuple[Run, ...]:
        """The right stretch read against the left one, word by word; empty when they are the same or too unlike."""
        from rapidfuzz.distance import Indel

        one, other = self.cited(left).stretch.split(), self.cited(right).stretch.split()
        copied = self.card.finding.kind == "duplicate"
        if one == other or not (copied or Indel.normalized_similarity(one, other) >= ALIKE):
            return ()
        return differences(one, other)

    def article(self, number: int) -> list[tuple[Piece, bool]]:
        """The whole text of a citation's article in pieces, the words of this finding marked; True where it begins."""
        here = self.cited(number)
        spans = {c.evidence.span for c in self.citations if c.source.article.text is here.source.article.text}
        return list(_pieces(here.source.article.text, spans, here.evidence.span))


def shown(finding: Mapping[str, Any], sources: Mapping[str, Source], mask: Mask = unmasked) -> Shown:
    """A finding (an item of report.json "findings") ready to be looked at; `sources` holds the article of every claim."""
    return Shown(numbered(card_of(finding, sources, mask)))


def card_of(finding: Mapping[str, Any], sources: Mapping[str, Source], mask: Mask = unmasked) -> Card:
    """A stored finding as the report shows it; `sources` holds the article of every claim."""
    sides = tuple(_side(i, position, sources, mask) for i, position in enumerate(finding["positions"]))
    names = {name: finding[name] for name in ("id", "rule", "kind", "severity", "why", "state")}
    return Card(Finding(**names, question=mask(finding["question"]), reason=mask(finding["reason"]), positions=()), sides)


def numbered(card: Card) -> Card:
    """The card with its citations numbered through, instead of its articles: these are the keys that choose them."""
    count = iter(range(1, len(card.citations) + 1))
    sides = [
        replace(s, citations=tuple(replace(c, source=Source(next(count), c.source.article)) for c in s.citations))
        for s in card.sides
    ]
    return replace(card, sides=tuple(sides))


def as_article(stored: StoredArticle) -> Article:
    """The article of the model that a stored one was made from."""
    told = {name: getattr(stored, name) for name in ("id", "text", "title", "source", "published", "url", "path")}
    return Article(**told, story=getattr(stored, "story", "") or "")


def _side(index: int, position: Mapping[str, Any], sources: Mapping[str, Source], mask: Mask) -> Side:
    cited: dict[object, Citation] = {}
    for claim in position["claims"]:
        evidence = _evidence(claim, mask)
        cited.setdefault((claim["article"], evidence.claim.quote, evidence.span), Citation(sources[claim["article"]], evidence))
    ordered = sorted(cited.values(), key=lambda c: (c.source.date, c.source.number, c.claim.quote))
    return Side(letter(index), mask(position["value"] or "as quoted"), position["origins"], tuple(ordered))


def _evidence(claim: Mapping[str, Any], mask: Mask) -> Evidence:
    quote, value = claim["quote"], claim["value"]
    speaker = mask(claim["speaker"]) if claim["speaker"] else None
    as_of = date.fromisoformat(claim["as_of"][:10]) if claim["as_of"] else None
    read = Claim(claim["article"], "", "", {}, Span(quote["start"], quote["end"]), claim["status"], speaker, as_of)
    return Evidence(read, value and Slot(mask(value["normal"]), value["start"], value["end"], mask(value["text"])))


def _spoken(citations: Iterable[Citation]) -> Iterator[Dated]:
    """The citations whose value is a day or a stretch of days."""
    for citation in citations:
        slot = citation.evidence.value
        days = _DAYS.fullmatch(slot.normal) if slot else None
        if slot and days:
            start = date.fromisoformat(days[1])
            yield Dated(citation.source, citation.claim, slot, start, date.fromisoformat(days[2]) if days[2] else start)


def _published(citations: Iterable[Citation]) -> Iterator[Dated]:
    """The citations on the day of their article, with the value in question."""
    for citation in citations:
        day, value = citation.source.article.day, citation.evidence.value
        if day:
            words = f"{day} {shortened(value.text, LABEL)}" if value else str(day)
            yield Dated(citation.source, citation.claim, Slot(words, *citation.evidence.span, words), day, day)


def _pieces(text: str, spans: Iterable[Span], here: Span) -> Iterator[tuple[Piece, bool]]:
    """The text cut at the spans; those that overlap an earlier one are left to it, but never `here`."""
    kept = [here, *(s for s in sorted(spans) if s != here)]
    at = 0
    for span in sorted(_apart(kept)):
        yield Piece(text[at : span.start], False), False
        yield Piece(text[slice(*span)], True), span == here
        at = span.end
    yield Piece(text[at:], False), False


def _apart(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return kept
