"""Quantities of one sentence -> claims of kind "sum": a total, and the parts it is said to be made of.

A list after a total ("12 people: seven men and four women", "400 jobs, 250 in Lyon and 150 in Lille"), parts of a named whole
("of the 30 workers, 12 were hurt and the other 18 unhurt"), one part ("12 people, including nine children"), and shares of
one vote. Parts must exclude each other: that they do is read from what they are (sums.toml), never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from checker.claims import making
from checker.claims.tables import members, words
from checker.language import Reading, Sentence
from checker.model import Claim, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENED = re.compile(r"[^,;:.()\d]{0,60}:\s|\s[-–—]\s|\s?—\s?|\s\(")  # these promise the whole list
APPOSED = re.compile(r",\s")
NEXT = re.compile(
    r"(?P<tail>[^.;:()]{0,60}?)(?P<joint>,\sand\s|,\s|\sand\s|;\sand\s|;\s|\splus\s)(?P<rest>the\s(?:other|remaining)\s)?"
)
CLOSED = re.compile(r"[^,.;:)–—]*")
WITHIN = re.compile(r",?\s(?:including|among\s(?:them|whom)|of\s(?:them|whom|which))\s(?:the\s)?")
NESTED = re.compile(r"\sof\s(?:them|whom|which|these|those)\b")
WHOLE = re.compile(r"\b[Oo]f\s(?:the|those|these|its|their|all)\s(?:[a-z]+\s)?$")
REST = re.compile(r"\b(?:the\s(?:other|remaining)|another)\s$", re.IGNORECASE)
UNTOLD = frozenset({"of", "after", "before", "than", "as", "that", "because"})
OPEN = frozenset({"and", "plus", "or", "well", "among", "amongst", "included", "alone"})  # no whole list ends so
SAID = ("VBD", "VBZ", "VBP", "MD")
COMPLEMENTS = ({"man", "woman"}, {"boy", "girl"}, {"man", "woman", "child"}, {"adult", "child"})


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a total. `whole`: they are all of it, so they must make it up; else they must not exceed it.

    `slack` is how far rounding may carry their sum.
    """

    numbers: tuple[float, ...]
    whole: bool
    slack: float = 0.0

    @property
    def total(self) -> float:
        return sum(self.numbers)

    def __str__(self) -> str:
        added = " + ".join(f"{number:,.10g}" for number in self.numbers)
        return f"{added} = {self.total:,.10g}" if len(self.numbers) > 1 else added


