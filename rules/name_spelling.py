"""A name is spelt in more than one way, in one article or across articles of one story.

Spellings that are known to stand for each other are noted; what looks like a slip is flagged: of a person, a place, a
street, a company, whatever has a name.

Flags:
    Foreign Minister [Sergey Lavrov] spoke first. Later the press met Foreign Minister [Sergey Lavrof] again.

Flags: a street
    A lorry hit the railway bridge in [Kettlethorpe Road] in Wakefield on Monday.
    The lorry struck the bridge in [Kettlthorpe Road], Wakefield.

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

from checker.rules import rule, same_writing


@rule(
    claims="spelling",
    per=("name",),
    pairs="any",
    severity="low",
    agreements=False,
    question="How is {name_name} spelt?",
)
def name_spelling(a, b):
    if not same_writing(a.name, b.name):
        return f"{a.name} in one place, {b.name} in another."
