"""Two articles tell the same in words of their own, and put it in different places.

Flags:
    2025-09-23  Police seized 2.1 tonnes of cocaine in [Antwerp] on Monday, hidden under pineapples from Costa Rica.
    2025-09-27  Behind pineapples from Costa Rica, 2.1 tonnes of cocaine turned up in [Rotterdam] on Monday.

Passes: not a claim
    2025-09-23  Police seized 2.1 tonnes of cocaine in Antwerp on Monday, hidden under pineapples from Costa Rica.
    2025-09-24  Behind pineapples from Costa Rica, 2.1 tonnes of cocaine turned up in Antwerp on Monday on the way to Rotterdam.
"""

from checker.rules import rule, same_site


@rule(
    claims="match",
    per=("matter",),
    within="30 days",
    severity="medium",
    agreements=False,
    question="Where was it[: {shared}]?",
)
def retold_place(a, b):
    if not same_site(a.place, b.place):
        return f"What reads like one event is put in {a.place} by one and in {b.place} by the other."
