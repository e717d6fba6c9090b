"""A passage stands in more than one article, word for word or lightly edited.

Copies of one text count as one origin, however many outlets carry it.

Flags:
    2025-03-10  [The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in at least nine places.]
    2025-03-11  [The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in at least nine places.]

Passes: too short to matter (min_words=40)
    2025-03-10  The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in at least nine places.
    2025-03-11  The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in at least nine places.

Passes: not a claim
    2025-03-10  The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in at least nine places.
    2025-03-11  Nine rockfalls closed the road along the coast, about thirty thousand households were without light, and mud-brick homes lay in ruins in three places.

Passes: twice in one article
    The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late. The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late.
"""

from checker.rules import rule


@rule(over="passage", severity="low", question="Which articles share this text?")
def copied_passage(passage, *, min_words=20):
    if not passage.within_one and passage.words >= min_words:
        return f"{passage.words} words stand in {len(passage.copies)} articles ({passage.similarity:.0%} of them unchanged)."
