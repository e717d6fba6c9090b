"""An article dates something to a Saturday or Sunday, when courts do not sit.

Flags:
    The hearing will be held on [Saturday] [14 March 2026] in Bern.

Passes: a working day
    The hearing will be held on Monday 9 March 2026 in Bern.
"""

from checker.rules import rule
from court_rules._calendar import WEEKEND


@rule(over="article", claims="weekday", severity="low", question="Did the court sit on {date_name}?")
def day_off(claim):
    if claim.weekday.normal in WEEKEND:
        return f"{claim.date.normal} is a {claim.weekday.normal}, when courts do not sit."
