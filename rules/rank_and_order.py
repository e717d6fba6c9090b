"""Articles give different ranks: the place in a contest, who was third to do something, what is largest, since when.

Flags: a place
    2024-10-07  Lena Hartwig finished [third] in the Cologne Marathon on Sunday.
    2024-10-07  Lena Hartwig came [fourth] in the women's race of the Cologne Marathon.

Flags: a medal
    2024-10-07  Lena Hartwig took [silver] in the discus in Cologne on Sunday.
    2024-10-08  Lena Hartwig came home from Cologne with the [bronze medal] in the discus.

Flags: an order
    2026-04-15  Mwakio is the [third] Kenyan head of state to make a state visit to South Korea.
    2026-04-26  Mwakio is the [fourth] Kenyan president to be given a state visit by South Korea.

Flags: since when
    2024-07-25  It is the first strike by pilots at Pohjola Air in Finland since [2018].
    2024-07-26  Pilots at Pohjola Air in Finland have not gone on strike since [2016].

Passes: the same place
    2024-10-07  Lena Hartwig finished third in the Cologne Marathon on Sunday.
    2024-10-07  On Sunday Lena Hartwig took third place in the Cologne Marathon.

Passes: a sister
    2024-10-07  Lena Hartwig finished third in the Cologne Marathon on Sunday.
    2024-10-07  Ida Hartwig came fourth in the Cologne Marathon on Sunday.

Explains: other-scope
    2026-04-15  Lindby Bank is the largest bank in Peru.
    2026-04-14  Lindby Bank is the third-largest bank in South America.

Explains: other-period
    2024-10-07  Lena Hartwig finished third in the Cologne Marathon of 2024.
    2024-10-07  Lena Hartwig took fourth place in the Cologne Marathon of 2023.

Passes: two months later
    2026-04-15  Mwakio is the third Kenyan head of state to make a state visit to South Korea.
    2026-06-15  Mwakio is the fourth Kenyan president to be given a state visit by South Korea.
"""

from checker.rules import rule, same_rank


@rule(
    claims="rank",
    per=("thing",),
    within="30 days",
    severity="medium",
    agreements=False,
    question="Which rank: {thing_name}?",
)
def rank_and_order(a, b):
    if not same_rank(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
