"""Text that no desk would send and every feed delivers some day: one maker for each kind, of any length in characters."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice

Maker = Callable[[int], str]

STORY = (
    "the minister said that two ferries left a small harbour for an island where nine people live and "
    "would return by Monday because of storms"
)
WORDS = STORY.split()
NAMES = ("Anna Petrova", "Minister Ivo Brandt", "Lake Tarn Council", "John Marsh", "Oslo", "Mr. Reed", "the Harbour Union")
DATES = ("May 5, 2024", "Monday", "last year", "3 June", "the 1990s", "2019-02-03", "10:30 p.m.", "two weeks ago", "1996-2014")
AMOUNTS = ("$3.5 million", "twelve", "40%", "1,200 tonnes", "3-2", "five to seven", "one third", "9", "7 km", "EUR 5bn")
ODD = (0xFEFF, 0x200B, 0x200D, 0x2060, 0xAD, 0x2028, 0x2029, 0x85, 0xA0, 0x3000, 0xFFFD, 0xFFFE, 0xE0001, 0x10FFFF, 0x1C)


def over(unit: str) -> Maker:
    """The same thing again and again, cut at the length wanted."""
    return lambda size: (unit * (size // max(len(unit), 1) + 1))[:size]


def mixed(parts: Sequence[str], between: str = " ") -> Maker:
    """Parts drawn at random, always the same draw."""

    def make(size: int) -> str:
        rng = random.Random(5)
        return filled((rng.choice(parts) + between for _ in count()), size)

    return make


def filled(parts: Iterator[str], size: int) -> str:
    """Parts one after another up to a size."""
    found: list[str] = []
    length = 0
    while length < size:
        found.append(next(parts))
        length += len(found[-1])
    return "".join(found)[:size]


def between(low: int, high: int) -> list[str]:
    return [chr(code) for code in range(low, high)]


def sentences(size: int) -> str:
    """Plain sentences, for something to compare the others with."""
    rng = random.Random(7)
    return filled((" ".join(rng.choices(WORDS, k=14)).capitalize() + ". " for _ in count()), size)


def nested(opening: str, closing: str) -> Maker:
    """Everything opened before anything is closed."""
    return lambda size: opening * (size // 2 // len(opening)) + "word" + closing * (size // 2 // len(closing))


def doubled(size: int) -> str:
    """A body that stands twice."""
    return sentences(size // 2) + "\n\n" + sentences(size // 2)


def numbered(shape: str) -> Maker:
    """A shape with a number of its own each time."""
    return lambda size: filled((shape.format(n) for n in count(1)), size)


def table(size: int) -> str:
    return filled((f"Row {n} | {n * 7} | {n}% | Team {chr(65 + n % 26)}\n" for n in count()), size)


def whole_of_unicode(size: int) -> str:
    """Every kind of character, spread over all planes."""
    codes = islice((code for start in count() for code in range(start, 0x110000, 257)), size)
    return "".join(map(chr, codes))


def marks(size: int) -> str:
    """Letters under towers of combining marks."""
    above = "".join(c for c in between(0x300, 0x36F) if unicodedata.combining(c))
    return over(f"a{above} e{above[:7]} ")(size)


KINDS: dict[str, Maker] = {
    "plain sentences": sentences,
    "a doubled body": doubled,
    # Characters.
    "control characters": mixed([*between(1, 32), *between(0x7F, 0xA0), *WORDS]),
    "NUL": mixed(["\0", "word", "\0\0", "12\0000"], ""),
    "lone surrogates": mixed(["\ud800", "word", "\udfff ", "5 May\udc80 ", "\ud83d"], ""),
    "byte order marks": mixed(["\ufeff", "word ", "\ufeff5 ", "May\ufeff "], ""),
    "odd spaces and signs": mixed([*map(chr, ODD), *WORDS, "12", "May"], ""),
    "zero-width signs in words": over("M\u200bo\u200cs\u200dc\u2060ow 1\u200b2 "),
    "combining marks": marks,
    "emoji": mixed(["😀", "👨‍👩‍👧‍👦", "🇳🇴", "👍🏽", "❤️", "1️⃣", "word", "12"], ""),
    "one family of emoji": over("👨‍👩‍👧‍👦\u200d"),
    "right to left": mixed(["שלום", "السلام", "١٢٣", "؟", "2024", "،"]),
    "mixed direction": mixed(["\u202e", "\u202c", "\u2067", "\u2069", "שלום", *WORDS, "$5"]),
    "no spaces between words": over("北京と東京で会談、三千人が参加。"),
    "digits of many scripts": mixed(["٣", "५", "๔", "Ⅷ", "½", "²", "₃", "③", "一", "𝟗", "㊿", "¾"], ""),
    "letters that change length in small print": over("İSTANBUL ßẞ ŉ ΐ ﬀ ǰ "),
    "all of Unicode": whole_of_unicode,
    # One endless line.
    "words": mixed(WORDS),
    "digits": over("1234567890"),
    "digits apart": over("7 "),
    "capitals": over("CAPITALS "),
    "capitalised words": over("Word "),
    "capitals without a space": over("ABC"),
    "one letter": over("a"),
    "punctuation": over("!?.,;:-/()&%$#@*"),
    "full stops": over("."),
    "full stops apart": over("a. "),
    "commas": over(","),
    "dashes": over("-"),
    "long dashes apart": over(" — "),
    "slashes": over("a/"),
    "underscores": over("_"),
    "hyphenated": over("two-"),
    "colons": over("12:"),
    "apostrophes": over("it's the players' "),
    "spaces": over(" "),
    "tabs": over("a\t"),
    "spaces inside a line": lambda size: "a" + " " * (size - 2) + "b",
    "addresses": over("https://example.org/a?b=c&d=5 "),
    "one address": lambda size: "https://example.org/" + "a/b-c." * (size // 6),
    "mail addresses": over("someone@example.org "),
    "handles": over("@someone #topic "),
    "HTML tags": over("<p><b class='x'>text</b> 5 May</p>"),
    "unclosed HTML tags": over("<div><span>"),
    "open angles": over("<"),
    "entities": over("&nbsp;&#8217;&amp;"),
    "comments never closed": over("<!-- "),
    "comments": over("<!-- -->"),
    "Markdown": over("**bold** [a](b) `c` > # - * "),
    "braces": over('{"a": ['),
    # Marks in pairs, or not.
    "straight quotes": over('"'),
    "straight quotes around words": over('"word" '),
    "nested quotes": nested("“", "”"),
    "nested quotes of two kinds": nested("“a ‘b ", "’ c” "),
    "unclosed quotes": over("“word "),
    "closing quotes only": over("word” "),
    "unclosed single quotes": over("‘word "),
    "straight single quotes": over("'word "),
    "plural possessives": over("the players' ‘unions' "),
    "all quotes": mixed(['"', "“", "”", "‘", "’", "'", "«", "»", "„", "`", "said", "word", " "], ""),
    "quotes with speakers": over("“We go,” said Anna. “They stay.” "),
    "quotes in lines": over("“We go on\n"),
    "brackets": over("("),
    "nested brackets": nested("(", ")"),
    "brackets of all kinds": mixed(["(", ")", "[", "]", "{", "}", "word"]),
    # Far too many of a good thing.
    "dates and commas": mixed(DATES, ", "),
    "dates and hyphens": mixed(DATES, "-"),
    "dates and spaces": mixed(DATES),
    "years": over("2024 "),
    "months": over("May "),
    "weekdays": over("Monday and "),
    "days before days": over("the day before "),
    "names and commas": mixed(NAMES, ", "),
    "names and ands": mixed(NAMES, " and "),
    "names of names": mixed(NAMES, " of "),
    "titles": over("President Minister Dr. "),
    "initials": over("J. R. "),
    "names of their own": numbered("Anna Nr{0}son, "),
    "surnames again": over("Anna Petrova met Petrova. Petrova said she saw Petrova. "),
    "pronouns": lambda size: "Anna Petrova spoke. " + over("She said he told her that ")(size),
    "places": over("Paris, France, "),
    "amounts and commas": mixed(AMOUNTS, ", "),
    "amounts and ands": mixed(AMOUNTS, " and "),
    "number words": over("hundred thousand million "),
    "numbers and hyphens": over("12-"),
    "numbers and to": over("5 to "),
    "thousands": over("1,000,"),
    "currencies": over("$"),
    "percent": over("5% "),
    "said": over("said "),
    "sentences that say": over("Anna said Ivo said that "),
    "that that": over("that "),
    "and": over("and "),
    "relative clauses": over("the man who saw "),
    # Lines.
    "line breaks": over("\n"),
    "carriage returns": over("\r\n"),
    "short lines": over("Word\n"),
    "short lines of their own": numbered("Line {0}\n"),
    "short paragraphs": over("A word.\n\n"),
    "numbered lines": numbered("{0}. Item\n"),
    "bullets": over("- \n* \n• "),
    "headings": over("# "),
    "rules": over("---\n"),
    "front matter never closed": lambda size: "---\n" + over("a: b\n")(size),
    "date lines": over("5 May 2024\n"),
    "labels in a row": over("Home | News | "),
    "openers": over("Most popular\nRead more\n"),
    "bylines": over("By Anna Petrova\n"),
    "lines broken at a width": over("said the harbour of the island would be closed again\n"),
    "a table": table,
    "a place and spaces": lambda size: "LIMA" + " " * (size - 5) + "x",
    "capitals below a date": lambda size: "5 May 2024\n" + "A" * (size // 2) + "," + "A" * (size // 2) + "!",
    "spaces in front matter": lambda size: "---\na: b" + " " * size + "c\n---\nA word.",
    "opening quotes below a date": lambda size: "On May 5, 2024, it opened.\n" + over("a“")(size),
    "line separators": over("a\u2028b\u2029c\x85"),
}

SMALL: dict[str, str] = {
    "one letter": "a",
    "one digit": "7",
    "one mark": "“",
    "one emoji": "👨‍👩‍👧‍👦",
    "one lone surrogate": "\ud83d",
    "one NUL": "\0",
    "one byte order mark": "\ufeff",
    "one line break": "\n",
    "nothing": "",
    "a space": " ",
    "white space only": " \t\r\n\v\f\u00a0\u2003\u3000\n ",
    "zero-width only": "\u200b\u200c\u200d\u2060",
    "marks only": "...!?",
    "one word": "Moscow",
    "one date": "2024",
    "one long word": "Donaudampfschiff" * 40,
    "one closed quote": "“”",
    "a quotation broken off": "“We go,” said",
    "front matter only": "---\na: b\n---\n",
    "a year no calendar holds": "On May 5, 99999 and in 0000 and on 31 February 2024.",
    "a number no float holds": "It cost $" + "9" * 400 + " million and 1e999 percent, 10^400 people, 1/0 of it.",
    "hours that do not exist": "At 25:61 p.m. on the 45th of May, 00:00:60 GMT+99.",
}


def is_unicode(text: str) -> bool:
    """Whether a text can be written to a file: it holds no half of a character."""
    return not any("\ud800" <= char <= "\udfff" for char in text)
