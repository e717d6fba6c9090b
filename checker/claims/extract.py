"""The way from a reading to its claims: take sentences apart once, hand the parts to each kind of claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.claims import (
    actions,
    ages,
    beings,
    bodies,
    callings,
    casts,
    counts,
    days,
    decisions,
    deeds,
    definitions,
    directions,
    events,
    figures,
    harm,
    holders,
    magnitudes,
    makers,
    meetings,
    milestones,
    namesakes,
    outcomes,
    posts,
    relatives,
    sayings,
    scenes,
    sequences,
    several,
    spellings,
    statements,
    states,
    sums,
    tallies,
    titles,
)
from checker.claims.clauses import Clauses, clauses
from checker.claims.patterns import Pattern, found_by
from checker.claims.topic import topic_of
from checker.language import Reading
from checker.model import Claim


def extract(reading: Reading, patterns: Sequence[Pattern] = ()) -> list[Claim]:
    """All claims of one article, and those that patterns of rules find in it, in the order of the text."""
    taken = list(clauses(reading))
    return in_order([*_built_in(reading, taken), *_of(reading, found_by(patterns, taken))])


def extract_by(patterns: Sequence[Pattern], reading: Reading) -> list[Claim]:
    """Only the claims of one article that patterns of rules find in it."""
    return in_order(_of(reading, found_by(patterns, list(clauses(reading))))) if patterns else []


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims of one article in the order of the text."""
    return sorted(claims, key=lambda c: (c.quote, c.kind, c.predicate, min((s.start for s in c.slots.values()), default=0)))


def _of(reading: Reading, claims: Iterable[Claim]) -> list[Claim]:
    """The claims with what their article is about."""
    found = list(claims)
    topic = topic_of(reading) if found else frozenset()
    return [replace(claim, about=topic) for claim in found]


def _built_in(reading: Reading, taken: Sequence[Clauses]) -> list[Claim]:
    claims: list[Claim] = []
    main = figures.main_of(reading.mentions)
    for parts in taken:
        claims += meetings.meetings(parts)
        claims += figures.figures(parts, main)
        claims += posts.posts(parts)
        claims += actions.actions(parts)
        claims += events.events(parts)
        claims += counts.counts(parts)
        reports = outcomes.told(parts)
        claims += outcomes.outcomes(reports)
        claims += directions.directions(parts, reports)
        claims += decisions.decisions(parts, reports)
        claims += states.states(parts)
        claims += harm.harm(parts)
        claims += beings.beings(parts)
        claims += deeds.deeds(parts)
        claims += titles.titles(parts)
        claims += definitions.definitions(parts)
        claims += makers.makers(parts)
        claims += callings.callings(parts)
        claims += ages.ages(parts)
        claims += milestones.milestones(parts)
        claims += casts.casts(parts)
    claims = counts.once(meetings.fill_from_visits(claims))
    claims += magnitudes.magnitudes(taken)
    claims += sequences.sequences(taken)
    claims += days.days(taken)
    claims += tallies.tallies(taken)
    claims = milestones.settled(several.settled(makers.settled(claims)))
    claims += spellings.spellings(reading)
    claims += namesakes.namesakes(reading)
    claims += relatives.relatives(reading)
    claims += holders.holders(taken)
    claims += bodies.bodies(reading)
    claims += sayings.sayings(reading)
    claims += sums.sums(reading)
    told = statements.Told()
    claims += [c for parts in taken for c in statements.statements(parts, told)]
    claims += scenes.scenes(taken, reading.article)
    return _of(reading, titles.settled(deeds.once(outcomes.settled(claims))))
