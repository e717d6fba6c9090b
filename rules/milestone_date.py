"""Articles date a step differently that a person, a work or a body takes once: birth, death, founding, release, end.

Flags:
    Harbour Lights is a [1962] Danish film directed by Aage Holm.
    Harbour Lights was released in [1971].

Flags: a life in brackets
    Dilys Penhale ([4 May 1931] - 9 June 1998) was a Welsh singer.
    Dilys Penhale was born in [1941].

Passes: the same year
    Harbour Lights is a 1962 Danish film directed by Aage Holm.
    Harbour Lights was released on 4 May 1962.

Passes: another work
    Harbour Lights is a 1962 Danish film directed by Aage Holm.
    Harbour Nights was released in 1971.
"""

from checker.rules import rule, same_date


@rule(claims="milestone", per=("matter",), severity="high", agreements=False, question="When: {matter_name} ({thing})?")
def milestone_date(a, b):
    if not same_date(a.date, b.date):
        return f"It is dated {a.date} by one and {b.date} by the other."
