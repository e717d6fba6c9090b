"""An article names a day of the week that its date does not fall on.

A date without a year is taken in the year in which the weekday fits, if the article names such a year, and else in the one
nearest to its publication; a date farther off, or before the calendars of today, is left alone.

Flags:
    2026-03-12  The hearing will be held on [Tuesday] [9 March 2026] in Bern.

Flags: without a year
    2026-03-12  The museum reopened on [Friday] ([March 10]) after two years of work.

Flags: the weekday behind the date
    The bridge was opened on [4 July 1976], a [Monday].

Passes: the weekday fits
    2026-03-12  The hearing will be held on Monday 9 March 2026 in Bern.
    The bridge was opened on 4 July 1976, a Sunday.

Passes: two days and two dates
    2026-03-12  The museum was shut on Saturday and Sunday, 7 and 8 March, and opened on Monday, 9 March.

Passes: not a claim
    2026-03-12  The museum was shut on Saturday and Sunday, March 7 and 8.
"""

from checker.rules import falls_on, rule


@rule(over="article", claims="weekday", severity="medium", question="Which weekday is {date_name}?")
def weekday_and_date(claim):
    verdict = falls_on(claim.weekday, claim.date)
    if not verdict:
        return f"{verdict.reason}, not a {claim.weekday.normal}."
