"""An article lists parts that do not make up its total, or come to more than all of it.

Parts that must make up the total: a list behind a colon, a dash or in brackets, men and women, or "the other 18". Of other
parts only the sum may not exceed it, and only where they exclude each other.

Flags:
    The crash killed [12 people]: [seven men and four women].

Flags: more than all
    Of the [30 workers], [12 were injured and 20] escaped unhurt.

Flags: a part larger than the whole
    The flood drove out [40 people], including [52 children].

Passes: they make it up
    The crash killed 12 people: eight men and four women.
    The firm will cut 400 jobs, 250 in Lyon and 150 in Lille.

Passes: a part
    The flood drove out 40 people, including 12 children.
    Of the 30 workers, 12 were injured and 15 escaped unhurt.
"""

from checker.rules import adds_up, rule


@rule(over="article", claims="sum", severity="medium", question="Do the parts make up the total of {total_name}?")
def parts_and_total(claim):
    verdict = adds_up(claim.total, claim.parts)
    if not verdict:
        return f"{verdict.reason}."
