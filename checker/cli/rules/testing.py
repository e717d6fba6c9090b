"""checker rules test: runs the examples of rules, and shows of a failing one what is needed to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import count, line, note, out
from checker.cli.options import choosing, config_file, with_options
from checker.cli.rules.choosing import chosen, load, report_problems

if TYPE_CHECKING:
    from checker.examples import Outcome
    from checker.examples.lines import Line
    from checker.rules import Rule
    from checker.rules.docstring import Example


NO_CLAIM = "no claim"


@click.command("test")
@click.argument("names", nargs=-1, metavar="[RULE|PATH]...")
@with_options(config_file, *choosing)
def test_rules(names: tuple[str, ...], **given: Any) -> int:
    """Run the examples in the docstrings of rules: all rules, those named, or those of a rule file or folder.

    Of an example that fails it prints what was expected, what came, and how each line was read.
    Exit code: 0 all hold, 1 some do not, 2 a rule does not load.
    """
    from checker.examples import run_all

    ruleset = load(given, names)
    rules = chosen(ruleset, names)
    failed = total = 0
    for rule, outcomes in run_all(rules, ruleset.patterns, ruleset.seconds):
        broken = [outcome for outcome in outcomes if not outcome.passed]
        out(f"{rule.id}: {len(outcomes) - len(broken)} of {len(outcomes)} examples hold")
        for outcome in broken:
            out("\n".join(explained(rule, outcome)))
        failed, total = failed + len(broken), total + len(outcomes)
    code = report_problems(ruleset) or int(failed > 0)
    note(f"{count(total, 'example')} of {count(len(rules), 'rule')}, {failed} failed: exit {code}")
    return code


def explained(rule: Rule, outcome: Outcome) -> Iterator[str]:
    """A failing example: what is wrong, what was expected, what came, and how each line was read."""
    example = outcome.example
    yield f"    {rule.path}: docstring line {example.line}: {_title(example)}: {line(outcome.problem)}"
    yield f"        expected   {_expected(rule, example)}"
    for i, came in enumerate(outcome.came):
        yield f"        {'' if i else 'came':<9}  {line(came)}"
    for told in outcome.lines:
        yield from (f"        {row}".rstrip() for row in _read(rule, told))


def _title(example: Example) -> str:
    stated = ", ".join(f"{name}={value!r}" for name, value in example.options)
    return line(f"{example.kind} {example.about}{f' ({stated})' if stated else ''}".strip())


def _expected(rule: Rule, example: Example) -> str:
    if example.kind == "explains":
        return f"a difference that is explained by {example.wanted}"
    if example.kind == "passes":
        return "nothing flagged, and in each line something that the rule looks at"
    texts = {a.id: a.text for a in example.articles}
    words = ", ".join(f"[{line(texts[name][slice(*span)])}]" for name, span in example.marked)
    return f"{'copies' if rule.over == 'passage' else 'a contradiction'} of {words}"


def _read(rule: Rule, told: Line) -> Iterator[str]:
    """How a line was read: its mentions, and its claims of the rule's kind; without any, which kinds it has."""
    from checker.report.reading import screen, sheet

    article = told.reading.article
    if rule.claims is None:
        yield f"{article.id}  {line(article.text)}"
        return
    yield article.id
    own = [claim for claim in told.claims if claim.kind == rule.claims]
    shown = screen.plain(screen.sentences(sheet(told.reading, own), coloured=False)).split("\n")
    yield from (f"    {row}" for row in shown if not row.lstrip().startswith(NO_CLAIM))
    if not own:
        kinds = sorted({claim.kind for claim in told.claims} & kinds_of_rules())
        yield f"        {NO_CLAIM:<13}of kind {rule.claims}; of other kinds: {', '.join(kinds) or 'none'}"


def kinds_of_rules() -> set[str]:
    """The kinds of claims that are of use to an author."""
    from checker.claims.slots import kinds

    return {*kinds()} - {"statement", "match", "spelling", "namesake", "body"}
