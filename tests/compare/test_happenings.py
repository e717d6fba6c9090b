"""When and where one event was, told in two ways: contradiction, explained, or two events; one line a case."""

from __future__ import annotations

import pytest

from tests.stories import outcome

WHEN = [
    # the same event in other words
    (
        "2026-05-08 A cargo train derailed near the village of Oster in Danvia on Tuesday, the railway said.",
        "2026-05-09 Danvia's railway said the cargo train left the tracks near Oster on Wednesday.",
        "contradiction",
    ),
    (
        "2026-03-13 The tremor hit Kolvar at 3:20 a.m. on Wednesday, mayor Ilse Brandt said.",
        "2026-03-14 It was 3:20 on Thursday morning when the earthquake woke Kolvar, mayor Ilse Brandt said.",
        "contradiction",
    ),
    (
        "2026-06-02 The Tallow Bridge in Marrick will reopen on 14 June, Marrick council said.",
        "2026-06-03 Marrick's Tallow Bridge reopens to cars on June 21, the council said.",
        "contradiction",
    ),
    (
        "2026-02-10 The Lunden fisheries pact enters into force on 1 March 2026, Lunden's ministry said.",
        "2026-02-11 Lunden's fisheries pact kicks in on April 1, 2026, according to the ministry.",
        "contradiction",
    ),
    (
        "2026-02-10 The Lunden fisheries pact takes effect on 1 March 2026, Lunden's ministry said.",
        "2026-02-11 Lunden's fisheries pact will come into force on March 1, according to the ministry.",
        "nothing",
    ),
    (
        "2026-07-01 The Sorrel Jazz Week in Pellin runs from 3 to 9 August, Pellin's mayor said.",
        "2026-07-02 The Sorrel Jazz Week will fill the streets of Pellin from August 10 to August 16.",
        "contradiction",
    ),
    (
        "2026-04-07 Police in Veldt stormed the warehouse of Orin Traders at 2:15 a.m. on Sunday.",
        "2026-04-07 Officers in Veldt broke into the warehouse of Orin Traders at about 4 a.m. on Sunday.",
        "contradiction",
    ),
    (
        "2026-04-07 The wrecked ferry Amaranta was towed away from the quay of Hesse on Friday morning.",
        "2026-04-07 The ferry Amaranta was removed from the Hesse quay on Saturday morning.",
        "contradiction",
    ),
    (
        "2026-01-20 Novelist Petra Lindqvist died on Saturday in Umbria, her publisher said.",
        "2026-01-21 Petra Lindqvist, the novelist, passed away in Umbria on Sunday.",
        "contradiction",
    ),
    (
        "2026-01-20 Novelist Petra Lindqvist died on Saturday, her publisher in Umbria said.",
        "2026-01-21 The death of Petra Lindqvist on January 17 has saddened Umbria.",
        "nothing",
    ),
    (
        "2026-09-10 Customs officers arrested Marco Tellin at Brenno airport on Monday evening.",
        "2026-09-11 Marco Tellin, who was detained at Brenno airport on Tuesday, denies smuggling.",
        "contradiction",
    ),
    (
        "2026-09-10 The jet of the singer Isla Moreno landed in Brenno at 10:45 p.m. on Tuesday.",
        "2026-09-10 Isla Moreno's private plane touched down in Brenno at 10:30 a.m. on Tuesday.",
        "contradiction",
    ),
    (
        "2026-03-05 The court in Halden sentenced banker Rolf Stamm on Tuesday.",
        "2026-03-06 Halden banker Rolf Stamm was jailed for fraud on Wednesday.",
        "contradiction",
    ),
    (
        "2026-10-02 The factory in Tolmin, owned by Agrest, was closed on 30 September.",
        "2026-10-03 Agrest shut down its factory in Tolmin on Thursday.",
        "contradiction",
    ),
    (
        "2026-10-02 An explosion in the harbour of Tresko happened at 6:10 a.m. on Thursday, police chief Dario Vask said.",
        "2026-10-02 The blast in the Tresko harbour occurred at 7:30 a.m. on Thursday, said police chief Dario Vask.",
        "contradiction",
    ),
    # no difference, or two events
    (
        "2026-10-02 An explosion shook the harbour of Tresko on Thursday, Tresko police said.",
        "2026-10-02 The blast in Tresko's harbour occurred early on Thursday, according to police.",
        "nothing",
    ),
    (
        "2026-10-02 An explosion shook the harbour of Tresko on Wednesday, Tresko police said.",
        "2026-10-03 A second explosion shook the harbour of Tresko on Thursday, Tresko police said.",
        "explained: other-event",
    ),
    (
        "2026-10-02 Gunmen attacked a checkpoint in Tresko on Tuesday. They attacked another checkpoint on Thursday.",
        "2026-10-03 A checkpoint in Tresko was attacked on Wednesday, Tresko officials said.",
        "explained: other-event",
    ),
    (
        "2026-05-08 A cargo train derailed near Oster in Danvia on Tuesday, the railway said.",
        "2026-05-09 A tanker truck overturned near Oster in Danvia on Wednesday, the fire brigade said.",
        "nothing",
    ),
    (
        "2026-09-10 Customs officers arrested Marco Tellin at Brenno airport on Monday evening.",
        "2026-09-11 Elena Rossi was arrested at Brenno airport on Tuesday.",
        "nothing",
    ),
    (
        "2026-09-10 The opera house in Brenno will open on Friday, its director Ada Loy said.",
        "2026-09-14 The opera house in Brenno opened on Saturday, its director Ada Loy said.",
        "explained: plan-and-outcome",
    ),
    (
        "2026-08-15 The opera house in Brenno will open on 12 September, its director Ada Loy said.",
        "2026-09-01 The opera house in Brenno will open on 19 September, its director Ada Loy said.",
        "explained: later-update",
    ),
    (
        "2026-03-13 The quake struck Kolvar at 4:38 local time on Friday, the survey said.",
        "2026-03-13 The quake struck Kolvar at 0938 GMT on Friday, the survey said.",
        "explained: time-zone",
    ),
    (
        "2026-03-13 The quake struck Kolvar on Friday, the survey said.",
        "2026-03-14 The quake struck Kolvar this week, the survey said.",
        "explained: precision",
    ),
    (
        "2026-03-13 The quake that struck Kolvar on Friday woke its mayor. The survey said so on Saturday.",
        "2026-03-14 The quake struck Kolvar on Friday, and its mayor spoke on Saturday.",
        "nothing",
    ),
    (
        "2026-03-13 The quake struck Kolvar on Friday. A quake in May 1998 killed nine in Kolvar.",
        "2026-03-14 A quake struck Kolvar in June 2003 and killed two. The mayor of Kolvar spoke of it.",
        "explained: other-event",
    ),
    (
        "2026-03-13 Police said on Friday that Marco Tellin had been arrested in Brenno.",
        "2026-03-14 Marco Tellin was arrested in Brenno on Thursday.",
        "nothing",
    ),
    (
        "2026-03-13 The ferry to Hesse almost capsized on Tuesday, Hesse's harbour master said.",
        "2026-03-14 The ferry to Hesse capsized on Thursday, Hesse's harbour master said.",
        "nothing",
    ),
]

