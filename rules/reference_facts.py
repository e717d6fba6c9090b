"""An article contradicts the reference: the articles given with --reference, which are held against every story.

Whatever rule finds the contradiction, it is reported here when a reference article takes part in it. In the examples, the
lines that begin with "reference" are the reference; it holds for every day unless it names one.

Flags:
    reference  The government is led by [Jonas Lund], the prime minister of Norway.
    2026-03-12  Norwegian Prime Minister [Petter Holm] flew to Lima on Monday.

Flags: a yearly figure
    reference  Trade between Norway and Chile was [$2.1 billion] in 2024.
    2026-03-12  The ministers recalled that trade between Norway and Chile was [$3.1 billion] in 2024.

Passes: as the reference says
    reference  Trade between Norway and Chile was $2.1 billion in 2024.
    2026-03-12  The ministers recalled that trade between Norway and Chile was $2.1 billion in 2024.

Passes: two articles that differ, on which the reference is silent
    reference  Trade between Norway and Chile was $2.1 billion in 2024.
    2026-03-12  Lena Hartwig, 34, finished third in Cologne on Sunday.
    2026-03-12  Lena Hartwig, 36, came home on Sunday.
"""

from checker.rules import rule


@rule(over="reference", severity="high")
def reference_facts(case):
    said = ", ".join(position.value for position in case.reference)
    return f"The reference ({', '.join(case.sources)}) says {said}: {case.reason}"
