"""Frames -> events: what happened to what, when and where, in whatever words. Next: compare/gates/events.

A verb or a noun tells of an event ("signed", "the signing of"); families.py says which of them tell of one kind. The
dates and places of a sentence go to the one they stand by. Two articles rarely name an event alike, so a claim keeps
what they may share: the kind, the words for what it befell and who did it, and whether its article tells of several.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from checker.annotate import units
from checker.annotate.phrases import noun_phrase
from checker.annotate.predicates import Predicate
from checker.claims import families, making, parties, stops
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.parties import Parties
from checker.claims.several import MAIN
from checker.language.verbs import base
from checker.model import Claim, DateValue, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = frozenset({"asserted", "reported", "planned", "expected"})
WHERE = frozenset({"in", "at", "near", "outside", "off", "on", "inside", "into", "to", "from"})
SITES = frozenset({"in", "at", "near", "outside", "off", "inside"})
NEAR = frozenset({"near", "outside", "off"})
TOWARDS = frozenset({"land", "fly-back", "launch", "depart"})
BETWEEN = frozenset({"IN", "DT", "TO", "JJ", "PRP$", ",", "CC"})
HEADED = frozenset({"in", "during", "by", "of"})
BESIDE = 6  # tokens after a verb in which a set phrase is complete, and
FAR = 10  # in which its particle stands
LONG = 60  # days: what goes on longer is no one event
UNDATED = frozenset({"before", "after", "since", "until", "till", "by", "for", "than", "following", "prior", "within"})
JUST = frozenset({"shortly", "just", "right", "soon", "minutes", "moments"})
NO_PARTICLE = frozenset({"off", "in", "down", "over", "up"})
VAGUE = frozenset({"it", "this", "that", "which"})


@dataclass(frozen=True)
class Happening:
    """One event as a sentence tells it: its family, the tokens that say so, and what stands around it."""

    frame: Frame
    family: str
    at: tuple[int, int]
    theme: Token | None
    agent: Token | None
    around: Sequence[Argument]
    named: bool = False
    over: bool = False


def events(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "event": slots event (its wide family), what (the words for what it befell), who, date, place.

    Scope: sort (the family proper), alone, once, another (a cue that it is one of several), near (a place near it only).
    """
    named = Parties(parts)
    told = list(frames(parts))
    found = [h for i, frame in enumerate(told) for h in _happenings(frame, _cleft(told, i))]
    found += [h for frame in _unverbed(parts) for h in _happenings(frame, ())]
    spans = [h for frame in told if (h := _span_of_days(frame)) is not None]
    yield from stops.stops(parts)
    for happening in (*found, *spans):
        made = _claim(happening, named)
        if made is not None:
            yield made
            yield from _also(made, happening)


def _also(claim: Claim, happening: Happening) -> Iterator[Claim]:
    """The same claim with the hour as it is given once more in brackets: "at 11:36 a.m. (0336 GMT)"."""
    doc, slot = happening.frame.reading.doc, claim.slots.get("date")
    for a in happening.around:
        again = a.mention.value.clock is not None if isinstance(a.mention.value, DateValue) else False
        if again and slot is not None and a.mention.start > slot.end and doc[a.first - 1].text == "(" and doc[a.last].text == ")":
            yield replace(claim, slots={**claim.slots, "date": making.slot(a.mention)})


def _unverbed(parts: Clauses) -> Iterator[Frame]:
    """Verbs that the tagger takes for nouns ("the bridge reopens to cars on Monday", "the law kicks in on Monday")."""
    doc, sentence = parts.reading.doc, parts.sentence
    for token in doc[sentence.first + 1 : sentence.last - 1]:
        if _is_unverbed(token):
            i = sum(p.first < token.i for p in parts.predicates)
            after = tuple(a for a in parts.stretches[i] if a.first > token.i)
            lead = tuple(a for a in parts.stretches[i] if a.last <= token.i)
            predicate = Predicate(token.i, token.i + 1, token.i, base(token), "asserted", False, False, True)
            yield Frame(parts.reading, sentence, predicate, after=after, lead=lead)


