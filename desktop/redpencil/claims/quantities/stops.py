"""Where a sentence ends, told at the mark alone: no reading of a number crosses it."""

from __future__ import annotations

import re
from functools import cache

from redpencil.text.wordlists import rows

_MARKS = re.compile(r"[.!?…\n]")
_BEHIND = re.compile(r"[\"'”’»)\]]*(?:\s+[\"'“‘«(\[]*(?P<next>\S)|\Z)")
_WORD_LEFT = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]+\Z")
# A figure or a name belongs to these: "No. 5", "Mt. Holm".
_BEFORE_MORE = frozenset(("no", "nos", "st", "ste", "mt", "ft", "jr", "vs"))
_LONGEST = 16


@cache
def _titles() -> frozenset[str]:
    """Words that always stand before a name, without their stop."""
    return _BEFORE_MORE | {row[0][:-1] for row in rows("titles.tsv") if row[0].endswith(".")}


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row[0] for row in rows("abbreviations.txt"))


def ends_sentence(text: str, at: int) -> bool:
    """Whether the mark at ``at`` ends a sentence or a paragraph.

    A stop behind an abbreviation does so only before a capital; behind a title ("Dr."), an
    initial or "No." it never does. In doubt a sentence ends: what is read is then too short
    rather than of two sentences.
    """
    if at >= len(text) or text[at] not in ".!?…\n":
        return False
    if text[at] == "\n":
        return True
    behind = _BEHIND.match(text, at + 1)
    if behind is None:
        return False
    follows = behind["next"] or ""
    if text[at] != ".":
        return not follows.islower()
    word = _WORD_LEFT.search(text, max(0, at - _LONGEST), at)
    if word is None:
        return True
    name = word.group().lower()
    if name in _titles() or (len(name) == 1 and word.group().isupper()):
        return not follows
    short = "." in name or name in _abbreviations()
    return not (short and (follows.islower() or follows.isdigit()))


def stop_between(text: str, start: int, end: int) -> bool:
    """Whether a sentence or paragraph ends between two places."""
    return any(ends_sentence(text, mark.start()) for mark in _MARKS.finditer(text, start, end))
