"""What runs and reviewers put into the store comes out of it again, on SQLite and on PostgreSQL."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from checker.errors import StoreError
from checker.model import KINDS, Report, RuleUsed
from checker.store import REASONS, Decision, open_store
from checker.store.database import Store
from tests.report import samples

MEETING = samples.MEETING.id


def by(name: str, action: str = "confirm", **more: object) -> Decision:
    return Decision(action, name, **more)  # type: ignore[arg-type]


def test_the_findings_come_back_as_they_stand_in_the_report(store: Store) -> None:
    recorded = store.record(replace(samples.rich(), findings=samples.rich().findings[:-1]))
    assert store.findings() == recorded.to_dict()["findings"]
    assert [store.dossier(f.id).finding for f in recorded.findings] == recorded.to_dict()["findings"]


def test_the_first_run_changes_nothing_in_a_report(store: Store) -> None:
    assert store.record(samples.rich()).to_dict() == samples.rich().to_dict()
    assert store.record(samples.rich()).to_dict() == samples.rich().to_dict()


def test_articles_come_back_whole_and_a_text_is_stored_once(store: Store) -> None:
    odd = replace(samples.HARBOUR, id="odd", text="half \ud800, nothing \x00, 海", title="a\x00b")
    store.record(Report((samples.HARBOUR, replace(samples.HARBOUR, id="copy"), odd), ()))
    store.record(Report((samples.HARBOUR, odd), ()))
    found = store.articles()
    assert [(a.id, a.text) for a in found] == [("harbour", samples.HARBOUR.text), ("odd", odd.text)]
    assert (found[0].path, found[0].source, found[0].published) == ("seeds/harbour post.txt", "Harbour Post", "2025-03-06")
    assert store.article("odd") == found[1]
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM texts")).scalar() == 2


def test_a_run_that_sees_the_same_adds_no_telling(store: Store) -> None:
    def tellings() -> object:
        with store.reading() as connection:
            return connection.execute(text("SELECT count(*) FROM tellings")).scalar()

    store.record(samples.rich())
    once = tellings()
    store.record(samples.rich())
    assert tellings() == once


def test_times_are_utc_and_aware(store: Store) -> None:
    store.record(samples.rich())
    before = dt.datetime.now(dt.UTC)
    store.decide(MEETING, by("anna"))
    (event,) = store.dossier(MEETING).history
    entry = store.entry(MEETING)
    assert before <= event.at <= dt.datetime.now(dt.UTC)
    assert {event.at.tzinfo, entry.first_seen.tzinfo, entry.last_seen.tzinfo} == {dt.UTC}


def test_entries_are_those_of_the_latest_run_worst_first(store: Store) -> None:
    store.record(samples.rich())
    report = Report(samples.rich().articles, (samples.MEETING, samples.ENVOY, samples.TARGET))
    store.record(report)
    assert [e.id for e in store.entries()] == [MEETING, samples.ENVOY.id]
    assert [e.id for e in store.entries(KINDS)] == [f.id for f in report.findings]
    assert store.entries()[0].sources == ("Harbour Post", "Kyodai 通信", "The Northern Courier")


@pytest.mark.parametrize(
    ("decisions", "state", "assignee"),
    [
        ([], "open", None),
        ([by("anna")], "confirmed", None),
        ([by("anna", "dismiss", reason="rounding")], "dismissed", None),
        ([by("anna", "needs-info")], "needs-info", None),
        ([by("anna", "note", note="hm")], "open", None),
        ([by("anna", "assign", assignee="ben")], "open", "ben"),
        ([by("anna"), by("ben", "dismiss", reason="other", note="moot")], "dismissed", None),
        ([by("anna"), by("ben", "dismiss", reason="quotation"), by("ben", "undo")], "confirmed", None),
        ([by("anna"), by("anna", "undo")], "open", None),
        ([by("anna"), by("anna", "note", note="hm"), by("anna", "undo")], "confirmed", None),
        ([by("anna"), by("ben", "needs-info"), by("ben", "undo"), by("anna", "undo")], "open", None),
        ([by("a", "assign", assignee="b"), by("a", "assign", assignee="c"), by("a", "undo")], "open", "b"),
    ],
)
def test_the_state_follows_the_history(store: Store, decisions: list[Decision], state: str, assignee: str | None) -> None:
    store.record(samples.rich())
    for decision in decisions:
        store.decide(MEETING, decision)
    entry = store.entry(MEETING)
    assert (entry.state, entry.assignee) == (state, assignee)
    history = store.dossier(MEETING).history
    assert [(e.action, e.by, e.note) for e in history] == [(d.action, d.by, d.note) for d in decisions]
    assert store.record(samples.rich()).findings[3].state == state


def test_what_was_taken_back_is_marked_and_stays(store: Store) -> None:
    store.record(samples.rich())
    for action in ("confirm", "needs-info", "undo"):
        store.decide(MEETING, by("anna", action))
    assert [(e.action, e.undone) for e in store.dossier(MEETING).history] == [
        ("confirm", False), ("needs-info", True), ("undo", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "says"),
    [
        (by("anna", "delete"), "'delete' is no decision; it is one of confirm, dismiss"),
        (by("anna", "dismiss"), "dismiss needs a reason; give one of not-the-same-thing, rounding"),
        (by("anna", "dismiss", reason="boring"), "'boring' is no reason"),
        (by("anna", "dismiss", reason="other"), "needs a note"),
        (by("anna", "dismiss", reason="other", note=" "), "needs a note"),
        (by("anna", "confirm", reason="rounding"), "only dismiss takes a reason"),
        (by("anna", "note"), "a note needs a text"),
        (by("anna", "assign"), "whom to assign it to is missing"),
        (by("anna", "confirm", assignee="ben"), "use assign"),
        (by(" "), "a decision needs a name"),
        (by("anna", "undo"), "nothing to take back"),
    ],
)
def test_an_incomplete_decision_is_refused_and_leaves_nothing(store: Store, decision: Decision, says: str) -> None:
    store.record(samples.rich())
    with pytest.raises(StoreError, match=says):
        store.decide(MEETING, decision)
    assert store.events() == []


def test_every_reason_of_the_list_will_do(store: Store) -> None:
    store.record(samples.rich())
    for reason in REASONS:
        store.decide(MEETING, by("anna", "dismiss", reason=reason, note="seen"))
    assert [e.reason for e in store.dossier(MEETING).history] == list(REASONS)


def test_the_second_reviewer_is_told_and_nothing_is_lost(store: Store) -> None:
    store.record(samples.rich())
    seen = store.entry(MEETING).version
    first = store.decide(MEETING, by("anna", "dismiss", reason="rounding", seen=seen))
    second = store.decide(MEETING, by("ben", seen=seen))
    assert (first.others, first.entry.state) == ((), "dismissed")
    assert [(e.by, e.action, e.reason) for e in second.others] == [("anna", "dismiss", "rounding")]
    assert second.entry.state == "confirmed"
    assert store.decide(MEETING, by("ben", "note", note="ok", seen=second.entry.version)).others == ()
    assert len(store.events()) == 3
    assert [e.by for e in store.events(since=first.entry.version)] == ["ben", "ben"]


def test_an_unknown_finding_or_article_is_named(store: Store) -> None:
    store.record(samples.rich())
    for ask in (lambda: store.entry("zzz"), lambda: store.dossier("zzz"), lambda: store.decide("zzz", by("anna"))):
        with pytest.raises(StoreError, match="no finding 'zzz'"):
            ask()
    with pytest.raises(StoreError, match="no article 'zzz'"):
        store.article("zzz")


def test_precision_is_measured_from_decisions_and_not_invented(store: Store) -> None:
    store.record(samples.large(20))
    assert {(s.rule, s.undecided, s.precision) for s in store.stats()} == {("meeting-date", 4, None), ("named-to-post", 4, None)}
    ids = [e.id for e in store.entries() if e.rule == "meeting-date"]
    store.decide(ids[0], by("anna"))
    store.decide(ids[1], by("anna", "dismiss", reason="rounding"))
    store.decide(ids[2], by("anna", "dismiss", reason="quotation"))
    store.decide(ids[2], by("anna", "undo"))
    store.decide(ids[3], by("anna", "needs-info"))
    stats = store.stats()[0]
    assert (stats.confirmed, dict(stats.dismissed), stats.needs_info, stats.undecided) == (1, {"rounding": 1}, 1, 1)
    assert stats.precision == 0.5
    assert store.record(samples.large(20)).stats[0] == stats


def test_new_is_what_a_later_run_over_the_same_articles_finds(store: Store) -> None:
    few = replace(samples.rich(), findings=(samples.MEETING,))
    assert [f.state for f in store.record(few).findings] == ["open"]
    assert {f.id: f.state for f in store.record(samples.rich()).findings}[samples.ENVOY.id] == "new"
    assert store.entry(MEETING).state == "open"
    assert {f.id: f.state for f in store.record(samples.rich()).findings}[samples.ENVOY.id] == "open"


def test_a_run_over_other_articles_finds_nothing_new_and_resolves_nothing(store: Store) -> None:
    store.record(samples.rich())
    store.decide(MEETING, by("anna"))
    other = replace(samples.WIRE, path="elsewhere.txt")
    store.record(Report((other,), ()))
    assert store.entry(MEETING).state == "confirmed"


def test_a_rule_that_did_not_run_resolves_nothing(store: Store) -> None:
    store.record(samples.rich())
    nothing = replace(samples.rich(), findings=())
    store.record(replace(nothing, rules=(RuleUsed("trade-figure", "1"),)))
    assert store.entry(MEETING).state == "open"
    store.record(replace(nothing, rules=(RuleUsed("meeting-date", "1"),)))
    assert store.entry(MEETING).state == "resolved"


def test_the_tables_are_what_the_migrations_make(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    from checker.store.engine import migrations
    from checker.store.schema import REVISION, metadata

    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert ScriptDirectory.from_config(migrations(connection)).get_current_head() == REVISION
        assert {"runs", "findings", "positions", "events", "alembic_version"} <= set(inspect(connection).get_table_names())


def test_a_store_of_a_newer_version_is_left_alone(url: str, opening: Callable[[str], Store]) -> None:
    store = opening(url)
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="made by another version of the checker"):
        opening(url)


def test_sqlite_lies_in_the_output_folder_in_wal_mode(tmp_path: Path) -> None:
    store = open_store(None, tmp_path / "made")
    with store.reading() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA busy_timeout")).scalar() == 30_000
    store.close()
    assert [p.name for p in (tmp_path / "made").iterdir()] == ["checker.db"]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("desk", "'desk' is no address; write it as FILE.db, sqlite:///FILE or postgresql"),
        ("mysql://u@h/d", "knows no mysql"),
        ("postgresql+psycopg://ann:secret@127.0.0.1:1/d", "Check that the server runs"),
        ("sqlite:////dev/null/x/checker.db", "Check that the file"),
    ],
)
def test_a_store_that_cannot_be_opened_says_what_to_do(url: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=says) as raised:
        open_store(url, tmp_path)
    assert "secret" not in str(raised.value)


def test_a_file_that_is_no_database_is_named_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "checker.db"
    file.write_text("my notes " * 100)
    with pytest.raises(StoreError, match=r"checker\.db: file is not a database"):
        open_store(None, tmp_path)
    assert file.read_text().startswith("my notes")


def test_reading_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no store yet\. Run `checker run PATH` first"):
        open_store(None, tmp_path, create=False)
    assert not list(tmp_path.iterdir())
