"""Text -> figures: every number with its currency, magnitude and unit, before anything is said about what it means.

Used by quantities, which joins figures to ranges and scores and drops those that only name something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from checker.annotate.counted import cues
from checker.annotate.number_words import Number, alternatives, number, number_pattern, words
from checker.annotate.units import GUARDED, Unit, per, prefix_pattern, rate_pattern, suffix, suffix_pattern
from checker.annotate.units import prefix as prefix_code

DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
LONE = {"m": 1e6, "b": 1e9, "k": 1e3, "t": 1e12, "M": 1e6, "B": 1e9, "K": 1e3, "T": 1e12}
GLUED_UNITS = frozenset({"s", "t", "MP", "mb", "C", "F", "V", "L"})  # more often part of a name when glued to a whole number
OLD = re.compile(r"[\s-]olds?\b")
COINS = frozenset({"p"})  # a unit only when glued ("164p")
NAMED = re.compile(r"[°'’]?[A-Za-z]+\d|[:./]\d|[A-Za-z]|[-‐]\d{3,}-|-[A-Z]\w*\d|['’]s\b")
CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock|GMT|BST|EST|EDT|CET)")
CHAIN = r"\d+(?:[-‐]\d+){2,}\b"  # an account, part or telephone number
PHONE = re.compile(
    rf"{CHAIN}|(?:\+?\d[\d ().-]{{0,12}})?\b\d{{3}}[-‐]\d{{4}}\b|\+\d[\d ()-]{{7,}}\d|\b0\d{{2,4}} \d{{3}} ?\d{{3,4}}\b"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at `start` to `end` with what is printed on it; `magnitude` is the value of the scale word behind it."""

    start: int
    end: int
    number: Number
    unit: Unit | None = None
    magnitude: float = 1.0

    @property
    def scaled(self) -> bool:
        return self.magnitude > 1.0

    @property
    def digits(self) -> bool:
        return self.number.form == "digits"


