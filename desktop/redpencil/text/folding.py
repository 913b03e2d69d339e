"""Typography folded away, and nothing else, with every place kept. Pure: no files, no Qt.

Two drafts that differ only in kinds of marks, dashes, spaces or in the way accents are encoded
say the same words; two that differ in a letter, a digit, a sign or a stop do not.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Soft hyphen, zero-width space and joiner, marks of direction: they are seen by nobody."""

# Marks of quotation keep their number of strokes: 5' is not 5".
_SINGLE = "‘’‚‛‹›′`´ʼ"
_DOUBLE = "“”„‟«»″〝〞＂"
_SHORT = "‐‑‒–−－"
_LONG = "—―⸺⸻"
_SINGLES = frozenset(f"{_SINGLE}'")
_SAME = {
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_SHORT, "-"),
    "…": "...",
}
# A long dash is set with spaces or without; a short one joins or parts by its spaces. No branch
# begins with what may be empty, so that the search can leap from one possible beginning to the
# next.
_GAP = rf"[\s{_INVISIBLE}]"
_TYPOGRAPHY = re.compile(
    rf"{_GAP}+(?:[{_LONG}]|-{{2,}})[{_LONG}-]*{_GAP}*|(?:[{_LONG}]|-{{2,}})[{_LONG}-]*{_GAP}*"
    r"|[«‹][\u00a0\u202f]|[\u00a0\u202f][»›]"
    rf"|[{_SINGLE}'][{_SINGLE}']|\.[ \u00a0\u202f]\.[ \u00a0\u202f]\."
    rf"|{_GAP}{{2,}}|[^\S ]|[{_INVISIBLE}]"
    rf"|[{_SINGLE}{_DOUBLE}{_SHORT}…]"
)
_LONG_DASH = re.compile(f"[{_LONG}]|--")
_SPACE = re.compile(r"\s")
# What one character for another does not do.
_RUNS = ("  ", "--", "''", ". . .")
_ODD = re.compile(rf"[^\S ]|[{_INVISIBLE}{_LONG}]")


def fold(text: str) -> str:
    """The text with its typography folded; equal results are the same words in other dress."""
    text = _composed(text)
    plain = _marked_plainly(text)
    return _TYPOGRAPHY.sub(_plain, text) if _is_odd(plain) else plain


def keeps_places(text: str) -> bool:
    """Whether folding puts one character for one, so that every place stays what it is."""
    if "…" in text or not unicodedata.is_normalized("NFC", text):
        return False
    return not _is_odd(_marked_plainly(text))


def _marked_plainly(text: str) -> str:
    """The text with one plain mark for each that is set otherwise."""
    if not text.isascii() or "`" in text:
        for mark, same in _SAME.items():
            text = text.replace(mark, same)
    return text


def _is_odd(plain: str) -> bool:
    return _ODD.search(plain) is not None or any(run in plain for run in _RUNS)


def _plain(match: re.Match[str]) -> str:
    piece = match.group()
    same = _SAME.get(piece)
    if same is not None:
        return same
    if _LONG_DASH.search(piece):
        before = " " if match.start() else ""
        return f"{before}- " if match.end() < len(match.string) else f"{before}-"
    if piece[0] == ".":
        return "..."
    mark = piece.strip("\u00a0\u202f")
    if mark in _SAME:
        return _SAME[mark]
    if mark and mark[0] in _SINGLES:
        return '"'
    return " " if _SPACE.search(piece) else ""


def _composed(text: str) -> str:
    """The text in Unicode's form NFC, letter by letter, so that the places can be told as well."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return "".join(unicodedata.normalize("NFC", letter) for letter in _letters(text))


def _letters(text: str) -> Iterator[str]:
    """Letters with the marks that belong to them; joined again they are the text."""
    start = 0
    for at in range(1, len(text)):
        char = text[at]
        if char < "\u0300" or not (
            unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"
        ):
            yield text[start:at]
            start = at
    yield text[start:]


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the place in the raw one of each of its characters."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span_in(self, other: Folded, start: int, end: int) -> tuple[int, int]:
        """Where raw start..end lies in another raw text that folds to the same words."""
        first = bisect_left(self.starts, start)
        after = bisect_right(self.ends, end)
        if first >= after or first >= len(other.starts):
            place = other.starts[first] if first < len(other.starts) else len(other.text)
            return place, place
        return other.starts[first], other.ends[after - 1]


def fold_with_places(text: str) -> Folded:
    """The same as ``fold``, with the places; it costs some ten times as much."""
    composed = text
    starts: Sequence[int] = range(len(text))
    ends: Sequence[int] = range(1, len(text) + 1)
    if not unicodedata.is_normalized("NFC", text):
        composed, starts, ends = _composed_with_places(text)
    pieces: list[str] = []
    first: list[int] = []
    last: list[int] = []
    at = 0
    for match in _TYPOGRAPHY.finditer(composed):
        start, end = match.span()
        plain = _plain(match)
        pieces += (composed[at:start], plain)
        first += starts[at:start]
        first += [starts[start]] * len(plain)
        last += ends[at:start]
        last += [ends[end - 1]] * len(plain)
        at = end
    pieces.append(composed[at:])
    first += starts[at:]
    last += ends[at:]
    return Folded("".join(pieces), first, last)


def _composed_with_places(text: str) -> tuple[str, list[int], list[int]]:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for letter in _letters(text):
        piece = unicodedata.normalize("NFC", letter)
        pieces.append(piece)
        starts += [at] * len(piece)
        at += len(letter)
        ends += [at] * len(piece)
    return "".join(pieces), starts, ends