def _is_unverbed(token: Token) -> bool:
    """A "noun" in the form of a verb, with a noun before it and a preposition or particle behind it."""
    before, after = token.doc[token.i - 1], token.doc[token.i + 1]
    if token.tag_ != "NNS" or before.tag_ not in parties.NOUNS | {"RB"} or after.tag_ not in {"IN", "TO", "RB", "RP"}:
        return False
    doc = token.doc
    known = families.event_of_verb(base(token), [t.lower_ for t in doc[token.i + 1 : token.i + BESIDE]])
    return known is not None and token.dep_ in {"ROOT", "ccomp", "conj", "parataxis"}


def _span_of_days(frame: Frame) -> Happening | None:
    """What any verb says of days "from August 15 to August 24": that its subject runs through them."""
    spans = [
        a for a in (*frame.after, *making.fronted(frame)) if isinstance(a.mention.value, DateValue) and _is_span(a.mention.value)
    ]
    theme = parties.subject(frame.reading.doc[frame.predicate.head])
    if not spans or theme is None or families.event_of_verb(frame.predicate.lemma, ()) == "last":
        return None
    return Happening(frame, "last", (frame.predicate.first, frame.predicate.last), theme, None, spans)


def _is_span(value: DateValue) -> bool:
    """Whether both its first and its last day are named."""
    named = value.timex3.count("-") >= 4 and "/" in value.timex3
    return named and value.start is not None and value.end is not None and (value.end - value.start).days <= LONG


def _cleft(told: Sequence[Frame], i: int) -> tuple[Argument, ...]:
    """The date of "It was 10:40 on Thursday when the shaking started", which belongs to the clause behind it."""
    frame = told[i]
    if not i or told[i - 1].predicate.lemma != "be":
        return ()
    doc, dates = frame.reading.doc, [a for a in told[i - 1].after if a.mention.kind == "date"]
    return tuple(a for a in dates if doc[a.last].lower_ in {"when", "that"} and a.last < frame.predicate.first)


def _happenings(frame: Frame, cleft: Sequence[Argument]) -> Iterator[Happening]:
    """What a frame tells of: its verb, and the event nouns around it with what stands by them."""
    verb = frame.reading.doc[frame.predicate.head]
    if verb.i > 0 and verb.nbor(-1).text in {"-", "–"} and not verb.nbor(-1).whitespace_:
        return  # "the president-elect"
    beside = _beside(frame, verb)
    nouns = _event_nouns(frame)
    subject, thing = _subject(frame, verb), _thing(frame, verb)
    around = (*frame.after, *making.fronted(frame), *cleft)
    carried = _carried(frame, beside, nouns, subject, thing)
    for noun, kind in nouns.items():
        own = [a for a in (*frame.lead, *frame.after) if _owns(noun, a, frame)]
        taken = [*own, *(a for a in around if a not in own)] if noun == carried else own
        over = noun == carried and base(verb) in families.table("befall", "ends")
        yield Happening(frame, kind, (noun.i, noun.i + 1), noun, None, taken, named=True, over=over)
        around = tuple(a for a in around if a not in own)
    family = families.event_of_verb(base(verb), beside) or _vaguely(verb, subject, beside) or _plain(verb)
    if carried is None and family is not None:
        passive = parties.is_passive(verb)
        within = subject if passive or thing is None or _in_phrase(base(verb), thing, beside) else thing
        theme = _behind_phrase(frame, verb, family) or within
        last = max([verb.i + 1, *(t.i + 1 for t in verb.doc[verb.i + 1 : verb.i + 3] if t.tag_ == "RP")])
        yield Happening(frame, family, (verb.i, last), theme, parties.agent(verb) if passive else subject, around)


