"""Quantities -> claims of kind "percent-change" and "percent-share": a percentage, and the two numbers it is taken of.

"Rose 10 percent to 245 from 200", "cut from 50 to 40, a 20 percent reduction", "38 of 120, or 32 percent". Only numbers that
grammar ties together are taken: what stands between two of them must be one of the patterns here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.claims import making
from checker.claims.tables import words
from checker.language import Reading, Sentence
from checker.model import Claim, Mention, Quantity, Slot

SHORT = r"[^,;:.()\d]{0,40}"
FROM = re.compile(rf"(?:,?{SHORT}|,?\s(?:up|down))\bfrom\s(?:[a-z]+(?:['’]s)?\s){{0,3}}")
TO = re.compile(rf"{SHORT}\bto\s(?:a\s)?(?:[a-z]+\s)?")
NOUNS = r"(?:rise|increase|growth|jump|gain|fall|drop|decrease|decline|cut|reduction)"
CHANGE = re.compile(
    rf"{SHORT}(?:,\s(?:(?:which|that)\sis\s)?|\s[-–—]\s|\s\()(?:or\s|an?\s|up\s|down\s|by\s|an?\s{NOUNS}\sof\s)(?:[a-z]+\s)?"
)
UP = re.compile(rf",?\s\(?(?:(?:which\s)?(?:is|was|were)\s)?(?:up|down|an?(?:\s{NOUNS}\sof)?)\s(?:by\s)?")
OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?")
OR = re.compile(r"(?:,\sor|,?\sthat\sis,?|\s[-–—]|\s[-–—]\sor)?\s\(?(?:or\s)?")
TIED = re.compile(r"or|that|[-–—(]")
SHARES = frozenset({"percent", "percentage point"})


@dataclass(frozen=True, slots=True)
class Ends:
    """Two numbers a percentage is taken of, with the value of their last printed digits: before and after, or all and part."""

    base: float
    part: float
    steps: tuple[float, float]
    change: bool = True

    def __str__(self) -> str:
        joint = f"from {self.base:,.10g} to {self.part:,.10g}" if self.change else f"{self.part:,.10g} of {self.base:,.10g}"
        return f"{joint} ({self.percent:+.3g}%)" if self.change else f"{joint} ({self.percent:.3g}%)"

    @property
    def percent(self) -> float:
        return 100 * (self.part - self.base) / self.base if self.change else 100 * self.part / self.base


def percentages(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Claims of kind "percent-change" and "percent-share", each with the slots percent and ends."""
    span = reading.span(sentence)
    low = span.text.lower()
    if any(phrase in low for phrase in words("adjusted")):
        return
    read = reading.mentions_in(span.start_char, span.end_char, "quantity")
    found = [part for m in read if m.value.kind in {"amount", "change"} for part in _ends_apart(reading, m)]
    yield from _multiples(reading, sentence, found)
    for three in zip(found, found[1:], found[2:], strict=False):
        for kind, percent, base, part in _tied(reading, three):
            if _is_percent(percent) and _fit(base, part):
                yield _claim(reading, sentence, kind, making.slot(percent), (base, part))


def _ends_apart(reading: Reading, mention: Mention) -> list[Mention]:
    """ "From 40 to 65" may have been read as a range; it is two numbers here."""
    value, joint = mention.value, mention.text.find(" to ")
    if joint < 0 or value.low is None or value.high is None or not _after(reading.article.text, mention, "from"):
        return [mention]
    ends = ((0, joint, value.low), (joint + 4, len(mention.text), value.high))
    return [
        replace(
            mention, start=mention.start + a, end=mention.start + b, text=mention.text[a:b], value=replace(value, low=x, high=x)
        )
        for a, b, x in ends
    ]


