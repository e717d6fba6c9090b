"""Clauses -> scenes: each date and place of an article with all that stands around it. Next: compare/scenes.

Two articles tell one thing in words of their own: "dissolved parliament on Tuesday", "sent home on Wednesday". No verb and
no noun need be the same, but the names, numbers and rarer words around a value are, here or in the next sentence. A
scene keeps those words with a weight for how near they stand, and what its article says anywhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.annotate.date_lengths import length
from checker.annotate.keys import fold
from checker.annotate.names_match import sound_key
from checker.annotate.places import country_of, is_demonym
from checker.claims import families, making, sites
from checker.claims.clauses import Argument, Clauses
from checker.claims.sites import Site
from checker.claims.stems import stem
from checker.language import Reading
from checker.language.verbs import base
from checker.model import Article, Claim, DateValue, Entity, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

EARLY = 40  # sentences: news tells early what it is about, and an article costs no more than these
SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
HEARERS = frozenset({"press", "media", "reporters", "journalists"})
COUNTS = frozenset({"toll", "tally", "count", "number", "total"})
WORDS = frozenset({"NN", "NNS", "JJ", "JJS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NAMES = frozenset({"NNP", "NNPS"})
LIGHT = frozenset(
    {
        "be",
        "have",
        "do",
        "say",
        "tell",
        "make",
        "take",
        "get",
        "go",
        "come",
        "more",
        "other",
        "many",
        "new",
        "last",
        "own",
        "first",
    }
    | {"year", "day", "week", "month", "hour"}
)
SITES = frozenset({"in", "at", "near", "outside", "off", "to", "into", "inside", "from"})
KINDS = frozenset(
    {"town", "city", "village", "district", "port", "suburb", "island", "resort", "neighbourhood", "neighborhood", "municipality"}
)
UNDATED = frozenset({"before", "after", "than", "following", "prior", "within", "for"})
OWN, SAME, NEXT = 1.2, 0.8, 0.4  # weights: the clause of the value, its sentence, the sentences beside it
WEIGHTS = {"@": 1.5, "#": 1.5, "~": 1.0, "+": 0.75}  # a name, a number, a family of events, a country
PART_OF_DAY = re.compile(r"(?:the |that )?(?:early |late )?(?:morning|afternoon|evening|night|midday|noon|midnight)")
UNITS = frozenset({"day", "week", "month", "hour", "year", "night"})
TURNED = frozenset({"after", "later", "before", "earlier"})
JUST = frozenset({"shortly", "just", "right", "soon", "minutes", "moments"})
LEAD = 3  # tokens before a day in which "shortly before" stands
BESIDE = 4  # tokens between a day and a length of time that is counted from it
RECKONED = frozenset({"next", "last", "this", "before", "earlier", "later", "ago", "previous", "past", "coming"})
ENDS = frozenset({"from", "since", "until", "till", "to", "by"})  # of a length of time, which is another question
SHORT = 10  # days: a longer span of time holds too many others to answer for one


@dataclass(frozen=True, eq=False)
class Story:
    """What an article says anywhere: its dates, its names of places, its words, and the keys of each of its sentences."""

    dates: tuple[DateValue, ...]
    places: tuple[Entity, ...]
    words: frozenset[str]
    rows: tuple[Mapping[str, float], ...]
    counts: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Scene:
    """Where a value stands: the weight of each key around it, whether it is still to come, and in which sentence."""

    keys: Mapping[str, float]
    story: Story
    row: int
    coming: bool
    prep: str
    verbs: frozenset[str]
    own: frozenset[str]
    beside: tuple[DateValue | Entity, ...]


def scenes(taken: Sequence[Clauses], article: Article) -> Iterator[Claim]:
    """Claims of kind "scene": slots value and scene; of predicate "site", also the things that a place places."""
    told = [parts for parts in taken if parts.sentence.role in {"body", "list"} and not parts.boundless][:EARLY]
    if not told:
        return
    rows = [keys_between(parts.reading, parts.sentence.first, parts.sentence.last) for parts in told]
    counts = Counter(key for row in rows for key in row)
    story = _story(told[0].reading, tuple(_window(rows, i) for i in range(len(rows))), counts)
    for row, parts in enumerate(told):
        for number, stretch in enumerate(parts.stretches):
            for argument in stretch:
                if _is_number(argument) or argument.mention.kind == "person" or tells(argument, parts, number):
                    yield _claim(parts, number, argument, _scene(parts, number, argument, rows, row, story), article)
        for site in sites.sites(parts):
            scene = _scene(parts, site.stretch, site.argument, rows, row, story)
            yield _of_site(_claim(parts, site.stretch, site.argument, scene, article), site)


def _story(reading: Reading, rows: tuple[Mapping[str, float], ...], counts: Mapping[str, int]) -> Story:
    values = [m.value for m in reading.mentions]
    return Story(
        tuple(v for v in values if isinstance(v, DateValue) and v.type in {"DATE", "TIME"} and not _is_long(v)),
        tuple({v for v in values if isinstance(v, Entity) and v.kind == "place"}),
        frozenset(fold(t.text) for t in reading.doc if t.is_alpha and t.is_title),
        rows,
        counts,
    )


def _is_long(value: DateValue) -> bool:
    if value.start is None and value.end is None:
        return False
    return value.start is None or value.end is None or (value.end - value.start).days > SHORT


def _is_number(argument: Argument) -> bool:
    """Whether it says how many, how much or how long."""
    value = argument.mention.value
    return isinstance(value, Quantity) or (isinstance(value, DateValue) and value.type == "DURATION")


def tells(argument: Argument, parts: Clauses, number: int) -> bool:
    """Whether a date says when, or a place where, something happened; not when or where it was said."""
    value = argument.mention.value
    if isinstance(value, DateValue):
        if PART_OF_DAY.fullmatch(argument.mention.text.casefold()):
            return False  # of a day that is named elsewhere
        known = (value.start or value.clock) is not None and value.type in {"DATE", "TIME"}
        placed = known and not is_vague(value) and not _is_reckoned(value, argument.mention.text)
        said = _said(parts, number, argument) or _counted_from(parts, argument)
        return placed and _is_when(argument, parts) and not said
    site = isinstance(value, Entity) and value.kind == "place" and value.place_kind != "country" and not value.acting
    behind = parts.reading.doc[argument.last : min(argument.last + 1, parts.sentence.last)]
    named_after = any(t.tag_ in {"NN", "NNS"} for t in behind)  # "Shital Niwas palace" is no town
    if not site or _said(parts, number, argument):
        return False
    return not argument.owner and not named_after and (argument.prep in SITES or _of_kind(argument, parts))


def is_vague(date: DateValue) -> bool:
    """Whether it is "around" a day; an hour may be a little earlier or later on the same day."""
    return date.approximate and date.clock is None


def _is_reckoned(date: DateValue, text: str) -> bool:
    """Whether it is a month or a year that is named by another ("the year before", "last month")."""
    long = date.start is not None and date.end is not None and (date.end - date.start).days > SHORT
    return long and bool(RECKONED & set(text.casefold().split()))


def _is_when(argument: Argument, parts: Clauses) -> bool:
    """Whether a day is when it was ("just before noon on Friday"), and not an end or the beginning of some length.

    "For two days from Friday", "arrived on Friday for a two-day visit".
    """
    doc, first = parts.reading.doc, argument.first
    if argument.prep in UNDATED and argument.prep != "for":
        lead = {t.lower_ for t in doc[max(first - LEAD, parts.sentence.first) : first]}
        return bool(lead & JUST)
    lengths = [a for stretch in parts.stretches for a in stretch if _is_length(a)]
    beside = any(max(a.first - argument.last, first - a.last) <= BESIDE for a in lengths)
    lasting = any(a.prep == "for" and a.first > argument.first and (length(a.mention.value) or 0) > 1 for a in lengths)
    return argument.prep != "for" and not (argument.prep in ENDS and beside) and not lasting


def _is_length(argument: Argument) -> bool:
    return getattr(argument.mention.value, "type", "") == "DURATION"


def _of_kind(argument: Argument, parts: Clauses) -> bool:
    """ "the village of Osterby"."""
    doc, first = parts.reading.doc, argument.first
    return argument.prep == "of" and first > 1 and doc[first - 2].lower_ in KINDS


def _counted_from(parts: Clauses, argument: Argument) -> bool:
    """Whether a day is reckoned from another that is told behind it ("on Friday, a day after the storm had killed two")."""
    span = parts.reading.doc[argument.last : parts.sentence.last]
    return any(t.lemma_.lower() in UNITS and n.lower_ in TURNED for t, n in pairwise(span))


def _said(parts: Clauses, number: int, argument: Argument) -> bool:
    """Whether it is the day on which somebody spoke, or counted ("the toll rose to six on Friday")."""
    i = _predicate(parts, number)
    if i is None:
        return False
    predicate = parts.predicates[i]
    subjects = (t.lemma_ for t in parts.reading.doc[predicate.head].lefts if t.dep_ in SUBJECTS)
    doc = parts.reading.doc
    told = any(n.lower_ in HEARERS and t.lower_ in {"the", "to"} for t, n in pairwise(doc[predicate.last : parts.sentence.last]))
    return predicate.lemma in families.table("telling", "verbs") or bool(COUNTS & set(subjects)) or told


def _predicate(parts: Clauses, number: int) -> int | None:
    """The number of the verb that a stretch belongs to: the one before it, else the first."""
    if not parts.predicates:
        return None
    return max(0, number - 1)


def _scene(parts: Clauses, number: int, argument: Argument, rows: Sequence[Mapping[str, float]], row: int, story: Story) -> Scene:
    first, last = _clause(parts, number)
    own = keys_between(parts.reading, first, last, (argument.first, argument.last))
    keys = dict(story.rows[row])
    for key in keys_between(parts.reading, argument.first, argument.last):
        if not isinstance(argument.mention.value, DateValue):
            keys.pop(key, None)
    keys |= dict.fromkeys(own, OWN)
    coming = _is_coming(parts, number, argument.mention.value)
    verbs = frozenset(_key(parts.reading.doc[p.head]) or "" for p in parts.predicates[max(0, number - 1) : number or 1])
    beside = tuple(
        a.mention.value
        for i, stretch in enumerate(parts.stretches)
        for a in stretch
        if a is not argument and a.mention.kind in {"date", "place"} and not (a.mention.kind == "date" and _said(parts, i, a))
    )
    return Scene(keys, story, row, coming, argument.prep, verbs - {""}, frozenset(own), beside)


def _is_coming(parts: Clauses, number: int, value: object) -> bool:
    """Whether a day lies ahead of the article and is not told as past all the same, by a slip of the pen."""
    day, i = parts.reading.article.day, _predicate(parts, number)
    ahead = isinstance(value, DateValue) and value.start is not None and day is not None and value.start > day
    past = i is not None and any(t.tag_ == "VBD" for t in parts.reading.doc[parts.predicates[i].first : parts.predicates[i].last])
    return ahead and not past


def _clause(parts: Clauses, number: int) -> tuple[int, int]:
    """The tokens from the end of the verb before to the beginning of the verb behind."""
    before, after = number - 2, max(number, 1)
    first = parts.predicates[before].last if 0 <= before < len(parts.predicates) else parts.sentence.first
    last = parts.predicates[after].first if after < len(parts.predicates) else parts.sentence.last
    return first, last


def _window(rows: Sequence[Mapping[str, float]], row: int) -> Mapping[str, float]:
    """The keys of a sentence, and with less weight those of the sentences beside it."""
    found = {key: NEXT for i in (row - 1, row + 1) if 0 <= i < len(rows) for key in rows[i]}
    return found | dict.fromkeys(rows[row], SAME)


def keys_between(reading: Reading, first: int, last: int, without: tuple[int, int] = (0, 0)) -> dict[str, float]:
    """The keys of the names, numbers and words between two tokens; days and hours have none."""
    doc, found = reading.doc, {}
    if first >= last:
        return {}
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    held: set[int] = set()
    for mention in reading.mentions_in(start, end):
        inside = range(*_bounds(reading, mention))
        if isinstance(mention.value, DateValue):
            held.update(inside)
        elif isinstance(mention.value, Quantity) and mention.value.low is not None:
            found[f"#{mention.value.low:g}"] = 1.0
        elif isinstance(mention.value, Entity) and mention.value.place_kind == "country" and mention.value.country:
            found[f"+{mention.value.country}"] = 1.0
            held.update(inside)
    for token in doc[first:last]:
        if token.i not in held and not without[0] <= token.i < without[1]:
            key = _key(token)
            if key:
                found[key] = 1.0
    return found


def _bounds(reading: Reading, mention: Mention) -> tuple[int, int]:
    span = reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    return (span.start, span.end) if span is not None else (0, 0)


def _key(token: Token) -> str | None:
    """How a word is known in another article: a name by its sound, a country by its code, a word by its family or stem."""
    if not token.is_alpha or len(token) < 3:
        return None
    country = country_of(token.text) if is_demonym(token.text) else None
    if country:
        return f"+{country}"
    if token.tag_ in NAMES:
        return f"@{sound_key(token.text)}"
    if token.tag_ not in WORDS:
        return None
    lemma = base(token) if token.tag_.startswith("VB") else token.lemma_.lower()
    if lemma in LIGHT:
        return None
    family = families.event_of_noun(lemma) or families.event_of_verb(lemma, ())
    return f"~{families.family(family).wide}" if family else stem(families.common_names().get(lemma, lemma))


def _claim(parts: Clauses, number: int, argument: Argument, scene: Scene, article: Article) -> Claim:
    mention = argument.mention
    number_told = _is_number(argument)
    kind = "number" if number_told else "date" if isinstance(mention.value, DateValue) else mention.kind
    i = _predicate(parts, number)
    negated = i is not None and parts.predicates[i].negated
    where = Slot(scene, mention.start, mention.end, making.marked(parts.reading, parts.sentence, mention))
    slots = {kind: making.slot(mention), "scene": where}
    return Claim(
        article.id, "scene", kind, slots, making.quote_of(parts.reading, parts.sentence), as_of=article.day, negated=negated,
        role=parts.sentence.role,
    )  # fmt: skip


def _of_site(claim: Claim, site: Site) -> Claim:
    """The claim of a place with what it places."""
    place = claim.slots["place"]
    slots = {"site": place, "scene": claim.slots["scene"], "things": replace(place, value=site.things)}
    return replace(claim, predicate="site", slots=slots)
