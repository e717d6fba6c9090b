"""Articles put one meeting in two countries.

Flags:
    2025-06-03  Lena Hartwig met Almaz Worku in [Norway] on Monday.
    2025-06-03  Almaz Worku and Lena Hartwig met in [Chile] on Monday.

Passes: a city in its country
    2025-06-03  Lena Hartwig met Almaz Worku in Norway on Monday.
    2025-06-03  Almaz Worku and Lena Hartwig met in Oslo on Monday.
"""

from checker.rules import rule, same_place


@rule(
    claims="meeting",
    per=("who", "whom", "date"),
    within="14 days",
    question="In which country did {who_name} and {whom_name} meet?",
)
def country_of_meeting(a, b):
    if not same_place(a.place, b.place):
        return f"{a.place} in one, {b.place} in the other."