WHERE = [
    (
        "2026-05-08 A passenger train derailed outside Lyon on Tuesday, minister Odile Perrin said.",
        "2026-05-08 Minister Odile Perrin said that the train came off the rails near Marseille on Tuesday.",
        "contradiction",
    ),
    (
        "2026-05-08 The rocket of the firm Auriga fell into the Baltic Sea on Tuesday.",
        "2026-05-08 Auriga's rocket came down in the North Sea on Tuesday.",
        "contradiction",
    ),
    (
        "2026-05-08 The rocket of the firm Auriga fell into the Pacific on Tuesday.",
        "2026-05-08 Auriga's rocket came down in the Pacific Ocean on Tuesday.",
        "nothing",
    ),
    (
        "2026-09-10 Customs officers arrested Marco Tellin in Turin on Monday.",
        "2026-09-11 Marco Tellin was detained in Naples on Monday.",
        "contradiction",
    ),
    (
        "2026-09-10 Customs officers arrested Marco Tellin in Turin on Monday.",
        "2026-09-11 Marco Tellin was detained in Italy on Monday.",
        "explained: precision",
    ),
    (
        "2026-09-10 Customs officers arrested Marco Tellin in Turin on Monday.",
        "2026-09-11 Marco Tellin was detained on Monday, a spokesman for customs in Rome said.",
        "nothing",
    ),
    (
        "2026-09-10 Marco Tellin was arrested in Turin on Monday.",
        "2026-09-11 Marco Tellin, whose firm is based in Naples, was arrested on Monday.",
        "nothing",
    ),
    (
        "2026-05-08 The premier Ana Sorel flew to Quillota on Tuesday, the only stop of her tour of Chile.",
        "2026-05-08 When Ana Sorel toured Chile on Tuesday her only stop was Curicó.",
        "contradiction",
    ),
    (
        "2026-05-08 NAPLES, Italy - A bomb went off at the bank Credo in Turin on Tuesday.",
        "2026-05-08 ROME - The bomb at the bank Credo exploded in Turin on Tuesday.",
        "nothing",
    ),
]

