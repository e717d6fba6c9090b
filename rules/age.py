"""Articles give a person different ages at the same time.

A birthday may lie between two articles: one year apart is no contradiction unless both are of the same day.

Flags:
    2024-10-07  Lena Hartwig, [34], finished third in Cologne on Sunday.
    2024-10-28  Lena Hartwig, [36], came home on Sunday.

Flags: told of again
    2024-10-07  Lena Hartwig, [34], finished third in Cologne on Sunday.
    2024-10-07  Lena Hartwig came home on Sunday. "I felt like a beginner," said the [36-year-old] runner.

Passes: of two people
    2024-10-07  Lena Hartwig, 34, finished third in Cologne on Sunday.
    2024-10-07  Lena Hartwig cheered for Almaz Worku, 26, in Cologne.

Passes: the same age
    2024-10-07  Lena Hartwig, 34, finished third in Cologne on Sunday.
    2024-10-07  Lena Hartwig, 34, came home on Sunday.

Passes: a birthday in between
    2024-10-07  Lena Hartwig, 34, finished third in Cologne on Sunday.
    2024-11-07  Lena Hartwig, 35, came home on Sunday.

Passes: four months later
    2024-10-07  Lena Hartwig, 34, finished third in Cologne on Sunday.
    2025-02-06  Lena Hartwig, 36, came home on Sunday.
"""

from checker.rules import rule, same_count


@rule(claims="age", per=("person",), within="60 days", severity="medium", agreements=False, question="How old is {person_name}?")
def age(a, b):
    birthday = abs(a.amount.value.low - b.amount.value.low) == 1 and a.as_of != b.as_of
    if not birthday and not same_count(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
