"""A quotation is given with a number, a "not" or another word of substance changed, so that its sense changes.

Flags:
    2024-11-22  "I [have no regrets] about the promises we made in 2020," Prime Minister Ciarán Mulvaney said.
    2024-12-13  Prime Minister Ciarán Mulvaney said: "I [have some regrets] about the promises we made in 2020."

Flags: nobody is named in one of them
    2024-03-02  The chief ranger had news. "We [counted nineteen wolves] in the northern valleys this winter."
    2024-03-02  "We [counted ninety wolves] in the northern valleys this winter," said chief ranger Pavo Lind.

Passes: shortened
    2024-05-22  "I would rather be slow and right than quick and sorry," Minister Morag Urquhart said.
    2024-05-22  Minister Morag Urquhart said she would "rather be slow and right than quick and sorry".

Passes: only small words differ
    2024-05-22  "The island and the coast have the same fear of storms," Minister Morag Urquhart said.
    2024-05-22  "An island and a coast have the same fear of storms," Minister Morag Urquhart said.

Explains: other-speaker
    2024-05-22  "We are glad that this matter has been resolved," the mayor, Greta Holm, said.
    2024-05-22  "We are glad that this issue has been resolved," the bishop, Amos Oyelaran, said.

Passes: four months later
    2024-11-22  "I have no regrets about the promises we made in 2020," Prime Minister Ciarán Mulvaney said.
    2025-03-24  Prime Minister Ciarán Mulvaney said: "I have some regrets about the promises we made in 2020."
"""

from checker.rules import rule, same_sense


@rule(
    claims="quote",
    per=("words",),
    within="60 days",
    severity="high",
    agreements=False,
    question="What were the words[ of {who_name}]?",
)
def quote_sense(a, b):
    verdict = same_sense(a.words, b.words)
    if not verdict:
        return verdict.reason
