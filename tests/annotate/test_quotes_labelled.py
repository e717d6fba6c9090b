"""Passages labelled by hand: what is quoted, by whom, to whom, on what occasion, and what is no speech."""

from __future__ import annotations

from pathlib import Path

from checker.config import Config
from checker.model import Article, Quote
from checker.pipeline import read_all

CASES = Path(__file__).with_name("quote_cases.txt")
FLOOR = 0.90  # of the lines, labelled or found, that are wholly right


def labelled() -> list[tuple[str, list[str]]]:
    cases: list[tuple[str, list[str]]] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            cases[-1][1].append(line[2:])
        elif line and not line.startswith("#"):
            cases.append((line.replace("¶", "\n\n"), []))
    return cases


def told(quote: Quote) -> str:
    sort = "term" if not quote.speech else "direct" if quote.direct else "indirect"
    speaker = quote.speaker.name if quote.speaker else None
    return " | ".join(part or "-" for part in (sort, quote.words, speaker, quote.verb, quote.addressee, quote.occasion))


def found(texts: list[str]) -> list[list[str]]:
    articles = [Article(str(i), text, published="2025-04-03") for i, text in enumerate(texts)]
    return [[told(m.value) for m in reading.mentions if m.kind == "quote"] for reading in read_all(articles, Config())]


def reached() -> tuple[float, list[str]]:
    """The share of lines, labelled or found, that are right; and what is wrong."""
    cases = labelled()
    results = list(zip(cases, found([text for text, _ in cases]), strict=True))
    wrong = [
        f"{text}\n  + {set(got) - set(lines)}\n  - {set(lines) - set(got)}" for (text, lines), got in results if got != lines
    ]
    right = sum(len(set(lines) & set(got)) for (_, lines), got in results)
    return right / sum(len(set(lines) | set(got)) for (_, lines), got in results), wrong


def test_quotations_labelled_by_hand() -> None:
    share, wrong = reached()
    assert share >= FLOOR, f"{share:.1%}\n" + "\n".join(wrong)
