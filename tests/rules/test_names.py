"""How names are written: slips are flagged, variants explained, two names left alone."""

from __future__ import annotations

import pytest

from checker.model import Article, Finding
from checker.pipeline import check

SPELLING, BODY, RELATIVE = "name-spelling", "name-of-body", "name-of-relative"


def findings(texts: tuple[str, ...], rule: str) -> list[Finding]:
    articles = [Article(str(i), text, published="2025-11-04") for i, text in enumerate(texts)]
    return [f for f in check(articles).findings if f.rule == rule and f.kind != "agreement"]


def outcomes(texts: tuple[str, ...], rule: str) -> list[str]:
    return [f.why or f.kind for f in findings(texts, rule)]


SLIPS = {
    "a company": (
        "Orsolya Bekes asked her supplier, Voltaris, about the bill of 3 million forints in Tiszakert.",
        "The bill of 3 million forints came from Voltaras, the supplier of Orsolya Bekes in Tiszakert.",
    ),
    "a street": (
        "Two cyclists were hurt when a van left Hollinsworth Lane in Marbury on Monday.",
        "The van skidded in Hollinswoth Lane, Marbury, and hurt two cyclists.",
    ),
    "a tram stop": (
        "The tram stopped short of Kirkelands after a tree fell on the line in Ostrby.",
        "A tree fell on the line near the Kirklelands stop in Ostrby, police said.",
    ),
    "a surname alone": (
        "The ferry's master, Halvard Skjervold, was questioned in Molde. Skjervlod denied that the ferry was overloaded.",
    ),
    "a surname with its given name": (
        "Ruth Pemberley won the by-election in Hexford for the Greens.",
        "The Greens took Hexford, where Ruth Penberley beat the mayor.",
    ),
    "a given name that nobody bears": (
        "Danuta Wierzbicka coached the rowers of Krosno to gold on Sunday.",
        "Gold went to the rowers of Krosno and their coach, Dantua Wierzbicka.",
    ),
    "a club": (
        "The Marlow Harriers beat Didcot on Saturday to win the county cup.",
        "The county cup went to the Marlow Harriesr, who beat Didcot on Saturday.",
    ),
    "a known city": (
        "The summit in Reykjavik ended without a deal on Tuesday, said Prime Minister Elin Arnadottir.",
        "Prime Minister Elin Arnadottir closed the summit in Reykjavk on Tuesday.",
    ),
    "a ship": (
        "The trawler Corrigarvan sank off Tory Island on Friday, the coastguard at Malin Head said.",
        "The coastguard at Malin Head was called when the Corrigavan went down off Tory Island on Friday.",
    ),
    "a double letter of a long Latin name": (
        "The mayor of Framlingworth closed the bridge on Monday after a lorry hit it.",
        "After a lorry hit the bridge, the mayor of Framllingworth closed it on Monday.",
    ),
    "a letter left out in one place of several": (
        "Blenkinsopp opened the fair in Wark. The stalls, said Blenkinsopp, were full. Blenkinsopp then thanked the farmers. "
        "The fair in Wark closed at six, and Blenkinsop went home.",
    ),
}


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_flagged_once(case: str) -> None:
    assert outcomes(SLIPS[case], SPELLING) == ["contradiction"]


VARIANTS = {
    "a given name of two letters that sound alike": (
        "The chemist Hussein Zoubi confirmed the match with a sherd from Kerak.",
        "Hussain Zoubi, the chemist who compared the bowls, says that they could not be told apart.",
    ),
    "a minister's given name": (
        "Foreign Minister Andrey Belousenko flew to Minsk on Monday.",
        "In Minsk, Foreign Minister Andrei Belousenko met his counterpart.",
    ),
    "a president's surname": (
        "Volodymyr Zelensky spoke in Lviv on Monday about the winter.",
        "The winter will be hard, Volodymyr Zelenskyy said in Lviv on Monday.",
    ),
    "a village": (
        "Soldiers closed the road to Deir Naqoura on Sunday, residents of the village said.",
        "The road to Deir Naqura was closed by soldiers on Sunday, villagers said.",
    ),
    "a doctor": (
        "Doctor Noor Hamid Fayeq counted 20 wounded in the hospital of Baghlan.",
        "The hospital of Baghlan took in 20 wounded, Doctor Noor Hamid Faiq said.",
    ),
    "a city in Ukrainian and in Russian": (
        "Trains to Zalyshkiv stood still on Sunday, the operator Ostap Melnyk said.",
        "Ostap Melnyk, the operator, said on Sunday that no trains ran to Zalyshkov.",
    ),
    "an umlaut": (
        "Jürgen Aubrücker sold his brewery in Passau on Monday.",
        "The brewery in Passau was sold by Jürgen Aubruecker on Monday.",
    ),
    "an accent": (
        "Inés Quiroga won the regatta off Vigo on Sunday in a storm.",
        "In a storm off Vigo, Ines Quiroga won Sunday's regatta.",
    ),
}


