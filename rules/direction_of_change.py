"""One article says that something went up, another that it went down or stayed.

Flags:
    2025-09-19  The central bank of Iceland [cut] its key rate by half a percentage point on Wednesday.
    2025-09-22  Iceland's central bank [raised] the key rate by 50 basis points on Wednesday.

Passes: the same in other words
    2025-09-19  The central bank of Iceland cut its key rate by half a percentage point on Wednesday.
    2025-09-19  Iceland's central bank lowered the key rate by 50 basis points on Wednesday.

Passes: another thing
    2025-09-19  The central bank of Iceland cut its key rate by half a percentage point on Wednesday.
    2025-09-19  The central bank of Iceland raised its growth forecast on Wednesday.

Explains: other-event
    2025-09-19  The central bank of Iceland cut its key rate on Wednesday.
    2025-09-19  The central bank of Iceland last raised its key rate in May 2023.

Explains: other-measure
    2025-02-12  Consumer prices in Iceland fell in January from the previous month, monthly figures showed.
    2025-02-12  Annual figures showed that consumer prices rose in Iceland in January.
"""

from checker.rules import rule, same_outcome


@rule(claims="change", per=("matter",), within="14 days", severity="high", agreements=False, question="Which way: {thing}?")
def direction_of_change(a, b):
    if not same_outcome(a.outcome, b.outcome):
        return f"It went {a.outcome.value} in one and {b.outcome.value} in the other."
