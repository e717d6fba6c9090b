"""Articles date the same event differently, in whatever words they tell of it.

Flags:
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Funafuti on [Wednesday].
    2025-03-29  The agreement was signed in Funafuti on [Thursday] by Foreign Minister Haruka Shindo.

Flags:
    2025-02-21  An earthquake struck Malatya at [9:15 p.m. on Wednesday], the Turkish agency said.
    2025-02-22  The quake hit Malatya on [Thursday night], Turkish officials said.

Passes: the same day
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Funafuti on Wednesday.
    2025-03-29  Foreign Minister Haruka Shindo put pen to paper on the agreement on March 26, 2025.

Passes: another agreement
    2025-03-28  Foreign Minister Haruka Shindo signed the trade agreement on Wednesday.
    2025-03-29  Foreign Minister Haruka Shindo signed the fishing agreement on Thursday.

Explains: plan-and-outcome
    2025-03-24  Foreign Minister Haruka Shindo will sign the agreement in Funafuti on Tuesday.
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Funafuti on Wednesday.

Passes: two months later
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Funafuti on Wednesday.
    2025-05-28  The agreement was signed in Funafuti on Thursday by Foreign Minister Haruka Shindo.
"""

from checker.rules import rule, same_date


@rule(
    claims="event",
    per=("event",),
    within="30 days",
    severity="high",
    agreements=False,
    question="When: {event}[ ({what})]?",
)
def event_date(a, b):
    if not same_date(a.date, b.date):
        return f"It is dated {a.date} by one and {b.date} by the other."