def _behind_phrase(frame: Frame, verb: Token, family: str) -> Token | None:
    """What a set phrase that ends in a preposition is about ("broke into the flat")."""
    if not families.family(family).into or family == families.event_of_verb(base(verb), ()):
        return None
    return parties.within(verb, frame.sentence.last, families.phrase_words(family))


def _thing(frame: Frame, verb: Token) -> Token | None:
    """The object of a verb, unless it says how far or how long."""
    thing = parties.obj(verb) or parties.beside(verb, frame.sentence.last)
    held = next((a.mention.value for a in frame.after if thing is not None and a.first <= thing.i < a.last), None)
    measures = isinstance(held, Quantity) and held.unit is not None and units.in_base(1.0, held.unit) is not None
    where = any(a.first <= thing.i < a.last and a.mention.kind == "place" for a in frame.after) if thing is not None else False
    return None if measures or where or isinstance(held, DateValue) else thing


def _subject(frame: Frame, verb: Token) -> Token | None:
    """The subject of a verb; a dateline is none, though the parse takes it for one."""
    found = parties.subject(verb)
    if found is not None and found.i < frame.sentence.first:
        end = noun_phrase(verb.doc, frame.sentence.first, frame.sentence.last)
        found = verb.doc[end - 1] if end > frame.sentence.first else None
    return found or _ahead(frame, verb)


def _ahead(frame: Frame, verb: Token) -> Token | None:
    """The noun right before a verb, where the parse has no subject."""
    before = verb.doc[frame.predicate.first - 1] if frame.predicate.first > frame.sentence.first else None
    dated = any(a.first < frame.predicate.first <= a.last for a in frame.lead if a.mention.kind == "date")
    return before if before is not None and before.tag_ in parties.NOUNS and not dated else None


def _vaguely(verb: Token, subject: Token | None, beside: frozenset[str]) -> str | None:
    """ "It happened at six": what the article is about."""
    came = families.only_befalls(base(verb), beside) and base(verb) in {"happen", "occur", "unfold", "take"}
    return MAIN if came and subject is not None and subject.lower_ in VAGUE else None


def _plain(verb: Token) -> str | None:
    lemma = base(verb)
    if lemma in {"hit", "strike"} and parties.is_passive(verb):
        return "hit"
    return lemma if len(lemma) > 2 and lemma.isalpha() and lemma not in families.table("none", "verbs") else None


def _in_phrase(lemma: str, thing: Token, beside: frozenset[str]) -> bool:
    """Whether the object is a part of the set phrase ("took effect"), not what the event befell."""
    without = beside - {thing.lemma_.lower(), thing.lower_}
    return families.event_of_verb(lemma, without) != families.event_of_verb(lemma, beside)


def _beside(frame: Frame, verb: Token) -> frozenset[str]:
    """The words right behind a verb, and particles a little further on, by which set phrases are known."""
    doc = verb.doc
    near = takewhile(lambda t: not t.is_punct or t.text == "-", doc[verb.i + 1 : min(verb.i + FAR, frame.sentence.last)])
    tokens = [t for t in near if t.i < verb.i + BESIDE or t.tag_ in {"RB", "RP"}]
    spent = {(i, a.prep) for a in frame.after if a.mention.kind == "place" for i in range(a.first - 3, a.first)}
    tokens = [t for t in tokens if t.lower_ not in NO_PARTICLE or (t.i, t.lower_) not in spent]
    whole = (t for t in tokens if "-" not in {n.text for n in doc[max(0, t.i - 1) : t.i + 2]})
    return frozenset(word for t in whole for word in (t.lower_, t.lemma_.lower()))


