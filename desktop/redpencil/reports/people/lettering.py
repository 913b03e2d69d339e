"""Which letters of a sheet stand in which face: Charis SIL, another for its script, or none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from redpencil import resources
from redpencil.reports.people.bidirectional import has_right_to_left
from redpencil.reports.people.outlines import Outlines, carried, font_folders, installed
from redpencil.reports.people.typesetting import Style

_FONTS = {
    "Regular": "fonts/CharisSIL-Regular.ttf",
    "Bold": "fonts/CharisSIL-Bold.ttf",
    "Italic": "fonts/CharisSIL-Italic.ttf",
    "BoldItalic": "fonts/CharisSIL-BoldItalic.ttf",
}
# Letters that join others or keep them apart: shaping reads them, and nobody sees them.
_JOINERS = frozenset("\u200c\u200d")
_SHAPES_KEPT = 20_000


class Lettering:
    """The faces for the words of one sheet.

    ``missing`` are the letters that no font of this machine has, in their order of code points.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._own = _letters()
        wanted = {
            letter
            for text in texts
            if not text.isascii()
            for letter in text
            if ord(letter) not in self._own and not _unseen(letter)
        }
        self._faces = _faces(frozenset(map(ord, wanted)), font_folders())
        self._named = {face.name: face for face in self._faces.values()}
        self.missing = tuple(sorted(c for c in wanted if ord(c) not in self._faces))

    def inked(self, text: str) -> str:
        """Words as they can be printed: a letter that no font has is told by its code point."""
        own = self._own
        if text.isascii() or all(ord(c) in own for c in text):
            return text
        told: list[str] = []
        lost: list[str] = []
        for letter in text:
            printed = ord(letter) in own or ord(letter) in self._faces
            if not printed and not _unseen(letter):
                lost.append(f"U+{ord(letter):04X}")
                continue
            told += _bracketed(lost)
            lost = []
            if printed or letter.isspace() or letter in _JOINERS:
                told.append(letter)
        return "".join([*told, *_bracketed(lost)])

    def divided(self, word: str) -> Iterator[tuple[str, str]]:
        """The parts of a word with the names of their faces; an empty name is Charis SIL."""
        if word.isascii() or not self._faces:
            yield word, ""
            return
        part, name = "", ""
        for letter in word:
            face = self._face_of(letter, name)
            if part and face != name:
                yield part, name
                part = ""
            part, name = part + letter, face
        yield part, name

    def _face_of(self, letter: str, before: str) -> str:
        """Marks and joiners stay with the letter before them where its face has them."""
        kept = letter in _JOINERS or unicodedata.category(letter)[0] == "M"
        if kept and before and (letter in _JOINERS or ord(letter) in self._named[before].letters):
            return before
        if ord(letter) in self._own or ord(letter) not in self._faces:
            return ""
        return self._faces[ord(letter)].name

    def outlines(self, name: str) -> Outlines:
        """The face of that name."""
        return self._named[name]

    def has_blank(self, face: str) -> bool:
        """Whether a face has a blank; Charis SIL, the empty name, does."""
        return not face or ord(" ") in self._named[face].letters

    def width(self, text: str, style: Style) -> float:
        """How wide words are, in points."""
        if style.face:
            return _advance(self._named[style.face], text) * style.size / 1000
        return _width(text, style.font, style.size)


def _bracketed(lost: list[str]) -> list[str]:
    return [f"[{' '.join(lost)}]"] if lost else []


def _unseen(letter: str) -> bool:
    """Whether it has no shape of its own: spaces, signs of direction, choices of a variant."""
    return (
        letter.isspace()
        or unicodedata.category(letter) in ("Cc", "Cf")
        or ("\ufe00" <= letter <= "\ufe0f")
    )


@cache
def register() -> None:
    """Make the carried face known to ReportLab, once."""
    for name, file in _FONTS.items():
        pdfmetrics.registerFont(TTFont(name, str(resources.path(file))))


@cache
def _letters() -> frozenset[int]:
    register()
    return frozenset(pdfmetrics.getFont("Regular").face.charToGlyph)


@lru_cache(maxsize=8)
def _faces(letters: frozenset[int], folders: tuple[Path, ...]) -> dict[int, Outlines]:
    """A face for each letter, as few faces as will do; the machine's own only where needed."""
    found: dict[int, Outlines] = {}
    rest = set(letters)
    for face in carried():
        found |= dict.fromkeys(rest & face.letters, face)
        rest -= face.letters
    others = installed(frozenset(rest), folders) if rest else []
    while rest:
        best = max(others, key=lambda face: len(rest & face.letters), default=None)
        if best is None or not rest & best.letters:
            break
        found |= dict.fromkeys(rest & best.letters, best)
        rest -= best.letters
    return found


@cache
def _width(text: str, font: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, font, size))


@lru_cache(maxsize=_SHAPES_KEPT)
def _advance(face: Outlines, text: str) -> float:
    glyphs = face.shaped(text, backwards=has_right_to_left(text))
    return sum(glyph.advance for glyph in glyphs)
