"""What a rule file is made of: the decorator, and the comparisons it may use. Loading is in loading.py.

A rule file imports from here and from `checker.compare`, nothing else:

    from checker.rules import rule, same_person

    @rule(claims="post", per=("post", "appointer"), within="60 days", severity="high")
    def named_to_post(a, b):
        if not same_person(a.person, b.person):
            return f"{a.person} or {b.person}?"
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from checker.compare.amounts import same_amount, same_count, same_rank
from checker.compare.bodies import same_body
from checker.compare.dates import same_date
from checker.compare.definitions import same_countries, same_kinds
from checker.compare.doers import same_doer
from checker.compare.makers import same_makers
from checker.compare.namesakes import same_namesake
from checker.compare.people import same_person, same_spelling
from checker.compare.places import same_place, same_site
from checker.compare.posts import same_post, same_title
from checker.compare.quotes import same_sense, same_speaker, same_words
from checker.compare.relatives import same_given
from checker.compare.scores import same_score
from checker.compare.sequences import same_order
from checker.compare.spelling import same_writing
from checker.compare.stated import same_stated
from checker.compare.sums import adds_up, falls_on, right_percentage
from checker.compare.words import same_outcome, same_word
from checker.rules.spec import Judge, Rule, Settings

__all__ = [
    "Rule",
    "adds_up",
    "falls_on",
    "right_percentage",
    "rule",
    "same_amount",
    "same_body",
    "same_count",
    "same_countries",
    "same_date",
    "same_doer",
    "same_given",
    "same_kinds",
    "same_makers",
    "same_namesake",
    "same_order",
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


def rule(**settings: Any) -> Callable[[Judge], Judge]:
    """Mark the function that judges two comparable claims; the keywords are the fields of `Settings`.

    With over="article" it judges one claim, whose parts must fit each other; with over="passage" one copied passage; with
    over="reference" a contradiction with a reference article, whichever rule found it (checker.rules.against.Against).
    It returns the reason for a contradiction, or nothing. Its keyword defaults are the rule's options.
    `question` may name slots ("Where did {who_name} meet?": {who} the words, {who_name} the value,
    {amount_noun} what is counted; a part in
    [square brackets] goes where its slots are empty; {target} is filled when both claims name targets, {shared}
    with the words that two matched sentences have in common).
    Raises RuleError for settings that make no sense.
    """
    asked = Settings.read(settings)

    def mark(function: Judge) -> Judge:
        name = function.__name__.replace("_", "-")
        seen = asked.claims or asked.kind or (name if asked.finds else None)
        made = Rule(id=name, judge=function, options=options_of(function), **(vars(asked) | {"claims": seen}))
        function.__rule__ = made  # type: ignore[attr-defined]
        return function

    return mark


def options_of(function: Judge) -> dict[str, Any]:
    """The keyword defaults of a function by their names."""
    parameters = inspect.signature(function).parameters.values()
    return {p.name: p.default for p in parameters if p.default is not inspect.Parameter.empty}
