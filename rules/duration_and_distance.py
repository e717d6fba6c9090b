"""Articles give different lengths, depths, weights or durations for the same thing.

Flags: how long something lasts
    2025-09-05  The army and the rebels agreed to a [72-hour] truce around Walikale on Thursday.
    2025-09-05  A truce of [48 hours] around Walikale was agreed by the army and the rebels.

Flags: how long something is, in two units
    2024-05-30  The gas pipeline from Negotino to Serbia will be [340 kilometres] long.
    2024-05-31  When finished, the gas pipeline from Negotino to Serbia will be [240 miles] long.

Passes: how long another one of the kind is
    2024-05-30  The gas pipeline from Negotino to Serbia will be 340 kilometres long.
    2024-05-31  The water pipeline from Negotino to Serbia is 240 miles long.

Explains: unit
    2024-05-30  The hiking trail from Negotino to Serbia is 100 kilometres long.
    2024-05-31  The hiking trail from Negotino to Serbia is 62 miles long.

Explains: plan-and-outcome
    2025-09-05  The meeting of Lind and Rossi in Rome lasted 90 minutes.
    2025-09-05  The meeting of Lind and Rossi in Rome was supposed to last 30 minutes.

Passes: three weeks later
    2025-09-05  The army and the rebels agreed to a 72-hour truce around Walikale on Thursday.
    2025-09-26  A truce of 48 hours around Walikale was agreed by the army and the rebels.
"""

from checker.rules import rule, same_amount


@rule(
    claims="extent",
    per=("thing",),
    within="7 days",
    severity="medium",
    agreements=False,
    question="What is the {thing_name}?",
)
def duration_and_distance(a, b):
    if not same_amount(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
