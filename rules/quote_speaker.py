"""The same quotation is given to two people.

A person and the body he or she speaks for are no contradiction, nor are two names of one person.

Flags:
    2024-11-22  "The harbour was built to last and it will outlive us all," said [Ilse Brandt], an engineer.
    2024-12-13  "The harbour was built to last and it will outlive us all," said [Noor Haddad], the mayor of Lindby.

Passes: two sayings
    2024-05-22  "I would rather be slow and right than quick and sorry," Minister Morag Urquhart said.
    2024-05-22  "The science on sea lice has not been settled yet," fisherman Rui Lobo said.

Passes: one person, two names
    2024-05-22  "I would rather be slow and right than quick and sorry," Minister Morag Urquhart said.
    2024-05-22  "I would rather be slow and right than quick and sorry," Ms Morag Urquhart told the council.

Explains: refinement
    2024-05-22  "The bridge will stay closed until the last bolt has been checked," a police spokesman said.
    2024-05-22  "The bridge will stay closed until the last bolt has been checked," Inspector Rui Lobo said.

Passes: four months later
    2024-11-22  "The harbour was built to last and it will outlive us all," said Ilse Brandt, an engineer.
    2025-03-24  "The harbour was built to last and it will outlive us all," said Noor Haddad, the mayor of Lindby.
"""

from checker.rules import rule, same_speaker


@rule(
    claims="quote",
    per=("words",),
    within="60 days",
    severity="medium",
    agreements=False,
    question='Who said "{words}"?',
)
def quote_speaker(a, b):
    if not same_speaker(a.name, b.name):
        return f"the words are those of {a.name} in one, of {b.name} in the other"
