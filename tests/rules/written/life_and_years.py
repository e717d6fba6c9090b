"""One article says of a sentence that it is longer than any court can give.

Flags:
    [Jan Kos], the former mayor, was sentenced to [500 years] in prison on Monday.

Passes: long, but possible
    Jan Kos was sentenced to 30 years in prison on Monday.

Passes: where the law knows longer ones (most=600)
    Jan Kos was sentenced to 500 years in prison on Monday.
"""

from checker.rules import rule


@rule(over="article", claims="sentence-length", severity="low", question="How long is the sentence of {person_name}?")
def life_and_years(claim, *, most=100):
    if claim.term.value.unit == "year" and claim.term.value.low > most:
        return f"{claim.term} is longer than {most} years."
