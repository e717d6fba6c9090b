"""The same sentence with another value in it: what the rule edited-sentence makes of two articles, one line a case."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.claims.stems import stem
from checker.compare.statements import CROWD, linked
from checker.config import Config
from checker.model import Article, Claim
from checker.pipeline import read_all
from tests.stories import outcome, story

RULE = "edited-sentence"
DEPTH = (
    "2025-03-10 The institute raised the magnitude to 6.8 in a revised bulletin and put the depth at {} below Valmora on Monday."
)
HOUR = "2025-03-1{} As of 6 p.m. on Monday there were {} dead, 142 injured and nine missing in Valmora, the civil guard said."
FERRY = "2025-05-09 The ferry Marietta left {} for the outer islands {} with new engines, {} passengers and a crew of nine."
BAND = "- Harrow Vale were a Welsh folk band, formed in Swansea in 1968 by the singer Dilys Penhale and the fiddler Owen Rhys."
FILM = "- Salt Roads is a 1974 Portuguese drama film directed by Rui Falcão and written by Teresa Lobo, based on her first novel."
LIFE = "- Dilys Penhale (4 March 1921 - 9 June 1988) was a Welsh singer and teacher, born in Cardiff to a family of miners."
YEARS = (
    "- A retired baker has pleaded guilty to manslaughter in the death {} years ago of a hiker who fell from a cliff near "
    "Portaval that was known as a lovers' meeting place."
)
QUARTER = "- The ratio of capital at Meridian Bank was 13.8 percent at the end of the {} quarter, down from a year ago."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DEPTH.format("32 km"), DEPTH.format("52 km")),
        (DEPTH.format("32 km"), DEPTH.format("40 miles")),
        (HOUR.format(0, 12), HOUR.format(1, 14)),
        (FERRY.format("Lisbon", "on 3 May", 80), FERRY.format("Lisbon", "on 5 May", 80)),
        (FERRY.format("Lisbon", "on 3 May", 80), FERRY.format("Oslo", "on 3 May", 80)),
        (FERRY.format("Lisbon", "on 3 May", 80), FERRY.format("Lisbon", "on 3 May", 92)),
        (BAND, "- Harrow Vale formed in 1971."),
        (BAND, "- Harrow Vale started in 1971."),
        (BAND, "- Harrow Vale were founded in Oslo."),
        (BAND, "- Harrow Vale were a Danish band."),
        (FILM, "- Salt Roads was released in 1979."),
        (FILM, "- Salt Roads is a film from 1981."),
        (FILM, "- Salt Roads was directed by Jorge Pinho."),
        (FILM, "- Salt Roads is a Brazilian film."),
        (LIFE, "- Dilys Penhale died in 1990."),
        (LIFE, "- Dilys Penhale was born on 4 March 1931."),
        (LIFE, "- Dilys Penhale was born in Dublin."),
        (
            "- It first went on sale on 4 June 1991 and was released abroad in 1993.",
            "- The Meteor Two was released abroad in 1999.",
        ),
        ("- Corran Tower has 41 floors and stands in the old port of Leith.", "- Corran Tower has 47 floors."),
        ("- Night Ferry is the third studio album by Harrow Vale.", "- Night Ferry is the second studio album by Harrow Vale."),
        ("- Corran is the ninth largest island of the group.", "- Corran is the fourth largest island of the group."),
        (YEARS.format(35), YEARS.format(20)),
        (QUARTER.format("third"), QUARTER.format("second")),
        (
            "2025-03-10 Police said they arrested 46 people in clashes on the quay of Valmora and that nine officers were hurt.",
            "2025-03-11 Police said they arrested 64 people in clashes on the quay of Valmora and that nine officers were hurt.",
        ),
    ],
)
def test_another_value_in_the_same_sentence_is_a_contradiction(one: str, other: str) -> None:
    assert outcome(one, other, rule=RULE) == "contradiction"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (DEPTH.format("32 km"), DEPTH.format("20 miles"), "unit"),
        (FERRY.format("Lisbon", "on 3 May", "about 80"), FERRY.format("Lisbon", "on 3 May", "82"), "approximation"),
        (FERRY.format("Lisbon", "on 3 May", 80), FERRY.format("Lisbon", "in May", 80), "precision"),
        (FERRY.format("Lisbon", "on 3 May", 80), FERRY.format("Portugal", "on 3 May", 80), "precision"),
        (
            "2025-03-10 The landslide above Valmora killed 12 people and buried nine houses under mud, the civil guard said.",
            "2025-03-11 The landslide above Valmora killed 15 people and buried nine houses under mud, the civil guard said.",
            "later-update",
        ),
        (
            "2025-03-10 The mayor of Valmora, Rosa Quint, said the flood had cost the town 4 million euros and its only bridge.",
            "2025-03-10 The engineer Paul Ott said the flood had cost the town 7 million euros and its only bridge.",
            "other-speaker",
        ),
    ],
)
def test_a_difference_that_is_none_is_explained(one: str, other: str, why: str) -> None:
    assert outcome(one, other, rule=RULE) == f"explained: {why}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # what is told by a feast names the feast
        (
            "2025-02-04 The Ola firm ships a third of its roses, as air freight doubled in the weeks before Valentine's Day.",
            "2025-02-05 The Ola firm ships a third of its roses, as air freight doubled in the run-up to Valentine's Day.",
        ),
        # the other article gives this value as well
        (DEPTH.format("32 km"), DEPTH.format("52 km") + " An hour later the institute put the depth at 32 km below Valmora."),
        # series: the same words about other people, days, rounds
        (
            "2025-06-01 Anna Berg beat Lea Roth in the first round in Ghent and earned 4,000 euros.",
            "2025-06-02 Mia Lund beat Eva Holt in the second round in Ghent and earned 9,000 euros.",
        ),
        (
            "2025-06-02 Police in Valmora arrested four men over the robbery on Monday.",
            "2025-06-04 Police in Valmora stopped six lorries at the border on Wednesday.",
        ),
        (
            "2025-08-28 The rocket came down off Cape Merrow around 6:12 a.m., the coast guard said.",
            "2025-09-15 The rocket came down off Cape Merrow around 7:16 a.m., the coast guard said.",
        ),
        # figures of the day move
        (
            "2025-02-05 Norvik shares fell 6.6%.",
            "2025-02-05 Norvik shares fell 4.3 percent to 63 euros on doubts about the deal.",
        ),
        # another question
        (FILM, "- Salt Roads was restored in 2011."),
        (FILM, "- Salt Roads was shown in Lisbon in 1999."),
        (BAND, "- Harrow Vale broke up in 1979."),
        (LIFE, "- Dilys Penhale recorded her first song in 1950."),
        (BAND, "- The Brass Choir of Leith formed in 1971."),
        # growth since another day, profit of another sort
        (
            "2025-07-15 Norland's economy grew by 1.1% in the second quarter from the first, the trade ministry said on Monday.",
            "2025-07-15 Norland's economy grew by 3.8% in the second quarter over that of 2024, the trade ministry said.",
        ),
        (
            "2025-02-06 Net profit at the sensor maker Norvik doubled to 14.2 million euros in 2024, the company said.",
            "2025-02-06 Norvik has plans. Operating profit came to 18.9 million euros last year and the company has no debt.",
        ),
        # another order of magnitude
        ("2025-02-05 The first offer for Norvik was 70 euros.", "2025-02-05 The first offer for Norvik was 105 billion euros."),
        # names of one person, one body
        (FILM, "- Salt Roads was directed by Falcão."),
        (FILM, "- Salt Roads was written by Teresa Lobo and Rui Falcão."),
        # weeks apart
        (
            "2025-01-10 The gauge at Valmora read 4.1 metres and the sluices of the lower dam stayed shut.",
            "2025-04-10 The gauge at Valmora read 6.3 metres and the sluices of the lower dam stayed shut.",
        ),
        # words in quotation marks are compared by another rule
        (
            '2025-02-05 "We will send nine lorries of flour to Valmora before the snow comes," Rosa Quint said.',
            '2025-02-05 "We will send ten lorries of flour to Valmora before the snow comes," Rosa Quint said.',
        ),
    ],
)
def test_what_is_no_edited_sentence_is_passed_over(one: str, other: str) -> None:
    assert outcome(one, other, rule=RULE) in {"nothing", "explained: precision", "explained: name-variant"}


def test_one_changed_value_is_one_finding_and_exactly_that_is_marked() -> None:
    report = story(DEPTH.format("32 km"), DEPTH.format("52 km"), only=(RULE,))
    (finding,) = [f for f in report.findings if f.kind == "contradiction"]
    assert sorted(e.value.text for p in finding.positions for e in p.evidence if e.value) == ["32 km", "52 km"]


def test_copies_of_a_sentence_take_sides_together() -> None:
    report = story(DEPTH.format("32 km"), DEPTH.format("52 km"), DEPTH.format("32 km"), only=(RULE,))
    (finding,) = [f for f in report.findings if f.kind == "contradiction"]
    assert [len(p.evidence) for p in finding.positions] == [2, 1]


def test_a_digest_is_held_against_the_sentence_it_retells() -> None:
    source = (
        "- For the third quarter Norvik reported sales of 412 million euros, up 9% from a year ago. Operating profit at the "
        "fish farmer came to 58 million euros, helped by firmer prices in Japan. The dividend will be 3 euros a share."
    )
    right = "- Norvik's operating profit was {} million euros with sales up 9% to 412 million euros, and 3 euros a share to come."
    assert outcome(source, right.format(58), rule=RULE) == "nothing"
    assert outcome(source, right.format(85), rule=RULE) == "contradiction"


@pytest.mark.parametrize(
    ("one", "other"),
    [("premiered", "release"), ("aired", "published"), ("founded", "formation"), ("killed", "deaths"), ("films", "movie")],
)
def test_words_for_one_step_share_a_key(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def statements(*lines: str) -> list[Claim]:
    articles = [Article(str(i), line) for i, line in enumerate(lines)]
    return [c for r in read_all(articles, Config()) for c in extract(r) if c.kind == "statement"]


def test_only_statements_with_a_like_one_elsewhere_are_kept() -> None:
    told = statements(BAND[2:], "Harrow Vale formed in 1971.", "The gauge at Valmora read 6.3 metres.")
    assert {c.article for c in linked(told)} == {"0", "1"}


def test_a_template_links_nothing() -> None:
    told = statements(*(f"Gauge {i} at Valmora read {i}.5 metres at noon." for i in range(CROWD + 5)))
    assert linked(told) == []
