"""An article gives a percentage of change that its own two numbers do not bear out.

Rounded numbers, estimates and figures that are adjusted for prices or exchange rates are given room.

Flags:
    The index rose [10 percent] to [245 points from 200].

Flags: the percentage behind the numbers
    The council cut the grant from [50 million euros to 40 million euros], a [30 percent] reduction.

Passes: as the numbers say
    The index rose 22.5 percent to 245 points from 200.
    Profit rose 20 percent to $240 million from $200 million a year earlier.

Passes: not a claim
    At constant currency, sales rose 6 percent to $240 million from $200 million a year earlier.
"""

from checker.rules import right_percentage, rule


@rule(over="article", claims="percent-change", severity="medium", question="By how much did it change, {ends}?")
def percent_and_base(claim):
    verdict = right_percentage(claim.percent, claim.ends)
    if not verdict:
        return f"{claim.percent} in words, but {verdict.reason} in numbers."
