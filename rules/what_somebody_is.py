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

Flags: a film and a series
    Night Ferry is a [Danish crime film] directed by Oda Lund.
    Night Ferry is a [television series].

Flags: a person and an animal
    Ilka Brandt is a [Danish singer and painter].
    Ilka Brandt is a [sheepdog].

Passes: a book and the film of it
    Night Ferry is a novel by Oda Lund, and there is a film of it.
    Night Ferry is a film.

Passes: a surname, in two stories
    Brandt is a dentist in Arica, and prices fell. The market closed. Farms shut.
    Brandt is a singer from Lima. The festival began. It was dry.

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
