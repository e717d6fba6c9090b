"""Articles say that a central bank set its rate to different values.

Flags:
    2025-06-05  Norges Bank cut its key rate to [4.25 percent] on Thursday.
    2025-06-06  On Thursday Norges Bank lowered its main interest rate by a quarter of a point to [4.5%].

Passes: one rate
    2025-06-05  Norges Bank cut its key rate to 4.25 percent on Thursday.
    2025-06-05  Norges Bank unexpectedly lowered its rate by a quarter of a point to 4.25%.

Passes: another bank
    2025-06-05  Norges Bank cut its key rate to 4.25 percent on Thursday.
    2025-06-05  The Bank of Canada kept its rate at 2.75 percent.

Explains: other-speaker
    2025-06-05  Norges Bank will cut its key rate to 4.25 percent, Eva Lis said.
    2025-06-05  Norges Bank will cut its key rate to 5 percent, Jan Kos said.

Flags: up, and left alone
    2025-06-05  Norges Bank raised its rate to [4.5%] on Thursday.
    2025-06-05  Norges Bank kept its key rate at [4.25 percent] on Thursday.

Passes: a month later
    2025-06-05  Norges Bank cut its key rate to 4.25 percent.
    2025-07-05  Norges Bank lowered its main interest rate to 4%.
"""

from checker.rules import rule, same_amount


@rule(
    finds="{bank:name} (raise~|cut~|lower~|keep~) its [key|main|benchmark] [interest] rate ... (to|at) {rate:percent}",
    per=("bank",),
    within="7 days",
    question="To what did {bank} set its rate?",
)
def interest_rate(a, b):
    if not same_amount(a.rate, b.rate):
        return f"{a.rate} in one, {b.rate} in the other."
