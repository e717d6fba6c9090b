"""Sentences -> days that a piece of news has but one of: its beginning, its deadline, its announcement. Next: compare/gates/days.

Two articles seldom tell such a day in like words ("will reopen on 3 October", "the public will be let in from the tenth"). What
they share is the question, and that neither has another answer to it.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate import quotes
from checker.annotate.speakers import is_saying
from checker.claims import belonging, making, parties, setting, told_dates
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame
from checker.claims.told_dates import arguments
from checker.language.verbs import base
from checker.model import Claim, DateValue

if TYPE_CHECKING:
    from spacy.tokens import Span

BEHIND = 5  # tokens behind a verb in which a set phrase is complete
NEWS = dt.timedelta(days=10)  # before its article, in which the day of an announcement lies
TOLD = frozenset({"body", "list"})
GRAINS = frozenset({len("2000"), len("2000-01"), len("2000-01-01")})  # of a date that is a year, a month or a day
RECKONED = frozenset({"next", "last", "this", "same", "following", "previous"})  # of a day that another one names
UNTIL = frozenset({"until", "till", "before"})
ON = frozenset({"", "on", "in", "at", "from", "for"})
LATEST = ["later", "than"]
MONTH = len("2000-01")
HOUR = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")


@dataclass(frozen=True)
class Day:
    """A date in its sentence, and the clause it belongs to: its finite verb and all that stands between the two."""

    parts: Clauses
    date: Argument
    value: DateValue
    frame: Frame

    @property
    def row(self) -> frozenset[str]:
        """The base forms of the verbs of the clause, and the words by them that make set phrases."""
        doc, stop = self.parts.reading.doc, self.parts.sentence.last
        verbs = [t for t in self.clause if t.tag_.startswith("VB")]
        behind = (n for t in verbs[-1:] for n in doc[t.i + 1 : min(t.i + BEHIND, stop)])
        return frozenset({*map(base, verbs), *(t.lower_ for t in behind)})

    @property
    def clause(self) -> Span:
        """The tokens from the finite verb to the date, or the verb group behind a date that opens the clause."""
        parts, date = self.parts, self.date
        ahead = [p for p in parts.predicates if p.finite and p.head < date.first]
        if not ahead:
            return parts.reading.doc[self.frame.predicate.first : self.frame.predicate.last]
        return parts.reading.doc[ahead[-1].first : date.first]

    @property
    def before(self) -> list[str]:
        """The two words before the date."""
        doc, first = self.parts.reading.doc, self.date.first
        return [t.lower_ for t in doc[max(first - 2, self.parts.sentence.first) : first]]


def days(taken: Sequence[Clauses]) -> list[Claim]:
    """Claims of kind "day" of one article: slots matter (the question) and date.

    Scope: clear (the words tell which question it is), who (who announced it), sort (of thing that begins), context, and of its
    article the days that answer the question as clearly (others), all that may (rivals) and all dates (told).
    """
    claims = [claim for parts in taken if parts.sentence.role in TOLD and not parts.boundless for claim in _of(parts)]
    if not claims:
        return []
    values = (m.value for m in taken[0].reading.mentions)
    told = {v.timex3[: len("2000-01-01")] for v in values if isinstance(v, DateValue) and v.timex3[:4].isdigit()}
    return [_settled(claim, claims, told) for claim in claims]


def _of(parts: Clauses) -> Iterator[Claim]:
    for date in arguments(parts):
        value, frame = _named(date), belonging.frame_of(parts, date)
        if value is not None and frame is not None:
            day = Day(parts, date, value, frame)
            matter, clear = _matter(day)
            if matter:
                yield _claim(day, matter, clear=clear)


def _named(date: Argument) -> DateValue | None:
    """The year, month or day that a date names, also as an end of what goes on or with an hour."""
    value = date.mention.value
    if isinstance(value, DateValue) and HOUR.fullmatch(value.timex3):
        value = replace(value, type="DATE", timex3=value.timex3[: len("2000-01-01")])
    if not isinstance(value, DateValue) or value.type != "DATE" or value.approximate or len(value.timex3) not in GRAINS:
        return None
    if not (value.start or value.end) or not value.timex3[:4].isdigit() or RECKONED & {*date.mention.text.casefold().split()}:
        return None
    if len(value.timex3) < len("2000-01-01"):
        return value if value.start and value.end else told_dates.bound(value)
    day = dt.date.fromisoformat(value.timex3)
    return replace(value, start=day, end=day)


def _matter(day: Day) -> tuple[str, bool]:
    """Which question a date answers, if any, and whether its words tell so."""
    published, start = day.parts.reading.article.day, day.value.start
    if published is None or start is None:
        return "", False
    if start <= published:
        return (
            ("announcement", True)
            if published - start <= NEWS and day.value == day.date.mention.value and _announces(day)
            else ("", False)
        )
    shut = day.date.prep in UNTIL and (day.frame.predicate.negated or bool(day.row & _table("beginning", "closed")))
    if _ends(day) and not shut:
        return "deadline", _is_asked(day)
    told = shut or (not day.frame.predicate.negated and day.date.prep in ON)
    return ("beginning", shut or _begins(day)) if told else ("", False)


def _announces(day: Day) -> bool:
    verb = day.frame.predicate
    if day.date.prep not in ON or len(day.value.timex3) != len("2000-01-01"):
        return False
    return is_saying(day.parts.reading.doc[verb.head]) or verb.lemma in _table("announcement", "verbs")


def _ends(day: Day) -> bool:
    """Whether it is the last day of something: "by Friday", "until May", "no later than 3 May", "the deadline is"."""
    preps = _table("deadline", "preps")
    return day.before == LATEST or day.date.prep in preps or _has_noun(day, "deadline") or (day.date.prep in ON and _closes(day))


def _closes(day: Day) -> bool:
    """Whether what people may take up only for a while ends: "the offer closes on", "is open till"."""
    doc, verb = day.parts.reading.doc, day.frame.predicate
    head = parties.subject(doc[verb.head])
    words = {*day.row, verb.lemma, *(t.lower_ for t in doc[verb.first : verb.last + 1])}
    open_ = head is not None and head.lemma_.lower() in _table("deadline", "terms")
    return open_ and bool(words & _table("deadline", "open" if day.date.prep in UNTIL else "closing"))


def _is_asked(day: Day) -> bool:
    """Whether somebody has to do something, or may do it, up to that day."""
    doc, verbs = day.parts.reading.doc, _table("deadline", "asked")
    asked = any(p.lemma in verbs or doc[p.last].lower_ in verbs for p in day.parts.predicates if p.last < len(doc))
    return asked or day.before == LATEST or _has_noun(day, "deadline") or _closes(day)


def _begins(day: Day) -> bool:
    since = {day.date.prep, *day.before[-1:]} & _table("beginning", "from")
    first = any(t.lower_ == "first" for t in day.clause)  # "will carry its first passengers in 2027"
    phrase = any({*p.split()} <= day.row for p in _table("beginning", "phrases"))
    return bool(since or first or phrase or day.row & _table("beginning", "verbs")) or _has_noun(day, "beginning")


def _has_noun(day: Day, matter: str) -> bool:
    return any(t.lower_ in _table(matter, "nouns") and t.tag_ == "NN" for t in day.parts.reading.span(day.parts.sentence))


def _claim(day: Day, matter: str, *, clear: bool) -> Claim:
    told, past = making.slot(day.date.mention), matter == "announcement"
    scope = {
        "clear": "clear" if clear else None,
        "who": " ".join(sorted(_who(day))) if past else None,
        "sort": " ".join(_sorts(day)) if matter == "beginning" else None,
        "context": setting.context_of(day.parts, range(day.date.first, day.date.last)),
    }
    slots = {"matter": replace(told, value=matter), "date": replace(told, value=day.value)}
    made = replace(making.claim(day.frame, "day", matter, slots, scope), negated=False)
    if past:
        return made
    made = replace(made, status="hypothetical" if _is_supposed(day) else "planned")
    return making.with_speaker(made, quotes.speaker_of(day.parts.reading, told.start, told.end))


def _sorts(day: Day) -> list[str]:
    """What sort of thing it is that begins, as far as the sentence tells before the date, or behind one that opens it."""
    sentence, clause = day.parts.sentence, day.clause
    last = day.date.last if clause.end == day.date.first else sentence.last
    span = day.parts.reading.doc[sentence.first : last]
    words = {t.lemma_.lower() for t in span if t.tag_ in {"NN", "NNS"} or t.tag_.startswith("VB")}
    return sorted(sort for sort, row in _tables()["sorts"].items() if words & {*row})


def _is_supposed(day: Day) -> bool:
    """Whether it may not come to it; what people "can" or "must" do from a day on, they will."""
    words = {t.lower_ for t in day.parts.reading.span(day.parts.sentence)}
    return day.frame.predicate.status == "hypothetical" and bool(words & _table("supposed", "words"))


def _who(day: Day) -> set[str]:
    """The keys of the names of who announces, or the noun for it."""
    head = parties.subject(day.parts.reading.doc[day.frame.predicate.head])
    if head is None:
        return set()
    first, last = parties.bounds(head, day.parts.sentence.first)
    return setting.names_within(day.parts, first, last) or {parties.word(head)}


def _settled(claim: Claim, claims: Sequence[Claim], told: Collection[str]) -> Claim:
    """The claim with the other days of its article."""
    rivals = [c for c in claims if c.predicate == claim.predicate]
    clear = [c for c in rivals if "clear" in c.scope]
    known = {day for day in told if len(day) != MONTH or any(day == c.slots["date"].value.timex3 for c in rivals)}
    days = {"others": _timexes(clear), "rivals": _timexes(rivals), "told": " ".join(sorted(known))}
    return replace(claim, scope={**claim.scope, **{axis: words for axis, words in days.items() if words}})


def _timexes(claims: Sequence[Claim]) -> str:
    return " ".join(sorted({c.slots["date"].value.timex3 for c in claims}))


def aside() -> frozenset[str]:
    """The sorts of beginnings that come before a thing itself can begin."""
    return _table("aside", "words")


@lru_cache(maxsize=16)
def _table(matter: str, row: str) -> frozenset[str]:
    return frozenset(_tables()[matter].get(row, ()))


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("days.toml").read_text(encoding="utf-8"))
