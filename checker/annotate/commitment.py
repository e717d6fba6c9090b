"""A sentence -> cues: how far the text commits itself to each predicate, who vouches for it and as of when.

One place for status (asserted, reported, planned, expected, target, denied, hypothetical), negation and its scope, and
attribution. Claims read their statuses here. The verb group gives the first reading; the verb that takes it, the word
that opens its clause and the telling it stands in may weaken that (factuality after Sauri & Pustejovsky 2009).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.annotate import cues
from checker.annotate.negation import clause_end, negators, scope_from
from checker.annotate.phrases import NAMING, noun_phrase
from checker.annotate.predicates import Predicate, chain_of, mentions_by_token, predicates
from checker.annotate.speakers import phrase, subject
from checker.annotate.surroundings import Near, Surroundings, name_of, surroundings, text_of
from checker.annotate.telling import LONGEST, Telling, tellings
from checker.language.reading import Reading, Sentence
from checker.language.verbs import base
from checker.model import Mention, Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc

INVERTED = frozenset({"had", "should", "were"})  # "Had he come, ..."


@dataclass(frozen=True, slots=True)
class Cue:
    """How a predicate is meant: one of STATUSES, whether it is negated and over which tokens (end exclusive), who
    vouches for it (a name, or the words as printed) and the words that say as of when."""

    status: str = "asserted"
    negated: bool = False
    scope: tuple[int, int] | None = None
    voucher: str | None = None
    as_of: str | None = None


@dataclass(frozen=True)
class _Place:
    """A predicate in its sentence: the one before it, and where its own clause begins."""

    around: Surroundings
    near: Near
    groups: Sequence[Predicate]
    at: int
    floor: int

    @property
    def doc(self) -> Doc:
        return self.around.doc

    @property
    def own(self) -> Predicate:
        return self.groups[self.at]

    @property
    def before(self) -> Predicate | None:
        return self.groups[self.at - 1] if self.at else None


class Cues:
    """The cues of one annotated article, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._near = Near(reading.mentions)
        self.by_token = mentions_by_token(reading)
        self._quotes = [m for m in reading.mentions if m.kind == "quote" and m.value.direct and m.value.speech]

    def at(self, token: int) -> Cue | None:
        """The cue of the verb at a token; None where no verb group holds it."""
        sentence = self._reading.sentence_at(self._reading.doc[token].idx)
        if sentence is None:
            return None
        groups = _with(predicates(self._reading, sentence, self.by_token), self._reading.doc, token)
        place = next((i for i, group in enumerate(groups) if group.first <= token < group.last), None)
        return self.of(sentence, groups)[place] if place is not None else None

    def of(self, sentence: Sentence, groups: Sequence[Predicate]) -> list[Cue]:
        """One cue for each predicate of a sentence, in order; only the verb group counts in one too long to be spoken."""
        if sentence.last - sentence.first > LONGEST:
            return [Cue(group.status, group.negated) for group in groups]
        around = surroundings(self._reading, sentence, self._near)
        told = tellings(around, holding=True)
        found: list[Cue] = []
        for i, group in enumerate(groups):
            floor = _clause_start(around.doc, groups[i - 1].last if i else around.first, group.first)
            own = _inherited(_Place(around, self._near, groups, i, floor), found)
            found.append(self._vouched(_Place(around, self._near, groups, i, floor), own, told, found))
        return found

    def _vouched(self, place: _Place, own: Cue, told: Sequence[Telling], earlier: Sequence[Cue]) -> Cue:
        held = [t for t in told if t.covers(place.own.head) and not place.own.first <= t.verb.i < place.own.last]
        teller = min(held, key=lambda t: sum(last - first for first, last in t.content), default=None)
        own = replace(own, as_of=_as_of(place))
        if teller is not None:
            return _told(place, own, teller, _cue_of(teller, place.groups, earlier))
        quote = self._quoted(place.doc[place.own.head].idx)
        if quote is not None and quote.speaker is not None:
            return replace(_reported(own), voucher=quote.speaker.name, as_of=_day_of(place, quote) or own.as_of)
        return _viewed(place, own, earlier)

    def _quoted(self, offset: int) -> Quote | None:
        around: list[Mention] = [m for m in self._quotes if m.start <= offset < m.end]
        value: Quote | None = around[-1].value if around else None
        return value


def _with(groups: list[Predicate], doc: Doc, token: int) -> list[Predicate]:
    """The verb groups and, where none holds the token asked for, one that is this token alone."""
    if any(group.first <= token < group.last for group in groups):
        return groups
    alone = Predicate(token, token + 1, token, base(doc[token]), "asserted", False, False, False)
    return sorted([*groups, alone], key=lambda group: group.first)


def _clause_start(doc: Doc, first: int, last: int) -> int:
    """Where the clause of the predicate at `last` begins: behind the predicate before it, and behind a comma or "and"."""
    breaks = [t.i + 1 for t in doc[first:last] if t.text in {",", ";", ":", "—"} or t.lower_ in {"but", "that"}]
    return max([first, *breaks])


