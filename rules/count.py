"""Articles count the same things and come to different numbers.

Two counts are about the same matter when their sentences share names and words besides what is counted, or when two
articles on one story count the thing with one number each.

Flags:
    2025-06-04  This year's festival of film and opera in Bergen is spread across [11 venues].
    2025-06-15  The festival has squeezed [14 venues] of opera and film into Bergen this year.

Flags: in other words
    2025-06-04  Peru and Oman signed the fishing pact in Lima after [nine rounds] of talks.
    2025-06-06  It took Oman and Peru [eleven rounds] of negotiations to agree on the fishing pact.

Passes: the same number
    2025-06-04  This year's festival of film and opera in Bergen is spread across 11 venues.
    2025-06-06  The festival has squeezed eleven venues of opera and film into Bergen this year.

Passes: another matter
    2025-06-04  This year's festival of film and opera in Bergen is spread across 11 venues.
    2025-06-06  The chess league of Oslo plays in 14 venues.

Explains: other-scope
    2025-03-19  Malta recorded 31 new cases of measles on Tuesday, the health ministry in Valletta said.
    2025-03-19  Malta has counted 912 cases of measles since January, the health ministry in Valletta said.

Explains: part-and-whole
    2025-03-19  Police in Lyon seized 14 forged paintings from the villa of Luc Morel.
    2025-03-19  Police in Lyon returned two of the forged paintings from the villa of Luc Morel.

Passes: two months later
    2025-06-04  This year's festival of film and opera in Bergen is spread across 11 venues.
    2025-08-04  The festival has squeezed 14 venues of opera and film into Bergen this year.
"""

from checker.rules import rule, same_count


@rule(
    claims="count",
    per=("thing",),
    within="30 days",
    severity="medium",
    agreements=False,
    question="How many {amount_noun}?",
)
def count(a, b):
    if not same_count(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
