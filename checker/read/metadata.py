"""Layout -> title, outlet and publication date as the text itself gives them. Next: the Article is complete.

The order is fixed: front matter, a date line, a wire dateline whose year is certain, and last "On April 1, 2025 ...
Today's talks". Nothing is guessed: a date of the story is not the date of its publication.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.model import Article
from checker.read.dates import Wire, date_line, full_dates, read_when, wire
from checker.read.furniture import whole
from checker.read.layout import Layout, lay_out
from checker.read.lines import Line
from checker.read.wording import event_families, words

Published = dt.date | dt.datetime
NEAR = dt.timedelta(days=60)  # how far a full date may lie from a wire dateline to settle its year
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?((?:19|20)\d\d)(?!\s*[-–]\s*(?:19|20)?\d\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19[89]\d|20\d\d)(?!\d|,\d|\.\d)")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_QUOTE = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)‘[^‘’]*’(?!\w)")
_TODAYS = re.compile(r"\b(?:today['’]s|this (?:morning|afternoon|evening)['’]s)\s+(?:\w+\s+){0,2}?([a-z][\w-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A publication date and where it came from."""

    when: Published
    source: str


def complete(article: Article) -> Article:
    """Fill what is missing of title, source and published from the article's text."""
    layout = lay_out(article)
    dated = None if article.published else _front_date(layout) or _line_date(layout) or _wire_date(layout) or _text_date(layout)
    return replace(
        article,
        title=article.title or layout.front.get("title") or _title(layout),
        source=article.source or _front(layout, "source", "outlet", "publisher", "site") or _outlet(layout),
        url=article.url or _front(layout, "url", "link"),
        published=dated.when if dated else article.published,
        published_from=dated.source if dated else article.published_from,
    )


def settle_years(articles: Sequence[Article]) -> list[Article]:
    """Give a wire dateline without a year the year of its story, when all dated articles beside it agree on one."""
    days: dict[str, list[dt.date]] = {}
    for article in articles:
        if article.day:
            days.setdefault(article.story, []).append(article.day)
    return [a if a.published else _settled(a, days.get(a.story, [])) for a in articles]


def _settled(article: Article, beside: Sequence[dt.date]) -> Article:
    if not beside:
        return article
    found = _wire(lay_out(article))
    years = {day.year + shift for day in beside for shift in (-1, 0, 1)}
    fitting = [when for year in years if found and (when := found.in_year(year)) and all(_near(when, day) for day in beside)]
    return replace(article, published=fitting[0], published_from="date line") if len(fitting) == 1 else article


def _title(layout: Layout) -> str | None:
    return " ".join(layout.lines[layout.headline].text.split()) if layout.headline is not None else None


def _front(layout: Layout, *keys: str) -> str | None:
    return next((layout.front[key] for key in keys if layout.front.get(key)), None)


def _front_date(layout: Layout) -> Dated | None:
    given = _front(layout, "published", "date", "publish_date", "pubdate")
    when = read_when(given) if given else None
    return Dated(when, "manifest") if when else None


def _line_date(layout: Layout) -> Dated | None:
    """The best date line: one that says published, then a bare date, then one that says updated."""
    read = [found for line in layout.having("dateline") if (found := date_line(line.text))]
    for kind in ("published", "bare", "place", "updated"):
        for said, when in read:
            if said == kind:
                return Dated(when, "date line")
    return None


def _wire_date(layout: Layout) -> Dated | None:
    """ "LIMA, March 9 -": its year must be printed there, or stand in a full date near it or in the copyright line."""
    found = _wire(layout)
    if found is None:
        return None
    when = found.in_year(found.year) if found.year else _year_in_text(found, layout)
    return Dated(when, "date line") if when else None


def _wire(layout: Layout) -> Wire | None:
    """The wire dateline of the first paragraph, where it carries a day."""
    found = next((wire(line.text) for line in layout.having("body")), None)
    return found if found and found.month else None


