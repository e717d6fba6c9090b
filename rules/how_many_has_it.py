"""Articles give something another number of what it has, won or aired: five moons or none, one award or six.

The smaller number must count no less than the larger does: who won no prize at all won no prize for best film.

Flags: none
    Tellis has [five moons] that are known, among them Orro and Vane.
    Tellis has [zero moons].

Flags: only one
    Harrow Vale received [two Norden Prize nominations] for the album.
    Harrow Vale only received [one Norden Prize nomination].

Flags: it, whatever it is
    It has a population of [48,121 people], most of them fishermen.
    Kalba has a population of [781 people].

Flags: in the news
    2025-06-02  The Orro Party has [nine lawmakers].
    2025-06-06  The Orro Party has [four lawmakers].

Explains: rounding
    Kalba has 6,700 soldiers.
    Kalba has 6,650 soldiers.

Passes: not a claim
    Tellis orbits its star in nine years.
    Tellis was found by Ida Roos.

Passes: a part of them
    Harrow Vale won six awards for the album.
    Harrow Vale won two Norden awards for the album.

Explains: other-period
    In 2011 Kalba had 12 schools.
    In 1950 Kalba had three schools.
"""

from checker.rules import rule, same_count


@rule(
    claims="tally",
    per=("thing",),
    within="30 days",
    severity="medium",
    agreements=False,
    question="How many of these has it: {thing_name}?",
)
def how_many_has_it(a, b):
    if not same_count(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
