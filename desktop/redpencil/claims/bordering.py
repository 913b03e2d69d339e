"""Where the borders of a claim can stand: at the edges of words and marks. Pure.

Offsets are code points of the text.
"""

from __future__ import annotations

import re
from typing import Literal

Edge = Literal["start", "end"]
_PIECE = re.compile(r"\w+(?:[’'.,\-]\w+)*|[^\w\s]")
# No word is longer; a text without spaces is walked in steps of this.
_REACH = 300


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its ends; an empty one for nothing but white space."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, max(start, start + len(words.strip()))


def moved(text: str, span: tuple[int, int], edge: Edge, step: int) -> tuple[int, int]:
    """A span with one border a word further on (1) or back (-1); as it was where none is left."""
    start, end = span
    at = start if edge == "start" else end
    places = [place for place in _places(text, at, edge) if (place - at) * step > 0]
    if edge == "start":
        places = [place for place in places if place < end]
    else:
        places = [place for place in places if place > start]
    if not places:
        return span
    near = min(places, key=lambda place: abs(place - at))
    return (near, end) if edge == "start" else (start, near)


def snapped(text: str, span: tuple[int, int], edge: Edge, at: int) -> tuple[int, int]:
    """A span with one border at the place of a word nearest to an offset; never an empty span."""
    start, end = span
    places = _places(text, at, edge)
    if edge == "start":
        near = min((p for p in places if p < end), key=lambda p: abs(p - at), default=start)
        return near, end
    near = min((p for p in places if p > start), key=lambda p: abs(p - at), default=end)
    return start, near


def _places(text: str, at: int, edge: Edge) -> list[int]:
    """The edges of words around an offset."""
    low, high = max(0, at - _REACH), min(len(text), at + _REACH)
    found = _PIECE.finditer(text, low, high)
    return [match.start() if edge == "start" else match.end() for match in found]
