"""Two articles tell the same in words of their own, and name different people in it.

Flags:
    2025-03-05  Harbour master [Ines Calvet] opened the new lock at Port Aubin on Tuesday, eleven years after the flood that broke the old one.
    2025-03-09  It was [Paul Marchand] who on Tuesday opened the new lock at Port Aubin; a flood had broken the old one eleven years ago.

Passes: not a claim
    2025-03-05  Harbour master Ines Calvet opened the new lock at Port Aubin on Tuesday, eleven years after the flood.
    2025-03-06  It was Calvet who on Tuesday opened the new lock at Port Aubin; a flood had broken the old one.
"""

from checker.rules import rule, same_person


@rule(
    claims="match",
    per=("matter",),
    within="30 days",
    severity="medium",
    agreements=False,
    question="Who was it[: {shared}]?",
)
def retold_person(a, b):
    if not same_person(a.person, b.person):
        return f"What reads like one event is told of {a.person} by one and of {b.person} by the other."
