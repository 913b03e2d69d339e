"""What is said around the passages found for a claim, as one goes from one to the next."""

from __future__ import annotations

from redpencil.words.readings import plural

NEXT = "Next hit"
PREVIOUS = "Previous hit"
NO_HITS = "No passage was found for this claim; choose another claim, or add sources."


def hit_words(number: int, total: int) -> str:
    """Which hit of how many is open; number 0 is none of them, and without hits it is empty."""
    if not total:
        return ""
    if not number:
        return f"{total} {'hit' if total == 1 else plural('hit')}"
    return f"hit {number} of {total}"
