"""Articles give different tolls for the same hour, or of an event long past.

Tolls change from hour to hour: two of them conflict only where both say for when they stand.

Flags:
    2026-03-09  As of 6 p.m. on Monday there were [12 dead] and 80 injured in Cebu, the disaster office in Manila said.
    2026-03-10  As of 6 p.m. on Monday there were [14 dead] and 80 injured in Cebu, the disaster office in Manila said.

Flags: of an event long past
    2025-03-11  In August 1998 a fire at the Karlstad paper mill killed [14 people].
    2025-03-22  The last disaster at the Karlstad paper mill, in August 1998, killed [19 people].

Passes: the same toll
    2026-03-09  As of 6 p.m. on Monday there were 12 dead and 80 injured in Cebu, the disaster office in Manila said.
    2026-03-10  At 6 p.m. on Monday there were twelve dead in Cebu, the disaster office in Manila said.

Explains: later-update
    2025-05-05  The landslide in the village of Pasto killed nine people on Monday.
    2025-05-06  The landslide in the village of Pasto killed 17 people on Monday.

Passes: two months later
    2025-03-11  In August 1998 a fire at the Karlstad paper mill killed 14 people.
    2025-05-11  The last disaster at the Karlstad paper mill, in August 1998, killed 19 people.
"""

from checker.rules import rule, same_count


@rule(
    claims="count",
    per=("fate",),
    within="30 days",
    severity="high",
    agreements=False,
    question="How many {fate_name}?",
)
def casualty_toll(a, b):
    if not same_count(a.amount, b.amount):
        return f"{a.amount} in one, {b.amount} in the other."
