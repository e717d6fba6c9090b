"""Sentences -> extents: how long, deep, high, heavy or fast something is, how far it went, how long it lasts or lasted.

A measure finds what it measures in the words around it: the noun behind it ("a 72-hour truce"), the noun it completes
("a truce of 48 hours"), the noun before its comma ("the pipeline, 340 kilometres long"), or the verb and its subject
("the talks lasted 90 minutes", "they met for 90 minutes"). Next: compare/gates/lengths and the rule duration-and-distance.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate import quotes
from checker.annotate.units import in_base
from checker.claims import making, setting
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.topic import name_keys
from checker.model import Claim, DateValue, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TIMES = frozenset({"time", "calendar"})
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
IN_SMALLER = {"year": 12.0, "month": 30.0, "week": 7.0, "day": 24.0, "hour": 60.0, "minute": 60.0}
ORDER = ("year", "month", "week", "day", "hour", "minute", "second")
BEHIND = 6  # tokens between a verb and the measure it takes
FIRM = frozenset({"asserted", "reported"})


@dataclass(frozen=True)
class Measure(setting.Place):
    """A measured stretch: a number with a unit that converts."""

    dimension: str


@dataclass(frozen=True)
class Thing:
    """What is measured: the aspect ("depth"), the thing that has it ("lake", "" when it is not said), its noun's token."""

    aspect: str
    holder: str = ""
    at: int | None = None


def lengths(clauses: Sequence[Clauses]) -> Iterator[Claim]:
    """Claims of kind "extent" of an article's sentences in order: slots thing ("duration of truce") and amount."""
    kinds = setting.all_kinds(clauses[0].reading.doc, _family) if clauses else {}
    for claim in _extents(clauses):
        known = _narrowing(kinds.get(claim.scope.get("holder", ""), set()))
        yield replace(claim, scope={**claim.scope, "kinds": known}) if known else claim


def _extents(clauses: Iterable[Clauses]) -> Iterator[Claim]:
    previous: Measure | None = None
    before: Clauses | None = None
    for parts in clauses:
        found = tuple(frames(parts))
        measures = [m for m in _measures(parts, found) if not _restates(m)]
        asked = _asked_back(parts, found) if not measures else None
        if asked is not None and previous is not None:
            yield _claim(previous, asked, parts)
        for measure in measures:
            thing = _thing(measure)
            if thing is not None:
                yield _claim(measure, thing, before=before)
        previous, before = measures[-1] if measures else None, parts


# ---- measures


def _measures(parts: Clauses, found: Sequence[Frame]) -> Iterator[Measure]:
    span = parts.reading.span(parts.sentence)
    mentions = parts.reading.mentions_in(span.start_char, span.end_char)
    exact = {m.start: m for m in mentions if isinstance(m.value, Quantity)}
    for mention in mentions:
        mention = _in_figures(parts, mention) or mention
        value = _duration(mention, exact.get(mention.start)) or _dimensioned(mention)
        if value is None or value.unit is None:
            continue
        base = in_base(1.0, value.unit)
        if base is None or base[1] not in _table()["plain"]:
            continue
        first, last = setting.bounds(parts, mention)
        measure = Measure(parts, setting.frame_at(found, first), mention, value, first, last, base[1])
        if base[1] not in TIMES or not _is_point(measure):
            yield measure


def _in_figures(parts: Clauses, mention: Mention) -> Mention | None:
    """ "Sixty (60) days", as decrees and contracts put it, with the unit behind the brackets."""
    doc, value = parts.reading.doc, mention.value
    first, last = setting.bounds(parts, mention)
    if not isinstance(value, Quantity) or value.unit is not None or last + 1 >= parts.sentence.last or doc[last].text != ")":
        return None
    unit = doc[last + 1].lemma_.lower()
    if doc[first - 1].text != "(" or first - 2 < parts.sentence.first or in_base(1.0, unit) is None:
        return None
    start, end = doc[first - 2].idx, doc[last + 1].idx + len(doc[last + 1].text)
    return Mention("quantity", start, end, parts.reading.article.text[start:end], replace(value, unit=unit))


def _dimensioned(mention: Mention) -> Quantity | None:
    value = mention.value
    if not isinstance(value, Quantity) or value.kind != "amount" or value.unit is None or _vague(value):
        return None
    base = in_base(1.0, value.unit)
    return value if base and (base[1] not in TIMES or ")" in mention.text) else None  # other times are read as dates are


def _vague(value: Quantity) -> bool:
    """ "Several hundred feet": nothing that another number could contradict."""
    return bool(value.low and value.high and value.high >= 2 * value.low)


