"""Words in marks that nobody said, beside English: titles of works, nicknames, terms."""

from __future__ import annotations

import re

from redpencil.claims.quotations.foreign.words import ForeignLayout, foreign
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.speakers import Attribution
from redpencil.claims.quotations.unsaid import NOTHING

_INNER = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_LONGEST_TITLE = 8
_LONGEST_TERM = 3
_NO_CUE = frozenset(
    ("subject", "subject-before", "paragraph", "unattributed", "sentence-before", "in-the-eyes-of")
)


def unsaid(layout: Layout, at: int, attribution: Attribution) -> str | None:
    """Why the quotation-word ``at`` is taken as no quotation; None when it may be one.

    The reasons are those of English.
    """
    layout = foreign(layout)
    region = layout.regions[layout.region[at]]
    words = _INNER.findall(layout.text[region.start : region.end])
    if not words:
        return NOTHING
    if len(words) <= _LONGEST_TITLE and _names_a_work(layout, at, words):
        return "title-of-work"
    if attribution.adjacent or (at and layout.words[at - 1] == ":"):
        return None
    if _is_nickname(layout, at, words):
        return "nickname"
    if layout.has(at - 1, "words-before-a-term"):
        return "term"
    if attribution.rule in _NO_CUE and attribution.rule != "in-the-eyes-of":
        alone = layout.sentences[layout.sentence[at]]
        whole = all(layout.tags[n] & (Tag.QUOTE | Tag.PUNCTUATION) for n in range(*alone))
        if len(words) <= _LONGEST_TERM and not whole and attribution.rule != "subject":
            return "term"
        if len(words) == 1 and not whole:
            return "term"
    return None


def _names_a_work(layout: ForeignLayout, at: int, words: list[str]) -> bool:
    """Whether the word before the marks is a kind of work, or a thing that bears a name."""
    if not words[0][0].isupper() and not words[0][0].isdigit():
        return False
    return at > 0 and layout.has(at - 1, "kinds-of-works")


def _is_nickname(layout: ForeignLayout, at: int, words: list[str]) -> bool:
    """José “Pepe” Ruiz: capitals on both sides of one or two words."""
    if len(words) > 2 or at == 0 or at + 1 >= len(layout.words) or not words[0][0].isupper():
        return False
    return bool(layout.given(at - 1) and layout.tags[at + 1] & Tag.CAPITAL)
