"""Articles put the same event in different places, in whatever words they tell of it.

Flags:
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in [Funafuti] on Wednesday.
    2025-04-08  The agreement was signed in [Tokyo] on March 26, 2025 by Foreign Minister Haruka Shindo.

Flags:
    2026-05-08  Premier Ana Sorel flew to [Quillota] on Tuesday, the only stop of her tour of Chile.
    2026-05-08  When Premier Ana Sorel toured Chile on Tuesday her only stop was [Curicó].

Passes: the same place
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Tokyo on Wednesday.
    2025-03-29  Foreign Minister Haruka Shindo signed the agreement in Tokyo on March 26, 2025.

Passes: another day
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Tokyo on Wednesday.
    2025-04-29  Foreign Minister Haruka Shindo signed the agreement in Funafuti on April 27, 2025.

Explains: precision
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Tokyo on Wednesday.
    2025-03-29  Foreign Minister Haruka Shindo signed the agreement in Japan on March 26, 2025.

Passes: two months later
    2025-03-28  Foreign Minister Haruka Shindo signed the agreement in Funafuti on Wednesday.
    2025-05-28  The agreement was signed in Tokyo on March 26, 2025 by Foreign Minister Haruka Shindo.
"""

from checker.rules import rule, same_place, same_word


@rule(
    claims="event",
    per=("event", "date"),
    within="30 days",
    severity="high",
    agreements=False,
    question="Where: {event}[ ({what})]?",
)
def event_place(a, b):
    if not same_place(a.place, b.place):
        return f"It was in {a.place} by one account and in {b.place} by the other."
    if not same_word(a.sole, b.sole):
        return f"The only one was {a.sole} by one account and {b.sole} by the other."
