"""Sentences whose names go on over small words, stand in lists or are told things: what is found, and where it ends."""

from __future__ import annotations

import pytest

from checker.annotate import names
from checker.language.reading import parse
from checker.model import Article, Block

# sentence; persons; organisations; places, as written
LABELLED: tuple[tuple[str, list[str], list[str], list[str]], ...] = (
    ("Canterbury and Ashford Council rejected it.", [], ["Canterbury and Ashford Council"], []),
    ("The Workers' Party and the Women's Institute met in Cardiff.", [], ["Workers' Party", "Women's Institute"], ["Cardiff"]),
    ("St Mary's Hospital was full.", [], ["St Mary's Hospital"], []),
    ("The Court of Appeal for Ontario upheld the verdict.", [], ["Court of Appeal for Ontario"], []),
    ("The World Food Programme (WFP) said the WFP would leave.", [], ["World Food Programme", "WFP", "WFP"], []),
    (
        "Apple and Deutsche Bank signed with Boeing and United Airlines.",
        [],
        ["Apple", "Deutsche Bank", "Boeing", "United Airlines"],
        [],
    ),
    ("The Minister for Culture Jane Doe opened it.", ["Jane Doe"], [], []),
    ("OpenText bought SkyBridge Partners.", [], ["OpenText", "SkyBridge Partners"], []),
    ("MacKenzie Scott gave to DataBridge.", ["MacKenzie Scott"], ["DataBridge"], []),
    ("Polis Tarvel said it would cut 200 jobs in Brno.", [], ["Polis Tarvel"], ["Brno"]),
    ("Smith said it would rain before the match in Leeds.", ["Smith"], [], ["Leeds"]),
    ("He told the Committee of his fears.", [], [], []),
    ('"They lied to us," Korhonen told Helsingin Sanomat.', ["Korhonen"], ["Helsingin Sanomat"], []),
    ("His party, Vox, and his company, Terravia, failed.", [], ["Vox", "Terravia"], []),
    ("The attack was claimed by Boko Haram.", [], ["Boko Haram"], []),
    ("The Gdynia-born singer Ewa Lis and Rep. Ann Cole, R-Ohio, met.", ["Ewa Lis", "Ann Cole"], [], ["Gdynia", "Ohio"]),
    ("Cllr Ann Sykes and Alhaji Musa Bello met Madam Ruth Osei.", ["Ann Sykes", "Musa Bello", "Ruth Osei"], [], []),
    ('Jimmy "The Fish" Moretti was jailed in Newark.', ['Jimmy "The Fish" Moretti'], [], ["Newark"]),
    ("Their sons, Otto and Karl Lindt, left.", ["Otto", "Karl Lindt"], [], []),
    ("The bus was on its way from Chincha to Pisco when it left the road.", [], [], ["Chincha", "Pisco"]),
    ("The bridge links Varde with Esbjerg.", [], [], ["Varde", "Esbjerg"]),
    ("Korda, which makes lamps, shut. London, which has passengers, grew.", [], ["Korda"], ["London"]),
)


@pytest.mark.parametrize(("sentence", "persons", "bodies", "places"), LABELLED)
def test_names_begin_and_end_where_they_should(sentence: str, persons: list[str], bodies: list[str], places: list[str]) -> None:
    reading = next(iter(parse([(Article("a", sentence), (Block(0, len(sentence), "body"),))])))
    wanted = {"person": persons, "organization": bodies, "place": places}
    found = {kind: [m.text for m in names.find(reading) if m.kind == kind and m.text[0].isupper()] for kind in wanted}
    assert found == wanted
