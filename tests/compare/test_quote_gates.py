"""Which quotations are one utterance: stories of two articles each, and what is found in their quotations."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import check

WORDING = [
    # one speaker, one occasion: the words were changed
    (
        '"The ferry was full before the whistle blew," Captain Ines Moura told reporters.',
        'Captain Ines Moura told reporters: "The ferry was full after the whistle blew."',
    ),
    (
        '"It is the longest strike this mill has ever seen," union leader Pat Okafor said.',
        '"It was the longest strike this mill has ever seen," Pat Okafor, a union leader, said.',
    ),
    (
        "'We have three or four weeks of flour left,' said baker Lena Holt.",
        "“We have three to four weeks of flour left,” baker Lena Holt said.",
    ),
    (
        '"My brothers built this chapel with their own hands," said Tomas Quill, 71.',
        'Tomas Quill, 71, said: "My brother built this chapel with his own hands."',
    ),
    (
        '"Nobody who was at the quarry that night wants to talk about it," Rosa Lindqvist said.',
        '"Nobody who was at the quarry wants to talk about it," Rosa Lindqvist said.',
    ),
    (
        'The coach was blunt. "I told the whole team that we were going to lose," Dan Abiola said.',
        '"I told the team that we were going to lose," Dan Abiola said.',
    ),
    # nobody is named on one side, or only as "he"
    (
        'Mayor Greta Holm opened the bridge. "This bridge will carry more lorries than the old one ever could," she said.',
        '"This bridge will carry more lorries than the old one could," Holm said at the opening.',
    ),
    (
        '"The river took the school, the bakery and both of the barns," a farmer said.',
        'Residents stood on the dyke. "The river took the school, the bakery and one of the barns."',
    ),
    # a short fragment on one side
    (
        'The judge wrote that the panel "has not changed its conclusions" about the dam.',
        '"On the evidence before us the panel has not changed its conclusion about the spillway," the judge wrote.',
    ),
    # a sentence shortened while the quotation goes on
    (
        '"It is a great day for this valley. We can go home at last," Noor Haddad said.',
        '"It is a great day. We can go home at last," Noor Haddad said.',
    ),
    # interrupted in one of them
    (
        '"We searched the woods," Officer Nina Vale said, "and we did not find a single footprint."',
        '"We searched the wood and we did not find a single footprint," Officer Nina Vale said.',
    ),
]
SENSE = [
    (
        '"I have no regrets about selling the orchard," farmer Colm Reid said on Tuesday.',
        'Farmer Colm Reid said on Tuesday: "I have some regrets about selling the orchard."',
    ),
    (
        '"We lost 19 boats and the whole winter catch," said harbour master Ola Svane.',
        '"We lost 90 boats and the whole winter catch," harbour master Ola Svane said.',
    ),
    (
        '"The vaccine will be ready for every child in the province," Dr Amara Diallo said.',
        '"The vaccine will not be ready for every child in the province," Dr Amara Diallo said.',
    ),
    (
        '"A large number of letters were found under the floor," curator Jane Mott said.',
        '"A large volume of letters were found under the floor," curator Jane Mott said.',
    ),
    (
        '"We did not come for applause, we came for answers," the widow, Mary Tate, told the inquiry.',
        'The widow, Mary Tate, told the inquiry: "We did not come for money, we came for answers."',
    ),
    # a short sentence, turned round, of somebody who is only "she" or a role in one of them
    (
        '"We can sail with this crew," the owner of the Amalia, Rosa Lindqvist, told reporters.',
        'The owner left early. "We cannot sail with this crew," she told us.',
    ),
    (
        '"We will never sell this forest," the village chief, Amo Teru, said.',
        '"We will sell this forest," the chief said.',
    ),
    # one word of a whole sentence, of somebody who is named in one and called the captain in the other
    (
        'Captain Ola Svane retires. "It was the longest season of my career," Svane told the harbour radio in Torp.',
        'The captain of the Torp ferry goes ashore. "It was the shortest season of my career," the captain told the radio.',
    ),
]
SPEAKER = [
    (
        '"The tunnel will never open before the elections in spring," said Karl Brenner, an engineer.',
        '"The tunnel will never open before the elections in spring," said Sofia Marin, the transport minister.',
    ),
    (
        'Olu Adeyemi said: "Nobody at the bank ever asked where the gold had come from."',
        'Helen Priddy said: "Nobody at the bank ever asked where the gold had come from."',
    ),
]
QUIET = [
    # too few words to be one utterance
    (
        '"That is good for us," Ida Brandt said.',
        '"That is not good for us," the fans said.',
    ),
    # cut at an end
    (
        '"I would rather be slow and right than quick and sorry, and I make no apology for that," minister Morag Urquhart said.',
        'Minister Morag Urquhart would "rather be slow and right than quick and sorry".',
    ),
    (
        '"The well is dry. Nobody told the village. We walk nine miles for water," said Hana Tesfaye.',
        '"The well is dry. We walk nine miles for water," said Hana Tesfaye.',
    ),
    (
        '"And so the lamp went out and we sat in the dark until morning," keeper Jon Ek said.',
        '"The lamp went out and we sat in the dark until morning," keeper Jon Ek said.',
    ),
    (
        '"It is a great day for the people of this valley," Noor Haddad said. "We can go home at last."',
        '"It is a great day," Noor Haddad said. "We can go home at last."',
    ),
    # print
    (
        '"It\'s time to organise the defence of this coast," Minister Morag Urquhart said.',
        '"It is time to organize the defense of this coast," Minister Morag Urquhart said.',
    ),
    (
        "“We open on November 8, whatever the weather brings,” director Ivo Brandt said.",
        '"We open on 8 November whatever the weather brings", director Ivo Brandt said.',
    ),
    (
        '"Twelve of the 40 per cent voted for the harbour plan," clerk Una Boyle said.',
        '"12 of the 40% voted for the harbour plan," clerk Una Boyle said.',
    ),
    (
        '"A rank-and-file member sent me an e-mail about the merger," Otis Webb said.',
        '"A rank and file member sent me an email about the merger," Otis Webb said.',
    ),
    # two sayings
    (
        '"There is so much that can go wrong," pilot Eva Stern told a news conference.',
        '"There\'s so much that can go wrong here, and it often does," pilot Eva Stern told a radio station.',
    ),
    (
        '"We are glad this issue is resolved," tweeted spokesman Brian Falk.',
        '"And we are glad that this matter is resolved," press chief Jo Palmer told reporters.',
    ),
    (
        '"Everyone literally went flying when it hit the bend," passenger Martin Bell said.',
        '"We hit the bend and absolutely everyone went flying," passenger Martin Bell said.',
    ),
    (
        '"We want to thank the people of this town," said singer Ada Flores.',
        '"We want to thank the fire brigade and the police," said mayor Greta Holm.',
    ),
    (
        '"The fire started in the kitchen of the hotel," fire chief Rui Lobo said.',
        '"The fire spread to the roof of the school within minutes," fire chief Rui Lobo said.',
    ),
    (
        '"I was scared. I asked the driver what happened and he said he blacked out. It was awful," passenger Martin Bell said.',
        'Passenger Martin Bell said: "We flew. I said to the driver what happened. He said he blacked out. I ran."',
    ),
    # reported without marks
    (
        '"I have no regrets about selling the orchard," farmer Colm Reid said on Tuesday.',
        "Farmer Colm Reid said on Tuesday he had some regrets about selling the orchard.",
    ),
    # one person, or one who may speak for the other
    (
        '"The tunnel will never open before the elections in spring," said Karl Brenner, an engineer.',
        '"The tunnel will never open before the elections in spring," Mr Brenner said.',
    ),
    (
        '"The tunnel will never open before the elections in spring," said Karl Brenner, an engineer.',
        'An engineer shrugged. "The tunnel will never open before the elections in spring," he said.',
    ),
]
EXPLAINED = [
    (
        '"She carried [the lamp] up to the signal house in the storm," said Tilda Frost.',
        '"She carried it up to the signal house in the storm," said Tilda Frost.',
        "quotation",
    ),
    (
        '"The council ... never answered a single letter of ours," said Tilda Frost.',
        '"The council of this town never answered a single letter of ours," said Tilda Frost.',
        "quotation",
    ),
    (
        '"We have requested an urgent meeting and lodged a firm protest with the port," Japanese minister Kenji Mori said.',
        '"We have asked for an emergency meeting and lodged a firm protest with the port," Japanese minister Kenji Mori said.',
        "translation",
    ),
    (
        '"We are glad that this matter has been resolved," the mayor, Greta Holm, said.',
        '"We are glad that this issue has been resolved," the bishop, Amos Oyelaran, said.',
        "other-speaker",
    ),
    (
        '"The bridge will stay closed until the last bolt has been checked," a police spokesman said.',
        '"The bridge will stay closed until the last bolt has been checked," said Inspector Rui Lobo.',
        "refinement",
    ),
]


def found(one: str, other: str) -> list[tuple[str, str, str | None]]:
    articles = [Article(name, text, published="2025-03-05") for name, text in (("a", one), ("b", other))]
    report = check(articles)
    kept = [f for f in report.findings if f.rule.startswith("quote-") and f.kind != "agreement"]
    assert not report.not_checked
    return [(f.kind, f.rule, f.why) for f in kept]


@pytest.mark.parametrize(("one", "other"), WORDING)
def test_words_of_a_quotation_were_changed(one: str, other: str) -> None:
    assert {rule for kind, rule, _ in found(one, other) if kind == "contradiction"} & {"quote-wording", "quote-sense"}


@pytest.mark.parametrize(("one", "other"), SENSE)
def test_the_sense_of_a_quotation_was_changed(one: str, other: str) -> None:
    assert ("contradiction", "quote-sense", None) in found(one, other)


@pytest.mark.parametrize(("one", "other"), SPEAKER)
def test_two_people_are_given_the_same_words(one: str, other: str) -> None:
    assert found(one, other) == [("contradiction", "quote-speaker", None)]


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_a_difference_that_is_none(one: str, other: str) -> None:
    assert [f for f in found(one, other) if f[0] == "contradiction"] == []


@pytest.mark.parametrize(("one", "other", "why"), EXPLAINED)
def test_a_difference_that_is_explained(one: str, other: str, why: str) -> None:
    kinds = found(one, other)
    assert {kind for kind, _, _ in kinds} == {"explained"}
    assert why in {reason for _, _, reason in kinds}


def test_a_third_article_stands_beside_the_one_it_agrees_with() -> None:
    changed = '"We lost 90 boats and the whole winter catch," harbour master Ola Svane said.'
    texts = [SENSE[1][0], changed, "The storm is over. " + changed]
    report = check([Article(str(n), text, published="2025-03-05") for n, text in enumerate(texts)])
    finding = next(f for f in report.findings if f.rule == "quote-sense")
    sides = [sorted(e.claim.article for e in p.evidence) for p in finding.positions]
    assert sorted(sides) == [["0"], ["1", "2"]]
    assert {e.value.text for p in finding.positions for e in p.evidence if e.value} == {"lost 19 boats", "lost 90 boats"}
