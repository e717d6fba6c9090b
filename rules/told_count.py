"""Articles of one story count the same things, by whatever name, and come to different numbers.

The numbers that both articles give are struck out first; of the rest, two are compared that are each other's best match.

Flags:
    2025-04-22  Thieves took [seven paintings] from the Villa Corsini in Lucca on Monday night, police said.
    2025-04-24  The alarm at the Villa Corsini in Lucca was silent when burglars carried off [nine pictures] on Monday night.

Passes: not a claim
    2025-04-22  Thieves took seven paintings from the Villa Corsini in Lucca on Monday night, police said.
    2025-04-22  Of the seven pictures that burglars took from the Villa Corsini in Lucca on Monday night, two are by Morel.

Explains: part-and-whole
    2025-04-22  Thieves took seven paintings from the Villa Corsini in Lucca on Monday night, police said.
    2025-04-22  Six of the pictures that burglars took from the Villa Corsini in Lucca on Monday night are by Morel.
"""

from checker.rules import rule, same_stated


@rule(
    claims="match",
    per=("matter",),
    within="10 days",
    severity="medium",
    agreements=False,
    question="How many, or how much[: {shared}]?",
)
def told_count(a, b):
    if not same_stated(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
