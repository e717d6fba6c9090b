"""Fits the weights of checker/compare/matching to labelled stories of our own: `python -m tests.evaluation.matching [--write]`.

First the rank weights: two values that say the same in two articles are taken for one question, two that do not for two
(distant supervision, Mintz et al. 2009); the values themselves are not looked at. Then the flag weights, on the best
matches: one that lies on a labelled contradiction, or on a changed value of mutations.py, against all others. Both are
logistic regressions with a quadratic penalty, fitted by Newton's method. What is printed is found by cross-validation
over stories: each is scored with weights that never saw it.
"""

from __future__ import annotations

import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from checker.claims import extract
from checker.compare import matching
from checker.compare.matching import weights
from checker.compare.matching.evidence import Pairing, evidence
from checker.compare.matching.meeting import may_meet
from checker.compare.matching.values import Value, gives, values_of
from checker.config import Config
from checker.model import Article, Claim
from checker.pipeline import read_all
from tests.evaluation import mutations

KINDS = ("date", "quantity", "place", "person")
PENALTY = {"rank": 5.0, "flag": 3.0}
FOLDS = 10
MUTANT = 0.25  # the weight of a generated case beside a written one
HERE = Path(__file__).parent
Label = Callable[[Claim, Claim], bool | None]


@dataclass(frozen=True)
class Story:
    """Articles as values, and whether a match between two of them is a contradiction (None: not to be learned from)."""

    id: str
    values: Sequence[Value]
    label: Label
    weight: float = 1.0


@dataclass(frozen=True)
class Case:
    """One match with its evidence: of which story, whether it is a contradiction, and how much it counts."""

    story: str
    kind: str
    evidence: Mapping[str, float]
    true: bool
    weight: float
    match: matching.Match


def stories(files: Sequence[Path]) -> Iterator[Story]:
    """The labelled stories of some files, the agreeing pairs, and their mutants."""
    for file in files:
        for story in yaml.safe_load(file.read_text(encoding="utf-8")):
            articles = [
                Article(a["name"], a["text"], title=a.get("title"), source=a.get("source"), published=_day(a.get("published")))
                for a in story["articles"]
            ]
            yield Story(f"{file.stem}:{story['id']}", _values(articles), _labelled(story))
    for story in mutations.STORIES:
        yield Story(f"agreeing:{story['id']}", _values(mutations.articles(story)), lambda a, b: False)
    for number, mutant in enumerate(mutations.mutants()):
        yield _mutated(number, mutant)


def _day(value: Any) -> str | None:
    return str(value) if value else None


def _values(articles: Sequence[Article]) -> list[Value]:
    claims = [c for reading in read_all(articles, Config()) for c in extract(reading)]
    return values_of([c for c in claims if c.kind == "statement"], [c for c in claims if c.kind == "scene"])


def _labelled(story: Mapping[str, Any]) -> Label:
    texts = {a["name"]: a["text"] for a in story["articles"]}
    gold = [e["evidence"] for e in story["expect"] if e["kind"] == "contradiction"]

    def label(a: Claim, b: Claim) -> bool:
        return any(len({k for k, words in enumerate(sides) for c in (a, b) if _lies_on(c, texts, words)}) > 1 for sides in gold)

    return label


def _lies_on(claim: Claim, texts: Mapping[str, str], words: str) -> bool:
    at = texts[claim.article].find(words.strip())
    slot = claim.slots["value"]
    return at >= 0 and at < slot.end and slot.start < at + len(words.strip())


def _mutated(number: int, mutant: mutations.Mutant) -> Story:
    story = next(s for s in mutations.STORIES if s["id"] == mutant.story)
    articles = mutations.articles(story)
    changed, other = articles[mutant.side], articles[1 - mutant.side]
    fact = next(f for f in story["facts"] if f["words"][mutant.side] == mutant.before)
    at = other.text.find(fact["words"][1 - mutant.side])
    to = at + len(fact["words"][1 - mutant.side])

    def label(a: Claim, b: Claim) -> bool | None:
        x, y = ((c.slots["value"].start, c.slots["value"].end) for c in ((a, b) if a.article == changed.id else (b, a)))
        if not any(x[0] < end and start < x[1] for start, end in mutant.spans):
            return None
        return y[0] < to and at < y[1]

    new = Article(changed.id, mutant.text, title=changed.title, source=changed.source, published=changed.published)
    articles = [new if a is changed else a for a in articles]
    return Story(f"agreeing:{mutant.story}:{number}", _values(articles), label, MUTANT)


# ---- fitting


def fitted(rows: Sequence[tuple[Mapping[str, float], bool, float]], penalty: float) -> dict[str, float]:
    """Weights by name, "bias" among them, from rows of evidence, label and count."""
    names = sorted({name for row, _, _ in rows for name in row})
    data = np.array([[1.0, *(row.get(name, 0.0) for name in names)] for row, _, _ in rows])
    labels, counts = np.array([float(true) for _, true, _ in rows]), np.array([count for _, _, count in rows])
    found = _newton(data, labels, counts, penalty)
    return {name: round(float(w), 3) for name, w in zip(("bias", *names), found, strict=True)}


