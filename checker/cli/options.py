"""Options that several commands share, and how they join the settings file: what the command line says wins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from checker.config import Config
    from checker.store.database import Store

FAIL_ON = ("low", "medium", "high", "never")  # as in checker.config, whose import would slow --help
FORMATS = ("html", "markdown", "json", "csv", "sarif")
ADDING = ("rules", "reference")  # lists that add to those of the settings file; the others replace them

Command = Callable[..., Any]

paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
config_file = click.option("--config", "config_file", metavar="FILE", help="Settings file; else the nearest one, here or above.")
reading = (
    config_file,
    click.option("--one-story", is_flag=True, default=None, help="Compare all articles; else each subfolder is its own story."),
    click.option("--model", metavar="NAME", help="An installed spaCy English pipeline instead of the one that ships here."),
)
loading = (
    click.option("--rules", multiple=True, metavar="DIR", help="A folder or file of rules besides the built-in ones."),
    click.option("--no-local-rules", is_flag=True, help="Do not run rule files that the settings file names (they are Python)."),
    click.option("--no-plugins", is_flag=True, help="Do not run the rules of installed packages."),
)
choosing = (
    *loading,
    click.option("--only", multiple=True, metavar="RULE", help="Run only this rule."),
    click.option("--disable", multiple=True, metavar="RULE", help="Leave this rule out."),
)
STORE = click.option(
    "--store", metavar="URL", help="Database of findings and decisions.  [default: checker.db in the output folder]"
)
OUTPUT = click.option("-o", "--output", metavar="DIR", help="Folder of the report.  [default: reports]")
BY = click.option("--by", metavar="NAME", help="Who decides.  [default: your user name]")
storing = (STORE, OUTPUT, config_file)


def with_options(*options: Command) -> Callable[[Command], Command]:
    """Put several options on one command, in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def settings(given: dict[str, Any]) -> Config:
    """The settings file with the command line's options over it; raises ConfigError."""
    from checker.config import Config, load_config

    file = given.get("config_file")
    config = load_config(file=Path(file) if file else None)
    values = config.model_dump()
    if given.get("no_local_rules"):
        values["rules"] = ()
    if given.get("no_plugins"):
        values["plugins"] = False
    for name in Config.model_fields:
        if given.get(name) not in (None, ()):
            values[name] = (*values[name], *given[name]) if name in ADDING else given[name]
    return Config(**values)


def stored(given: dict[str, Any], *, create: bool = False) -> Store:
    """The store that the options and the settings file name; raises StoreError when there is none."""
    from checker.store import open_store

    config = settings(given)
    return open_store(config.store, Path(config.output), create=create)


def person(by: str | None) -> str:
    """The name given, else that of the user; raises StoreError when the system knows none."""
    import getpass

    from checker.errors import StoreError

    try:
        return by or getpass.getuser()
    except (KeyError, OSError, ImportError):
        raise StoreError("the system does not know your name; give it with --by") from None
