"""Gates for what is told of a subject: one word is no name outside its story, and a film of 1922 is not that of 2024."""

from __future__ import annotations

from checker.claims.subjects import ANY
from checker.compare.gates.stories import same_story
from checker.compare.subjects import same_name
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim
from checker.model.names import Subject


def story(a: Claim, b: Claim) -> Verdict | None:
    """A name of one word, and "the film", mean somebody or something only in one story, or in fragments set side by side."""
    x, y = subject_of(a), subject_of(b)
    if fragments(a, b) or any(same_name(p, q) and " " in p for p in x.names for q in y.names):
        return None
    return None if same_story(a.about, b.about) and a.about & b.about else UNKNOWN


def year(a: Claim, b: Claim) -> Verdict | None:
    """Two works of one name are told apart by their years."""
    x, y = ({*c.scope.get("years", "").split()} for c in (a, b))
    return UNKNOWN if x and y and not x & y else None


def fragments(a: Claim, b: Claim) -> bool:
    """Whether both articles are a sentence or two."""
    return all(ANY in subject_of(c).keys for c in (a, b))


def subject_of(claim: Claim) -> Subject:
    value = (claim.slots.get("subject") or claim.slots["thing"]).value
    assert isinstance(value, Subject)
    return value
