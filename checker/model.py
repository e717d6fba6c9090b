"""The nouns of the checker, in the order data meets them: Article, Block, Mention, Claim, Finding, Report."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

STATUSES = ("asserted", "reported", "planned", "expected", "target", "denied", "hypothetical")
KINDS = ("contradiction", "explained", "duplicate", "agreement")
SEVERITIES = ("low", "medium", "high")
WHYS = (
    "rounding", "approximation", "precision", "range", "unit", "currency", "later-update", "plan-and-outcome",
    "target-and-actual", "forecast", "other-period", "other-scope", "other-measure", "part-and-whole", "other-event",
    "other-speaker", "hypothetical", "refinement", "name-variant", "metonym", "successor", "acting", "time-zone",
    "translation", "quotation",
)  # fmt: skip


class Span(NamedTuple):
    """A stretch of an article's raw text, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """One source text; every offset anywhere refers to `text` exactly as given here.

    `published` may be a date, a datetime or an ISO string; `published_from` says where it came from
    ("given", "manifest", "metadata", "date line", "text"). `story` groups articles that may be compared.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    published: dt.date | dt.datetime | str | None = None
    url: str | None = None
    path: str | None = None
    published_from: str | None = None
    story: str = ""

    def __post_init__(self) -> None:
        if isinstance(self.published, str):
            object.__setattr__(self, "published", parse_published(self.published))
        if self.published is not None and self.published_from is None:
            object.__setattr__(self, "published_from", "given")

    @property
    def day(self) -> dt.date | None:
        """The day of publication as printed, None when unknown."""
        when = self.published
        return when.date() if isinstance(when, dt.datetime) else when if isinstance(when, dt.date) else None

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def words(self) -> int:
        return len(self.text.split())


def parse_published(text: str) -> dt.date | dt.datetime | None:
    """Read an ISO date or datetime; an empty string is no date. Raises ValueError for anything else."""
    text = text.strip()
    if not text:
        return None
    return dt.date.fromisoformat(text) if len(text) <= 10 else dt.datetime.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines with one role: headline, standfirst, dateline, byline, heading, body, list, caption, boilerplate."""

    start: int
    end: int
    role: str = "body"


@dataclass(frozen=True, slots=True)
class DateValue:
    """A time expression read: inclusive days and the TimeML value.

    `start` and `end` are None where the text does not say (a weekday without a publication date, a duration);
    an open interval has one of them. `type` is DATE, TIME, DURATION or SET. `clock` is the time of day as
    printed and `zone` its zone ("GMT", "+02:00", "local"). `approximate`: "around", "about", "early".
    """

    timex3: str
    start: dt.date | None = None
    end: dt.date | None = None
    type: str = "DATE"
    approximate: bool = False
    clock: dt.time | None = None
    zone: str | None = None

    @property
    def known(self) -> bool:
        return self.start is not None or self.end is not None

    def __str__(self) -> str:
        if self.start is None and self.end is None:
            return re.sub(r"XXXX-(\d\d-\d\d)", r"\1", self.timex3) + (" of some year" if "XXXX-" in self.timex3 else "")
        if self.start == self.end:
            return str(self.start)
        return f"{self.start or '…'} to {self.end or '…'}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount read: low equals high when exact; one of them is None for an open bound.

    `unit` is an ISO 4217 code, "percent", "percentage point", a unit name ("kilometre") or the counted noun's
    lemma ("round"). `noun` is what is measured or counted as printed ("rounds of talks"). `step` is the value
    of the last printed digit (244.8 billion: 1e8), so that 245 can be seen to round 244.8. `kind` is amount,
    ordinal, age, score, ratio or change.
    """

    low: float | None
    high: float | None
    unit: str | None = None
    noun: str | None = None
    step: float = 0.0
    approximate: bool = False
    kind: str = "amount"

    def __str__(self) -> str:
        unit = f" {self.unit}" if self.unit else ""
        if self.low is None or self.high is None:
            bound = "at most" if self.low is None else "at least"
            return f"{bound} {_number(self.high if self.low is None else self.low)}{unit}"
        both = "" if self.low == self.high else f" to {_number(self.high)}"
        return f"{_number(self.low)}{both}{unit}"


