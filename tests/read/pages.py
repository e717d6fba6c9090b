"""Small pages to read: a body of our own, and what stands around it."""

from __future__ import annotations

from checker.model import Article
from checker.read import segment

BODY = (
    "The harbour board met the ferry company on Tuesday to settle a dispute about winter sailings to the outer islands.",
    "Board chair Ida Sund said the talks had lasted six hours and had ended with a promise of 14 sailings a week.",
    "The company will publish its timetable on Friday, two weeks before the first storms are expected on the coast.",
    '"We can live with this," said Sund, who had threatened in March to hire a boat of her own.',
    "Fares stay as they are until May, when the two sides will look at the price of diesel again.",
)


def page(*lines: str, title: str | None = None) -> Article:
    return Article("a.txt", "\n\n".join(lines), title=title)


def roles(article: Article) -> dict[str, str]:
    """Text of each block -> its role."""
    return {article.text[b.start : b.end]: b.role for b in segment(article)}