def _duration(mention: Mention, beside: Mention | None) -> Quantity | None:
    """A length of time in its smallest unit; its bound is that of the quantity printed at the same place."""
    value = mention.value
    if not isinstance(value, DateValue) or value.type != "DURATION":
        return None
    if beside is not None and beside.end == mention.end:
        quantity = beside.value
        return quantity if isinstance(quantity, Quantity) and quantity.unit in ORDER and not _vague(quantity) else None
    return _spelled(value, mention.text)


def _spelled(value: DateValue, text: str) -> Quantity | None:
    parts = _parts(value.timex3)
    if not parts:
        return None
    unit = parts[-1][1]
    total = sum(number * _factor(name, unit) for number, name in parts)
    step = 1.0 if total == int(total) else 0.5
    low, high = _bounded(total, text)
    rough = value.approximate or bool(re.match(r"(?:almost|nearly|about|around|some|roughly|just)\b", text, re.IGNORECASE))
    return Quantity(low, high, unit, None, step, rough, "amount")


def _parts(timex3: str) -> list[tuple[float, str]]:
    match = re.fullmatch(r"P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])+))?", timex3)
    if not match or not (match[1] or match[2]):
        return []
    days = [(float(n), UNITS[u]) for n, u in re.findall(r"([\d.]+)([YMWD])", match[1])]
    return days + [(float(n), UNITS["T" + u]) for n, u in re.findall(r"([\d.]+)([HMS])", match[2] or "")]


def _factor(unit: str, into: str) -> float:
    factor = 1.0
    for name in ORDER[ORDER.index(unit) : ORDER.index(into)]:
        factor *= IN_SMALLER[name]
    return factor


def _bounded(total: float, text: str) -> tuple[float | None, float | None]:
    if re.match(r"(?:more than|over|at least|longer than|upwards? of)\b", text, re.IGNORECASE):
        return total, None
    if re.match(r"(?:up to|at most|less than|under|no more than|as long as)\b", text, re.IGNORECASE):
        return None, total
    return total, total


def _is_point(measure: Measure) -> bool:
    """ "Two days ago", "within a week", "in his first three years": when, and not how long."""
    doc, words = measure.doc, _table()["point"]
    behind = doc[measure.last] if measure.last < measure.stop else None
    completes = measure.first > measure.floor and doc[measure.first - 1].lower_ == "of"
    if behind is not None and behind.lower_ in words["after"] and not completes:
        return True
    before = doc[measure.first - 1].lower_ if measure.first > measure.floor else ""
    if before in words["prepositions"]:  # "after an hour-long meeting": the preposition is the noun's
        return not (behind is not None and _modifies(measure))
    return (before in words["before"] and not _lasts(measure)) or doc[measure.first].lower_ in words["before"]


def _modifies(measure: Measure) -> bool:
    """Does the measure stand before a noun as an adjective does?"""
    doc, i = measure.doc, measure.last
    plural = doc[i - 1].tag_ == "NNS" and doc[i - 1].lower_.endswith("s")
    return i < measure.stop and not plural and doc[i].tag_ in setting.ROW


def _lasts(measure: Measure) -> bool:
    """ "Is to last 24 hours", where "last" is read as an adjective."""
    doc, i = measure.doc, measure.first - 1
    if i <= measure.floor or doc[i].lower_ != "last":
        return False
    return doc[i - 1].tag_ == "MD" or doc[i - 1].lower_ in {"to", "not", "n't"}


def _restates(measure: Measure) -> bool:
    """A measure in brackets behind another: the same one converted."""
    doc, i = measure.doc, measure.first - 1
    return i > measure.floor and doc[i].text in {"(", "["} and doc[i].tag_ != "IN"


# ---- what is measured


def _thing(measure: Measure) -> Thing | None:
    for find in (_behind, _completed, _apposed, _fronted, _set_at, _after_noun, _by_verb):
        found = find(measure)
        if found is not None:
            return found
    return None


def _behind(measure: Measure) -> Thing | None:
    """The noun behind a measure that stands before it as an adjective does: "a 72-hour truce", "12 months' probation"."""
    doc, i = measure.doc, measure.last
    plural = doc[i - 1].tag_ == "NNS" and doc[i - 1].lower_.endswith("s")
    if plural and not (i < measure.stop and doc[i].tag_ == "POS"):
        return _of_what(measure)
    aspect, i = _sized(measure)
    head = None
    while i < measure.stop and doc[i].tag_ in setting.ROW and not (doc[i].is_punct and doc[i].tag_ not in {"HYPH", "POS"}):
        head = i if doc[i].tag_ in {"NN", "NNS"} else head
        i += 1
    if head is None:
        return None
    return _named(measure, doc[head], aspect)


