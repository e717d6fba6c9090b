"""How many of what, how long, what share, how old."""

from __future__ import annotations

import pytest

from checker.claims.deductions import deducted
from tests.claims.harness import claims, told
from tests.stories import outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The festival is spread across 11 venues.", ["venue | - | - | 11 venue"]),
        ("Turnout was 38.3%, the commission said.", ["- | - | turnout | 38.3 percent"]),
        ("The board put turnout in the vote at 44 percent.", ["- | - | turnout | 44 percent"]),
        ("Seoul removes its duties on 95% of tariff lines.", ["- | - | line | 95 percent"]),
        ("The quake killed 12 people.", ["- | dead | - | 12 people"]),
        ("There were 12 dead and 142 injured.", ["- | dead | - | 12 people", "- | injured | - | 142 people"]),
        ("Poland sent 900 service members.", ["soldier | - | - | 900 soldier"]),
        ("Dozens of houses fell.", []),
        ("The loan is worth $5 million.", []),
        ("She is one of the contractors.", []),
    ],
)
def test_what_is_counted_or_measured(text: str, expected: list[str]) -> None:
    assert [t.split(" | planned")[0] for t in told(text, "count", "thing fate whole amount")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Hartwig, 34, finished third.", ["Lena Hartwig | 34 year of age"]),
        ("The race went to 36-year-old Lena Hartwig on Sunday.", ["Lena Hartwig | 36 year of age"]),
        ("Lena Hartwig said that her 15-year-old cousin was hurt.", []),
    ],
)
def test_how_old_somebody_is(text: str, expected: list[str]) -> None:
    assert told(text, "age", "person amount") == expected


def test_an_article_that_counts_a_thing_twice_says_so() -> None:
    text = "Kenya frees 60% of its tariff lines at once. It frees 82% of its tariff lines by year twelve."
    assert [c.scope["numbers"] for c in claims(text, "count")] == ["2", "2"]


BULLETIN = "2026-03-10 According to Indeci Bulletin No. 5, 1,240 dwellings were destroyed on the coast of Peru by the quake."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (
            "2026-03-12 Indeci Bulletin No. 5 counted 1,420 dwellings destroyed on the coast of Peru by the quake.",
            "contradiction",
        ),
        (
            "2026-03-12 Indeci Bulletin No. 5 counted about 1,200 dwellings destroyed on the coast of Peru by the quake.",
            "explained: approximation",
        ),
        ("2026-03-12 Indeci counted 1,420 damaged dwellings on the coast of Peru after the quake.", "explained: other-scope"),
        ("2026-03-12 In Chile 300 dwellings burned.", "nothing"),
    ],
)
def test_when_two_counts_are_about_one_matter(other: str, expected: str) -> None:
    assert outcome(BULLETIN, other, rule="count") == expected


def test_a_toll_of_another_hour_is_a_later_update() -> None:
    first = "2026-03-09 The quake off the coast of Peru killed 12 people in the port of Atico, the navy said."
    later = "2026-03-10 The quake off the coast of Peru killed 19 people in the port of Atico, the navy said."
    assert outcome(first, later, rule="casualty-toll") == "explained: later-update"


def test_tolls_of_the_same_hour_conflict() -> None:
    first = "2026-03-09 As of 6 p.m. on Monday there were 12 dead on the coast of Peru after the quake in Atico, Indeci said."
    other = "2026-03-10 As of 6 p.m. on Monday there were 14 dead on the coast of Peru after the quake in Atico, Indeci said."
    assert outcome(first, other, rule="casualty-toll") == "contradiction"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bill was approved by 58 votes to 37 on Wednesday.", ["vote | 58-37"]),
        ("Rina Sato beat Karolina Brezova 6-4, 7-5 in the final on Sunday.", ["score | 6-4 7-5"]),
        ("The bill was approved on Wednesday.", []),
    ],
)
def test_scores_and_votes(text: str, expected: list[str]) -> None:
    assert told(text, "score", "thing score") == expected


FINAL = "2024-07-22 Rina Sato of Japan beat Karolina Brezova 6-4, 7-5 in the final in Bad Gastein on Sunday."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("2024-07-22 In the final in Bad Gastein on Sunday, Rina Sato of Japan beat Karolina Brezova 6-4, 6-3.", "contradiction"),
        ("2024-07-22 Karolina Brezova was beaten 4-6, 5-7 by Rina Sato of Japan in the final in Bad Gastein.", "nothing"),
        ("2024-07-22 Ana Lima beat Eva Holm 6-1, 6-2 in the first round in Rome.", "nothing"),
    ],
)
def test_when_two_scores_are_of_one_game(other: str, expected: str) -> None:
    assert outcome(FINAL, other, rule="vote-or-score") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ola Foods made a net profit of 3.1 million euros.", {"net"}),
        ("Profit before tax was 3.1 million euros.", {"gross"}),
        ("The operating profit of Ola Foods was 3.1 million euros.", {"operating"}),
        ("The operating company pays 3.1 million euros for the pier.", set()),
    ],
)
def test_what_is_taken_off_a_sum(text: str, expected: set[str]) -> None:
    assert deducted(text) == expected
