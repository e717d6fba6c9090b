"""Every format and encoding gives the same articles; offsets are those of the decoded text."""

from __future__ import annotations

import builtins
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from checker.errors import InputError
from checker.read import gather, segment
from checker.read.decode import decode
from checker.read.page import read_page
from tests.read.pages import BODY

SENTENCE = "The café’s owner – Zoë Åberg – said “no” to the naïve offer of 5 € on Monday."
ROW = {
    "id": "n1",
    "title": "Row ends",
    "source": "Courier",
    "published": "2025-03-04",
    "url": "https://c.example/1",
    "text": BODY[0],
}


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_encoding_is_read(codec: str, end: str) -> None:
    text, warning = decode(end.join([SENTENCE, BODY[0]]).encode(codec))
    assert text.lstrip("\ufeff") == SENTENCE + end + BODY[0]
    assert warning is None


def test_other_encodings_are_told() -> None:
    text = "Правление порта встретилось с паромной компанией во вторник, чтобы уладить спор о зимних рейсах. " * 3
    assert decode(text.encode("cp1251"))[0] == text


def test_a_declared_charset_is_believed_where_utf8_fails() -> None:
    page = f"<html><head><meta charset=koi8-r></head><body>{'Правление порта' * 9}</body></html>"
    assert decode(page.encode("koi8-r"))[0] == page


def test_a_damaged_file_is_read_and_said_to_be_damaged() -> None:
    text, warning = decode(SENTENCE.encode() * 20 + b"\xff" + BODY[0].encode())
    assert text.count("\ufffd") == 1
    assert warning is not None
    assert "1 damaged" in warning


@pytest.mark.parametrize("data", [b"", b"  \n", b"\x00" * 50, b"\x89PNG\r\n", b"\xff\xfe", b"\x01\x02\x03abc" * 10])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        decode(data)


def one(path: Path) -> tuple[Any, ...]:
    (a,) = gather([path]).articles
    return a.id, a.title, a.source, a.day, a.url, a.text, a.published_from


@pytest.mark.parametrize("suffix", ["jsonl", "json", "csv", "tsv", "parquet"])
def test_tables_give_the_same_article(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"news.{suffix}"
    if suffix == "parquet":
        pd = pytest.importorskip("pandas")
        pytest.importorskip("pyarrow")
        pd.DataFrame([ROW]).to_parquet(path)
    elif suffix.startswith("json"):
        path.write_text(json.dumps(ROW if suffix == "jsonl" else [ROW]), "utf-8")
    else:
        sign = "," if suffix == "csv" else "\t"
        path.write_text(sign.join(ROW) + "\r\n" + sign.join(f'"{v}"' for v in ROW.values()), "utf-8-sig")
    assert one(path) == ("n1", "Row ends", "Courier", dt.date(2025, 3, 4), "https://c.example/1", BODY[0], "given")


def test_rows_without_an_id_are_numbered_and_doubled_ids_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    rows = [{"text": BODY[0]}, {"id": "a", "body": BODY[1]}, {"id": "a", "content": BODY[2]}, {"id": "e", "text": ""}, {"id": 7}]
    path.write_text("\n".join(map(json.dumps, rows)) + "\n{broken\n[1]\n", "utf-8")
    result = gather([path])
    assert [a.id for a in result.articles] == ["news.jsonl#1", "a", "2/a"]
    reasons = " ".join(p.reason for p in result.problems)
    assert all(word in reasons for word in ("line 6", "line 7", "no text in 2 of 7 rows"))


def test_half_a_character_in_json_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text('{"text": "The ferry \\ud83d sailed on Monday."}')
    assert gather([tmp_path]).articles[0].text == "The ferry \ufffd sailed on Monday."


def test_a_row_with_a_wrong_date_is_read_without_it(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text(f'id,published,text\nn1,someday,"{BODY[0]}"\n')
    result = gather([tmp_path])
    assert result.articles[0].published is None
    assert "someday" in result.problems[0].reason


def test_parquet_without_pyarrow_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news.parquet").write_bytes(b"PAR1")
    real = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".")[0] in {"pyarrow", "pandas"}:
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", refuse)
    assert 'pip install "fact-consistency-checker[parquet]"' in gather([tmp_path]).problems[0].reason


HEAD = """<!doctype html><html><head><title>Ferry row ends | Coast Courier</title>
<meta property="og:site_name" content="Coast Courier"><meta property="article:published_time" content="2025-02-04T09:30:00+01:00">
<link rel="canonical" href="https://coast.example/ferry"></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>"""
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in BODY)


def test_a_web_page_gives_its_article_and_what_it_declares(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"{HEAD}<article><h1>Ferry row ends</h1>{PARAGRAPHS}</article></body></html>", "utf-8")
    (article,) = gather([tmp_path]).articles
    assert (article.title, article.source, article.url) == ("Ferry row ends", "Coast Courier", "https://coast.example/ferry")
    assert (article.day, article.published_from) == (dt.date(2025, 2, 4), "metadata")
    body = [article.text[b.start : b.end] for b in segment(article) if b.role == "body"]
    assert body == list(BODY)


def test_a_text_that_stands_twice_on_a_page_is_kept_twice() -> None:
    text = read_page(f"{HEAD}<article><h1>Ferry row ends</h1>{PARAGRAPHS}{PARAGRAPHS}</article></body></html>").text
    assert all(text.count(part) == 2 for part in BODY)


def test_a_page_never_takes_its_date_from_its_text() -> None:
    markup = f"<html><body><article><h1>Row</h1><p>On 3 May 1999 the old pier broke.</p>{PARAGRAPHS}</article></body></html>"
    assert read_page(markup).published is None


def test_json_ld_dates_and_names_a_page() -> None:
    linked = {"@graph": [{"@type": "NewsArticle", "datePublished": "2025-02-05", "publisher": {"name": "Coast Herald"}}]}
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    found = read_page(f"<html><head>{script}</head><body><article>{PARAGRAPHS}</article></body></html>")
    assert (found.published, found.source) == (dt.date(2025, 2, 5), "Coast Herald")


def test_markdown_is_read_as_it_stands(tmp_path: Path) -> None:
    raw = f"---\r\ntitle: Row ends\r\nsource: Courier\r\npublished: 2025-03-04\r\n---\r\n\r\n# Row ends\r\n\r\n{BODY[0]}\r\n"
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf" + raw.encode())
    assert one(tmp_path) == ("a.md", "Row ends", "Courier", dt.date(2025, 3, 4), None, "\ufeff" + raw, "manifest")
