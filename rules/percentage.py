"""Articles give different shares of the same whole.

Flags:
    2025-06-16  Turnout in the Malmo school vote was [41.2%], the election board in Malmo said.
    2025-06-17  The election board put turnout in the Malmo school vote at [44.2 percent].

Flags: in other words
    2025-06-16  Under the pact Brazil will abolish tariffs on [88%] of Moroccan tariff lines at once, Rabat said.
    2025-06-17  Brazil scraps its duties on [83%] of Moroccan tariff lines from the first day.

Passes: half is fifty per cent
    2025-06-16  Half of the schools in Quito have no library, the Quito survey of Ines Paz found.
    2025-06-17  Fifty per cent of the schools in Quito have no library, the Quito survey of Ines Paz found.

Explains: other-event
    2025-06-02  Ines Paz won 38.6% of the vote in the first round of the election in Ecuador.
    2025-06-16  Ines Paz won 54.1% of the vote in the second round of the election in Ecuador.

Explains: other-speaker
    2025-06-16  The Docker Union said 80% of postal workers in Namur had stayed away on Monday.
    2025-06-16  Belgian Post said 45% of postal workers in Namur had stayed away on Monday.

Passes: four months later
    2025-06-16  Turnout in the Malmo school vote was 41.2%, the election board in Malmo said.
    2025-10-16  The election board put turnout in the Malmo school vote at 44.2 percent.

Passes: the same share
    2025-06-16  Turnout in the Malmo school vote was 41.2%, the election board in Malmo said.
    2025-06-17  The election board put turnout in the Malmo school vote at 41.2 percent.
"""

from checker.rules import rule, same_count


@rule(
    claims="count",
    per=("whole",),
    within="60 days",
    severity="medium",
    agreements=False,
    question="What share of the {whole_name}?",
)
def percentage(a, b):
    if not same_count(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
