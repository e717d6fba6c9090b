"""Articles count the same things and come to different numbers: how many, how long, how far, what share.

Two counts are about the same matter when their sentences share names and words besides what is counted.

Flags:
    2025-06-04  This year's festival of film and opera in Bergen is spread across [11 venues].
    2025-06-06  The festival has squeezed [14 venues] of opera and film into Bergen this year.

Flags: a length in two units
    2024-05-30  The gas pipeline from Negotino to Serbia will be [340 kilometres] long.
    2024-05-31  When finished, the gas pipeline from Negotino to Serbia will be [240 miles] long.

Passes: the same number
    2025-06-04  This year's festival of film and opera in Bergen is spread across 11 venues.
    2025-06-06  The festival has squeezed eleven venues of opera and film into Bergen this year.

Passes: another matter
    2025-06-04  This year's festival of film and opera in Bergen is spread across 11 venues.
    2025-06-06  The chess league of Oslo plays in 14 venues.

Explains: unit
    2024-05-30  The hiking trail from Negotino to Serbia is 100 kilometres long.
    2024-05-31  The hiking trail from Negotino to Serbia is 62 miles long.

Explains: later-update
    2025-05-05  The landslide in the village of Pasto killed nine people on Monday.
    2025-05-06  The landslide in the village of Pasto killed 17 people on Monday.
"""

from checker.rules import rule, same_count


@rule(
    claims="count",
    per=("thing",),
    within="30 days",
    severity="medium",
    agreements=False,
    question="How much or how many ({thing_name})?",
)
def count(a, b):
    if not same_count(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