MORE_WHEN = [
    (
        "2026-03-02 The trial of former mayor Otto Reiss will begin on 12 March in Graz, the court said.",
        "2026-03-03 Former mayor Otto Reiss goes on trial in Graz on March 19.",
        "contradiction",
    ),
    (
        "2026-03-02 Voters in Lesoria go to the polls on 12 April, commission head Pavo Ilk said.",
        "2026-03-03 Lesoria's election will be held on 19 April, according to commission head Pavo Ilk.",
        "contradiction",
    ),
    (
        "2026-07-02 A fire broke out at the Harlan paper mill in Oster at 3 a.m. on Wednesday.",
        "2026-07-02 The blaze at Oster's Harlan paper mill started at 5 a.m. on Wednesday.",
        "contradiction",
    ),
    (
        "2026-07-02 The strike at Velo Air will start on Monday, said union leader Mara Quist.",
        "2026-07-03 Cabin crew at Velo Air will walk out on Tuesday, union leader Mara Quist said.",
        "contradiction",
    ),
    (
        "2026-07-02 Veteran actor Piet Vos, who was born in 1931, opened the museum in Leiden.",
        "2026-07-02 Piet Vos, the veteran actor who opened Leiden's museum, was born in 1933.",
        "contradiction",
    ),
    (
        "2026-07-02 Agrest, a seed firm founded in 1996, is to move to Tolmin.",
        "2026-07-03 Seed firm Agrest, which is moving to Tolmin, was set up in 1998.",
        "contradiction",
    ),
    (
        "2026-07-02 Severn Rail bought the tram maker Bodo in 2019.",
        "2026-07-03 Severn Rail's purchase of the tram maker Bodo in 2017 was a bargain.",
        "contradiction",
    ),
    (
        "2026-07-02 The new terminal at Brenno airport opened to passengers on Monday, director Ada Loy said.",
        "2026-07-03 Brenno airport's new terminal was inaugurated on Tuesday, director Ada Loy said.",
        "contradiction",
    ),
    (
        "2026-07-02 The storm made landfall near Puerto Vela at 4 a.m. on Tuesday.",
        "2026-07-02 The hurricane came ashore near Puerto Vela at 9 a.m. on Tuesday.",
        "contradiction",
    ),
    (
        "2026-07-02 Parliament in Lesoria approved the water bill on Tuesday.",
        "2026-07-03 Lesoria's parliament passed the water bill on Wednesday.",
        "contradiction",
    ),
    (
        "2026-07-02 Premier Ida Nordahl stepped down on Tuesday after the vote in Lesoria.",
        "2026-07-03 Lesoria's premier Ida Nordahl resigned on Wednesday.",
        "contradiction",
    ),
    (
        "2026-07-02 A cyclist, Tom Varga, was hit by a bus in Leeds at about 7.30am on Tuesday.",
        "2026-07-02 Tom Varga was struck by the bus in Leeds at 9.15am on Tuesday.",
        "contradiction",
    ),
    (
        "2026-07-02 The exhibition on Vermeer in Delft closes on 14 July, curator Ada Loy said.",
        "2026-07-03 Delft's Vermeer exhibition will end on 21 July, curator Ada Loy said.",
        "contradiction",
    ),
    (
        "2026-07-02 The satellite Aurora lifted off from Kourou on Tuesday evening.",
        "2026-07-02 The launch of the satellite Aurora from Kourou on Monday evening went well.",
        "contradiction",
    ),
    (
        "2026-07-02 The concert of the band Ferrox in Pellin is on 3 August.",
        "2026-07-03 Ferrox play their concert in Pellin on 5 August.",
        "contradiction",
    ),
    (
        "2026-07-02 Ferrox play Pellin on 3 August and Oster on 5 August.",
        "2026-07-03 Ferrox play in Oster on 5 August and in Hesse on 9 August.",
        "quiet",
    ),
    (
        "2026-07-02 Parliament in Lesoria approved the water bill on Tuesday.",
        "2026-07-03 The senate in Lesoria approved the water bill on Wednesday.",
        "quiet",
    ),
    (
        "2026-07-02 Parliament in Lesoria approved the water bill on Tuesday.",
        "2026-07-03 The president of Lesoria signed the water bill on Wednesday.",
        "quiet",
    ),
    (
        "2026-07-02 The bridge in Marrick closed on Monday for repairs.",
        "2026-07-10 The bridge in Marrick closed on Thursday for repairs.",
        "quiet",
    ),
    (
        "2026-07-02 Police arrested two men in Oster on Monday over the theft of the Marrick crown.",
        "2026-07-03 Police arrested a woman in Oster on Wednesday over the theft of the Marrick crown.",
        "quiet",
    ),
    (
        "2026-07-02 Police in Oster arrested a suspect on Monday.",
        "2026-07-03 Police in Oster arrested a suspect on Wednesday.",
        "quiet",
    ),
    (
        "2026-07-02 The film Tidal opens in France on 3 August.",
        "2026-07-03 The film Tidal opens in Germany on 7 August.",
        "quiet",
    ),
    (
        "2026-07-02 Agrest published its report on Monday.",
        "2026-07-03 Agrest published its report in May 2024.",
        "quiet",
    ),
    (
        "2026-07-02 The inquiry into the Hesse ferry disaster opened on Monday. The ferry sank on 3 March.",
        "2026-07-03 The Hesse ferry sank in March, and the inquiry was opened on Monday.",
        "quiet",
    ),
]