@pytest.mark.parametrize("case", VARIANTS)
def test_a_variant_is_explained(case: str) -> None:
    assert outcomes(VARIANTS[case], SPELLING) == ["name-variant"]


TWO_NAMES = {
    "brothers": (
        "Mario Castellan drove the winning car in Imola on Sunday. Maria Castellan, his sister, kept the time.",
    ),
    "two surnames": (
        "Mayor Helen Donnelly opened the bridge in Athlone on Monday with the builder, Sean Connolly.",
        "Helen Donnelly and Sean Connolly cut the ribbon in Athlone on Monday.",
    ),
    "two rare surnames with other given names": (
        "Judge Piet Vanderhoek heard the case in Breda on Monday.",
        "The case in Breda was brought by Anja Vanderhoeck, the judge said on Monday.",
    ),
    "a place and its people": (
        "The Antarctic station of Norrland was cut off. Ships left Antarctica on Monday.",
        "Norrlanders at the station in Antarctica were cut off on Monday.",
    ),
    "plurals and possessives": (
        "The Kowalczyks of Radom sold their mill. Mr Kowalczyk said the mill had stood in Radom since 1890.",
    ),
    "a man's and a woman's surname": (
        "Dmitri Sokolovsky skated in Omsk on Friday. Elena Sokolovskaya skated with him in Omsk.",
        "Elena Sokolovskaya and Dmitri Sokolovsky skated in Omsk on Friday.",
    ),
    "models of a rocket": (
        "North Korea fired a Hwasong-12 over Hokkaido on Friday.",
        "North Korea fired a Hwasong-14 over Hokkaido in July.",
    ),
    "dictionary words with capitals": (
        "The Loveable Losers, as fans in Dunmore call the team, lost again on Sunday.",
        "Fans in Dunmore call the team the Lovable Losers, and it lost on Sunday.",
    ),
    "both ways given in one sentence": (
        "Gdanski Most, also written Gdansky Most, is a bridge in Warsaw that was closed on Monday.",
        "The bridge was closed in Warsaw on Monday.",
    ),
    "stories that have nothing in common": (
        "Storm Freya tore roofs off barns in Lunnsund on Tuesday, and farmers counted their sheep.",
        "The opera in Verbano cheered the tenor Paolo Lunnsand, whose encore lasted for ten minutes.",
    ),
    "a movement and its followers": (
        "Peronism filled the square in Rosario on Monday, and the mayor, Elsa Quiroga, spoke.",
        "Elsa Quiroga, a Peronist and the mayor of Rosario, spoke in the square on Monday.",
    ),
    "brothers with a family name in front": (
        "Kim Jung-hyun won the bout in Busan on Monday with a throw.",
        "In Busan, Kim Jung-hyuk lost on Monday after a throw.",
    ),
    "a man and his wife": (
        "Kowalewski opened the mill in Radom on Monday, said the mayor of Radom.",
        "Kowalewska opened the mill in Radom on Monday, the mayor of Radom said.",
    ),
    "contractions": (
        "Can’t Stop was the last song of the night in Lund, and the crowd stayed.",
        "The last song of the night in Lund was Can't Stop.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TWO_NAMES)
def test_two_names_are_no_misspelling(case: str) -> None:
    assert "contradiction" not in outcomes(TWO_NAMES[case], SPELLING)


CALLED = {
    "a branch and a unit": (
        "The Fjord Ferry Investigation Branch sent four inspectors to Holmvik after the collision.",
        "After the collision in Holmvik, the Fjord Ferry Investigation Unit sent four inspectors.",
    ),
    "airways and airlines": (
        "A flight of Blue Puffin Airways turned back to Tromso on Monday after a bird strike.",
        "The bird strike forced the Blue Puffin Airlines flight back to Tromso on Monday.",
    ),
    "a national and an international airport": (
        "The senator landed at Ellison National Airport at noon on Thursday with his staff.",
        "The senator and his staff flew into Ellison International Airport on Thursday.",
    ),
    "a reserve with a rare name": (
        "A camera of the Mount Quamlish Wildlife Reserve in Dorton caught the comet on Tuesday.",
        "The comet was seen from Dorton by a camera of the Mount Quamlish Wildlife Program on Tuesday.",
    ),
}


@pytest.mark.parametrize("case", CALLED)
def test_another_word_in_the_name_of_a_body_is_flagged(case: str) -> None:
    assert outcomes(CALLED[case], BODY) == ["contradiction"]


SISTERS = {
    "compass": (
        "The North Holm Rescue Station sent a boat to the wreck off Dalby.",
        "The South Holm Rescue Station sent a boat to the wreck off Dalby.",
    ),
    "services of one town": (
        "The Dalby Harbour Fire Department put out the blaze on the pier in Dalby.",
        "The Dalby Harbour Police Department closed the pier in Dalby during the blaze.",
    ),
    "papers of one city": (
        "The blaze in Dalby was first told by the New York Times on Monday.",
        "The blaze in Dalby was first told by the New York Post on Monday.",
    ),
    "committees of one party": (
        "The Democratic National Committee met in Dalby on Monday to choose a chair.",
        "The Democratic National Convention met in Dalby on Monday to choose a chair.",
    ),
    "ordinals": (
        "The Second Dalby Choral Festival filled the harbour hall on Monday.",
        "The Third Dalby Choral Festival filled the harbour hall on Monday.",
    ),
    "chambers": (
        "The Senate Fisheries Oversight Committee heard the skipper of the Dalby on Monday.",
        "The House Fisheries Oversight Committee heard the skipper of the Dalby on Monday.",
    ),
    "what they share is a name": (
        "The Dalby Harbour Trust Museum closed. The Dalby Harbour Trust said there was no money.",
        "The Dalby Harbour Trust Library closed. The Dalby Harbour Trust said there was no money.",
    ),
}


@pytest.mark.parametrize("case", SISTERS)
def test_sister_bodies_are_two(case: str) -> None:
    assert outcomes(SISTERS[case], BODY) == []


def test_a_plural_or_a_spelling_of_another_country_is_a_variant_of_a_body() -> None:
    texts = (
        "The Fjord Ferry Accidents Centre sent inspectors to Holmvik after the collision.",
        "After the collision in Holmvik the Fjord Ferry Accidents Center sent inspectors.",
    )
    assert outcomes(texts, BODY) == ["name-variant"]


RELATIVES: tuple[tuple[str, str, list[str]], ...] = (
    ("Olaf Brekke lived in Dalby with his wife Sigrid.", "Olaf Brekke's wife, Berit, taught in Dalby.", ["contradiction"]),
    ("Nora Lisle was pictured with husband Gerald.", "Edmund, the husband of Nora Lisle, said so.", ["contradiction"]),
    ("Olaf Brekke lived in Dalby with his wife Sigrid.", "Olaf Brekke and his wife Sigrid Brekke taught in Dalby.", []),
    ("Olaf Brekke lived in Dalby with his wife Kate.", "Olaf Brekke's wife, Katherine, taught in Dalby.", []),
    ("Olaf Brekke lived in Dalby with his wife Sigrid.", "Olaf Brekke's mother, Berit, taught in Dalby.", []),
    ("Olaf Brekke lived in Dalby with his wife Sigrid.", "Olaf Brekke's first wife, Berit, taught in Dalby.", []),
    ("Olaf Brekke lived in Dalby with his wife Sigrid.", "Knut Tveit's wife, Berit, taught in Dalby.", []),
    ("Olaf Brekke lived in Dalby with his wife Sigrid.", "Olaf Brekke met a nominee and his wife Berit in Dalby.", []),
)


@pytest.mark.parametrize(("one", "other", "expected"), RELATIVES)
def test_what_a_relative_is_called(one: str, other: str, expected: list[str]) -> None:
    assert outcomes((one, other), RELATIVE) == expected


def test_every_article_that_writes_the_name_is_in_the_finding() -> None:
    texts = (*SLIPS["a company"], "Voltaris is the supplier of Orsolya Bekes in Tiszakert.")
    (finding,) = findings(texts, SPELLING)
    assert [(p.value, len(p.evidence)) for p in finding.positions] == [("Voltaris", 2), ("Voltaras", 1)]
