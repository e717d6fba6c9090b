"""What looks like a difference and is none, whichever rule might trip over it; a near relative of each that is one."""

from __future__ import annotations

import pytest

from tests.stories import story

QUIET = {
    "a weekday of two weeks": (
        "2026-06-12 Nobody was hurt when an earthquake shook Arica on Sunday.",
        "2026-06-16 The first victim of Sunday's earthquake in Arica, a miner, died on Wednesday.",
    ),
    "as much up as another thing is down": (
        "2026-06-12 Burglaries in Arica rose by 9 percent last year, police said on Wednesday.",
        "2026-06-12 Car thefts in Arica fell by 9 percent last year, and burglaries in Lima fell too, police said on Wednesday.",
    ),
    "one share of two things": (
        "2026-06-12 Exports of Marrick rose 7.4 percent in May, the customs office said.",
        "2026-06-12 Imports of Marrick fell 7.4 percent in May, the customs office said.",
    ),
    "the votes of two groups": (
        "2026-06-12 Drivers at Pellin Trams voted for a strike on Wednesday. The company had asked them not to.",
        "2026-06-12 Office staff at Pellin Trams voted against a strike on Thursday. The drivers had voted for one.",
    ),
    "the head of a company and of a part of it": (
        "2026-06-12 Ida Brandt, sales director at Tallow Foods, called the closure of the Marrick plant unthinkable.",
        "2026-06-13 The closure of the Marrick plant was settled over lunch by Tallow Foods boss Sam Orrin, the paper said.",
    ),
    "a part of what is counted": (
        "2026-06-12 Nurses at two clinics of the Tallow group in Marrick stopped work on Monday.",
        "2026-06-12 The Tallow group has nine clinics in Marrick, two of which were closed by the nurses on Monday.",
    ),
    "turnout in the afternoon": (
        "2026-06-12 Turnout in the vote on the Lunden pact was 51.3 percent at 5pm, the commission said.",
        "2026-06-12 Turnout in the vote on the Lunden pact was 68.4 percent, the commission said.",
    ),
    "turnout in the capital": (
        "2026-06-12 Turnout in the capital was 71.2 percent in the vote on the Lunden pact, the commission said.",
        "2026-06-12 Turnout was 68.4 percent in the vote on the Lunden pact, the commission said.",
    ),
}

FLAGGED = {
    "two weekdays": (
        "2026-06-12 A tremor shook Kolvar on Sunday, and nobody was hurt at first.",
        "2026-06-12 The tremor that shook Kolvar on Monday hurt nobody at first.",
    ),
    "two heads of a company": (
        "2026-06-12 Tallow Foods chief executive Ida Brandt called the closure of the Marrick plant unthinkable.",
        "2026-06-13 The closure of the Marrick plant is unthinkable, said Tallow Foods chief executive Sam Orrin.",
    ),
    "two numbers of clinics": (
        "2026-06-12 Nurses stopped work at two clinics in Marrick on Monday, the union said.",
        "2026-06-12 Nurses stopped work at nine clinics in Marrick on Monday, the union said.",
    ),
    "one number, come to from above and from below": (
        "2026-06-12 Ticket sales of the Pellin festival fell to 48,200, the mayor said.",
        "2026-06-13 For the Pellin festival, the number of tickets sold climbed to 48,200 in spite of the rain.",
    ),
    "one share, up and down": (
        "2026-06-12 Shares in the brewer Tallow Foods rose 7.4 percent on Thursday after it reported its profit.",
        "2026-06-12 Tallow Foods reported its profit on Thursday, and investors sent its shares down 7.4 percent.",
    ),
    "whether anybody died": (
        "2026-06-12 Seven children in Kolvar are in hospital with measles, but nobody has died, the doctor Ines Moura said.",
        "2026-06-12 Two people have died, and seven children in Kolvar are in hospital with measles, said the doctor Ines Moura.",
    ),
    "turnout": (
        "2026-06-12 Turnout in the vote on the Lunden pact was 61.3 percent, the commission said.",
        "2026-06-12 Turnout in the vote on the Lunden pact was 68.4 percent, the commission said.",
    ),
}


def contradictions(*lines: str) -> list[str]:
    return [f"[{f.rule}] {f.reason}" for f in story(*lines).findings if f.kind == "contradiction"]


@pytest.mark.parametrize("name", QUIET)
def test_no_contradiction_is_seen_where_there_is_none(name: str) -> None:
    assert contradictions(*QUIET[name]) == []


@pytest.mark.parametrize("name", FLAGGED)
def test_the_contradiction_beside_it_is_seen(name: str) -> None:
    assert contradictions(*FLAGGED[name]) != []
