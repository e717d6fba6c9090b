"""Text -> stretches that speak of time. Words become one character each (their class), and one compiled grammar
(date_grammar.toml) runs over that string. Next: date_reader gives the stretches their values.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SHAPES = (
    "N12", "N31", "N99", "NUM", "YEAR", "DEC", "ORDN", "ORDBIG", "CLOCK", "ISO", "SLASHED", "AMPM", "DECADE", "SHORTYEAR",
    "FESTIVAL", "OCLOCK", "QUARTERCODE", "HALFCODE", "FISCALYEAR", "HYPHEN", "DASH", "SLASH", "COMMA", "DOT", "LP", "RP",
    "QUOTE", "POSSESSIVE", "CURRENCY", "PERCENT", "BREAK", "CAP", "FOURDIGITS", "FRACTION", "OTHER",
)  # fmt: skip
PUNCTUATION = {
    "-": "HYPHEN", "‑": "HYPHEN", "–": "DASH", "—": "DASH", "/": "SLASH", ",": "COMMA", ".": "DOT", "(": "LP", ")": "RP",
    "[": "LP", "]": "RP", '"': "QUOTE", "“": "QUOTE", "”": "QUOTE", "$": "CURRENCY", "£": "CURRENCY", "€": "CURRENCY",
    "¥": "CURRENCY", "₽": "CURRENCY", "%": "PERCENT",
}  # fmt: skip
PLAIN = frozenset({"moved", "month_cue", "weekday_names", "identifier", "possessive", "clock_cue", "lasting", "spread"})
CAPITALISED = frozenset({"MONTH", "MONTH_NAME", "MONTH_VERB", "MONTH_SHORT", "WEEKDAY_SHORT"})
TOKEN = r"""
(?P<PLAIN>[a-z]{{3,}}(?!\w|['’]clock))
|(?P<ISO>\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
|(?P<SLASHED>(?:\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)|\d{{4}}[/.]\d\d?[/.]\d\d?|\d\d?\.\d\d?\.(?:19|20)\d\d|\d\d-\d\d-(?:19|20)\d\d)(?![\w/]))
|(?P<CLOCK>[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!\d|:))
|(?P<ORDN>\d{{1,3}}(?:st|nd|rd|th)\b)
|(?P<DECADE>(?:(?:1\d|20)\d0['’]?s|['’]?[1-9]0['’]?s)\b)
|(?P<SHORTYEAR>['’‘]\d\d(?!\w))
|(?P<AMPM>[AaPp]\.\s?[Mm]\.|(?<=\d)[AaPp][Mm]\b|(?<=\d\s)[AaPp][Mm]\b)
|(?P<FRACTION>[1-9]/[2-9](?![\d/])|[½¼¾])
|(?P<POSSESSIVE>['’]s\b)
|(?P<CODE>(?:[QH][1-4]|[1-4][QH]|FY\s?['’]?\d{{2}}(?:\d\d)?(?:[-/]\d\d(?:\d\d)?)?)\b)
|(?P<NUMBER>\d+(?:[.,]\d+)*)
|(?P<FESTIVAL>(?=[A-Z])(?:{festivals})\b(?!\s(?:Island|Saturday\ night|Carol|Rising|Isl)))
|(?P<WORD>o['’]clock|[^\W\d_]+)
|(?P<BREAK>\n[ \t\r]*\n\s*)
|(?P<PUNCT>[^\w\s])
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `first` to `last` (exclusive) of a scan that one rule covers."""

    rule: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Scan:
    """A text as tokens: start and end offsets, the words in lower case, and a class name for each."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    kinds: str

    def kind(self, i: int) -> str:
        return grammar().names.get(self.kinds[i], "") if 0 <= i < len(self.kinds) else ""

    def word(self, i: int) -> str:
        return self.words[i] if 0 <= i < len(self.words) else ""

    def raw(self, i: int) -> str:
        return self.text[self.starts[i] : self.ends[i]]


@dataclass(frozen=True)
class Grammar:
    """The compiled grammar, and the words with their values by class."""

    token: re.Pattern[str]
    rules: re.Pattern[str]
    classes: dict[str, str]
    names: dict[str, str]
    lexicon: dict[str, str]
    values: dict[str, dict[str, Any]]


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """Read and compile the grammar; about ten milliseconds, once in a process."""
    words = tomllib.loads((HERE / "date_words.toml").read_text("utf-8"))
    spec = tomllib.loads((HERE / "date_grammar.toml").read_text("utf-8"))
    tables = {name.upper(): table for name, table in words.items() if name not in PLAIN}
    home = {word: name for name, table in tables.items() for word in table}
    alone = {w for text in (*spec["macros"].values(), *spec["rules"].values(), *spec["classes"].values()) for w in literals(text)}
    alone |= set(words["month_cue"])
    lexicon = home | {word: word for word in alone}
    chars = {name: chr(0x4E00 + i) for i, name in enumerate(dict.fromkeys((*SHAPES, *tables, *sorted(alone))))}
    names = {char: home.get(name, name) for name, char in chars.items()}
    sets = {name: "".join(char for char in chars.values() if names[char] == name or chars[name] == char) for name in chars}
    sets |= {name: "".join(sets[part] for part in parts.split()) for name, parts in spec["classes"].items()}
    sets["MONTH_CUE"] = "".join(chars[word] for word in words["month_cue"])
    return Grammar(_token(), _rules(spec, sets), chars, names, lexicon, words)


def literals(text: str) -> set[str]:
    """The words that stand for themselves in a rule."""
    return set(re.findall(r"(?<![{\w])[a-z]+(?![\w}])", text))


def _token() -> re.Pattern[str]:
    names = tomllib.loads((HERE / "date_festivals.toml").read_text("utf-8"))
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(TOKEN.format(festivals="|".join(re.escape(n).replace("'", "['’]?") for n in ordered)), re.VERBOSE)


def _rules(spec: dict[str, Any], sets: dict[str, str]) -> re.Pattern[str]:
    """All rules as one alternation whose group names are the rule names."""
    macros: dict[str, str] = {}
    for name, text in spec["macros"].items():
        macros[name] = _expand(text, macros, sets)
    rules = "|".join(f"(?P<{name}>{_expand(text, macros, sets)})" for name, text in spec["rules"].items())
    return re.compile(f"(?=[^{sets['BORING']}])(?=.{{0,12}}?[{sets['TRIGGER']}])(?:{rules})")


def _expand(text: str, macros: dict[str, str], sets: dict[str, str]) -> str:
    text = re.sub(r"(?<![{\w])([A-Za-z_]\w*)(?![\w}])", lambda m: f"[{sets[m[1]]}]", text)
    return re.sub(r"\s+", "", re.sub(r"\{(\w+)\}", lambda m: macros[m[1]], text))


def scan(text: str) -> Scan:
    """Split a text into tokens with their classes; linear in its length."""
    g = grammar()
    starts, ends, words, kinds = [], [], [], []
    lexicon, classes = g.lexicon, g.classes
    other = classes["OTHER"]
    for match in g.token.finditer(text):
        shape, token = match.lastgroup, match.group()
        start, end = match.span()
        word = token.lower()
        if shape == "PLAIN" and token not in lexicon:
            char = other
        elif shape in {"PLAIN", "WORD"}:
            char = classes[_word_class(token, word, lexicon.get(word))]
        else:
            char = classes[_shape_class(shape or "", token)]
        starts.append(start)
        ends.append(end)
        words.append(word)
        kinds.append(char)
    return Scan(text, starts, ends, words, "".join(kinds))


def _word_class(token: str, word: str, name: str | None) -> str:
    if name is None:
        return "OCLOCK" if "clock" in word and len(word) == 7 else "CAP" if token[0].isupper() else "OTHER"
    if name == "ZONE" and not token.isupper():
        return "OTHER"
    return "OTHER" if name in CAPITALISED and token.islower() else name


def _shape_class(shape: str, token: str) -> str:
    if shape == "NUMBER":
        return _number_class(token)
    if shape == "ORDN":
        return "ORDN" if 1 <= int(token[:-2]) <= 31 else "ORDBIG"
    if shape == "CODE":
        return "FISCALYEAR" if token[0] == "F" else "QUARTERCODE" if "Q" in token else "HALFCODE"
    return PUNCTUATION.get(token, "OTHER") if shape == "PUNCT" else shape


def _number_class(token: str) -> str:
    if not token.isdigit():
        return "DEC" if token.count(".") == 1 and "," not in token else "NUM"
    number = int(token) if len(token) < 10 else 10**9
    if len(token) > 2:
        return "YEAR" if len(token) == 4 and 1000 <= number < 2200 else "FOURDIGITS" if len(token) == 4 else "NUM"
    return "N12" if 1 <= number <= 12 else "N31" if 1 <= number <= 31 else "N99"


def hits(scanned: Scan) -> Iterator[Hit]:
    """The stretches that a rule covers, from left to right, without overlaps."""
    for match in grammar().rules.finditer(scanned.kinds):
        yield Hit(match.lastgroup or "", match.start(), match.end())
