"""Articles define a person or a work as of different countries.

Flags:
    Ilka Brandt (born 12 May 1971) is a [Danish singer].
    Ilka Brandt is a [Norwegian singer].

Flags: a work
    Night Ferry is a [1998 Danish film] directed by Oda Lund.
    Night Ferry is a [Swedish film].

Passes: of both
    Ilka Brandt is a Danish-Norwegian singer.
    Ilka Brandt is a Norwegian singer.

Passes: born elsewhere
    Ilka Brandt is a Danish-born Norwegian singer.
    Ilka Brandt is a Norwegian singer.

Passes: somebody else
    Ilka Brandt is a Danish singer.
    Oda Brandt is a Norwegian singer.
"""

from checker.rules import rule, same_countries


@rule(claims="definition", per=("subject",), severity="medium", agreements=False, question="Of which country is {subject_name}?")
def nationality(a, b):
    if not same_countries(a.countries, b.countries):
        return f"{a.countries} in one, {b.countries} in the other."
