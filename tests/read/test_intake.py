"""Whatever lies in a folder, all that can be read is read, and the rest is named with a reason and a remedy."""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.read import gather, intake, read
from tests.read.pages import BODY

TEXT = "\n\n".join(["Ferry row ends after six hours of talks", *BODY])
Write = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return put


def problems(*paths: Path | str) -> dict[str, str]:
    return {Path(p.what).name: p.reason for p in gather(paths).problems}


def test_each_subfolder_is_a_story(write: Write) -> None:
    folder = write({"b.txt": TEXT, "a.txt": TEXT, "one/x.txt": TEXT, "one/deep/y.txt": TEXT, "two/x.txt": TEXT})
    found = [(a.id, a.story) for a in gather([folder]).articles]
    assert found == [("a.txt", ""), ("b.txt", ""), ("one/x.txt", "one"), ("one/deep/y.txt", "one/deep"), ("two/x.txt", "two")]
    assert {a.story for a in gather([folder], one_story=True).articles} == {""}


def test_single_files_are_one_story_and_read_once(write: Write) -> None:
    folder = write({"one/x.txt": TEXT, "two/x.txt": TEXT})
    found = gather([folder / "one/x.txt", folder / "two/x.txt", folder / "one/x.txt"]).articles
    assert [a.story for a in found] == ["", ""]
    assert len({a.id for a in found}) == 2
    assert [Path(a.id).name for a in found] == ["x.txt", "x.txt"]


def test_two_folders_are_two_stories(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write({"one/x.txt": TEXT, "two/x.txt": TEXT}))
    found = gather(["one", "two"]).articles
    assert [(a.story, a.path) for a in found] == [("one", "one/x.txt"), ("two", "two/x.txt")]
    assert [a.id for a in found] == ["x.txt", "two/x.txt"]


def test_a_path_is_kept_as_it_was_given(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write({"news/x.txt": TEXT}))
    assert gather(["news"]).articles[0].path == "news/x.txt"


def test_a_messy_folder_gives_its_articles_and_no_problems(write: Write) -> None:
    beside: dict[str, str | bytes] = dict.fromkeys(
        ["gold.yaml", "README.md", "LICENSE", ".hidden.txt", ".git/config", "photo.jpg", "style.css", "a.txt~", "Thumbs.db"],
        b"\x00\x01",
    )
    output: dict[str, str | bytes] = {"out/report.json": "{}", "out/report.html": "<html></html>", "out/findings.csv": "a,b\n"}
    result = gather([write({"a.txt": TEXT, "settings.json": '{"a": 1}', **beside, **output})])
    assert [a.id for a in result.articles] == ["a.txt"]
    assert result.problems == ()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"\xef\xbb\xbf \r\n\r\n", "empty"),
        ("noise.txt", bytes(range(256)) * 8, "binary"),
        ("blob.bin", b"\x00\x01\x02\x03" * 99, "binary"),
        ("scan.pdf", b"%PDF-1.7 ...", "PDF"),
        ("story.txt", b"%PDF-1.7 ...", "PDF"),
        ("story.docx", b"PK\x03\x04", "DOCX"),
        ("broken.html", b"<html><body></body></html>", "no article text"),
        ("table.csv", b"name,phone\nA,1\n", "no row has text"),
        ("table.jsonl", b"not json\n", "not JSON"),
        ("table.parquet", b"PAR1 nothing", "Parquet"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_read(write: Write, name: str, content: bytes, reason: str) -> None:
    folder = write({name: content, "good.txt": TEXT})
    assert [a.id for a in gather([folder]).articles] == ["good.txt"]
    found = problems(folder)
    assert reason.lower() in found[name].lower()
    assert ";" in found[name], "a message says what to do"


def test_paths_that_lead_nowhere_are_named(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    os.mkfifo(tmp_path / "pipe")
    found = problems(tmp_path / "gone.txt", tmp_path / "bare", tmp_path / "pipe", "bad\0name")
    assert "no such file" in found["gone.txt"]
    assert "no articles" in found["bare"]
    assert "not a regular file" in found["pipe"]
    assert len(found) == 4


def test_an_enormous_file_is_not_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MAX_BYTES", 1000)
    assert "split it" in problems(write({"big.txt": "x " * 1000}))["big.txt"]


def test_a_file_without_permission_is_named(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write({"a.txt": TEXT, "b.txt": TEXT})
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "permissions" in problems(folder)["a.txt"]
    assert [a.id for a in gather([folder]).articles] == ["b.txt"]


def test_a_manifest_says_what_the_articles_do_not(write: Write) -> None:
    manifest = "file,title,source,published\nx.txt,Own title,Coast Courier,2025-03-04\ny.txt,,Coast Herald,\ngone.txt,,,\n"
    folder = write({"manifest.csv": "\ufeff" + manifest, "x.txt": TEXT, "y.txt": TEXT + "\n\nPublished 6 March 2025"})
    first, second = gather([folder]).articles
    assert (first.title, first.source, first.day, first.published_from) == (
        "Own title",
        "Coast Courier",
        dt.date(2025, 3, 4),
        "manifest",
    )
    assert (second.source, second.day, second.published_from) == ("Coast Herald", dt.date(2025, 3, 6), "date line")
    assert "manifest lists it" in problems(folder)["gone.txt"]


def test_a_manifest_with_a_wrong_date_or_column_is_a_problem(write: Write) -> None:
    assert "2025-04-01" in problems(write({"manifest.csv": "file,published\nx.txt,soon\n", "x.txt": TEXT}))["x.txt"]
    assert "no column file" in problems(write({"manifest.csv": "a,b\n1,2\n"}))["manifest.csv"]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    result = gather(["-"])
    assert (result.articles[0].id, result.articles[0].text) == ("stdin", TEXT)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert gather(["-"]).problems[0].what == "standard input"


def test_read_warns_of_what_it_could_not_read(write: Write) -> None:
    folder = write({"a.txt": TEXT, "empty.txt": ""})
    with pytest.warns(UserWarning, match="empty"):
        assert [a.id for a in read(folder)] == ["a.txt"]


def test_a_file_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"sc\xe8ne.pdf"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(TEXT.encode())
    result = gather([tmp_path])
    assert [a.id for a in result.articles] == ["caf?.txt"]
    assert result.problems[0].what.endswith("sc?ne.pdf")
    (result.articles[0].path or "").encode()
