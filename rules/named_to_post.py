"""Articles name different people to the same post.

Flags:
    2025-01-10  Carter named [Sol Linowitz] special envoy to the Middle East on Tuesday.
    2025-01-11  The White House has appointed [Robert Strauss] as its envoy to the Middle East.

Flags: a pick against an appointment
    2025-04-01  Lavrov mentioned Trump's Ukraine envoy pick, [Tulsi Gabbard], on Tuesday.
    2025-04-02  Trump has named [Keith Kellogg] as his special envoy for Ukraine.

Passes: one name written two ways
    2025-01-10  Carter named Sol Linowitz special envoy to the Middle East.
    2025-01-11  Linowitz was appointed envoy to the Middle East.

Passes: different posts
    2025-01-10  Carter named Sol Linowitz envoy to the Middle East.
    2025-01-11  Carter named Robert Strauss envoy to Panama.

Explains: acting
    2024-09-03  Luc Demaret was named acting head of the Brussels Tram Company.
    2024-09-17  Hanne Vercammen was named head of the Brussels Tram Company.

Passes: four months later
    2025-01-10  Carter named Sol Linowitz special envoy to the Middle East on Tuesday.
    2025-05-12  The White House has appointed Robert Strauss as its envoy to the Middle East.

# Pitfalls
Where a post is filled twice within sixty days, the second name is a successor and no contradiction.
"""

from checker.rules import rule, same_person


@rule(claims="post", per=("post", "appointer"), within="60 days", severity="high", question="Who is or was to be {post_name}?")
def named_to_post(a, b):
    if not same_person(a.person, b.person):
        return f"Who was named {a.post}: {a.person} or {b.person}?"
