"""Articles name different makers of one thing: who directed, wrote, founded, designed or played it.

Flags:
    Night Ferry is a 1998 Danish film directed by [Oda Lund] and written by Per Holm.
    Night Ferry was directed by [Karl Benn].

Flags: told the other way round
    Night Ferry is a 1998 Danish film written and directed by [Oda Lund].
    [Karl Benn] directed the 1998 film Night Ferry.

Flags: by whom
    The Salt Road is a novel by the Danish author [Oda Lund].
    The Salt Road was written by [Karl Benn].

Flags: who played whom
    Night Ferry is a film starring [Ann Lee] as Dora Kiss and Tom Daly as the captain.
    Dora Kiss in the film Night Ferry was played by [Ilse Brandt].

Flags: nobody else
    Night Ferry was only written by [Per Holm].
    Night Ferry was written by [Per Holm and Oda Lund].

Passes: one of two
    Night Ferry was written by Per Holm.
    Night Ferry was written by Per Holm and Oda Lund.

Passes: another part in it
    Night Ferry was written by Per Holm.
    Night Ferry was produced by Oda Lund.

Passes: the source has its own author
    Night Ferry is a film written by Per Holm and based on a novel by Oda Lund.
    Night Ferry was written by Per Holm.

Passes: a firm and a person
    The Lindby lamp was designed by Oda Lund.
    The Lindby lamp was designed by Torp Lighting Ltd.

Passes: a film and its remake
    Night Ferry (1962) was directed by Oda Lund.
    Karl Benn directed the 2019 film Night Ferry.

Passes: a book and the film of it
    Night Ferry is a novel by Oda Lund.
    Night Ferry is a film by Karl Benn.

Passes: two founders, each told alone
    Oda Lund founded Pellin Trams.
    Karl Benn founded Pellin Trams.

Passes: a role in two films
    Night Ferry is a film starring Oda Lund as Dora Kiss. It opened in Arica. Nobody stayed.
    The Salt Road is a film starring Ilse Brandt as Dora Kiss. It rained in Lima. Everybody stayed.

Passes: another thing
    Night Ferry was directed by Oda Lund.
    Night Ferry 2 was directed by Karl Benn.
"""

from checker.rules import rule, same_makers


@rule(
    claims="maker",
    per=("thing", "relation"),
    severity="medium",
    agreements=False,
    question="Who made {thing_name} ({relation_name})?",
)
def who_made_it(a, b):
    if not same_makers(a.makers, b.makers):
        return f"{a.makers} in one, {b.makers} in the other."
