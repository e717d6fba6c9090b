"""Sentences labelled by hand, each an article of its own: persons, organisations and places found, and how well in all."""

from __future__ import annotations

from collections import Counter

import pytest

import checker.annotate.names as names
from checker.language.reading import parse
from checker.model import Article, Block, Mention

# sentence; persons (full names, "/" and the role where it is told); organisations; places
LABELLED: tuple[tuple[str, list[str], list[str], list[str]], ...] = (
    ("Finnish Defence Minister Antti Korhonen flew to Riga on Thursday.", ["Antti Korhonen/Defence Minister"], [], ["Riga"]),
    (
        "Marta Olivares, the Chilean mining minister, met investors in Toronto.",
        ["Marta Olivares/mining minister"],
        [],
        ["Toronto"],
    ),
    ("Judge Hendrik van der Merwe adjourned the hearing in Bloemfontein.", ["Hendrik van der Merwe/Judge"], [], ["Bloemfontein"]),
    (
        "Talks between Norway and Iceland resumed at the Ministry of Fisheries.",
        [],
        ["Ministry of Fisheries"],
        ["Norway", "Iceland"],
    ),
    ("The World Health Organization said the outbreak had reached Gabon.", [], ["World Health Organization"], ["Gabon"]),
    ("Kim Tae-hyung, who heads the institute, praised the crew.", ["Kim Tae-hyung/head of the institute"], [], []),
    ("Rain fell all day and nobody came to the market.", [], [], []),
    ("Victory Day was marked in March with parades.", [], [], []),
    ("The summit ends on Monday, officials said.", [], [], []),
    ("Prime Minister Aino Lehtonen will visit Prague next week.", ["Aino Lehtonen/Prime Minister"], [], ["Prague"]),
    ("Chinese Premier Zhao Wenli arrived in Jakarta with forty executives.", ["Zhao Wenli/Premier"], [], ["Jakarta"]),
    ("Dr Amina Bakari of the University of Dar es Salaam led the study.", ["Amina Bakari"], ["University of Dar es Salaam"], []),
    ("Washington accused Tehran of breaking the deal.", [], [], ["Washington", "Tehran"]),
    ("The Kremlin denied the report.", [], ["Kremlin"], []),
    (
        "Carlos Mendoza Rivas, a former governor of Sonora, was acquitted.",
        ["Carlos Mendoza Rivas/former governor"],
        [],
        ["Sonora"],
    ),
    ("Shares in Halvorsen Shipping fell 4% in Oslo.", [], ["Halvorsen Shipping"], ["Oslo"]),
    (
        "Its chairman, Piotr Nowicki, told reporters in Gdansk that the yard would stay open.",
        ["Piotr Nowicki/chairman"],
        [],
        ["Gdansk"],
    ),
    ("Mohammed bin Rashid al-Farsi signed for Oman.", ["Mohammed bin Rashid al-Farsi"], [], ["Oman"]),
    ("Police in Marseille arrested two men on Friday.", [], [], ["Marseille"]),
    ("US Secretary of State Helen Marsh called the Egyptian president.", ["Helen Marsh/Secretary of State"], [], []),
    (
        "German Chancellor Jürgen Adler and French President Claire Vasseur spoke by phone.",
        ["Jürgen Adler/Chancellor", "Claire Vasseur/President"],
        [],
        [],
    ),
    ("Ambassador Rosalind Achebe handed over her letters in Lusaka.", ["Rosalind Achebe/Ambassador"], [], ["Lusaka"]),
    ("The Supreme Court upheld the verdict against Tomasz Wilk.", ["Tomasz Wilk"], ["Supreme Court"], []),
    ("Ukraine and Moldova signed an accord in Chisinau.", [], [], ["Ukraine", "Moldova", "Chisinau"]),
    ("A train derailed near Valladolid, injuring nine.", [], [], ["Valladolid"]),
    ("NATO will send three ships to the Baltic Sea.", [], ["NATO"], ["Baltic Sea"]),
    ('"We were lucky," said Ioana Petrescu, a shopkeeper in Cluj-Napoca.', ["Ioana Petrescu/shopkeeper"], [], ["Cluj-Napoca"]),
    ("Kenyan runner Eliud Cheruiyot won the Berlin race.", ["Eliud Cheruiyot"], [], ["Berlin"]),
    ("The African Union and the World Bank backed the plan.", [], ["African Union", "World Bank"], []),
    ("King Haldan opened parliament on Tuesday.", ["Haldan/King"], [], []),
    ("Spokeswoman Leila Haddad said no date had been set.", ["Leila Haddad/Spokeswoman"], [], []),
    ("Foreign ministers from Chile, Peru and Bolivia met in Quito.", [], [], ["Chile", "Peru", "Bolivia", "Quito"]),
    ("Bavaria and Saxony closed their schools.", [], [], ["Bavaria", "Saxony"]),
    ("The village of Ostrovo lies beneath the dam.", [], [], ["Ostrovo"]),
    ("Brigadier General Paulo Mendes took command.", ["Paulo Mendes/Brigadier General"], [], []),
    ("Former Prime Minister Ranjit Perera died in Colombo.", ["Ranjit Perera/Former Prime Minister"], [], ["Colombo"]),
    ("South Korean President Yoo Min-jae hosted the delegation in Busan.", ["Yoo Min-jae/President"], [], ["Busan"]),
    ("Most farmers sold early because prices were falling.", [], [], []),
    ("Sir Alan Whitlock chaired the inquiry for the Home Office.", ["Alan Whitlock"], ["Home Office"], []),
    ("Beijing agreed to lift the ban, Canberra said.", [], [], ["Beijing", "Canberra"]),
    ("Trade between India and Brazil reached $12 billion.", [], [], ["India", "Brazil"]),
    ("Sofia Lindqvist, 34, swam from Denmark to Sweden.", ["Sofia Lindqvist"], [], ["Denmark", "Sweden"]),
    ("Nokia and Ericsson declined to comment.", [], ["Nokia", "Ericsson"], []),
    ("The Bank of Japan kept rates unchanged.", [], ["Bank of Japan"], []),
    ("Mayor Giulia Ferrante opened the bridge in Genoa.", ["Giulia Ferrante/Mayor"], [], ["Genoa"]),
    ("Ministers from the European Union gather in Luxembourg.", [], ["European Union"], ["Luxembourg"]),
    (
        "Nguyen Van Thanh, Vietnam's trade minister, left Hanoi on Sunday.",
        ["Nguyen Van Thanh/trade minister"],
        [],
        ["Vietnam", "Hanoi"],
    ),
    ("Kaliningrad governor Oleg Sidorov resigned.", ["Oleg Sidorov"], [], ["Kaliningrad"]),
    ("Two Georgian sailors were rescued off Crete.", [], [], ["Crete"]),
    ("European Council President Anders Holm travelled to Ankara.", ["Anders Holm"], ["European Council"], ["Ankara"]),
    ("Captain Moana Tau said the ferry left Suva late.", ["Moana Tau/Captain"], [], ["Suva"]),
    ("Researchers at Uppsala University studied the bones.", [], ["Uppsala University"], []),
    ("Luiz Fernando de Souza coached Santos for nine years.", ["Luiz Fernando de Souza"], [], ["Santos"]),
    ("The Red Cross delivered tents to Khartoum.", [], ["Red Cross"], ["Khartoum"]),
    ("J. P. Kowalski edited the magazine until 1998.", ["J. P. Kowalski"], [], []),
    ("Thailand's king received Queen Margarethe in Bangkok.", ["Margarethe/Queen"], [], ["Thailand", "Bangkok"]),
    ("According to Reuters, the vote was postponed.", [], ["Reuters"], []),
    ("Downing Street refused to confirm the trip to Kyiv.", [], ["Downing Street"], ["Kyiv"]),
    ("Hurricane Lena struck Cuba before dawn.", [], [], ["Cuba"]),
    (
        "Interior Minister Rashid Chaudhry said police in Karachi had seized the trucks.",
        ["Rashid Chaudhry/Interior Minister"],
        [],
        ["Karachi"],
    ),
    ("Farmers near Lublin blocked the road to the Ukrainian border.", [], [], ["Lublin"]),
    ("The Finance Ministry in Athens declined to comment.", [], ["Finance Ministry"], ["Athens"]),
    (
        "Aliyev Steel said its chief executive, Murad Aliyev, would retire in June.",
        ["Murad Aliyev/chief executive"],
        ["Aliyev Steel"],
        [],
    ),
    ("Two climbers from Slovenia were found alive on Mount Kenya.", [], [], ["Slovenia", "Mount Kenya"]),
    ("Archbishop Pedro Nunes blessed the boats in Faro.", ["Pedro Nunes/Archbishop"], [], ["Faro"]),
    ("The Icelandic Coast Guard flew the sailors to Reykjavik.", [], ["Icelandic Coast Guard"], ["Reykjavik"]),
    (
        "Vice President Esperanza Molina opened the fair with the mayor of Cartagena.",
        ["Esperanza Molina/Vice President"],
        [],
        ["Cartagena"],
    ),
    ("Deputy Governor Sun Meiling toured the dam on the Yangtze River.", ["Sun Meiling/Deputy Governor"], [], ["Yangtze River"]),
    ("Paris wants the talks moved to Geneva, a French diplomat said.", [], [], ["Paris", "Geneva"]),
    ("Goalkeeper Tiago Barros joined Lyon on loan.", ["Tiago Barros/Goalkeeper"], [], ["Lyon"]),
    ("The International Energy Agency cut its forecast for Nigeria.", [], ["International Energy Agency"], ["Nigeria"]),
    ("Lt. Col. Dana Whitfield briefed reporters at the Pentagon.", ["Dana Whitfield"], ["Pentagon"], []),
    ("Officials in Addis Ababa and Asmara said nothing.", [], [], ["Addis Ababa", "Asmara"]),
    ("Ebba Sandström, who chairs the Riksbank committee, voted against.", ["Ebba Sandström"], [], []),
    ("The Court of Appeal in Nairobi freed Joseph Otieno.", ["Joseph Otieno"], ["Court of Appeal"], ["Nairobi"]),
    ("Prosecutor Nadia Benali charged nine men in Lille.", ["Nadia Benali/Prosecutor"], [], ["Lille"]),
    ("Snow closed schools across Scotland on Wednesday.", [], [], ["Scotland"]),
    (
        "The Syrian Democratic Council met UN envoy Geir Pettersen in Geneva.",
        ["Geir Pettersen"],
        ["Syrian Democratic Council", "UN"],
        ["Geneva"],
    ),
    ("Fishermen from Essaouira say sardines have vanished since January.", [], [], ["Essaouira"]),
    ("Park Jin-ho, 41, and his sister Park Soo-ah own the bakery.", ["Park Jin-ho", "Park Soo-ah"], [], []),
    ("Moscow and Minsk signed the treaty in Brest.", [], [], ["Moscow", "Minsk", "Brest"]),
    (
        "New Zealand Prime Minister Hemi Walker met Australian counterpart Lucy Barnes.",
        ["Hemi Walker/Prime Minister", "Lucy Barnes"],
        [],
        [],
    ),
    ("Shell sold its stake to Adriatic Petroleum for $2 billion.", [], ["Shell", "Adriatic Petroleum"], []),
    ("The Danube burst its banks at Passau.", [], [], ["Danube", "Passau"]),
    ("Professor Gunnar Eide warned that Bergen could flood.", ["Gunnar Eide/Professor"], [], ["Bergen"]),
)
KINDS = ("person", "organization", "place")
FLOORS = {"person": 0.95, "organization": 0.88, "place": 0.95}


