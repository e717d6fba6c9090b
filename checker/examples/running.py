"""Examples as read -> outcomes: what the rule made of each block, what it had to make, and what stands between the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker.align import Pair, align
from checker.claims.patterns import Pattern
from checker.compare.alone import clashes
from checker.compare.statements import linked
from checker.config import Config
from checker.errors import UnjudgedError
from checker.examples.lines import Line, Lines
from checker.examples.why import why_quiet
from checker.model import Claim, Evidence, Position, Span
from checker.overlap import overlaps
from checker.rules import Rule
from checker.rules.against import Against
from checker.rules.boundary import Boundary
from checker.rules.docstring import UNCLAIMED, Example, parse_examples
from checker.rules.loading import load_rules
from checker.rules.options import with_options


@dataclass(frozen=True)
class Outcome:
    """What an example came to: `problem` is empty when it holds; `came` says more of what the rule made of it.

    `lines` are its lines as read, `claims` those of the rule's kind.
    """

    example: Example
    problem: str = ""
    came: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def passed(self) -> bool:
        return not self.problem


Words = set[tuple[str, Span]]


def run_examples(rule: Rule, patterns: Sequence[Pattern] = ()) -> Iterator[Outcome]:
    """Run every example of a rule and yield what came of it; `patterns` are those of other rules that its claims rest on."""
    for _, outcomes in run_all([rule], patterns):
        yield from outcomes


def run_all(
    rules: Sequence[Rule], patterns: Sequence[Pattern] = (), seconds: float = Config().rule_seconds
) -> Iterator[tuple[Rule, list[Outcome]]]:
    """Run the examples of several rules, whose lines are read together; a rule may take `seconds` for one judgement."""
    examples = {rule.id: parse_examples(rule) for rule in rules}
    every = dict.fromkeys((*patterns, *(p for rule in rules for p in rule.patterns)))
    lines = Lines((example for found in examples.values() for example in found), tuple(every))
    for rule in rules:
        yield rule, outcomes(rule, [(example, lines.of(example)) for example in examples[rule.id]], seconds)


def outcomes(rule: Rule, examples: Sequence[tuple[Example, Sequence[Line]]], seconds: float) -> list[Outcome]:
    """What the examples of a rule come to, each with its lines as read."""
    if rule.over == "reference":
        _built_in()  # before the boundary, whose alarm the loading of rule files needs for itself
    with Boundary(seconds) as boundary:
        return [_bounded(boundary, rule, example, lines) for example, lines in examples]


def _bounded(boundary: Boundary, rule: Rule, example: Example, lines: Sequence[Line]) -> Outcome:
    """What an example comes to; where the rule fails on it, that is the problem."""
    boundary.failures.clear()
    try:
        found = _outcome(boundary.around(rule), example, lines)
    except UnjudgedError:
        found = Outcome(example, lines=tuple(lines))
    if boundary.failed:
        return replace(found, problem=boundary.failed[0].reason, came=())
    left_out = "not run, because the rule ran too long on an example before" if rule.id in boundary.stopped else ""
    return replace(found, problem=left_out) if left_out else found


def _outcome(rule: Rule, example: Example, lines: Sequence[Line]) -> Outcome:
    """What an example comes to with the options its heading sets; each must be what makes it come out so."""
    set_here = dict(example.options)
    found = _OUTCOMES[rule.over](with_options(rule, set_here), example, lines)
    for name, value in set_here.items():
        without = with_options(rule, {other: v for other, v in set_here.items() if other != name})
        if found.passed and _OUTCOMES[rule.over](without, example, lines).passed:
            found = replace(found, problem=f"it holds without {name}={value!r} too, so it does not show what the option does")
    return replace(found, lines=tuple(lines))


# ---- two claims


def _claims_outcome(rule: Rule, example: Example, lines: Sequence[Line]) -> Outcome:
    extracted = [claim for line in lines for claim in line.claims]
    every = linked(extracted)
    claims = tuple(c for c in extracted if c.kind == rule.claims) or tuple(c for c in every if c.kind == rule.claims)
    alignments = align(rule, every, {})
    pairs = [p for a in alignments for p in a.pairs]
    failed = [f for a in alignments for f in a.failed]
    problem = failed[0].reason if failed else _problem_with(rule, example, pairs, claims)
    came = tuple(_came(rule, pairs, claims)) if problem and not failed else ()
    return Outcome(example, problem, came, claims)


def _problem_with(rule: Rule, example: Example, pairs: Sequence[Pair], claims: Sequence[Claim]) -> str:
    flagged = [p for p in pairs if p.outcome == "contradict"]
    if example.kind == "flags":
        return _flag_problem(example, bool(flagged), _highlighted(flagged))
    if flagged:
        return f"it flags: {flagged[0].reason}"
    if example.kind == "explains":
        whys = sorted({str(p.why) for p in pairs if p.outcome == "explained"})
        return "" if example.wanted in whys else f"explained by {', '.join(whys) or 'nothing'}, not by {example.wanted}"
    return "" if example.about == UNCLAIMED else _vacuous(rule, example, claims)


def _came(rule: Rule, pairs: Sequence[Pair], claims: Sequence[Claim]) -> Iterator[str]:
    """What the rule made of the pairs that met, or why none did."""
    for pair in pairs:
        where = f"{pair.left.claim.article} and {pair.right.claim.article}"
        said = {"contradict": "it flags", "agree": "they agree"}.get(pair.outcome, f"explained by {pair.why}")
        yield f"{where}: {said}{': ' if pair.reason else ''}{pair.reason}"
    if not pairs:
        yield from why_quiet(rule, claims)


def _highlighted(pairs: Sequence[Pair]) -> Words:
    """The words that decided, in either article."""
    slots = ((c, s) for p in pairs for c, s in zip((p.left.claim, p.right.claim), p.slots, strict=True))
    return {(claim.article, Span(slot.start, slot.end)) for claim, slot in slots if slot}


def _flag_problem(example: Example, flagged: bool, words: Words) -> str:
    if not flagged:
        return "it does not flag"
    texts = {a.id: a.text for a in example.articles}
    if set(example.marked) != words:
        said = ", ".join(texts[a][s.start : s.end] for a, s in sorted(words))
        return f"it highlights {said or 'nothing'}, not {', '.join(texts[a][s.start : s.end] for a, s in example.marked)}"
    return ""


def _vacuous(rule: Rule, example: Example, claims: Sequence[Claim]) -> str:
    """A line that gives the rule nothing to look at proves nothing: it needs a claim with what the rule compares."""
    heard = {c.article for c in claims if {*rule.per[:1]} <= c.slots.keys()}
    full = {c.article for c in claims if not rule.reads or rule.reads & c.slots.keys()}
    silent = [a.id for a in example.articles if a.id not in heard]
    empty = [a.id for a in example.articles if a.id not in heard & full]
    if silent:
        what = f"no {rule.claims or ''} claim is read there".replace("  ", " ")
    elif empty:
        what = f"no {rule.claims} claim there has a slot that the rule looks at ({', '.join(sorted(rule.reads))})"
    else:
        return ""
    return f"{', '.join(silent or empty)}: {what}, so the example proves nothing (or: Passes: {UNCLAIMED})"


# ---- one claim, one passage, the reference


def _article_outcome(rule: Rule, example: Example, lines: Sequence[Line]) -> Outcome:
    claims = tuple(c for line in lines for c in line.claims if c.kind == rule.claims)
    flagged = list(clashes(rule, claims))
    problem = f"it flags: {flagged[0].reason}" if flagged else ""
    if example.kind == "flags":
        words = {(clash.claim.article, Span(slot.start, slot.end)) for clash in flagged for slot in clash.slots if slot}
        problem = _flag_problem(example, bool(flagged), words)
    elif example.about != UNCLAIMED:
        problem = problem or _vacuous(rule, example, claims)
    return Outcome(example, problem, claims=claims)


def _reference_outcome(rule: Rule, example: Example, lines: Sequence[Line]) -> Outcome:
    """What all built-in rules make of the lines, as far as one of a pair is the reference."""
    claims = linked(c for line in lines for c in line.claims)
    stories = {article.id: article.story for article in example.articles}
    alignments = (a for other in _built_in() if other.over == "claims" for a in align(other, claims, stories))
    met = [p for a in alignments for p in a.pairs if p.outcome == "contradict" and _is_against(p)]
    flagged = [p for p in met if rule(_case(p))]
    problem = f"it flags: {flagged[0].reason}" if flagged else ""
    if example.kind == "flags":
        problem = _flag_problem(example, bool(flagged), _highlighted(flagged))
    elif example.about != UNCLAIMED:
        problem = problem or _vacuous(rule, example, claims)
    return Outcome(example, problem, claims=tuple(claims))


@cache
def _built_in() -> tuple[Rule, ...]:
    return load_rules(Config(plugins=False)).rules


def _case(pair: Pair) -> Against:
    """A pair as the rule over the reference sees it."""
    sides = zip((pair.left.claim, pair.right.claim), pair.slots, strict=True)
    held: dict[bool, tuple[Position, ...]] = {
        "reference" in claim.scope: (Position(slot.normal if slot else "", (Evidence(claim, slot),)),) for claim, slot in sides
    }
    return Against(held[True], held[False], tuple(e.claim.article for e in held[True][0].evidence), pair.reason)


def _is_against(pair: Pair) -> bool:
    return ("reference" in pair.left.claim.scope) != ("reference" in pair.right.claim.scope)


def _passage_outcome(rule: Rule, example: Example, lines: Sequence[Line]) -> Outcome:
    passages = overlaps([line.reading for line in lines]).passages
    flagged = [p for p in passages if rule(p)]
    came = tuple(f"{p.words} words stand {len(p.copies)} times" for p in passages) or ("no text stands twice",)
    if example.kind == "flags":
        words = {(c.article, part) for p in flagged for c in p.copies for part in c.parts}
        problem = _flag_problem(example, bool(flagged), words)
    elif flagged:
        problem = f"it flags {flagged[0].words} copied words"
    else:
        vacuous = not passages and example.about != UNCLAIMED
        problem = f"no text stands there twice, so the example proves nothing (or: Passes: {UNCLAIMED})" if vacuous else ""
    return Outcome(example, problem, came if problem else ())


_OUTCOMES = {"claims": _claims_outcome, "article": _article_outcome, "passage": _passage_outcome, "reference": _reference_outcome}
