"""Pairs of invented sentences: what went which way, and whether it was done, against what only looks like a conflict."""

from __future__ import annotations

import pytest

from tests.stories import outcome

HAPPENED = [
    ("2025-05-06 Senators in Quito on Monday rejected a bill to tax bottled water, 70 to 61.",
     "2025-05-06 The bottled water tax bill was passed by Quito's senators on Monday."),
    ("2025-05-06 A jury in Leeds acquitted the accountant Morag Tully of fraud on Friday.",
     "2025-05-06 Accountant Morag Tully was convicted of fraud by a Leeds jury on Friday."),
    ("2025-05-06 The Turin carnival went ahead on Sunday despite the storm, delighting thousands in Turin.",
     "2025-05-06 Turin called off its carnival on Sunday because of the storm."),
    ("2025-05-06 Lufthavn AS has accepted the takeover offer from Kestrel Air, the two airlines said.",
     "2025-05-06 Lufthavn AS has turned down Kestrel Air's takeover offer."),
    ("2025-05-06 The Varga bridge in Szeged was closed to lorries on Tuesday.",
     "2025-05-06 The Varga bridge in Szeged remained open to lorries on Tuesday."),
    ("2025-05-06 Ilse Brandt pleaded guilty to arson in Bremen on Monday.",
     "2025-05-06 In Bremen on Monday, Ilse Brandt pleaded not guilty to arson."),
    ("2025-05-06 A magistrate in Torp granted bail to the editor Ruth Amsel on Monday.",
     "2025-05-06 Ruth Amsel, an editor, was denied bail by a magistrate in Torp on Monday."),
    ("2025-05-06 Chile's supreme court granted the appeal of the miners of Calama on Monday.",
     "2025-05-06 The appeal of the Calama miners was dismissed by Chile's supreme court on Monday."),
    ("2025-05-06 No warning was issued before the dam above Hola broke on Monday, villagers in Hola said.",
     "2025-05-06 The water board issued a warning on Monday, an hour before the dam above Hola gave way."),
    ("2025-05-06 Thieves took a harp from the Lindby museum in Torp on Monday. The museum keeps old harps. No alarm sounded.",
     "2025-05-06 A harp was taken from the Lindby museum in Torp on Monday. The museum's alarm went off, but the thieves fled."),
    ("2025-05-06 Fire broke out at the Lindby mill in Torp on Monday. Flour dust had caught fire. No siren rang.",
     "2025-05-06 Flour dust caught fire at the Lindby mill in Torp on Monday. A siren wailed at the mill within a minute."),
    ("2025-05-06 Norbert Falk admitted the theft of the Stradivari in a Vienna court on Monday.",
     "2025-05-06 Norbert Falk denied the theft of the Stradivari in a Vienna court on Monday."),
    ("2025-05-06 Zambia did not sign the fisheries treaty in Maputo on Monday.",
     "2025-05-06 Zambia signed the fisheries treaty in Maputo on Monday."),
    ("2025-05-06 The footballers of Lorient won Sunday's Brittany derby against Vannes 2-1.",
     "2025-05-06 In Brittany, Lorient lost the derby against Vannes on Sunday."),
    ("2025-05-06 The climber Asa Lind survived the avalanche on Kebne on Monday.",
     "2025-05-06 The climber Asa Lind died in an avalanche on Kebne on Monday."),
    ("2025-05-06 Portuguese regulators approved the merger of Banco Alto and Caixa Sul on Monday.",
     "2025-05-06 The merger of Banco Alto and Caixa Sul was blocked by regulators on Monday."),
]  # fmt: skip

BENIGN = [
    ("2025-05-06 Senators in Quito on Monday rejected a bill to tax bottled water.",
     "2025-05-06 Senators in Quito on Monday passed a bill to tax plastic bags.", "another bill"),
    ("2025-05-06 Senators in Quito will approve the bottled water tax bill next week, the speaker said.",
     "2025-05-13 Senators in Quito rejected the bottled water tax bill.", "a plan and its outcome"),
    ("2025-05-06 A jury in Leeds acquitted the accountant Morag Tully of fraud on Friday.",
     "2025-05-06 A jury in Leeds convicted the plumber Greg Sall of fraud on Friday.", "another defendant"),
    ("2025-05-06 The mayor said the council could reject the tram plan for Hove.",
     "2025-05-06 The council approved the tram plan for Hove.", "only supposed"),
    ("2025-05-06 The Varga bridge in Szeged was closed to lorries on Tuesday.",
     "2025-05-06 The Kossuth bridge in Szeged remained open to lorries on Tuesday.", "another bridge"),
    ("2025-05-06 Lorient won the derby against Vannes 2-1.",
     "2025-05-06 Vannes lost the derby against Lorient 2-1.", "the same told from the other side"),
    ("2025-05-06 Union leaders said the strike at Gdansk shipyard would not be called off.",
     "2025-05-06 The strike at Gdansk shipyard went ahead on Tuesday.", "the same told twice"),
    ("2025-05-06 In 2019 a lower court convicted Morag Tully of fraud.",
     "2025-05-06 Morag Tully was acquitted of fraud by the appeal court in Leeds on Monday.", "another court"),
    ("2025-05-06 Zambia has not signed the fisheries treaty, officials in Maputo said.",
     "2025-07-20 Zambia signed the fisheries treaty in Maputo on Sunday.", "months later"),
    ("2025-05-06 The union said the Aveiro plant had been closed without notice.",
     "2025-05-06 Management said the Aveiro plant had not been closed.", "two sides, each with its word"),
    ("2025-05-06 The minister did not reject the harbour plan in Cork.",
     "2025-05-06 The minister did not approve the harbour plan in Cork.", "neither"),
    ("2025-05-06 Thieves took a harp from the Lindby museum in Torp on Monday. The museum keeps old harps. No alarm sounded.",
     "2025-05-06 A harp was taken from the Lindby museum in Torp. Its director sounded the alarm over thefts.", "a warning"),
    ("2025-05-06 Thieves took a harp from the Lindby museum in Torp on Monday. The museum keeps old harps. No alarm sounded.",
     "2025-05-06 A harp was taken from the Lindby museum in Torp on Monday. The alarm failed to go off.", "neither went off"),
]  # fmt: skip