@cache
def _start() -> re.Pattern[str]:
    """Sign, currency and number; the guard keeps out what is part of a name, a decimal or a clock time."""
    guard = r"(?<![\w.])(?<!\d[,:/])(?<![A-Za-z][-/])|(?<=\bto-)|(?<=\bnow-)|(?<=\bthen-)"
    sign = r"(?P<minus>(?<!plus\ or\ )minus[\s-]|(?<![\w)\]%])[-−](?=[$€£¥\d.]))"
    return re.compile(
        rf"(?:{guard})(?:{sign})?(?-i:{prefix_pattern().pattern})?(?:{number_pattern().pattern})",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _magnitude() -> re.Pattern[str]:
    long = [m for m in words()["magnitudes"] if len(m) > 1]
    return re.compile(
        rf"(?:[\s ]|-)?(?!Mill?\s[A-Z])(?P<long>(?i:{alternatives(long)}))(?![\w])|\s?(?P<lone>[mbktMBKT])(?![\w²³/'’])"
    )


def figures(text: str, start: int, end: int) -> Iterator[Figure]:
    """Every figure that begins in text[start:end], in order."""
    pattern, at = _start(), start
    while match := pattern.search(text, at, end):
        if phone := PHONE.match(text, match.start(), end):
            at = phone.end()
            continue
        figure = _figure(text, match, end)
        at = max(match.end(), figure.end if figure else 0)
        if figure:
            yield figure


def _figure(text: str, match: re.Match[str], end: int) -> Figure | None:
    code = prefix_code(match) if match["sign"] or match["code"] else None
    value = replace(number(match), start=match.start())
    scaled, magnitude = _scale(text, value, code is not None, end)
    unit = Unit(code, money=True) if code else None
    figure = Figure(match.start(), scaled.end, scaled, unit, magnitude)
    figure = _with_unit(text, figure, end)
    if match["minus"]:
        n = figure.number
        figure = replace(figure, number=replace(n, low=-n.high, high=-n.low))
    return figure if _ends_well(text, figure) else None


def _scale(text: str, value: Number, money: bool, end: int) -> tuple[Number, float]:
    """A number times the scale word printed behind it, and that scale (1 where there is none)."""
    match = _magnitude().match(text, value.end, end)
    if match is None or value.form not in {"digits", "words", "round", "fraction"}:
        return value, 1.0
    if match["long"]:
        scale = float(words()["magnitudes"][match["long"].lower()])
    elif value.form == "digits" and (money or _lone_is_magnitude(text, match, value)):
        scale = LONE[match["lone"]]
    else:
        return value, 1.0
    return value.times(scale, match.end()), scale


def _lone_is_magnitude(text: str, match: re.Match[str], value: Number) -> bool:
    """A single letter scales a count ("1.2m tons", "25k"); "100m" and "5 b" alone stay a metre and a name."""
    glued, letter = match.start("lone") == value.end, match["lone"]
    if letter in "kK":
        return glued
    behind = re.match(r"(?:\s+(?:[a-z-]+))+", text[match.end() : match.end() + 60])
    return (behind is not None and _plural_ahead(behind[0].split())) or (glued and letter == "M")


def _plural_ahead(following: list[str]) -> bool:
    for word in following[:5]:
        if word in cues()["collective"] or (word.endswith("s") and len(word) > 3 and word not in cues()["stop"]):
            return True
        if word in cues()["stop"] and word != "and":
            return False
    return False


def _with_unit(text: str, figure: Figure, end: int) -> Figure:
    money = figure.unit is not None
    if money:
        us = re.compile(r"\s(?:US|U\.S\.)(?!\w)").match(text, figure.end, end)
        figure = replace(figure, end=us.end()) if us else figure
    match = suffix_pattern().match(text, figure.end, end)
    if match is None:
        return _rated(text, figure, end) if money else figure
    unit = suffix(match)
    if money:
        return replace(figure, end=match.end()) if unit.money else _rated(text, figure, end)
    if not _plausible(figure, unit, match):
        return figure
    if unit.name == "pound" and figure.scaled and not re.compile(r"\s+of\b").match(text, match.end()):
        unit = Unit("GBP", money=True)
    figure = replace(figure, end=match.end(), unit=unit, number=figure.number.times(unit.factor, match.end()))
    return _rated(text, figure, end) if unit.money and not match["per"] else figure


def _plausible(figure: Figure, unit: Unit, match: re.Match[str]) -> bool:
    printed, n = match["form"], figure.number
    of_a_unit = re.match(r"\s(?:of\s)?an?\s", match[0]) is not None  # half a mile, a quarter of a percentage point
    if (n.form == "fraction") != of_a_unit and not (n.form == "fraction" and "/" in match.string[figure.start : match.start()]):
        return False
    if printed is not None and not (figure.digits or printed.strip(" -") in {"%", "km", "kg"}):
        return False
    if printed is not None and printed.strip(" -") in GLUED_UNITS and not printed[0].isspace() and n.step >= 1:
        return False
    if printed is not None and printed.strip() in COINS and printed != printed.strip():
        return False
    if unit.guarded:
        return figure.scaled or n.low >= 10**GUARDED
    if match[0][0] == "-" and unit.name in DURATIONS and not OLD.match(match.string, match.end()):
        return False  # dates read the "five-year plan"
    return not (unit.name in {"day", "count"} and n.form == "words" and n.low == 1)  # "one day" is some day


def _rated(text: str, figure: Figure, end: int) -> Figure:
    """Money with what it is paid for: "$10 per gram", "RM79 a month"."""
    match = rate_pattern().match(text, figure.end, end)
    if match is None or figure.unit is None:
        return figure
    end = figure.end if ")" in match[0] else match.end()
    return replace(figure, end=end, unit=replace(figure.unit, name=per(figure.unit.name, match["per"])))


def _ends_well(text: str, figure: Figure) -> bool:
    """False where the number runs on into a name, a clock time, a telephone number or a decade."""
    rest = text[figure.end : figure.end + 12]
    if figure.number.form == "words" and re.match(rf"-(?:{alternatives(words()['ordinals'])})\b", rest):
        return False
    if figure.digits and re.match(r"0\d", text[figure.start : figure.end]):
        return False
    if figure.digits and figure.unit is None and not figure.scaled:
        return not NAMED.match(rest) and not CLOCK.match(rest)
    return not re.match(r"\w", rest)
