"""Articles give different scores of one game, or different votes on one matter.

Flags:
    2025-04-10  Estonia's parliament passed the bill on a nuclear plant by [58 votes to 37] on Wednesday.
    2025-04-14  In Estonia, members of parliament voted [54 to 37] on Wednesday to adopt the bill on a nuclear plant.

Passes: told from the other side
    2024-07-22  Rina Sato of Japan beat Karolina Brezova 6-4, 7-5 in the final on Sunday.
    2024-07-22  Karolina Brezova lost the final 4-6, 5-7 to Rina Sato on Sunday.

Passes: another game
    2024-07-22  Rina Sato of Japan beat Karolina Brezova 6-4, 7-5 in the final on Sunday.
    2024-07-22  Ana Lima beat Eva Holm 6-1, 6-2 in the first round.
"""

from checker.rules import rule, same_score


@rule(
    claims="score",
    per=("thing",),
    within="10 days",
    severity="medium",
    agreements=False,
    question="What was the {thing_name}?",
)
def vote_or_score(a, b):
    if not same_score(a.score, b.score):
        return f"{a.score} in one, {b.score} in the other."