def parts(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Claims of kind "sum" with the slots total and parts."""
    span = reading.span(sentence)
    found = reading.mentions_in(span.start_char, span.end_char, "quantity")
    for i, total in enumerate(found):
        if _exact(total) and total.value.unit != "percent":
            told = (told for find in (_list, _shared, _within) if (told := find(reading, total, found[i + 1 :])))
            for value, shown in islice(told, 1):
                yield _claim(reading, sentence, making.slot(total), value, shown)
    shares = [m for m in found if _exact(m) and m.value.unit == "percent" and m.value.kind == "amount"]
    if len(shares) > 1 and _divided(reading, shares, "outcomes"):
        all_of_them = Slot(100.0, shares[0].start, shares[0].end, shares[0].text)
        value = _numbers(shares, False, sum(m.value.step for m in shares) / 2)
        yield _claim(reading, sentence, all_of_them, value, shares[1:])


def _claim(reading: Reading, sentence: Sentence, total: Slot, value: Parts, shown: Sequence[Mention]) -> Claim:
    text, article = reading.article.text, reading.article
    start, end = shown[0].start, shown[-1].end
    slots = {"total": total, "parts": Slot(value, start, end, text[start:end])}
    return Claim(article.id, "sum", "be", slots, making.quote_of(reading, sentence), as_of=article.day, role=sentence.role)


def _numbers(found: Sequence[Mention], whole: bool, slack: float = 0.0) -> Parts:
    return Parts(tuple(m.value.low for m in found), whole, slack)


def _exact(mention: Mention) -> bool:
    value = mention.value
    return value.kind == "amount" and value.low is not None and value.low == value.high and not value.approximate


# ---- a list right after its total


def _list(reading: Reading, total: Mention, after: Sequence[Mention]) -> tuple[Parts, list[Mention]] | None:
    """The parts of a list that opens right behind a total, when they are of the total's kind and exclude each other."""
    text = reading.article.text
    if not after:
        return None
    gap = text[total.end : after[0].start]
    opened = OPENED.fullmatch(gap) is not None
    if not opened and not APPOSED.fullmatch(gap):
        return None
    listed, last_joint = _with_one(reading, *_items(reading, after))
    if len(listed) < 2 or "and" not in last_joint or not all(map(_exact, listed)) or _goes_on(reading, listed[-1]):
        return None
    kinds = _kinds(reading, total, listed)
    if kinds is None:
        return None
    whole = opened or kinds in COMPLEMENTS or "the" in last_joint
    return _numbers(listed, whole, _slack(total, listed)), listed


def _items(reading: Reading, after: Sequence[Mention]) -> tuple[list[Mention], str]:
    """The quantities that one list joins, and the joint before the last of them."""
    text = reading.article.text
    listed, joint = [after[0]], ""
    for before, mention in pairwise(after):
        found = NEXT.fullmatch(text[before.end : mention.start])
        if found is None or _tells(reading, before.end, before.end + found.end("tail")) or NESTED.match(text, mention.end):
            break
        listed.append(mention)
        joint = found["joint"] + (found["rest"] or "")
        if "and" in joint:
            break
    return listed, joint


def _with_one(reading: Reading, listed: list[Mention], joint: str) -> tuple[list[Mention], str]:
    """The list with its last member, when that is a single one ("three men and a woman")."""
    article, last = reading.article, listed[-1]
    found = None if "and" in joint else _one().match(article.text, last.end)
    if found is None:
        return listed, joint
    start, end = found.span("one")
    noun = found["noun"].lower()
    single = Mention("quantity", start, end, article.text[start:end], Quantity(1.0, 1.0, noun, noun, 1.0))
    return [*listed, single], " and "


@lru_cache(maxsize=1)
def _one() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, members("kinds")), key=len, reverse=True))
    return re.compile(rf",?\sand\s(?P<one>an?\s(?:[\w-]+\s){{0,2}}?(?P<noun>{nouns})\b)")


def _tells(reading: Reading, start: int, end: int) -> bool:
    """Is there a verb between two offsets, so that a new statement begins?"""
    return any(t.tag_ in SAID for t in _tokens(reading, start, end))


def _tokens(reading: Reading, start: int, end: int) -> list[Token]:
    span = reading.doc.char_span(start, end, alignment_mode="contract") if end > start else None
    return list(span) if span is not None else []


def _goes_on(reading: Reading, last: Mention) -> bool:
    """Does the list have members told without figures ("and several others"), or are these some of many ("among them")?"""
    text = reading.article.text
    rest = CLOSED.match(text, last.end)
    tail = rest[0] if rest else ""
    phrase = takewhile(lambda t: t.tag_ not in SAID, _tokens(reading, last.end, last.end + len(tail)))
    return any(t.lower_ in OPEN for t in phrase)


def _kinds(reading: Reading, total: Mention, listed: Sequence[Mention]) -> set[str] | None:
    """What the parts are, when they can only be parts of this total that exclude each other; else None."""
    units = [m.value.unit for m in listed]
    own = total.value.unit
    if all(unit in {None, own} or (unit == "people" and _is_people(own)) for unit in units):
        return {"same"} if own is not None and all(_located(reading, m) for m in listed) else None
    if not _is_people(own):
        return None
    found = [members("kinds").get(_head(unit), ("", "")) for unit in units]
    if "" not in {family for family, _ in found}:
        family, kinds = {family for family, _ in found}, [kind for _, kind in found]
        return set(kinds) if len(family) == 1 and len(set(kinds)) == len(kinds) else None
    named = all(_named(m) or (m.value.unit in {None, own} and _located(reading, m)) for m in listed)
    return {"named"} if named else None


def _is_people(unit: str | None) -> bool:
    return unit is not None and (unit in words("people")["words"] or _head(unit) in words("people")["words"])


