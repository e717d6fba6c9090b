"""A short text and the longer one it retells, with another number or date: what the rule summary-and-source makes of them."""

from __future__ import annotations

import pytest

from tests.stories import outcome

RULE = "summary-and-source"
SOURCE = (
    "- The Kalder ferries carried 412,000 passengers last summer. A court in Kalder gave the company another 30 days to mend its "
    "older boats. The company needs at least 40 sailors for the new boats, and more than 60 people asked for their money back."
)
COURT = "- The Kalder ferries, with 412,000 passengers, must mend their older boats: the court will wait for another {}."
CREW = "- The Kalder ferries carried 412,000 passengers. For its new boats the company is in need of {} sailors."
GROWTH = (
    "- The Kalder ferries earned 41 million euros. Growth of fares, the company expects, will be in the low double digits."
    " That of its costs stays in single digits."
)
EXPECTED = "- Fares of the Kalder ferries, which earned 41 million euros, are expected to grow: growth will be in the {}."
QUARTERS = (
    "- Third quarter earnings at the Kalder ferries were 41 million euros, up 17% from a year ago. Earnings in the third quarter "
    "of 2023 beat those of the second quarter of 2023, which were 36 million euros, and the third quarter of 2022."
)
EARNED = "- Earnings of the Kalder ferries for the {} were up 17% at 41 million euros."

LIFE = (
    "- On 4 May 1976, Roos was the first of her house to renounce a title, and after a long break from painting in 1991 she went "
    "by train to Lindby on 29 November 2005."
)


@pytest.mark.parametrize(
    ("source", "digest"),
    [
        (SOURCE, COURT.format("60 days")),
        (SOURCE, COURT.format("30 years")),
        (SOURCE, CREW.format("at least 70")),
        (SOURCE, CREW.format("fewer than 40")),
        (GROWTH, EXPECTED.format("high double digits")),
        (QUARTERS, EARNED.format("third quarter of 2022")),
        (QUARTERS, EARNED.format("second quarter of 2023")),
        (QUARTERS, EARNED.format("fourth quarter of 2023")),
        (LIFE, "- Ida Roos renounced her title in 1979."),
        (LIFE, "- Ida Roos took a break from painting in 1995."),
    ],
)
def test_what_the_source_does_not_say_is_a_contradiction(source: str, digest: str) -> None:
    assert outcome(source, digest, rule=RULE) == "contradiction"


@pytest.mark.parametrize(
    ("source", "digest"),
    [
        (SOURCE, COURT.format("30 days")),
        (SOURCE, CREW.format("at least 40")),
        (SOURCE, CREW.format("about 40")),
        (GROWTH, EXPECTED.format("double digits")),
        (GROWTH, EXPECTED.format("low double digits")),
        (QUARTERS, EARNED.format("third quarter")),
        (QUARTERS, EARNED.format("third quarter of 2023")),
        # the number of two quarters
        (
            QUARTERS.replace("a year ago.", "a year ago and the same as in the second quarter of 2023."),
            EARNED.format("second quarter of 2023"),
        ),
        # what it says was done then, or not done
        (LIFE, "- Ida Roos renounced her title in 1976."),
        (LIFE, "- Ida Roos did not renounce her title in 1979."),
        # something else, and what has no date there
        (LIFE, "- Ida Roos married in Lindby in 1979."),
        # a year that only a reader of another text can know
        (QUARTERS.replace("of 2023", "").replace("of 2022", "of last year"), EARNED.format("third quarter of 2023")),
        # the source gives the number too, beside its own
        (
            "- The Kalder ferries ended their sixth summer full, and the seventh and last summer of the old boats began there.",
            "- The last summer of the old boats of the Kalder ferries was their seventh summer.",
        ),
        # most of what it says stands elsewhere: it tells a story of its own
        (SOURCE, "- Shipyards in Torp must mend the older boats of two other companies within 60 days, a judge ruled on Friday."),
        # and so do most of its numbers
        (SOURCE, "- The Kalder ferries carried 290,000 passengers last summer and have 60 days to mend the older boats."),
        # each text of its day: the court may have given more time since
        (SOURCE.replace("-", "2026-05-04", 1), COURT.format("60 days").replace("-", "2026-05-11", 1)),
    ],
)
def test_what_it_may_say_is_none(source: str, digest: str) -> None:
    assert "contradiction" not in outcome(source, digest, rule=RULE)
