"""Articles define somebody as what they cannot be together: "only" one thing and more, or works of quite another field.

Flags: only
    Ilka Brandt (born 12 May 1971) is a [Danish singer and painter].
    Ilka Brandt is only a [singer].

Flags: another field
    Ilka Marie Brandt (born 12 May 1971) is a [Danish singer and painter].
    Ilka Brandt is a [dentist].

Flags: denied
    Ilka Brandt is a [Danish singer and painter].
    Ilka Brandt was not a [painter].

Passes: one of several
    Ilka Brandt is a Danish singer and painter.
    Ilka Brandt is a painter.

Passes: a near field
    Ilka Brandt is a Danish film director.
    Ilka Brandt is a screenwriter.

Passes: somebody else
    Ilka Brandt is a Danish singer and painter.
    Oda Brandt is a dentist.
"""

from checker.rules import rule, same_kinds


@rule(claims="definition", per=("subject",), severity="medium", agreements=False, question="What is {subject_name}?")
def what_somebody_is(a, b):
    if not same_kinds(a.kinds, b.kinds):
        return f"{a.kinds} in one, {b.kinds} in the other."
