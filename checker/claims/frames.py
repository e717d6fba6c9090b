"""Clauses -> frames: each predicate with its subject and what stands before and after it. Claims are made of frames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.annotate.predicates import Predicate
from checker.claims.clauses import Argument, Clauses
from checker.language import Reading, Sentence

RELATIVE = frozenset({"who", "which", "that", "whom"})


@dataclass(frozen=True)
class Frame:
    """One predicate with its arguments, in text order.

    `subject` are bare arguments that act (or undergo, in the passive); `after` are all arguments to its right up to
    the next verb; `before` are fronted ones ("On Tuesday, in Moscow, ..."); `antecedent` is the object of a relative
    clause ("Gabbard, whom Trump picked"); `lead` is everything between the verb before and this one. Token numbers are
    those of the doc.
    """

    reading: Reading
    sentence: Sentence
    predicate: Predicate
    subject: tuple[Argument, ...] = ()
    before: tuple[Argument, ...] = ()
    after: tuple[Argument, ...] = ()
    antecedent: tuple[Argument, ...] = ()
    lead: tuple[Argument, ...] = ()

    @property
    def objects(self) -> tuple[Argument, ...]:
        return tuple(a for a in self.after if a.prep == "" and not a.owner)

    def kinds(self, kind: str, arguments: Sequence[Argument]) -> list[Argument]:
        return [a for a in arguments if a.mention.kind == kind]


def frames(parts: Clauses) -> Iterator[Frame]:
    """Every predicate of a sentence with its subject and the arguments around it."""
    if parts.frames is None:
        parts.frames = tuple(_made(parts))
    return iter(parts.frames)


def _made(parts: Clauses) -> Iterator[Frame]:
    subject: tuple[Argument, ...] = ()
    fronted: tuple[Argument, ...] = ()
    for i, predicate in enumerate(parts.predicates):
        before, after = parts.stretches[i], parts.stretches[i + 1]
        own = _subject(parts, i)
        subject = own if own is not None else subject
        antecedent = _antecedent(parts, i, subject)
        following = _subject_of_next(parts, i)
        after = [a for a in after if a not in following]
        predicate = _settled(parts, i, subject, antecedent)
        if i == 0:
            fronted = tuple(a for a in before if a not in subject)
        elif parts.reading.doc[predicate.first - 1].tag_ != "CC":
            fronted = ()  # "On Thursday she came and signed": what is fronted holds for both verbs
        yield Frame(parts.reading, parts.sentence, predicate, subject, fronted, tuple(after), antecedent, tuple(before))
        subject = antecedent or subject  # after "Gabbard, whom Trump picked, ..." it is Gabbard who goes on


def _settled(parts: Clauses, i: int, subject: Sequence[Argument], antecedent: Sequence[Argument]) -> Predicate:
    """The predicate as its sentence means it: its cue, and a bare participle with an object of its own is active."""
    predicate, cue, doc = parts.predicates[i], parts.cues[i], parts.reading.doc
    bare = predicate.passive and predicate.head == predicate.first
    behind = (t.tag_ for t in doc[predicate.last : parts.sentence.last] if t.tag_ != "RP")  # "put up the fare"
    follows = next(behind, "")
    acted = subject or (predicate.first > parts.sentence.first and doc[predicate.first - 1].tag_ in {"NNP", "NN", "NNS", "PRP"})
    named = any(t.dep_ == "nsubj" and t.i < predicate.first for t in doc[predicate.head].children)  # "The mayor apologised"
    active = (
        (bare and named)
        or bare
        and acted
        and follows in {"NNP", "PRP", "PRP$", "DT", "JJ", "NN", "CD", "NNPS"}
        or (bare and antecedent)
    )
    return replace(
        predicate,
        passive=bool(predicate.passive and not active),
        finite=predicate.finite or bool(active),
        # what somebody else vouches for is a claim like another, with its speaker
        status="asserted" if cue.status == "reported" else cue.status,
        negated=cue.negated,
    )


def _antecedent(parts: Clauses, i: int, subject: Sequence[Argument]) -> tuple[Argument, ...]:
    """What "whom" or "which" before the subject of predicate i stands for."""
    stretch, doc = parts.stretches[i], parts.reading.doc
    if not subject or subject[0] not in stretch[1:]:  # what stands first has nothing before it to stand for
        return ()
    start = stretch[stretch.index(subject[0]) - 1].last
    pronoun = next((t.i for t in doc[start : subject[0].first] if t.lower_ in RELATIVE and t.tag_ in {"WP", "WDT"}), None)
    return _last_group(stretch, pronoun) if pronoun is not None else ()


def _subject(parts: Clauses, i: int) -> tuple[Argument, ...] | None:
    """The arguments that act in predicate i; None where it shares the subject of the predicate before."""
    doc = parts.reading.doc
    predicate = parts.predicates[i]
    at = predicate.first - 1
    while at >= parts.sentence.first and doc[at].tag_ in {"RB", "RBR"}:
        at -= 1
    stretch = parts.stretches[i]
    if at >= parts.sentence.first and doc[at].lower_ in RELATIVE and doc[at].tag_ in {"WP", "WDT", "IN", "WP$"}:
        return _last_group(stretch, doc[at].i)
    shared = at < parts.sentence.first or doc[at].tag_ in {"CC", "TO"} or not (predicate.finite or _bare_participle(predicate))
    if shared and i > 0:
        return None
    group = _bare_group(stretch)
    if group and _adjoins(parts, i, group[-1]):
        return group
    return None if i > 0 and doc[at].tag_ in {",", "-RRB-"} else ()


def _bare_participle(predicate: Predicate) -> bool:
    return predicate.passive and predicate.head == predicate.first


def _adjoins(parts: Clauses, i: int, argument: Argument) -> bool:
    """Does the argument stand right before verb i, but for adverbs, appositions and prepositional phrases?"""
    predicate = parts.predicates[i]
    timely = {at for a in parts.stretches[i] if a.mention.kind == "date" for at in range(a.first, a.last)}
    passed = {"RB", "RBR", "``", "''"}
    between = [t for t in parts.reading.doc[argument.last : predicate.first] if t.tag_ not in passed and t.i not in timely]
    if not between:
        return True
    if _bare_participle(predicate) and between[-1].tag_ in {"NN", "NNS"}:
        return False  # "a listing planned for next year"
    if between[0].tag_ in {",", "-LRB-", ":"}:
        return between[-1].tag_ in {",", "-RRB-", ":"}
    return between[0].tag_ in {"IN", "TO"} and not any(t.tag_ in {"CC", ","} for t in between)


def _last_group(stretch: Sequence[Argument], before: int) -> tuple[Argument, ...]:
    """Antecedent of a relative clause: the argument right before it."""
    near = [a for a in stretch if a.last <= before and before - a.last <= 2]
    return tuple(near[-1:])


def _bare_group(stretch: Sequence[Argument]) -> tuple[Argument, ...]:
    """The last bare argument of a stretch, with those coordinated to it."""
    found: list[Argument] = []
    for argument in reversed(stretch):
        if argument.mention.kind in {"date", "quantity"} and not found:
            continue
        if argument.prep or argument.owner:
            if found:
                break
            continue
        found.insert(0, argument)
        if not argument.linked:
            break
    return tuple(found)


def _subject_of_next(parts: Clauses, i: int) -> tuple[Argument, ...]:
    """Arguments after predicate i which are the subject of the next one, and so not its own."""
    if i + 1 >= len(parts.predicates) or not (parts.predicates[i + 1].finite or _bare_participle(parts.predicates[i + 1])):
        return ()
    doc = parts.reading.doc
    following = parts.predicates[i + 1]
    if following.first > 0 and (
        doc[following.first - 1].lower_ in RELATIVE or doc[following.first - 1].tag_ in {"CC", "RB", ","}
    ):
        return ()
    own = _subject(parts, i + 1)
    return own or ()
