"""Dates that tell a step of a life or a work without a verb: "(1921 - 1988)" behind a name, "a 1974 film". For statements."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from checker.annotate.date_values import of_month, of_year
from checker.claims.clauses import Argument, Clauses
from checker.claims.stems import table
from checker.model import DateValue, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAMES = frozenset({"NNP", "NNPS"})
DASHES = frozenset({":", "HYPH", "SYM", "-"})
DASH = re.compile(r"\s*(?:--|[-–—]|\bto\b)\s*")
# what ends the words between a year and the work it dates
ENDS = frozenset({"IN", "TO", "WDT", "WP", ".", ":", "-LRB-", "-RRB-", "VBZ", "VBP", "MD", "DT", "PRP"})
LONGEST = 12  # of those words


def arguments(parts: Clauses) -> Iterator[Argument]:
    """All mentions of a sentence, in order."""
    return (a for stretch in parts.stretches for a in stretch)


def life(parts: Clauses, argument: Argument) -> str:
    """What one of two dates in brackets behind a name tells: the first a birth, the second a death."""
    doc, first, last = parts.reading.doc, parts.sentence.first, parts.sentence.last
    before, after = doc[max(argument.first - 1, first)], doc[min(argument.last, last - 1)]
    dates = {i for a in arguments(parts) if _is_day_or_year(doc, a) for i in (a.first, a.last)}
    if _in_bracket(parts, argument) and after.tag_ in DASHES and argument.last + 1 in dates:
        return "bear"
    return "die" if after.text == ")" and before.tag_ in DASHES and argument.first - 1 in dates else ""


def _in_bracket(parts: Clauses, argument: Argument) -> bool:
    """Whether a bracket opens before a date, with how a name is spoken or who it is between ("(ˈdɪlɪs 1950 - 1999)")."""
    before = parts.reading.doc[parts.sentence.first : argument.first]
    return any(t.text == "(" for t in takewhile(lambda t: t.text != ")", reversed(before)))


def _is_day_or_year(doc: Doc, argument: Argument) -> bool:
    """A date, or a bare number right behind a bracket that can only be a year ("(1830 - 4 May 1871)")."""
    numeral = argument.mention.text.removeprefix("c. ")
    opens = doc[argument.first - 1].text == "("
    return argument.mention.kind == "date" or (opens and numeral.isdigit() and len(numeral) in {3, 4})


def life_dates(parts: Clauses, argument: Argument) -> list[tuple[str, Argument]]:
    """The two dates of a range in brackets behind a name ("(1452 - 1485)"), a birth and a death, each with its words."""
    doc, mention = parts.reading.doc, argument.mention
    inside = _in_bracket(parts, argument) and argument.last < len(doc) and doc[argument.last].text == ")"
    dash = DASH.search(mention.text)
    if not inside or not isinstance(mention.value, DateValue) or mention.value.timex3.count("/") != 1 or dash is None:
        return []
    middle = (mention.start + dash.start(), mention.start + dash.end())
    spans = [(mention.start, middle[0]), (middle[1], mention.end)]
    text = parts.reading.article.text
    made = [
        Mention("date", start, end, text[start:end], value)
        for value, (start, end) in zip(ends(mention.value), spans, strict=True)
    ]
    return [(step, replace(argument, mention=m)) for step, m in zip(("bear", "die"), made, strict=True)]


def ends(value: DateValue) -> tuple[DateValue, DateValue]:
    """The first and the last time of a range: "from May 1950 to 1953" begins in May 1950 and ends in 1953."""
    first, last = value.timex3.split("/")
    return (
        replace(value, timex3=first, end=_whole(first, value.start).end),
        replace(value, timex3=last, start=_whole(last, value.end).start),
    )


def bound(value: DateValue) -> DateValue:
    """The year, month or day that an open interval begins or ends with ("since 1950")."""
    whole = _whole(value.timex3, value.start or value.end)
    return replace(value, start=whole.start, end=whole.end)


def _whole(timex: str, day: dt.date | None) -> DateValue:
    """The year, month or day that bounds a range."""
    if day is None or len(timex) > len("2000-01"):
        return DateValue(timex, day, day)
    return of_month(day.year, day.month) if len(timex) == len("2000-01") else of_year(day.year)


def of_work(parts: Clauses, argument: Argument) -> str:
    """Is it the year of a work ("a 1950 American film", "a film from 1950") or of a title ("Smash (1950)")?"""
    doc, first, last = parts.reading.doc, parts.sentence.first, parts.sentence.last
    if not _is_year(argument.mention.value):
        return ""
    works = table("works", "nouns")
    row = list(takewhile(lambda t: t.tag_ not in ENDS, doc[argument.last : min(last, argument.last + LONGEST)]))
    one_before, two_before = doc[max(argument.first - 1, first)], doc[max(argument.first - 2, first)]
    if any(t.lemma_.lower() in works for t in row):
        return "work"
    if one_before.text == "(" and argument.last < last and doc[argument.last].text == ")":
        return "title" if two_before.tag_ in NAMES else ""
    return "work" if argument.prep in {"from", "of"} and two_before.lemma_.lower() in works else ""


def _is_year(value: DateValue) -> bool:
    return len(value.timex3) in {len("2000"), len("200")}  # a year, or a decade
