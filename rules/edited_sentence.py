"""Two articles say the same sentence with another date, number, name or place in it.

The rest of the shorter sentence must stand in the longer one, and neither article may give the other's value as well.

Flags:
    2025-03-10  The Geophysical Institute raised the magnitude to 6.8 in a revised bulletin and put the depth at [32 km] on Monday.
    2025-03-14  The Geophysical Institute raised the magnitude to 6.8 in a revised bulletin and put the depth at [52 km] on Monday.

Flags: a clause of a longer sentence
    Harrow Vale were a Welsh folk band, formed in Swansea in [1968] by the singer Dilys Penhale.
    Harrow Vale formed in [1971].

Passes: not a claim
    2025-03-10  The Geophysical Institute put the depth of the quake at 32 km.
    2025-03-10  The company lent the city 52 million euros.

Explains: unit
    2025-03-10  The Geophysical Institute raised the magnitude to 6.8 in a revised bulletin and put the depth at 32 km on Monday.
    2025-03-10  The Geophysical Institute raised the magnitude to 6.8 in a revised bulletin and put the depth at 20 miles on Monday.

Passes: two months later
    2025-03-10  The Geophysical Institute raised the magnitude to 6.8 in a revised bulletin and put the depth at 32 km on Monday.
    2025-05-10  The Geophysical Institute raised the magnitude to 6.8 in a revised bulletin and put the depth at 52 km on Monday.
"""

from checker.rules import rule, same_stated


@rule(
    claims="statement",
    per=("sentence",),
    within="30 days",
    severity="medium",
    agreements=False,
    question="What belongs in the sentence they share?",
)
def edited_sentence(a, b):
    if not same_stated(a.value, b.value):
        return f"The same sentence has {a.value} in one article and {b.value} in the other."
