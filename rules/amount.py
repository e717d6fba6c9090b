"""Articles give different amounts for the same payment, loan, bid, prize, fine or other single sum of money.

Flags: what was paid
    2024-08-14  Lindby United said on Tuesday that they had paid Torp [€32 million] for the midfielder Nuno Sarmento.
    2024-08-25  Nuno Sarmento leaves Torp for Lindby United, who will pay [€23 million] for the midfielder.

Flags: what is lent
    2026-04-15  Seoul agreed to lend Kenya [$485 million] for new buses in Nairobi.
    2026-04-16  Then there is the loan from Seoul. [$458 million] for new buses in Nairobi.

Passes: another sum
    2026-04-15  Seoul agreed to lend Kenya $485 million for new buses in Nairobi.
    2026-04-16  Seoul fined the Kenya bus company of Nairobi $458 million.

Passes: as near as the desk wants it (tolerance=0.06)
    2026-04-15  Seoul agreed to lend Kenya $485 million for new buses in Nairobi.
    2026-04-16  Then there is the loan from Seoul. $458 million for new buses in Nairobi.

Explains: approximation
    2026-04-15  Seoul agreed to lend Kenya $485 million for new buses in Nairobi.
    2026-04-16  The loan from Seoul to Kenya for buses in Nairobi comes to more than $480 million.

Explains: currency
    2026-04-15  Seoul agreed to lend Kenya $485 million for new buses in Nairobi.
    2026-04-16  The loan from Seoul to Kenya for buses in Nairobi comes to 700 billion won.

Explains: other-scope
    2026-04-15  The $146 billion offer for Lindby Telecom, including debt, was made by Torp Mobile.
    2026-04-16  Torp Mobile made an offer of $121 billion for Lindby Telecom.

Passes: two months later
    2024-08-14  Lindby United said on Tuesday that they had paid Torp €32 million for the midfielder Nuno Sarmento.
    2024-10-14  Nuno Sarmento leaves Torp for Lindby United, who will pay €23 million for the midfielder.
"""

from checker.rules import rule, same_amount


@rule(
    claims="money",
    per=("thing",),
    within="30 days",
    severity="high",
    agreements=False,
    question="How much was the {thing_name}?",
)
def amount(a, b, *, tolerance=0.0):
    if not same_amount(a.amount, b.amount, tolerance=tolerance):
        return f"{a.amount} in one, {b.amount} in the other."
