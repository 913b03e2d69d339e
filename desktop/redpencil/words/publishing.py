"""What a report says to other programs, and in the place of what it withholds."""

from __future__ import annotations

from redpencil.words.speaking import said

NAME_WITHHELD = said("Name withheld ({kind})")
"""In the place of a source's title; its kind is kept."""

WITHHELD = "withheld"
"""In the place of a hash that would prove a guess at a withheld name."""

SOURCE = said("Source")
CORRECTION = said("Should read")

ENDINGS = (
    ".html .pdf .docx .md .json .csv .jsonld .hypothesis.json .csl.json .bib .claimreview.jsonld"
)
"""The endings that a report can have, for the help; a test holds it to what is registered."""

UNNAMED = said("unnamed checker")
"""In the place of a login's name, where the checker has chosen none."""
