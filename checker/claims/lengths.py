"""Sentences -> extents: how long, deep, high, heavy or fast something is, how far it went, how long it lasts or lasted.

A measure finds what it measures in the words around it: the noun behind it ("a 72-hour truce"), the noun it completes
("a truce of 48 hours"), the noun before its comma ("the pipeline, 340 kilometres long"), or the verb and its subject
("the talks lasted 90 minutes", "they met for 90 minutes"). Next: compare/gates/lengths and the rule duration-and-distance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.annotate import quotes
from checker.annotate.names_match import sound_key
from checker.annotate.units import in_base
from checker.claims import bans, making, setting
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.stretches import (
    TIMES,
    Measure,
    aspect_nouns,
    family,
    lasts,
    measures,
    restates,
    table,
    verb_aspect,
    verb_family,
)
from checker.claims.topic import name_keys
from checker.model import Claim, Slot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEHIND = 6  # tokens between a verb and the measure it takes
FIRM = frozenset({"asserted", "reported"})


@dataclass(frozen=True)
class Thing:
    """What is measured: the aspect ("depth"), the thing that has it ("lake", "" when it is not said), its noun's token.

    `barred` where a "no" says that it is a ban, which denies nothing of how long it is.
    """

    aspect: str
    holder: str = ""
    at: int | None = None
    barred: bool = False


def lengths(clauses: Sequence[Clauses]) -> Iterator[Claim]:
    """Claims of kind "extent" of an article's sentences in order: slots thing ("duration of truce") and amount."""
    kinds = setting.all_kinds(clauses[0].reading.doc, family) if clauses else {}
    for claim in _extents(clauses):
        known = narrowing(kinds.get(claim.scope.get("holder", ""), set()))
        yield replace(claim, scope={**claim.scope, "kinds": known}) if known else claim


def _extents(clauses: Iterable[Clauses]) -> Iterator[Claim]:
    previous: Measure | None = None
    before: Clauses | None = None
    for parts in clauses:
        found = tuple(frames(parts))
        measured = [m for m in measures(parts, found) if not restates(m)]
        asked = _asked_back(parts, found) if not measured else None
        if asked is not None and previous is not None:
            yield _claim(previous, asked, parts)
        for measure in measured:
            thing = _thing(measure)
            if thing is not None:
                yield _claim(measure, thing, before=before)
        previous, before = measured[-1] if measured else None, parts


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
    if i + 1 >= measure.stop or doc[i].lower_ not in {"of", "in", "behind"}:
        return None
    noun = next((t for t in doc[i + 1 : min(i + 4, measure.stop)] if t.tag_ not in {"DT", "JJ", "PRP$"}), None)
    if noun is None or noun.tag_ not in {"NN", "NNS"} or (doc[i].lower_ != "of" and family(noun.lemma_) != "sentence"):
        return None
    return _named(measure, noun, None)


def _completed(measure: Measure) -> Thing | None:
    """The noun a measure is the complement of: "a truce of 48 hours", "a depth of 52 km"."""
    doc, i = measure.doc, measure.back(measure.first - 1)
    if i <= measure.floor or doc[i].lower_ != "of" or doc[i - 1].tag_ not in {"NN", "NNS"}:
        return None
    noun = doc[i - 1]
    if noun.lemma_.lower() in table()["shells"]["nouns"]:
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
    return _named(measure, noun, None) if noun.lemma_.lower() in aspect_nouns() else None


def _after_noun(measure: Measure) -> Thing | None:
    """The noun before "for": "a state of emergency for 30 days", "no bathing in the lake for 30 days"."""
    if measure.dimension not in TIMES:
        return None
    at = measure.back(measure.first - 1)
    if bans.is_told(measure, at):
        return _by_verb(measure)  # "banned fires on the beach for ten days" is no length of the beach
    return Thing("duration", bans.BAN, barred=True) if bans.is_meant(measure, at) else _for_noun(measure, at)


def _for_noun(measure: Measure, i: int) -> Thing | None:
    doc = measure.doc
    if i <= measure.floor or doc[i].lower_ != "for" or doc[i - 1].tag_ not in {"NN", "NNS"}:
        return None
    noun = doc[i - 1]
    return None if noun.lemma_.lower() in table()["shells"]["nouns"] else _named(measure, noun, "duration")


def _by_verb(measure: Measure, at: int | None = None) -> Thing | None:
    """The verb a measure completes, with its subject or as an event of its own: "lasted 90 minutes", "met for 90 minutes"."""
    frame, at = measure.frame, measure.first if at is None else at
    if frame is None or not 0 <= at - frame.predicate.last <= BEHIND:
        return None
    between = measure.doc[frame.predicate.last : at]
    lemma, prep = frame.predicate.lemma, next((t.lower_ for t in reversed(between) if t.tag_ in {"IN", "TO", "RP"}), "")
    if lasts(measure):
        lemma, prep = "last", ""
    sized, _ = _sized(measure)
    by_verb = verb_aspect(lemma, measure.dimension)
    aspect = by_verb if sized == "remoteness" and by_verb else sized or by_verb  # "covered the 52 km from Vis to Split"
    plain = not any(t.tag_ in {"NN", "NNS", "NNP", "CD"} for t in between)
    if plain and prep in {"", "for", "on", "up"} and (aspect or lemma == "be"):
        noun = _subject(measure, frame)
        if noun is not None:
            return _named(measure, noun, aspect)
    family = verb_family(lemma)
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
    aspects = [a for a, row in table()["aspects"].items() if doc[i].lower_ in row["adjectives"]]
    chosen = next((a for a in aspects if (a == "duration") == (measure.dimension in TIMES)), None)
    return chosen, i + 1 if chosen else i