_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def _number(amount: float | None) -> str:
    """244.8 billion rather than twelve digits."""
    if amount is None:
        return "?"
    scale, name = next(((s, f" {n}") for s, n in _SCALES if abs(amount) >= s), (1, ""))
    return f"{amount / scale:,.10g}{name}"


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with a name, as one article knows it.

    `kind` is person, organization or place. `name` is the fullest form in the article, `given` and `surname`
    its parts for a person, `role` the title it carries ("Foreign Minister"), `country` an ISO 3166 alpha-2 code
    where it is certain, `place_kind` is country, city or region. `acting` marks a metonym: the place name stands
    for its government ("Beijing said").
    """

    kind: str
    name: str
    given: str | None = None
    surname: str | None = None
    role: str | None = None
    country: str | None = None
    place_kind: str | None = None
    acting: bool = False

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Quote:
    """Words somebody is quoted with, without their quotation marks."""

    words: str
    speaker: Entity | None = None

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Post:
    """An office somebody holds or is named to: "special envoy to Ukraine" has the head "envoy" and the domain {UA}.

    `domain` holds what narrows the office (country codes and content words), `country` the state or `body` the
    organisation it belongs to, in lower case.
    """

    title: str
    head: str
    domain: frozenset[str] = frozenset()
    country: str | None = None
    body: str | None = None

    def __str__(self) -> str:
        return self.title


Value = DateValue | Quantity | Entity | Quote | Post | str


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text with a normalised value; kind is date, quantity, person, organization, place or quote."""

    kind: str
    start: int
    end: int
    text: str
    value: Any


@dataclass(frozen=True, slots=True)
class Slot:
    """One filled part of a claim: the value and the exact words that carry it."""

    value: Any
    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def normal(self) -> str:
        return " ".join(self.value) if isinstance(self.value, tuple) else str(self.value)


@dataclass(frozen=True)
class Claim:
    """What one article says: a predicate with slots, and the conditions under which it says so.

    Slots read as attributes (`claim.person`); a slot the article left empty is None. `quote` is the sentence.
    `scope` holds what narrows the claim besides its slots (period, measure, part, mood), as plain strings.
    """

    article: str
    kind: str
    predicate: str
    slots: Mapping[str, Slot]
    quote: Span
    status: str = "asserted"
    speaker: str | None = None
    as_of: dt.date | None = None
    scope: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    negated: bool = False
    role: str = "body"

    def __getattr__(self, name: str) -> Slot | None:
        if name.startswith("__"):
            raise AttributeError(name)
        slots: Mapping[str, Slot] = object.__getattribute__(self, "slots")
        return slots.get(name)


@dataclass(frozen=True)
class Question:
    """What several claims answer: a rule, the subject they share, and the words to put it to a reader."""

    rule: str
    subject: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Evidence:
    """A claim as a position shows it: the sentence and the exact conflicting words (None: the whole sentence)."""

    claim: Claim
    value: Slot | None

    @property
    def span(self) -> Span:
        return Span(self.value.start, self.value.end) if self.value else self.claim.quote


@dataclass(frozen=True)
class Position:
    """One answer to a question, everyone who gives it, and from how many independent origins."""

    value: str
    evidence: tuple[Evidence, ...]
    origins: int = 1


@dataclass(frozen=True)
class Finding:
    """A question with its positions; kind is one of KINDS, `why` one of WHYS for an explained difference."""

    id: str
    rule: str
    kind: str
    question: str
    reason: str
    positions: tuple[Position, ...]
    severity: str = "medium"
    why: str | None = None
    state: str = "open"


