"""Frames -> happenings: which verbs and nouns of a sentence tell of an event, and what it befell. Next: events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from checker.annotate import units
from checker.annotate.phrases import noun_phrase
from checker.annotate.predicates import Predicate
from checker.claims import families, making, parties
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame
from checker.claims.several import MAIN
from checker.language.verbs import base
from checker.model import DateValue, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

WHERE = frozenset({"in", "at", "near", "outside", "off", "on", "inside", "into", "to", "from"})
BETWEEN = frozenset({"IN", "DT", "TO", "JJ", "PRP$", ",", "CC"})
HEADED = frozenset({"in", "during", "by", "of"})
BESIDE = 6  # tokens after a verb in which a set phrase is complete, and
FAR = 10  # in which its particle stands
LONG = 60  # days: what goes on longer is no one event
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


def unverbed(parts: Clauses) -> Iterator[Frame]:
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


def span_of_days(frame: Frame) -> Happening | None:
    """What any verb says of days "from August 15 to August 24": that its subject runs through them."""
    spans = [
        a for a in (*frame.after, *making.fronted(frame)) if isinstance(a.mention.value, DateValue) and is_span(a.mention.value)
    ]
    theme = parties.subject(frame.reading.doc[frame.predicate.head])
    if not spans or theme is None or families.event_of_verb(frame.predicate.lemma, ()) == "last":
        return None
    return Happening(frame, "last", (frame.predicate.first, frame.predicate.last), theme, None, spans)


def is_span(value: DateValue) -> bool:
    """Whether both its first and its last day are named."""
    named = value.timex3.count("-") >= 4 and "/" in value.timex3
    return named and value.start is not None and value.end is not None and (value.end - value.start).days <= LONG


def cleft(told: Sequence[Frame], i: int) -> tuple[Argument, ...]:
    """The date of "It was 10:40 on Thursday when the shaking started", which belongs to the clause behind it."""
    frame = told[i]
    if not i or told[i - 1].predicate.lemma != "be":
        return ()
    doc, dates = frame.reading.doc, [a for a in told[i - 1].after if a.mention.kind == "date"]
    return tuple(a for a in dates if doc[a.last].lower_ in {"when", "that"} and a.last < frame.predicate.first)


def happenings(frame: Frame, cleft: Sequence[Argument]) -> Iterator[Happening]:
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
