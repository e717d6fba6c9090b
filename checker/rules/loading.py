"""Rule files -> Ruleset. Loaded by path from the built-in folder and any folder the user names; next: examples, align."""

from __future__ import annotations

import importlib.util
import inspect
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.config import Config, built_in_rules, nearest
from checker.errors import ConfigError, RuleError
from checker.model import SEVERITIES, NotChecked
from checker.rules import Rule
from checker.rules.docstring import parse_examples


@dataclass(frozen=True)
class Ruleset:
    """The rules of one run, in the order of their ids, and the files that did not load."""

    rules: tuple[Rule, ...]
    problems: tuple[NotChecked, ...] = ()


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
    names = Names(found, broken)
    only, disable = names.ids("only", config.only), names.ids("disable", config.disable)
    settings = dict(zip(names.ids("rule", config.rule), config.rule.values(), strict=True))
    chosen = [r for name, r in sorted(found.items()) if name not in disable and (not only or name in only)]
    return Ruleset(tuple(with_options(r, settings.get(r.id, {})) for r in chosen), tuple(problems))


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
            raise ConfigError(f"[rule.{spec.id}] has no option {name!r}.{nearest(name, [*spec.options, 'severity'])}")
        default = spec.options[name]
        if default is not None and not isinstance(value, (int, float) if isinstance(default, float) else type(default)):
            raise ConfigError(f"[rule.{spec.id}] {name} is {value!r}; it takes a {type(default).__name__} such as {default!r}")
        spec = replace(spec, options={**spec.options, name: value})
    return spec


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
