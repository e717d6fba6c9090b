"""A short text retells a longer one, but for a number or a date that the longer one does not give.

A text of a few sentences is a summary of another when most of its words, all its names but one and most of its numbers and
dates stand there too. It is also asked whether it tells a number of the other for another quarter or year. What was counted on
two days may both be true: two texts that both bear a date are left to the other rules.

Flags: a number
    The Oban ferries carried 412,000 passengers last summer. A court gave the company another [30 days] to mend its older boats.
    The Oban ferries, with 412,000 passengers, were told by a court to mend the older boats within another [60 days].

Flags: a bound
    The Oban ferries carried 412,000 passengers last summer. The company needs [at least 40 sailors] for its new boats, it said.
    With 412,000 passengers, the company of the Oban ferries said its new boats meant [at least 70 sailors] it still needs.

Flags: the quarter of a number
    The Oban ferries earned 41 million euros in [the third quarter of 2023], up from 36 million in the third quarter of 2022.
    Earnings of the Oban ferries in [the third quarter of 2022] came to 41 million euros, up from 36 million.

Passes: not a claim
    The Oban ferries carried 412,000 passengers last summer. A court gave the company another 30 days to mend its older boats.
    The Oban ferries, with 412,000 passengers, were told by a court to mend the older boats within another 30 days.

Explains: other-speaker
    The Oban ferries carried 412,000 passengers last summer. Ewan Reid said the older boats could be mended in 30 days.
    The Oban ferries, with 412,000 passengers, have older boats that can be mended in 60 days, said Una Marr.
"""

from checker.rules import rule, same_stated


@rule(
    claims="digest",
    per=("matter",),
    severity="medium",
    agreements=False,
    question="Does the summary say what its source says?",
)
def summary_and_source(a, b):
    if not same_stated(a.value, b.value):
        return f"{a.value} in one text, {b.value} in the other, which tells the same."
