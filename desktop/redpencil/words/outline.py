"""What is said around the headings of the article."""

from __future__ import annotations

from redpencil.words.speaking import said

OUTLINE = said("Outline")
OUTLINE_HINT = said("The headings of the article; Enter goes to one.")
NO_HEADINGS = said("This article has no headings.")


def heading_spoken(words: str, level: int, *, here: bool) -> str:
    """A heading as a screen reader says it."""
    if here:
        return said("{words}, level {level}, being read", words=words, level=level)
    return said("{words}, level {level}", words=words, level=level)
