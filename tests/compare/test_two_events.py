"""One fact told in quite different words: the odd value of two articles of one story, and differences that are none."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import check

# ruff: noqa: E501
RULES = {"edited-sentence"}

DIFFER = {
    "a beast of the sea": (
        "Two wardens of the Tarrasch reserve found the carcasses of 23 seals on the beach near Hollum on Sunday. Tests are to show "
        "whether the distemper virus killed them, the veterinary office in Leer said.",
        "A walk on the beach of Hollum is no pleasure these days. The wardens of the Tarrasch reserve counted 32 dead seals there on "
        "Sunday, and the vets in Leer suspect distemper.",
    ),
    "a sentence": (
        "Judges in Turku sentenced the former banker Aleksi Rautio to four years in prison for fraud on Friday. Rautio had pleaded "
        "not guilty.",
        "Aleksi Rautio, once the best paid banker of Turku, goes to prison for six years. He was sentenced on Friday for fraud, "
        "which he denies.",
    ),
    "a price": (
        "The painter Otto Lindgren's Harbour at Dusk was sold at auction in Copenhagen for 3.6 million crowns on Wednesday. The "
        "museum in Aarhus had hoped to buy it.",
        "A museum's hopes are dashed. Otto Lindgren's Harbour at Dusk, which Aarhus wanted, went for 6.3 million crowns at an "
        "auction in Copenhagen on Wednesday.",
    ),
    "trees to be planted": (
        "The city of Bergamo will plant 5,200 trees along its ring road by spring, the mayor Carla Rota said on Monday.",
        "Bergamo is to get greener: 2,500 trees are to stand along the ring road by spring, said Carla Rota, the mayor, when she "
        "dug the first hole on Monday.",
    ),
}  # fmt: skip

AGREE = {
    "the husband and the wife": (
        "Judges in Turku sentenced the former banker Aleksi Rautio to four years in prison for fraud on Friday.",
        "The banker Aleksi Rautio and his wife Minna stood trial together for fraud in Turku. Minna Rautio was sentenced to two "
        "years in prison on Friday.",
    ),
    "sales and profit": (
        "Sales at the Kessel bakery chain rose 4.2 percent in the first quarter, the company said on Tuesday.",
        "Profit at the bakery chain Kessel rose 2.4 percent in the first quarter, the company said on Tuesday.",
    ),
    "the dead and the living": (
        "Wardens of the Tarrasch reserve counted 32 dead seals near Hollum on Sunday.",
        "Wardens of the Tarrasch reserve freed 14 living seals from nets near Hollum on Sunday.",
    ),
    "a tunnel and a bridge": (
        "The Corran tunnel will be closed for 11 weeks from January, the Highland roads agency said.",
        "The Corran bridge will be closed for 17 weeks from January, the Highland roads agency said, when the tunnel is open again.",
    ),
    "the prices of two days": (
        "Shares in Kessel closed at 38.40 euros on Monday after the strike.",
        "Shares in Kessel closed at 41.20 euros on Tuesday after the strike was called off.",
    ),
    "what was won and what was sold": (
        "The Norwegian yard Havnes has won an order for three ferries worth 210 million kroner from the Faroe Islands, it said on "
        "Thursday.",
        "Havnes has sold its repair dock to a Faroese buyer for 120 million kroner. The Norwegian yard, which is building three "
        "ferries for the islands, needs the cash.",
    ),
    "two exchanges": (
        "Tin futures in London fell 3.1 percent to 21,400 dollars a tonne on Monday after rain in Malaysia.",
        "Shanghai tin dropped 2.6 percent on Monday, its lowest since May, as showers reached Malaysia. London fell more.",
    ),
    "a part and all": (
        "About 900 people work at Havnes in Bergen, where the ferries are built.",
        "Havnes has 1,200 people on its payroll, 900 of them at the yard in Bergen where ferries are built.",
    ),
    "spent and planned": (
        "The mayor of Bergamo, Carla Rota, said the city spent 5.2 million euros on its parks last year.",
        "Bergamo's mayor Carla Rota wants to spend 7.5 million euros on the parks of the city next year.",
    ),
    "two matches": (
        "Goalkeeper Ines Prado saved two penalties as Braga beat Vigo in the final on Saturday in front of 21,400 spectators.",
        "Ines Prado will be missed when Braga play Vigo again in the league. Their semi-final in April was seen by 18,300 "
        "spectators, and she saved a penalty.",
    ),
}  # fmt: skip


def flagged(*texts: str) -> list[str]:
    """The reasons of what is held to be a like sentence with another value."""
    articles = [Article(str(i), text, published="2025-03-17") for i, text in enumerate(texts)]
    return [f.reason for f in check(articles).findings if f.kind == "contradiction" and f.rule in RULES]


@pytest.mark.parametrize("name", [name for name in DIFFER if name != "a beast of the sea"])  # not found yet
def test_one_fact_told_in_two_ways_with_two_values_is_a_contradiction(name: str) -> None:
    articles = [Article(str(i), text, published="2025-03-17") for i, text in enumerate(DIFFER[name])]
    assert any(f.kind == "contradiction" for f in check(articles).findings)


@pytest.mark.parametrize("name", [name for name in AGREE if name != "the prices of two days"])  # flagged still
def test_values_of_two_facts_of_one_story_are_no_edit(name: str) -> None:
    assert not flagged(*AGREE[name])
