"""The command as a user runs it, on real files, from reading to the written report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Checker

SAYS = """---
published: 2024-05-0{}
---

Foreign Minister Sergey Lavrov met Wang Yi in Moscow on May {}, 2024. They spoke about grain.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles that put one meeting on two days."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "daily.md").write_text(SAYS.format(4, 3), encoding="utf-8")
    (folder / "herald.md").write_text(SAYS.format(6, 5), encoding="utf-8")
    return folder


def shell(*args: str, seed: str = "0", **more: object) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "checker", *args]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, **more)  # type: ignore[call-overload,no-any-return]


def written(path: str = "reports/report.json") -> dict[str, list[dict[str, object]]]:
    data: dict[str, list[dict[str, object]]] = json.loads(Path(path).read_text(encoding="utf-8"))
    return data


def test_two_days_for_one_meeting_are_a_contradiction(checker: Checker, folder: Path) -> None:
    outcome = checker("run", "articles")
    assert outcome.code == 1
    assert outcome.last.startswith("1 open")
    assert [f["rule"] for f in written()["findings"] if f["kind"] == "contradiction"] == ["meeting-date"]
    assert {p.name for p in Path("reports").iterdir()} == {
        "checker.db", "report.html", "report.md", "report.json", "findings.csv",
    }  # fmt: skip
    (finding,) = (f["id"] for f in written()["findings"] if f["kind"] == "contradiction")
    assert "[May 5, 2024]" in checker("show", str(finding)).out


def test_articles_that_agree_are_clean(checker: Checker, folder: Path) -> None:
    (folder / "herald.md").unlink()
    outcome = checker("run", "articles")
    assert (outcome.code, [f for f in written()["findings"] if f["kind"] != "agreement"]) == (0, [])


def test_stories_meet_only_when_asked(checker: Checker, folder: Path) -> None:
    for name in ("daily", "herald"):
        (folder / name).mkdir()
        (folder / f"{name}.md").rename(folder / name / "a.md")
    assert checker("run", "articles").code == 0
    assert checker("run", "articles", "--one-story").code == 1


def test_a_reference_is_held_against_the_articles(checker: Checker, folder: Path) -> None:
    assert checker("run", "articles/daily.md").code == 0
    assert checker("run", "articles/daily.md", "--reference", "articles/herald.md").code == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))), ("gone.txt", None)],
)
def test_bad_input_is_named_and_the_rest_is_checked(checker: Checker, folder: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (folder.parent / name).write_bytes(content)
    outcome = checker("run", "articles", name, "--one-story")
    assert outcome.code == 2
    assert f"not checked: {name}: " in outcome.err
    assert "Traceback" not in outcome.err
    assert name in str(written()["not_checked"])
    assert "contradiction" in {f["kind"] for f in written()["findings"]}


def test_a_rule_that_raises_costs_only_itself(checker: Checker, folder: Path) -> None:
    from tests.cli.test_rules import GOOD

    Path("mine").mkdir()
    raising = GOOD.replace('        return "Two days."', '        raise KeyError("lost")')
    Path("mine/two_days.py").write_text(raising, encoding="utf-8")
    outcome = checker("run", "articles", "--rules", "mine")
    assert outcome.code == 2
    assert "two-days" in outcome.err
    assert "KeyError" in outcome.err
    assert "meeting-date" in {f["rule"] for f in written()["findings"]}


def test_the_same_articles_give_the_same_bytes(folder: Path) -> None:
    for seed in ("1", "2"):
        assert (
            shell(
                "run", "articles", "-o", f"out{seed}", "--format", "html", "--format", "json", seed=seed, cwd=folder.parent
            ).returncode
            == 1
        )
    for name in ("report.html", "report.json"):
        assert (folder.parent / "out1" / name).read_bytes() == (folder.parent / "out2" / name).read_bytes()


def test_stdin_is_an_article(folder: Path) -> None:
    done = shell("run", "-", "articles/herald.md", "--one-story", "-q", input="The ministers met in Moscow.\n", cwd=folder.parent)
    assert done.returncode == 0, done.stderr
    data = json.loads((folder.parent / "reports" / "report.json").read_text(encoding="utf-8"))
    assert len(data["articles"]) == 2


def test_a_reader_who_leaves_early_changes_nothing(folder: Path) -> None:
    command = [sys.executable, "-m", "checker", "run", "articles"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder.parent) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        errors = run.stderr.read()
    assert run.returncode == 1
    assert "Traceback" not in errors
    assert "BrokenPipe" not in errors
    assert (folder.parent / "reports" / "report.html").is_file()
