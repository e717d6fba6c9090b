"""checker inspect PATH...: how each sentence was read, for someone who wonders why a claim was missed or misread."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import count, line, note, out
from checker.cli.options import paths, reading, settings, with_options

if TYPE_CHECKING:
    from checker.language import Reading, Sentence
    from checker.model import Article, Claim


@click.command()
@paths
@with_options(*reading)
def inspect(paths: tuple[str, ...], **given: Any) -> int:
    """Print how each sentence was read: its role, its mentions, its claims.

    PATH is a file, a folder, or - for stdin.
    """
    from checker.pipeline import articles_of
    from checker.pipeline import inspect as read_and_extract

    config = settings(given).model_copy(update={"reference": ()})
    intake = articles_of(paths, config)
    for article, claims in read_and_extract(intake.articles, config):
        if not out("\n".join(described(article, claims))):
            return 0
    for problem in intake.problems:
        note(f"not checked: {line(problem.what)}: {line(problem.reason)}")
    left_out = f", {len(intake.problems)} not checked" if intake.problems else ""
    code = 2 if intake.problems else 0
    note(f"{count(len(intake.articles), 'article')} read{left_out}: exit {code}")
    return code


def described(article: Reading, claims: list[Claim]) -> Iterator[str]:
    """One article as lines: a head, then each sentence with what was found in it."""
    yield from _head(article.article)
    for sentence in article.sentences:
        yield from _sentence(article, sentence, claims)
    unread = sum(block.end - block.start for block in article.blocks if block.role == "boilerplate")
    if unread:
        yield f"({unread} characters of boilerplate left out)"
    yield ""


def _head(article: Article) -> Iterator[str]:
    published = f"{article.published} ({article.published_from})" if article.published else "unknown"
    yield f"=== {line(article.id)}: {line(article.title or 'no title')}"
    yield f"    source {line(article.source or 'unknown')}, published {published}, story {line(article.story or '-')}"


def _sentence(article: Reading, sentence: Sentence, claims: list[Claim]) -> Iterator[str]:
    tokens = article.span(sentence)
    start, end = tokens.start_char, tokens.end_char
    yield f"[{sentence.role}] {start}-{end} {line(article.article.text[start:end])}"
    for mention in article.mentions_in(start, end):
        yield f"    {mention.kind:<12} {line(mention.text)} = {line(str(mention.value))}"
    for claim in claims:
        if start <= claim.quote.start < end:
            yield f"    claim        {_claim(claim)}"


def _claim(claim: Claim) -> str:
    parts = [f"{claim.kind}: {claim.predicate}", f"status {claim.status}"]
    parts += ["negated"] if claim.negated else []
    parts += [f"speaker {claim.speaker}"] if claim.speaker else []
    parts += [f"as of {claim.as_of}"] if claim.as_of else []
    parts += [f"{name} = {slot.normal}" for name, slot in claim.slots.items()]
    parts += [f"{name} is {value}" for name, value in claim.scope.items()]
    return line("; ".join(parts))
