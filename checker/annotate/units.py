"""Currencies and units of measurement: how they are printed, and how one converts into another. The tables lie in units.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from checker.annotate.number_words import alternatives

GUARDED = 3  # a currency name that is also a common word ("won", "rand") counts only behind a magnitude, group comma or symbol


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed: its name (ISO 4217 code for money), what the number printed is multiplied by, and if it is money."""

    name: str
    factor: float = 1.0
    money: bool = False
    guarded: bool = False


@cache
def tables() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("units.toml").read_text(encoding="utf-8"))


@cache
def currencies() -> frozenset[str]:
    """The ISO 4217 codes known."""
    return frozenset(tables()["currency"])


@cache
def measures() -> frozenset[str]:
    """The units that measure and do not count."""
    return frozenset(tables()["unit"]) - {"count"}


@cache
def _symbols() -> Mapping[str, str]:
    found = {s: code for code, row in tables()["currency"].items() for s in (*row.get("symbols", ()), *row.get("ascii", ()))}
    return found | {code: code for code in tables()["currency"]} | {"Euro": "EUR", "Euros": "EUR", "EUR": "EUR", "Yuan": "CNY"}


@cache
def _names() -> tuple[Mapping[str, Unit], Mapping[str, Unit]]:
    """Lower-case names with their plurals, and forms exactly as written."""
    names: dict[str, Unit] = {}
    forms: dict[str, Unit] = {}
    for name, row in tables()["unit"].items():
        names |= {n + s: Unit(name) for n in row.get("names", ()) for s in _plurals(n)}
        forms |= {f: Unit(name) for f in row.get("forms", ())}
    for code, row in tables()["currency"].items():
        names |= {n + s: Unit(code, money=True) for n in row.get("names", ()) for s in _plurals(n)}
        names |= {n + s: Unit(code, 0.01, money=True) for n in row.get("cents", ()) for s in _plurals(n)}
        names |= {n + s: Unit(code, money=True, guarded=True) for n in row.get("guarded", ()) for s in _plurals(n)}
        forms |= {c: Unit(code, 0.01, money=True) for c in row.get("coins", ())}
        forms |= {s: Unit(code, money=True) for s in (code, *row.get("symbols", ())) if len(s) > 1 or not s.isalnum()}
    for coin, row in tables()["coin"].items():
        names |= {n + s: Unit(coin, money=True) for n in row.get("names", ()) for s in _plurals(n)}
        names |= {n + s: Unit(coin, money=True, guarded=True) for n in row.get("guarded", ()) for s in _plurals(n)}
    return names, forms


def _plurals(name: str) -> tuple[str, ...]:
    return ("", "es") if name.endswith("sh") else ("", "s") if not name.endswith("s") else ("",)


@cache
def prefix_pattern() -> re.Pattern[str]:
    """A currency printed before its number, up to the number: "US$", "USD ", "Euro "."""
    signs = [s for s in _symbols() if not s.isalpha()]
    guarded = {s for row in tables()["currency"].values() for s in row.get("ascii", ())}
    letters = [s for s in _symbols() if s.isalpha() and s not in guarded]
    amount = r"\d{1,3}(?:,\d{3}|\.\d|\s?(?:m|mn|bn|k|million|billion)\b)"
    code = rf"\b(?P<code>(?:{alternatives(letters)})|(?:{alternatives(guarded)})(?={amount}))\s?"
    return re.compile(rf"(?:(?=\D{{1,8}}\d)(?P<sign>(?<![A-Za-z])(?:{alternatives(signs)}))\s?|{code})(?=[\d.])")


def prefix(match: re.Match[str]) -> str:
    """The ISO code of a match of `prefix_pattern`."""
    text = match["sign"] or match["code"]
    return _symbols()[text] if text in _symbols() else _symbols()[re.sub(r"\s+", " ", text)]


@cache
def suffix_pattern() -> re.Pattern[str]:
    """A unit printed after its number, from the number's end; `per` is what a rate is for."""
    names, forms = _names()
    rates = alternatives(rate_words())
    return re.compile(
        rf"(?:(?P<form>[\s-]?(?:{alternatives(forms)})(?![\w²³%°]))"
        rf"|(?:[\s-]|(?=[a-z]))\s?(?:(?:of\s)?(?:an?\s)?)(?:(?:US|U\.S\.|imperial)\s)?(?P<name>(?i:{alternatives(names)}))\b)"
        rf"(?:\s?(?:\bper\s|\b(?:each|every)\s|\ban?[\s-](?![\w-]+[\s-]+(?:ago|earlier|later|before|after)\b)|/\s?)(?P<per>(?i:{rates}))\b)?"
    )


