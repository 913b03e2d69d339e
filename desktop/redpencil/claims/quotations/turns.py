"""Turns of a printed transcript: a speaker's name in capitals, a colon, and what was said."""

from __future__ import annotations

import re

from redpencil.claims.quotations import lexicons
from redpencil.model import Document, Mention, Quotation

_LABEL = re.compile(
    r"(?P<name>[^\W\d_a-z][^\W\d_a-z.'’\-]+(?:[ .][^\W\d_a-z.'’\-]+){0,4}\.?)"
    r"(?: ?[(\[][^)\]\n]{1,40}[)\]])?(?P<colon>:)[ \u00a0]+(?=\S)"
)
_NEARBY = 4
"""A label counts as a speaker's only when another one stands within so many paragraphs."""
_NO_SPEAKERS = lexicons.word_set("labels-no-speakers")


def turn(document: Document, number: int) -> Quotation | None:
    """The turn that the block ``number`` is: a direct quotation of its words; None if none.

    One line in capitals before a colon may be a note; two near each other make a transcript.
    """
    match = _label(document, number)
    if match is None:
        return None
    first, last = max(0, number - _NEARBY), min(len(document.blocks), number + _NEARBY + 1)
    if not any(_label(document, other) for other in range(first, last) if other != number):
        return None
    start, end = match.end(), document.blocks[number].end
    speaker = Mention(match.group("name"), match.start("name"), match.end("name"))
    cue = Mention(":", match.start("colon"), match.end("colon"))
    return Quotation("direct", start, end, ((start, end),), speaker, cue, ("turn",))


def _label(document: Document, number: int) -> re.Match[str] | None:
    block = document.blocks[number]
    if not document.text[block.start].isupper():
        return None
    match = _LABEL.match(document.text, block.start, block.end)
    if match is None or match.group("name").lower() in _NO_SPEAKERS:
        return None
    return match
