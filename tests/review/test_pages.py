"""What the addresses of the review page answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import html  # type: ignore[import-untyped,unused-ignore]

from checker.model import KINDS, Report
from checker.review.keys import KEYS
from checker.store import Decision
from checker.store.database import Store
from tests.report import samples
from tests.review.harness import Visitor, stored

OUTLETS = ("Harbour Post", "The Northern Courier", "Kyodai", "Coast Wire", "Evening Echo", "harbour.example", "harbour post.txt")


def entries(visitor: Visitor, kind: str = "contradiction") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = visitor.data(f"/queue?kind={kind}")["entries"]
    return found


def asking(visitor: Visitor, words: str, kind: str = "contradiction") -> str:
    """The id of the finding whose question has these words."""
    (id,) = (entry["id"] for entry in entries(visitor, kind) if words in entry["question"])
    return str(id)


def test_the_queue_is_in_the_order_of_the_report_and_light(visitor: Visitor) -> None:
    queue = entries(visitor)
    assert [entry["question"] for entry in queue] == [f.question for f in samples.rich().findings if f.kind == "contradiction"]
    assert set(queue[0]) == {
        "id", "rule", "kind", "why", "severity", "state", "version", "question", "assignee", "badges", "sources",
    }  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_browsed(visitor: Visitor, kind: str) -> None:
    for entry in entries(visitor, kind):
        assert entry["kind"] == kind
        page = html.fromstring(visitor.page(f"/findings/{entry['id']}"))
        assert page.xpath("string(//h2[@id='question'])") == entry["question"]


def test_there_is_no_queue_of_an_unknown_kind(visitor: Visitor) -> None:
    assert visitor.get("/queue?kind=rumour").status_code == 400


def test_the_start_is_the_first_finding_nobody_has_decided(visitor: Visitor) -> None:
    first, second = (entry["id"] for entry in entries(visitor)[:2])
    assert unquote(visitor.get("/").headers["Location"]) == f"/findings/{first}"
    visitor.decide(first, "confirm")
    assert unquote(visitor.get("/").headers["Location"]) == f"/findings/{second}"


def test_a_store_without_contradictions_says_so(tmp_path: Path) -> None:
    assert "No contradiction to review" in Visitor.of(stored(samples.quiet(), tmp_path)).page("/")


def test_a_finding_shows_question_positions_origins_quotes_and_the_words_in_conflict(visitor: Visitor) -> None:
    page = html.fromstring(visitor.page(f"/findings/{asking(visitor, 'When did Anna Duarte')}"))
    chips = [" ".join(chip.text_content().split()) for chip in page.xpath("//p[@class='chip']")]
    assert chips == ["A 2025-03-04 2 independent origins", "B 2025-03-05 1 independent origin"]
    assert [mark.text for mark in page.xpath("//div[@class='words']//mark")] == ["March 4, 2025", "March 5, 2025"]
    assert "Transport ministers met on Tuesday." in page.xpath("string(//span[@class='context'])")
    columns = [" ".join(column.text_content().split()) for column in page.xpath("//section[@class='column']")]
    assert "[1] Harbour Post, 2025-03-06" in columns[0]
    assert "Port talks open in Lisbon" in columns[0]
    assert "according to her office" in columns[0]
    assert "[3] The Northern Courier, 2025-03-07" in columns[1]


def test_the_address_says_which_sources_are_shown(visitor: Visitor) -> None:
    id = asking(visitor, "When did Anna Duarte")
    page = html.fromstring(visitor.page(f"/findings/{id}/dossier?left=3&right=2"))
    assert [mark.text for mark in page.xpath("//div[@class='words']//mark")] == ["March 5, 2025", "March 4"]
    assert page.xpath("//a[@aria-current]/@data-right") == ["2"]
    beyond = html.fromstring(visitor.page(f"/findings/{id}?left=0&right=99"))
    assert beyond.xpath("//article/@data-left | //article/@data-right") == ["1", "3"]


def test_every_key_stands_on_a_button_and_in_the_help(visitor: Visitor) -> None:
    page = html.fromstring(visitor.page(f"/findings/{entries(visitor)[0]['id']}"))
    for key in KEYS:
        assert page.xpath("//kbd[text()=$letter][not(ancestor::dialog)]", letter=key.letter), key
        assert page.xpath("//*[@data-key=$letter][not(ancestor::dialog)]", letter=key.letter), key
        assert page.xpath("//dialog[@id='help']//dt/kbd[text()=$letter]", letter=key.letter), key
    assert page.xpath("//dialog[@id='reasons']//button/@data-key") == ["1", "2", "3", "4", "5", "6"]


def test_dated_claims_stand_on_a_timeline_and_others_on_the_day_they_appeared(visitor: Visitor) -> None:
    dated = html.fromstring(visitor.page(f"/findings/{asking(visitor, 'When did Anna Duarte')}"))
    assert [days.text for days in dated.xpath("//span[@class='days']")] == ["2025-03-04", "2025-03-04", "2025-03-05"]
    sums = html.fromstring(visitor.page(f"/findings/{asking(visitor, 'How much trade was there?', 'explained')}"))
    assert [days.text for days in sums.xpath("//span[@class='days']")] == ["2025-03-06 $41.2 billion", "2025-03-07 $50 billion"]


def test_copied_text_shows_what_differs_word_by_word(visitor: Visitor) -> None:
    page = html.fromstring(visitor.page(f"/findings/{asking(visitor, 'ferry line', 'duplicate')}"))
    assert [deleted.text for deleted in page.iter("del")][:2] == ["eleven", "63 million euros,"]
    assert [added.text for added in page.iter("ins")][:2] == ["twelve", "€63m,"]


def test_the_whole_article_is_marked_where_the_finding_speaks_of_it(visitor: Visitor) -> None:
    id = asking(visitor, "Who was picked")
    page = html.fromstring(visitor.page(f"/findings/{id}/articles/2"))
    assert page.xpath("string(//div[@class='whole'])") == samples.COURIER.text
    assert [mark.text for mark in page.xpath("//mark[@id='here']")] == ["Elena Sorokina"]
    part = visitor.page(f"/findings/{id}/articles/2?part")
    assert "<html" not in part
    assert "data-close" in part


def test_markup_in_an_article_shows_as_text(visitor: Visitor) -> None:
    for path in ("/findings/{}", "/findings/{}/articles/1", "/matrix"):
        for id in (entry["id"] for entry in entries(visitor)):
            page = html.fromstring(visitor.page(path.format(id)))
            assert page.xpath("//script[not(@src)] | //div[@class='words']//b | //mark/b | //em") == []
    page = html.fromstring(visitor.page(f"/findings/{asking(visitor, 'markup')}"))
    assert page.xpath("string(//h2)") == samples.MARKUP.question
    assert page.xpath("string(//div[@class='words']//mark)") == "<b>markup</b>"


@pytest.mark.parametrize("action", ["confirm", "needs-info"])
def test_a_decision_is_in_the_store_when_the_answer_comes(visitor: Visitor, store: Store, action: str) -> None:
    id = entries(visitor)[0]["id"]
    answer = visitor.decide(id, action)
    assert answer.status_code == 200
    assert answer.json is not None
    assert store.entry(id).state == answer.json["entry"]["state"] == {"confirm": "confirmed", "needs-info": "needs-info"}[action]


def test_history_tells_who_did_what_and_when(visitor: Visitor) -> None:
    id = entries(visitor)[0]["id"]
    visitor.decide(id, "dismiss", reason="later-update")
    visitor.decide(id, "note", note="asked the <desk>")
    visitor.decide(id, "assign", assignee="tom")
    page = html.fromstring(visitor.page(f"/findings/{id}"))
    lines = [" ".join(line.text_content().split()) for line in page.xpath("//ol[@class='history']/li")]
    assert [line.split("UTC ")[1] for line in lines][:3] == [
        "rosa assigned it to tom",
        "rosa wrote a note: asked the <desk>",
        "rosa dismissed it as later update",
    ]
    assert "for tom" in page.xpath("string(//p[@class='tags'])")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"action": "destroy"}, "is no decision"),
        ({"action": "dismiss"}, "needs a reason"),
        ({"action": "dismiss", "reason": "mood"}, "is no reason"),
        ({"action": "dismiss", "reason": "other"}, "needs a note"),
        ({"action": "note", "note": "  "}, "needs a text"),
        ({"action": "note", "note": "x" * 10_001}, "at most 10,000"),
        ({"action": "confirm", "by": ""}, "needs a name"),
        ({"action": "confirm", "by": 7}, "by is a text"),
        ({"action": "confirm", "seen": "soon"}, "seen is"),
        ({"action": "undo"}, "nothing to take back"),
    ],
)
def test_a_decision_that_is_none_is_refused_with_a_reason(visitor: Visitor, body: dict[str, Any], said: str) -> None:
    id = entries(visitor)[0]["id"]
    answer = visitor.decide(id, **body)
    assert 400 <= answer.status_code < 500
    assert answer.json is not None
    assert said in answer.json["error"]
    assert entries(visitor)[0]["state"] == "open"


def test_a_request_as_large_as_a_book_is_refused(visitor: Visitor) -> None:
    assert visitor.decide(entries(visitor)[0]["id"], "note", note="x" * 100_000).status_code in {400, 413}


def test_a_decision_sent_twice_is_stored_once(visitor: Visitor, store: Store) -> None:
    id = entries(visitor)[0]["id"]
    answers = [visitor.decide(id, "confirm", request="the same").json for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert [event.action for event in store.dossier(id).history if event.by == "rosa"] == ["confirm"]
    visitor.decide(id, "undo", request="another")
    assert store.entry(id).state == "open"


def test_the_second_reviewer_sees_the_first_and_is_told_when_both_decide(visitor: Visitor, store: Store) -> None:
    queue = visitor.data("/queue")
    entry = queue["entries"][0]
    store.decide(entry["id"], Decision("dismiss", by="tom", reason="rounding"))
    heard = visitor.data(f"/changes?since={queue['latest']}")
    assert [(event["by"], event["told"]) for event in heard["events"]] == [("tom", "dismissed it as rounding")]
    assert [(e["id"], e["state"]) for e in heard["entries"]] == [(entry["id"], "dismissed")]
    assert visitor.data(f"/changes?since={heard['latest']}")["events"] == []
    answer = visitor.decide(entry["id"], "confirm", seen=entry["version"])
    assert answer.json is not None
    assert [event["by"] for event in answer.json["others"]] == ["tom"]
    assert store.entry(entry["id"]).state == "confirmed"
    assert visitor.decide(entry["id"], "confirm", seen=answer.json["entry"]["version"]).json == {
        "entry": {**answer.json["entry"], "version": store.entry(entry["id"]).version}, "others": [],
    }  # fmt: skip


@pytest.mark.parametrize("path", ["/findings/nobody", "/findings/nobody/articles/1", "/findings/..%2f", "/nothing"])
def test_an_address_that_leads_nowhere_says_so(visitor: Visitor, path: str) -> None:
    answer = visitor.get(path, Accept="text/html")
    assert answer.status_code == 404
    assert "To the findings" in answer.text


@pytest.mark.parametrize("blind", [False, True])
def test_a_finding_that_the_latest_run_no_longer_found_is_shown_as_it_was(store: Store, blind: bool) -> None:
    visitor = Visitor.of(store, blind=blind)
    id = asking(visitor, "When did Anna Duarte")
    before = html.fromstring(visitor.page(f"/findings/{id}")).xpath("string(//div[@class='pair'])")
    store.record(without_kyodai_and_courier())
    page = html.fromstring(visitor.page(f"/findings/{id}"))
    assert "resolved" in page.xpath("string(//p[@class='tags'])")
    told = page.xpath("string(//div[@class='pair'])")
    assert told == before if not blind else not any(outlet in told for outlet in OUTLETS)


def without_kyodai_and_courier() -> Report:
    """A later run in which one article has changed and two are gone."""
    return Report((replace(samples.HARBOUR, text="Correction. " + samples.HARBOUR.text), samples.WIRE), ())


def test_an_open_page_learns_of_a_new_run(visitor: Visitor, store: Store) -> None:
    before = visitor.data("/queue")["run"]
    store.record(samples.quiet())
    assert visitor.data("/changes?since=0")["run"] != before


def test_who_says_what_leads_to_the_findings(visitor: Visitor) -> None:
    page = html.fromstring(visitor.page("/matrix"))
    questions = {link.text: link.get("href") for link in page.xpath("//table[contains(@class, 'matrix')]//th/a[@dir]")}
    assert questions["When did Anna Duarte host the ministers in Lisbon?"] == f"/findings/{asking(visitor, 'When did Anna')}"
    assert questions["Where did Anna Duarte host the ministers?"] == f"/findings/{asking(visitor, 'Where did', 'agreement')}"


def test_precision_is_measured_or_left_open(visitor: Visitor) -> None:
    one, other = asking(visitor, "Who was picked"), asking(visitor, "When did Anna")
    visitor.decide(one, "dismiss", reason="not-the-same-thing")
    visitor.decide(other, "confirm")
    page = html.fromstring(visitor.page("/precision"))
    rows = {row[0].text_content(): [cell.text_content() for cell in row[1:]] for row in page.xpath("//tbody/tr")}
    assert rows["meeting-date"][:3] == ["100% (1 of 1)", "1", "0"]
    assert rows["named-to-post"][0] == "0% (0 of 1)"
    assert "not the same thing 1" in rows["named-to-post"][3]
    assert rows["markup"][0] == "nothing judged"


def test_blind_nothing_names_an_outlet(store: Store) -> None:
    visitor = Visitor.of(store, blind=True)
    store.decide(entries(visitor)[0]["id"], Decision("note", by="tom", note="The Harbour Post called back"))
    told = [visitor.page("/matrix"), visitor.get("/queue").text, visitor.get("/changes?since=0").text]
    for kind in KINDS:
        for entry in entries(visitor, kind):
            told += [visitor.page(f"/findings/{entry['id']}"), visitor.page(f"/findings/{entry['id']}/articles/1")]
    assert [outlet for outlet in OUTLETS if any(outlet in text for text in told)] == []
    assert any("Outlet 1" in text for text in told)
    assert "March 4, 2025" in "".join(told)
