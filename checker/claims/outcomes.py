"""Frames -> outcomes: what became of something, told by verbs that exclude each other ("upheld", "overturned").

The verbs stand in families (outcomes.toml); a verb of no family is one of its own, whose only opposite is its negation.
What goes up or down is a claim of kind "change", everything else of kind "outcome". Next: directions, compare/gates/outcomes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from checker.annotate import speakers
from checker.annotate.commitment import Cue
from checker.annotate.predicates import Predicate
from checker.claims import families, making, things
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.occasions import scope_of, topic_head
from checker.claims.outcome_things import about, is_of
from checker.claims.outcome_words import Family, level, nouns, opposed, table, verbs
from checker.claims.things import Thing, Words
from checker.model import Claim, Outcome, Slot

TOLD = frozenset({"asserted", "planned"})
LIGHT = ("name", "say")
UNABLE = frozenset({"unable", "powerless"})
COMING = frozenset({"will", "would", "'ll", "’ll", "shall"})
GAP = 6  # tokens between a verb and the rest of it ("found the mayor guilty")


@dataclass(frozen=True)
class Reported:
    """A verb as the member of a family: which outcome it reports, what it is about, who acts, and where its words end.

    `general` where its family knows nothing of such things: what goes up or down is then known by its number only.
    """

    family: Family
    label: str
    thing: Thing
    actor: Thing | None
    last: int
    first: int | None = None
    general: bool = False


@dataclass(frozen=True)
class Told:
    """A frame with what its verb reports, and the claim made of it."""

    frame: Frame
    reported: Reported
    claim: Claim


def told(parts: Clauses) -> tuple[Told, ...]:
    """What the verbs of a sentence report of outcomes and of changes."""
    words = Words(parts.reading, parts.sentence)
    read = (
        (frame, cue, _read(words, frame)) for frame, cue in zip(frames(parts), parts.cues, strict=True) if _tells(words, frame)
    )
    return tuple(Told(frame, found, claim_of(words, frame, cue, found)) for frame, cue, found in read if found is not None)


def outcomes(reports: Sequence[Told]) -> Iterator[Claim]:
    """Claims of kind "outcome" and "change": slots matter (family and head noun), thing, outcome, who, date."""
    return (r.claim for r in reports if not (r.reported.general and r.reported.family.change))


def _read(words: Words, frame: Frame) -> Reported | None:
    return (
        _unmoved(words, frame)
        or _approached(words, frame)
        or _nominal(words, frame)
        or _compared(words, frame)
        or _reported(words, frame)
    )


def _tells(words: Words, frame: Frame) -> bool:
    """Whether a verb tells what happened; a purpose is not denied with its clause ("avoided war to keep trade")."""
    doc, first = words.doc, frame.predicate.first
    bare = doc[first].tag_ in {"VB", "TO"} and doc[max(first - 2, 0)].lower_ not in UNABLE
    idea = doc[first].tag_ == "VBG" and doc[frame.predicate.head].dep_.startswith(("csubj", "nsubj"))  # "not paying is unfair"
    denied = frame.predicate.status == "denied" and doc[first - 1].tag_ != "CC"  # "denied the charge and left" denies no leaving
    return (frame.predicate.status in TOLD or denied) and not (bare and frame.predicate.negated) and not idea


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what an article itself tells both ways, as of two courts or two days: which one another means is open."""
    told: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind in {"outcome", "change"}:
            told.setdefault(_occasion(claim), []).append(claim)
    return [c for c in claims if c.kind not in {"outcome", "change"} or not any(_turned(c, d) for d in told[_occasion(c)])]


def _turned(one: Claim, other: Claim) -> bool:
    """Whether two claims of an article give one thing, or a part of it, two outcomes."""
    x, y = ({*c.slots["thing"].value} - {c.scope.get("head")} for c in (one, other))
    acting = [{*c.scope.get("actor", "").split()} for c in (one, other) if c.scope.get("of") == "actor"]
    if len(acting) > 1 and all(acting) and not acting[0] & acting[1]:
        return False  # two may end differently
    return one.slots["outcome"].value != other.slots["outcome"].value and (x <= y or y <= x)


def _occasion(claim: Claim) -> tuple[str, str]:
    date = claim.slots.get("date")
    return claim.slots["matter"].normal, date.normal if date is not None else ""


