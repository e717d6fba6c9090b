"""Gates for titles: of the same body, held or taken up alike."""

from __future__ import annotations

from checker.compare.gates.stories import same_story
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim


def body(a: Claim, b: Claim) -> Verdict | None:
    """A deputy here may be the head there; where one side does not say of what, the story must be the same."""
    x, y = ({*c.scope.get("body", "").split()} for c in (a, b))
    if x and y and x & y:
        return None
    about = same_story(a.about, b.about)
    if x and y and a.slots["matter"].normal != "nationality":
        return None if about and (x & b.about or y & a.about) else UNKNOWN
    return None if about else UNKNOWN


def promotion(a: Claim, b: Claim) -> Verdict | None:
    told = {a.predicate, b.predicate}
    if "takes" in told and told != {"takes"} and a.slots["matter"].normal != "nationality":
        return explained("successor", "one is what the person was, the other what they are to be")
    return None
