"""Gates for how names are written: two articles can mean one name only where they tell one story."""

from __future__ import annotations

from checker.compare.gates.stories import same_story
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim


def story(a: Claim, b: Claim) -> Verdict | None:
    """Set aside like words of two stories: they are names of two."""
    return None if a.article == b.article or same_story(a.about, b.about) else UNKNOWN
