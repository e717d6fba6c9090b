"""Example lines -> readings and claims, many rules at once: a line is a small article, and parsing it alone is dear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.annotate import annotate
from checker.claims import extract
from checker.claims.patterns import Pattern
from checker.language import Reading, parse
from checker.model import Article, Claim
from checker.read import segment
from checker.rules.against import marked
from checker.rules.docstring import Example

BATCH = 64  # lines parsed together


@dataclass(frozen=True)
class Line:
    """One line of an example as read, with the claims it makes."""

    reading: Reading
    claims: tuple[Claim, ...]


class Lines:
    """Every line of some examples, each read once; `patterns` make the claims of rules' own kinds."""

    def __init__(self, examples: Iterable[Example], patterns: Sequence[Pattern] = ()) -> None:
        articles = list({_said(article): article for example in examples for article in example.articles}.values())
        self._read: dict[tuple[object, ...], Line] = {}
        for start in range(0, len(articles), BATCH):
            for parsed in parse([(a, segment(a)) for a in articles[start : start + BATCH]]):
                reading = annotate(parsed)
                claims = marked(extract(reading, patterns), parsed.article)
                self._read[_said(parsed.article)] = Line(reading, tuple(claims))

    def of(self, example: Example) -> list[Line]:
        return [_named(self._read[_said(article)], article) for article in example.articles]


def _said(article: Article) -> tuple[object, ...]:
    """Lines that say the same on one day are read once."""
    return article.text, article.published, article.story


def _named(line: Line, article: Article) -> Line:
    """The line under the number it has in this example."""
    claims = tuple(replace(claim, article=article.id) for claim in line.claims)
    return Line(replace(line.reading, article=article), claims)
