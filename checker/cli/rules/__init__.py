"""checker rules list|show|test|new: which rules run, what each does, whether its examples hold, and a new one to begin with."""

from __future__ import annotations

import click

from checker.cli.rules.listing import list_rules
from checker.cli.rules.making import new_rule
from checker.cli.rules.showing import show_rule
from checker.cli.rules.testing import test_rules


@click.group()
def rules() -> None:
    """Make, list, explain and test rules."""


for command in (list_rules, show_rule, test_rules, new_rule):
    rules.add_command(command)
