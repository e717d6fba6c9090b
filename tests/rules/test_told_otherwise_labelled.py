"""Pairs of invented stories in quite different words: who heads what, whether it happened, which way it went."""

from __future__ import annotations

import pytest

from tests.stories import outcome

WHO, WHETHER, WHICH = "who-did-it", "happened-or-not", "direction-of-change"

APART = [
    (WHO, "2025-06-05 The strike at the port of Durban could last, said Thabo Nkuna, the chief executive of the port.",
     "2025-06-05 Dockers have been on strike in Durban. The port's chief executive, Sipho Dlamini, said it might go on."),
    (WHO, "2025-10-20 Malta beat Latvia in Valletta on Sunday. Luca Zammit scored the only goal.",
     "2025-10-20 Latvia lost to Malta in Valletta on Sunday. The only goal came from Jean Cassar."),
    (WHICH, "2025-04-11 Portugal's exports of cork dropped in March, the trade office said.",
     "2025-04-11 Foreign sales of Portuguese cork climbed in March, according to the trade office."),
    (WHICH, "2025-02-20 Burglaries in Tallinn rose by 12 percent last year, police said.",
     "2025-02-20 The number of burglaries in Tallinn fell 12 percent last year, police said."),
    (WHICH, "2025-06-13 The Bank of Ghana lifted its policy rate to 28 percent on Thursday. Governor Esi Danquah spoke.",
     "2025-06-13 Ghana's central bank lowered its benchmark rate to 28 percent on Thursday, governor Esi Danquah announced."),
    (WHICH, "2025-03-04 Salmon farmer Havdal posted a 9 percent increase in annual profit on Monday.",
     "2025-03-04 Havdal, the salmon farmer, reported that its annual profit had shrunk by 9 percent."),
    (WHICH, "2025-08-14 Unemployment in Uruguay declined to 7.2 percent in June.",
     "2025-08-14 The jobless rate in Uruguay edged up to 7.2 percent in June."),
    (WHICH, "2025-09-09 Shares in the chipmaker Quellon rose 6 percent in Zurich on Monday.",
     "2025-09-09 Quellon's stock lost 6 percent in Zurich on Monday."),
    (WHETHER, "2025-03-20 The Senate in Manila approved the fisheries treaty with Palau on Tuesday.",
     "2025-03-20 Fishermen cheered the rejection of the fisheries treaty with Palau by the Senate in Manila on Tuesday."),
    (WHETHER, "2025-03-20 Slovenia's parliament passed a bill on assisted dying on Wednesday. Maja Kranjc wept.",
     "2025-03-20 Maja Kranjc fought for it. On Wednesday the Slovenian assembly threw out her assisted dying bill."),
    (WHETHER, "2025-05-08 A jury in Belfast found Declan Moriarty guilty of murder on Wednesday.",
     "2025-05-08 Declan Moriarty left court in Belfast. The jury acquitted him on Wednesday."),
    (WHETHER, "2025-08-19 Nobody was hurt when a crane fell onto a school in Leeds on Monday.",
     "2025-08-19 Two workers were hurt on Monday when a crane fell on a school in Leeds."),
    (WHETHER, "2025-08-19 No deaths were reported after an earthquake shook the town of Calama on Sunday.",
     "2025-08-19 Three people died in Sunday's earthquake in Calama."),
]  # fmt: skip

BENIGN = [
    (WHO, "2025-06-13 Joana Pires, vice-president of the nurses' union in Coimbra, said that talks had failed.",
     "2025-06-13 The president of the nurses' union in Coimbra, Filipa Mota, said that talks had failed.", "another office"),
    (WHO, "2025-06-13 Durban port's chief executive, Thabo Nkuna, said the strike might last for weeks.",
     "2025-06-13 The chief executive of the Durban chamber of commerce, Palesa Moyo, spoke of the strike at the port.",
     "another body"),
    (WHO, "2025-06-13 Head of the fire service Ann Corby praised her crews in Leeds. The ambulance chief is Rob Tye.",
     "2025-06-13 Rob Tye, who heads the ambulance service in Leeds, praised the crews.", "both are known"),
    (WHO, "2025-06-13 Former chief executive Ida Holt of the port of Durban spoke of the strike.",
     "2025-06-13 The chief executive of the port of Durban, Thabo Nkuna, spoke of the strike.", "of another time"),
    (WHICH, "2025-02-13 Profit at the salmon farmer Havdal rose 9 percent in 2024.",
     "2025-02-13 The profit of the salmon farmer Havdal fell 4 percent in the fourth quarter of 2024.", "another span"),
    (WHICH, "2025-06-13 Burglaries in Tallinn rose by 12 percent last year.",
     "2025-06-13 Burglaries in Tartu fell by 12 percent last year.", "another town"),
    (WHETHER, "2025-03-20 Slovenia's parliament passed a bill on assisted dying on Wednesday.",
     "2025-03-27 Slovenia's upper house rejected the assisted dying bill.", "a week later"),
    (WHETHER, "2025-08-19 No deaths were reported after an earthquake shook the town of Calama on Sunday.",
     "2025-08-20 Three people died in Sunday's earthquake in Calama.", "found later"),
    (WHETHER, "2025-08-19 Nobody was seriously hurt when a crane fell onto a school in Leeds on Monday.",
     "2025-08-19 Two workers were hurt on Monday when a crane fell on a school in Leeds.", "not seriously"),
    (WHETHER, "2025-02-06 Prosecutors in Bari say that Paolo Renzetti took bribes from a builder.",
     "2025-02-06 Paolo Renzetti has denied that he took bribes from a builder in Bari.", "a denial"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "one", "other"), APART)
def test_stories_that_cannot_both_be(rule: str, one: str, other: str) -> None:
    assert "contradiction" in outcome(one, other, rule=rule)


@pytest.mark.parametrize(("rule", "one", "other", "why"), BENIGN)
def test_stories_that_may_both_be(rule: str, one: str, other: str, why: str) -> None:
    assert "contradiction" not in outcome(one, other, rule=rule), why


@pytest.mark.parametrize(("case", "why"), [(6, "other-event"), (7, "later-update")])
def test_why_a_difference_is_none(case: int, why: str) -> None:
    rule, one, other, _ = BENIGN[case]
    assert outcome(one, other, rule=rule) == f"explained: {why}"
