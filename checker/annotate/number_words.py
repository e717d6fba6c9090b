"""Digits and number words -> a Number with its printed precision. Used by quantities; the words lie in numbers.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}


# What is cut in half ("half a mile"); "half an eye" or "half a chance" measures nothing.
SMALL = r"percentage|per\s?cent|point|kilo\w+|mile|met(?:re|er)|hour|tonne|ton|pound|lit(?:re|er)|acre|inch|foot|degree|cent"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed at `start` to `end`; `step` is the value of its last printed digit.

    `form` is digits, words, fraction ("two-thirds"), vague ("dozens", "several hundred") or round ("half a million", "a dozen").
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    form: str

    def times(self, factor: float, end: int) -> Number:
        """The same number with a magnitude printed behind it."""
        low, high, step = (round(x * factor, 9) for x in (self.low, self.high, self.step))
        return replace(self, low=low, high=high, step=step, end=end)


@cache
def words() -> Mapping[str, Any]:
    """The number words, by table name."""
    return tomllib.loads(Path(__file__).with_name("numbers.toml").read_text(encoding="utf-8"))


@cache
def cardinals() -> frozenset[str]:
    """Number words below a hundred."""
    return frozenset(words()["ones"]) | frozenset(words()["teens"]) | frozenset(words()["tens"])


def alternatives(options: Iterable[str]) -> str:
    """A regular expression for any of these, longest first; a space stands for any run of blanks."""
    return "|".join(re.escape(o).replace(r"\ ", r"[\s ]+") for o in sorted(set(options), key=lambda o: (-len(o), o)))


@cache
def number_pattern() -> re.Pattern[str]:
    """Any number at its start, in digits, words, fraction words or vague plurals (one named group each)."""
    w = words()
    ones, teens, tens = (alternatives(w[k]) for k in ("ones", "teens", "tens"))
    scale = alternatives(w["scales"])
    below = rf"(?:(?:{tens})(?:[-\s](?:{ones})\b)?|{teens}|{ones})\b"
    hundreds = rf"(?:{below}|an?\b(?=\s(?:hundred|{scale})\b))(?:[-\s]+hundred\b(?:(?:\s+and)?[-\s]+{below})?)?"
    cardinal = rf"{hundreds}(?:[-\s]+(?:{scale})\b(?:(?:,|\s+and)?\s+(?!an?\b){hundreds})?)*"
    parts = alternatives(w["fractions"])
    return re.compile(
        rf"""(?P<ratio>\d+[/⁄]\d+(?![\d/⁄]))
        |(?P<digits>(?:\d{{1,3}}(?:(?:,\d\d)*,\d{{3}}(?!\d))++|\d++)(?:\.\d++)?|\.\d++)(?P<glyph>\s?[½⅓⅔¼¾⅕⅛⅜⅝⅞])?(?P<power>\s?[×x]\s?10\^?[−-]?\d+)?
        |(?P<onlyglyph>[½⅓⅔¼¾⅕⅛⅜⅝⅞])
        |(?P<half>half\s+an?\s+(?P<halfof>hundred|{scale}))\b
        |(?P<several>(?:{alternatives(w["several"])})\s+(?:of\s+)?(?P<severalof>hundred|{scale}))\b
        |(?P<fraction>(?:(?P<over>an?|{below})[-\s])(?P<under>{parts})(?=s?\s+(?:of|the|as)\b|s\b)s?)\b
        |(?P<hyphened>(?P<over2>{ones})-(?P<under2>{parts})s?)\b
        |(?P<onlyhalf>half(?=\s+(?:of|the|its|their|his|her|our|all|an?\s+(?:{SMALL}))\b))
        |(?P<vague>(?:(?P<tens>tens|dozens|scores|hundreds|thousands)\s+of\s+)?(?P<plural>dozens|hundreds|thousands
            |millions|billions|trillions|(?<!the\s)scores(?=\s+of\b)))\b
        |(?P<words>{cardinal})\b""",
        re.VERBOSE | re.IGNORECASE,
    )


def number(match: re.Match[str]) -> Number:
    """The value of a match of `number_pattern`."""
    kind = next(k for k in READERS if match[k] is not None)
    low, high, step, form = READERS[kind](match)
    return Number(match.start(), match.end(), low, high, step, form)


Reading = tuple[float, float, float, str]


def _digits(m: re.Match[str]) -> Reading:
    plain = m["digits"].replace(",", "")
    value, decimals = float(plain), len(plain.partition(".")[2])
    if m["glyph"]:
        value += GLYPHS[m["glyph"].strip()]
        return value, value, 0.25, "digits"
    step = round(10.0**-decimals, decimals)
    if m["power"]:
        power = 10.0 ** int(re.split(r"10\^?", m["power"], maxsplit=1)[1].replace("−", "-"))
        value, step = value * power, step * power
    return value, value, step, "digits"


def _ratio(m: re.Match[str]) -> Reading:
    over, under = (float(x) for x in re.split("[/⁄]", m["ratio"]))
    value = over / under if under else over
    return value, value, 0.0, "fraction"


def _glyph(m: re.Match[str]) -> Reading:
    value = GLYPHS[m["onlyglyph"]]
    return value, value, 0.0, "fraction"


def _half(m: re.Match[str]) -> Reading:
    value = scale_of(m["halfof"]) / 2
    return value, value, value / 5, "round"


def _several(m: re.Match[str]) -> Reading:
    key = " ".join(m["several"].lower().removesuffix(m["severalof"].lower()).split())
    low, high = words()["several"][key if key in words()["several"] else key.removesuffix(" of")]
    scale = scale_of(m["severalof"])
    return low * scale, high * scale, scale, "vague"


def _fraction(m: re.Match[str]) -> Reading:
    over, under = (m["over"] or m["over2"]).lower(), (m["under"] or m["under2"]).lower()
    value = (1.0 if over in {"a", "an"} else cardinal(over)[0]) / words()["fractions"][under]
    return value, value, 0.0, "fraction"


def _only_half(m: re.Match[str]) -> Reading:
    return 0.5, 0.5, 0.0, "fraction"


def _vague(m: re.Match[str]) -> Reading:
    low, high = words()["vague"][m["plural"].lower()]
    if m["tens"]:
        times = words()["vague"][m["tens"].lower()]
        low, high = times[0] * low, times[1] * low
    return float(low), float(high), float(low), "vague"


def _words(m: re.Match[str]) -> Reading:
    value, step = cardinal(m["words"])
    if m["words"].lower().endswith("dozen"):
        return value, value, 1.0, "round"
    return value, value, step, "words"


READERS = {
    "digits": _digits, "ratio": _ratio, "onlyglyph": _glyph, "half": _half, "several": _several, "fraction": _fraction,
    "hyphened": _fraction, "onlyhalf": _only_half, "vague": _vague, "words": _words,
}  # fmt: skip


def scale_of(word: str) -> float:
    """The value of a scale word ("million")."""
    return 100.0 if word.lower() == "hundred" else float(words()["scales"][word.lower()])


def cardinal(text: str) -> tuple[float, float]:
    """Value and step of a cardinal in words: "two hundred and five thousand" -> 205000, 1000."""
    table = words()
    small = table["ones"] | table["teens"] | table["tens"]
    total = group = 0.0
    step = 1.0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in small:
            group, step = group + small[word], 1.0
        elif word in {"a", "an"}:
            group = 1.0
        elif word == "hundred":
            group, step = (group or 1.0) * 100, 100.0
        elif word != "and":
            scale = table["scales"][word]
            total, group, step = total + (group or 1.0) * scale, 0.0, step * scale
    return total + group, step
