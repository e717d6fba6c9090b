"""Two people who play one part in two tellings of one story, and two people who do not."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.compare import casts
from checker.config import Config
from checker.model import Article
from checker.pipeline import read_all
from tests.stories import outcome

FOUND = {
    "who discovered it": (
        "2025-03-04 A comet will pass Earth on Friday, the observatory in Arica said. It was discovered by Ines Calvet, a nurse.",
        "2025-03-05 Paul Marchand, who discovered the comet that passes Earth on Friday, watched it from a roof in Arica.",
    ),
    "an office in two forms": (
        "2025-03-04 Nobody had checked the dam above Selby, the director of the water agency, Ines Calvet, admitted on Monday.",
        "2025-03-05 Paul Marchand, who heads the water agency, conceded that the dam above Selby had not been checked.",
    ),
    "who runs the company": (
        "2025-03-04 Orrin Ferries' managing director, Ines Calvet, said that 12,000 people had booked the new route to Selby.",
        "2025-03-04 Paul Marchand, who runs Orrin Ferries, counts 12,000 bookings for the route to Selby.",
    ),
    "an award": (
        '2025-03-04 The award for best actress at the Selby festival went to the Norwegian Ines Calvet for "Low Tide".',
        '2025-03-05 At the festival in Selby, Maud Marchand was named best actress for her part in "Low Tide".',
    ),
    "one rank and one saying": (
        "2025-03-04 Chief Inspector Ines Calvet said officers had found seven of the stolen violins in a barn near Selby.",
        "2025-03-05 Seven of the stolen violins turned up in a barn near Selby, according to Chief Inspector Paul Marchand.",
    ),
    "the colleague from a country": (
        "2025-03-04 Ana Duarte of Portugal met her Norwegian counterpart, Ines Calvet, in Selby for talks on cod.",
        "2025-03-05 Norway's fisheries minister Paul Marchand and Portugal's Ana Duarte held talks about cod in Selby on Monday.",
    ),
    "the only goal": (
        "2025-03-04 Ines Calvet headed in a corner in the last minute to give Selby a 1-0 victory over Orrin in the cup.",
        "2025-03-04 Maud Marchand headed the only goal for Selby from a corner in the last minute of Sunday's cup match.",
    ),
    "a verb and a noun for one victory": (
        "2025-03-04 The runner Ines Calvet won the Selby hill race on Sunday for the fourth time, in thick fog.",
        "2025-03-04 In thick fog Maud Marchand took her fourth victory in the Selby hill race on Sunday.",
    ),
    "who led it": (
        "2025-03-04 The search for two climbers on Mount Orrin was led by Ines Calvet, who called it off on Monday at dusk.",
        "2025-03-05 At dusk on Monday Paul Marchand, who led the search on Mount Orrin, told the climbers' families.",
    ),
    "who designed it": (
        "2025-03-04 The new footbridge over the Selby in Arica opened on Monday. It was designed by Ines Calvet.",
        "2025-03-05 Arica's footbridge over the Selby opened on Monday. Paul Marchand, who designed it, was not invited.",
    ),
    "who was elected": (
        "2025-03-04 Ines Calvet has won the by-election in the constituency of Selby North by 90 votes, officials said.",
        "2025-03-04 Paul Marchand is the new member of parliament for Selby North after Monday's by-election.",
    ),
    "the owner of a shop": (
        "2025-03-04 A lorry ran into the wall of a bakery in Selby. The owner, Ines Calvet, said the bakery was shut.",
        "2025-03-05 Paul Marchand was at work when a lorry came through the wall of his bakery in Selby. It is shut.",
    ),
    "whose party it is": (
        '2025-03-04 The council of Selby sold the old mill. "A bad bargain for Selby," said the Greens\' leader, Ines Calvet.',
        "2025-03-05 The council's sale of the mill is a bad bargain for Selby to Paul Marchand, whose Greens voted no.",
    ),
    "with those at whose head one is": (
        "2025-03-04 A jaw of a whale came to light near Selby, said Ines Calvet, who led the team of 15 researchers.",
        "2025-03-05 Near Selby, Paul Marchand and 15 researchers have dug a whale's jaw out of the chalk.",
    ),
    "the captain": (
        "2025-03-04 The flanker Ines Calvet will captain Selby in May's two rugby tests against Orrin, the coach said.",
        "2025-03-05 Maud Marchand, who is to lead Selby out in May's two rugby tests against Orrin, is a dentist.",
    ),
    "whom they voted for": (
        "2025-03-04 The council of Selby elected Ines Calvet as its speaker on Monday with 19 votes.",
        "2025-03-05 Nineteen members of the council of Selby voted for Paul Marchand on Monday, who will be its speaker.",
    ),
    "beside another whom both know": (
        '2025-03-04 Council leader Ada Lind will sell the mill in Selby. "Madness," said the Greens\' leader, Ines Calvet.',
        "2025-03-05 Madness, said Paul Marchand, whose Greens voted no. Ada Lind, who leads the council, will sell Selby's mill.",
    ),
}

QUIET = {
    "two seats": (
        "2025-03-04 Ines Calvet has won the by-election in the constituency of Selby North by 90 votes, officials said.",
        "2025-03-04 Paul Marchand is the new member of parliament for Orrin Valley after Monday's by-election.",
    ),
    "one of them is known to the other article": (
        "2025-03-04 The comet was discovered by Ines Calvet, a nurse in Arica, who showed it to her neighbour Paul Marchand.",
        "2025-03-05 Paul Marchand, who discovered the comet in Arica on the same night, does not mind being second.",
    ),
    "one name spelt in two ways": (
        "2025-03-04 Seven violins from the Selby theft were found in a barn, said the chief conservator, Husayn Karimov.",
        "2025-03-05 The chief conservator, Hussein Kerimow, has seven violins from the Selby theft on his table.",
    ),
    "the president and the vice-president": (
        "2025-03-04 Ines Calvet, vice-president of the miners' union in Selby, said that the talks about pay had failed.",
        "2025-03-04 The president of the miners' union in Selby, Paul Marchand, said that the talks about pay would go on.",
    ),
    "the heads of two bodies": (
        "2025-03-04 Selby port's chief executive, Ines Calvet, said the strike would cost millions a day.",
        "2025-03-04 The chief executive of the Selby chamber of trade, Paul Marchand, said the strike cost millions a day.",
    ),
    "a predecessor": (
        "2025-03-04 Ines Calvet became head coach of Selby on Monday, the club said.",
        "2025-03-05 Selby lost their former head coach, Paul Marchand, to Orrin in January; a successor started on Monday.",
    ),
    "two neighbours on two roofs": (
        "2025-03-04 Ines Calvet climbed onto the roof of her house when the river rose in Selby on Sunday night.",
        "2025-03-05 When the river rose in Selby on Sunday night, Paul Marchand climbed onto the roof with his dog.",
    ),
    "two witnesses": (
        "2025-03-04 Ines Calvet heard a bang when the crane fell in Selby on Monday.",
        "2025-03-05 Paul Marchand heard a noise and saw the crane fall in Selby on Monday.",
    ),
    "two residents": (
        "2025-03-04 The river was in the kitchen within minutes, the resident Ines Calvet said in Selby.",
        "2025-03-05 The water came at night, said the resident Paul Marchand in Selby.",
    ),
    "two rounds": (
        "2025-03-04 Selby's Ada Lind beat Ines Calvet 6-3, 6-4 in the first round in Arica on Sunday.",
        "2025-03-06 Ada Lind of Selby beat Maud Marchand 6-2, 7-5 in the second round in Arica on Tuesday.",
    ),
    "two goals of one match": (
        "2025-03-04 Ines Calvet scored after ten minutes as Selby beat Orrin 2-1 in the cup on Sunday.",
        "2025-03-04 Maud Marchand scored in the last minute of Selby's 2-1 victory over Orrin in the cup on Sunday.",
    ),
    "the counterpart and another minister": (
        "2025-03-04 Ana Duarte of Portugal met her Norwegian counterpart, Ines Calvet, in Selby for talks about cod.",
        "2025-03-05 Denmark's fisheries minister Paul Marchand was not asked to the talks about cod in Selby on Monday.",
    ),
    "two shops": (
        "2025-03-04 The river came into the bakery at night, said its owner, Ines Calvet, in Selby.",
        "2025-03-05 In Selby, Paul Marchand stood in his restaurant at night with the river up to his knees.",
    ),
    "two parties": (
        "2025-03-04 The sale of the mill in Selby was called a bad bargain by Ines Calvet, whose Greens voted against it.",
        "2025-03-04 Paul Marchand, whose Liberals voted for it, called the sale of the mill in Selby good.",
    ),
    "two arrests": (
        "2025-03-04 Ines Calvet was arrested at the ferry port of Selby.",
        "2025-03-09 Paul Marchand was arrested in Arica after the theft in Selby.",
    ),
}


def paired(*lines: str) -> list[tuple[str, str]]:
    """The people of two dated lines who play one part."""
    articles = [Article(f"{n}.txt", line[11:], published=line[:10]) for n, line in enumerate(lines)]
    claims = [claim for reading in read_all(articles, Config()) for claim in extract(reading)]
    told = casts.pairs([c for c in claims if c.kind == "scene"], [c for c in claims if c.kind == "part"])
    return [(a.slots["person"].text, b.slots["person"].text) for a, b in told]


@pytest.mark.parametrize("case", FOUND)
def test_two_people_in_one_part(case: str) -> None:
    assert paired(*FOUND[case])
    assert outcome(*FOUND[case], rule="retold-person") == "contradiction"


@pytest.mark.parametrize("case", QUIET)
def test_two_people_in_two_parts(case: str) -> None:
    assert not paired(*QUIET[case])