@dataclass(frozen=True)
class NotChecked:
    """Something that was left out, and why: a file, a rule, a pair."""

    what: str
    reason: str


@dataclass(frozen=True)
class Report:
    """All that one run found, from which every output format is made."""

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...] = ()
    claims: tuple[Claim, ...] = ()

    @cached_property
    def counts(self) -> dict[str, int]:
        """Articles, claims, findings of each kind, and open contradictions by severity."""
        counts = {"articles": len(self.articles), "claims": len(self.claims), "not_checked": len(self.not_checked)}
        counts |= {kind: sum(f.kind == kind for f in self.findings) for kind in KINDS}
        return counts | {s: sum(f.severity == s for f in self.open) for s in SEVERITIES}

    @property
    def open(self) -> tuple[Finding, ...]:
        """Contradictions nobody has decided yet."""
        return tuple(f for f in self.findings if f.kind == "contradiction" and f.state in {"new", "open"})

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data in the shape of report.json (schema 1)."""
        return {
            "schema": 1,
            "articles": [_article_dict(a) for a in self.articles],
            "findings": [_finding_dict(f, {a.id: a.text for a in self.articles}) for f in self.findings],
            "not_checked": [{"what": n.what, "reason": n.reason} for n in self.not_checked],
            "counts": self.counts,
        }

    def to_pandas(self) -> pd.DataFrame:
        """One row for each claim of each finding."""
        import pandas as pd  # a second of import that most runs never need

        return pd.DataFrame(list(rows(self)), columns=list(ROW))

    def _repr_html_(self) -> str:
        frame = self.to_pandas()
        return str(frame.to_html(index=False, escape=True))


ROW = (
    "id", "rule", "kind", "why", "severity", "state", "question", "reason", "position", "origins", "article", "source",
    "published", "value", "normal", "quote", "start", "end", "status", "speaker", "as_of",
)  # fmt: skip


def rows(report: Report) -> list[dict[str, Any]]:
    """The report as flat rows, one for each claim of each finding (findings.csv, to_pandas)."""
    articles = {a.id: a for a in report.articles}
    found = []
    for f in report.findings:
        for p in f.positions:
            for e in p.evidence:
                article, span = articles[e.claim.article], e.span
                values = (
                    f.id, f.rule, f.kind, f.why, f.severity, f.state, f.question, f.reason, p.value, p.origins,
                    article.id, article.source, _iso(article.published), article.text[span.start : span.end],
                    e.value.normal if e.value else None, article.text[slice(*e.claim.quote)], span.start, span.end,
                    e.claim.status, e.claim.speaker, _iso(e.claim.as_of),
                )  # fmt: skip
                found.append(dict(zip(ROW, values, strict=True)))
    return found


def _iso(when: dt.date | dt.datetime | str | None) -> str | None:
    return when.isoformat() if isinstance(when, dt.date) else when


def _article_dict(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "published": _iso(article.published),
        "published_from": article.published_from,
        "sha256": article.sha256,
        "words": article.words,
    }


def _finding_dict(finding: Finding, texts: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "kind": finding.kind,
        "why": finding.why,
        "severity": finding.severity,
        "question": finding.question,
        "reason": finding.reason,
        "state": finding.state,
        "positions": [
            {
                "value": p.value,
                "origins": p.origins,
                "claims": [_evidence_dict(e, texts[e.claim.article]) for e in p.evidence],
            }
            for p in finding.positions
        ],
    }


def _evidence_dict(evidence: Evidence, text: str) -> dict[str, Any]:
    claim, value = evidence.claim, evidence.value
    start, end = claim.quote
    return {
        "article": claim.article,
        "quote": {"start": start, "end": end, "text": text[start:end]},
        "value": value and {"start": value.start, "end": value.end, "text": value.text, "normal": value.normal},
        "status": claim.status,
        "speaker": claim.speaker,
        "as_of": _iso(claim.as_of),
    }
