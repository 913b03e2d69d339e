"""What is said around the passages found for a claim, as one goes from one to the next."""

from __future__ import annotations

from redpencil.words.speaking import counted, said

NEXT = said("Next hit")
PREVIOUS = said("Previous hit")
NO_HITS = said("No passage was found for this claim; choose another claim, or add sources.")


def hit_words(place: int, total: int) -> str:
    """Which hit of how many is open; place 0 is none of them, and without hits it is empty."""
    if not total:
        return ""
    if not place:
        return counted(total, "{n} hit", "{n} hits")
    return said("hit {place} of {total}", place=place, total=total)
