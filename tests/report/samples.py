"""Reports built by hand: a rich one that shows every kind of finding, an empty one, and one of any size."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from checker.model import (
    Article,
    Claim,
    DateValue,
    Entity,
    Evidence,
    Finding,
    NotChecked,
    Position,
    Quantity,
    Report,
    Slot,
    Span,
)  # fmt: skip

HARBOUR = Article(
    "harbour",
    "Port talks open in Lisbon\n\nTransport ministers met on Tuesday. Anna Duarte hosted the ministers in Lisbon on "
    "March 4, 2025, her office said. The talks lasted six hours.\nThe countries traded goods worth $41.2 billion in "
    "2024. Duarte named Tomas Reyes envoy for the straits on Thursday. He starts at once.",
    title="Port talks open in Lisbon",
    source="Harbour Post",
    published="2025-03-06",
    url="https://harbour.example/talks?a=1&b=2",
    path="seeds/harbour post.txt",
    published_from="date line",
)
COURIER = Article(
    "courier",
    "Ministers of the two coasts gathered in Lisbon on March 5, 2025, for talks hosted by Anna Duarte. She wants trade "
    "to reach $50 billion a year. The ministry is expected to pick Elena Sorokina as envoy for the straits. <script>alert"
    "('x')</script> & \"other\" <b>markup</b> stays text. Analysts put last year's trade at some $41 billion.",
    title="Ministers gather <in> Lisbon & agree",
    source="The Northern Courier",
    published="2025-03-07T08:30:00+01:00",
    path="seeds/courier.html",
    published_from="metadata",
)
KYODAI = Article(
    "kyodai",
    "海峡の会談は３月４日に開かれた。担当者は「順調だ」と述べた。 In Lisbon, on March 4, Duarte received the ministers. "
    "Преговорите продължиха шест часа.",
    title="海峡の会談 — شرح الأخبار",
    source="Kyodai 通信",
    path="seeds/海峡.jsonl",
)
WIRE_TEXT = (
    "The ferry line between the two ports will reopen in May after eleven years, the operator said. Two ships have been "
    "refitted for 63 million euros, and a third will follow next year. Crews have trained since January on a simulator "
    "that copies the old pier, the tide and the fog, and the first timetable foresees four crossings a day, two of them "
    "at night. Tickets go on sale in April. The union welcomed the plan but asked for longer breaks between shifts, and "
    "the town of Porto Alto will widen the road to the pier before the summer."
)
WIRE = Article(
    "wire", f"Ferry line to reopen\n\n{WIRE_TEXT}", title="Ferry line to reopen", source="Coast Wire", published="2025-03-01"
)
ECHO_TEXT = WIRE_TEXT.replace("eleven", "twelve").replace("63 million euros", "€63m").replace(", two of them at night", "")
ECHO = Article(
    "echo", f"Back on the water: {ECHO_TEXT}\nRead more", title="Back on the water", source="Evening Echo", published="2025-03-02"
)


def slot(article: Article, words: str, value: Any = None) -> Slot:
    """The words where they first stand in the article, with their value."""
    start = article.text.index(words)
    return Slot(words if value is None else value, start, start + len(words), words)


def claim(article: Article, quote: str, slots: dict[str, Slot], **more: Any) -> Claim:
    start = article.text.index(quote)
    return Claim(
        article.id, more.pop("kind", "event"), more.pop("predicate", "meet"), slots, Span(start, start + len(quote)), **more
    )


def evidence(article: Article, quote: str, words: str, value: Any = None, name: str = "value", **more: Any) -> Evidence:
    start = article.text.index(words, article.text.index(quote))
    found = Slot(words if value is None else value, start, start + len(words), words)
    return Evidence(claim(article, quote, {name: found}, **more), found)


def position(value: str, *given: Evidence, origins: int | None = None) -> Position:
    return Position(value, given, origins or len(given))


def day(text: str, end: str | None = None) -> DateValue:
    first = dt.date.fromisoformat(text)
    return DateValue(text, first, dt.date.fromisoformat(end) if end else first)


def money(low: float, step: float = 0.0, approximate: bool = False) -> Quantity:
    return Quantity(low, low, "USD", step=step, approximate=approximate)


HOSTED = "Anna Duarte hosted the ministers in Lisbon on March 4, 2025, her office said."
GATHERED = "Ministers of the two coasts gathered in Lisbon on March 5, 2025, for talks hosted by Anna Duarte."
RECEIVED = "In Lisbon, on March 4, Duarte received the ministers."
TRADED = "The countries traded goods worth $41.2 billion in 2024."
WANTS = "She wants trade to reach $50 billion a year."
PUT_AT = "Analysts put last year's trade at some $41 billion."
NAMED = "Duarte named Tomas Reyes envoy for the straits on Thursday."
PICKS = "The ministry is expected to pick Elena Sorokina as envoy for the straits."

MEETING = Finding(
    "c-4f2a91d0",
    "meeting-date",
    "contradiction",
    "When did Anna Duarte host the ministers in Lisbon?",
    "March 4 and March 5 cannot both be the day of one meeting.",
    (
        position(
            "2025-03-04",
            evidence(HARBOUR, HOSTED, "March 4, 2025", day("2025-03-04"), "date", status="reported", speaker="her office"),
            evidence(KYODAI, RECEIVED, "March 4", day("2025-03-04"), "date"),
        ),
        position("2025-03-05", evidence(COURIER, GATHERED, "March 5, 2025", day("2025-03-05"), "date")),
    ),
    severity="high",
)
ENVOY = Finding(
    "c-0b77e3aa",
    "named-to-post",
    "contradiction",
    "Who was picked as envoy for the straits?",
    "Tomas Reyes and Elena Sorokina are different people.",
    (
        position("Tomas Reyes", evidence(HARBOUR, NAMED, "Tomas Reyes", Entity("person", "Tomas Reyes"), kind="post")),
        position(
            "Elena Sorokina",
            evidence(
                COURIER, PICKS, "Elena Sorokina", Entity("person", "Elena Sorokina"), status="planned", as_of=dt.date(2025, 3, 5)
            ),
        ),
    ),
)
MARKUP = Finding(
    "c-<x>&'\"1",
    "markup",
    "contradiction",
    "=Is *this* <em>markup</em> | or [text](http://example.org)?",
    "Neither. `Code` and _lines_\n# stay as they are.",
    (
        position("-1 <b>bold</b>", evidence(COURIER, '& "other" <b>markup</b> stays text.', "<b>markup</b>", role="caption")),
        position("@cell", Evidence(claim(KYODAI, "担当者は「順調だ」と述べた。", {}), None)),
    ),
    severity="low",
)
DISMISSED = replace(ENVOY, id="c-dismissed", question="Was it a summit?", state="dismissed")
TARGET = Finding(
    "e-7c01",
    "trade-figure",
    "explained",
    "How much trade was there?",
    "$50 billion is a target, $41.2 billion was reached.",
    (
        position("41.2 billion USD", evidence(HARBOUR, TRADED, "$41.2 billion", money(41.2e9, 1e8), scope={"period": "2024"})),
        position(
            "50 billion USD", evidence(COURIER, WANTS, "$50 billion", money(5e10, 1e9), status="target", speaker="Anna Duarte")
        ),
    ),
    why="target-and-actual",
)
ROUNDED = Finding(
    "e-91be",
    "trade-figure",
    "explained",
    "How much trade was there in 2024?",
    "$41 billion is $41.2 billion rounded.",
    (
        position("41.2 billion USD", evidence(HARBOUR, TRADED, "$41.2 billion", money(41.2e9, 1e8))),
        position("41 billion USD", evidence(COURIER, PUT_AT, "$41 billion", money(4.1e10, 1e9, approximate=True))),
    ),
    why="rounding",
)
COPIED = Finding(
    "d-aa10",
    "copied-passage",
    "duplicate",
    "Is the report on the ferry line one text?",
    "94 % of the words are the same, in the same order.",
    (
        position("Coast Wire", Evidence(claim(WIRE, WIRE_TEXT, {}, kind="passage"), None)),
        position("Evening Echo", Evidence(claim(ECHO, ECHO_TEXT, {}, kind="passage"), None)),
    ),
    severity="low",
)
AGREED = Finding(
    "a-55d2",
    "meeting-place",
    "agreement",
    "Where did Anna Duarte host the ministers?",
    "All name the same city.",
    (
        position(
            "Lisbon",
            evidence(HARBOUR, HOSTED, "Lisbon", Entity("place", "Lisbon", country="PT", place_kind="city")),
            evidence(COURIER, GATHERED, "Lisbon", Entity("place", "Lisbon", country="PT", place_kind="city")),
            evidence(KYODAI, RECEIVED, "Lisbon", Entity("place", "Lisbon", country="PT", place_kind="city")),
        ),
    ),
    severity="low",
)
OTHER_CLAIMS = (
    claim(WIRE, WIRE_TEXT.split(". ")[0], {"date": slot(WIRE, "May", day("2025-05-01", "2025-05-31"))}),
    claim(WIRE, "Tickets go on sale in April.", {"date": slot(WIRE, "April", day("2025-04-01", "2025-04-30"))}),
    claim(HARBOUR, TRADED, {"period": slot(HARBOUR, "2024", day("2024-01-01", "2024-12-31"))}),
)


def rich() -> Report:
    """Every kind of finding; markup, other scripts, missing dates and long text among the articles."""
    findings = (MARKUP, ENVOY, TARGET, MEETING, ROUNDED, COPIED, AGREED, DISMISSED)
    left_out = (NotChecked("seeds/photo.jpg", "not text: give an article as text, HTML, Markdown, JSONL, CSV or Parquet"),)
    return Report((HARBOUR, COURIER, KYODAI, WIRE, ECHO), findings, left_out, (*_claims(findings), *OTHER_CLAIMS))


def empty() -> Report:
    return Report((), ())


def quiet() -> Report:
    """Articles were read and nothing was found."""
    return Report((HARBOUR, WIRE), ())


def large(findings: int) -> Report:
    """As many findings as asked for, of every kind, over a fifth as many articles."""
    number = max(2, findings // 5)
    articles = tuple(replace(HARBOUR if i % 2 else COURIER, id=f"{i}", path=f"{i}.txt") for i in range(number))
    templates = (MEETING, ENVOY, TARGET, ROUNDED, AGREED)
    made = tuple(_moved(templates[i % 5], i, number) for i in range(findings))
    return Report(articles, made, (), _claims(made))


def _moved(finding: Finding, i: int, articles: int) -> Finding:
    """The same finding about other copies of its articles (COURIER's have even ids, HARBOUR's odd ones)."""
    at = {"courier": f"{(2 * i) % (articles - 1) // 2 * 2}", "harbour": f"{(2 * i) % (articles - 1) // 2 * 2 + 1}"}
    positions = tuple(
        replace(
            p,
            evidence=tuple(
                replace(e, claim=replace(e.claim, article=at[e.claim.article])) for e in p.evidence if e.claim.article in at
            ),
        )
        for p in finding.positions
    )
    return replace(finding, id=f"{finding.id}-{i}", question=f"{finding.question[:-1]}, case {i}?", positions=positions)


def _claims(findings: Iterable[Finding]) -> tuple[Claim, ...]:
    return tuple(e.claim for f in findings for p in f.positions for e in p.evidence)


def with_text(text: str, marked: str) -> Report:
    """One contradiction of two articles with this text, in which these words are in conflict."""
    one, two = Article("one", text, title=text, source=text), Article("two", text)
    start = text.index(marked)
    found = Slot(text, start, start + len(marked), marked)
    said = [Evidence(Claim(a.id, "event", "meet", {"value": found}, Span(0, len(text)), speaker="x"), found) for a in (one, two)]
    finding = Finding("c-1", "meeting-date", "contradiction", text, text, (position(text, said[0]), position("other", said[1])))
    return Report((one, two), (finding,), (NotChecked(text, text),))


def in_parts(parts: int) -> Report:
    """A text of two articles that adverts cut into parts."""
    texts = "  ".join(["It met. "] * parts)
    articles = [Article(name, texts, published=f"2025-03-0{n}") for n, name in enumerate(("one", "two"), 1)]
    spans = [Span(10 * n, 10 * n + 8) for n in range(parts)]
    copies = [tuple(Evidence(Claim(a.id, "passage", "copy", {}, span), None) for span in spans) for a in articles]
    positions = tuple(Position(a.id, copy) for a, copy in zip(articles, copies, strict=True))
    return Report(tuple(articles), (Finding("d-1", "copied-passage", "duplicate", "Which share a text?", "", positions),))
