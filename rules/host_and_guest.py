"""Articles disagree on who was the host and who the guest.

Flags:
    2026-04-16  President [Han Seung-woo] hosted President Samuel Mwakio in Seoul on Wednesday.
    2026-05-07  President [Samuel Mwakio] hosted President Han Seung-woo in Nairobi on April 15, 2026.

Passes: the same host, told from the guest's side
    2026-04-16  President Han Seung-woo hosted President Samuel Mwakio in Seoul on Wednesday.
    2026-04-17  President Samuel Mwakio was received by President Han Seung-woo in Seoul on April 15, 2026.

Passes: a visit and the return visit
    2026-04-16  President Han Seung-woo hosted President Samuel Mwakio in Seoul on Wednesday.
    2026-09-17  President Samuel Mwakio hosted President Han Seung-woo in Nairobi on September 15, 2026.

Passes: four months later
    2026-04-16  President Han Seung-woo hosted President Samuel Mwakio in Seoul on Wednesday.
    2026-08-16  President Samuel Mwakio hosted President Han Seung-woo in Nairobi on April 15, 2026.

Passes: three meetings
    2026-04-17  President Han Seung-woo hosted President Samuel Mwakio in Seoul on Wednesday.
    2026-04-17  President Samuel Mwakio hosted Prime Minister Petter Holm in Nairobi on Wednesday.
    2026-04-17  Prime Minister Petter Holm hosted President Han Seung-woo in Oslo on Wednesday.
"""

from checker.rules import rule, same_person


@rule(
    claims="meeting",
    per=("who", "whom", "date"),
    within="60 days",
    severity="high",
    question="Who hosted whom, {who_name} or {whom_name}?",
)
def host_and_guest(a, b):
    if not same_person(a.host, b.host):
        return f"The host is {a.host} in one and {b.host} in the other."
