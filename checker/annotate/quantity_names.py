"""Tells numbers that name something ("Category 5", "Boeing 737", "page 12") from numbers that count. Used by quantity_reader."""

from __future__ import annotations

import re
from functools import cache

from checker.annotate.counted import counted, cues
from checker.annotate.number_words import alternatives
from checker.annotate.quantity_context import Amount, Context, bound

YEARS = (1900, 2100)
EVER = (1000, 2200)  # years, where a preposition says so
WHEN = re.compile(r"\b(?:in|since|by|until|till|before|year|A\.D\.|AD)\s(?:the\s)?$")
DETERMINED = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
COUNTS = re.compile(r"\b(?:to|from|least|than|of|about|some|all|for|with|killing|injuring|wounding)\s$")  # "killing three"
NEARBY = 4000  # characters in which a product's name comes back
BEFORE = re.compile(r"([^\s(\[\"“”]+)[\s\u00a0]$")
QUOTES = "'’\"“”()"
OPENS = re.compile(r"(?:^|[.!?:;\n(\[\"“”‘'—–-])[\s\"“‘'(]*$")
WORD = re.compile(r"\b[^\W\d_]{2,}\b")
BODY = re.compile(r"[a-z]\s+(?:the\s)?[A-Z]\w+\sof\s$")  # the Group of 20
NAME = re.compile(r"\s[A-Z]")


def names_something(context: Context, amount: Amount) -> bool:
    """Whether a number without unit and noun is part of a name, a date or a label rather than an amount."""
    figure = amount.first
    if figure.scaled or figure.number.form not in {"digits", "words"}:
        return False
    if labelled(context, amount) or year(context, amount):
        return True
    before, plain = context.before(figure.start), "," not in context.text[figure.start : figure.end]
    if BODY.search(before):
        return True
    if figure.number.form == "words":
        return before != "" and not COUNTS.search(before) and not bound(context, amount)[0]
    if (DETERMINED.search(before) and figure.number.step >= 1) or (
        plain and EVER[0] <= figure.number.low < EVER[1] and WHEN.search(before)
    ):
        return True
    return plain and NAME.match(context.after(amount.last.end)) is not None


@cache
def _street() -> re.Pattern[str]:
    return re.compile(rf"\s(?:[A-Z][\w'’.-]*\s){{1,3}}?(?i:{alternatives(cues()['street'])})\b")


def addressed(context: Context, amount: Amount) -> bool:
    """Whether house numbers stand before the name of a street: "16-18 Mill Lane"."""
    return _street().match(context.after(amount.last.end)) is not None


def no_count(context: Context, amount: Amount) -> bool:
    """Whether "one" is a pronoun: "no one", "the one"."""
    before = BEFORE.search(context.before(amount.first.start))
    return before is not None and before[1].lower() in cues()["not_one"]


def capitalised(context: Context, amount: Amount) -> bool:
    """Whether a number word has a capital inside a sentence in lower case, as part of a name: "Group of Seven"."""
    at = amount.first.start
    if amount.first.number.form != "words" or not context.text[at].isupper() or OPENS.search(context.before(at)):
        return False
    return not _headline(context, amount)


def _headline(context: Context, amount: Amount) -> bool:
    """Whether the words around a number have capitals throughout, but for small words."""
    around = WORD.findall(context.before(amount.first.start) + " " + context.after(amount.last.end))
    return not any(w[0].islower() and w not in cues()["stop"] for w in around)


def year(context: Context, amount: Amount) -> bool:
    """A four-digit number that reads as a year: dates have had their turn, so only round numbers are let pass."""
    figure = amount.first
    printed = context.text[figure.start : figure.end]
    likely = figure.digits and YEARS[0] <= figure.number.low < YEARS[1] and "," not in printed and not figure.scaled
    return likely and bool(figure.number.low % 50) and not bound(context, amount)[0]


def labelled(context: Context, amount: Amount) -> bool:
    """Whether the word before the number makes it a name: "Category 5", "Boeing 737", "page 12", "March 5"."""
    start = amount.first.start
    if amount.first.scaled or amount.first.number.form not in {"digits", "words"}:
        return False
    match = BEFORE.search(context.before(start))
    if match is None:
        return False
    if label_before(context, start):
        return True
    word = match[1].strip(QUOTES)
    low = word.lower()
    if low in cues()["place"]:
        return not _counts_behind(context, amount)
    if not amount.first.digits and not context.text[start].isupper():
        return False
    if not word[:1].isupper() or low in cues()["plain"] or not word[-1:].isalnum():
        return False
    opens = context.start + 1 >= start - len(match[0]) or re.search(r"[.!?:;]\s+$", context.before(start - len(match[0])))
    if opens:
        return False
    return not _counts_behind(context, amount) or _comes_back(context, f"{word} {context.text[start : amount.first.end]}", start)


def _comes_back(context: Context, name: str, start: int) -> bool:
    """Whether the same word and number stand together elsewhere nearby, as a name does ("Pixel 2 users", "the Pixel 2")."""
    return context.text.count(name, max(0, start - NEARBY), start + NEARBY) > 1


def label_before(context: Context, start: int) -> bool:
    """Whether a label ("page", "Article") or a month stands right before an offset."""
    match = BEFORE.search(context.before(start))
    word = match[1].strip(QUOTES) if match else ""
    return word.lower() in cues()["label"] or (word[:1].isupper() and word.lower().rstrip(".") in cues()["months"])


def _counts_behind(context: Context, amount: Amount) -> bool:
    """A plural in lower case behind the number: the capitalised word before it is no part of its name."""
    noun = counted(context.words(amount.last.end), context.text, single=False, partitive=False)
    return noun is not None and (noun.plain or _headline(context, amount)) and "," not in noun.noun
