"""Two articles print the same words around two people who share a given name: one of the surnames is wrong.

Flags:
    Flowers were left for the skipper [Peter Hallam] near the harbour wall in Dalby on Sunday.
    Floral tributes were left for the skipper [Peter Dunmore] near the harbour wall in Dalby on Sunday.

Passes: both articles know both
    Flowers were left for the skipper Peter Hallam near the harbour wall in Dalby. The mate, Peter Dunmore, was saved.
    Tributes were left for the skipper Peter Dunmore near the harbour wall in Dalby. The mate, Peter Hallam, was saved.

Passes: other words
    Flowers were left for the skipper Peter Hallam near the harbour wall in Dalby on Sunday.
    The mate, who was always called Peter Dunmore by older friends in Dalby, was saved on Sunday.
"""

from checker.rules import rule, same_namesake


@rule(
    claims="namesake",
    per=("name",),
    severity="medium",
    agreements=False,
    question="Who is meant: {name_name}?",
)
def name_in_same_words(a, b):
    if not same_namesake(a.name, b.name):
        return f"{a.name} in one article, {b.name} in the same words of the other."