@pytest.fixture(scope="module")
def found() -> list[list[Mention]]:
    articles = [Article(str(i), row[0]) for i, row in enumerate(LABELLED)]
    return [names.find(reading) for reading in parse([(a, [Block(0, len(a.text))]) for a in articles])]


def labelled(row: tuple[str, list[str], list[str], list[str]]) -> Counter[tuple[str, str]]:
    return Counter((kind, name.partition("/")[0]) for kind, named in zip(KINDS, row[1:], strict=True) for name in named)


def f1(gold: Counter[tuple[str, str]], ours: Counter[tuple[str, str]]) -> float:
    right = sum((gold & ours).values())
    return 2 * right / (sum(gold.values()) + sum(ours.values()))


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_found_at_least_as_well_as_before(found: list[list[Mention]], kind: str) -> None:
    gold: Counter[tuple[str, str]] = Counter()
    ours: Counter[tuple[str, str]] = Counter()
    for i, (row, mentions) in enumerate(zip(LABELLED, found, strict=True)):
        gold.update({(f"{i} {k}", name): n for (k, name), n in labelled(row).items() if k == kind})
        ours.update((f"{i} {m.kind}", m.text) for m in mentions if m.kind == kind and m.text[:1].isupper())
    assert f1(gold, ours) >= FLOORS[kind], sorted((gold - ours) + (ours - gold))


def test_roles_are_told_with_the_name(found: list[list[Mention]]) -> None:
    wanted = [(i, *name.split("/")) for i, row in enumerate(LABELLED) for name in row[1] if "/" in name]
    ours = {(i, m.text, m.value.role) for i, mentions in enumerate(found) for m in mentions if m.kind == "person"}
    missed = [w for w in wanted if w not in ours]
    assert len(missed) <= 0.1 * len(wanted), missed


def test_every_mention_slices_its_article(found: list[list[Mention]]) -> None:
    for row, mentions in zip(LABELLED, found, strict=True):
        assert [row[0][m.start : m.end] for m in mentions] == [m.text for m in mentions]