def _of_what(measure: Measure) -> Thing | None:
    """ "60 days of mourning", "three years in prison"."""
    doc, i = measure.doc, measure.last
    if i + 1 >= measure.stop or doc[i].lower_ not in {"of", "in"}:
        return None
    noun = next((t for t in doc[i + 1 : min(i + 4, measure.stop)] if t.tag_ not in {"DT", "JJ", "PRP$"}), None)
    if noun is None or noun.tag_ not in {"NN", "NNS"} or (doc[i].lower_ == "in" and _family(noun.lemma_) != "sentence"):
        return None
    return _named(measure, noun, None)


def _completed(measure: Measure) -> Thing | None:
    """The noun a measure is the complement of: "a truce of 48 hours", "a depth of 52 km"."""
    doc, i = measure.doc, measure.back(measure.first - 1)
    if i <= measure.floor or doc[i].lower_ != "of" or doc[i - 1].tag_ not in {"NN", "NNS"}:
        return None
    noun = doc[i - 1]
    if noun.lemma_.lower() in _table()["shells"]["nouns"]:
        return _for_noun(measure, measure.back(noun.i - 1)) or _by_verb(measure, noun.i)
    return _named(measure, noun, None)


def _apposed(measure: Measure) -> Thing | None:
    """The noun whose size stands behind it: "the pipeline, 340 kilometres long,", "a wall three metres high"."""
    aspect, _ = _sized(measure)
    doc, i = measure.doc, measure.first - 1
    if aspect is None or i <= measure.floor:
        return None
    at = i - 1 if doc[i].tag_ == "," else i
    return _named(measure, doc[at], aspect) if at >= measure.floor and doc[at].tag_ in {"NN", "NNS"} else None


def _fronted(measure: Measure) -> Thing | None:
    """The subject of a sentence that its size opens: "At 430 metres long, the bridge is ..."."""
    aspect, i = _sized(measure)
    opens = measure.first == measure.floor or (measure.first == measure.floor + 1 and measure.doc[measure.floor].lower_ == "at")
    if aspect is None or not opens:
        return None
    noun = next((t for t in measure.doc[i : measure.stop] if t.dep_.startswith("nsubj")), None)
    return _named(measure, noun, aspect) if noun is not None and noun.tag_ in {"NN", "NNS"} else None


def _set_at(measure: Measure) -> Thing | None:
    """ "Put the depth at 52 km", "reaching an altitude of", "at a depth of": only nouns that are measures themselves."""
    doc, i = measure.doc, measure.back(measure.first - 1)
    if i <= measure.floor or doc[i].lower_ not in {"at", "as", "to"} or doc[i - 1].tag_ not in {"NN", "NNS"}:
        return None
    noun = doc[i - 1]
    return _named(measure, noun, None) if noun.lemma_.lower() in _aspect_nouns() else None


def _after_noun(measure: Measure) -> Thing | None:
    """The noun before "for": "a state of emergency for 30 days"."""
    return _for_noun(measure, measure.back(measure.first - 1)) if measure.dimension in TIMES else None


def _for_noun(measure: Measure, i: int) -> Thing | None:
    doc = measure.doc
    if i <= measure.floor or doc[i].lower_ != "for" or doc[i - 1].tag_ not in {"NN", "NNS"}:
        return None
    noun = doc[i - 1]
    return None if noun.lemma_.lower() in _table()["shells"]["nouns"] else _named(measure, noun, "duration")


def _by_verb(measure: Measure, at: int | None = None) -> Thing | None:
    """The verb a measure completes, with its subject or as an event of its own: "lasted 90 minutes", "met for 90 minutes"."""
    frame, at = measure.frame, measure.first if at is None else at
    if frame is None or not 0 <= at - frame.predicate.last <= BEHIND:
        return None
    between = measure.doc[frame.predicate.last : at]
    lemma, prep = frame.predicate.lemma, next((t.lower_ for t in reversed(between) if t.tag_ in {"IN", "TO", "RP"}), "")
    if _lasts(measure):
        lemma, prep = "last", ""
    sized, _ = _sized(measure)
    aspect = sized or _verb_aspect(lemma, measure.dimension)
    plain = not any(t.tag_ in {"NN", "NNS", "NNP", "CD"} for t in between)
    if plain and prep in {"", "for", "on", "up"} and (aspect or lemma == "be"):
        noun = _subject(measure, frame)
        if noun is not None:
            return _named(measure, noun, aspect)
    family = _verb_family(lemma)
    if family and (prep in {"for", ""} or (family == "sentence" and prep == "to")):
        return Thing("duration" if measure.dimension in TIMES else aspect or "distance", family, frame.predicate.head)
    return None


