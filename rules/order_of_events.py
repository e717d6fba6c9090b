"""Articles tell of two events in another order, or with another time between them.

Flags:
    2025-03-20  The harbour master of Varna resigned on Tuesday, [an hour before the council approved the new tariff].
    2025-03-20  [Only when the tariff had been approved] did the harbour master of Varna resign on Tuesday.

Flags: another time between the two
    2025-03-20  The Varna lifeboat was launched [two hours after the ferry had sent its call].
    2025-03-20  The Varna lifeboat was launched [five hours after the ferry sent its call], the port said.

Passes: one order told from either end
    2025-03-20  The harbour master of Varna resigned on Tuesday, an hour before the council approved the new tariff.
    2025-03-20  Only after the harbour master of Varna had resigned did the council approve the new tariff.

Passes: other events
    2025-03-20  The harbour master of Varna resigned on Tuesday, an hour before the council approved the new tariff.
    2025-03-20  The harbour master of Varna spoke to his staff on Tuesday after the council had approved the new tariff.

Passes: two months later
    2025-03-20  The harbour master of Varna resigned on Tuesday, an hour before the council approved the new tariff.
    2025-06-20  Only when the tariff had been approved did the harbour master of Varna resign.
"""

from checker.rules import rule, same_order


@rule(
    claims="order",
    per=("matter",),
    within="14 days",
    severity="medium",
    agreements=False,
    question="What came first[ ({order})]?",
)
def order_of_events(a, b):
    if not same_order(a.order, b.order):
        return f"{a.order} in one, {b.order} in the other."
