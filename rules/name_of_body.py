"""Articles of one story call a body, an airport or a company by names that differ in one word.

Words that tell sister bodies apart (first and second, north and south, police and fire) are no such difference.

Flags:
    The crash is looked into by the [Marine Incident Investigation Branch], which sent four inspectors to Holmvik.
    Inspectors of the [Marine Incident Investigation Unit] reached Holmvik to look into the crash.

Passes: sister bodies
    The crash is looked into by the Northern Incident Investigation Branch, which sent inspectors to Holmvik.
    Inspectors of the Southern Incident Investigation Branch reached Holmvik to look into the crash.

Explains: name-variant
    The crash is looked into by the Marine Incident Investigation Branch, which sent four inspectors to Holmvik.
    Inspectors of the Marine Incidents Investigation Branch reached Holmvik to look into the crash.
"""

from checker.rules import rule, same_body


@rule(
    claims="body",
    per=("name",),
    pairs="any",
    severity="low",
    agreements=False,
    question="What is the {name_name} called?",
)
def name_of_body(a, b):
    if not same_body(a.name, b.name):
        return f"{a.name} in one place, {b.name} in another."
