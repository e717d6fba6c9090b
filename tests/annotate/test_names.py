"""Names with the memory of a whole article: later mentions, titles, pronouns, namesakes, headlines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import checker.annotate.names as names
from checker.language.reading import Reading, parse
from checker.model import Article, Block, DateValue, Entity, Mention


def read(text: str, headline: str = "") -> Reading:
    whole = f"{headline}\n\n{text}" if headline else text
    start = len(whole) - len(text)
    blocks = [Block(0, len(headline), "headline")] if headline else []
    return next(parse([(Article("a", whole), [*blocks, Block(start, len(whole))])]))


def people(text: str, headline: str = "") -> list[tuple[str, str]]:
    """Every mention of a person with the full name it stands for."""
    return [(m.text, m.value.name) for m in names.find(read(text, headline)) if m.kind == "person"]


def entity(text: str, mention: str) -> Entity:
    value = next(m.value for m in names.find(read(text)) if m.text == mention)
    assert isinstance(value, Entity)
    return value


LATER = (
    ("by surname", "Latvian Foreign Minister Ilze Kalnina spoke first. Kalnina then left.", ("Kalnina", "Ilze Kalnina")),
    ("by another spelling", "Minister Sergey Orlov spoke. Later Sergei Orlov left for Minsk.", ("Sergei Orlov", "Sergey Orlov")),
    ("by surname before given name", "Premier Zhao Wenli spoke in Jakarta. Zhao left at noon.", ("Zhao", "Zhao Wenli")),
    (
        "by honorific and surname",
        "Mayor Giulia Ferrante opened the bridge. Ms Ferrante cut a ribbon.",
        ("Ferrante", "Giulia Ferrante"),
    ),
    (
        "by surname without its particle",
        "President Karim al-Hadid spoke. Critics of Hadid walked out.",
        ("Hadid", "Karim al-Hadid"),
    ),
    (
        "by title",
        "Finnish Defence Minister Antti Korhonen landed. The defence minister smiled.",
        ("defence minister", "Antti Korhonen"),
    ),
    (
        "by country and rank",
        "Peruvian President Lucio Aranda flew home. Reporters asked the Peruvian leader about prices.",
        ("Peruvian leader", "Lucio Aranda"),
    ),
    ("by pronoun", "Torstein Bakke runs the yard. He said orders were up.", ("He", "Torstein Bakke")),
)


@pytest.mark.parametrize(("how", "text", "wanted"), LATER, ids=[row[0] for row in LATER])
def test_a_later_mention_is_the_same_person(how: str, text: str, wanted: tuple[str, str]) -> None:
    assert wanted in people(text)


def test_two_people_of_one_surname_stay_apart() -> None:
    found = people("President Xi Jinping came home. Xi Mingze studied abroad.")
    assert ("Xi Jinping", "Xi Jinping") in found
    assert ("Xi Mingze", "Xi Mingze") in found


def test_a_pronoun_that_may_mean_two_people_means_nobody() -> None:
    found = people("Torstein Bakke met Henrik Dahl at the yard. He said orders were up.")
    assert "He" not in [text for text, _ in found]


def test_she_is_not_a_man() -> None:
    assert ("She", "Henrik Dahl") not in people("Henrik Dahl came. She spoke.")


def test_a_title_two_people_hold_means_nobody() -> None:
    text = "Mayor Giulia Ferrante met Mayor Piotr Nowicki. The mayor spoke of tourism."
    assert "mayor" not in [t for t, _ in people(text)]


def test_a_headline_in_title_case_is_read_with_the_body() -> None:
    found = people("Mayor Giulia Ferrante opened the bridge.", headline="Ferrante Opens New Harbour Bridge Despite Heavy Rain")
    assert found[0] == ("Ferrante", "Giulia Ferrante")
    assert len([t for t, _ in found if t[0].isupper()]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Victory Day fell in March.",
        "The BRICS Summit opened on Monday.",
        "Rescuers dug all night.",
        "Prices Rise Again As Winter Nears",
    ],
)
def test_words_that_are_no_persons(text: str) -> None:
    assert people(text) == []


ENTITIES = (
    ("Jordanian Water Minister Lana Haddadin spoke.", "Lana Haddadin", "Haddadin", "Water Minister", "JO"),
    ("Lana Haddadin, the Jordanian water minister, spoke.", "Lana Haddadin", "Haddadin", "water minister", "JO"),
    ("Norway's fisheries minister, Tor Lunde, spoke.", "Tor Lunde", "Lunde", "fisheries minister", "NO"),
    ("Judge Hendrik van der Merwe spoke.", "Hendrik van der Merwe", "van der Merwe", "Judge", None),
    ("President Han Seung-woo spoke.", "Han Seung-woo", "Han", "President", None),
    ("Engineer Carmen Ruiz Delgado spoke.", "Carmen Ruiz Delgado", "Ruiz Delgado", "Engineer", None),
    ("Minister Mohammed bin Salim spoke.", "Mohammed bin Salim", "bin Salim", "Minister", None),
)


@pytest.mark.parametrize(("text", "mention", "surname", "role", "country"), ENTITIES)
def test_what_an_entity_carries(text: str, mention: str, surname: str, role: str, country: str | None) -> None:
    found = entity(text, mention)
    assert (found.surname, found.role, found.country) == (surname, role, country)


def test_a_capital_acts_only_where_it_decides() -> None:
    assert entity("Beijing agreed to lift the ban.", "Beijing").acting
    assert not entity("The delegation landed in Beijing.", "Beijing").acting


def test_a_palace_is_a_body_with_a_country() -> None:
    found = entity("The Kremlin denied the report.", "Kremlin")
    assert (found.kind, found.country) == ("organization", "RU")


def test_a_short_form_in_brackets_is_the_same_body() -> None:
    text = "The Harbour Safety Authority (HSA) opened an inquiry. The HSA gave no date."
    assert entity(text, "HSA").name == "Harbour Safety Authority"


def test_a_date_line_is_a_place() -> None:
    found = entity("KUALA LUMPUR, Malaysia - Ministers met on Monday.", "KUALA LUMPUR")
    assert (found.name, found.country) == ("Kuala Lumpur", "MY")


def test_taken_words_are_left_alone() -> None:
    reading = read("He was born in April in Augusta.")
    taken = [Mention("date", 24, 31, "Augusta", DateValue("XXXX-08"))]
    assert all(m.text != "Augusta" for m in names.find(reading, taken))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from("AbcÉ ñ.,'’-–(\"“@\n١א😀\u200b"), max_size=80))
def test_any_text_is_read_without_overlaps(text: str) -> None:
    reading = next(parse([(Article("a", text), [Block(0, len(text))] if text.strip() else [])]))
    found = names.find(reading)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_name_may_end_with_its_line() -> None:
    text = "The run ended in the World Series for Chicago"
    assert [m.text for m in names.find(read(text))][-1].endswith("Chicago")
