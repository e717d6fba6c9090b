"""Rule files -> Ruleset. Loaded by path from the built-in folder, packages and what the user names; next: examples, align.

Nothing is ever loaded from the folder of articles, unless the settings of the current folder or --rules name it.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

from checker.claims.patterns import Pattern
from checker.claims.slots import is_built_in
from checker.config import Config, built_in_rules, nearest
from checker.errors import ConfigError, RuleError
from checker.model import NotChecked
from checker.rules import Rule
from checker.rules.complaints import overtime, raised
from checker.rules.docstring import check_examples, parse_examples
from checker.rules.fitting import unfit
from checker.rules.options import with_options
from checker.rules.plugins import plugins
from checker.rules.source import Source
from checker.rules.spec import OF_CLAIMS
from checker.rules.timing import Clock, Overtime


@dataclass(frozen=True)
class Ruleset:
    """The rules of one run, in the order of their ids, and the patterns they rest on; what did not load; the limit of time."""

    rules: tuple[Rule, ...]
    problems: tuple[NotChecked, ...] = ()
    broken: tuple[str, ...] = ()
    seconds: float = Config().rule_seconds
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True)
class RuleFile:
    """A rule file and where it comes from, as Rule.origin says it."""

    path: Path
    origin: str

    @property
    def id(self) -> str:
        return self.path.stem.replace("_", "-")


def load_rules(config: Config) -> Ruleset:
    """Load the built-in rules, those of installed packages and those of `config.rules`, with the options that are set.

    A file that does not load becomes a problem and the others go on. Of two rules with one id the later replaces the earlier.
    Raises ConfigError for settings that name a rule or an option which does not exist.
    """
    files, problems = rule_sources(config)
    found: dict[str, Rule] = {}
    broken: list[str] = []
    for file in files:
        try:
            loaded = load_file(file.path, config.rule_seconds)
        except RuleError as error:
            problems.append(NotChecked(f"rule file {file.path.name}", str(error)))
            broken.append(file.id)
            continue
        found[loaded.id] = replace(loaded, origin=file.origin)
    for rule, reason in unfit(found):
        problems.append(NotChecked(f"rule file {rule.path.name if rule.path else rule.id}", reason))
        broken.append(rule.id)
        del found[rule.id]
    names = Names(found, broken)
    only, disable = names.ids("only", config.only), names.ids("disable", config.disable)
    settings = dict(zip(names.ids("rule", config.rule), config.rule.values(), strict=True))
    chosen = [r for name, r in sorted(found.items()) if name not in disable and (not only or name in only)]
    rules = tuple(with_options(r, settings.get(r.id, {})) for r in chosen)
    seen = {r.claims for r in rules}
    patterns = tuple(p for r in found.values() for p in r.patterns if p.kind in seen)
    return Ruleset(rules, tuple(problems), tuple(broken), config.rule_seconds, patterns)


def rule_sources(config: Config) -> tuple[list[RuleFile], list[NotChecked]]:
    """The rule files of a run, what the user names last; and the packages whose rules cannot be found."""
    files = [RuleFile(path, "built-in") for path in rule_files([built_in_rules()])]
    problems: list[NotChecked] = []
    for plugin in plugins() if config.plugins else ():
        try:
            files += [RuleFile(path, f"package {plugin.package}") for path in rule_files(plugin.places(config.rule_seconds))]
        except RuleError as error:
            problems.append(NotChecked(f"rules of package {plugin.package}", str(error)))
    for folder in config.rules:
        files += [RuleFile(path, f"folder {folder}") for path in rule_files([Path(folder)])]
    return files, problems


def rule_files(folders: Sequence[Path]) -> list[Path]:
    """The rule files of some folders (or single files), without those whose name starts with an underscore or dot."""
    files: list[Path] = []
    for folder in folders:
        if not folder.exists():
            raise ConfigError(f"rule folder {folder} does not exist; check `rules` in the configuration or --rules")
        files += sorted(folder.glob("*.py")) if folder.is_dir() else [folder]
    return [f for f in files if not f.name.startswith(("_", "."))]


def load_file(path: Path, seconds: float = Config().rule_seconds) -> Rule:
    """Run one rule file, for no longer than `seconds`, and return its rule; raises RuleError that says what is wrong with it."""
    module = _execute(path, seconds)
    marked = [f for f in vars(module).values() if inspect.isfunction(f) and hasattr(f, "__rule__")]
    own = [f for f in marked if f.__module__ == module.__name__]
    if not own:
        raise RuleError(f"{path}: holds no function marked with @rule; put @rule(...) on the one that judges")
    if len(own) > 1:
        names = ", ".join(f.__name__ for f in own)
        raise RuleError(f"{path}: holds {len(own)} functions marked with @rule ({names}); one file is one rule")
    spec: Rule = own[0].__rule__
    if spec.id != path.stem.replace("_", "-"):
        raise RuleError(f"{path}: the function is called {own[0].__name__}; name it {path.stem.replace('-', '_')} like the file")
    spec = replace(spec, doc=inspect.cleandoc(module.__doc__ or ""), path=path)
    if spec.finds and is_built_in(spec.claims or ""):
        raise RuleError(f'{path}: {spec.claims} claims are built in; give those of finds= another name with kind="..."')
    check_examples(spec, parse_examples(spec))
    return replace(spec, reads=Source.of(spec).slots() if spec.over in OF_CLAIMS else frozenset())


def _execute(path: Path, seconds: float) -> ModuleType:
    """The module that a rule file makes; it is known to no other module, and what it prints goes to stderr."""
    if path.suffix != ".py":
        raise RuleError(f"{path}: not a Python file; a rule file ends in .py")
    module = ModuleType(f"checker_rule_{path.stem.replace('-', '_')}")
    module.__dict__.update(__file__=str(path), print=_printed)
    try:
        with Clock(seconds) as clock:
            clock.run(lambda: exec(compile(path.read_bytes(), path, "exec"), module.__dict__))
    except RuleError as error:
        raise RuleError(f"{path}: {error}") from error
    except Overtime:
        raise RuleError(f"{path}: loading it {overtime(seconds)}") from None
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a rule file is foreign code: whatever it raises must not end the run
        raise RuleError(f"{path}: loading it {raised(error, path)}") from error
    return module


def _printed(*values: object, **options: Any) -> None:
    """What print() is in a rule file: stdout is for results, which may be data for a program."""
    print(*values, **{"file": sys.stderr, **options})


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
