"""What a rule file is made of: the decorator, and the comparisons it may use. Loading is in loading.py.

A rule file imports from here and from `checker.compare`, nothing else:

    from checker.rules import rule, same_person

    @rule(claims="post", per=("post", "appointer"), within="60 days", severity="high")
    def named_to_post(a, b):
        if not same_person(a.person, b.person):
            return f"{a.person} or {b.person}?"
"""

from __future__ import annotations

import datetime as dt
import inspect
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.compare.amounts import same_amount, same_count, same_rank
from checker.compare.bodies import same_body
from checker.compare.dates import same_date
from checker.compare.doers import same_doer
from checker.compare.namesakes import same_namesake
from checker.compare.people import same_person, same_spelling
from checker.compare.places import same_place, same_site
from checker.compare.posts import same_post, same_title
from checker.compare.quotes import same_sense, same_speaker, same_words
from checker.compare.relatives import same_given
from checker.compare.scores import same_score
from checker.compare.spelling import same_writing
from checker.compare.stated import same_stated
from checker.compare.sums import adds_up, falls_on, right_percentage
from checker.compare.words import same_outcome, same_word
from checker.errors import RuleError
from checker.model import SEVERITIES

__all__ = [
    "adds_up",
    "falls_on",
    "right_percentage",
    "rule",
    "same_amount",
    "same_body",
    "same_count",
    "same_date",
    "same_doer",
    "same_given",
    "same_namesake",
    "same_outcome",
    "same_person",
    "same_place",
    "same_post",
    "same_rank",
    "same_score",
    "same_sense",
    "same_site",
    "same_speaker",
    "same_spelling",
    "same_stated",
    "same_title",
    "same_word",
    "same_words",
    "same_writing",
]

OVER = ("claims", "article", "passage", "reference")
OF_CLAIMS = frozenset({"claims", "article"})
PAIRS = ("across", "within", "any")
_UNITS = {"day": 1, "week": 7, "month": 31, "year": 366}
Judge = Callable[..., str | None]


@dataclass(frozen=True)
class Rule:
    """One loaded rule: which claims or passages it sees, and the function that judges them.

    `over` says what the function judges: two comparable claims (claims), one claim whose parts must fit each other
    (article), one copied passage (passage), or one contradiction with the reference (reference). `per` are the slots two
    claims must share to be about the same thing; the first must be filled on both sides. `within` is how far apart the two
    may lie in time (None: any distance). `pairs` says whether claims of different articles meet (across), of one article
    (within), or both (any).
    """

    id: str
    judge: Judge
    claims: str | None = None
    per: tuple[str, ...] = ()
    within: dt.timedelta | None = None
    severity: str = "medium"
    pairs: str = "across"
    over: str = "claims"
    question: str | None = None
    agreements: bool = True
    options: dict[str, Any] = field(default_factory=dict)
    doc: str = ""
    path: Path | None = None

    @property
    def title(self) -> str:
        return self.doc.strip().split("\n", 1)[0].rstrip(".")

    @property
    def kind_of_input(self) -> str:
        of_claims = f"claims={self.claims}" if self.claims else ""
        return " ".join(filter(None, (of_claims, "" if self.over == "claims" else f"over={self.over}")))

    def __call__(self, *args: Any) -> str | None:
        return self.judge(*args, **self.options)


def rule(  # noqa: PLR0913 - the keywords of a rule file, each of them optional
    *,
    claims: str | None = None,
    per: Sequence[str] = (),
    within: str | None = None,
    severity: str = "medium",
    pairs: str = "across",
    over: str = "claims",
    question: str | None = None,
    agreements: bool = True,
) -> Callable[[Judge], Judge]:
    """Mark the function that judges two comparable claims.

    With over="article" it judges one claim, whose parts must fit each other; with over="passage" one copied passage; with
    over="reference" a contradiction with a reference article, whichever rule found it (checker.rules.against.Against).
    It returns the reason for a contradiction, or nothing. Its keyword defaults are the rule's options.
    `question` may name slots ("Where did {who_name} meet?": {who} the words, {who_name} the value,
    {amount_noun} what is counted; a part in
    [square brackets] goes where its slots are empty; {target} is filled when both claims name targets).
    `agreements=False` keeps agreeing articles out of the report.
    Raises RuleError for settings that make no sense.
    """
    if over not in OVER or (over in OF_CLAIMS) != (claims is not None):
        raise RuleError('a rule needs claims="...", alone or with over="article", or over="passage" or over="reference"')
    if severity not in SEVERITIES:
        raise RuleError(f"severity is {severity!r}; it is one of {', '.join(SEVERITIES)}")
    if pairs not in PAIRS:
        raise RuleError(f"pairs is {pairs!r}; it is one of {', '.join(PAIRS)}")
    if over == "claims" and not per:
        raise RuleError("per=(...) names the slots two claims must share; without one, everything would meet everything")
    window = duration(within) if within else None

    def mark(function: Judge) -> Judge:
        options = {
            name: p.default
            for name, p in inspect.signature(function).parameters.items()
            if p.default is not inspect.Parameter.empty
        }
        name = function.__name__.replace("_", "-")
        spec = Rule(name, function, claims, tuple(per), window, severity, pairs, over, question, agreements, options)
        function.__rule__ = spec  # type: ignore[attr-defined]
        return function

    return mark


def duration(text: str) -> dt.timedelta:
    """Read "60 days", "2 weeks", "1 month" or "1 year"; raises RuleError."""
    found = re.fullmatch(r"(\d+) (day|week|month|year)s?", text)
    if not found:
        raise RuleError(f'within is {text!r}; write it as "60 days", "2 weeks", "3 months" or "1 year"')
    return dt.timedelta(days=int(found[1]) * _UNITS[found[2]])