def _unmoved(words: Words, frame: Frame) -> Reported | None:
    """ "Did not change its forecast": it stays as it was."""
    predicate = frame.predicate
    found = about(words, frame, level(), predicate.last) if _leaves(predicate) else None
    return Reported(level(), "unchanged", *found, last=predicate.last) if found is not None else None


def _leaves(predicate: Predicate) -> bool:
    return predicate.negated and predicate.lemma in table()["unmoved"]["verbs"]


def _reported(words: Words, frame: Frame) -> Reported | None:
    doc, predicate = words.doc, frame.predicate
    for exact in (True, False):
        for family, rest, label in verbs().get(predicate.lemma, ()):
            end = _rest_ends(words, predicate.last, rest)
            found = about(words, frame, family, end) if end is not None else None
            if found is not None and end is not None and (not exact or found[0].head in family.heads):
                return Reported(family, label, *found, last=_told_until(words, predicate.last, rest))
    if len(predicate.lemma) < 3 or doc[predicate.head].tag_ == "MD" or any(predicate.lemma in families.verbs(f) for f in LIGHT):
        return None
    return _opposed(words, frame) or _of_its_own(words, frame)


def _opposed(words: Words, frame: Frame) -> Reported | None:
    """A verb that has an opposite, done to something its families know nothing of ("lowered the draft")."""
    predicate = frame.predicate
    for family, rest, label in opposed().get(predicate.lemma, ()):
        end = _rest_ends(words, predicate.last, rest)
        found = about(words, frame, family, end) if end is not None else None
        done_to = family.change or predicate.passive or (found is not None and found[0].first >= predicate.last)
        if found is not None and done_to and not found[0].head.startswith("@"):
            return Reported(family, label, *found, last=_told_until(words, predicate.last, rest), general=True)
    return None


def _of_its_own(words: Words, frame: Frame) -> Reported | None:
    """A verb of no family."""
    predicate = frame.predicate
    own = Family(predicate.lemma, "actor", (predicate.lemma,))
    found = about(words, frame, own, predicate.last)
    if found is None:
        return None
    own = own if found[1] is not None else replace(own, of="thing")
    return Reported(own, predicate.lemma, *found, last=predicate.last)


def _compared(words: Words, frame: Frame) -> Reported | None:
    """ "Fewer cases were reported": a change told by a comparison of the subject with what was before."""
    thing = things.subject_of(words, frame)
    if thing is None or thing.name is not None:
        return None
    opening = words.doc[max(thing.first - 1, words.sentence.first) : thing.first + 1]
    first, label = next(((t.i, table()["compared"][t.lower_]) for t in opening if t.lower_ in table()["compared"]), (0, None))
    return Reported(level(), label, thing, None, frame.predicate.last, first) if label is not None else None


def _nominal(words: Words, frame: Frame) -> Reported | None:
    """ "Reported an increase in profit", "cheered the rejection of the treaty": the noun says what a verb would."""
    thing = things.object_of(words, frame.predicate.last)
    if thing is None or frame.predicate.passive or frame.predicate.lemma not in table()["factive"]["verbs"]:
        return None
    at = next((i for i in range(thing.first, thing.last) if words.doc[i].lower_ in _link_words()), None)
    for family, label in nouns().get(thing.head, ()):
        if at is None:
            break
        about = words.phrase(at + 1, words.sentence.last)
        light = frame.predicate.lemma in table()["factive"]["light"]
        if about is not None and light == family.change and is_of(words, frame, family, about):
            return Reported(family, label, about, None, at + 1, thing.first)
    return None


def _link_words() -> frozenset[str]:
    return frozenset({"of", "in", "for"})


def _rest_ends(words: Words, at: int, rest: tuple[str, ...]) -> int | None:
    """Where an object may begin behind the words that belong to a verb, or before them; None where they do not follow."""
    apart = _rest_apart(words, at, rest)
    if apart is None or (apart and words.doc[at + apart - 1].lower_ == "not"):
        return None
    return at if apart else at + len(rest)


def _told_until(words: Words, at: int, rest: tuple[str, ...]) -> int:
    """Where the last of the words that belong to a verb ends, also behind an object ("sent its shares down")."""
    return at + (_rest_apart(words, at, rest) or 0) + len(rest)


