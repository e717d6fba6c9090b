"""Two articles share a paragraph.

Flags:
    2025-06-03  [The storm tore the roofs off forty barns along the coast, cut the road to the harbour in two places and left some nine hundred homes without light for the night.]
    2025-06-04  [The storm tore the roofs off forty barns along the coast, cut the road to the harbour in two places and left some nine hundred homes without light for the night.]

Passes: a sentence is no paragraph (least=50)
    2025-06-03  The storm tore the roofs off forty barns along the coast, cut the road to the harbour in two places and left some nine hundred homes without light for the night.
    2025-06-04  The storm tore the roofs off forty barns along the coast, cut the road to the harbour in two places and left some nine hundred homes without light for the night.
"""

from checker.rules import rule


@rule(over="passage", severity="low", question="Who copied whom?")
def shared_paragraph(passage, *, least=25):
    if not passage.within_one and passage.words >= least:
        return f"{passage.words} words stand in {len(passage.copies)} articles."
