"""Counts of two articles: the same matter told in other words, or numbers that only look alike."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.stories import outcome

CASES = tomllib.loads(Path(__file__).with_name("count_cases.toml").read_text(encoding="utf-8"))


def said(first: str, other: str, rule: str) -> str:
    return outcome(f"2025-03-11 {first}", f"2025-03-12 {other}", rule=rule)


SAME_MATTER = [
    (
        "count",
        "Ostrava Glassworks will close. Ostrava shuts in June and its 340 workers get six months' pay, Jana Mala said.",
        "Jana Mala, who runs the Ostrava Glassworks, wept when she told 430 employees that the Ostrava plant was closing.",
    ),
    (
        "count",
        "The Tromso jazz week opens in Tromso on Friday under Nils Aas. Concerts are spread over nine stages by the harbour.",
        "Nils Aas has found twelve stages for the Tromso jazz week, one of them a boat in Tromso harbour.",
    ),
    (
        "count",
        "A court in Turin found the banker Aldo Ferri guilty on six counts of fraud on Monday.",
        "Aldo Ferri, the Turin banker, was convicted on nine counts of fraud and forgery.",
    ),
    (
        "count",
        "Chile and Norway signed the salmon treaty in Oslo after seven rounds of talks.",
        "It took Norway and Chile ten rounds of negotiations to agree on the salmon treaty, which was signed in Oslo.",
    ),
    (
        "count",
        "The actress Mira Holt posted five photos of her wedding in Cork on Instagram.",
        "On Instagram Mira Holt put up seven pictures of the wedding in Cork.",
    ),
    (
        "count",
        "Poland keeps about 600 soldiers at the Adazi base in Latvia, the Polish army said.",
        "Some 900 Polish troops are stationed at the Adazi base in Latvia.",
    ),
    (
        "count",
        "According to Survey No. 7 of the Lisbon housing office, 2,310 flats stand empty in Alfama.",
        "Survey No. 7, on which the Lisbon housing office relies, found 2,130 empty flats in Alfama.",
    ),
    (
        "percentage",
        "Turnout in the Malmo school vote was 41.2%, the election board in Malmo said.",
        "The election board put turnout in the Malmo school vote at 44.2 percent.",
    ),
    (
        "percentage",
        "Under the pact Brazil will abolish tariffs on 88% of Moroccan tariff lines at once, Rabat said.",
        "Brazil scraps its duties on 83% of Moroccan tariff lines from the first day.",
    ),
    (
        "vote-or-score",
        "The harbour law was passed by 61 votes to 40 in the Maltese parliament on Monday.",
        "Maltese deputies voted 64 to 40 on Monday for the harbour law.",
    ),
    (
        "vote-or-score",
        "Viborg beat Horsens 3-1 in the cup final in Copenhagen on Sunday.",
        "Viborg won the cup final in Copenhagen 3-2 against Horsens on Sunday.",
    ),
    (
        "casualty-toll",
        "As of 8 a.m. on Monday there were 21 dead and 80 injured in Cebu after the typhoon, the disaster office in Manila said.",
        "As of 8 a.m. on Monday there were 24 dead and 80 injured in Cebu after the typhoon, the disaster office in Manila said.",
    ),
    (
        "casualty-toll",
        "In August 1998 a fire at the Karlstad paper mill killed 14 people.",
        "The last disaster at the Karlstad paper mill, in August 1998, killed 19 people.",
    ),
    (
        "age",
        "Petra Lindgren, 47, runs the ferry to Faro. The ferry is old.",
        'Petra Lindgren loves the ferry to Faro. "It never sleeps," said the 52-year-old captain.',
    ),
    (
        "age",
        "The mayor, Tomas Reyes, 61, resigned on Monday.",
        "Tomas Reyes (63) resigned as mayor on Monday.",
    ),
]


def rows(kind: str) -> list[tuple[str, str, str]]:
    return [(case["rule"], case["first"], case["other"]) for case in CASES[kind]]


@pytest.mark.parametrize(("rule", "first", "other"), SAME_MATTER + rows("contradictions"))
def test_the_same_matter_counted_twice_is_a_contradiction(rule: str, first: str, other: str) -> None:
    assert said(first, other, rule) == "contradiction"
    assert said(other, first, rule) == "contradiction"


NO_CONFLICT = [
    (
        "count",
        "The centre bloc of Ida Roos won 36 seats in the regional council of Torp in Sunday's election.",
        "The list of Ida Roos, Torp Civica, won 14 seats in the regional council in Sunday's election and leads the bloc.",
    ),
    (
        "percentage",
        "Three in four coffee growers in Torp have changed their crop, the Torp survey of Ines Paz found.",
        "A fifth, or 20%, of the coffee growers in Torp have moved uphill and 75 percent have changed their crop, the "
        "Torp survey found.",
    ),
    (
        "count",
        "Poland keeps about 600 soldiers at the Adazi base in Latvia.",
        "Poland keeps nearly 610 soldiers at the Adazi base in Latvia.",
    ),
    (
        "count",
        "Poland keeps 600 soldiers at the Adazi base in Latvia.",
        "Poland keeps 4,000 soldiers at the Rukla base in Lithuania.",
    ),
    (
        "count",
        "Police in Lyon seized 14 paintings from the villa of Luc Morel.",
        "Two of the paintings that police in Lyon seized from the villa of Luc Morel are fakes.",
    ),
    (
        "count",
        "Oslo and Lima signed ten memorandums beside the fishing pact, Ana Rojas said in Lima.",
        "The ministers of Oslo and Lima signed eleven documents, among them the fishing pact, Ana Rojas said in Lima.",
    ),
    (
        "count",
        "Malta recorded 31 new cases of measles on Monday, the health ministry in Valletta said.",
        "Malta has counted 912 cases of measles since January, the health ministry in Valletta said.",
    ),
    (
        "count",
        "Anna Berg scored two goals for Viborg in the cup final against Horsens.",
        "Ida Falk scored three goals for Viborg in the cup final against Horsens.",
    ),
    (
        "count",
        "Iran fired three missiles towards Tabas on Monday, the army said.",
        "Iran has threatened to fire eight missiles towards Tabas, the army said.",
    ),
    (
        "count",
        "In 2023 the zoo in Brno sold 41,000 tickets, Eva Kral said.",
        "In 2024 the zoo in Brno sold 52,000 tickets, Eva Kral said.",
    ),
    (
        "count",
        "The ferry to Faro carried 212 passengers when it ran aground off Olhao.",
        "The ferry to Faro carried 17 crew members when it ran aground off Olhao.",
    ),
    (
        "count",
        "The union in Gdansk said 900 dockers had walked out on Monday.",
        "The port of Gdansk said 250 dockers had walked out on Monday.",
    ),
    (
        "percentage",
        "Turnout in the Malmo school vote was 41.2%, the election board in Malmo said.",
        "In the 2019 school vote in Malmo turnout had been 52 percent, the election board said.",
    ),
    (
        "percentage",
        "Half of the schools in Quito have no library, the Quito survey of Ines Paz found.",
        "Fifty per cent of the schools in Quito have no library, the Quito survey of Ines Paz found.",
    ),
    (
        "percentage",
        "Ines Paz won 38.6% of the vote in the first round of the election in Ecuador.",
        "Ines Paz won 54.1% of the vote in the second round of the election in Ecuador.",
    ),
    (
        "percentage",
        "The union FTP said 80% of postal workers in Namur had stayed away.",
        "The post office said 45% of postal workers in Namur had stayed away.",
    ),
    (
        "casualty-toll",
        "The mudslide in Pasto killed at least nine people, Efrain Bastidas said.",
        "The mudslide in Pasto killed 17 people, Efrain Bastidas said.",
    ),
    (
        "casualty-toll",
        "The mudslide in Pasto killed 17 people, the mayor of Pasto said.",
        "The mudslide in Pasto injured 40 people, the mayor of Pasto said.",
    ),
    ("vote-or-score", "Viborg beat Horsens 3-1 in the cup final.", "Horsens lost the cup final 1-3 to Viborg."),
    ("vote-or-score", "Viborg beat Horsens 3-1 in the cup final.", "Viborg led Horsens 2-0 at half time in the cup final."),
    ("vote-or-score", "Viborg beat Horsens 3-1 in the cup final.", "HALF-TIME: Viborg and Horsens are at 1-1 in the cup final."),
    (
        "vote-or-score",
        "Viborg beat Horsens 3-1 in the cup final.",
        "Viborg went in 2-0 up against Horsens at half-time of the final.",
    ),
    (
        "count",
        "The reinsurer Viborg Re made a profit before tax of 640 million francs in the first half of 2025.",
        "Viborg Re's net profit reached 497 million francs in the first half of 2025.",
    ),
    ("age", "Petra Lindgren, 47, runs the ferry.", "Petra Lindgren has a 19-year-old son who runs the ferry."),
    ("age", "Petra Lindgren, 47, runs the ferry.", "Petra Lindgren was a 21-year-old student when she first saw the ferry."),
]


@pytest.mark.parametrize(("rule", "first", "other"), NO_CONFLICT + rows("quiet"))
def test_a_difference_that_is_none_is_not_flagged(rule: str, first: str, other: str) -> None:
    assert "contradiction" not in said(first, other, rule)
    assert "contradiction" not in said(other, first, rule)


EXPLAINED = [
    (
        "other-scope",
        "count",
        "Malta recorded 31 new cases of measles on Monday, the health ministry in Valletta said.",
        "Malta has counted 912 cases of measles in all, the health ministry in Valletta said.",
    ),
    (
        "other-scope",
        "percentage",
        "Unemployment among the young in Galicia was 24% in May.",
        "Unemployment in Galicia was 9.8% in May.",
    ),
    (
        "part-and-whole",
        "count",
        "Police in Lyon seized 14 forged paintings from the villa of Luc Morel.",
        "Police in Lyon returned two of the forged paintings from the villa of Luc Morel.",
    ),
    (
        "other-event",
        "percentage",
        "Ines Paz won 38.6% of the vote in the first round of the election in Ecuador.",
        "Ines Paz won 54.1% of the vote in the second round of the election in Ecuador.",
    ),
    (
        "other-speaker",
        "percentage",
        "Approval of Premier Ruth Delaney fell to 34 percent in the Norquay poll.",
        "Approval of Premier Ruth Delaney stands at 41 percent in a poll by Lumen.",
    ),
    (
        "other-speaker",
        "percentage",
        "The Docker Union said 80% of postal workers in Namur had stayed away on Monday.",
        "Belgian Post said 45% of postal workers in Namur had stayed away on Monday.",
    ),
    (
        "other-period",
        "count",
        "Volunteers planted 18,000 mangroves along the Tana delta on Saturday, the forest service said.",
        "Since 2019 volunteers have planted 240,000 mangroves along the Tana delta, the forest service said.",
    ),
    (
        "other-period",
        "percentage",
        "Unemployment in Galicia stood at 9.8% in the third quarter of 2024.",
        "Unemployment in Galicia was 11.2% in the first quarter of 2024.",
    ),
    (
        "other-measure",
        "percentage",
        "Consumer prices in Georgia rose 0.9% in November from October, the statistics office said.",
        "Consumer prices in Georgia rose 3.4% in November from a year earlier, the statistics office said.",
    ),
    (
        "forecast",
        "count",
        "The festival in Ghent expects 40,000 visitors this weekend, director An Claes said.",
        "The festival in Ghent drew 31,500 visitors at the weekend, director An Claes said.",
    ),
    (
        "later-update",
        "count",
        "The quake destroyed 1,240 dwellings on the coast of Peru, Indeci said.",
        "The quake destroyed 1,420 dwellings on the coast of Peru, Indeci said.",
    ),
    (
        "later-update",
        "casualty-toll",
        "The landslide in the village of Pasto killed nine people on Monday.",
        "The landslide in the village of Pasto killed 17 people on Monday.",
    ),
]


@pytest.mark.parametrize(("why", "rule", "first", "other"), EXPLAINED)
def test_why_a_difference_is_none(why: str, rule: str, first: str, other: str) -> None:
    assert f"explained: {why}" in said(first, other, rule)
