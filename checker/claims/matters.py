"""Sentences -> what a number in them is about: words and names around it, its period, place, part and paper. Used by counts.

Everything is plain strings in the scope of a claim; compare/gates/counts weighs them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from checker.annotate import number_words, units
from checker.annotate.names_match import sound_key
from checker.annotate.places import country_of, find_place, is_demonym
from checker.annotate.speakers import is_saying
from checker.claims import counted_things as things
from checker.claims import making
from checker.claims.clauses import Argument
from checker.claims.deductions import deducted
from checker.claims.frames import Frame
from checker.claims.topic import name_keys
from checker.model import DateValue, Entity

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

CONTENT = frozenset({"NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ"})
PROPER = frozenset({"NNP", "NNPS"})
NOUNS = frozenset({"NN", "NNS"}) | PROPER
SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
OF = frozenset({"of"})
IN = frozenset({"in", "for", "on"})
AMONG_WHOM = frozenset({"among", "amongst", "aged"})
SETTLED = dt.timedelta(days=60)  # after which what was counted no longer changes
LONG = 27  # days: a month or longer says for when a count holds
PARTIAL = re.compile(
    r"(?:%|per ?cent|half|quarters?|thirds?) of [^,;]{0,60}\b(?:counted|tallied|processed)\b|\bpartial (?:count|results?)\b"
)
LEADING = 10  # tokens in which "every one of them" stands before what it has
EACH = re.compile(r"\b(?:each|every) (?:one )?of (?:the|them|these|those|its|their)\b[^,;]*$", re.IGNORECASE)
RATES = frozenset({"each", "every", "per", "daily", "apiece", "weekly", "monthly", "yearly", "annually", "average", "annual"})
ANAPHORS = frozenset({"the", "those", "these", "them", "its", "their", "his", "her", "whom", "which", "whose"})
ADDED = frozenset({"another", "further", "additional"})  # to a number told before
AMONG = frozenset({"including", "among", "another", "further", "additional", "extra", "remaining", "last", "first"})
PART = re.compile(
    r"\b(?:of (?:whom|which|them|those)|included?s?|including|among (?:them|those|which|whom))\W+(?:\w+\W+){0,3}$", re.I
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
ROUND = re.compile(
    rf"\b({'|'.join(ORDINALS)})[ -](?:round|reading|leg|vote|ballot|half|phase|stage|day|session|set|heat|wave|game)",
    re.I,
)
OF_THEM = re.compile(r"\s+of (?:them|those|whom|these)\b")
PARTS_OF_A_COUNTRY = "city|capital|region|district|province|county|town|village|municipality|constituency"
LOCAL = re.compile(
    rf"\b(?:(?:in|of|across) (?:the|its|this|that|our) (?:{PARTS_OF_A_COUNTRY})\b|(?:the|our) (?:{PARTS_OF_A_COUNTRY})['’]s\b)",
    re.IGNORECASE,
)
FAR = 90  # tokens: more than a sentence has on either side of a number
ISSUE = 4  # tokens behind a paper's name in which its number stands


def scope_of(frame: Frame, argument: Argument) -> dict[str, str | None]:
    """The conditions under which a number stands, as the scope of its claim."""
    period = _period(frame)
    return {
        "context": " ".join(_context(frame, argument)),
        "beside": " ".join(_beside(frame, argument)),
        "period": period.timex3 if period else None,
        "past": _past(frame),
        "part": _narrowed(frame, argument),
        "kind": _kind(frame, argument),
        "of": " ".join(_of(frame, argument, OF)) or None,
        "in": " ".join(_of(frame, argument, OF | IN)) or None,
        "among": " ".join(_of(frame, argument, AMONG_WHOM)) or None,
        "local": _local(frame, argument),
        "basis": _basis(frame),
        "day": _day(frame),
        "hour": _hour(frame, argument),
        "some": _some(frame, argument),
        "rate": _rate(frame, argument),
        "by": " ".join(_by(frame)) or None,
        "doer": _doer(frame),
        "trade": "trade" if frame.predicate.lemma in things.words("trading") else None,
        "paper": _paper(frame),
        "rank": _rank(frame),
        "span": "cumulative" if things.says(frame.reading.span(frame.sentence).text, "cumulative") else None,
        "grows": _grows(frame, argument),
        "done": "done" if frame.reading.doc[frame.predicate.first].tag_ == "VBD" else None,
    }


def context_of(frame: Frame, argument: Argument) -> str:
    return " ".join(_context(frame, argument))


def _context(frame: Frame, argument: Argument) -> list[str]:
    """The content words and names of the sentence (of a boundless one, those near), without the number and its noun."""
    first, last = max(frame.sentence.first, argument.first - FAR), min(frame.sentence.last, argument.last + FAR)
    span = frame.reading.doc[first:last]
    inside = range(argument.first, argument.last)
    names, covered = _names(frame, span)
    words = {
        things.word(t)
        for t in span
        if t.tag_ in CONTENT and t.i not in inside and t.i not in covered and t.is_alpha and len(t) > 2 and not is_demonym(t.text)
    }
    return sorted((words - things.words("empty")) | names)


def _names(frame: Frame, span: Span) -> tuple[set[str], set[int]]:
    """Keys of the names in the sentence, known or only capitalised, and of the countries its adjectives speak of."""
    names, covered = set[str](), set[int]()
    for mention in frame.reading.mentions_in(span.start_char, span.end_char):
        if isinstance(mention.value, Entity):
            names.update(f"@{key}" for key in name_keys(mention.value))
        if isinstance(mention.value, Entity | DateValue):
            words = frame.reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            covered.update(range(words.start, words.end) if words is not None else ())
    for token in span:
        country = country_of(token.text) if is_demonym(token.text) else None
        if country:
            names.add(f"@{country}")
        elif token.tag_ in PROPER and token.i not in covered and token.is_alpha and len(token) > 2:
            names.add(f"@{sound_key(token.text)}")
    return names, covered


def _beside(frame: Frame, argument: Argument) -> list[str]:
    """The other numbers of the sentence, but for parts ("two of them"): one of them may be what another article gives."""
    span = frame.reading.span(frame.sentence)
    mentions = frame.reading.mentions_in(span.start_char, span.end_char, "quantity")
    others = [m for m in mentions if m.start != argument.mention.start and m.value.low is not None]
    text, at = frame.reading.article.text, [m for m in others if m.value.kind in {"amount", "ratio"}]
    bare = {f"{_small()[t.lower_]:g}" for t in span if t.tag_ == "CD" and t.lower_ in _small() and _stands_alone(t)}
    return sorted({f"{m.value.low:g}" for m in at if not OF_THEM.match(text, m.end)} | bare)


@lru_cache(maxsize=1)
def _small() -> Mapping[str, float]:
    """Number words below a hundred and their values."""
    return {word: value for group in ("ones", "teens", "tens") for word, value in number_words.words()[group].items()}


def _stands_alone(token: Token) -> bool:
    """ "Three were still missing": a number without a noun."""
    after = token.doc[token.i + 1 : token.i + 2]
    return bool(after) and after[0].tag_.startswith(("VB", "MD", "RB"))


def _period(frame: Frame) -> DateValue | None:
    """The one month, quarter or year that the sentence speaks of, and does not look back to ("from October")."""
    span, text = frame.reading.span(frame.sentence), frame.reading.article.text
    said = frame.reading.mentions_in(span.start_char, span.end_char, "date")
    long = {m.value.timex3: m.value for m in said if _is_long(m.value) and not text[: m.start].endswith("from ")}
    return next(iter(long.values())) if len(long) == 1 else None


def _is_long(value: DateValue) -> bool:
    return value.type == "DATE" and None not in {value.start, value.end} and (value.end - value.start).days >= LONG  # type: ignore[operator]


def _past(frame: Frame) -> str | None:
    """Whether the number is told of a time that was over long before the article, which then looks back."""
    day = frame.reading.article.day
    said = [a.mention.value for a in (*making.fronted(frame), *frame.after) if isinstance(a.mention.value, DateValue)]
    return "past" if day and any(v.end is not None and day - v.end > SETTLED for v in said) else None


def _narrowed(frame: Frame, argument: Argument) -> str | None:
    """What narrows the thing counted: adjectives before it ("48 new cases")."""
    row = frame.reading.doc[argument.first : _end_of_row(frame, argument)]
    found = {t.lower_ for t in row if t.tag_ in {"JJ", "VBN", "VBG"} and t.is_alpha and not is_demonym(t.text)}
    return " ".join(sorted(found - things.words("neutral"))) or None


def _kind(frame: Frame, argument: Argument) -> str | None:
    """The nouns before the head ("three booster cores")."""
    unit = argument.mention.value.unit or ""
    if unit == "percent" or units.currency_of(unit) or units.in_base(1.0, unit):
        return None
    row = frame.reading.doc[argument.first : _end_of_row(frame, argument)]
    nouns = [things.word(t) for t in row if t.tag_ in {"NN", "NNS"} and t.is_alpha]
    return " ".join(sorted(set(nouns[:-1]))) or None


def _end_of_row(frame: Frame, argument: Argument) -> int:
    """Where the noun phrase ends whose number, and sometimes whose nouns, are the mention."""
    doc, i = frame.reading.doc, argument.last
    dates = {a.first for a in frame.after if isinstance(a.mention.value, DateValue)}
    while i < frame.sentence.last and i not in dates and doc[i].tag_ in {"NN", "NNS", "JJ", "HYPH"}:
        i += 1
    return i


def _of(frame: Frame, argument: Argument, links: frozenset[str]) -> list[str]:
    """The nouns and names of what the thing is of: "nine rounds of talks", "a stake in Norsk Laks", "jobless among the young"."""
    found = [t for t in _phrase_after(frame, argument, links) if t.tag_ in NOUNS or links is AMONG_WHOM]
    return sorted({f"@{sound_key(t.text)}" if t.text[0].isupper() else things.word(t) for t in found if t.is_alpha})


def head_of(frame: Frame, argument: Argument) -> str | None:
    """The head of what the number is "of": "52% of the vote in ..."."""
    phrase = takewhile(lambda t: t.text != ",", _phrase_after(frame, argument, OF))
    nouns = [t for t in phrase if t.tag_ in {"NN", "NNS"}]
    return things.word(nouns[-1]) if nouns else None


def _phrase_after(frame: Frame, argument: Argument, links: frozenset[str]) -> Sequence[Token]:
    doc, i = frame.reading.doc, _end_of_row(frame, argument)
    if links is AMONG_WHOM:
        found = (t.i for t in frame.reading.span(frame.sentence) if t.lower_ in links)
        i = next(found, frame.sentence.last)
    if i >= frame.sentence.last or doc[i].lower_ not in links:
        return ()
    return list(
        takewhile(
            lambda t: t.tag_ in NOUNS | {"JJ", "DT", "PRP$", "HYPH", "CC", ",", "POS", "VBG", "VBN"},
            doc[i + 1 : frame.sentence.last],
        )
    )


def _local(frame: Frame, argument: Argument) -> str | None:
    """Whether a rate is said to be that of a place without its name ("turnout in the city")."""
    span = frame.reading.span(frame.sentence)
    rate = argument.mention.value.unit == "percent" and any(things.word(t) in things.words("rates") for t in span)
    return "local" if rate and LOCAL.search(span.text) else None


def _basis(frame: Frame) -> str | None:
    """Whether a sentence tells of what is left after all is taken off, or of what was there before."""
    return " ".join(sorted(deducted(frame.reading.span(frame.sentence).text))) or None


def _hour(frame: Frame, argument: Argument) -> str | None:
    """The clock time of which a share is told ("turnout at 5 p.m. was 58 per cent"), or that not all is counted yet."""
    if argument.mention.value.unit != "percent":
        return None
    span = frame.reading.span(frame.sentence)
    if PARTIAL.search(span.text):
        return "partial"
    said = (m.value.clock for m in frame.reading.mentions_in(span.start_char, span.end_char, "date"))
    return next((str(clock) for clock in said if clock is not None), None)


def _day(frame: Frame) -> str | None:
    """The one day on which the verb happens."""
    if is_saying(frame.reading.doc[frame.predicate.head]):
        return None
    said = [a.mention.value for a in (*making.fronted(frame), *frame.after) if isinstance(a.mention.value, DateValue)]
    days = {str(v.start) for v in said if v.start is not None and v.start == v.end}
    return days.pop() if len(days) == 1 else None


def _some(frame: Frame, argument: Argument) -> str | None:
    """Whether the number counts a part or a rest of others ("two of them", "including ten children"), or more ("another 40")."""
    doc = frame.reading.doc
    after = [t.lower_ for t in doc[argument.last : argument.last + 2]]
    bare = doc[argument.last - 1].tag_ == "CD"
    of = bare and after[:1] == ["of"] and (len(after) < 2 or after[1] in ANAPHORS)
    inside = {t.lower_ for t in doc[argument.first : argument.last]} & {"others", "more", "other", "of"}
    before = doc[max(frame.sentence.first, argument.first - 5) : argument.first]
    near = {t.lower_ for t in before[-2:]} & AMONG
    if (near | {t.lower_ for t in doc[argument.first : argument.last]}) & ADDED:
        return "more"
    return "some" if of or inside or near or PART.search(before.text + " ") else None


def _rate(frame: Frame, argument: Argument) -> str | None:
    """A count for each of many, or each day, is no count of all."""
    if " per " in (argument.mention.value.unit or ""):
        return "each"
    doc = frame.reading.doc
    near = doc[max(frame.sentence.first, argument.first - 4) : min(frame.sentence.last, argument.last + 4)]
    a_day = re.search(
        r"\ba(?:n)? (?:day|week|month|year|night|hour|time|person|head)\b(?! (?:earlier|ago|before|later|after))",
        doc[argument.last : near.end].text,
    )
    rates = (t for t in near if t.lower_ in RATES and t.nbor().lower_ not in {"cent", "centage"} and not _of_another(t, argument))
    before = doc[max(frame.sentence.first, argument.first - LEADING) : argument.first]
    return "each" if a_day or any(rates) or EACH.search(before.text) else None


def _of_another(token: Token, argument: Argument) -> bool:
    """Whether an adjective behind a number stands before a noun of its own ("at the annual meeting")."""
    return token.i >= argument.last and token.tag_ == "JJ" and token.nbor().tag_ in {"NN", "NNS"}


def _by(frame: Frame) -> list[str]:
    """The names that act in the frame: what Anna scored is no count of what Ida scored."""
    if is_saying(frame.reading.doc[frame.predicate.head]):
        return []
    heads = [a for a in frame.subject if isinstance(a.mention.value, Entity) and not _narrows(frame, a)]
    acting = [a.mention.value for a in heads if a.prep != "of" or a.mention.kind == "place"]  # the government of Peru
    return sorted({key for who in acting for key in _actor_keys(who)})


def _doer(frame: Frame) -> str | None:
    """The verb and the common noun that is its subject."""
    lefts = frame.reading.doc[frame.predicate.head].lefts
    nouns = (things.word(t) for t in lefts if t.dep_ in SUBJECTS and t.tag_ in {"NN", "NNS"})
    return next((f"{frame.predicate.lemma} {noun}" for noun in nouns), None)


def _narrows(frame: Frame, argument: Argument) -> bool:
    """Whether a name says which of the things named behind it is meant ("the Torp striker")."""
    return argument.last < frame.predicate.first and frame.reading.doc[argument.last].tag_ in {"NN", "NNS"}


def _actor_keys(who: Entity) -> tuple[str, ...]:
    """A government acts under the name of its country or its capital."""
    place = find_place(who.name) if who.kind == "place" else None
    return (who.country,) if who.country and (who.acting or (place and place.capital)) else name_keys(who)


def _paper(frame: Frame) -> str | None:
    """A numbered paper the sentence takes its number from ("Bulletin No. 5"), as one word."""
    span = frame.reading.span(frame.sentence)
    for token in span:
        if token.lemma_.lower() in things.words("papers"):
            found = re.match(
                r"\s*(?:(?:no|nr|number)\b\.?\s*|#)?(\d+)\b", token.doc[token.i + 1 : min(token.i + ISSUE, span.end)].text, re.I
            )
            if found:
                return f"{token.lemma_.lower()}-{found[1]}"
    return None


def _rank(frame: Frame) -> str | None:
    """The ordinals of the sentence ("in the first round"): a count of the first is none of the second."""
    span = frame.reading.span(frame.sentence)
    mentions = frame.reading.mentions_in(span.start_char, span.end_char, "quantity")
    found = {f"{m.value.low:g}" for m in mentions if m.value.kind == "ordinal" and m.value.low is not None}
    found |= {str(ORDINALS.index(m[1].lower()) + 1) for m in ROUND.finditer(span.text)}
    return " ".join(sorted(found)) or None


def _grows(frame: Frame, argument: Argument) -> str | None:
    """Whether the number is of a kind that grows while it is reported: by its verb, its noun, or what stands beside it."""
    near = frame.reading.doc[argument.first : min(argument.last + 2, frame.sentence.last)]
    told = {frame.predicate.lemma, *(things.word(t) for t in near)}
    return "grows" if told & things.words("growing") else None
