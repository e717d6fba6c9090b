"""Keeps what only looks like a date from becoming one: names, prices, measures, and dates that were moved."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from checker.annotate.date_grammar import Hit, Scan, grammar
from checker.annotate.date_parts import DIGITS

COUNTED = DIGITS | {"OTHER", "PERCENT", "percent", "SCALE", "million", "billion", "UNITS"}
NUMBERED = frozenset({"year", "span"})
OLDEST = 1500  # what stands behind "a" and is less counts things more often than it dates them
TITLED = frozenset({"dayword", "the_unit", "unit_set", "reference", "duration", "the_season"})


def trimmed(hit: Hit, scan: Scan) -> Hit:
    """Leave "from" and "between" outside a range; a range after a verb of moving is only its last date."""
    first, last = hit.first, hit.last
    if hit.rule in {"span", "between"}:
        if hit.rule == "span" and _was_moved(scan, first):
            at = next((i for i in range(first, last) if scan.word(i) == "to"), None)
            if at is not None:
                return Hit("date" if scan.kind(at + 1) != "WEEKDAY" else "weekday", at + 1, last)
        if scan.word(first) in {"from", "between"}:
            first += 1
        elif "and" in scan.words[first:last] and not _consecutive(scan, first, last):
            day_first = scan.kind(last - 1).startswith("MONTH")
            return Hit("date", last - 2, last) if day_first else Hit("date", first, first + 2)
    if hit.rule == "relative" and scan.word(first) == "last" and scan.word(first - 1) in grammar().values["lasting"]:
        return Hit("duration", first + 1, last)
    if hit.rule == "date" and _counts(scan, first, last):
        return Hit("month", first, last - 1)
    return replace(hit, first=first, last=last)


def _consecutive(scan: Scan, first: int, last: int) -> bool:
    """ "June 3, 4 and 5" is a stretch of days, "June 3 and 9" is not."""
    days = [int(scan.word(i).rstrip("stndrh")) for i in range(first, last) if scan.kind(i) in {"N12", "N31", "ORDN"}]
    return all(b - a == 1 for a, b in pairwise(days))


def _counts(scan: Scan, first: int, last: int) -> bool:
    """ "In March 12 people died": after "in", a number before a plural counts it."""
    counted = scan.word(last) == "people" or (scan.kind(last) == "OTHER" and _plural(scan.word(last)))
    return scan.word(first - 1) == "in" and last - first == 2 and scan.kind(last - 1) in {"N12", "N31"} and counted


def _was_moved(scan: Scan, first: int) -> bool:
    for i in range(first - 1, max(first - 9, -1), -1):
        if scan.kind(i) in {"DOT", "BREAK"}:
            return False
        if scan.word(i) in grammar().values["moved"]:
            return True
    return False


def is_date(hit: Hit, scan: Scan) -> bool:
    """Whether a stretch the grammar found is a date in its surroundings."""
    before, after = scan.kind(hit.first - 1), scan.kind(hit.last)
    if before == "CURRENCY" or scan.word(hit.first - 1) == "#":
        return False
    if hit.rule in TITLED and _in_title(hit, scan, before, after):
        return False
    if scan.word(hit.last) in {"bc", "bce"}:
        return False
    if hit.rule in NUMBERED and _numbered(hit, scan):
        return False
    check = CHECKS.get(hit.rule)
    return check(hit, scan, before, after) if check else True


def _numbered(hit: Hit, scan: Scan) -> bool:
    """The name of a thing, not a year: "Resolution 1973", "pages 1990-1995", "No. 2010"."""
    named = scan.word(hit.first - 2) if scan.word(hit.first - 1) == "." else scan.word(hit.first - 1)
    return scan.kind(hit.first) == "YEAR" and bool({named, named.removesuffix("s")} & grammar().values["identifier"].keys())


def _in_title(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """Words of a name in capitals: "USA Today", "the Daily Mail", "60 Minutes", "Album of the Year", "the Winter Games"."""
    word, opens = scan.raw(hit.last - 1), hit.last - hit.first == 1 and not scan.word(hit.first - 1).isalnum()
    if not word.istitle() or opens:
        return False
    return hit.last - hit.first > 1 or "CAP" in {before, after}


def _year(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """A bare year: not a price, a count of things, or a share index."""
    at = next(i for i in range(hit.first, hit.last) if scan.kind(i) == "YEAR")
    year, cue = int(scan.word(at)), scan.word(at - 1)
    if before == "CAP" and scan.kind(hit.first - 2) not in {"", "DOT", "BREAK"}:
        return False  # "Vision 2030"
    if after in {"PERCENT", "SCALE", "UNITS", "UNIT_SHORT"} or (before in {"HYPHEN", "SLASH"} and year < 1900):
        return False
    if scan.word(hit.last) in {"percent", "people", "million", "billion"}:
        return False
    if scan.raw(hit.last - 1).isdigit() and re.match(r"\s?[-–—]\s?\d{4}\b", scan.text[scan.ends[hit.last - 1] :][:8]):
        return False  # "2000 - 2500 calories" is a range, and not of years
    counted = after == "OTHER" and _plural(scan.word(hit.last))
    if cue in {"than", "some", "least", "most", "nearly", "over", "about", "approximately", "to"} and counted:
        return False
    dated = cue in grammar().values["month_cue"] or cue in {"since", "from", "to", "the", "early", "late", "mid", "circa"}
    dated = dated or scan.word(at - 2) in {"pre", "post"} or (cue == "year" and scan.word(at - 2) == "the")
    if not 1900 <= year <= 2100:
        if scan.kind(hit.first) == "ABOUT" and year % 100:
            return after in {"DOT", "COMMA", "BREAK"}  # "settled around 1850."; about 1500 may count things
        if cue in {"a", "an"} and year > OLDEST and year % 100 and after in {"OTHER", "CAP"}:
            return not counted  # "an 1871 opera"
        return (dated and cue not in {"the", "to", "by"} and not counted and after not in {"OTHER"}) or cue in {"circa"}
    return dated or not counted or scan.kind(at - 1) == "POSSESSIVE" or scan.word(at - 1) in grammar().values["possessive"]


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "was", "has"))


def _month(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """A bare month that may be a given name: "June Smith", "Ms. April"."""
    kind, cue = scan.kind(hit.last - 1), scan.word(hit.first - 1)
    if kind != "MONTH_NAME" or hit.last - hit.first > 1 or cue in grammar().values["month_cue"]:
        return True
    titled = before == "DOT" and scan.word(hit.first - 2) in {"ms", "mrs", "miss", "dr"}
    return not (after in {"CAP", "POSSESSIVE"} or before == "CAP" or titled)


def _weekday(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """A weekday that is part of a name: "the Sunday Times", "the Friday Club", "Super Tuesday"."""
    names = grammar().values["weekday_names"]
    if scan.word(hit.first - 1) == "the" and after == "CAP" and hit.last - hit.first == 1:
        return False
    return scan.word(hit.last) not in names["after"] and scan.word(hit.first - 1) not in names["before"]


def _decade(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """Not an age ("in his 80s") and not a temperature."""
    if scan.word(hit.first) in {"early", "mid", "late"} or scan.word(hit.first - 1) in grammar().values["possessive"]:
        return scan.word(hit.first - 1) not in grammar().values["possessive"]
    word = scan.word(hit.last - 1)
    if scan.kind(hit.last - 1) == "DECADE_WORD":
        return hit.last - hit.first > 1
    return (
        len(word) > 4
        or not word[0].isdigit()
        or scan.word(hit.last - 2) in {"the", "-", "a", "an"}
        or scan.kind(hit.last - 2) == "PART"
    )


def _time(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """A bare 12:30 needs a word that makes it a time of day; it may be a score, a verse or a running time."""
    if scan.kind(hit.last - 1) == "CLOCK" and scan.kind(hit.first) != "ABOUT":
        return scan.word(hit.first - 1) in grammar().values["clock_cue"]
    return True


def _duration(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """Not an age ("58-year-old") and not a rate ("60 barrels a day")."""
    if scan.word(hit.last - 1).startswith("quarter") and (hit.last - hit.first == 2 or scan.word(hit.last - 2) == "-"):
        return scan.kind(hit.first) == "VAGUE"  # a quarter and three-quarters are fractions
    if scan.word(hit.first - 1) == "as" and scan.word(hit.first) == "many":
        return False  # "the third time in as many weeks"
    old = scan.word(hit.last - 1) == "old" or (scan.word(hit.last) == "old")
    rate = (
        hit.last - hit.first == 2
        and scan.word(hit.first) in {"a", "an"}
        and (
            before in {"OTHER", *DIGITS, "PERCENT", "percent", "SCALE", "million", "billion", "UNITS"}
            and _rate(scan, hit.first - 1)
        )
    )
    return not old and not rate


def _year_words(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """Years as spoken, "nineteen ninety-four"; not the number twenty-six."""
    second = next((i + 1 for i in range(hit.first, hit.last) if scan.word(i) in {"nineteen", "eighteen", "twenty"}), hit.last - 1)
    return scan.kind(second) in {"TENS", "SCALE"} or grammar().values["small"].get(scan.word(second), 0) > 9


def _reference(hit: Hit, scan: Scan, before: str, after: str) -> bool:
    """Not "as soon as", "now that"."""
    return not (scan.word(hit.first) == "soon" and scan.word(hit.first - 1) == "as" or scan.word(hit.last) in {"that", "after"})


def _rate(scan: Scan, i: int) -> bool:
    return scan.kind(i) != "OTHER" or _plural(scan.word(i)) or scan.word(i) in {"people", "percent", "million", "billion"}


CHECKS = {
    "year": _year, "month": _month, "weekday": _weekday, "decade": _decade, "time": _time, "duration": _duration,
    "year_words": _year_words, "reference": _reference,
}  # fmt: skip
