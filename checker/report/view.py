"""Report -> what a reader sees of it: numbered sources, quotes with the conflicting words marked, badges, sections.
Next: html, markdown, terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase
from typing import NamedTuple

from checker.model import (
    SEVERITIES,
    STANDING,
    UNDECIDED,
    Article,
    Claim,
    Evidence,
    Finding,
    Report,
    RuleStats,
)
from checker.report.wording import Wording, shortened, worded, wordings

CONTEXT = 220  # characters of context on each side at most: about one long sentence
SHOWN = ("measure", "part", "period")  # of a claim's scope; the rest is for the comparison and shown by `checker inspect`

# White space after a full stop that is not an initial's ("U.S. "), or a line end that does not wrap a sentence.
_BOUNDARY = re.compile(r"""(?<![A-Z])[.!?…]["'”’)\]]*\s+(?=\S)|\n(?!\s*[a-z])""")


class Piece(NamedTuple):
    """A run of quoted text, and whether it is among the words in conflict."""

    text: str
    marked: bool


@dataclass(frozen=True)
class Source:
    """An article with the number under which the whole report refers to it."""

    number: int
    article: Article

    @property
    def name(self) -> str:
        return self.article.source or self.article.title or self.article.id

    @property
    def date(self) -> str:
        return str(self.article.day) if self.article.day else "undated"

    @property
    def link(self) -> str | None:
        """The article's address, only if it is one a browser may safely follow."""
        url = self.article.url or ""
        return url if url.lower().startswith(("https://", "http://")) else None


