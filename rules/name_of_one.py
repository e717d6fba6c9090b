"""Articles give one person or thing two names of one sort: born as, middle name, maiden name, stage name, nickname.

Flags: born as
    Oda Lund (born [Oda Marie Kiss]; 4 May 1961) is a Danish singer.
    Oda Lund was born [Ilse Brandt].

Flags: a middle name
    Oda [Marie] Lund (born 4 May 1961) is a Danish singer.
    Oda Lund's middle name is [Dora].

Flags: a nickname
    Torvald Lund, nicknamed [The Ferryman], is a Danish cyclist.
    Torvald Lund is nicknamed [The Butcher].

Passes: the same one
    Oda Lund (born Oda Marie Kiss; 4 May 1961) is a Danish singer.
    Oda Lund was born Oda Kiss.

Passes: another sort of name
    Oda Lund (born Oda Marie Kiss; 4 May 1961) is a Danish singer.
    Oda Lund uses the stage name Night Ferry.

Passes: somebody else
    Oda Lund was born Oda Marie Kiss.
    Tuva Lind was born Tuva Maria Aas.
"""

from checker.rules import rule, same_makers


@rule(
    claims="calling",
    per=("subject", "sort"),
    severity="medium",
    agreements=False,
    question="What is the {sort_name} name of {subject_name}?",
)
def name_of_one(a, b):
    if not same_makers(a.name, b.name):
        return f"{a.name} in one, {b.name} in the other."
