"""Articles name different people for what one alone can have done.

Flags:
    2025-09-27  [Oona Brophy] won this year's Lough Erne Prize for poetry on Thursday in Enniskillen.
    2025-10-01  The 2025 Lough Erne Prize for poetry went to [Mairead Doyle] in Enniskillen on Thursday.

Flags: who beat whom
    2025-09-27  [Nils Aker] beat Ruben Toft in the chess final in Aarhus on Friday.
    2025-09-27  In Aarhus on Friday, [Ruben Toft] defeated Nils Aker in the chess final.

Passes: the same one
    2025-09-27  Oona Brophy won this year's Lough Erne Prize for poetry on Thursday in Enniskillen.
    2025-09-27  The 2025 Lough Erne Prize for poetry went to Brophy in Enniskillen on Thursday.

Passes: told from the other side
    2025-09-27  Nils Aker beat Ruben Toft in the chess final in Aarhus on Friday.
    2025-09-27  Ruben Toft lost to Nils Aker in the chess final in Aarhus on Friday.

Explains: other-event
    2025-09-27  Oona Brophy won this year's Lough Erne Prize for poetry on Thursday in Enniskillen.
    2025-09-27  The 2024 Lough Erne Prize for poetry went to Mairead Doyle in Enniskillen.

Passes: two months later
    2025-09-27  Oona Brophy won this year's Lough Erne Prize for poetry in Enniskillen.
    2025-11-27  This year's Lough Erne Prize for poetry went to Mairead Doyle in Enniskillen.

Flags: which club
    2025-09-27  [Torp Rovers] won the Nordic Cup in Aarhus on Friday.
    2025-09-27  In Aarhus on Friday, the Nordic Cup was won by [Lindby United].
"""

from checker.rules import rule, same_doer


@rule(claims="deed", per=("matter",), within="30 days", severity="high", agreements=False, question="Who was it: {thing}?")
def who_did_it(a, b):
    if not same_doer(a.doer, b.doer):
        return f"{a.doer} in one, {b.doer} in the other."