def _subject(measure: Measure, frame: Frame) -> Token | None:
    """The noun that is the subject of a verb, past "which" and "that"; None for a name or another pronoun."""
    doc, verb = measure.doc, frame.predicate
    at: int | None
    if doc[verb.first].tag_ == "VBG" and verb.first > measure.floor:
        at = verb.first - (2 if doc[verb.first - 1].tag_ == "," else 1)
    else:
        at = next((t.i for t in reversed(doc[measure.floor : verb.first]) if t.dep_.startswith("nsubj") or t.tag_ == "WDT"), None)
    if at is not None and doc[at].lower_ in {"which", "that"}:
        at = next((t.i for t in reversed(doc[measure.floor : at]) if t.tag_ in setting.NOUNS), None)
    if at is None or at < measure.floor:
        return None
    opens = at == measure.floor and doc[at].tag_ == "NNP" and not doc[at].ent_type_  # "Cocaine weighing four tonnes"
    return doc[at] if opens or doc[at].tag_ in {"NN", "NNS"} else None


def _sized(measure: Measure) -> tuple[str | None, int]:
    """The aspect an adjective behind the measure gives ("52 metres deep"), and the token behind it."""
    doc, i = measure.doc, measure.last
    while i < measure.stop and doc[i].tag_ == "HYPH":
        i += 1
    while i < measure.stop and doc[i].text == "(" and (close := _closing(doc, i, measure.stop)):
        i = close  # "230 feet (70 metres) tall"
    if i >= measure.stop:
        return None, i
    aspects = [a for a, row in _table()["aspects"].items() if doc[i].lower_ in row["adjectives"]]
    chosen = next((a for a in aspects if (a == "duration") == (measure.dimension in TIMES)), None)
    return chosen, i + 1 if chosen else i


def _closing(doc: Doc, i: int, stop: int) -> int | None:
    return next((t.i + 1 for t in doc[i : min(i + 8, stop)] if t.text == ")"), None)


def _named(measure: Measure, noun: Token, aspect: str | None) -> Thing | None:
    """The thing a noun names; a noun that is a measure itself ("depth") has its own aspect, and its holder in "of ..."."""
    lemma = noun.lemma_.lower()
    if lemma in _aspect_nouns():
        return Thing(_aspect_nouns()[lemma], _owner(measure, noun), noun.i)
    if lemma in _table()["shells"]["nouns"]:
        return None
    aspect = aspect or _table()["plain"][measure.dimension]
    return Thing(aspect, _family(lemma), noun.i)


def _owner(measure: Measure, noun: Token) -> str:
    """Whose depth or height it is, where it is said beside the noun: "the depth of the lake", "the lake's depth"."""
    doc, i = measure.doc, noun.i
    if i + 1 < measure.first and doc[i + 1].lower_ == "of":
        head = next((t for t in doc[i + 2 : measure.first] if t.tag_ in {"NN", "NNS"}), None)
        return _family(head.lemma_) if head is not None else ""
    if i - 2 >= measure.floor and doc[i - 1].tag_ == "POS" and doc[i - 2].tag_ in {"NN", "NNS"}:
        return _family(doc[i - 2].lemma_)
    return ""


def _asked_back(parts: Clauses, found: Sequence[Frame]) -> Thing | None:
    """ "That is how long the truce is to last": the thing that the measure of the sentence before is of."""
    doc, sentence = parts.reading.doc, parts.sentence
    how = next((t.i for t in doc[sentence.first : sentence.last - 1] if t.lower_ == "how" and t.nbor().lower_ == "long"), None)
    if how is None or doc[sentence.first].lower_ not in {"that", "this", "which"}:
        return None
    noun = next((t for t in doc[how + 2 : sentence.last] if t.tag_ in {"NN", "NNS"}), None)
    lasts = any(f.predicate.first > how and _verb_aspect(f.predicate.lemma, "time") for f in found)
    return Thing("duration", _family(noun.lemma_), noun.i) if noun is not None and lasts else None


# ---- the claim


