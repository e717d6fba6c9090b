"""One article says that somebody did something, another that they did not.

Flags:
    2025-03-10  China has refrained from [providing] military aid to Russia.
    2025-03-11  China [has provided] military aid to Russia.

Passes: both say that it was not done
    2025-03-10  China has refrained from providing direct military aid to Russia.
    2025-03-11  China has not provided direct military support to Russia.

Passes: another thing
    2025-03-10  China has refrained from providing military aid to Russia.
    2025-03-11  China has provided financial loans to Russia.

Passes: months later
    2025-03-10  China has refrained from providing military aid to Russia.
    2025-08-11  China has provided military aid to Russia.
"""

from checker.rules import rule, same_word


@rule(
    claims="action",
    per=("act", "who", "what", "whom", "date"),
    within="14 days",
    severity="high",
    question="Did {who_name} {act_name} {what}?",
)
def happened_or_not(a, b):
    if not same_word(a.polarity, b.polarity):
        return f"{a.polarity} in one, {b.polarity} in the other."
