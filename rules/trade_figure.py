"""Articles give different figures for the same measure, owner and period.

Trade between two countries first of all, and any other sum of money that both articles measure in the same way.

Flags:
    2025-05-02  Trade between Russia and China hit [$244.8 billion] in 2024.
    2025-05-03  Russia-China trade reached [$237 billion] in 2024.

Passes: one figure, rounded by nobody
    2025-05-02  Trade between Russia and China hit $244.8 billion in 2024.
    2025-05-03  Russia-China trade reached 244.8 billion dollars in 2024.

Passes: as near as the desk wants it (tolerance=0.05)
    2025-05-02  Trade between Russia and China hit $244.8 billion in 2024.
    2025-05-03  Russia-China trade reached $237 billion in 2024.

Explains: rounding
    2025-05-02  Trade between Russia and China hit $244.8 billion in 2024.
    2025-05-03  Russia-China trade reached $245 billion in 2024.

Explains: other-period
    2025-05-02  Trade between Russia and China hit $244.8 billion in 2024.
    2025-05-03  Russia-China trade reached $240.1 billion in 2023.

Explains: target-and-actual
    2025-05-02  Trade between Russia and China hit $244.8 billion in 2024.
    2025-05-03  Moscow and Beijing had set a target of $200 billion for Russia-China trade in 2024.

Explains: currency
    2025-05-02  Trade between Russia and China hit $244.8 billion in 2024.
    2025-05-03  Russia-China trade reached 1.74 trillion yuan in 2024.

Passes: another measure, and the trade of others
    2025-05-02  Trade between Russia and China hit $244.8 billion in 2024.
    2025-05-03  Investment between Russia and China hit $12 billion in 2024.
    2025-05-03  Trade between Norway and Chile hit $2.1 billion in 2024.
"""

from checker.rules import rule, same_amount


@rule(
    claims="figure",
    per=("measure", "owner"),
    severity="high",
    question="How much was the [{target} for the ]{measure_name}[ of {owner_name}][ in {period}]?",
)
def trade_figure(a, b, *, tolerance=0.0):
    if not same_amount(a.amount, b.amount, tolerance=tolerance):
        return f"{a.amount} in one, {b.amount} in the other."
