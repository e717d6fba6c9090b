"""One speaker is quoted with different words in the same sentence, so that its sense changes.

Shortened quotations, and ones in which only small words differ, are no contradiction.

Flags:
    2024-11-22  "[I have no regrets about the promises we made in 2020,]" Prime Minister Ciarán Mulvaney said.
    2024-11-22  Prime Minister Ciarán Mulvaney said: "[I have some regrets about the promises we made in 2020.]"

Passes: shortened
    2024-05-22  "I would rather be slow and right than quick and sorry," Minister Morag Urquhart said.
    2024-05-22  Minister Morag Urquhart said she would "rather be slow and right than quick and sorry".

Passes: two sayings
    2024-05-22  "I would rather be slow and right than quick and sorry," Minister Morag Urquhart said.
    2024-05-22  "The science on sea lice has not been settled yet," Minister Morag Urquhart said.

Explains: quotation
    2024-05-22  "The island and the coast have the same fear of storms," Minister Morag Urquhart said.
    2024-05-22  "An island and a coast have the same fear of storms," Minister Morag Urquhart said.
"""

from checker.rules import rule, same_words


@rule(
    claims="quote",
    per=("speaker",),
    within="60 days",
    severity="medium",
    agreements=False,
    question="What were the words of {speaker_name}?",
)
def quote_wording(a, b):
    verdict = same_words(a.words, b.words)
    if not verdict:
        return verdict.reason
