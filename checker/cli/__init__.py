"""The command `checker`: parse, call, exit. One module per command; each imports what it needs when it runs.

Exit codes: 0 clean; 1 open findings at or above --fail-on; 2 something could not be checked, or was asked for
wrongly; 130 interrupted. Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from checker import __version__
from checker.cli.baseline import baseline
from checker.cli.console import note
from checker.cli.decide import decide
from checker.cli.export import export
from checker.cli.inspect import inspect
from checker.cli.review import review
from checker.cli.rules import rules
from checker.cli.run import run
from checker.cli.show import show
from checker.cli.store import store
from checker.errors import CheckerError

INTERRUPTED = 130  # 128 + SIGINT, as a shell reports it
STOPPED = "stopped by this error: exit 2"


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="checker")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the Python traceback of an internal error.")
def commands() -> None:
    """Find where articles about the same story disagree, and explain every difference that is none.

    Start with: checker run FOLDER
    """


for command in (run, review, inspect, rules, show, decide, baseline, export, store):
    commands.add_command(command)


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run one command and leave with its exit code; no error shows a traceback unless --debug asks for it."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # article text on a terminal of any encoding
    given = list(sys.argv[1:] if args is None else args)
    code = _outcome(given)
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # the reader left after our last line; Python would complain once more at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def _outcome(args: list[str]) -> int:
    try:
        return int(commands.main(args, prog_name="checker", standalone_mode=False) or 0)
    except click.Abort:
        note("interrupted: nothing more is written: exit 130")
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
    except CheckerError as error:
        note(f"error: {error}")
    except Exception as error:  # noqa: BLE001  # the last boundary: a user gets a sentence, not a traceback
        _internal(error, args)
    note(STOPPED)
    return 2


def _internal(error: Exception, args: list[str]) -> None:
    if "--debug" in args:
        import traceback

        traceback.print_exc()
    note(f"internal error: {type(error).__name__}: {error}")
    note(
        f"This is a mistake in the checker (version {__version__}), not in your articles. Please report it with the command "
        "you ran" + ("." if "--debug" in args else f" and what `checker --debug {' '.join(args)}` prints.")
    )
