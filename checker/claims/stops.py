"""Sentences -> the one place that somebody is said to have gone to: "the only stop of her visit". Beside events.

Two towns of which one lies in the other, or near it, can both be named for an event; of two only stops one is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.annotate.keys import fold
from checker.claims import families, making
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.topic import name_keys
from checker.model import Claim, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 6  # tokens between a stop and the name it goes with
NAMES = frozenset({"NNP", "NNPS"})
BETWEEN = frozenset({",", "DT", "JJ", "IN", "RB", "PRP$"})


def stops(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "event" and family "stop": slots event, what (whose stop it was), date, sole (its name as a word)."""
    told = list(frames(parts))
    arguments = [a for stretch in parts.stretches for a in stretch]
    for i in range(parts.sentence.first + 1, parts.sentence.last):
        token = parts.reading.doc[i]
        place = _place(token, parts, arguments) if _is_sole(token) else None
        if place is not None and told:
            yield from _claim(told, arguments, token, place)


def _is_sole(token: Token) -> bool:
    words = families.table("sole", "words")
    return token.lower_ in families.table("sole", "nouns") and token.doc[token.i - 1].lower_ in words


def _place(stop: Token, parts: Clauses, arguments: list[Argument]) -> tuple[int, int] | None:
    """The tokens of the name behind "was", or of the one a stop is in apposition to."""
    doc = stop.doc
    if doc[stop.i + 1].lemma_ == "be":
        end = stop.i + 2
        while end < parts.sentence.last and doc[end].tag_ in NAMES:
            end += 1
        return (stop.i + 2, end) if end > stop.i + 2 else None
    timely = {i for a in arguments if a.mention.kind == "date" for i in range(a.first, a.last)}
    last, comma = stop.i, False
    while last > parts.sentence.first and (doc[last - 1].tag_ in BETWEEN or last - 1 in timely):
        last -= 1
        comma = comma or doc[last].text == ","
    first = last
    while first > parts.sentence.first and doc[first - 1].tag_ in NAMES:
        first -= 1
    return (first, last) if comma and first < last and stop.i - last <= NEAR else None


def _claim(told: list[Frame], arguments: list[Argument], stop: Token, place: tuple[int, int]) -> Iterator[Claim]:
    people = [a for a in arguments if a.mention.kind == "person"]
    who = next((a for a in people if a.first < stop.i), None)
    if who is None:
        return
    when = making.event_date([a for a in arguments if a.mention.kind == "date"])
    words = tuple(f"@{key}" for key in name_keys(who.mention.value))
    slots: dict[str, Slot | None] = {
        "event": making.words_slot(told[0].reading, stop.i - 1, stop.i + 1, "stop"),
        "what": Slot(words, who.mention.start, who.mention.end, who.mention.text),
        "date": making.slot(when) if when else None,
        "sole": making.words_slot(told[0].reading, *place, fold(stop.doc[slice(*place)].text)),
    }
    yield making.claim(told[0], "event", "stop", slots, {"sort": "stop"})
