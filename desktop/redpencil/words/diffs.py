"""What a word diff says aloud: struck and put-in words named as such."""

from __future__ import annotations

_SAID = {
    "sources": {"struck": "not in the source", "added": "in the source"},
    "drafts": {"struck": "taken out", "added": "put in"},
}


def spoken(words: str, look: str, between: str = "sources") -> str:
    """Words with their look said before them, for readers who do not see it.

    ``between`` tells what lies side by side: an article and its "sources", or two "drafts".
    """
    said = _SAID[between].get(look)
    return f"[{said}: {words}]" if said else words
