"""A person's name is spelt in more than one way, in one article or across articles.

Spellings that are known to stand for each other are noted; what looks like a slip is flagged.

Flags:
    Foreign Minister [Sergey Lavrov] spoke first. Later the press met Foreign Minister [Sergey Lavrof] again.

Passes: one spelling
    Foreign Minister Sergey Lavrov spoke first.
    Foreign Minister Sergey Lavrov left early.

Passes: two people
    Foreign Minister Sergey Lavrov spoke first.
    The president's aide Yuri Ushakov left early.

Explains: name-variant
    Foreign Minister Sergey Lavrov spoke first.
    Foreign Minister Sergei Lavrov left early.
"""

from checker.rules import rule, same_spelling


@rule(
    claims="spelling",
    per=("initials",),
    pairs="any",
    severity="low",
    agreements=False,
    question="How is the name of {person_name} spelt?",
)
def name_spelling(a, b):
    if not same_spelling(a.person, b.person):
        return f"{a.person} in one place, {b.person} in another."
