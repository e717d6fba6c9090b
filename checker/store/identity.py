"""Findings of a run -> the ones the store knows. A finding is its question, and not the sentences that raise it.

The ladder: the same rule, subject and an overlapping time; else the same rule and a shared claim (the same sentence with the same
value, whatever file it stands in); else it is new. Each finding of a run is at most one of the store, and the other way round: of
several that could be the same, those with the most in common are.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.annotate.keys import fold
from checker.model import Article, Evidence, Finding, Position

ALIKE = 0.5  # share of the keys of a slot that two subjects must have in common: some slots have many loose keys
Window = tuple[dt.date, dt.date]


@dataclass(frozen=True)
class Traits:
    """By what a finding is known again, and what of it has been seen before.

    `claims`, `values` and `sources` gather over all runs; `places` is where the articles of the last run lay.
    """

    subject: tuple[str, ...] = ()
    when: Window | None = None
    claims: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def joined(self, later: Traits) -> Traits:
        """These traits after a later run has seen the finding."""
        gathered = (self.claims | later.claims, self.values | later.values, self.sources | later.sources)
        return Traits(later.subject, later.when, *gathered, later.places)

    def to_data(self) -> dict[str, Any]:
        sets = {name: sorted(getattr(self, name)) for name in _SETS}
        return {**sets, "subject": list(self.subject), "when": self.when and [day.isoformat() for day in self.when]}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Traits:
        first, last = map(dt.date.fromisoformat, data["when"] or ("0001-01-01", "0001-01-01"))
        sets = {name: frozenset(data[name]) for name in _SETS}
        return cls(tuple(data["subject"]), (first, last) if data["when"] else None, **sets)


_SETS = ("claims", "values", "sources", "places")


@dataclass(frozen=True)
class Known:
    """A finding that is in the store."""

    id: str
    rule: str
    kind: str
    why: str | None
    traits: Traits


@dataclass(frozen=True)
class Seen:
    """A finding of this run, with its traits."""

    finding: Finding
    traits: Traits


@dataclass(frozen=True, order=True)
class _Fit:
    """How well two fit, the best first."""

    apart: tuple[bool, int, int, bool]
    seen: int
    known: str


def traits_of(finding: Finding, articles: Mapping[str, Article]) -> Traits:
    """What a finding of a run is known by."""
    evidence = [e for p in finding.positions for e in p.evidence]
    told = [articles[e.claim.article] for e in evidence]
    return Traits(
        finding.subject,
        finding.when,
        frozenset(_claim(e, articles) for e in evidence),
        frozenset(value for p in finding.positions for value in answers(p)),
        frozenset(key for article in told for key in source_keys(article)),
        frozenset(key for article in told for key in place_keys(article)),
    )


def answers(position: Position) -> frozenset[str]:
    """All ways in which a position gives its value."""
    said = {fold(e.value.normal) for e in position.evidence if e.value is not None}
    return frozenset({fold(position.value), *said} - {""})


def source_keys(article: Article) -> frozenset[str]:
    """By what a source is known: its outlet, where the article lies, what it says."""
    return place_keys(article) | ({f"outlet:{fold(article.source)}"} if article.source else frozenset())


def is_new_source(article: Article, known: Traits) -> bool:
    """Whether a source has not been seen; another outlet with a known text is one, an article that was moved is none."""
    ignored = "text:" if article.source else "outlet:"
    return not any(key in known.sources for key in source_keys(article) if not key.startswith(ignored))


def place_keys(article: Article) -> frozenset[str]:
    """By what an article is known again: where it lies, and what it says."""
    return frozenset({f"place:{article.path or article.id}", f"text:{article.sha256}"})


def _claim(evidence: Evidence, articles: Mapping[str, Article]) -> str:
    start, end = evidence.claim.quote
    words = " ".join(articles[evidence.claim.article].text[start:end].split())
    value = evidence.value.normal if evidence.value else ""
    return hashlib.sha256(f"{words}\x1f{value}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def recognised(seen: Sequence[Seen], known: Sequence[Known], aliases: Mapping[str, str]) -> dict[int, str]:
    """Which finding of this run (by its number) is which one of the store (by id); `aliases` maps old rule ids to new."""
    pairs = _unchanged(seen, known)
    taken = set(pairs.values())
    rest = {number: each for number, each in enumerate(seen) if number not in pairs}
    for fit in sorted(_fits(rest, [one for one in known if one.id not in taken], aliases)):
        if fit.seen not in pairs and fit.known not in taken:
            pairs[fit.seen] = fit.known
            taken.add(fit.known)
    return pairs


def _unchanged(seen: Sequence[Seen], known: Iterable[Known]) -> dict[int, str]:
    """Those that fit as well as can be, which are most of them: the same id, subject, days and claims."""
    of_id = {one.id: one for one in known}
    same = {s.finding.id: n for n, s in enumerate(seen) if (k := of_id.get(s.finding.id)) is not None and _same(s, k)}
    return {number: id for id, number in same.items()}


def _same(seen: Seen, known: Known) -> bool:
    f, mine, its = seen.finding, seen.traits, known.traits
    same = (f.rule, f.kind, f.why, mine.subject, mine.when) == (known.rule, known.kind, known.why, its.subject, its.when)
    return same and mine.claims <= its.claims and mine.values <= its.values


def _fits(seen: Mapping[int, Seen], known: Iterable[Known], aliases: Mapping[str, str]) -> set[_Fit]:
    """Every two that could be the same; only such that share a clue are held against each other."""
    index: dict[object, list[Known]] = defaultdict(list)
    for one in known:
        for clue in _clues(aliases.get(one.rule, one.rule), one.kind, one.why, one.traits):
            index[clue].append(one)
    fits: set[_Fit] = set()
    for number, each in seen.items():
        f = each.finding
        near = {k.id: k for clue in _clues(f.rule, f.kind, f.why, each.traits) for k in index[clue]}
        fits |= {fit for k in near.values() if (fit := _fit(number, each, k)) is not None}
    return fits


def _clues(rule: str, kind: str, why: str | None, traits: Traits) -> set[tuple[object, ...]]:
    """What two findings must share one of before they are held against each other."""
    return {(rule, kind, why, clue) for clue in (*traits.claims, *traits.subject)}


def _fit(number: int, seen: Seen, known: Known) -> _Fit | None:
    mine, its = seen.traits, known.traits
    same = same_subject(mine.subject, its.subject) and overlapping(mine.when, its.when)
    claims, values = len(mine.claims & its.claims), len(mine.values & its.values)
    if not same and not claims:
        return None
    return _Fit((not same, -claims, -values, seen.finding.id != known.id), number, known.id)


def same_subject(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two subjects, given as "slot=key", are one: no slot that both fill has mostly other keys."""
    left, right = _slots(a), _slots(b)
    shared = left.keys() & right.keys()
    return bool(shared) and all(_alike(left[name], right[name]) for name in shared)


def _slots(subject: Sequence[str]) -> dict[str, set[str]]:
    slots: dict[str, set[str]] = defaultdict(set)
    for part in subject:
        name, _, key = part.partition("=")
        slots[name].add(key)
    return slots


def _alike(a: set[str], b: set[str]) -> bool:
    return len(a & b) >= ALIKE * min(len(a), len(b))


def overlapping(a: Window | None, b: Window | None) -> bool:
    """Whether two stretches of days share a day; an unknown one overlaps with any."""
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])