def _claim(measure: Measure, thing: Thing, asking: Clauses | None = None, before: Clauses | None = None) -> Claim:
    """The claim, with the context of the sentence that names the thing (`asking`, where it is not the measure's own)."""
    parts, told = measure.parts, making.slot(measure.mention)
    name = f"{thing.aspect} of {thing.holder}" if thing.holder else thing.aspect
    phrase = measure.phrase(thing.at)
    definite = setting.definite(measure.doc, phrase[0])
    named = {*range(*phrase), *range(measure.first, measure.last)}
    scope = {
        "holder": thing.holder or None,
        "kind": _narrowing(setting.kinds(measure.doc, *phrase)),
        "definite": definite,
        "whose": _whose(measure, thing),
        "context": setting.context_of(asking or parts, named, before if definite or setting.points_back(parts) else None),
        "beside": " ".join(_beside(measure)),
        "plan": "plan" if _is_plan(measure, thing) else None,
        "period": setting.year_of(parts),
    }
    slots = {"thing": Slot(name, told.start, told.end, told.text), "amount": replace(told, value=measure.value)}
    made = setting.made(parts, measure.frame, "extent", slots, scope)
    status = made.status if made.status in {"hypothetical", "target", "denied"} and asking is None else "asserted"
    speaker = quotes.speaker_of(parts.reading, measure.mention.start, measure.mention.end)
    return making.with_speaker(replace(made, status=status), speaker)


def _is_unit(word: str) -> bool:
    return in_base(1.0, word) is not None or word in {"kilometer", "meter", "km"}


def _narrowing(kinds: set[str]) -> str | None:
    return " ".join(sorted(k for k in kinds if not _is_unit(k) and k != "long")) or None


def _beside(measure: Measure) -> list[str]:
    """The other values of the kind in the sentence: one of them may be what another article gives."""
    others = [m for m in _measures(measure.parts, ()) if m.first != measure.first and m.dimension == measure.dimension]
    return sorted({f"{setting.base_value(m.value):.6g}" for m in others})


def _whose(measure: Measure, thing: Thing) -> str | None:
    """The keys of the person whose it is, for things that somebody has: who gets, signs or serves it."""
    if thing.holder not in _table()["personal"]["things"]:
        return None
    frame = measure.frame
    given = thing.holder in _table()["given"]["things"] and frame is not None and not frame.predicate.passive
    around = (*(frame.after if given else ()), *frame.subject) if frame is not None else ()
    people = {key for m in making.persons(around)[:1] for key in name_keys(m.value)} or _only_person(measure)
    return " ".join(sorted(people)) or None


def _only_person(measure: Measure) -> set[str]:
    """The one person an article has named so far, whom "the 44-year-old" or "the striker" stands for."""
    end = measure.doc[measure.first].idx
    found: dict[str, set[str]] = {}
    for mention in measure.parts.reading.mentions:
        if mention.start >= end or len(found) > 1:
            break
        if mention.kind == "person":
            found.setdefault(mention.value.name, set()).update(name_keys(mention.value))
    return next(iter(found.values())) if len(found) == 1 else set()


def _is_plan(measure: Measure, thing: Thing) -> bool:
    """Was it meant, expected or due to last so long? Of what comes out as it may, a plan is not the outcome."""
    if thing.holder not in _table()["happens"]["things"] or measure.frame is None:
        return False
    near = measure.doc[max(measure.floor, measure.first - BEHIND) : measure.first]
    meant = any(t.lemma_.lower() in _table()["plan"]["words"] for t in near) or _lasts(measure)
    return meant or measure.frame.predicate.status not in FIRM


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("lengths.toml").read_text(encoding="utf-8"))


def happens() -> frozenset[str]:
    return frozenset(_table()["happens"]["things"])


@lru_cache(maxsize=1)
def _aspect_nouns() -> dict[str, str]:
    return {noun: aspect for aspect, row in _table()["aspects"].items() for noun in row["nouns"]}


def _verb_aspect(lemma: str, dimension: str) -> str | None:
    found = [aspect for aspect, row in _table()["aspects"].items() if lemma in row["verbs"]]
    wanted = {"length": {"length", "height", "distance"}, "mass": {"weight"}, "area": {"area"}}
    if dimension in TIMES:
        return "duration" if "duration" in found else None
    return next((a for a in found if a in wanted.get(dimension, set())), None)


@lru_cache(maxsize=1)
def _families() -> tuple[dict[str, str], dict[str, str]]:
    things = _table()["things"]
    nouns = {noun: name for name, row in things.items() for noun in row["nouns"]}
    return nouns, {verb: name for name, row in things.items() for verb in row["verbs"]}


def _family(lemma: str) -> str:
    return _families()[0].get(lemma.lower(), lemma.lower().removesuffix("s"))


def _verb_family(lemma: str) -> str | None:
    return _families()[1].get(lemma)
