"""checker rules new: writes a rule file to begin with."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import note, out
from checker.cli.options import choosing, config_file, settings, with_options
from checker.errors import RuleError

if TYPE_CHECKING:
    from checker.config import Config

FORMS = ("claims", "finds", "article", "passage")  # as in checker.rules.skeleton, whose import would slow --help
FOLDER = "rules"  # made where no rule folder is known


@click.command("new")
@click.argument("name")
@click.option(
    "--form",
    type=click.Choice(FORMS),
    default="claims",
    show_default=True,
    help="claims: compare what is read already; finds: by patterns of your own; article: one article; passage: copied text.",
)
@with_options(config_file, choosing[0])
def new_rule(name: str, form: str, **given: Any) -> int:
    """Write a rule file to begin with, commented and with examples that hold.

    It goes into the first folder of --rules, else of `rules` in the settings, else into a new folder rules/.
    """
    from checker.rules.skeleton import rule_id, skeleton

    made = rule_id(name)
    config = settings(given)
    _check_free(made, config)
    folder, known = _folder(tuple(given["rules"]), config)
    path = folder / f"{made.replace('-', '_')}.py"
    write(path, skeleton(made, form))
    out(str(path))
    _advise(path, made, known)
    return 0


def _folder(asked: tuple[str, ...], config: Config) -> tuple[Path, bool]:
    """Where the file goes, and whether runs look there without being told."""
    from checker.config import built_in_rules

    named = [place for place in config.rules if place not in asked]
    folder = next((Path(place) for place in (*asked, *named) if not Path(place).is_file()), Path(FOLDER))
    return folder, str(folder) in named or folder.resolve() == built_in_rules().resolve()


def _check_free(made: str, config: Config) -> None:
    """Raise RuleError where a rule goes, or went, by that id."""
    from checker.rules.loading import load_rules

    there = tuple(place for place in config.rules if Path(place).exists())
    ruleset = load_rules(config.model_copy(update={"rules": there, "only": (), "disable": (), "rule": {}}))
    known = {name: rule.origin for rule in ruleset.rules for name in (rule.id, *rule.aliases)}
    origin = known.get(made) or ("a file that does not load" if made in ruleset.broken else "")
    if origin:
        raise RuleError(f'there is a rule {made!r} already ({origin}), which a new one would replace. Try "my-{made}"')


def write(path: Path, text: str) -> None:
    """Write a new file whole, or not at all; raises RuleError when there is one of that name."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise RuleError(f"{path} is there already, and stays as it is. Give the new rule another name") from None
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise RuleError(f"{path}: cannot be written ({error.strerror or error}). Name another folder with --rules") from error


def _advise(path: Path, made: str, known: bool) -> None:
    """What to do next; the last line is what to run."""
    if known:
        note(f"The settings name this folder, so runs use the rule from now on. Its examples: checker rules test {made}")
        return
    note(f'Runs use it with --rules {path.parent}, or with rules = ["{path.parent}"] in checker.toml.')
    note(f"Its examples: checker rules test {path}")
