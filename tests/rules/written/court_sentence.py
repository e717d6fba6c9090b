"""Articles give one person sentences of different length.

Flags:
    2025-06-03  Jan Kos was sentenced to [five years] in prison on Monday.
    2025-06-13  A court in Radom jailed Jan Kos, the former mayor, for [four years].

Passes: one length in two units
    2025-06-03  Jan Kos was sentenced to five years in prison on Monday.
    2025-06-03  Jan Kos, the former mayor, was jailed for 60 months.

Passes: two people
    2025-06-03  Jan Kos was sentenced to five years in prison on Monday.
    2025-06-03  Ana Ruiz was jailed for four years.

Flags: told by who did it
    2025-06-03  A court in Radom jailed Jan Kos for [five years].
    2025-06-04  The judge sentenced Jan Kos to [four years] in prison.

Passes: another sentence, months later
    2025-06-03  Jan Kos was sentenced to five years in prison.
    2025-11-03  A court in Radom jailed Jan Kos, the former mayor, for four years.

# Pitfalls
Years in prison and years on probation are both read as the sentence.
"""

from checker.rules import rule, same_amount


@rule(
    finds=(
        "{person} ... be~ (sentenced to|jailed for) {term:duration}",
        "(jail~|sentence~) {person} ... (to|for) {term:duration}",
    ),
    kind="sentence-length",
    per=("person",),
    within="60 days",
    severity="high",
    question="For how long was {person_name} sentenced?",
)
def court_sentence(a, b):
    if not same_amount(a.term, b.term):
        return f"{a.term} in one, {b.term} in the other."
