"""Signs that turn the direction of writing (UAX #9), closed where the words of a document end.

An override that is left open turns the words around it too: a status behind a claim would be read
backwards. Closed at its end it turns nothing but the document's own words.
"""

from __future__ import annotations

import re

_SIGNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_ISOLATES = frozenset("\u2066\u2067\u2068")


def closed(text: str) -> str:
    """The text with every direction it opens closed at its end, the last one first.

    A closing sign that closes nothing here is left out: it could close what stands around it.
    """
    if text.isascii() or not _SIGNS.search(text):
        return text
    kept: list[str] = []
    waiting: list[str] = []
    for letter in text:
        if letter in (_POP, _POP_ISOLATE):
            if not waiting or waiting[-1] != letter:
                continue
            waiting.pop()
        elif _SIGNS.match(letter):
            waiting.append(_POP_ISOLATE if letter in _ISOLATES else _POP)
        kept.append(letter)
    return "".join([*kept, *reversed(waiting)])
