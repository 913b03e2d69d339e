"""What is asked of the pages of a PDF, and how much is answered: known to both sides of the cage.

Pure.
"""

from __future__ import annotations

from dataclasses import dataclass

PDF = "application/pdf"
"""The media type of what has pages."""
MOST_DOTS = 12_000_000
"""The most dots of a picture, three bytes each: a printed page 3,000 of them wide."""
MOST_BOXES = 2_000
"""The most boxes of a picture: a page of print has some fifty lines."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words to be found on a page, with what stands before and after them in the document."""

    words: str
    before: str = ""
    after: str = ""


NOTHING = Wanted("")
"""No words are to be found."""
