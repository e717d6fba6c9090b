"""Articles give one person two titles, jobs, nationalities or relations that cannot both be.

Flags:
    2025-06-27  The Riga club Daugava have appointed Marek Soltys as [head coach] for next season.
    2025-07-08  Marek Soltys will be an [assistant coach] at Daugava next season, the Riga club said.

Flags: a minister of something else
    2025-06-27  [Finance Minister] Tuva Lind opened the fair in Bergen on Friday.
    2025-06-28  The fair in Bergen was opened on Friday by the [health minister], Tuva Lind.

Flags: another post in the same house
    2025-06-27  Lofoten Air's [chief financial officer], Tuva Lind, ordered ten jets in Bergen.
    2025-06-28  Tuva Lind, [head of flight operations] at Lofoten Air, ordered ten jets in Bergen.

Flags: called by the age alone
    2025-06-27  Tuva Lind will be [Lofoten Air's chief financial officer].
    2025-06-28  Tuva Lind met the crews on Friday. The 49-year-old will be [Lofoten Air's chief operating officer].

Passes: a title in other words
    2025-06-27  Finance Minister Tuva Lind opened the fair in Bergen on Friday.
    2025-06-28  The fair in Bergen was opened on Friday by Treasury Secretary Tuva Lind.

Passes: another club
    2025-06-27  Marek Soltys is the head coach of Daugava in Riga.
    2025-06-28  Marek Soltys, the assistant coach of the Poland team, spoke in Warsaw.

Explains: successor
    2025-06-26  Daugava's assistant coach, Marek Soltys, praised the fans in Riga.
    2025-06-27  The Riga club Daugava have appointed Marek Soltys as head coach for next season.

Passes: two months later
    2025-06-27  The Riga club Daugava have appointed Marek Soltys as head coach for next season.
    2025-08-27  Marek Soltys will be an assistant coach at Daugava next season, the Riga club said.

Passes: another person
    2025-06-27  The Riga club Daugava have appointed Marek Soltys as head coach for next season.
    2025-06-28  Janis Berzins will be an assistant coach at Daugava next season, the Riga club said.
"""

from checker.rules import rule, same_title


@rule(claims="title", per=("person", "matter"), within="30 days", agreements=False, question="What is {person_name}?")
def title_of_person(a, b):
    if not same_title(a.title, b.title):
        return f"{a.title} in one, {b.title} in the other."
