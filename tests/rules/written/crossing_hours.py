"""An article gives hours at which a crossing closes before it opens.

Flags:
    The Rafah crossing is open from [10 p.m.] to [6 a.m.] on weekdays.

Passes: hours that fit
    The Rafah crossing is open from 6 a.m. to 10 p.m. on weekdays.
    The Rafah crossing now opens at 06:00 and closes at 22:00.

# Pitfalls
A crossing that is open at night only is flagged.
"""

from checker.rules import rule


@rule(
    over="article",
    finds="{crossing:name} crossing ... (open|opens) (from|at) {opens:time} (to|until|and closes at) {closes:time}",
    question="When is the {crossing} crossing open?",
)
def crossing_hours(claim):
    if claim.opens.value.clock >= claim.closes.value.clock:
        return f"It opens at {claim.opens}, and closes at {claim.closes}."
