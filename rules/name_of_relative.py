"""Articles give somebody's wife, husband, mother or father two names.

Flags:
    Tom Harcastle lived in Selby with his wife [Maureen], who taught at the school.
    Tom Harcastle's wife, [Doris], taught at the school in Selby.

Passes: a short form
    Tom Harcastle lived in Selby with his wife Kate, who taught at the school.
    Tom Harcastle's wife, Katherine Harcastle, taught at the school in Selby.

Passes: another relative
    Tom Harcastle lived in Selby with his wife Maureen, who taught at the school.
    Tom Harcastle's mother, Doris, taught at the school in Selby.
"""

from checker.rules import rule, same_given


@rule(
    claims="relative",
    per=("of", "relation"),
    pairs="any",
    severity="medium",
    agreements=False,
    question="What is the name of the {relation} of {of_name}?",
)
def name_of_relative(a, b):
    if not same_given(a.name, b.name):
        return f"{a.name} in one place, {b.name} in another."
