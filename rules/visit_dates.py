"""Articles date the same visit differently.

Flags:
    2026-04-16  President Samuel Mwakio arrived in Seoul on [Tuesday].
    2026-04-17  President Samuel Mwakio travelled to Seoul on [April 16].

Passes: the visit holds the day
    2026-04-16  President Samuel Mwakio arrived in Seoul on Tuesday for a three-day visit.
    2026-04-17  President Samuel Mwakio travelled to Seoul on April 14, 2026.

Explains: approximation
    2025-04-02  President Vladimir Putin plans to visit Beijing around September.
    2025-07-14  President Vladimir Putin will visit Beijing from August 31 to September 3.

Passes: other visits
    2026-04-17  President Samuel Mwakio arrived in Seoul on Tuesday.
    2026-04-17  President Samuel Mwakio arrived in Tokyo on Thursday.
    2026-04-17  Prime Minister Petter Holm arrived in Seoul on Wednesday.
"""

from checker.rules import rule, same_date


@rule(
    claims="visit", per=("who", "place"), within="120 days", severity="medium", question="When did {who_name} visit {place_name}?"
)
def visit_dates(a, b):
    if not same_date(a.date, b.date):
        return f"The visit is dated {a.date} by one and {b.date} by the other."
