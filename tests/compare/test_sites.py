"""Two places that two tellings of one story give to one thing, and places of two things."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.compare import sites
from checker.config import Config
from checker.model import Article
from checker.pipeline import read_all
from tests.stories import outcome

FOUND = {
    "a building": (
        "2025-03-04 Twelve climbers were flown to the hospital in Orrin on Monday after the hut above Selby burnt down.",
        "2025-03-05 The hospital in Tavik took in all twelve climbers from the hut above Selby that burnt down on Monday.",
    ),
    "behind the name or before it": (
        "2025-03-04 Fog kept forty planes on the ground on Monday, most of them at Orrin airport, the Selby weather office said.",
        "2025-03-05 Forty planes stood in fog at the airport of Tavik on Monday, the Selby weather office said.",
    ),
    "on the edge of a town": (
        "2025-03-04 Selby Foods will build a bakery for 300 workers outside Orrin, the firm said on Monday.",
        "2025-03-05 The bakery of Selby Foods, with its 300 workers, will go up on the edge of Tavik.",
    ),
    "another word for it": (
        "2025-03-04 Selby Foods will build a plant for 300 workers near Orrin, the firm said on Monday.",
        "2025-03-05 Selby Foods' new factory for 300 people will stand outside Tavik, the firm said on Monday.",
    ),
    "where it was found": (
        "2025-03-04 A whale skull two metres long came to light in a gravel pit near Orrin, the museum of Selby said on Monday.",
        "2025-03-05 The museum of Selby dug its two-metre whale skull out of a gravel pit near Tavik.",
    ),
    "what goes from there": (
        "2025-03-04 The new night train from Selby has nine coaches and crosses the strait by ferry at Orrin.",
        "2025-03-05 Nine coaches has the night train from Selby, and it goes aboard a ferry at Tavik.",
    ),
    "where it lies": (
        "2025-03-04 A balloon with two meteorologists of Selby came down in a vineyard near Orrin on Monday.",
        "2025-03-05 Two meteorologists of Selby climbed out of their balloon in a vineyard outside Tavik on Monday.",
    ),
    "in the name of a festival": (
        "2025-03-04 The Norwegian film Low Tide won the Golden Gull of the Trieste Film Festival and 40,000 euros on Sunday.",
        "2025-03-04 On Sunday Low Tide was handed the Golden Gull of the Tampere Film Festival, along with 40,000 euros.",
    ),
}

QUIET = {
    "two buildings": (
        "2025-03-04 Six climbers were flown to the hospital in Orrin and six to the hospital in Selby when a hut burnt down.",
        "2025-03-05 The hospital in Tavik took in a climber from the hut that burnt down above Selby on Monday.",
    ),
    "a place that both know": (
        "2025-03-04 Selby Foods will build a bakery for 300 workers outside Orrin, not far from Tavik, the firm said on Monday.",
        "2025-03-05 A bakery for 300 workers of Selby Foods is to go up on the edge of Tavik.",
    ),
    "two things": (
        "2025-03-04 Selby Foods will build a bakery for 300 workers outside Orrin, the firm said on Monday.",
        "2025-03-05 Selby Foods, which wants 300 workers for a bakery, has its headquarters in Tavik.",
    ),
    "two days": (
        "2025-03-04 Ines Calvet spoke of fish at a rally of the Selby Alliance in Orrin on Monday.",
        "2025-03-05 Ines Calvet spoke of fish at a rally of the Selby Alliance in Tavik on Tuesday.",
    ),
    "long ago": (
        "2025-03-04 The maternity ward of the hospital in Orrin will close in May, the Selby health agency said.",
        "2025-03-05 The Selby health agency closed the maternity ward of the hospital in Tavik in 2018.",
    ),
    "a town and its country": (
        "2025-03-04 Selby Foods will build a bakery for 300 workers in Lisbon, the firm said on Monday.",
        "2025-03-05 A bakery for 300 workers of Selby Foods is to go up in Portugal.",
    ),
    "a hotel and its island": (
        "2025-03-04 A fire broke out in the laundry of a hotel in Selby on Monday, and 40 guests fled in bathrobes.",
        "2025-03-05 The fire brigade was told at 23:08 on Monday of a fire at the Orrin Grand Hotel, where 40 guests stayed.",
    ),
    "two stories": (
        "2025-03-04 Six climbers were flown to the hospital in Orrin when a hut burnt down.",
        "2025-03-05 The hospital in Tavik has a new kitchen, in which nine cooks work.",
    ),
}


def paired(*lines: str) -> list[tuple[str, str]]:
    """The places of two dated lines that place one thing."""
    articles = [Article(f"{n}.txt", line[11:], published=line[:10]) for n, line in enumerate(lines)]
    claims = [claim for reading in read_all(articles, Config()) for claim in extract(reading)]
    return [(a.slots["place"].text, b.slots["place"].text) for a, b in sites.pairs([c for c in claims if c.kind == "scene"])]


@pytest.mark.parametrize("case", FOUND)
def test_two_places_of_one_thing(case: str) -> None:
    assert paired(*FOUND[case])
    assert outcome(*FOUND[case], rule="retold-place") == "contradiction"


@pytest.mark.parametrize("case", QUIET)
def test_two_places_of_two_things(case: str) -> None:
    assert not paired(*QUIET[case])
