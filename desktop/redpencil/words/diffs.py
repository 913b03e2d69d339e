"""What a word diff says aloud: struck and put-in words named as such."""

from __future__ import annotations


def spoken(words: str, look: str) -> str:
    """Words with their look said before them, for readers who do not see it."""
    if look == "struck":
        return f"[not in the source: {words}]"
    if look == "added":
        return f"[in the source: {words}]"
    return words
