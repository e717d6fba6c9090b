"""Which sentences are quoted, from whom, and with which words around them."""

from __future__ import annotations

import pytest

from checker.annotate.quote_words import CLOSED
from checker.model import Claim
from tests.claims.harness import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"I have no regrets about the promises," Ciarán Mulvaney said.',
            ["Ciarán Mulvaney | I have no regrets about the promises"],
        ),
        (
            'Ciarán Mulvaney said: "I have no regrets about the promises."',
            ["Ciarán Mulvaney | I have no regrets about the promises."],
        ),
        (
            "Ciarán Mulvaney said: 'I have no regrets at all. The promises were kept.'",
            ["Ciarán Mulvaney | I have no regrets at all.", "Ciarán Mulvaney | The promises were kept."],
        ),
        ('The room fell silent. "I have no regrets about the promises."', ["- | I have no regrets about the promises."]),
        ('Ciarán Mulvaney called it a "new milestone".', []),
        ('The band played "Under The Harbour Lights Again" twice.', []),
    ],
)
def test_a_claim_for_each_sentence_quoted(text: str, expected: list[str]) -> None:
    assert told(text, "quote", "who words") == expected


def test_an_interrupted_quotation_is_one() -> None:
    before, after = quoted('"We counted the boats twice," Ilse Brandt said, "and two of them were never found."')
    assert around(before) == ("", "and two of them were never found.")
    assert around(after) == ("We counted the boats twice,", "")


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "Ilse Brandt shook her head. “We counted the boats twice.\n\n“Two of them were never found,” she said."
    assert [around(c) for c in quoted(text)] == [("", "Two of them were never found"), ("We counted the boats twice.", "")]


def test_words_told_in_between_part_two_quotations() -> None:
    text = '"We counted the boats twice," Ilse Brandt said. The harbour was closed. "Two of them were never found at all."'
    assert [around(c) for c in quoted(text)] == [("", ""), ("", "")]


def test_an_outer_mark_that_was_never_closed_is_passed_over() -> None:
    text = "'\"We counted the boats twice,\" said Ilse Brandt on the quay.\n'It was late.'"
    assert "We counted the boats twice" in [c.slots["words"].text.rstrip(",") for c in quoted(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"We counted the boats twice last night," said Ilse Brandt.', "Ilse Brandt"),
        ('Ilse Brandt spoke first. "We counted the boats twice last night," she said.', None),
        ('"We counted the boats twice last night," a port spokesman said.', "a port spokesman"),
        ('"We counted the boats twice last night." Ilse Brandt left for home.', None),
    ],
)
def test_the_name_that_stands_beside_a_quotation(text: str, name: str | None) -> None:
    found = quoted(text)[0].slots.get("name")
    assert (found.text if found else None) == name


def test_two_quotations_of_a_sentence_share_a_key_though_words_differ() -> None:
    one = quoted('"She got into the boat because she trusted her brother," he said.')[0]
    other = quoted('"She got into it because she trusted her brother," he said.')[0]
    assert {*one.slots["words"].value.keys} & {*other.slots["words"].value.keys}


def quoted(text: str) -> list[Claim]:
    return claims(text, "quote")


def around(claim: Claim) -> tuple[str, str]:
    saying = claim.slots["words"].value
    return saying.before.strip(CLOSED + " "), saying.after.strip(CLOSED + " ,")