def _head(unit: str | None) -> str:
    return (unit or "").split()[-1] if unit and unit not in members("kinds") else unit or ""


def _named(mention: Mention) -> bool:
    """ "Five Greens", "three Spaniards": the part is called by a name."""
    noun = mention.value.noun or ""
    return bool(noun) and noun[0].isupper()


def _located(reading: Reading, mention: Mention) -> bool:
    """ "250 in Lyon", "eight from Labour": the part is told apart by a phrase with a name or noun of its own."""
    following = _tokens(reading, mention.end, min(mention.end + 40, len(reading.article.text)))
    return bool(following) and following[0].tag_ in {"IN", "TO"} and following[0].lower_ not in UNTOLD


def _slack(total: Mention, listed: Sequence[Mention]) -> float:
    """How far rounding carries a sum of measured parts; people and things are counted exactly, unless in round thousands."""
    step = max([total.value.step, *(m.value.step for m in listed)])
    return step * (len(listed) + 1) / 2 if step != 1 else 0.0


# ---- parts of a named whole


def _shared(reading: Reading, total: Mention, after: Sequence[Mention]) -> tuple[Parts, list[Mention]] | None:
    """ "Of the 30 workers, 12 were hurt and 20 escaped unhurt": outcomes of one family, or a rest that closes the account."""
    text = reading.article.text
    if not WHOLE.search(text[: total.start]) or not after or text[total.end : after[0].start].strip() not in {",", ""}:
        return None
    shown = [m for m in after if _exact(m) and not NESTED.match(text, m.end) and _alike(total, m)]
    if not shown or shown[0] is not after[0] or len(shown) != len(after):
        return None
    rest = len(shown) > 1 and REST.search(text[: shown[-1].start]) is not None
    if len(shown) > 1 and not rest and not _divided(reading, shown, "outcomes"):
        shown = shown[:1]
    return _numbers(shown, rest and len(shown) == 2, _slack(total, shown)), shown


def _alike(total: Mention, part: Mention) -> bool:
    unit, own = part.value.unit, total.value.unit
    bare = unit is None or part.value.noun is None  # "12 were injured": people by their fate, whatever the whole is called
    return bare or unit == own or (_is_people(unit) and _is_people(own))


def _within(reading: Reading, total: Mention, after: Sequence[Mention]) -> tuple[Parts, list[Mention]] | None:
    """ "12 people, including nine children": one part, which cannot be more than all."""
    text = reading.article.text
    if not after:
        return None
    part, gap = after[0], text[total.end : after[0].start]
    nested = NESTED.match(text, part.end)
    if not WITHIN.fullmatch(gap) and not (APPOSED.fullmatch(gap) and nested):
        return None
    if "whom" in (nested[0] if nested else gap) and not _is_people(total.value.unit):
        return None  # "41 people at two hospitals, 17 of whom"
    return (_numbers([part], False), [part]) if _exact(part) and total.value.unit and _alike(total, part) else None


def _divided(reading: Reading, found: Sequence[Mention], table: str) -> bool:
    """Do the clauses behind some numbers tell outcomes of one family, each another one, of the same whole?"""
    ends = [m.start for m in found[1:]] + [_stop(reading, found[-1])]
    told = [_outcomes(_tokens(reading, m.end, end), table) for m, end in zip(found, ends, strict=True)]
    families = {family for outcomes in told for family, _ in outcomes}
    single = [outcome for outcomes in told for _, outcome in outcomes]
    wholes = {m.value.noun for m in found if m.value.unit == "percent"} - {None}
    return len(families) == 1 and all(len(o) == 1 for o in told) and len(set(single)) == len(single) and len(wholes) < 2


def _stop(reading: Reading, last: Mention) -> int:
    sentence = reading.sentence_at(last.start)
    if sentence is None:
        return last.end
    tokens = reading.doc[sentence.first : sentence.last]
    return next((t.idx for t in tokens if t.idx >= last.end and t.text in {",", ";", ":"}), tokens.end_char)


def _outcomes(tokens: Iterable[Token], table: str) -> set[tuple[str, str]]:
    return {found for t in tokens if (found := members(table).get(t.lemma_.lower()) or members(table).get(t.lower_))}
