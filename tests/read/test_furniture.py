"""Page furniture is told from text, and no text is lost to it."""

from __future__ import annotations

import pytest

from tests.read.pages import BODY, page, roles

FURNITURE = (
    "Home | Islands | Weather | Sport",
    "HomeNewsFerry row ends after...",
    "Skip to content",
    "Back to top",
    "- Advertisement -",
    "Share this:",
    "Click to share on Telegram (Opens in new window) Telegram",
    "Please enter your comment!",
    "Sign up for our morning newsletter and never miss a boat.",
    "Subscribe",
    "Got a tip? Write to desk@courier.example or call us any time.",
    "Join our sailing course and get a discount for early birds.",
    "Related: The winter of the long ice | In pictures: the old pier",
    "Filed under: ferries, islands",
    "(Reporting by Nora Lie; Editing by K. Holm)",
    "Additional reporting by Nora Lie in Bodo",
    "For further information contact the Harbour Press Service.",
    "© 2025 Coast Courier. All rights reserved.",
    "Are you on the islands? If you saw the storm, send us your photos.",
    "-ENDS-",
    "***",
    "5 min read",
)

TEXT = (
    "Keep your windows closed and listen to local radio.",
    "Stay indoors and call 112 if you see somebody in trouble.",
    "Contact your local office to apply for a licence before 1 May, the ministry said.",
    "Support for our boats rose to 60% in the last poll.",
    "Join US forces in the north, the general told the islanders in 1951.",
    'The minister said: "This is a fair deal."',
    "Missing: 7",
    "Win or lose, the deal will cost the islands their last offer of a loan.",
    "Ask any trader about the sale and you hear of tickets nobody wanted.",
    "Register for the vaccine at the town hall by Friday.",
    "Copyright law in the islands changed on Monday after a vote of 40 to 12.",
    "Tagged sharks were seen off the pier in March.",
    "Filed under seal, the complaint names two captains.",
    "Posted in Bodo since 2019, the consul speaks for the islanders.",
    "The ferry company changed its privacy policy on Monday.",
    "Police could not find the captain on Facebook.",
    "Reporting by the Courier found that 40 sailings had been dropped.",
    "Sales of ad blockers doubled in 2024.",
    "Parents should note that the school boat leaves an hour later from Monday.",
    "Passengers are asked to follow the signs and to avoid the northern pier.",
    "Expect queues on the quay.",
    "You could hear the engines from the church, and your neighbours said the same, she told our reporter.",
    "Read carefully, the contract allows the company to cancel one sailing in ten.",
    "Share prices of the company fell by 3% in Oslo on Wednesday.",
    "The newsletter of the board, sent to every subscriber in January, had promised fewer sailings than that.",
    "“Subscribe to nothing, sign nothing,” the mayor advised the islanders.",
    "The offer was withdrawn...",
    "Translation: less ice, more boats.",
    "Follow-up talks were set for 9 May.",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_marked(line: str) -> None:
    found = roles(page("Ferry row ends after six hours of talks", *BODY[:3], line, *BODY[3:]))
    rest = {text: role for text, role in found.items() if text not in BODY and "after six hours of" not in text}
    assert set(rest.values()) == {"boilerplate"}, rest
    assert all(found[text] == "body" for text in BODY)


@pytest.mark.parametrize("line", TEXT)
def test_text_is_kept(line: str) -> None:
    assert roles(page("Ferry row ends after six hours of talks", *BODY[:3], line, *BODY[3:]))[line] != "boilerplate"


def test_a_list_of_popular_stories_is_furniture_to_its_end() -> None:
    teasers = (
        "Most Popular",
        "Please enter your name here",
        "Whales return to the northern sound",
        "A pod of nine animals has been seen off the lighthouse for the first time since...",
        "Ten Ways to Cook a Herring",
        "From smoke to vinegar, the herring has fed the coast for a thousand years, and now it has found...",
        "Island News",
    )
    found = roles(page("Ferry row ends after six hours of talks", *BODY, *teasers))
    assert [found[text] for text in teasers] == ["boilerplate"] * len(teasers)
    assert all(found[text] == "body" for text in BODY)


def test_a_list_in_mid_article_ends_where_the_article_goes_on() -> None:
    links = ("Most read", "1. Whales return to the sound", "2. Ten ways to cook a herring")
    found = roles(page("Ferry row ends after six hours of talks", *BODY[:2], *links, *BODY[2:]))
    assert all(found[text] == "body" for text in BODY)
    assert found["Whales return to the sound"] == found["Ten ways to cook a herring"] == "boilerplate"


def test_a_body_that_stands_twice_is_body_twice_and_the_adverts_between_are_not() -> None:
    adverts = ("Register for the Coast Academy, edition 7: big discounts.", "Coast Academy Masterclass opens registrations.")
    article = page(
        "Ferry row ends after six hours of talks", *BODY, "Why it matters", *BODY[:2], *adverts, *BODY[2:], "Why it matters"
    )
    found = roles(article)
    assert all(found[text] == "body" for text in BODY)
    assert all(found[text] == "boilerplate" for text in adverts)


def test_what_readers_say_below_an_article_is_no_part_of_it() -> None:
    body = (*BODY, *(text.replace("the", "that") for text in BODY))
    found = roles(
        page("Ferry row ends after six hours of talks", *body, "Comments", "I was on that boat and it sank in 1987, believe me.")
    )
    assert found["I was on that boat and it sank in 1987, believe me."] == "boilerplate"


def test_a_headline_between_furniture_is_kept() -> None:
    found = roles(page("HomeNewsFerry row...", "Ferry row ends after six hours of talks", "Free subscription", *BODY))
    assert found["Ferry row ends after six hours of talks"] == "headline"


def test_figures_under_a_heading_of_their_own_are_no_list_of_stories() -> None:
    figures = ("Latest figures", "Evacuated: 2,100", "In hospital: 7", "Missing: 0")
    found = roles(page("Ash cloud nears the southern islands today", *BODY, *figures, BODY[0].replace("Tuesday", "Sunday")))
    assert all(found[text] != "boilerplate" for text in figures)


def test_a_comment_button_in_mid_article_ends_nothing() -> None:
    rest = (
        "The council said 40 piers were closed, up from 25 in the morning.",
        "About 12,000 homes had no power at noon, the grid company said.",
    )
    found = roles(page("Ferry row ends after six hours of talks", *BODY, "Comments", *rest))
    assert [found[text] for text in rest] == ["body", "body"]


def test_one_advert_gives_away_those_beside_it_in_a_doubled_text() -> None:
    adverts = (
        "Enrol now for the Coast Academy: discount until Friday.",
        "Put savings to work with the Founders Circle and own a piece of 30 companies.",
    )
    found = roles(page("Ferry row ends after six hours of talks", *BODY, *BODY[:2], *adverts, *BODY[2:]))
    assert all(found[text] == "boilerplate" for text in adverts)
    assert all(found[text] == "body" for text in BODY)


def test_a_label_with_a_colon_belongs_to_the_furniture_below() -> None:
    found = roles(page("Ferry row ends after six hours of talks", *BODY, "Attached files:Pass this on:", "Share on Facebook"))
    assert found["Attached files:Pass this on:"] == "boilerplate"


def test_the_head_of_a_page_with_banner_and_masthead_is_read() -> None:
    head = {
        "We and our partners store information on a device, such as cookies.": "boilerplate",
        "THE NORTHERN POST": "boilerplate",
        "Politics": "boilerplate",
        "Minister quits over ferry contract": "headline",
        "The transport minister stepped down hours before a vote, the second to go this year": "standfirst",
        "By Eva Strand, political correspondent": "byline",
        "Tue 4 Mar 2025 16.20 GMT": "dateline",
        "4 min": "boilerplate",
    }
    found = roles(page(*head, *BODY))
    assert {text: found[text] for text in head} == head


def test_the_office_that_issues_a_statement_is_read() -> None:
    found = roles(page("MINISTRY OF FISHERIES", "Agreement on the quota of cod for the coming year", "4 March 2025", *BODY))
    assert found["MINISTRY OF FISHERIES"] == "byline"