@cache
def rate_words() -> tuple[str, ...]:
    """What a rate can be for: a unit of one word, or a share or person."""
    names, _ = _names()
    measures = (n for n, u in names.items() if not u.money and (" " not in n or n.startswith("square")))
    return (*measures, "share", "person", "head", "capita", "sq m")


def suffix(match: re.Match[str]) -> Unit:
    """The unit of a match of `suffix_pattern`."""
    names, forms = _names()
    unit = forms[_as_listed(match["form"])] if match["form"] else names[_as_listed(match["name"]).lower()]
    return replace(unit, name=per(unit.name, match["per"])) if match["per"] else unit


@cache
def rate_pattern() -> re.Pattern[str]:
    """What a rate is for, behind the amount: "per gram", "a month", "/kg"."""
    words = alternatives(rate_words())
    aside = r"(?:(?:\s\([^()]{2,30})?\))?"  # "C$6 ($4.46) per share": both are
    return re.compile(
        rf"{aside}(?:[\s-]+(?:per|an?|(?:(?:on|for)\s)?(?:each|every))[\s-]|\s?/\s?)(?P<per>(?i:{words}))\b(?!\s+(?:ago|earlier|later|before|after))"
    )


def per(unit: str, rated: str) -> str:
    """The name of a rate, in words throughout: "US dollar per month", "barrel per day"."""
    row = tables()["currency"].get(unit)
    return f"{row['names'][0] if row else unit} per {rate(rated)}"


@cache
def currency_of(unit: str) -> str | None:
    """The ISO 4217 code of a unit of money, also in a rate, or the coin of several countries; None for anything else."""
    name = unit.partition(" per ")[0]
    found = _names()[0].get(name)
    return name if is_money(name) else found.name if found and found.money and found.factor == 1 else None


@cache
def is_coin(unit: str) -> bool:
    """Whether a word is what several countries call their money ("crown", "franc"), and no unit of anything else."""
    return _coin(unit) is not None


def is_money(unit: str | None) -> bool:
    """Whether a unit is money, of a country or of several; a rate is none."""
    return unit is not None and (unit in currencies() or unit in tables()["coin"])


@cache
def one_money(x: str, y: str) -> bool:
    """Whether two units of money may be one: a currency and the coin it is called by ("CHF" and "franc")."""
    return x == y or x in _issued(y) or y in _issued(x)


def _coin(word: str) -> str | None:
    return next((c for c, row in tables()["coin"].items() if word in {c, *row.get("names", ()), *row.get("guarded", ())}), None)


def _issued(coin: str) -> frozenset[str]:
    """The ISO 4217 codes of the currencies that are called by a coin."""
    row = tables()["coin"].get(coin, {})
    called = {*row.get("names", ()), *row.get("guarded", ())}
    return frozenset(c for c, r in tables()["currency"].items() if any(n.split()[-1] in called for n in r.get("names", ())))


def rate(word: str) -> str:
    """What a rate is for, in the table's own name ("gal" -> "gallon")."""
    unit = _names()[0].get(word.lower()) or _names()[1].get(word)
    return unit.name if unit else word.lower()


def _as_listed(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip(" -\u00a0\n"))


def in_base(value: float, unit: str) -> tuple[float, str] | None:
    """A value in its dimension's base unit, with the dimension; None for a unit that does not convert."""
    row = tables()["unit"].get(unit)
    if row is None or "dimension" not in row:
        return None
    return (value + row.get("offset", 0.0)) * row["factor"], row["dimension"]


def convert(value: float, unit: str, into: str) -> float | None:
    """A value in another unit of the same dimension, None when there is no way from one to the other."""
    base, target = in_base(value, unit), tables()["unit"].get(into)
    if base is None or target is None or target.get("dimension") != base[1]:
        return None
    return float(base[0] / target["factor"] - target.get("offset", 0.0))
