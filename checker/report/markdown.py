"""Report -> report.md: the findings compactly, to be pasted into a ticket."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from checker.model import SEVERITIES, Finding, NotChecked, Report, RuleStats
from checker.report.copies import differences
from checker.report.view import Card, Citation, Side, Source, View, standing
from checker.report.wording import count, counted, one_line, precision, printable, shortened

SAFE = "%/:=&?~#+!$,;'@()*[]"  # of an address: all but what would end the link
STRETCH = 300  # characters of a copied stretch shown

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#|~$])")
_LEADING = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=>])")


def to_markdown(report: Report) -> bytes:
    """The report as GitHub-flavoured Markdown, UTF-8; text from articles is escaped and shows as it is."""
    return printable("\n".join(_lines(View(report))) + "\n").encode("utf-8")


def to_ticket(report: Report) -> bytes:
    """The findings alone, with links to their articles: what goes into a ticket; UTF-8."""
    view = View(report)
    lines = [line for card in view.cards for line in _card(card)]
    return printable("\n".join([*lines, *_links(view.sources.values())]) + "\n").encode("utf-8")


def _links(sources: Iterable[Source]) -> Iterator[str]:
    """The articles under the numbers by which the findings refer to them."""
    for source in sources:
        title = f": {escaped(source.article.title)}" if source.article.title else ""
        link = f" <{quote(source.link, safe=SAFE)}>" if source.link else ""
        yield f"- \\[{source.number}\\] {escaped(source.name)}, {source.date}{title}{link}"


def escaped(text: str) -> str:
    """One line of text in which nothing is markup."""
    line = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = _SPECIAL.sub(r"\\\1", line)
    return _LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)


def _lines(view: View) -> Iterator[str]:
    yield from ("# Consistency report", "", _summary(view), "")
    yield from _section(f"Contradictions ({len(view.contradictions)})", view.contradictions)
    yield from _section(f"Confirmed contradictions ({len(view.confirmed)})", view.confirmed)
    yield from _resolved(view.report.resolved)
    yield from _section(f"Contradictions already decided ({len(view.decided)})", view.decided)
    yield from _explained(view)
    yield from _duplicates(view.of("duplicate"))
    yield from _agreements(view.of("agreement"))
    yield from _judged(view.judged)
    yield from _articles(view.sources.values())
    yield from _left_out(view.report.not_checked)


def _summary(view: View) -> str:
    counts = view.report.counts
    graded = ", ".join(f"{counts[s]} {s}" for s in reversed(SEVERITIES) if counts[s])
    parts = [
        count(counts["articles"], "article"),
        counted("contradiction", len(view.contradictions)) + (f" ({graded})" if graded else ""),
        *([f"{len(view.confirmed)} confirmed"] if view.confirmed else []),
        *(counted(kind, counts[kind]) for kind in ("explained", "duplicate", "agreement")),
        f"{counts['not_checked']} not checked",
    ]
    return " · ".join(parts)


def _section(heading: str, cards: list[Card]) -> Iterator[str]:
    if cards:
        yield from (f"## {heading}", "")
        for card in cards:
            yield from _card(card)


def _card(card: Card) -> Iterator[str]:
    f = card.finding
    state = "".join(f", {escaped(part)}" for part in standing(f))
    yield from (f"### {escaped(f.question)}", "")
    yield from (f"{f'**{f.severity}**: ' if f.kind == 'contradiction' else ''}{escaped(card.reason)}".rstrip(), "")
    for side in card.sides:
        yield f"- **{side.letter}. {escaped(side.value)}** ({count(side.origins, 'independent origin')})"
        for citation in side.citations:
            yield f"  - {_byline(citation.source)}: {_quote(citation)}{_badges(citation)}"
    yield from ("", f"Rule {_code(f.rule)}, finding {_code(f.id)}{state}", "")


def _resolved(findings: tuple[Finding, ...]) -> Iterator[str]:
    if findings:
        yield from (f"## Resolved since the last run ({len(findings)})", "")
        yield from (f"- {escaped(f.question)} {_code(f.id)}" for f in findings)
        yield ""


def _judged(stats: list[RuleStats]) -> Iterator[str]:
    """What reviewers made of each rule."""
    if stats:
        yield from ("## Measured precision", "", "| rule | confirmed | dismissed | precision |", "|---|---|---|---|")
        yield from (f"| {_code(s.rule)} | {s.confirmed} | {s.judged - s.confirmed} | {precision(s)} |" for s in stats)
        yield ""


def _byline(source: Source) -> str:
    return f"\\[{source.number}\\] {escaped(source.name)}, {source.date}"


def _quote(citation: Citation) -> str:
    pieces = citation.pieces
    parts = []
    for i, piece in enumerate(pieces):
        left = pieces[i - 1].text[-1:] if i else ""
        right = pieces[i + 1].text[:1] if i + 1 < len(pieces) else ""
        parts.append(_piece(piece.text, piece.marked, left.isalnum(), right.isalnum()))
    return "“" + "".join(parts).strip() + "”"


def _piece(text: str, marked: bool, after_word: bool, before_word: bool) -> str:
    """White space stays outside of the asterisks, and where Markdown takes asterisks for text a tag stands in."""
    words, core = one_line(text), escaped(text)
    before, after = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
    if not marked or not core:
        return f"{before}{core}{after}"
    plain = (words[0].isalnum() or not after_word) and (words[-1].isalnum() or not before_word)
    return f"{before}**{core}**{after}" if plain else f"{before}<strong>{core}</strong>{after}"


def _badges(citation: Citation) -> str:
    return f" ({escaped('; '.join(citation.badges))})" if citation.badges else ""


def _code(text: str) -> str:
    return f"`{one_line(text).replace('`', chr(0x2019))}`"


def _explained(view: View) -> Iterator[str]:
    if not view.explained:
        return
    yield from (f"## Explained differences ({view.report.counts['explained']})", "")
    for why, wording, cards in view.explained:
        yield from (f"### {wording.heading} ({len(cards)})", "", f"{wording.meaning} {_code(why)}", "")
        yield from (_item(card) for card in cards)
        yield ""


def _item(card: Card) -> str:
    answers = "; ".join(_answer(side) for side in card.sides)
    return f"- {escaped(card.finding.question)} {answers}. {escaped(card.reason)} {_code(card.finding.id)}"


def _answer(side: Side) -> str:
    numbers = sorted({c.source.number for c in side.citations})
    return f"**{escaped(side.value)}** " + "".join(f"\\[{n}\\]" for n in numbers)


def _duplicates(cards: list[Card]) -> Iterator[str]:
    if not cards:
        return
    yield from (f"## Duplicates ({len(cards)})", "")
    for card in cards:
        yield from (f"### {escaped(card.finding.question)}", "", f"{escaped(card.reason)} {_code(card.finding.id)}", "")
        origin = card.origin
        yield from (f"- {_copy(copy, origin or card.copies[0], origin)}" for copy in card.copies)
        yield ""


def _copy(copy: Side, first: Side, origin: Side | None) -> str:
    line = f"{_byline(copy.source)}, characters {copy.spans}" + (" (origin)" if copy == origin else "")
    if copy == first:
        return f"{line}: “{escaped(shortened(copy.stretch, STRETCH))}”"
    changed = [r for r in differences(first.words, copy.words) if r.kind in {"added", "removed"}]
    marks = " ".join(f"~~{escaped(r.text)}~~" if r.kind == "removed" else f"**{escaped(r.text)}**" for r in changed)
    return f"{line}: {marks or 'the same'}"


def _agreements(cards: list[Card]) -> Iterator[str]:
    if cards:
        yield from (f"## Agreements ({len(cards)})", "", *(_item(card) for card in cards), "")


def _articles(sources: Iterable[Source]) -> Iterator[str]:
    yield from ("## Articles", "", "| No. | Article | Source | Published | Words |", "| --: | --- | --- | --- | --: |")
    for source in sources:
        article = source.article
        date = f"{source.date} ({escaped(article.published_from or '')})" if article.day else source.date
        name, outlet = escaped(article.title or article.id), escaped(article.source or "not given")
        yield f"| {source.number} | {name} | {outlet} | {date} | {article.words} |"
    yield ""


def _left_out(items: tuple[NotChecked, ...]) -> Iterator[str]:
    if items:
        yield from (f"## Not checked ({len(items)})", "", *(f"- {_code(i.what)}: {escaped(i.reason)}" for i in items), "")