def _year_in_text(found: Wire, layout: Layout) -> dt.date | None:
    """The one year that the copyright line or a full date near the dateline gives it.

    A report on an anniversary names old dates close to its own day: a year is dropped when it is that same day, when
    the text knows later years, or when the weekday of the opening does not fit.
    """
    text = "\n".join(line.text for line in layout.lines)
    near = {when for year in _COPYRIGHT.findall(text) if (when := found.in_year(int(year)))}
    for printed in full_dates(text):
        around = [found.in_year(printed.when.year + shift) for shift in (-1, 0, 1)]
        near |= {when for when in around if when and when != printed.when and _near(when, printed.when)}
    latest = max((int(year) for year in _YEAR.findall(text)), default=0)
    fitting = [when for when in near if latest <= when.year + 1 and _weekday_fits(when, layout.having("body")[0].text)]
    return fitting[0] if len(fitting) == 1 else None


def _weekday_fits(when: dt.date, opening: str) -> bool:
    """Agencies name the day of the dateline or the one beside it in the opening."""
    named = {WEEKDAYS.index(name) for name in re.findall("|".join(WEEKDAYS), opening)}
    return not named or any((when.weekday() - day) % 7 in {0, 1, 6} for day in named)


def _near(when: dt.date, other: dt.date) -> bool:
    return abs(when - other) <= NEAR


def _text_date(layout: Layout) -> Dated | None:
    """A full date in the opening whose event the article later calls today's."""
    body = layout.having("body", "list")
    dates = full_dates(" ".join(_sentences(body[0].text)[:2])) if body else []
    if len({printed.when for printed in dates}) != 1:
        return None
    opening = _families(body[0].text)
    for line in body:
        for match in _TODAYS.finditer(_QUOTE.sub(" ", line.text)):
            if _families(match[1]) & opening:
                return Dated(dates[0].when, "text")
    return None


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)


def _families(text: str) -> set[str]:
    known = event_families()
    return {known[word] for word in re.findall(r"[\w-]+", text.lower()) if word in known}


def _outlet(layout: Layout) -> str | None:
    """The credit of a wire dateline, or a masthead that names itself."""
    for line in layout.having("body")[:1]:
        found = wire(line.text)
        if found and found.agency and not _is_place(found.agency, layout):
            return found.agency
    return _masthead(layout)


def _is_place(name: str, layout: Layout) -> bool:
    """ "BAGHDAD (Iraq) -": the article speaks of things in it."""
    inside = re.compile(rf"\b(?:in|across|inside)\s+(?:the\s+)?{re.escape(name)}\b")
    return any(inside.search(line.text) for line in layout.having("body"))


def _masthead(layout: Layout) -> str | None:
    above = layout.lines[: layout.headline or 0]
    for at, line in enumerate(above):
        if layout.roles[at] not in {"boilerplate", "byline"} or not _is_name(line) or whole(line, "whole"):
            continue
        if {word.lower().strip(",.") for word in line.text.split()} & words("outlet") or _again(line, layout):
            return line.text
        tagline = above[at + 1] if at + 1 < len(above) else None
        if at == 0 and tagline and not tagline.gap and tagline.words >= 4 and tagline.text[0].islower():
            return line.text
    return None


def _is_name(line: Line) -> bool:
    """One to five capitalised words and nothing else."""
    parts = line.text.split()
    named = all(part[0].isupper() or part in {"&", "of", "the", "and", "de", "la"} for part in parts)
    return 2 <= len(parts) <= 5 and named and not re.search(r"[|:.…•/\d]", line.text)


def _again(line: Line, layout: Layout) -> bool:
    """Whether the byline or the foot of the page names it too."""
    rest: Iterable[Line] = layout.having("byline", "boilerplate")
    return any(
        line.text.lower() in other.text.lower() for other in rest if other.start != line.start and other.words > line.words
    )
