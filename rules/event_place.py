"""Articles put the same act of the same people in different places.

Flags:
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in [Funafuti] on Wednesday.
    2025-03-29  Foreign Minister Haruka Shindo signed the agreement in [Tokyo] on March 26, 2025.

Passes: the same place
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Tokyo on Wednesday.
    2025-03-29  Foreign Minister Haruka Shindo signed the agreement in Tokyo on March 26, 2025.

Passes: another day
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Tokyo on Wednesday.
    2025-04-29  Foreign Minister Haruka Shindo signed the agreement in Funafuti on April 27, 2025.
"""

from checker.rules import rule, same_place


@rule(
    claims="action",
    per=("act", "who", "what", "date"),
    within="30 days",
    severity="high",
    agreements=False,
    question="Where did {who_name} {act_name} {what}?",
)
def event_place(a, b):
    if a.date and b.date and not same_place(a.place, b.place):
        return f"It was in {a.place} by one account and in {b.place} by the other."
