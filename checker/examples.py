"""Run the examples in a rule's docstring through the whole way up to judged pairs, and say what came of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.align import Pair, align
from checker.annotate import annotate
from checker.claims import extract
from checker.compare.alone import clashes
from checker.compare.statements import linked
from checker.config import Config
from checker.language import Reading, parse
from checker.model import Claim, Span
from checker.overlap import overlaps
from checker.read import segment
from checker.rules import Rule
from checker.rules.against import marked
from checker.rules.docstring import UNCLAIMED, Example, parse_examples
from checker.rules.loading import load_rules


@dataclass(frozen=True)
class Outcome:
    """What an example came to: problem is empty when it holds."""

    example: Example
    problem: str = ""
    claims: tuple[Claim, ...] = ()

    @property
    def passed(self) -> bool:
        return not self.problem


def run_examples(rule: Rule) -> Iterator[Outcome]:
    """Run every example of a rule and yield what came of it."""
    for example in parse_examples(rule):
        readings = [annotate(r) for r in parse([(a, segment(a)) for a in example.articles])]
        yield _OUTCOMES[rule.over](rule, example, readings)


def _claims_outcome(rule: Rule, example: Example, readings: Sequence[Reading]) -> Outcome:
    extracted = [c for r in readings for c in extract(r)]
    every = linked(extracted)
    claims = tuple(c for c in extracted if c.kind == rule.claims) or tuple(c for c in every if c.kind == rule.claims)
    alignments = align(rule, every, {})
    pairs = [p for a in alignments for p in a.pairs]
    failed = [f for a in alignments for f in a.failed]
    flagged = [p for p in pairs if p.outcome == "contradict"]
    words = _highlighted(flagged)
    problem = failed[0].reason if failed else ""
    if example.kind == "flags":
        problem = problem or _flag_problem(example, bool(flagged), words)
    elif flagged:
        problem = problem or f"it flags: {flagged[0].reason}"
    elif example.kind == "explains":
        whys = {p.why for p in pairs if p.outcome == "explained"}
        wanted = example.about.split(":")[0].strip()
        problem = problem or ("" if wanted in whys else f"explained by {', '.join(map(str, whys)) or 'nothing'}, not by {wanted}")
    elif example.about != UNCLAIMED:
        problem = problem or _vacuous(rule, example, claims)
    return Outcome(example, problem, claims)


def _highlighted(pairs: Sequence[Pair]) -> set[tuple[str, Span]]:
    """The words that decided, in either article."""
    slots = ((c, s) for p in pairs for c, s in zip((p.left.claim, p.right.claim), p.slots, strict=True))
    return {(claim.article, Span(slot.start, slot.end)) for claim, slot in slots if slot}


def _flag_problem(example: Example, flagged: bool, words: set[tuple[str, Span]]) -> str:
    if not flagged:
        return "it does not flag"
    texts = {a.id: a.text for a in example.articles}
    wanted = set(example.marked)
    if wanted and wanted != words:
        said = ", ".join(sorted(texts[a][s.start : s.end] for a, s in words))
        return f"it highlights {said or 'nothing'}, not {', '.join(texts[a][s.start : s.end] for a, s in example.marked)}"
    return ""


def _vacuous(rule: Rule, example: Example, claims: Sequence[Claim]) -> str:
    heard = {c.article for c in claims if {*rule.per[:1]} <= c.slots.keys()}
    silent = [a.id for a in example.articles if a.id not in heard]
    if silent:
        return (
            f"{', '.join(silent)}: no {rule.claims} claim is read there, so the example proves nothing (or: Passes: {UNCLAIMED})"
        )
    return ""


def _article_outcome(rule: Rule, example: Example, readings: Sequence[Reading]) -> Outcome:
    claims = tuple(c for r in readings for c in extract(r) if c.kind == rule.claims)
    flagged = list(clashes(rule, claims))
    problem = f"it flags: {flagged[0].reason}" if flagged else ""
    if example.kind == "flags":
        words = {(clash.claim.article, Span(slot.start, slot.end)) for clash in flagged for slot in clash.slots if slot}
        problem = _flag_problem(example, bool(flagged), words)
    elif example.about != UNCLAIMED:
        problem = problem or _vacuous(rule, example, claims)
    return Outcome(example, problem, claims)


def _reference_outcome(rule: Rule, example: Example, readings: Sequence[Reading]) -> Outcome:
    """What all built-in rules make of the lines, as far as one of a pair is the reference."""
    claims = linked(c for r in readings for c in marked(extract(r), r.article))
    stories = {r.article.id: r.article.story for r in readings}
    alignments = (a for other in load_rules(Config()).rules if other.over == "claims" for a in align(other, claims, stories))
    flagged = [p for a in alignments for p in a.pairs if p.outcome == "contradict" and _is_against(p)]
    problem = f"it flags: {flagged[0].reason}" if flagged else ""
    if example.kind == "flags":
        problem = _flag_problem(example, bool(flagged), _highlighted(flagged))
    elif example.about != UNCLAIMED:
        problem = problem or _vacuous(rule, example, claims)
    return Outcome(example, problem, tuple(claims))


def _is_against(pair: Pair) -> bool:
    return ("reference" in pair.left.claim.scope) != ("reference" in pair.right.claim.scope)


def _passage_outcome(rule: Rule, example: Example, readings: Sequence[Reading]) -> Outcome:
    passages = overlaps(readings).passages
    flagged = [p for p in passages if rule(p)]
    if example.kind == "flags":
        words = {(c.article, part) for p in flagged for c in p.copies for part in c.parts}
        return Outcome(example, _flag_problem(example, bool(flagged), words))
    if flagged:
        return Outcome(example, f"it flags {flagged[0].words} copied words")
    return Outcome(example)


_OUTCOMES = {"claims": _claims_outcome, "article": _article_outcome, "passage": _passage_outcome, "reference": _reference_outcome}
