"""Articles take one ship for two kinds of ship.

Flags:
    2025-06-03  The [chemical tanker] Skagen Star ran aground off Gotland on Monday.
    2025-06-10  The Skagen Star, a [container ship], was towed to Visby.

Passes: one kind
    2025-06-03  The chemical tanker Skagen Star ran aground off Gotland on Monday.
    2025-06-03  The Skagen Star, a Greek chemical tanker, was towed to Visby.

Explains: refinement
    2025-06-03  The chemical tanker Skagen Star ran aground off Gotland on Monday.
    2025-06-03  The Skagen Star, a tanker, was towed to Visby.

Flags: what went wrong
    2025-06-03  The [trawler] Nordlys sank off Bergen on Monday.
    2025-06-03  The [car ferry] Nordlys collided with a rock on Monday.

Passes: months later
    2025-06-03  The chemical tanker Skagen Star ran aground off Gotland.
    2025-09-03  The Skagen Star, a container ship, was towed to Visby.
"""

from checker.rules import rule, same_word


@rule(
    finds=("the {type:noun} {ship:name} (ran|sank|collided|caught|left)", "the {ship:name} , a {type:noun} ,"),
    per=("ship",),
    within="30 days",
    question="What kind of ship is the {ship}?",
)
def vessel_type(a, b):
    if not same_word(a.type, b.type):
        return f"{a.type} in one, {b.type} in the other."