@dataclass(frozen=True)
class Citation:
    """A claim as shown: its source, the sentence with its value marked, a sentence of context on each side."""

    source: Source
    evidence: Evidence

    @property
    def claim(self) -> Claim:
        return self.evidence.claim

    @property
    def stretch(self) -> str:
        return self.source.article.text[slice(*self.claim.quote)]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The sentence cut at its value; a value outside of the sentence is put before it."""
        (first, last), (start, end) = self.claim.quote, self.evidence.span
        text = self.source.article.text
        if first <= start and end <= last:
            cut = (Piece(text[first:start], False), Piece(text[start:end], True), Piece(text[end:last], False))
        else:
            cut = (Piece(text[start:end], True), Piece(" … ", False), Piece(text[first:last], False))
        return tuple(piece for piece in cut if piece.text)

    @property
    def before(self) -> str:
        """The sentence to the left in the same paragraph, cut on its left when it is long."""
        first = self.claim.quote.start
        window = self.source.article.text[max(0, first - 2 * CONTEXT) : first]
        kept = window.rstrip(" \t")
        ends = [m.end() for m in _BOUNDARY.finditer(kept)]
        sentence = kept[ends[-1] if ends else 0 :].strip()
        return sentence if len(sentence) <= CONTEXT else "…" + sentence[-CONTEXT:].partition(" ")[2]

    @property
    def after(self) -> str:
        """The sentence to the right in the same paragraph, cut on its right when it is long."""
        last = self.claim.quote.end
        window = self.source.article.text[last : last + 2 * CONTEXT]
        if not window.strip() or re.match(r"[ \t\r]*\n(?!\s*[a-z])", window):
            return ""
        lead = len(window) - len(window.lstrip())
        end = _BOUNDARY.search(window, lead)
        return shortened(window[lead : end.end() if end else len(window)], CONTEXT)

    @property
    def badges(self) -> tuple[str, ...]:
        """What a reader must know of a claim that is not a plain assertion in running text."""
        claim = self.claim
        said = [claim.status] if claim.status != "asserted" else []
        said += [f"according to {claim.speaker}"] if claim.speaker else []
        said += [f"as of {claim.as_of}"] if claim.as_of not in {None, self.source.article.day} else []
        said += [f"in {_article(claim.role)} {claim.role}"] if claim.role != "body" else []
        return (*said, *(f"{name}: {claim.scope[name]}" for name in SHOWN if claim.scope.get(name)))


@dataclass(frozen=True)
class Side:
    """A position as shown, under a letter."""

    letter: str
    value: str
    origins: int
    citations: tuple[Citation, ...]

    @property
    def source(self) -> Source:
        """The article of a copy."""
        return self.citations[0].source

    @property
    def stretch(self) -> str:
        """The text of a copy, with a mark where one part ends and the next begins."""
        return " […] ".join(c.stretch for c in self.citations)

    @property
    def words(self) -> list[str]:
        """The words of a copy, which are what is compared."""
        return [word for c in self.citations for word in c.stretch.split()]

    @property
    def spans(self) -> str:
        """Where in its article a copy stands."""
        return ", ".join(f"{c.claim.quote.start}–{c.claim.quote.end}" for c in self.citations)


@dataclass(frozen=True)
class Card:
    """A finding as shown."""

    finding: Finding
    sides: tuple[Side, ...]

    @property
    def anchor(self) -> str:
        return "finding-" + re.sub(r"[^\w-]+", "-", self.finding.id)

    @property
    def citations(self) -> list[Citation]:
        return [citation for side in self.sides for citation in side.citations]

    @property
    def reason(self) -> str:
        """The reason as a sentence, unless it only says the question again."""
        said = self.finding.reason.strip()
        if not said or said == self.finding.question.strip():
            return ""
        return said[0].upper() + said[1:] + ("" if said[-1] in '.!?…”"' else ".")

    @property
    def origin(self) -> Side | None:
        """The copy published first, where that is certain; inside one article, the first stretch."""
        copies = sorted(self.copies, key=lambda c: (c.source.date, c.source.number, c.citations[0].claim.quote))
        days = [source.article.day for source in {c.source.number: c.source for c in copies}.values()]
        if len(days) > 1 and (None in days or days.count(min(d for d in days if d)) > 1):
            return None
        return copies[0] if copies else None

    @property
    def copies(self) -> list[Side]:
        """The copies of a duplicate."""
        return [side for side in self.sides if side.citations]


@dataclass(frozen=True)
class View:
    """A report in the sections a reader meets."""

    report: Report

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return {a.id: Source(i, a) for i, a in enumerate(self.report.articles, 1)}

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Every finding, contradictions in the order of their severity first."""
        ranked = sorted(self.report.findings, key=lambda f: (f.kind != "contradiction", -SEVERITIES.index(f.severity)))
        return tuple(self._card(f) for f in ranked)

    @property
    def contradictions(self) -> list[Card]:
        """Those nobody has decided yet."""
        return [c for c in self.of("contradiction") if c.finding.state in UNDECIDED]

    @property
    def confirmed(self) -> list[Card]:
        """Contradictions that somebody has confirmed: they stand until the articles are mended."""
        return [c for c in self.of("contradiction") if c.finding.state in STANDING - UNDECIDED]

    @property
    def decided(self) -> list[Card]:
        """Contradictions that somebody has set aside."""
        return [c for c in self.of("contradiction") if c.finding.state not in STANDING]

    @property
    def judged(self) -> list[RuleStats]:
        """The rules of which reviewers have judged something."""
        return [stats for stats in self.report.stats if stats.judged]

    @property
    def explained(self) -> list[tuple[str, Wording, list[Card]]]:
        """Explained differences under their reasons, in the order in which the reasons are worded."""
        by_why: dict[str, list[Card]] = {}
        for card in self.of("explained"):
            by_why.setdefault(card.finding.why or "", []).append(card)
        order = {why: place for place, why in enumerate(wordings())}
        return [(why, worded(why), by_why[why]) for why in sorted(by_why, key=lambda w: (order.get(w, len(order)), w))]

    def of(self, kind: str) -> list[Card]:
        return [c for c in self.cards if c.finding.kind == kind]

    def _card(self, finding: Finding) -> Card:
        sides = (
            Side(letter(i), p.value or "as quoted", p.origins, tuple(self._cited(p.evidence)))
            for i, p in enumerate(finding.positions)
        )
        return Card(finding, tuple(sides))

    def _cited(self, evidence: Iterable[Evidence]) -> list[Citation]:
        cited = {(e.claim.article, e.claim.quote, e.span): Citation(self.sources[e.claim.article], e) for e in evidence}
        return sorted(cited.values(), key=lambda c: (c.source.date, c.source.number, c.claim.quote))


def standing(finding: Finding) -> list[str]:
    """Where a finding stands, when that is more than open: its state, who decided and why, what happened since."""
    state = [] if finding.state == "open" else [f"{finding.state} {finding.verdict or ''}".rstrip()]
    return [*state, *finding.badges]


def letter(index: int) -> str:
    """A, B, … Z, A1, B1, …"""
    lap, place = divmod(index, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(lap) if lap else "")


def _article(noun: str) -> str:
    return "an" if noun[:1] in "aeiou" else "a"
