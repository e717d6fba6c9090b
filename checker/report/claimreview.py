"""Report -> ClaimReview (schema.org) as JSON-LD: each answer to a confirmed contradiction, as a claim that others contradict.

Nobody is said to be right, so a review carries no number, only the words of its rating and what the others say. Search engines
also want the address of the page that publishes the review: it is not known here, and added where that is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.model import Finding, Report
from checker.report.plain import dumped
from checker.report.view import Card, Citation, Side, View
from checker.report.wording import one_line, shortened

RATING = "Contradicted by other sources"
QUOTED = 300  # characters of a sentence


def to_claimreview(report: Report) -> bytes:
    """One ClaimReview for each position of each confirmed contradiction."""
    cards = View(report).confirmed
    graph = [review for card in cards for review in _reviews(card)]
    return dumped({"@context": "https://schema.org", "@graph": graph})


def _reviews(card: Card) -> Iterator[dict[str, Any]]:
    for number, side in enumerate(card.sides, 1):
        others = [other for other in card.sides if other is not side]
        yield {
            "@type": "ClaimReview",
            "@id": f"urn:fact-consistency-checker:{card.finding.id}:{number}",
            "claimReviewed": _sentence(side.citations[0]),
            "name": one_line(card.finding.question),
            "reviewBody": one_line(f"{card.reason} {' '.join(map(_told, others))}"),
            "reviewRating": {"@type": "Rating", "alternateName": RATING},
            "itemReviewed": _claim(side),
        } | _reviewer(card.finding)


def _told(side: Side) -> str:
    names = ", ".join(dict.fromkeys(c.source.name for c in side.citations))
    return f"{names}: “{_sentence(side.citations[0])}”"


def _sentence(citation: Citation) -> str:
    return shortened(citation.stretch, QUOTED)


def _claim(side: Side) -> dict[str, Any]:
    """What is reviewed: the answer, and every article in which it stands, the first published first."""
    works = [_work(citation) for citation in side.citations]
    return {"@type": "Claim", "text": one_line(side.value), "firstAppearance": works[0], "appearance": works}


def _work(citation: Citation) -> dict[str, Any]:
    source = citation.source
    made: dict[str, Any] = {"@type": "NewsArticle"}
    outlet = source.article.source
    made |= {"publisher": {"@type": "Organization", "name": one_line(outlet)}} if outlet else {}
    made |= {"headline": one_line(source.article.title)} if source.article.title else {}
    made |= {"datePublished": source.date} if source.article.day else {}
    return made | ({"url": source.link} if source.link else {})


def _reviewer(finding: Finding) -> dict[str, Any]:
    """Who confirmed it, and when."""
    verdict = finding.verdict
    if verdict is None:
        return {}
    return {"author": {"@type": "Person", "name": one_line(verdict.by)}, "datePublished": f"{verdict.at:%Y-%m-%dT%H:%M:%SZ}"}
