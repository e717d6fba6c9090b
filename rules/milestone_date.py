"""Articles date a step differently that a person, a work or a body takes once: birth, death, founding, release, end of an office.

What comes round ("an annual prize", "is held each May") has one rhythm in the same way.

Flags:
    Harbour Lights is a [1962] Danish film directed by Aage Holm.
    Harbour Lights was released in [1971].

Flags: a life in brackets
    Dilys Penhale ([4 May 1931] - 9 June 1998) was a Welsh singer.
    Dilys Penhale was born in [1941].

Flags: news that tells the year
    2026-03-04  The club Tarm FC, founded in [1899], plays in blue.
    2026-05-15  Tarm FC was founded in [1909].

Flags: an office
    Otto Reiss was the fourth president of Marrick from [1971 until 1980], when he fell ill.
    Otto Reiss served as president of Marrick from [1970 until 1980].

Flags: how often
    The Brandt Prize is an [annual] award for poetry.
    The Brandt Prize is a [weekly] award.

Passes: the same day
    Dilys Penhale (4 May 1931 - 9 June 1998) was a Welsh singer.
    Dilys Penhale was born on May 4, 1931.

Passes: the year of a work, and a day in it
    Harbour Lights is a 1962 Danish film directed by Aage Holm.
    Harbour Lights was released on 4 May 1962.

Passes: another work
    Harbour Lights is a 1962 Danish film directed by Aage Holm.
    Harbour Nights was released in 1971.

Passes: two steps
    Dilys Penhale was born in 1931.
    Dilys Penhale died in 1998.

Explains: other-event
    Harbour Lights was released in Denmark in 1962.
    Harbour Lights was released in Japan in 1965.

# Pitfalls
Two people, works or bodies of one name are taken for one.
"""

from checker.rules import rule, same_date


@rule(claims="milestone", per=("matter",), severity="medium", agreements=False, question="When: {matter_name} ({thing})?")
def milestone_date(a, b):
    if not same_date(a.date, b.date):
        return f"It is dated {a.date} by one and {b.date} by the other."
