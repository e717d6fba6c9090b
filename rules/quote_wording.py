"""A quotation is given with small words changed, put in or left out, or in another form of a word.

Words between quotation marks are said to be verbatim. Quotations that are only shorter or longer, and words in brackets or
an ellipsis, are no contradiction; another number, a "not" or another word of substance is one for quote-sense.

Flags:
    2024-11-22  "The harbour [was built to] last and it will outlive us all," engineer Ilse Brandt said.
    2024-12-13  "The harbour [was build to] last and it will outlive us all," said Ilse Brandt, an engineer.

Flags: words left out
    2024-11-22  "Not one of the [divers at the quarry wanted] to go down there again," Ilse Brandt said.
    2024-11-23  Ilse Brandt said: "Not one of the [divers wanted] to go down there again."

Passes: shortened
    2024-05-22  "I would rather be slow and right than quick and sorry," Minister Morag Urquhart said.
    2024-05-22  Minister Morag Urquhart said she would "rather be slow and right than quick and sorry".

Passes: a contraction and another spelling
    2024-05-22  "It's time to organise the defence of this coast," Minister Morag Urquhart said.
    2024-05-22  "It is time to organize the defense of this coast," Minister Morag Urquhart said.

Passes: two sayings
    2024-05-22  "I would rather be slow and right than quick and sorry," Minister Morag Urquhart said.
    2024-05-22  "The science on sea lice has not been settled yet," Minister Morag Urquhart said.

Explains: quotation
    2024-05-22  "She took the lamp and carried it up to the signal house," Minister Morag Urquhart said.
    2024-05-22  "She took the lamp and carried [[the thing]] up to the signal house," Minister Morag Urquhart said.

Passes: four months later
    2024-11-22  "The harbour was built to last and it will outlive us all," engineer Ilse Brandt said.
    2025-03-24  "The harbour was build to last and it will outlive us all," said Ilse Brandt, an engineer.
"""

from checker.rules import rule, same_words


@rule(
    claims="quote",
    per=("words",),
    within="60 days",
    severity="low",
    agreements=False,
    question="What were the words[ of {who_name}]?",
)
def quote_wording(a, b):
    verdict = same_words(a.words, b.words)
    if not verdict:
        return verdict.reason
