"""Rule files: one file, one rule. Loaded by path from the built-in folder and any folder the user names.

A rule file imports from here and from `checker.compare`, nothing else:

    from checker.rules import rule, same_person

    @rule(claims="post", per=("post", "appointer"), within="60 days", severity="high")
    def named_to_post(a, b):
        if not same_person(a.person, b.person):
            return f"{a.person} or {b.person}?"
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import inspect
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rapidfuzz import process

from checker.compare.amounts import same_amount, same_rank
from checker.compare.dates import same_date
from checker.compare.people import same_person, same_spelling
from checker.compare.places import same_place
from checker.compare.posts import same_post
from checker.config import Config, built_in_rules
from checker.errors import ConfigError, RuleError
from checker.model import SEVERITIES, NotChecked

__all__ = ["rule", "same_amount", "same_date", "same_person", "same_place", "same_post", "same_rank", "same_spelling"]

OVER = ("claims", "passage")
PAIRS = ("across", "within", "any")
_UNITS = {"day": 1, "week": 7, "month": 31, "year": 366}
Judge = Callable[..., str | None]


@dataclass(frozen=True)
class Rule:
    """One loaded rule: which claims or passages it sees, and the function that judges them.

    `per` are the slots two claims must share to be about the same thing; the first must be filled on both sides.
    `within` is how far apart the two may lie in time (None: any distance). `pairs` says whether claims of
    different articles meet (across), of one article (within), or both (any).
    """

    id: str
    judge: Judge
    claims: str | None = None
    per: tuple[str, ...] = ()
    within: dt.timedelta | None = None
    severity: str = "medium"
    pairs: str = "across"
    over: str = "claims"
    question: str | None = None
    agreements: bool = True
    options: dict[str, Any] = field(default_factory=dict)
    doc: str = ""
    path: Path | None = None

    @property
    def title(self) -> str:
        return self.doc.strip().split("\n", 1)[0].rstrip(".")

    @property
    def kind_of_input(self) -> str:
        return f"claims={self.claims}" if self.over == "claims" else f"over={self.over}"

    def __call__(self, *args: Any) -> str | None:
        return self.judge(*args, **self.options)


@dataclass(frozen=True)
class Ruleset:
    """The rules of one run, in the order of their ids, and the files that did not load."""

    rules: tuple[Rule, ...]
    problems: tuple[NotChecked, ...] = ()


def rule(
    *,
    claims: str | None = None,
    per: Sequence[str] = (),
    within: str | None = None,
    severity: str = "medium",
    pairs: str = "across",
    over: str = "claims",
    question: str | None = None,
    agreements: bool = True,
) -> Callable[[Judge], Judge]:
    """Mark the function that judges two comparable claims (or, with over="passage", one copied passage).

    The function returns the reason for a contradiction, or nothing. Its keyword defaults are the rule's options.
    `question` may name slots ("Where did {who_name} meet?": {who} the words, {who_name} the value; a part in
    [square brackets] goes where its slots are empty). `agreements=False` keeps agreeing articles out of the report.
    Raises RuleError for settings that make no sense.
    """
    if over not in OVER or (over == "claims") != (claims is not None):
        raise RuleError('a rule needs claims="..." or over="passage"')
    if severity not in SEVERITIES:
        raise RuleError(f"severity is {severity!r}; it is one of {', '.join(SEVERITIES)}")
    if pairs not in PAIRS:
        raise RuleError(f"pairs is {pairs!r}; it is one of {', '.join(PAIRS)}")
    if claims is not None and not per:
        raise RuleError("per=(...) names the slots two claims must share; without one, everything would meet everything")
    window = duration(within) if within else None

    def mark(function: Judge) -> Judge:
        options = {
            name: p.default
            for name, p in inspect.signature(function).parameters.items()
            if p.default is not inspect.Parameter.empty
        }
        name = function.__name__.replace("_", "-")
        spec = Rule(name, function, claims, tuple(per), window, severity, pairs, over, question, agreements, options)
        function.__rule__ = spec  # type: ignore[attr-defined]
        return function

    return mark


def duration(text: str) -> dt.timedelta:
    """Read "60 days", "2 weeks", "1 month" or "1 year"; raises RuleError."""
    found = re.fullmatch(r"(\d+) (day|week|month|year)s?", text)
    if not found:
        raise RuleError(f'within is {text!r}; write it as "60 days", "2 weeks", "3 months" or "1 year"')
    return dt.timedelta(days=int(found[1]) * _UNITS[found[2]])


def load_rules(config: Config) -> Ruleset:
    """Load the built-in rules and those of `config.rules`, with the options the configuration sets.

    A file that does not load becomes a problem and the others go on. Raises ConfigError for settings that
    name a rule or an option which does not exist.
    """
    found: dict[str, Rule] = {}
    problems: list[NotChecked] = []
    for path in rule_files([built_in_rules(), *map(Path, config.rules)]):
        try:
            loaded = load_file(path)
        except RuleError as error:
            problems.append(NotChecked(f"rule file {path.name}", str(error)))
            continue
        found[loaded.id] = loaded  # a user's rule replaces the built-in one of the same name
    _check_names(config, found)
    chosen = [r for name, r in sorted(found.items()) if name not in config.disable and name in (config.only or found)]
    return Ruleset(tuple(with_options(r, config.rule.get(r.id, {})) for r in chosen), tuple(problems))


def rule_files(folders: Sequence[Path]) -> list[Path]:
    """The rule files of some folders (or single files), without those whose name starts with an underscore or dot."""
    files: list[Path] = []
    for folder in folders:
        if not folder.exists():
            raise ConfigError(f"rule folder {folder} does not exist; check `rules` in the configuration or --rules")
        files += sorted(folder.glob("*.py")) if folder.is_dir() else [folder]
    return [f for f in files if not f.name.startswith(("_", "."))]


def load_file(path: Path) -> Rule:
    """Run one rule file and return its rule; raises RuleError that says what is wrong with the file."""
    from checker.examples import parse_examples

    module = _execute(path)
    rules = [f.__rule__ for f in vars(module).values() if hasattr(f, "__rule__") and f.__module__ == module.__name__]
    if len(rules) != 1:
        raise RuleError(f"{path}: holds {len(rules)} functions marked with @rule; one file is one rule")
    spec: Rule = rules[0]
    if spec.id != path.stem.replace("_", "-"):
        raise RuleError(f"{path}: the function is called {spec.judge.__name__}; name it {path.stem.replace('-', '_')} like the file")
    spec = replace(spec, doc=inspect.cleandoc(module.__doc__ or ""), path=path)
    kinds = {e.kind for e in parse_examples(spec)}
    if not {"flags", "passes"} <= kinds | ({"flags"} if "explains" in kinds else set()):
        raise RuleError(f"{path}: the docstring needs examples of both kinds, Flags: and Passes:")
    return spec


def _execute(path: Path) -> Any:
    name = f"checker_rule_{path.stem.replace('-', '_')}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise RuleError(f"{path}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # rule folders stay as their owner left them
    try:
        spec.loader.exec_module(module)
    except RuleError as error:
        raise RuleError(f"{path}: {error}") from error
    except Exception as error:  # a rule file is foreign code: whatever it raises must not end the run
        raise RuleError(f"{path}: {type(error).__name__}: {error}") from error
    finally:
        sys.dont_write_bytecode = writes
    return module


def with_options(spec: Rule, settings: dict[str, Any]) -> Rule:
    """The rule with options set by the user; raises ConfigError for an unknown name or a wrong type."""
    for name, value in settings.items():
        if name == "severity" and value in SEVERITIES:
            spec = replace(spec, severity=value)
            continue
        if name not in spec.options:
            raise ConfigError(f"[rule.{spec.id}] has no option {name!r}{_nearest(name, [*spec.options, 'severity'])}")
        default = spec.options[name]
        if default is not None and not isinstance(value, (int, float) if isinstance(default, float) else type(default)):
            raise ConfigError(f"[rule.{spec.id}] {name} is {value!r}; it takes a {type(default).__name__} such as {default!r}")
        spec = replace(spec, options={**spec.options, name: value})
    return spec


def _check_names(config: Config, found: dict[str, Rule]) -> None:
    for where, names in (("rule", config.rule), ("disable", config.disable), ("only", config.only)):
        for name in names:
            if name not in found:
                raise ConfigError(f"{where} names the rule {name!r}, which does not exist{_nearest(name, list(found))}")


def _nearest(name: str, known: Sequence[str]) -> str:
    best = process.extractOne(name, known, score_cutoff=60)
    return f"; did you mean {best[0]!r}?" if best else f"; there are {', '.join(sorted(known))}" if known else "; it has none"
