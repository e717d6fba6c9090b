"""Sentences -> which contest or list a place is in: its words, among whom, what part of it, how far, and when. For placings."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.claims.bearers import content
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.ranks import phrase_end
from checker.claims.stems import stem
from checker.claims.things import Words
from checker.claims.topic import name_keys
from checker.model import DateValue

LONG_AGO = 30  # days before the article after which a dated place is history
DISTANCE = re.compile(r"(?<!of )\b(\d[\d,.]*)[ -]?(m|km|metres?|meters?|kilomet(?:re|er)s?|miles?|kg|kilos?|kilograms?)\b", re.I)


def contest_of(parts: Clauses, words: Words, place: range, frame: Frame) -> dict[str, str | None]:
    """What goes into the scope of a place that some tokens tell, by the words behind it and by those of its sentence."""
    end = phrase_end(parts, place.stop)
    among = _joined(region(words, place.stop, end))
    return {
        "region": among,
        "list": _joined(_list(words, place.stop, end)),
        "of": _joined(_measured(words, place.stop, end)),
        "stage": _joined(_said(parts, _around(words, place, end), "part") | _interim(words, end)),
        "contest": _joined(_said(parts, range(parts.sentence.first, parts.sentence.last), "words")),
        "distances": _joined(distances(parts)),
        "day": _day(parts),
        "then": "then" if is_history(parts, frame) and not (among and _is_listed(parts, frame)) else None,
    }


def _joined(found: set[str]) -> str | None:
    return " ".join(sorted(found)) or None


def _around(words: Words, place: range, end: int) -> range:
    """The tokens that say of what a place is: those behind it, and a phrase that opens the sentence ("In the first heat")."""
    opens = words.doc[words.sentence.first].tag_ == "IN"
    return range(words.sentence.first if opens else place.start, max(end, place.stop))


def region(words: Words, first: int, last: int) -> set[str]:
    """Among whom: "world", or the keys of the places right behind "in", "of" or "across"."""
    doc = words.doc
    near = {t.lower_ for t in doc[first:last]}
    if near & table("everywhere", "words"):
        return {"world"}
    at = next((t.i + 1 for t in doc[first:last] if t.lower_ in {"in", "of", "across", "among"}), last)
    at += at < last and doc[at].tag_ == "DT"
    mention = words.covering.get(at) if at < last else None
    return set(name_keys(mention.value)) if mention is not None and mention.kind == "place" else set()


def _list(words: Words, first: int, last: int) -> set[str]:
    """The words of the first phrase behind a place: "at the Asian championships", "in the national chart"."""
    doc = words.doc
    at = next((t.i for t in doc[first:last] if t.lower_ in {"in", "at", "on"} or (t.tag_ == "DT" and t.i == first)), last)
    if at + 1 < last and (doc[at + 1].lower_ in table("phrases", "heads") or doc[at + 1].tag_ == "PRP$"):
        return set()  # "in front of a crowd", "on her home hill"
    stop = next((t.i for t in doc[at + 1 : last] if t.lower_ in {"with", "behind", "ahead", "after", "for", "to", "by"}), last)
    found = {word if word.startswith("@") else stem(word) for word in content(words, at, stop)}
    return found - {stem(word) for word in table("contests", "nouns") | table("contests", "light") | table("contest", "words")}


def _measured(words: Words, first: int, last: int) -> set[str]:
    """By what a list is made: "for copper", "in exports of copper"."""
    at = next((t.i + 1 for t in words.doc[first:last] if t.lower_ == "for"), last)
    return {stem(word) for word in content(words, at, last) if not word.startswith("@")}


def _interim(words: Words, end: int) -> set[str]:
    """ "After the first day", "before the match", "with two laps to go": a place that is not the last."""
    doc, stop = words.doc, words.sentence.last
    if end >= stop or doc[end].lower_ not in {"after", "before", "until", "with"}:
        return set()
    verb = doc[end + 1].tag_ in {"VBG", "VBD"} if end + 1 < stop else True  # "after leading at halfway"
    near = {t.lemma_.lower() for t in doc[end + 1 : min(end + 6, stop)]}
    return {doc[end].lower_} if near & table("interim", "nouns") and not verb else set()


def _said(parts: Clauses, tokens: range, name: str) -> set[str]:
    low = {t.lower_ for t in parts.reading.doc[tokens.start : tokens.stop] if t.tag_ != "IN"}
    return low & table("contest", name)


def distances(parts: Clauses) -> set[str]:
    """How far or how heavy the contests of a sentence are: "59" and "100" of "the 59-kilogram class", "the 100m"."""
    text = parts.reading.span(parts.sentence).text
    return {m[1].replace(",", "") + m[2][0].lower() for m in DISTANCE.finditer(text) if _names_contest(text, m)}


def _names_contest(text: str, match: re.Match[str]) -> bool:
    """ "The 100 metres", "the women's 59-kilogram class" and "59kg" name a contest; "won by 2 metres" does not."""
    before = text[: match.start()].rstrip().lower().rpartition(" ")[2]
    return before in {"the", "in", "a"} or before.endswith(("'s", "’s", "s'", "s’", "under"))


def _day(parts: Clauses) -> str | None:
    """The one day that a sentence speaks of."""
    span = parts.reading.span(parts.sentence)
    dates = (m.value for m in parts.reading.mentions_in(span.start_char, span.end_char, "date"))
    days = {str(v.start) for v in dates if isinstance(v, DateValue) and v.start is not None and v.start == v.end}
    return days.pop() if len(days) == 1 else None


def _is_listed(parts: Clauses, frame: Frame) -> bool:
    """ "In 2024 it ranked third in Asia": the latest list, told as news."""
    low = {t.lower_ for t in parts.reading.span(parts.sentence)}
    return frame.predicate.lemma == "rank" or bool(low & table("lists", "nouns"))


def is_history(parts: Clauses, frame: Frame) -> bool:
    """Whether a verb tells of a day long before its article."""
    reading, end = parts.reading, parts.sentence.last
    after = min((f.predicate.first for f in frames(parts) if f.predicate.first > frame.predicate.first), default=end)
    own = _ends(parts, frame.predicate.first, after) or _ends(parts, parts.sentence.first, end)
    day = reading.article.day
    return day is not None and bool(own) and all((day - last).days > LONG_AGO for last in own)


def _ends(parts: Clauses, first: int, last: int) -> list[dt.date]:
    span = parts.reading.doc[first:last]
    dates = (m.value for m in parts.reading.mentions_in(span.start_char, span.end_char, "date"))
    return [v.end for v in dates if isinstance(v, DateValue) and v.end is not None and v.type == "DATE"]


@lru_cache(maxsize=32)
def table(part: str, name: str) -> frozenset[str]:
    """A list of words of placings.toml."""
    return frozenset(_table()[part][name])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("placings.toml").read_text(encoding="utf-8"))


def medals() -> dict[str, int]:
    """The places that medals stand for."""
    return dict(_table()["medals"])


def measures() -> dict[str, list[str]]:
    """How lists name what the noun of a scale makes or takes."""
    return dict(_table()["measures"])