def _event_nouns(frame: Frame) -> dict[Token, str]:
    """Nouns around the verb that name one event: in the singular, and no part of a longer name."""
    doc, last = frame.reading.doc, max([a.last for a in frame.after], default=frame.predicate.last)
    first = min([a.first for a in frame.lead], default=frame.predicate.first)
    verb = doc[frame.predicate.head]
    heads = [parties.subject(verb), parties.obj(verb)]
    tokens = {t.i: t for t in (*doc[first : frame.predicate.first], *doc[frame.predicate.last : last + 3], *filter(None, heads))}
    names = [a for a in (*frame.lead, *frame.after) if a.mention.kind not in {"date", "quantity"}]
    held = {i for a in names for i in range(a.first, a.last)}
    return {t: family for i, t in sorted(tokens.items()) if i not in held and (family := _noun_family(t, frame))}


def _noun_family(token: Token, frame: Frame) -> str | None:
    if not frame.sentence.first <= token.i < frame.sentence.last or token.tag_ not in {"NN", "VBG"}:
        return None
    following = token.doc[token.i + 1] if token.i + 1 < frame.sentence.last else None
    if following is not None and following.tag_ in {"NN", "NNS", "HYPH"}:  # "a crash barrier"
        return None
    lemma = token.lower_
    return MAIN if lemma in families.table("befall", "main") else families.event_of_noun(lemma)


def _carried(
    frame: Frame, beside: frozenset[str], nouns: dict[Token, str], subject: Token | None, thing: Token | None
) -> Token | None:
    """The event noun whose event the verb only says to have come about ("the quake struck", "carried out the attack")."""
    lemma = frame.predicate.lemma
    if subject in nouns and (families.only_befalls(lemma, beside) or lemma == "be" or _hits(lemma, nouns[subject])):
        return subject
    if parties.is_passive(frame.reading.doc[frame.predicate.head]):
        return subject if subject in nouns and lemma in families.table("befall", "support") else None
    return thing if thing in nouns and lemma in families.table("befall", "support") else None


def _hits(lemma: str, family: str) -> bool:
    """Whether it is the event itself that does what the verb says ("the quake woke the town")."""
    return families.family(family).alone and lemma in families.table("befall", "impact")


def _owns(noun: Token, argument: Argument, frame: Frame) -> bool:
    """Whether a date or place stands by an event noun: "Monday's attack", "the attack in Paris", "the crash on Monday"."""
    doc = frame.reading.doc
    if argument.mention.kind not in {"date", "place"}:
        return False
    if argument.last <= noun.i:
        return noun.i - argument.last <= 3 and all(t.tag_ in {"POS", "NN", "JJ", "HYPH"} for t in doc[argument.last : noun.i])
    between = doc[noun.i + 1 : argument.first]
    ahead = argument.last <= frame.predicate.first  # "the launch of the satellite on Monday went well"
    passed = BETWEEN | parties.NOUNS if ahead else BETWEEN
    if len(between) > (9 if ahead else 4) or not all(t.tag_ in passed for t in between) or argument.prep not in WHERE:
        return False
    if argument.mention.kind == "place":
        return True
    head = next((t for t in reversed(doc[max(frame.sentence.first, noun.i - 5) : noun.i]) if t.tag_ in {"IN", "TO"}), None)
    return noun.i < frame.predicate.first or (head is not None and head.lower_ in HEADED)


def _claim(happening: Happening, named: Parties) -> Claim | None:
    frame = happening.frame
    when, where = _when(happening), _where(happening)
    if (when is None and where is None) or frame.predicate.status not in TOLD or _almost(happening):
        return None
    if happening.family == "last" and not (when is not None and _is_span(when.value)):
        return None
    family = families.family(happening.family)
    what = named.words(happening.theme, plain=happening.named) if happening.theme is not None else ()
    slots: dict[str, Slot | None] = {
        "event": making.words_slot(frame.reading, *happening.at, _kind(happening)),
        "what": _words(happening.theme, frame, what),
        "who": _words(happening.agent, frame, named.words(happening.agent) if happening.agent is not None else ()),
        "date": when,
        "place": making.slot(where.mention) if where else None,
    }
    scope = {
        "sort": happening.family if happening.family != "gathering" else _kind(happening),
        "alone": "yes" if family.alone else None,
        "once": "yes" if family.once else None,
        "single": "yes" if family.single else None,
        "named": "yes" if happening.named else None,
        "another": _another(happening),
        "near": "near" if where and where.prep in NEAR else None,
    }
    made = making.claim(frame, "event", _kind(happening), slots, scope)
    return replace(made, negated=False) if happening.named else made


