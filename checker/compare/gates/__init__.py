"""The gates two claims pass before a rule may set them against each other.

Each gate looks at one axis and lets the pair through (None), sets it aside as unrelated (UNKNOWN), or explains why
a difference between the two would be no contradiction. The first gate that speaks decides. A missing axis is never
guessed: where it matters and one side leaves it out, the pair is unrelated. The gates every claim passes are in
general.py; those of one kind of claim are in a module of their own and stand in OF_KIND.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.claims.slots import is_built_in
from checker.compare.gates import (
    alike,
    beings,
    counts,
    days,
    decisions,
    deeds,
    definitions,
    events,
    figures,
    general,
    happenings,
    lengths,
    makers,
    matches,
    milestones,
    money,
    names,
    outcomes,
    posts,
    quotes,
    ranks,
    statements,
    stories,
    subjects,
    tallies,
    titles,
    updates,
)
from checker.compare.verdict import SAME, Verdict, trace
from checker.model import Claim

Gate = Callable[[Claim, Claim], Verdict | None]

OF_KIND: Mapping[str, tuple[Gate, ...]] = {
    "event": happenings.GATES,
    "money": (money.sum_of, money.part, money.forecast, alike.speaker),
    "rank": (ranks.rank, ranks.scope, alike.speaker),
    "tally": (tallies.tally, alike.speaker),
    "extent": (lengths.thing, lengths.plan, alike.speaker),
    "statement": (statements.place, general.speaker, statements.form, statements.toll, statements.share, statements.sort),
    "figure": (figures.scope, figures.period, general.speaker),
    "definition": (subjects.story, subjects.year, definitions.adaptation),
    "deed": (deeds.thing, deeds.edition, outcomes.mood, outcomes.occasion, outcomes.scope),
    "title": (titles.body, titles.promotion),
    "outcome": (
        outcomes.asked,
        decisions.decision,
        beings.being,
        outcomes.denial,
        outcomes.elsewhere,
        outcomes.thing,
        outcomes.actor,
        outcomes.toll,
        outcomes.mood,
        outcomes.occasion,
        alike.speaker,
    ),
    "change": (
        outcomes.denial,
        outcomes.elsewhere,
        outcomes.thing,
        outcomes.actor,
        outcomes.mood,
        outcomes.occasion,
        outcomes.base,
        outcomes.scope,
        general.speaker,
    ),
    "order": (outcomes.mood, alike.speaker),
    "post": (posts.tenure,),
    "quote": (quotes.utterance,),
    "score": (counts.matter,),
    "body": (names.story,),
    "spelling": (names.story,),
    "count": (counts.matter, counts.speaker, updates.update),
    "maker": (subjects.story, subjects.year, makers.kind, makers.noun, makers.work),
    "calling": (subjects.story,),
    "digest": (alike.speaker,),
    "day": days.GATES,
    "milestone": milestones.GATES,
    "match": (matches.narrowed, matches.voice),
}
OF_RULES: tuple[Gate, ...] = (general.speaker,)  # claims that the patterns of a rule find


def comparable(a: Claim, b: Claim, per: Sequence[str], within: dt.timedelta | None) -> Verdict:
    """Say whether two claims answer the same question: same (comparable), explained (with why), or unknown (unrelated).

    `per` are the slots that must agree, `within` how far apart in time the claims may lie.
    """
    with trace():  # what gates compare is not what the rule compares
        for verdict in _verdicts(a, b, per, within):
            if verdict is not None:
                return verdict
    return SAME


def _verdicts(a: Claim, b: Claim, per: Sequence[str], within: dt.timedelta | None) -> Iterator[Verdict | None]:
    yield general.subject(a, b, per)
    yield stories.story(a, b)
    yield general.distance(a, b, within)
    yield general.polarity(a, b)
    yield general.mood(a, b)
    if a.kind in general.EVENTS:
        yield events.occasion(a, b, "date" in per)
    for gate in OF_KIND.get(a.kind, () if is_built_in(a.kind) else OF_RULES):
        yield gate(a, b)
