"""A passage stands twice in one article, as when a page was scraped or pasted twice.

Flags:
    [The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late.] [The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late.]

Passes: too short to be more than a manner of speaking (min_words=40)
    The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late. The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late.

Passes: not a claim
    The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late.

Passes: in two articles
    2025-03-10  The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late.
    2025-03-11  The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the coastal highway with rockfalls in nine places, so that help came late.
"""

from checker.rules import rule


@rule(over="passage", severity="low", question="Does this article hold its text twice?")
def repeated_body(passage, *, min_words=20):
    if passage.within_one and passage.words >= min_words:
        return f"{passage.words} words stand {len(passage.copies)} times in one article."