def _closing(doc: Doc, i: int, stop: int) -> int | None:
    return next((t.i + 1 for t in doc[i : min(i + 8, stop)] if t.text == ")"), None)


def _named(measure: Measure, noun: Token, aspect: str | None) -> Thing | None:
    """The thing a noun names; a noun that is a measure itself ("depth") has its own aspect, and its holder in "of ..."."""
    lemma = noun.lemma_.lower()
    if lemma in aspect_nouns():
        return Thing(aspect_nouns()[lemma], _owner(measure, noun), noun.i)
    if lemma in table()["shells"]["nouns"]:
        return None
    aspect = aspect or table()["plain"][measure.dimension]
    return Thing(aspect, family(lemma), noun.i)


def _owner(measure: Measure, noun: Token) -> str:
    """Whose depth or height it is, where it is said beside the noun: "the depth of the lake", "the lake's depth"."""
    doc, i = measure.doc, noun.i
    if i + 1 < measure.first and doc[i + 1].lower_ == "of":
        head = next((t for t in doc[i + 2 : measure.first] if t.tag_ in {"NN", "NNS"}), None)
        return family(head.lemma_) if head is not None else ""
    if i - 2 >= measure.floor and doc[i - 1].tag_ == "POS" and doc[i - 2].tag_ in {"NN", "NNS"}:
        return family(doc[i - 2].lemma_)
    return ""


def _asked_back(parts: Clauses, found: Sequence[Frame]) -> Thing | None:
    """ "That is how long the truce is to last": the thing that the measure of the sentence before is of."""
    doc, sentence = parts.reading.doc, parts.sentence
    how = next((t.i for t in doc[sentence.first : sentence.last - 1] if t.lower_ == "how" and t.nbor().lower_ == "long"), None)
    if how is None or doc[sentence.first].lower_ not in {"that", "this", "which"}:
        return None
    noun = next((t for t in doc[how + 2 : sentence.last] if t.tag_ in {"NN", "NNS"}), None)
    lasts = any(f.predicate.first > how and verb_aspect(f.predicate.lemma, "time") for f in found)
    return Thing("duration", family(noun.lemma_), noun.i) if noun is not None and lasts else None


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
        "kind": narrowing(setting.kinds(measure.doc, *phrase)),
        "definite": definite,
        "whose": _whose(measure, thing),
        "called": _called(measure) if _is_personal(thing) else None,
        "context": setting.context_of(asking or parts, named, before if definite or setting.points_back(parts) else None),
        "beside": " ".join(_beside(measure)),
        "joint": "joint" if setting.says(parts, table()["joint"]["words"]) else None,
        "plan": "plan" if _is_plan(measure, thing) else None,
        "period": setting.year_of(parts),
        "while": " ".join(setting.times_of(parts)) if thing.holder in table()["falling"]["things"] else None,
    }
    slots = {"thing": Slot(name, told.start, told.end, told.text), "amount": replace(told, value=measure.value)}
    made = setting.made(parts, measure.frame, "extent", slots, scope)
    status = made.status if made.status in {"hypothetical", "target", "denied"} and asking is None else "asserted"
    speaker = quotes.speaker_of(parts.reading, measure.mention.start, measure.mention.end)
    made = replace(made, status=status, negated=made.negated and not thing.barred)
    return making.with_speaker(made, speaker)


def _is_unit(word: str) -> bool:
    return in_base(1.0, word) is not None or word in {"kilometer", "meter", "km"}


def narrowing(kinds: set[str]) -> str | None:
    return " ".join(sorted(k for k in kinds if not _is_unit(k) and k != "long")) or None


def _beside(measure: Measure) -> list[str]:
    """The other values of the kind in the sentence: one of them may be what another article gives."""
    others = [m for m in measures(measure.parts, ()) if m.first != measure.first and m.dimension == measure.dimension]
    return sorted({f"{setting.base_value(m.value):.6g}" for m in others})


def _whose(measure: Measure, thing: Thing) -> str | None:
    """The keys of the person whose it is, for things that somebody has: who gets, signs or serves it."""
    if not _is_personal(thing):
        return None
    frame = measure.frame
    given = thing.holder in table()["given"]["things"] and frame is not None and not frame.predicate.passive
    around = (*(frame.after if given else ()), *frame.subject) if frame is not None else ()
    people = {key for m in making.persons(around)[:1] for key in name_keys(m.value)} or _only_person(measure)
    return " ".join(sorted(people)) or None


def _is_personal(thing: Thing) -> bool:
    return thing.holder in table()["personal"]["things"] and not thing.barred


def _called(measure: Measure) -> str | None:
    """The given name of the one person its sentence names, which brothers do not share."""
    people = {m.value.name for m in setting.entities(measure.parts) if m.kind == "person"}
    words = people.pop().split() if len(people) == 1 else []
    return sound_key(words[0]) if len(words) > 1 else None


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
    if thing.holder not in table()["happens"]["things"] or measure.frame is None:
        return False
    near = measure.doc[max(measure.floor, measure.first - BEHIND) : measure.first]
    meant = any(t.lemma_.lower() in table()["plan"]["words"] for t in near) or lasts(measure)
    return meant or measure.frame.predicate.status not in FIRM


def sense(measure: Measure) -> dict[str, str | None]:
    """What of an extent's scope the words around a measure say: its aspect and thing, and whose it is."""
    thing = _thing(measure)
    return {
        "aspect": thing.aspect if thing is not None else _sized(measure)[0],
        "holder": (thing.holder or None) if thing is not None else None,
        "whose": _whose(measure, thing) if thing is not None else None,
        "kind": narrowing(setting.kinds(measure.doc, *measure.phrase(thing.at))) if thing is not None else None,
        "beside": " ".join(_beside(measure)),
        "plan": "plan" if thing is not None and _is_plan(measure, thing) else None,
    }