def _rest_apart(words: Words, at: int, rest: tuple[str, ...]) -> int | None:
    """How many tokens stand between a verb and the rest of it; None where it does not follow."""
    low = [t.lower_ for t in words.doc[at : min(at + GAP + len(rest), words.sentence.last)]]
    return next((i for i in range(len(low) - len(rest) + 1) if tuple(low[i : i + len(rest)]) == rest), None)


def _approached(words: Words, frame: Frame) -> Reported | None:
    """Who "did not respond to a request for comment" was asked."""
    told, predicate = table()["approached"], frame.predicate
    if predicate.lemma not in told["verbs"] or predicate.passive:
        return None
    thing = things.object_of(words, predicate.last) or things.complement_of(words, predicate.last)
    subject = things.subject_of(words, frame)
    if thing is None or thing.head not in told["things"] or subject is None or subject.name is None:
        return None
    family = next(f for f, _, _ in verbs()["contact"])
    return Reported(family, "contacted", subject, None, predicate.last)


def claim_of(words: Words, frame: Frame, cue: Cue, reported: Reported) -> Claim:
    predicate, family, thing = frame.predicate, reported.family, reported.thing
    asked = family.name == "press inquiry" and predicate.lemma in table()["approached"]["verbs"]
    own = {t.lower_ for t in words.doc[predicate.last : reported.last]}  # "pleaded not guilty" is an outcome of its own
    stays = _leaves(predicate) and reported.label == "unchanged"
    negated = not asked and not stays and (predicate.negated or thing.none) and "not" not in own
    said = Outcome(reported.label, family.labels, negated)
    date = making.event_date(
        [
            a
            for a in (*frame.after, *making.fronted(frame))
            if not family.change or a.first < predicate.first or not _is_base(words, a)
        ]
    )
    whole = words.doc[thing.first : thing.last]
    topic, spent = topic_head(words, thing)
    met = family.any or topic
    slots: dict[str, Slot | None] = {
        "matter": Slot(f"{family.name} {met}", whole.start_char, whole.end_char, whole.text),
        "thing": making.words_slot(
            words.reading, thing.first, thing.last, tuple(sorted(thing.words - spent - _described(words, thing) | {thing.head}))
        ),
        "outcome": making.words_slot(
            words.reading, predicate.first if reported.first is None else reported.first, reported.last, said
        ),
        "who": _who(words, reported.actor),
        "date": making.slot(date) if date else None,
    }
    actor = " ".join(sorted(reported.actor.words)) if reported.actor is not None else None
    scope = {**scope_of(words, frame, thing), "of": family.of, "actor": actor, "narrow": topic if met != topic else None}
    scope["none"] = "none" if thing.none and len(thing.own) == 1 else None
    made = making.claim(frame, "change" if family.change else "outcome", family.name, slots, scope)
    speaker = cue.voucher or speakers.speaker_of(words.reading, predicate_start(words, frame), whole.end_char)
    if made.status == "denied":  # what somebody denies is what the same one says is not so
        coming = any(t.lower_ in COMING for t in words.doc[predicate.first : predicate.last])
        made = replace(made, status="planned" if coming else "asserted", scope={**made.scope, "denied": "denied"})
    return making.with_speaker(replace(made, negated=False), speaker)


def _is_base(words: Words, argument: Argument) -> bool:
    """Whether a date is what a change is measured from: "higher than a year earlier"."""
    behind = takewhile(lambda t: t.tag_ not in things.VERBS, reversed(words.doc[words.sentence.first : argument.first]))
    return argument.prep == "from" or any(t.lower_ == "than" for t in behind)


def _described(words: Words, thing: Thing) -> frozenset[str]:
    """What a name is said to be ("shares in the chipmaker Quellon"): it narrows nothing."""
    doc = words.doc
    row = [i for i in range(thing.first, thing.last - 1) if doc[i].tag_ == "NN" and doc[i + 1].tag_ in {"NNP", "NNPS"}]
    return frozenset().union(*(words.words(i, i + 1) for i in row))


def predicate_start(words: Words, frame: Frame) -> int:
    return int(words.doc[frame.predicate.first].idx)


def _who(words: Words, actor: Thing | None) -> Slot | None:
    if actor is None:
        return None
    told = words.doc[actor.first : actor.last]
    value = actor.name.value if actor.name is not None else " ".join(sorted(actor.words))
    return Slot(value, told.start_char, told.end_char, told.text)
