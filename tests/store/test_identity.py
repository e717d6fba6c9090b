"""A finding is its question and not its sentences: what becomes of a decision when the articles are edited and run again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Finding
from checker.store.database import Store
from checker.store.identity import Known, Seen, Traits, overlapping, recognised, same_subject
from tests.store.desk import DAILY, HERALD, Desk, opened

Edit = Callable[[Desk], object]


def nothing(desk: Desk) -> None:
    """The same again."""


def rename_file(desk: Desk) -> None:
    desk.rename("daily.md", "2024-05-04 globe, final.md")


def rename_folder(desk: Desk) -> None:
    (desk.root / "desk").rename(desk.root / "archive")


def reorder(desk: Desk) -> None:
    desk.rename("daily.md", "z.md")
    desk.rename("herald.md", "a.md")


def move_paragraph(desk: Desk) -> None:
    desk.put("herald.md", *HERALD[:2], HERALD[4], HERALD[3], HERALD[2])


def reword(desk: Desk) -> None:
    desk.put(
        "daily.md", *DAILY[:2], "On May 3, 2024, the Russian foreign minister, Sergey Lavrov, held talks with Wang Yi in Moscow."
    )
    desk.put("herald.md", *HERALD[:2], "Wang Yi met with Sergey Lavrov in Moscow on May 5, 2024, for two hours.")


def reword_and_rename(desk: Desk) -> None:
    reword(desk)
    reorder(desk)
    rename_folder(desk)


def add_agreeing(desk: Desk) -> None:
    desk.put("tribune.md", "Tribune", "2024-05-07", "Mr. Lavrov met Wang Yi in Moscow on May 5, 2024.")


def add_same_outlet(desk: Desk) -> None:
    desk.put("second.md", "Herald", "2024-05-07", "Mr. Lavrov met Wang Yi in Moscow on May 5, 2024.")


def add_copy(desk: Desk) -> None:
    desk.put("copy.md", "Mirror", *HERALD[1:])


def name_outlet(desk: Desk) -> None:
    desk.put("herald.md", "The Herald, evening edition", *HERALD[1:])


def add_third_value(desk: Desk) -> None:
    desk.put("tribune.md", "Tribune", "2024-05-09", "Sergey Lavrov met Wang Yi in Moscow on May 7, 2024.")


def correct(desk: Desk) -> None:
    desk.put("herald.md", *HERALD[:2], HERALD[2].replace("May 5", "May 3"))


def correct_wrongly(desk: Desk) -> None:
    desk.put("herald.md", *HERALD[:2], HERALD[2].replace("May 5", "May 4"))


def correct_and_back(desk: Desk) -> None:
    correct(desk)
    desk.run()
    desk.put("herald.md", *HERALD)


def withdraw(desk: Desk) -> None:
    desk.remove("herald.md")


def change_rule(desk: Desk) -> None:
    desk.own_rule("meeting_date", ("if not same_date", "if a.date != b.date and not same_date"))


def rename_rule(desk: Desk) -> None:
    desk.own_rule("day_of_meeting", ("def meeting_date(", "def day_of_meeting("))
    desk.disable = ("meeting-date",)
    desk.aliases = {"meeting-date": "day-of-meeting"}


def change_severity(desk: Desk) -> None:
    desk.options = {"severity": "low"}


def add_unrelated(desk: Desk) -> None:
    desk.put("oslo.md", "Nordic", "2024-05-04", "The bridge in Oslo cost 40 million euros.")
    desk.put("oslo2.md", "Fjord", "2024-05-04", "The bridge in Oslo cost 60 million euros.")


def add_later_meeting(desk: Desk) -> None:
    desk.put("x.md", "Tribune", "2025-09-02", "Sergey Lavrov met Wang Yi in Moscow on September 1, 2025.")
    desk.put("y.md", "Mirror", "2025-09-04", "Sergey Lavrov met Wang Yi in Moscow on September 3, 2025.")


def forget_the_rule(desk: Desk) -> None:
    desk.disable = ("meeting-date", "edited-sentence", "retold-date")  # the others would tell the same


EDITS: list[tuple[Edit, str, tuple[str, ...]]] = [
    (nothing, "dismissed", ()),
    (rename_file, "dismissed", ()),
    (rename_folder, "dismissed", ()),
    (reorder, "dismissed", ()),
    (move_paragraph, "dismissed", ()),
    (reword, "dismissed", ()),
    (reword_and_rename, "dismissed", ()),
    (add_agreeing, "dismissed", ("+1 source",)),
    (add_same_outlet, "dismissed", ()),
    (add_copy, "dismissed", ("+1 source",)),
    (name_outlet, "dismissed", ()),
    (add_third_value, "open", ("new answer: 2024-05-07", "+1 source")),
    (correct, "resolved", ()),
    (correct_wrongly, "open", ("new answer: 2024-05-04",)),
    (correct_and_back, "dismissed", ()),
    (withdraw, "resolved", ()),
    (change_rule, "dismissed", ("rule changed",)),
    (rename_rule, "dismissed", ("rule changed",)),
    (change_severity, "dismissed", ()),
    (add_unrelated, "dismissed", ()),
    (add_later_meeting, "dismissed", ()),
    (forget_the_rule, "dismissed", ()),
]


@pytest.mark.parametrize(("edit", "state", "badges"), EDITS, ids=[edit.__name__ for edit, _, _ in EDITS])
def test_a_decision_outlives_an_edit_that_answers_nothing_new(
    edit: Edit, state: str, badges: tuple[str, ...], tmp_path: Path, sqlite: Store
) -> None:
    desk = opened(tmp_path, sqlite)
    decided = desk.decide()
    edit(desk)
    report = desk.run()
    entry = sqlite.entry(decided.id)
    assert (entry.state, entry.badges) == (state, badges)
    known = [f for f in report.findings if f.id == decided.id]
    assert [(f.state, f.badges) for f in known] == ([] if state == "resolved" or edit is forget_the_rule else [(state, badges)])
    assert len([f for f in report.findings if f.kind == "contradiction" and f.state == "new"]) == (
        1 if edit in {add_unrelated, add_later_meeting} else 0
    )


@pytest.mark.parametrize("action", ["confirm", "dismiss", "needs-info"])
def test_every_decision_is_kept_and_reopened_alike(action: str, tmp_path: Path, sqlite: Store) -> None:
    desk = opened(tmp_path, sqlite)
    decided = desk.decide(action)
    add_agreeing(desk)
    desk.run()
    assert (sqlite.entry(decided.id).state, sqlite.entry(decided.id).badges) == (decided.state, ("+1 source",))
    add_later = [("tribune2.md", "May 8"), ("tribune3.md", "May 9")]
    for name, day in add_later:
        desk.put(name, name, "2024-05-10", f"Sergey Lavrov met Wang Yi in Moscow on {day}, 2024.")
    desk.run()
    entry = sqlite.entry(decided.id)
    assert entry.state == "open"
    assert entry.badges == ("new answer: 2024-05-08", "new answer: 2024-05-09", "+3 sources")


def test_a_decision_on_the_new_answer_clears_the_badges_and_holds(tmp_path: Path, sqlite: Store) -> None:
    desk = opened(tmp_path, sqlite)
    decided = desk.decide()
    add_third_value(desk)
    desk.run()
    again = desk.decide("confirm")
    assert (again.id, again.state, again.badges) == (decided.id, "confirmed", ())
    desk.run()
    assert [e.action for e in sqlite.dossier(decided.id).history] == ["dismiss", "reopened", "more-sources", "confirm"]


def test_what_comes_back_with_another_answer_is_open(tmp_path: Path, sqlite: Store) -> None:
    desk = opened(tmp_path, sqlite)
    decided = desk.decide()
    correct(desk)
    desk.run()
    correct_wrongly(desk)
    desk.run()
    entry = sqlite.entry(decided.id)
    assert (entry.state, entry.badges) == ("open", ("new answer: 2024-05-04",))
    assert [e.action for e in sqlite.dossier(decided.id).history] == ["dismiss", "resolved", "found", "reopened"]


def test_copied_text_is_known_again_under_another_name(tmp_path: Path, sqlite: Store) -> None:
    desk = opened(tmp_path, sqlite)
    text = (
        "The two ministers agreed to meet again before the winter, to send experts to the border, and to keep the line open " * 3
    )
    desk.put("one.md", "One", "2024-05-01", text)
    desk.put("two.md", "Two", "2024-05-02", text)
    before = {f.id for f in desk.run().findings if f.kind == "duplicate"}
    desk.rename("one.md", "zero.md")
    assert {f.id for f in desk.run().findings if f.kind == "duplicate"} == before != set()


DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))
KEYS = st.sampled_from(["who=a", "who=b", "where=c", "where=d", "what=e"])
TRAITS = st.builds(
    Traits,
    subject=st.lists(KEYS, max_size=3, unique=True).map(tuple),
    when=st.none() | st.lists(DAYS, min_size=2, max_size=2).map(lambda days: (min(days), max(days))),
    claims=st.frozensets(st.sampled_from("pqrs")),
    values=st.frozensets(st.sampled_from("12")),
)


def seen(traits: Traits, rule: str = "r", id: str = "x") -> Seen:
    return Seen(Finding(id, rule, "contradiction", "?", "", ()), traits)


def known(traits: Traits, id: str, rule: str = "r") -> Known:
    return Known(id, rule, "contradiction", None, traits)


@given(st.lists(TRAITS, max_size=6), st.lists(TRAITS, max_size=6))
def test_each_finding_is_at_most_one_of_the_store_and_has_something_in_common_with_it(
    run: list[Traits], store: list[Traits]
) -> None:
    pairs = recognised([seen(t) for t in run], [known(t, str(i)) for i, t in enumerate(store)], {})
    assert len(set(pairs.values())) == len(pairs)
    for number, id in pairs.items():
        mine, its = run[number], store[int(id)]
        assert (same_subject(mine.subject, its.subject) and overlapping(mine.when, its.when)) or mine.claims & its.claims


@given(st.lists(TRAITS.filter(lambda t: bool(t.subject or t.claims)), max_size=6, unique=True), st.randoms())
def test_the_same_findings_in_any_order_are_all_known(run: list[Traits], chance: object) -> None:
    shuffled = list(run)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    pairs = recognised([seen(t) for t in shuffled], [known(t, str(i)) for i, t in enumerate(run)], {})
    assert len(pairs) == len(run)


@given(TRAITS)
def test_traits_are_stored_whole(traits: Traits) -> None:
    assert Traits.from_data(traits.to_data()) == traits


MAY, JUNE = (dt.date(2024, 5, 1), dt.date(2024, 5, 31)), (dt.date(2024, 6, 1), dt.date(2024, 6, 30))
MET = Traits(("who=a", "whom=b"), MAY, frozenset("p"))


@pytest.mark.parametrize(
    ("later", "same"),
    [
        (MET, True),
        (replace(MET, claims=frozenset("q")), True),
        (replace(MET, when=None, claims=frozenset()), True),
        (replace(MET, when=JUNE), True),
        (replace(MET, when=JUNE, claims=frozenset("q")), False),
        (replace(MET, subject=("who=a", "whom=c"), claims=frozenset("q")), False),
        (replace(MET, subject=("who=a", "whom=c")), True),
        (replace(MET, subject=("who=a",), claims=frozenset()), True),
        (replace(MET, subject=(), claims=frozenset()), False),
    ],
)
def test_the_ladder_is_subject_and_time_then_a_shared_claim(later: Traits, same: bool) -> None:
    assert bool(recognised([seen(later)], [known(MET, "k")], {})) is same


def test_of_several_the_one_with_most_in_common_is_meant() -> None:
    others = [known(replace(MET, claims=frozenset("q")), "far"), known(replace(MET, claims=frozenset("pr")), "near")]
    assert recognised([seen(replace(MET, claims=frozenset("prs")))], others, {}) == {0: "near"}


def test_another_rule_is_another_question_unless_it_is_an_alias() -> None:
    assert recognised([seen(MET, "new")], [known(MET, "k", "old")], {}) == {}
    assert recognised([seen(MET, "new")], [known(MET, "k", "old")], {"old": "new"}) == {0: "k"}
