"""Two articles tell the same in words of their own, and date it differently.

Flags:
    2025-03-05  President Chanda Mwale dissolved parliament in Lusaka on [Tuesday] after the Maize Union had left his coalition.
    2025-03-09  Parliament was sent home on [Wednesday] by Chanda Mwale, whose coalition the Maize Union no longer wants.

Passes: not a claim
    2025-03-05  President Chanda Mwale dissolved parliament in Lusaka on Tuesday after the Maize Union had left his coalition.
    2025-03-06  Parliament was sent home on Tuesday by Chanda Mwale, whose coalition the Maize Union left on Monday.
"""

from checker.rules import rule, same_date


@rule(
    claims="match",
    per=("matter",),
    within="30 days",
    severity="medium",
    agreements=False,
    question="When was it[: {shared}]?",
)
def retold_date(a, b):
    if not same_date(a.date, b.date):
        return f"What reads like one event is dated {a.date} by one and {b.date} by the other."