def _newton(data: NDArray[Any], labels: NDArray[Any], counts: NDArray[Any], penalty: float) -> NDArray[Any]:
    weights = np.zeros(data.shape[1])
    ridge = np.eye(data.shape[1]) * penalty
    ridge[0, 0] = 1e-6
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(data @ weights, -30, 30)))
        slope = data.T @ (counts * (chance - labels)) + ridge @ weights
        step = np.linalg.solve((data.T * (counts * chance * (1 - chance))) @ data + ridge, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def rank_weights(told: Sequence[Story]) -> dict[str, dict[str, float]]:
    """For each kind of value: what in two sentences speaks for their values being equal."""
    rows: dict[str, list[tuple[Mapping[str, float], bool, float]]] = defaultdict(list)
    for story in told:
        for a, b in _met(story.values):
            found = evidence(a, b, _pairing(story.values, a, b))
            rows[weights.SAME_AS.get(a.kind, a.kind)].append((found, gives(a, b) or gives(b, a), story.weight))
    return {kind: fitted(rows[kind], PENALTY["rank"]) for kind in KINDS if rows[kind]}


def _met(values: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    for a, b in combinations(values, 2):
        if a.claim.article != b.claim.article and a.kind == b.kind and (may_meet(a, b) or gives(a, b)):
            yield a, b


def _pairing(values: Sequence[Value], a: Value, b: Value) -> Pairing:
    return Pairing.of(*([v for v in values if v.claim.article == c.claim.article] for c in (a, b)))


def cases(told: Sequence[Story]) -> list[Case]:
    """Every match of the stories, labelled."""
    found = []
    for story in told:
        for match in matching.candidates(story.values):
            true = story.label(match.left, match.right)
            if true is not None:
                kind = match.left.predicate
                found.append(Case(story.id, kind, match.evidence, true, story.weight, match))
    return found


def flag_weights(found: Sequence[Case]) -> dict[str, dict[str, float]]:
    weighed = {}
    for kind in KINDS:
        rows = [c for c in found if weights.SAME_AS.get(c.kind, c.kind) == kind]
        if any(c.true for c in rows):
            weighed[kind] = fitted([(c.evidence, c.true, c.weight) for c in rows], PENALTY["flag"])
    return weighed


def crossed(found: Sequence[Case]) -> list[tuple[Case, float]]:
    """Every case with its score by weights fitted to the other stories."""
    scored = []
    for fold in range(FOLDS):
        inside = [c for c in found if _fold(c.story) == fold]
        flag = flag_weights([c for c in found if _fold(c.story) != fold])
        with_weights({**weights.table(), "flag": flag})
        scored += [(c, weights.total("flag", c.kind, c.evidence)) for c in inside]
    return scored


def _fold(story: str) -> int:
    return zlib.crc32(":".join(story.split(":")[:2]).encode()) % FOLDS


def with_weights(table: Mapping[str, Any]) -> None:
    weights.table = lambda: table  # type: ignore[assignment]


def report(scored: Sequence[tuple[Case, float]]) -> None:
    for kind in (*KINDS, "duration"):
        own = [(c, s) for c, s in scored if c.kind == kind]
        sets = sorted({c.story.split(":")[0] for c, _ in own})
        print(f"{kind}: {sum(c.true for c, _ in own)} true of {len(own)}")
        for least in (-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3):
            told = Counter((c.story.split(":")[0], c.true) for c, s in own if s >= least)
            print(f"  {least:4}", "  ".join(f"{name} {told[name, True]}+{told[name, False]}" for name in sets))


def main(files: Sequence[Path], *, write: bool) -> None:
    told = list(stories(files))
    with_weights({**weights.table(), "rank": rank_weights(told)})
    found = cases(told)
    rank = weights.table()["rank"]
    report(crossed(found))
    if write:
        _write({"rank": rank, "flag": flag_weights(found)})


def _write(table: Mapping[str, Mapping[str, Mapping[str, float]]]) -> None:
    lines = ["# Learned from labelled stories of our own by tests/evaluation/matching.py, which writes this file.\n"]
    lines += ["[least]", *(f"{kind} = {weights.least(kind)}" for kind in (*KINDS, "duration")), ""]
    for level, kinds in table.items():
        for kind, found in kinds.items():
            lines += [f"[{level}.{kind}]", *(f'"{name}" = {weight}' for name, weight in found.items()), ""]
    (Path(weights.__file__).with_name("weights.toml")).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    given = [Path(p) for p in sys.argv[1:] if not p.startswith("-")] or [
        *sorted((HERE / "stories").glob("*.yaml")),
        HERE / "magnitudes.yaml",
        HERE / "cases.yaml",
    ]
    main(given, write="--write" in sys.argv[1:])
