"""Which values of two articles answer one question: what is struck out, what matches what, and what never meets."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.compare import matching
from checker.compare.matching import weights
from checker.compare.matching.values import Value, gives, may_meet, values_of
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


def values(*texts: str) -> list[Value]:
    articles = [Article(name, text, published="2025-04-22") for name, text in zip("abc", texts, strict=False)]
    claims = [claim for reading in read_all(articles, Config()) for claim in extract(reading)]
    return values_of([c for c in claims if c.kind == "statement"], [c for c in claims if c.kind == "scene"])


def met(*texts: str) -> list[tuple[str, str]]:
    return [(m.left.slots["value"].text, m.right.slots["value"].text) for m in matching.candidates(values(*texts))]


def flagged(*texts: str) -> list[list[str]]:
    report = check([Article(name, text, published="2025-04-22") for name, text in zip("abc", texts, strict=False)])
    return [sorted(p.value for p in f.positions) for f in report.findings if f.kind == "contradiction" and f.rule == "told-count"]


def test_the_one_number_in_which_two_tellings_differ_is_flagged() -> None:
    assert flagged(THEFT.format("seven paintings"), BURGLARY.format("nine pictures")) == [["7", "9"]]


def test_what_both_articles_say_is_struck_out() -> None:
    assert met(THEFT.format("seven paintings"), BURGLARY.format("seven pictures")) == []


def test_three_articles_that_tell_one_thing_make_one_finding() -> None:
    texts = (THEFT.format("seven paintings"), BURGLARY.format("nine pictures"), BURGLARY.format("nine pictures"))
    assert flagged(*texts) == [["7", "9"]]


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
