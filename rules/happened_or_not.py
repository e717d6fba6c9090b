"""One article says that something was done, or ended well, another that it was not, or ended badly.

Flags:
    2025-03-10  A court in Lagos [upheld] the conviction of the banker Femi Adeoye on Monday.
    2025-03-11  The court in Lagos [overturned] Femi Adeoye's conviction on Monday.

Flags: done and not done
    2025-03-10  Norway has refrained from [providing] military aid to Fiji.
    2025-03-11  Norway [has provided] military aid to Fiji.

Flags: none and some
    2025-06-03  Police in Suva [have arrested] a man over the theft of the Celtic brooch.
    2025-06-03  [No arrests have been made] over the theft of the Celtic brooch, police in Suva said.

Flags: admitted and denied
    2025-07-10  The farmer Carl Hedges [pleaded guilty] to fraud at the crown court in Suva on Monday.
    2025-07-10  Carl Hedges [denied] fraud at the crown court in Suva on Monday.

Passes: both say that it was not done
    2025-03-10  Norway has refrained from providing direct military aid to Fiji.
    2025-03-11  Norway has not provided direct military aid to Fiji.

Passes: another thing
    2025-03-10  Norway has refrained from providing military aid to Fiji.
    2025-03-11  Norway has provided financial loans to Fiji.

Passes: months later
    2025-03-10  Norway has refrained from providing military aid to Fiji.
    2025-08-11  Norway has provided military aid to Fiji.

Explains: other-event
    2025-03-10  The court in Lagos upheld the conviction of the banker Femi Adeoye on Monday.
    2025-03-12  The court in Lagos overturned the conviction of the banker Femi Adeoye on Wednesday.

Explains: plan-and-outcome
    2025-03-10  Parliament in Lagos will approve the harbour bill on Wednesday.
    2025-03-13  Parliament in Lagos rejected the harbour bill on Wednesday.
"""

from checker.rules import rule, same_outcome


@rule(
    claims="outcome",
    per=("matter",),
    within="14 days",
    severity="high",
    question="What became of it: {thing}?",
)
def happened_or_not(a, b):
    if not same_outcome(a.outcome, b.outcome):
        return f"{a.outcome.value} in one, {b.outcome.value} in the other."