def _kind(happening: Happening) -> str:
    """The wide family; of a gathering its noun; and whether the end of it is told."""
    doc, family = happening.frame.reading.doc, families.family(happening.family)
    kind = family.wide
    if happening.family == "gathering":
        kind = parties.word(doc[happening.at[0]]) if happening.named else "trial"
    return f"end of {kind}" if happening.over else kind


def _almost(happening: Happening) -> bool:
    doc, first = happening.frame.reading.doc, happening.at[0]
    return any(t.lower_ in {"almost", "nearly"} for t in doc[max(0, first - 2) : first])


def _words(head: Token | None, frame: Frame, words: tuple[str, ...]) -> Slot | None:
    if head is None or not words or head.tag_ in {"PRP", "DT", "WP", "WDT"}:
        return None
    first, last = parties.bounds(head, frame.sentence.first)
    return making.words_slot(frame.reading, first, last, words)


def _when(happening: Happening) -> Slot | None:
    """When it was: the first date among what stands around it that says when, not how long or since when."""
    return next((made for a in happening.around if (made := _dated(happening, a)) is not None), None)


def _dated(happening: Happening, argument: Argument) -> Slot | None:
    mention = argument.mention
    value = mention.value
    if not isinstance(value, DateValue) or value.type not in {"DATE", "TIME"} or not _placed(value):
        return None
    if argument.prep not in UNDATED:
        return making.slot(mention)
    doc = happening.frame.reading.doc
    if argument.first < 2 or doc[argument.first - 2].lower_ not in JUST or value.clock is None:
        return None
    first = doc[argument.first - 2]  # "shortly before midnight": close to it, whichever the side
    text = happening.frame.reading.article.text[first.idx : mention.end]
    return Slot(replace(value, approximate=True), first.idx, mention.end, text)


def _placed(value: DateValue) -> bool:
    return value.known or value.timex3.startswith("XXXX-") or value.clock is not None


def _where(happening: Happening) -> Argument | None:
    allowed = SITES | ({"on", "into", "to"} if happening.family in TOWARDS else set())
    doc = happening.frame.reading.doc
    for argument in happening.around:
        if making.event_place([argument], frozenset(allowed)) is None or parties.elsewhere(doc, argument, happening.at[0]):
            continue
        if argument.prep in SITES or _right_behind(happening, argument):
            return argument
    return None


def _right_behind(happening: Happening, argument: Argument) -> bool:
    """Whether "to" stands by the verb ("returned on Monday to Rome"), not by a noun ("turned back on its way to Rome")."""
    doc = happening.frame.reading.doc
    at = argument.first - 1
    while at > happening.at[0] and doc[at].lower_ != argument.prep:
        at -= 1
    before = at - 1
    ends = {a.last - 1 for a in happening.around if a.mention.kind in {"date", "place"}}
    return before < happening.at[1] or before in ends or doc[before].tag_ in {"RB", "RP"}


def _another(happening: Happening) -> str | None:
    """Words that tell this event from others of its kind ("a second blast", "the previous strike", "hit again")."""
    doc, floor = happening.frame.reading.doc, happening.frame.sentence.first
    first, last = happening.at
    found = {t.lower_ for t in doc[max(floor, first - 2) : last + 2]} & families.table("another", "adverbs")
    if happening.theme is not None:
        begin, end = parties.bounds(happening.theme, floor)
        timely = {i for a in happening.around if a.mention.kind == "date" for i in range(a.first, a.last)}
        held = (t for t in doc[max(floor, begin - 1) : end] if t.i not in timely)
        found |= {t.lower_ for t in held} & families.table("another", "words")
    return " ".join(sorted(found)) or None