def _tied(reading: Reading, three: Sequence[Mention]) -> Iterator[tuple[str, Mention, Mention, Mention]]:
    """The ways in which three numbers may hang together: the kind of claim, its percentage, its base, and the other one."""
    a, b, c = three
    text = reading.article.text
    first, second = text[a.end : b.start], text[b.end : c.start]
    if TO.fullmatch(first) and FROM.fullmatch(second):
        yield "percent-change", a, c, b  # rose 10 percent to 245 from 200
    if FROM.fullmatch(first) and TO.fullmatch(second):
        yield "percent-change", a, b, c  # rose 10 percent from 200 to 245
    if _after(text, a, "from") and TO.fullmatch(first) and CHANGE.fullmatch(second) and _is_change(c):
        yield "percent-change", c, a, b  # from 200 to 245, a 10 percent increase
    if UP.fullmatch(first) and FROM.fullmatch(second) and not _after(text, a, "by"):
        yield "percent-change", b, c, a  # 245, up 10 percent from 200
    if OF.fullmatch(first) and OR.fullmatch(second) and TIED.search(second):
        yield "percent-share", c, b, a  # 38 of 120, or 32 percent
    if OR.fullmatch(first) and TIED.search(first) and OF.fullmatch(second):
        yield "percent-share", a, c, b  # 32 percent (38 of 120)


def _after(text: str, mention: Mention, word: str) -> bool:
    return re.search(rf"\b{word}\s(?:[a-z]+\s)?$", text[max(0, mention.start - 20) : mention.start]) is not None


def _is_percent(mention: Mention) -> bool:
    return bool(mention.value.unit == "percent" and mention.value.low is not None)


def _is_change(mention: Mention) -> bool:
    return mention.value.kind == "change" or mention.text[0].isdigit()


def _fit(base: Mention, part: Mention) -> bool:
    """Two exact numbers of one unit (or of none on one side), neither a percentage itself."""
    x, y = base.value, part.value
    exact = all(v.low is not None and v.low == v.high and not v.approximate for v in (x, y))
    return (
        exact
        and x.low > 0
        and (x.unit == y.unit or None in {x.unit, y.unit})
        and not {"percent", "percentage point"} & {x.unit, y.unit}
    )


def _claim(reading: Reading, sentence: Sentence, kind: str, percent: Slot, ends: tuple[Mention, Mention]) -> Claim:
    base, part = ends
    start, end = min(base.start, part.start), max(base.end, part.end)
    if start <= percent.start < end:  # 245, up 10 percent from 200: the percentage stands between the two
        start, end = base.start, base.end
    value = Ends(base.value.low, part.value.low, (base.value.step, part.value.step), kind == "percent-change")
    slots = {"percent": percent, "ends": Slot(value, start, end, reading.article.text[start:end])}
    article = reading.article
    quote = making.quote_of(reading, sentence)
    return Claim(article.id, kind, "be", slots, quote, as_of=article.day, role=sentence.role)


def _multiples(reading: Reading, sentence: Sentence, found: Sequence[Mention]) -> Iterator[Claim]:
    """ "Doubled from 50 to 80": a verb that is a percentage."""
    text = reading.article.text
    verbs = [t for t in reading.span(sentence) if t.lower_ in words("multiples")]
    for verb in verbs:
        a, b = next(((x, y) for x, y in pairwise(found) if verb.idx < x.start < verb.idx + 60), (None, None))
        if a is None or b is None:
            continue
        lead, gap = text[verb.idx + len(verb) : a.start], text[a.end : b.start]
        ends = (
            (a, b)
            if FROM.fullmatch(lead) and TO.fullmatch(gap)
            else (b, a)
            if TO.fullmatch(lead) and FROM.fullmatch(gap)
            else None
        )
        if ends is not None and _fit(*ends):
            more = text[: verb.idx].endswith(("more than ", "over "))
            times = float(words("multiples")[verb.lower_])
            percent = Quantity(100 * (times - 1), None if more else 100 * (times - 1), "percent", step=1.0, approximate=True)
            yield _claim(reading, sentence, "percent-change", Slot(percent, verb.idx, verb.idx + len(verb), verb.text), ends)
