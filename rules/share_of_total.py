"""An article gives a percentage that is not that of the two counts beside it.

Flags:
    The inspectors found lead in [38 of 120 samples], or [45 percent].

Passes: as the counts say
    The inspectors found lead in 54 of 120 samples, or 45 percent.
    Nearly 40 percent (35 of 90 pupils) stayed at home.
"""

from checker.rules import right_percentage, rule


@rule(over="article", claims="percent-share", severity="medium", question="What share is {ends}?")
def share_of_total(claim):
    verdict = right_percentage(claim.percent, claim.ends)
    if not verdict:
        return f"{claim.percent} in words, but {verdict.reason} in numbers."
