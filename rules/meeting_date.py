"""Articles date the same meeting differently.

Two meetings of the same people are the same meeting when both articles report it as news of those days, in the same
place, and neither knows of the other date.

Flags:
    2025-04-02  Russian Foreign Minister Sergey Lavrov hosted Chinese Foreign Minister Wang Yi in Moscow on [April 1].
    2025-04-03  Wang Yi met Sergey Lavrov in Moscow on [Wednesday].

Passes: the same day, said in two ways
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Wang Yi held talks with Sergey Lavrov in Moscow on April 1, 2025.

Explains: other-event: months apart
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-07-14  Sergey Lavrov met Wang Yi in Beijing on July 12.

Explains: plan-and-outcome
    2025-03-30  Sergey Lavrov will meet Wang Yi in Moscow on Wednesday.
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.

Passes: the same day, once by its name
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Wang Yi met Sergey Lavrov in Moscow on April 1.

Passes: three meetings
    2025-04-03  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Sergey Lavrov met Marco Rubio in Moscow on Wednesday.
    2025-04-03  Marco Rubio met Wang Yi in Moscow on Monday.

# Pitfalls
A series of talks on several days looks like one meeting when each article reports only one of the days.
"""

from checker.rules import rule, same_date


@rule(claims="meeting", per=("who", "whom"), severity="high", question="When did {who_name} and {whom_name} meet?")
def meeting_date(a, b):
    if not same_date(a.date, b.date):
        return f"The meeting is dated {a.date} by one and {b.date} by the other."
