"""Agreeing pairs of articles, one value of one of them changed: is exactly that flagged? `python -m tests.evaluation.mutations`.

Mutation analysis (DeMillo, Lipton and Sayward 1978), applied to what articles say instead of to programs: every fact that both
articles of a pair give (agreeing.yaml) is changed in either of them, by a seeded choice. A mutant is caught when a
contradiction rests on the changed words; any other contradiction is a false alarm. With -v, prints what is missed.
"""

from __future__ import annotations

import calendar
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checker.claims import extract
from checker.compare.statements import linked
from checker.config import Config
from checker.language import Reading
from checker.model import Article, Finding
from checker.pipeline import judge, read_all
from checker.rules.loading import load_rules

SEED = 20
STORIES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("agreeing.yaml").read_text(encoding="utf-8"))
PEOPLE = ("Ingrid Solheim", "Marco Bellini", "Agnes Thorne", "Piotr Zielonka", "Leila Mansour", "Hugo Lindqvist", "Carmen Rivas")
FIRMS = ("Oakfield Estates", "Merrow Living", "Castell Group")
TOWNS = ("Marstrand", "Viborg", "Kirkwall", "Salerno", "Tampere", "Arica", "Coimbra")
SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
WORDS = {word: number for number, word in enumerate(SMALL.split())} | {"twenty": 20, "twenty-seven": 27}
NUMBER = re.compile(rf"\b(?:\d[\d,]*(?:\.\d+)?|{'|'.join(sorted(WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
MONTHS = calendar.month_name[1:]


@dataclass(frozen=True)
class Mutant:
    """A story with one value changed: in which article, its new text, and where the new words stand in it."""

    story: str
    kind: str
    side: int
    text: str
    spans: tuple[tuple[int, int], ...]
    before: str
    after: str


@dataclass(frozen=True)
class Result:
    """What the checker said of a mutant: whether it was caught, why its difference was explained away, its false alarms."""

    mutant: Mutant
    caught: bool
    whys: tuple[str, ...]
    false: tuple[str, ...]


def mutants(seed: int = SEED) -> list[Mutant]:
    """Every fact of every story, changed once in each of the two articles."""
    made = []
    for story in STORIES:
        for number, fact in enumerate(story["facts"]):
            for side in (0, 1):
                chance = random.Random(f"{seed} {story['id']} {number} {side}")
                made.append(_mutant(story, fact, side, chance))
    return made


def _mutant(story: dict[str, Any], fact: dict[str, Any], side: int, chance: random.Random) -> Mutant:
    text, words = story["articles"][side]["text"], fact["words"][side]
    new = CHANGES[fact["kind"]](words, fact, side, chance)
    changes = {words: new} if fact["kind"] != "name" else _renamed(words, new)
    changed, spans = _replaced(text, changes)
    return Mutant(story["id"], fact["kind"], side, changed, tuple(spans), words, new)


def _renamed(old: str, new: str) -> dict[str, str]:
    """A name is changed throughout: in full, and by the part that stands for it later."""
    part = 0 if new in FIRMS else -1
    return {old: new, old.split()[part]: new.split()[part]}


def _replaced(text: str, changes: dict[str, str]) -> tuple[str, list[tuple[int, int]]]:
    """The text with some words changed, and the places of what differs in it."""
    made, spans, at = "", [], 0
    for found in re.finditer("|".join(rf"(?<!\w){re.escape(old)}(?!\w)" for old in sorted(changes, key=len, reverse=True)), text):
        made += text[at : found.start()]
        start, end = _differing(found[0], changes[found[0]])
        spans.append((len(made) + start, len(made) + end))
        made += changes[found[0]]
        at = found.end()
    return made + text[at:], spans


def _differing(old: str, new: str) -> tuple[int, int]:
    """Where the new words differ from the old ones, as whole words."""
    x, y = old.split(" "), new.split(" ")
    start = next((i for i, (a, b) in enumerate(zip(x, y, strict=False)) if a != b), min(len(x), len(y)))
    same = next((i for i, (a, b) in enumerate(zip(x[::-1], y[::-1], strict=False)) if a != b), 0)
    end = max(len(y) - same, start + 1)
    return len(" ".join([*y[:start], ""])) if start else 0, len(" ".join(y[:end]))


# ---- how a value of each kind is changed


def _number(words: str, fact: dict[str, Any], side: int, chance: random.Random) -> str:
    found = NUMBER.search(words)
    assert found, words
    return words[: found.start()] + _another_number(found[0], chance) + words[found.end() :]


def _another_number(printed: str, chance: random.Random) -> str:
    if printed.lower() in WORDS:
        old = WORDS[printed.lower()]
        new = chance.choice([w for w, n in WORDS.items() if n > 1 and 2 <= abs(n - old) <= 9])
        return new.capitalize() if printed[0].isupper() else new
    decimals = len(printed.partition(".")[2])
    digits = int(re.sub(r"\D", "", printed))
    zeros = 10 ** (len(str(digits)) - len(str(digits).rstrip("0")))
    lead = digits // zeros
    step = max(2, round(lead * chance.choice((0.3, 0.5, 0.7))))
    other = lead + step if lead <= step + 1 or chance.random() < 0.5 else lead - step
    if other % 10 == 0 and other > 10:
        other += 1
    return f"{other * zeros / 10**decimals:,.{decimals}f}"


def _date(words: str, fact: dict[str, Any], side: int, chance: random.Random) -> str:
    for pattern, change in ((r"\b[12]\d{3}\b", _year), (r"\b\d{1,2}\b", _day), (rf"\b(?:{'|'.join(MONTHS)})\b", _month)):
        found = re.search(pattern, words)
        if found:
            return words[: found.start()] + change(found[0], chance) + words[found.end() :]
    return re.sub("|".join(calendar.day_name), lambda day: _weekday(day[0], chance), words)


def _year(year: str, chance: random.Random) -> str:
    return str(int(year) + chance.choice((-3, -2, -1, 1, 2)))


def _day(day: str, chance: random.Random) -> str:
    return str(chance.choice([d for d in range(1, 29) if 1 <= abs(d - int(day)) <= 5]))


def _month(month: str, chance: random.Random) -> str:
    return MONTHS[(MONTHS.index(month) + chance.choice((1, 2, 3, 10))) % 12]


def _weekday(day: str, chance: random.Random) -> str:
    names = list(calendar.day_name)
    return names[(names.index(day) + chance.choice((1, 2, 5, 6))) % 7]


def _name(words: str, fact: dict[str, Any], side: int, chance: random.Random) -> str:
    return chance.choice(FIRMS if fact.get("whole") else PEOPLE)


def _place(words: str, fact: dict[str, Any], side: int, chance: random.Random) -> str:
    return words.replace(fact["value"], chance.choice(TOWNS))


def _given(words: str, fact: dict[str, Any], side: int, chance: random.Random) -> str:
    return str(fact["to"][side])


Change = Callable[[str, dict[str, Any], int, random.Random], str]
CHANGES: dict[str, Change] = {
    "date": _date, "amount": _number, "count": _number, "name": _name, "place": _place, "direction": _given, "negation": _given,
}  # fmt: skip


# ---- what the checker says of them


def articles(story: dict[str, Any]) -> list[Article]:
    return [
        Article(name, a["text"], title=a["title"], source=a["source"], published=str(a["published"]))
        for name, a in zip("ab", story["articles"], strict=True)
    ]


def flagged(readings: Sequence[Reading]) -> list[Finding]:
    """The contradictions among some articles that are read already."""
    return [f for f in found_in(readings) if f.kind == "contradiction"]


def found_in(readings: Sequence[Reading]) -> tuple[Finding, ...]:
    claims = linked(claim for reading in readings for claim in extract(reading))
    findings, failed = judge(load_rules(Config()), readings, claims)
    assert not failed, failed
    return findings


@cache
def unchanged() -> dict[str, list[Reading]]:
    return {story["id"]: list(read_all(articles(story), Config())) for story in STORIES}


def run(made: Sequence[Mutant]) -> Iterator[Result]:
    """Check every mutant against the other article of its story."""
    stories = {story["id"]: story for story in STORIES}
    changed = []
    for mutant in made:
        article = articles(stories[mutant.story])[mutant.side]
        changed.append(Article(article.id, mutant.text, title=article.title, source=article.source, published=article.published))
    for mutant, reading in zip(made, read_all(changed, Config()), strict=True):
        readings = [reading if side == mutant.side else r for side, r in enumerate(unchanged()[mutant.story])]
        found = found_in(readings)
        resting = [f for f in found if _rests_on(f, mutant)]
        caught = any(f.kind == "contradiction" for f in resting)
        whys = tuple(sorted({f"{f.rule}: {f.why}" for f in resting if f.why}))
        false = tuple(f"[{f.rule}] {f.question}" for f in found if f.kind == "contradiction" and f not in resting)
        yield Result(mutant, caught, whys, false)


def _rests_on(finding: Finding, mutant: Mutant) -> bool:
    spans = [e.span for p in finding.positions for e in p.evidence if e.claim.article == "ab"[mutant.side]]
    return any(start < b and a < end for start, end in spans for a, b in mutant.spans)


@cache
def results() -> tuple[Result, ...]:
    return tuple(run(mutants()))


def table() -> Iterator[tuple[str, int, int, int]]:
    """For each kind of value, and all: how many were caught, of how many, and how many had a false alarm."""
    caught = Counter(r.mutant.kind for r in results() if r.caught)
    false = Counter(r.mutant.kind for r in results() if r.false)
    total = Counter(r.mutant.kind for r in results())
    yield from ((kind, caught[kind], total[kind], false[kind]) for kind in CHANGES)
    yield "all", caught.total(), total.total(), false.total()


def main(verbose: bool) -> None:
    if verbose:
        for result in results():
            mutant = result.mutant
            change = f"{mutant.kind:9} {mutant.story} {'ab'[mutant.side]}: {mutant.before} -> {mutant.after}"
            if not result.caught:
                print(f"missed  {change} {' '.join(result.whys)}".rstrip())
            for question in result.false:
                print(f"false   {change}: {question}")
    for name, readings in unchanged().items():
        for finding in flagged(readings):
            print(f"false   unchanged {name}: [{finding.rule}] {finding.question} {finding.reason}")
    for kind, caught, total, false in table():
        print(f"{kind:10} {caught:4} of {total:4} caught ({100 * caught / total:5.1f} %), {false} with a false alarm")


if __name__ == "__main__":
    main("-v" in sys.argv[1:])
