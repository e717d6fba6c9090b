"""The whole way: what goes wrong on it costs only itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import pipeline
from checker.annotate import annotate
from checker.config import Config
from checker.errors import InputError, ModelError
from checker.language import Reading
from checker.model import Article
from tests.stories import story


def test_an_article_that_the_checker_trips_over_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def tripping(reading: Reading) -> Reading:
        if reading.article.id == "2.txt":
            raise ValueError("odd text")
        return annotate(reading)

    monkeypatch.setattr(pipeline, "annotate", tripping)
    report = story(
        "2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Tuesday.",
        "2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Wednesday.",
        "2025-04-03 It rained.",
    )
    assert [(n.what, "odd text" in n.reason) for n in report.not_checked] == [("2.txt", True)]
    assert [f.rule for f in report.findings if f.kind == "contradiction"] == ["meeting-date"]


def test_two_articles_with_one_id_are_refused() -> None:
    with pytest.raises(InputError, match="'a'"):
        pipeline.check([Article("a", "One."), Article("a", "Two.")])


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        pipeline.check([Article("a", "One.")], Config(model="no_such_model"))


def test_nothing_to_check_is_an_empty_report() -> None:
    report = pipeline.check([])
    assert (report.findings, report.not_checked, report.counts["articles"]) == ((), (), 0)


def test_a_reference_article_is_held_against_every_story(tmp_path: Path) -> None:
    reference = tmp_path / "reference.txt"
    reference.write_text("U.S. President Donald Trump has named Keith Kellogg as his special envoy for Ukraine.")
    picked = "President Donald Trump has picked Tulsi Gabbard as his Ukraine envoy."
    articles = [Article(name, picked, published="2025-04-02", story=name) for name in ("one", "two")]
    report = pipeline.check(articles, Config(reference=(str(reference),)))
    assert [f.rule for f in report.findings if f.kind == "contradiction"] == ["reference-facts", "reference-facts"]


def test_progress_is_told_after_each_article() -> None:
    told: list[tuple[int, int]] = []
    pipeline.check([Article("a", "One."), Article("b", "Two.")], progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize("nothing", ["", " ", "None", "null", "nan"])
def test_a_word_for_no_date_is_no_date(nothing: str) -> None:
    assert Article("a", "One.", published=nothing).day is None


def test_a_date_that_cannot_be_read_is_refused_with_the_right_form() -> None:
    with pytest.raises(ValueError, match="2025-04-02"):
        Article("a", "One.", published="next week")
