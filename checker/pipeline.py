"""The whole way in one place: articles in, a Report out. Read this first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checker.align import REFERENCE, align
from checker.annotate import annotate
from checker.claims.extract import in_order
from checker.claims.patterns import Pattern
from checker.config import Config
from checker.errors import InputError
from checker.findings import Sources, collect, from_articles, from_passages, ordered
from checker.language import Reading, parse
from checker.memory import Memory
from checker.model import Article, Claim, Finding, Mention, NotChecked, Report
from checker.overlap import overlaps
from checker.read import Intake, complete, gather, segment
from checker.rules import Rule
from checker.rules.against import against_reference
from checker.rules.boundary import Boundary
from checker.rules.loading import Ruleset, load_rules
from checker.rules.used import used

Progress = Callable[[int, int], None]
Source = Iterable[Article | str | Path] | str | Path
BATCH = 32  # articles parsed together: enough to keep the parser busy, few enough to show progress


def check(source: Source, config: Config | None = None, *, progress: Progress | None = None) -> Report:
    """Check articles (or the files and folders that hold them) against each other with every enabled rule.

    `progress(done, total)` is called as articles are read. Raises ConfigError, ModelError and InputError; whatever cannot be
    read or judged is listed in `Report.not_checked` and costs nothing else.
    """
    config = config or Config()
    return checked(load_rules(config), articles_of(source, config), config, progress=progress)


def checked(
    ruleset: Ruleset, intake: Intake, config: Config, *, progress: Progress | None = None, memory: Memory | None = None
) -> Report:
    """Check articles that are gathered with rules that are loaded; of articles in `memory`, nothing is read again."""
    readings, claims, unread = understand(intake.articles, config, progress, memory, ruleset.patterns)
    findings, failed = judge(ruleset, readings, claims)
    unchecked = (*intake.problems, *ruleset.problems, *unread, *failed)
    return Report(intake.articles, findings, unchecked, tuple(claims), used(ruleset.rules))


def articles_of(source: Source, config: Config) -> Intake:
    """Articles as given, files and folders as read, and the reference articles of the configuration."""
    items: list[Article | str | Path] = [source] if isinstance(source, str | Path) else list(source)
    paths = [item for item in items if not isinstance(item, Article)]
    read = gather(paths, one_story=config.one_story)
    reference = gather(config.reference)
    given = tuple(complete(item) for item in items if isinstance(item, Article))
    twice = [name for name, count in Counter(a.id for a in given).items() if count > 1]
    if twice:
        raise InputError(f"two articles have the id {twice[0]!r}; give each its own")
    yardsticks = tuple(replace(article, story=REFERENCE) for article in reference.articles)
    return Intake((*given, *read.articles, *yardsticks), (*read.problems, *reference.problems))


def understand(
    articles: Sequence[Article],
    config: Config,
    progress: Progress | None = None,
    memory: Memory | None = None,
    patterns: Sequence[Pattern] = (),
) -> tuple[list[Reading], list[Claim], list[NotChecked]]:
    """Read every article and make its claims, also by patterns of rules; readings, claims, and what could not be read."""
    memory = memory or Memory()
    memory.keep_only(articles, config.model, patterns)
    failed: list[NotChecked] = []
    new = parse_all([article for article in articles if article not in memory.readings], config)
    for done, article in enumerate(articles, 1):
        parsed = None if article in memory.readings else next(new)
        try:
            memory.understand(annotate(parsed) if parsed is not None else memory.readings[article])
        except Exception as error:  # noqa: BLE001 - the article boundary: one that the checker trips over costs only itself
            reason = f"the checker tripped over it ({type(error).__name__}: {error}); please report it"
            failed.append(NotChecked(article.id, reason))
        if progress is not None:
            progress(done, len(articles))
    read = [article for article in articles if article in memory.claims]
    claims = [claim for a in read for claim in in_order([*memory.claims[a], *memory.found[a]])]
    return [memory.readings[article] for article in read], memory.linking(claims), failed


def parse_all(articles: Sequence[Article], config: Config) -> Iterator[Reading]:
    """Segment and parse, a batch at a time; one Reading an article, in order."""
    for start in range(0, len(articles), BATCH):
        batch = articles[start : start + BATCH]
        yield from parse([(a, segment(a)) for a in batch], config.model)


def read_all(articles: Sequence[Article], config: Config) -> Iterator[Reading]:
    """Segment, parse and annotate; one Reading an article, in order."""
    return map(annotate, parse_all(articles, config))


def judge(ruleset: Ruleset, readings: Sequence[Reading], claims: Sequence[Claim]) -> tuple[tuple[Finding, ...], list[NotChecked]]:
    """Put every rule to pairs of claims, single claims or copied passages; findings, and what could not be judged."""
    articles = {r.article.id: r.article for r in readings}
    sources = Sources(articles, overlaps(readings))
    stories = {name: article.story for name, article in articles.items()}
    with Boundary(ruleset.seconds) as boundary:
        rules = [boundary.around(rule) for rule in ruleset.rules]
        aligned = [(rule, align(rule, claims, stories)) for rule in rules if rule.over == "claims"]
        others = [finding for rule in rules for finding in _judge_alone(rule, claims, sources)]
        findings = ordered(against_reference(rules, collect(aligned, sources, others), articles))
    tripped = [failure for _, alignments in aligned for a in alignments for failure in a.failed]
    return findings, [*boundary.failed, *tripped]


def _judge_alone(rule: Rule, claims: Sequence[Claim], sources: Sources) -> list[Finding]:
    """Put a rule to one claim, or one copied passage, at a time."""
    if rule.over == "article":
        return from_articles(rule, claims, sources)
    return from_passages(rule, sources.copies.passages, sources) if rule.over == "passage" else []


def mentions(article: Article) -> list[Mention]:
    """Every mention in one article, in the order of the text."""
    return list(next(read_all([complete(article)], Config())).mentions)
