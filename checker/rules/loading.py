"""Rule files -> Ruleset. Loaded by path from the built-in folder and any folder the user names; next: examples, align."""

from __future__ import annotations

import importlib.util
import inspect
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.claims.patterns import Pattern
from checker.claims.slots import is_built_in, kinds
from checker.config import Config, built_in_rules, nearest
from checker.errors import ConfigError, RuleError
from checker.model import NotChecked
from checker.rules import Rule
from checker.rules.docstring import check_examples, parse_examples
from checker.rules.options import with_options
from checker.rules.source import Source, check_names
from checker.rules.spec import OF_CLAIMS


@dataclass(frozen=True)
class Ruleset:
    """The rules of one run, in the order of their ids, the files that did not load, and the patterns these rules rest on."""

    rules: tuple[Rule, ...]
    problems: tuple[NotChecked, ...] = ()
    patterns: tuple[Pattern, ...] = ()


def load_rules(config: Config) -> Ruleset:
    """Load the built-in rules and those of `config.rules`, with the options the configuration sets.

    A file that does not load becomes a problem and the others go on. Raises ConfigError for settings that
    name a rule or an option which does not exist.
    """
    found: dict[str, Rule] = {}
    problems: list[NotChecked] = []
    broken: list[str] = []
    for path in rule_files([built_in_rules(), *map(Path, config.rules)]):
        try:
            loaded = load_file(path)
        except RuleError as error:
            problems.append(NotChecked(f"rule file {path.name}", str(error)))
            broken.append(path.stem.replace("_", "-"))
            continue
        found[loaded.id] = loaded  # a user's rule replaces the built-in one of the same name
    for rule, problem in _unfit(found):
        problems.append(problem)
        broken.append(rule.id)
        del found[rule.id]
    names = Names(found, broken)
    only, disable = names.ids("only", config.only), names.ids("disable", config.disable)
    settings = dict(zip(names.ids("rule", config.rule), config.rule.values(), strict=True))
    chosen = [r for name, r in sorted(found.items()) if name not in disable and (not only or name in only)]
    rules = tuple(with_options(r, settings.get(r.id, {})) for r in chosen)
    seen = {r.claims for r in rules}
    return Ruleset(rules, tuple(problems), tuple(p for r in found.values() for p in r.patterns if p.kind in seen))


def _unfit(rules: Mapping[str, Rule]) -> list[tuple[Rule, NotChecked]]:
    """The rules that name a kind of claim, a slot or a former id which cannot be theirs, and why not."""
    kinds = kinds_of(rules.values())
    found = []
    for rule in rules.values():
        try:
            check_names(rule, kinds)
            _check_aliases(rule, rules)
        except RuleError as error:
            found.append((rule, NotChecked(f"rule file {rule.path.name if rule.path else rule.id}", str(error))))
    return found


def kinds_of(rules: Iterable[Rule]) -> dict[str, frozenset[str]]:
    """Every kind of claim there is, built in or made by the patterns of some rules, with its slots."""
    found = {name: frozenset(kind.slots) for name, kind in kinds().items()}
    for pattern in (p for rule in rules for p in rule.patterns):
        found[pattern.kind] = found.get(pattern.kind, frozenset()) | pattern.slots.keys()
    return found


def _check_aliases(rule: Rule, rules: Mapping[str, Rule]) -> None:
    for alias in rule.aliases:
        others = [r.id for r in rules.values() if r is not rule and alias in {r.id, *r.aliases}]
        if others:
            raise RuleError(f"{rule.path}: aliases holds {alias!r}, which the rule {others[0]} goes by. Leave it out")


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
    module = _execute(path)
    rules = [f.__rule__ for f in vars(module).values() if hasattr(f, "__rule__") and f.__module__ == module.__name__]
    if len(rules) != 1:
        raise RuleError(f"{path}: holds {len(rules)} functions marked with @rule; one file is one rule")
    spec: Rule = rules[0]
    if spec.id != path.stem.replace("_", "-"):
        raise RuleError(
            f"{path}: the function is called {spec.judge.__name__}; name it {path.stem.replace('-', '_')} like the file"
        )
    spec = replace(spec, doc=inspect.cleandoc(module.__doc__ or ""), path=path)
    if spec.finds and is_built_in(spec.claims or ""):
        raise RuleError(f'{path}: {spec.claims} claims are built in; give those of finds= another name with kind="..."')
    check_examples(spec, parse_examples(spec))
    return replace(spec, reads=Source.of(spec).slots() if spec.over in OF_CLAIMS else frozenset())


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


class Names:
    """How rules may be named: by their ids, and by the ids they had before (aliases); an id goes before an alias."""

    def __init__(self, rules: Mapping[str, Rule], broken: Collection[str] = ()) -> None:
        former = {alias: rule.id for rule in rules.values() for alias in rule.aliases}
        self.known = former | {name: name for name in (*broken, *rules)}

    def ids(self, where: str, names: Iterable[str]) -> list[str]:
        """The ids that some names stand for; raises ConfigError that says `where` an unknown one was named."""
        for name in names:
            if name not in self.known:
                raise ConfigError(f"{where} names the rule {name!r}, which does not exist.{nearest(name, list(self.known))}")
        return [self.known[name] for name in names]
