"""A value in its sentence -> the verb it belongs to, and how far that commits the article. Used by statements and narrowing."""

from __future__ import annotations

from checker.annotate.commitment import Cue
from checker.annotate.predicates import Predicate
from checker.claims import setting
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames

SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
PLANNING = frozenset({"plan", "propose", "envisage"})  # verbs whose object is yet to come


def own_predicate(parts: Clauses, argument: Argument, at: int) -> int:
    """The number of the stretch behind the verb of which a value is the subject ("knew that 430 people would go"), else `at`."""
    doc = parts.reading.doc
    root = doc[argument.first : argument.last].root
    if root.dep_ not in SUBJECTS:
        return at
    groups = (range(p.first, p.last) for p in parts.predicates)
    own = (i for i, group in enumerate(groups, 1) if root.head.i in group or any(doc[t].head == root.head for t in group))
    return next((i for i in own if parts.predicates[i - 1].first >= argument.last), at)


def group_of(parts: Clauses, argument: Argument) -> Predicate | None:
    """The verb group that a value belongs to: that of which it is the subject, else the one before it, else the first."""
    if own := own_predicate(parts, argument, 0):
        return parts.predicates[own - 1]
    before_it = [p for p in parts.predicates if p.head < argument.first]
    return before_it[-1] if before_it else next(iter(parts.predicates), None)


def frame_of(parts: Clauses, argument: Argument) -> Frame | None:
    """The frame that a value belongs to: that of which it is the subject, else that of the verb before it."""
    own = own_predicate(parts, argument, 0)
    first = parts.predicates[own - 1].first if own else argument.first
    return setting.frame_at(list(frames(parts)), first)


def status_of(parts: Clauses, argument: Argument, cue: Cue) -> str:
    """What is reported is said to be so, what must be paid is imposed, and what somebody plans is planned."""
    frame = frame_of(parts, argument)
    if frame is not None and cue.status == "hypothetical":
        return "asserted" if setting.obliged(frame) or _is_given(parts, argument, frame) else cue.status
    if (
        frame is not None
        and cue.status in {"asserted", "reported"}
        and frame.predicate.lemma in PLANNING
        and argument in frame.objects
    ):
        return "planned"
    return "asserted" if cue.status == "reported" else cue.status


def _is_given(parts: Clauses, argument: Argument, frame: Frame) -> bool:
    """Whether it stands ahead of the verb and is no part of its subject ("thanks to a gift of 30 million, it may build")."""
    root, doc = parts.reading.doc[argument.first : argument.last].root, parts.reading.doc
    group = range(frame.predicate.first, frame.predicate.last)
    acting = any(t.dep_ in SUBJECTS and t.head.i in {*group, doc[frame.predicate.head].head.i} for t in (root, *root.ancestors))
    return argument.last <= frame.predicate.first and not acting
