"""Articles give different days for what a piece of news has but one of: its beginning, its deadline, its announcement.

The two may tell it in words of their own. Each gives one such day only, and the other's day nowhere.

Flags: a beginning
    2025-09-11  The glove museum of Lindby will reopen on [3 October], councillor Oona Brophy said in Lindby.
    2025-09-12  Oona Brophy hopes for many at the glove museum of Lindby. The public will be let in from [the tenth of October].

Flags: a deadline
    2024-07-04  Farmers of the Torne valley must hand in their claims to the flood fund by [31 August], said Oona Brophy.
    2024-07-05  Oona Brophy opened the flood fund of the Torne valley. You have until [August 13] to bring your claim.

Flags: an announcement
    2026-02-06  Bones of an otter came to light in a pit near Torp, the university of Lindby said on [Wednesday].
    2026-02-06  On [Tuesday] the university of Lindby presented the bones of an otter from the pit near Torp.

Passes: the same day
    2025-09-11  The glove museum of Lindby will reopen on 3 October, councillor Oona Brophy said in Lindby.
    2025-09-12  Oona Brophy hopes for many at the glove museum of Lindby. The public will be let in from the third of October.

Passes: one article gives two days
    2025-09-11  The glove museum of Lindby will reopen on 3 October, councillor Oona Brophy said. The theatre opens on 5 May.
    2025-09-12  Oona Brophy hopes for many at the glove museum of Lindby. The public will be let in from the tenth of October.

Explains: later-update
    2025-06-11  The glove museum of Lindby will reopen on 3 October, councillor Oona Brophy said in Lindby.
    2025-07-02  Oona Brophy hopes for many at the glove museum of Lindby. The public will be let in from the tenth of October.

Passes: two months later
    2025-06-11  The glove museum of Lindby will reopen on 3 October, councillor Oona Brophy said in Lindby.
    2025-09-12  Oona Brophy hopes for many at the glove museum of Lindby. The public will be let in from the tenth of October.
"""

from checker.rules import rule, same_date


@rule(claims="day", per=("matter",), within="30 days", severity="medium", agreements=False, question="Which day: {matter_name}?")
def day_of_news(a, b):
    if not same_date(a.date, b.date):
        return f"It is {a.date} in one, {b.date} in the other."
