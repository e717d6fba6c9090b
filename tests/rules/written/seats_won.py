"""Articles give a party different numbers of seats.

Flags:
    2025-06-09  The Labour Party won [112 seats] in Sunday's election.
    2025-06-12  The Labour Party took [113] of the 200 seats on Sunday.

Passes: as many
    2025-06-09  The Labour Party won 112 seats in Sunday's election.
    2025-06-09  The Labour Party has taken 112 of the 200 seats.

Explains: plan-and-outcome
    2025-06-08  The Labour Party will win 120 seats.
    2025-06-09  The Labour Party won 112 seats in Sunday's election.

Passes: months later
    2025-06-09  The Labour Party won 112 seats.
    2025-09-09  The Labour Party took 113 of the 200 seats.
"""

from checker.rules import rule, same_count


@rule(
    finds="{party:name} [has|have] (win~|take~) {seats:count of seats}",
    per=("party",),
    within="14 days",
    severity="high",
    question="How many seats did {party} win?",
)
def seats_won(a, b):
    if not same_count(a.seats, b.seats):
        return f"{a.seats} in one, {b.seats} in the other."
