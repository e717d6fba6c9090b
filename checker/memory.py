"""What was read and claimed, kept from run to run, so that a watch reads again only what has changed. Used by pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_

from checker.claims.extract import extract, extract_by
from checker.claims.patterns import Pattern
from checker.compare.statements import linked
from checker.compare.topics import settled
from checker.language import Reading
from checker.model import Article, Claim
from checker.rules.against import marked


class Memory:
    """What was read, kept from run to run; an article is known by all that it holds, so that a changed one is a new one."""

    def __init__(self) -> None:
        self.model: str | None = None
        self.patterns: tuple[Pattern, ...] = ()
        self.readings: dict[Article, Reading] = {}
        self.claims: dict[Article, list[Claim]] = {}
        self.found: dict[Article, list[Claim]] = {}  # by patterns
        self.linked: tuple[list[Claim], list[Claim]] = [], []

    def keep_only(self, articles: Sequence[Article], model: str | None, patterns: Sequence[Pattern]) -> None:
        """Forget what a run of these articles with this model and these patterns has no use for."""
        readings = self.readings if model == self.model else {}
        claims = self.claims if model == self.model else {}
        found = self.found if (model, tuple(patterns)) == (self.model, self.patterns) else {}
        self.readings = {a: readings[a] for a in articles if a in readings}
        self.claims = {a: claims[a] for a in articles if a in claims}
        self.found = {a: found[a] for a in articles if a in found}
        self.model, self.patterns = model, tuple(patterns)

    def understand(self, reading: Reading) -> None:
        """Make the claims of an article, as far as they are not known."""
        article = reading.article
        self.readings[article] = reading
        if article not in self.found:
            self.found[article] = marked(extract_by(self.patterns, reading), article)
        if article not in self.claims:
            self.claims[article] = marked(extract(reading), article)

    def linking(self, claims: list[Claim]) -> list[Claim]:
        """The claims, linked across articles of one story; done once for the same ones."""
        before, _ = self.linked
        if not (len(claims) == len(before) and all(map(is_, claims, before))):
            self.linked = claims, linked(settled(claims))
        return list(self.linked[1])
