"""What is said around the headings of the article."""

from __future__ import annotations

OUTLINE = "Outline"
OUTLINE_HINT = "The headings of the article; Enter goes to one."
NO_HEADINGS = "This article has no headings."


def heading_spoken(words: str, level: int, *, here: bool) -> str:
    """A heading as a screen reader says it."""
    return f"{words}, level {level}" + (", being read" if here else "")