WENT = [
    ("2025-05-06 Unemployment in Malta fell to 3.1 percent in April.",
     "2025-05-06 Malta's unemployment rose to 3.1 percent in April."),
    ("2025-05-06 Tarim Oil raised its dividend on Monday, the company said in Urumqi.",
     "2025-05-06 Tarim Oil cut its dividend on Monday."),
    ("2025-05-06 The Bank of Ghana left its policy rate unchanged on Monday.",
     "2025-05-06 On Monday the Bank of Ghana lowered its policy rate to 26 percent."),
    ("2025-05-06 Inflation in Malta remained steady in April, although rents went up.",
     "2025-05-06 Inflation in Malta fell in April."),
    ("2025-05-06 Bus fares in Cardiff were increased by a tenth on Sunday.",
     "2025-05-06 Bus fares in Cardiff were reduced by a tenth on Sunday."),
    ("2025-05-06 Denmark's trade deficit widened in March.",
     "2025-05-06 Denmark's trade deficit narrowed in March."),
]  # fmt: skip

STAYED = [
    ("2025-05-06 Unemployment in Malta fell in April.", "2025-05-06 Unemployment in Cyprus rose in April.", "another country"),
    ("2025-05-06 Unemployment in Malta fell in April.", "2025-05-06 Unemployment in Malta rose in March.", "another month"),
    ("2025-05-06 Wine exports from Chile rose in 2024.", "2025-05-06 Copper exports from Chile fell in 2024.", "another good"),
    ("2025-05-06 Tarim Oil shares fell in early trading on Monday.", "2025-05-06 Tarim Oil shares rose on Monday at the close.",
     "another hour"),
    ("2025-05-06 Youth unemployment in Malta rose in April.", "2025-05-06 Unemployment in Malta fell in April.",
     "a part and the whole"),
    ("2025-05-06 Bus fares for pensioners in Cardiff were raised on Sunday.",
     "2025-05-06 Bus fares in Cardiff were cut on Sunday.",
     "a part and the whole"),
    ("2025-05-06 Analysts expect the Bank of Ghana to raise its policy rate.",
     "2025-05-06 The Bank of Ghana cut its policy rate on Monday.", "a forecast"),
    ("2025-05-06 The Bank of Ghana cut its policy rate on Monday.",
     "2025-05-06 The Bank of Ghana raised its inflation forecast on Monday.", "another number of the bank"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), HAPPENED)
def test_what_cannot_both_have_happened(one: str, other: str) -> None:
    assert "contradiction" in outcome(one, other, rule="happened-or-not")


@pytest.mark.parametrize(("one", "other", "why"), BENIGN)
def test_what_may_both_have_happened(one: str, other: str, why: str) -> None:
    assert "contradiction" not in outcome(one, other, rule="happened-or-not"), why


@pytest.mark.parametrize(("one", "other"), WENT)
def test_what_cannot_have_gone_both_ways(one: str, other: str) -> None:
    assert "contradiction" in outcome(one, other, rule="direction-of-change")


@pytest.mark.parametrize(("one", "other", "why"), STAYED)
def test_what_may_have_gone_both_ways(one: str, other: str, why: str) -> None:
    assert "contradiction" not in outcome(one, other, rule="direction-of-change"), why


@pytest.mark.parametrize(
    ("rule", "one", "other", "why"),
    [
        ("happened-or-not", BENIGN[1][0], BENIGN[1][1], "plan-and-outcome"),
        ("happened-or-not", BENIGN[9][0], BENIGN[9][1], "other-speaker"),
        ("direction-of-change", STAYED[1][0], STAYED[1][1], "other-event"),
        ("direction-of-change", STAYED[3][0], STAYED[3][1], "other-measure"),
        ("direction-of-change", STAYED[5][0], STAYED[5][1], "other-scope"),
    ],
)
def test_why_it_is_no_conflict(rule: str, one: str, other: str, why: str) -> None:
    assert outcome(one, other, rule=rule) == f"explained: {why}"
