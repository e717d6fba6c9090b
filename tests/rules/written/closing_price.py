"""Articles let one share close at different prices on one day.

Flags:
    2025-06-03  Nordvik shares closed at [€24.50] on Monday, up 2 percent.
    2025-06-03  Nordvik closed at [€25.40] on Monday.

Passes: another day
    2025-06-04  Nordvik shares closed at €24.50 on Monday.
    2025-06-04  Nordvik shares closed at €25.40 on Tuesday.

Passes: a cent is no matter (tolerance=0.01)
    2025-06-03  Nordvik shares closed at €24.50 on Monday.
    2025-06-03  Nordvik closed at €24.60 on Monday.
"""

from checker.rules import rule, same_amount


@rule(
    finds="{company:name} [shares|stock] closed at {price:money} on {day:date}",
    per=("company", "day"),
    question="At what price did {company} close on {day_name}?",
)
def closing_price(a, b, *, tolerance=0.0):
    if not same_amount(a.price, b.price, tolerance=tolerance):
        return f"{a.price} in one, {b.price} in the other."
