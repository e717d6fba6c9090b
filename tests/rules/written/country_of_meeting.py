"""Articles put one meeting in two countries.

Flags:
    2025-06-03  Lena Hartwig met Almaz Worku in [Norway] on Monday.
    2025-06-08  Almaz Worku and Lena Hartwig met in [Chile] on Monday.

Passes: a city in its country
    2025-06-03  Lena Hartwig met Almaz Worku in Norway on Monday.
    2025-06-03  Almaz Worku and Lena Hartwig met in Oslo on Monday.

Passes: three meetings
    2025-06-03  Lena Hartwig met Almaz Worku in Norway on Monday.
    2025-06-03  Lena Hartwig met Ines Paz in Chile on Monday.
    2025-06-03  Ines Paz met Almaz Worku in Kenya on Monday.

Passes: a month later
    2025-06-03  Lena Hartwig met Almaz Worku in Norway on June 2, 2025.
    2025-07-03  Almaz Worku and Lena Hartwig met in Chile on June 2, 2025.
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
