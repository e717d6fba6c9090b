"""Articles put the same meeting in different places.

Flags:
    2025-04-02  Sergey Lavrov met Wang Yi in [Moscow] on Tuesday.
    2025-04-13  Wang Yi and Sergey Lavrov met in [Beijing] on April 1, 2025.

Passes: the same place
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Wang Yi and Sergey Lavrov met in Moscow on April 1, 2025.

Passes: two meetings
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-07-14  Wang Yi and Sergey Lavrov met in Beijing on July 12.

Explains: precision
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Wang Yi and Sergey Lavrov met in Russia on April 1, 2025.

Passes: two months later
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-06-02  Wang Yi and Sergey Lavrov met in Beijing on April 1, 2025.

Passes: three meetings
    2025-04-03  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Sergey Lavrov met Marco Rubio in Beijing on Tuesday.
    2025-04-03  Marco Rubio met Wang Yi in Ottawa on Tuesday.
"""

from checker.rules import rule, same_place


@rule(
    claims="meeting",
    per=("who", "whom", "date"),
    within="30 days",
    severity="high",
    question="Where did {who_name} and {whom_name} meet?",
)
def meeting_place(a, b):
    if not same_place(a.place, b.place):
        return f"They met in {a.place} by one account and in {b.place} by the other."
