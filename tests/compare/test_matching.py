"""Which values of two articles answer one question: what is struck out, what matches what, and what never meets."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.compare import matching
from checker.compare.matching import weights
from checker.compare.matching.meeting import may_meet
from checker.compare.matching.values import Value, gives, values_of
from checker.config import Config
from checker.model import Article
from checker.pipeline import check, read_all
from tests.evaluation.matching import fitted

THEFT = (
    "Thieves took {} from the Villa Corsini in Lucca on Monday night and left by the chapel, police said. The alarm was silent."
)
BURGLARY = (
    "Police in Lucca are looking for burglars who carried off {} on Monday night. The alarm at the Villa Corsini was silent."
)


def values(*lines: str) -> list[Value]:
    """The values of articles that may begin with their day of publication."""
    split = [(line[:10], line[11:]) if line[:4].isdigit() else ("2025-04-22", line) for line in lines]
    articles = [Article(name, text, published=day) for name, (day, text) in zip("abc", split, strict=False)]
    claims = [claim for reading in read_all(articles, Config()) for claim in extract(reading)]
    return values_of([c for c in claims if c.kind == "statement"], [c for c in claims if c.kind == "scene"])


def met(*texts: str) -> list[tuple[str, str]]:
    return [(m.left.slots["value"].text, m.right.slots["value"].text) for m in matching.candidates(values(*texts))]


def flagged(*texts: str) -> list[list[str]]:
    report = check([Article(name, text, published="2025-04-22") for name, text in zip("abc", texts, strict=False)])
    return [sorted(p.value for p in f.positions) for f in report.findings if f.kind == "contradiction" and f.rule == "told-count"]


def test_the_one_number_in_which_two_tellings_differ_is_flagged() -> None:
    assert flagged(THEFT.format("seven paintings"), BURGLARY.format("nine pictures")) == [["nine pictures", "seven paintings"]]


def test_what_both_articles_say_is_struck_out() -> None:
    assert met(THEFT.format("seven paintings"), BURGLARY.format("seven pictures")) == []


def test_three_articles_that_tell_one_thing_make_one_finding() -> None:
    texts = (THEFT.format("seven paintings"), BURGLARY.format("nine pictures"), BURGLARY.format("nine pictures"))
    assert flagged(*texts) == [["nine pictures", "seven paintings"]]


def test_values_of_two_stories_do_not_meet() -> None:
    other = "The parliament of Peru adopted 42 amendments to the fisheries act on Thursday, the speaker Rosa Quispe said in Lima."
    assert met(THEFT.format("seven paintings"), other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council spent 4 million euros on the bridge.", "The council built the bridge in 4 years."),
        ("The tower is 40 metres high.", "The tower has 50 windows."),
        ("The 15-member council met in Lucca.", "The council adopted 42 resolutions in Lucca."),
        ("Prices in Lucca rose 3 percent.", "Prices in Lucca fell 4 percent."),
    ],
)
def test_numbers_that_measure_two_things_never_meet(one: str, other: str) -> None:
    found = values(one, other)
    pairs = [(a, b) for a in found for b in found if a.claim.article < b.claim.article and a.kind == b.kind]
    assert not any(may_meet(a, b) for a, b in pairs)


def test_a_coarser_value_is_no_answer_to_a_finer_one() -> None:
    day, year = (
        v for v in values("It was opened in Lucca on 3 May 2019.", "It was opened in Lucca in 2019.") if v.kind == "date"
    )
    assert gives(day, year)
    assert not gives(year, day)


@pytest.mark.parametrize(
    ("one", "other", "kind", "left"),
    [
        # a day is not given by all time since another
        (
            "It opens in Lucca on 3 May. Nobody had sung there since 2011.",
            "It opens in Lucca on 9 May.",
            "date",
            ["2011", "3 May", "9 May"],
        ),
        # what goes on from a day names that day
        ("The rink in Lucca opens on 3 May.", "From 3 May the rink in Lucca opens again.", "date", []),
        # a number that both give is no rounding of another
        (
            "The tram to Lucca took 31 minutes.",
            "The tram took 31 minutes to Lucca. It left 30 minutes late.",
            "duration",
            ["30 minutes"],
        ),
        # a month that is named in any part of the other article
        (
            "Prices in Lucca rose in August.",
            "Prices in Lucca have risen since March, and more than in August.",
            "date",
            ["March"],
        ),
    ],
)
def test_what_is_left_when_agreement_is_struck_out(one: str, other: str, kind: str, left: list[str]) -> None:
    found = values(one, other)
    agreed = matching.Agreement.of(*([v for v in found if v.claim.article == name] for name in "ab"))
    assert sorted(v.slot.text for v in (*agreed.left, *agreed.right) if v.kind == kind) == left


MEET = [
    # a number in two words is no part of a name
    ("Fire destroyed 27 houses in Lucca.", "Thirty-one houses were destroyed in Lucca by fire.", "quantity", True),
    ("The 15-member council met in Lucca.", "The council met in Lucca with 42 members.", "quantity", False),
    # as large as it gets, or a slip of a magnitude
    ("The alarm in Lucca rang for 40 seconds.", "The alarm in Lucca rang for nine years.", "duration", False),
    ("The tank in Lucca holds 400 litres.", "The tank in Lucca holds 40,000 litres.", "quantity", True),
    # a plan does not go on between two reports
    ("2025-04-20 The trip to Lucca will take six hours.", "2025-04-22 The trip to Lucca will take nine hours.", "duration", True),
    (
        "2025-04-20 The miner in Lucca has been missing for two days.",
        "2025-04-22 The miner in Lucca is missing for four days.",
        "duration",
        False,
    ),
    # of one round of several
    ("Roos beat Danko in Lucca on Monday.", "Roos won the third round in Lucca on Tuesday.", "date", False),
    ("Roos beat Danko in Lucca on Monday.", "Roos defeated Danko in Lucca on Tuesday.", "date", True),
    # news of two weeks
    (
        "2025-04-08 A rocket fell on Lucca on Monday.",
        "2025-04-22 The rocket that fell on Lucca on Monday hit a barn.",
        "date",
        False,
    ),
    # what did not happen on a day
    ("Ida Roos signed in Lucca on 3 May 2019.", "Ida Roos did not sign in Lucca on 4 May 2019.", "date", False),
    ("It was the first gold for Lucca since 2011.", "Lucca had not won gold since 2013.", "date", True),
    # where it came from is not where it went
    ("The jet flew from Lucca and landed on a lake.", "The jet landed in Torp on a lake.", "place", False),
    # whoever is not named, or named in another part of the sentence
    ("He is known as Joe Wicks in a film.", "Paul Nicholls is known in a film.", "person", False),
    ("Holm studied under the painter Ida Roos.", "Lev Holm studied painting.", "person", False),
    # ages of two people, and of one
    ("Ida Roos, 24, came first in Lucca.", "Lena Danko, who is 29, came fifth in Lucca.", "quantity", False),
    ("Ida Roos, 24, came first in Lucca.", "Ida Roos won. The 29-year-old came first in Lucca.", "quantity", True),
]


@pytest.mark.parametrize(("one", "other", "kind", "expected"), MEET)
def test_which_values_may_answer_one_question(one: str, other: str, kind: str, expected: bool) -> None:
    found = [v for v in values(one, other) if v.kind == kind]
    assert any(may_meet(a, b) for a in found for b in found if a.claim.article < b.claim.article) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The alarm in Lucca rang in the afternoon.",
        "Dozens of people came to Lucca.",
        "One man stayed in Lucca.",
        "Room 101 is in Lucca.",
    ],
)
def test_what_no_other_value_could_contradict_asks_nothing(text: str) -> None:
    assert [v.slot.text for v in values(text) if v.kind in {"date", "quantity"}] == []


def test_every_weight_is_of_evidence_that_is_collected() -> None:
    texts = (THEFT.format("seven paintings"), BURGLARY.format("nine pictures"))
    (match,) = [m for m in matching.candidates(values(*texts)) if m.left.predicate == "quantity"]
    assert set(weights.table()["flag"]["quantity"]) == {weights.BIAS, *match.evidence}


def test_the_fit_finds_what_decides() -> None:
    rows = [({"decides": float(i % 2), "noise": float(i % 3)}, bool(i % 2), 1.0) for i in range(60)]
    found = fitted(rows, 0.1)
    assert found["decides"] > 3 > abs(found["noise"])
