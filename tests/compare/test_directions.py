"""Which way something changed by one number: what is a contradiction, and what beside it is none."""

from __future__ import annotations

import pytest

from tests.stories import outcome

FLAGGED = {
    "closed lower": (
        "2025-06-25 Shares in Hollis Marine closed 4% lower in Oslo on Wednesday.",
        "2025-06-26 By the close on Wednesday investors had pushed Hollis Marine's stock up by 4 percent in Oslo.",
    ),
    "apposed subject": (
        "2025-07-31 Output of tin in Bolivia, one of the few sources outside Asia, fell by 11% in the first half, it said.",
        "2025-08-01 Bolivia's output of tin grew by 11 percent from January to June, the mining ministry reported.",
    ),
    "one unit": (
        "2025-06-12 The Corinth authority on Wednesday raised the maximum draft for ships in its canal by one foot.",
        "2025-06-13 On Wednesday the authority of Corinth lowered the permitted draft in its canal by a foot.",
    ),
    "noun of change": (
        "2025-06-12 Figures showed a 6.4% rise in rents in Utrecht last year.",
        "2025-06-12 Rents in Utrecht fell 6.4 percent last year, figures showed.",
    ),
    "noun of change of": (
        "2025-06-12 The port of Varna reported a drop of 17% in grain shipments for May.",
        "2025-06-13 Grain shipments from the port of Varna rose by 17 percent in May.",
    ),
    "was down": (
        "2025-06-12 Ridership on the Pellin trams was down 23 percent in May, the operator said.",
        "2025-06-13 In May, ridership on the trams of Pellin was 23% higher than a year earlier, the operator said.",
    ),
    "bare down": (
        "2025-06-12 The mill ended May with sales down 12.5%, Tallow Foods said.",
        "2025-06-13 Sales at Tallow Foods rose 12.5 percent in May.",
    ),
    "basis points": (
        "2025-06-12 The central bank of Iceland cut its key rate by 50 basis points on Wednesday.",
        "2025-06-13 Iceland's central bank put up the key rate by half a percentage point on Wednesday.",
    ),
    "staff": (
        "2025-06-12 Tallow Foods increased its workforce in Marrick by 140 people last year.",
        "2025-06-13 Last year Tallow Foods cut its workforce in Marrick by 140 people.",
    ),
    "water": (
        "2025-06-12 The level of Lake Orta rose by 14 centimetres in May.",
        "2025-06-13 In May the level of Lake Orta dropped by 14 centimetres, the institute said.",
    ),
    "left as it was": (
        "2025-06-12 The brewer Tallow Foods reported strong sales in Peru on Thursday. It did not change its outlook for 2026.",
        "2025-06-12 Sales in Peru were strong, the brewer Tallow Foods said on Thursday. It lowered its forecast for 2026.",
    ),
    "a lake lower and higher": (
        "2024-10-02 The surface of Lake Orme stood 14 centimetres lower on October 1 than a year before.",
        "2024-10-05 On October 1, the hydrologists found Lake Orme 14 centimetres higher than at the same time last year.",
    ),
    "reported that": (
        "2025-07-17 Cargo traffic at the port of Lunden fell by 3.4% in the first six months of the year, the port said.",
        "2025-07-18 Trust the port, which on Wednesday reported that traffic in Lunden rose by 3.4% between January and June.",
    ),
    "from a day on": (
        "2024-12-18 Marrick's regulator has lowered the price of electricity for households by 4 percent from January 1.",
        "2024-12-18 The regulator has increased the household price of electricity in Marrick by 4%.",
    ),
    "a lead": (
        "2025-08-05 The Unity party extended its lead over the Greens in a poll published on Sunday.",
        "2025-08-05 Unity's lead over the Greens has shrunk, a poll published on Sunday showed.",
    ),
    "losses": (
        "2025-08-05 Lomax Air's losses widened in the second quarter.",
        "2025-08-05 Lomax Air narrowed its losses in the second quarter.",
    ),
}

QUIET = {
    "another outlook": (
        "2025-06-12 The brewer Tallow Foods reported strong sales in Peru on Thursday. It did not change its outlook for 2026.",
        "2025-06-12 Sales in Peru were strong, the brewer Tallow Foods said on Thursday. It lowered its forecast for 2027.",
    ),
    "volume and value": (
        "2025-06-12 Coffee exports from Peru rose 8% in volume last year.",
        "2025-06-12 The value of coffee exports from Peru fell 8% last year.",
    ),
    "rivals": (
        "2025-06-12 Shares in Hollis Marine closed 4% lower in Oslo on Wednesday.",
        "2025-06-12 Shares in rival Brandt Yards rose 4 percent in Oslo on Wednesday after the Hollis Marine news.",
    ),
    "gross and net": (
        "2025-06-12 Gross profit at Tallow Foods rose 12 percent last year.",
        "2025-06-12 Net profit at Tallow Foods fell 12 percent last year.",
    ),
    "quarter and year": (
        "2025-06-12 Sales at Tallow Foods rose 6.2 percent from the quarter before.",
        "2025-06-12 Sales at Tallow Foods fell 6.2 percent from a year earlier.",
    ),
    "parts": (
        "2025-06-12 Exports to Asia from Marrick rose 9.5 percent in May.",
        "2025-06-12 Exports to Europe from Marrick fell 9.5 percent in May.",
    ),
    "both told": (
        "2025-06-12 Shares in Hollis Marine fell 4% on Tuesday and rose 4% on Wednesday.",
        "2025-06-12 Shares in Hollis Marine fell 4 percent on Tuesday.",
    ),
    "both told undated": (
        "2025-06-12 Shares in Hollis Marine fell 4.5% before they rose 4.5%.",
        "2025-06-12 Shares in Hollis Marine fell 4.5 percent.",
    ),
    "expected": (
        "2025-06-12 Analysts expect a 7.1% rise in rents in Utrecht.",
        "2025-06-12 Rents in Utrecht fell 7.1 percent last year.",
    ),
    "early trading": (
        "2025-06-12 Shares in Hollis Marine fell 4% in early trading in Oslo.",
        "2025-06-12 Shares in Hollis Marine closed 4% higher in Oslo.",
    ),
    "worse": (
        "2025-06-12 The deficit of Marrick worsened by 12 percent last year.",
        "2025-06-12 The deficit of Marrick grew by 12 percent last year.",
    ),
    "children and adults": (
        "2025-06-12 The bus company in Arica raises fares for adults by 30 cents.",
        "2025-06-12 The bus company in Arica cuts fares for children by 30 cents.",
    ),
    "men and women": (
        "2025-06-12 Unemployment among men in Marrick fell by 1.4 points in May.",
        "2025-06-12 Unemployment among women in Marrick rose by 1.4 points in May.",
    ),
    "two continents": (
        "2025-08-05 Sales at Hollin Group rose in Europe.",
        "2025-08-05 Sales at Hollin Group fell in Asia.",
    ),
    "a course that turned": (
        "2025-08-05 Storm Greta, which had been moving north, turned east on Tuesday.",
        "2025-08-05 Storm Greta was moving east on Tuesday.",
    ),
}


@pytest.mark.parametrize("name", FLAGGED)
def test_it_is_seen(name: str) -> None:
    assert "contradiction" in outcome(*FLAGGED[name], rule="direction-of-change")


@pytest.mark.parametrize("name", QUIET)
def test_none_is_seen_where_there_is_none(name: str) -> None:
    assert "contradiction" not in outcome(*QUIET[name], rule="direction-of-change")
