"""Text -> ordinals and ranks: "18th package", "second-largest economy", "third visit". Used by quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.annotate.counted import counted, cues
from checker.annotate.number_words import alternatives, words
from checker.model import Mention, Quantity

if TYPE_CHECKING:
    from checker.annotate.quantity_context import Context

NOT_MOST = r"interest|request|protest|arrest|forest|west|quest|guest|test|contest|harvest|conquest|inquest"
SUPERLATIVE = rf"(?:[\s-](?P<most>(?:most|least)[\s-][a-z]+|(?!(?:{NOT_MOST})\b)[a-z]{{3,}}est|best|worst))?"


@cache
def _pattern() -> re.Pattern[str]:
    w = words()
    tens, small = alternatives(w["tens"]), alternatives([o for o in w["ordinals"] if w["ordinals"][o] < 10])
    spelled = rf"(?:(?P<tens>{tens})-(?P<unit>{small})|(?P<word>{alternatives(w['ordinals'])}))"
    return re.compile(rf"(?<![\w.,-])(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?i:{spelled}))\b{SUPERLATIVE}")


def ordinals(context: Context) -> Iterator[Mention]:
    """Ordinals that rank a noun; fractions, seconds of time, names ("22nd Amendment") and adverbs are none."""
    for match in _pattern().finditer(context.text, context.start, context.end):
        behind = context.words(match.end())
        named = behind[:1] and behind[0].text[0].isupper()
        before = context.text[max(0, match.start() - 6) : match.start()]
        if behind[:1] and (behind[0].text == "-" or behind[0].text.lower() in cues()["unranked"]):
            continue  # third-party, first lady
        if named or re.search(r"(?:\d|\bone)[\s-]$", before) or (behind[:1] and behind[0].text == "of"):
            continue
        noun = counted(behind, context.text, single=True, partitive=False)
        if match["most"] is None and noun is None:
            continue
        value = float(_value(match))
        if value > 2 and noun is not None and _is_share(context, match, noun.end):
            continue
        phrase = " ".join(x for x in (match["most"], noun.noun if noun else None) if x)
        end = noun.end if noun and noun.plain else match.end()
        quantity = Quantity(value, value, noun.unit if noun else None, phrase, 1.0, False, "ordinal")
        yield Mention("quantity", match.start(), end, context.text[match.start() : end], quantity)


def _is_share(context: Context, match: re.Match[str], end: int) -> bool:
    """ "a third lack a doctor": a fraction with its verb, which the tagger may take for a noun."""
    before = re.search(r"\ba\s$", context.text[max(context.start, match.start() - 3) : match.start()], re.IGNORECASE)
    return before is not None and re.match(r"\s(?:an?|the|no)\s", context.after(end, 6)) is not None


def _value(match: re.Match[str]) -> int:
    table = words()
    if match["digits"]:
        return int(match["digits"])
    if match["word"]:
        return int(table["ordinals"][match["word"].lower()])
    return int(table["tens"][match["tens"].lower()] + table["ordinals"][match["unit"].lower()])