MORE_WHERE = [
    (
        "2026-07-02 The trawler Nordlys sank off Bergen on Tuesday, skipper Ole Vik said.",
        "2026-07-02 The Nordlys, a trawler, capsized off Stavanger on Tuesday, skipper Ole Vik said.",
        "contradiction",
    ),
    (
        "2026-07-02 The body of hiker Janne Holm was found near Bergen on Tuesday.",
        "2026-07-02 Rescuers discovered the body of Janne Holm near Oslo on Tuesday.",
        "contradiction",
    ),
    (
        "2026-07-02 Singer Aida Moor was shot dead in Chicago on Tuesday.",
        "2026-07-02 Aida Moor was killed in Detroit on Tuesday, her manager said.",
        "contradiction",
    ),
    (
        "2026-07-02 The bishops' synod will be held in Cologne in October, Bishop Karl Amsel said.",
        "2026-07-03 The bishops' synod takes place in Munich in October, according to Bishop Karl Amsel.",
        "contradiction",
    ),
    (
        "2026-07-02 Protesters rallied in Oster on Tuesday against the Lesoria water bill.",
        "2026-07-02 Protesters rallied in Pellin on Tuesday against the Lesoria water bill.",
        "quiet",
    ),
    (
        "2026-07-02 Drones attacked Odesa on Tuesday, the Ukrainian army said.",
        "2026-07-02 Drones attacked Kharkiv on Tuesday, the Ukrainian army said.",
        "quiet",
    ),
    (
        "2026-07-02 A bomb exploded in Karachi on Tuesday, killing two, Pakistan's police said.",
        "2026-07-02 A bomb exploded in Lahore on Tuesday, killing five, Pakistan's police said.",
        "quiet",
    ),
    (
        "2026-07-02 The match in Rome was won by Tellin.",
        "2026-07-02 Tellin won the match in Turin on Tuesday.",
        "quiet",
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), WHEN)
def test_when_it_was(one: str, other: str, expected: str) -> None:
    assert outcome(one, other, rule="event-date") == expected


@pytest.mark.parametrize(("one", "other", "expected"), WHERE)
def test_where_it_was(one: str, other: str, expected: str) -> None:
    assert outcome(one, other, rule="event-place") == expected


@pytest.mark.parametrize(("one", "other", "expected"), MORE_WHEN)
def test_other_kinds_of_events_and_their_days(one: str, other: str, expected: str) -> None:
    assert ("contradiction" in outcome(one, other, rule="event-date")) == (expected == "contradiction")


@pytest.mark.parametrize(("one", "other", "expected"), MORE_WHERE)
def test_other_kinds_of_events_and_their_places(one: str, other: str, expected: str) -> None:
    assert ("contradiction" in outcome(one, other, rule="event-place")) == (expected == "contradiction")
