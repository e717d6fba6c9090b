"""Articles date the same act of the same people differently.

Flags:
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Funafuti on [Wednesday].
    2025-03-29  On [Thursday] Foreign Minister Haruka Shindo signed the aid agreement in Funafuti.

Passes: the same day
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Funafuti on Wednesday.
    2025-03-29  Foreign Minister Haruka Shindo signed the agreement on March 26, 2025.

Passes: another agreement
    2025-03-28  Foreign Minister Haruka Shindo signed the trade agreement on Wednesday.
    2025-03-29  Foreign Minister Haruka Shindo signed the fishing agreement on Thursday.

Explains: plan-and-outcome
    2025-03-24  Foreign Minister Haruka Shindo will sign the agreement in Funafuti on Tuesday.
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Funafuti on Wednesday.
"""

from checker.rules import rule, same_date


@rule(
    claims="action",
    per=("act", "who", "what"),
    within="30 days",
    severity="high",
    agreements=False,
    question="When did {who_name} {act_name} {what}?",
)
def event_date(a, b):
    if not same_date(a.date, b.date):
        return f"It is dated {a.date} by one and {b.date} by the other."