def _inherited(place: _Place, earlier: Sequence[Cue]) -> Cue:
    """What the predicate itself says, with what it shares with the one before: "plans to fly and meet"."""
    doc, own, before = place.doc, place.own, place.before
    found = negators(doc, own, place.floor, before)
    statuses = [own.status, *_opened(place), *_near_words(place)]
    negated = len(found) % 2 == 1
    scope = scope_from(doc, found[-1], own, place.around.last) if negated else None
    if earlier and earlier[-1].negated and _untrue(doc, place.floor):
        negated, scope = not negated, (place.floor, clause_end(doc, own.last, place.around.last))
    taken = _taken(place, before)
    claim = _claimed(doc, place.floor)
    statuses += [*taken, *([claim[1]] if claim is not None else [])]
    if before is not None and earlier:
        shared = _coordinated(place, before)
        if shared:
            statuses.append(earlier[-1].status)
        if (shared or _raises(taken)) and earlier[-1].negated and not found:
            negated, scope = True, _carried(place, earlier[-1], shared)
    return Cue(cues.weakest(statuses), negated, scope)


def _untrue(doc: Doc, floor: int) -> bool:
    """ "It is not true that ..."."""
    return floor > 1 and doc[floor - 1].lower_ == "that" and doc[floor - 2].lower_ in cues.words("negation", "truth")


def _carried(place: _Place, before: Cue, shared: bool) -> tuple[int, int] | None:
    if shared or before.scope is None:
        return before.scope
    return place.own.first, clause_end(place.doc, place.own.last, place.around.last)


def _coordinated(place: _Place, before: Predicate) -> bool:
    """A bare verb behind "and" or "or" shares what stands before the first: "will visit Rome and sign the treaty"."""
    own, doc = place.own, place.doc
    return doc[own.first - 1].tag_ == "CC" and doc[own.first].tag_ == "VB" and before.last < own.first


def _taken(place: _Place, before: Predicate | None) -> list[str]:
    """What the verb or noun that takes the infinitive makes of it: "urged the firm to pay", "a plan to visit"."""
    doc, first = place.doc, place.own.first
    to = first > 1 and doc[first - 1].tag_ == "TO"
    at = _before_date(place, first - 2) if to else first - 2
    noun = cues.table("noun").get(doc[at].lemma_.lower()) if to and doc[at].tag_ in NAMING else None
    if noun is not None or before is None:
        return [noun] if noun is not None else []
    chain = chain_of(doc[before.head])
    if doc[first].tag_ == "VBG":
        accused = doc[first - 1].lower_ == "of" and base(doc[before.head]) in cues.words("accusing")
        return ["reported"] if accused else ["hypothetical"] * (chain == "hypothetical" and before.last == first)
    return [chain] if chain is not None and to and noun_phrase(doc, before.last, first - 1) == first - 1 else []


def _before_date(place: _Place, at: int) -> int:
    """The token in front of a date that ends at a token, and of its preposition ("an agreement on Monday to reopen")."""
    start = next((first for first, last in place.around.dates.items() if first <= at < last), None)
    if start is None:
        return at
    return max(start - 1 - (place.doc[start - 1].tag_ == "IN"), 0)


def _raises(taken: Sequence[str]) -> bool:
    """Not to expect or want something is to expect or want that it is not so; not to ask for it is not."""
    return bool(set(taken) & {"expected", "planned", "target"})


def _opened(place: _Place) -> list[str]:
    """What the start of the clause or the end of the sentence says: "if", "whether", a question, "Had he come, ..."."""
    doc, around = place.doc, place.around
    lead = [t.lower_ for t in doc[place.floor : place.own.first]]
    asked = doc[around.last - 1].text == "?" and not any(t.text in {'"', "“", "‘"} for t in doc[around.first : around.last])
    first = place.groups[0]
    inverted = place.at == 1 and first.first == around.first and doc[first.first].lower_ in INVERTED
    return ["hypothetical"] if asked or inverted or set(lead) & cues.words("opening") else []


def _near_words(place: _Place) -> list[str]:
    """Adverbs in the clause up to the verb, and a target that the subject names: "Its goal is to build"."""
    doc, table = place.doc, cues.table("adverb")
    found = [table[t.lower_] for t in doc[place.floor : place.own.head] if t.lower_ in table]
    subject_noun = next((t for t in reversed(doc[place.floor : place.own.first]) if t.tag_ in NAMING), None)
    to_be = doc[place.own.first].lemma_ == "be" and doc[place.own.head - 1].lower_ == "to"
    if to_be and subject_noun is not None and (status := cues.table("noun").get(subject_noun.lemma_.lower())):
        found.append(status)
    return found


def _cue_of(teller: Telling, groups: Sequence[Predicate], earlier: Sequence[Cue]) -> Cue:
    """How the telling itself is meant: "did not say that ..."; what is told further on is taken as said."""
    at = next((i for i, group in enumerate(groups) if group.first <= teller.verb.i < group.last), None)
    return earlier[at] if at is not None and at < len(earlier) else Cue()


