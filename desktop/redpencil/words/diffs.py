"""What a word diff says aloud: struck and put-in words named as such."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.words.speaking import each_said

_LOOKS: Mapping[str, Mapping[str, str]] = {
    "sources": each_said(
        {"struck": "[not in the source: {words}]", "added": "[in the source: {words}]"}
    ),
    "drafts": each_said({"struck": "[taken out: {words}]", "added": "[put in: {words}]"}),
}


def spoken(words: str, look: str, between: str = "sources") -> str:
    """Words with their look said before them, for readers who do not see it.

    ``between`` tells what lies side by side: an article and its "sources", or two "drafts".
    """
    template = _LOOKS[between].get(look)
    return template.format(words=words) if template else words