def _told(place: _Place, own: Cue, teller: Telling, telling: Cue) -> Cue:
    """The cue as what somebody says, holds, doubts or denies."""
    voucher = _name(place, teller)
    day = next((text_of(place.doc, b) for b in _days(place.around, teller.occasion)), own.as_of)
    if teller.lemma in cues.words("denial"):
        if telling.negated:
            return replace(own, as_of=day)
        scope = own.scope if own.negated else (teller.content[0][0], teller.content[-1][1])
        return replace(own, status="denied", negated=not own.negated, scope=scope, voucher=voucher, as_of=day)
    if telling.negated or teller.opens in {"whether", "if"}:
        return replace(own, status="hypothetical", as_of=day)
    if _later(place, own, teller):
        own = replace(own, status="planned")
    held = cues.table("holding").get(teller.lemma, "reported")
    return replace(own, status=cues.weakest([own.status, held]), voucher=voucher, as_of=day)


def _later(place: _Place, own: Cue, teller: Telling) -> bool:
    """ "Said it would hire": what was still to come when it was said (Huddleston & Pullum 2002, ch. 3, 9.8), and no condition."""
    words = {t.lower_ for t in place.doc[place.around.first : place.around.last]}
    coming = place.doc[place.own.first].lower_ == "would" and teller.verb.tag_ in {"VBD", "VBN"}
    return coming and own.status == "hypothetical" and not words & cues.words("opening")


def _reported(own: Cue) -> Cue:
    return replace(own, status=cues.weakest([own.status, "reported"]))


def _name(place: _Place, teller: Telling) -> str | None:
    return name_of(place.doc, phrase(teller.speaker), place.near) if teller.speaker is not None else None


def _days(around: Surroundings, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(i, end) for first, last in ranges for i, end in around.dates.items() if first <= i < last]


def _day_of(place: _Place, quote: Quote) -> str | None:
    days = (text_of(place.doc, (first, last)) for first, last in place.around.dates.items())
    return next((day for day in days if quote.occasion and day in quote.occasion), None)


def _as_of(place: _Place) -> str | None:
    """ "As of Tuesday", or "by Tuesday" with a perfect: the day for which it holds."""
    doc, around = place.doc, place.around
    perfect = any(t.lemma_ == "have" for t in doc[place.own.first : place.own.head])
    for first, last in around.dates.items():
        lead = " ".join(t.lower_ for t in doc[max(first - 2, around.first) : first])
        if lead in cues.words("as_of") or (perfect and lead.split()[-1:] == ["by"]):
            return text_of(doc, (first, last))
    return None


def _viewed(place: _Place, own: Cue, earlier: Sequence[Cue]) -> Cue:
    """What nobody tells in a clause of its own: "denied visiting", "expect prices to rise", "in the ministry's view"."""
    before = place.before
    if (denied := _denied(place, own, earlier)) is not None:
        return denied
    if before is not None and "expected" in _taken(place, before) and base(place.doc[before.head]) in cues.table("holding"):
        return replace(own, voucher=_subject_name(place, before))
    viewer = _viewer(place)
    return replace(_reported(own), voucher=viewer) if viewer is not None else own


def _viewer(place: _Place) -> str | None:
    """Whose view opens the sentence: "In the ministry's view, ..."."""
    doc = place.doc
    lead = doc[place.around.first : place.own.first]
    owned = next((t.i for t in lead if t.tag_ == "POS" and doc[t.i + 1].lower_ in cues.words("viewing")), None)
    return text_of(doc, (lead.start + 1, owned)) if owned is not None and lead[0].tag_ == "IN" else None


def _denied(place: _Place, own: Cue, earlier: Sequence[Cue]) -> Cue | None:
    """What "denied visiting" or "rejected claims that it fired" makes of the verb; None where nothing is denied."""
    doc, first = place.doc, place.own.first
    claim = _claimed(doc, place.floor)
    at = next((i for i in range(place.at - 1, -1, -1) if claim is None or place.groups[i].last <= claim[0]), None)
    if at is None or base(doc[place.groups[at].head]) not in cues.words("denial"):
        return None
    gap = doc[place.groups[at].last : first]
    if claim is None and not (doc[first].tag_ == "VBG" and all(t.lower_ == "out" for t in gap)):
        return None
    if earlier[at].negated:
        return replace(own, status="hypothetical" if gap.text == "out" else own.status)
    opening = place.floor if claim is not None else first + (doc[first].lower_ == "having")
    scope = opening, clause_end(doc, place.own.last, place.around.last)
    return replace(own, status="denied", negated=not own.negated, scope=scope, voucher=_subject_name(place, place.groups[at]))


def _claimed(doc: Doc, floor: int) -> tuple[int, str] | None:
    """The noun that a clause fills, and what it makes of it: "reports that ..."."""
    if floor < 2 or doc[floor - 1].lower_ != "that":
        return None
    noun, nouns = doc[floor - 2], cues.table("claimed")
    status = nouns.get(noun.lemma_.lower()) or nouns.get(noun.lower_.removesuffix("s"))
    return (noun.i, status) if status is not None else None


def _subject_name(place: _Place, before: Predicate) -> str | None:
    head = subject(place.doc[before.head])
    return name_of(place.doc, phrase(head), place.near) if head is not None else None
