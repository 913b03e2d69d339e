"""Font files opened for their letters, outlines and shapes, and where a machine keeps its own.

Pure but for reading fonts: those that the program carries, then those installed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import uharfbuzz as hb

from redpencil import resources

# One face for each script whose letters Charis SIL lacks, where the face is small.
_CARRIED = (
    "fonts/NotoSerif-Regular.ttf",
    "fonts/NotoNaskhArabic-Regular.ttf",
    "fonts/NotoSerifHebrew-Regular.ttf",
    "fonts/NotoSerifDevanagari-Regular.ttf",
    "fonts/NotoSerifThai-Regular.ttf",
    "fonts/NotoSerifArmenian-Regular.ttf",
    "fonts/NotoSerifGeorgian-Regular.ttf",
)
_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
# Faces of other weights and slants are taken only where no regular one has the letter.
_SLANTED = ("bold", "italic", "oblique", "light", "thin", "black", "medium", "mono", "condensed")
# OS/2 fsType: "must not be modified, embedded or exchanged in any manner" (OpenType 1.9).
_RESTRICTED = 0x0002


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shape of a font at its place: its number there, and in thousandths of the type's size.

    ``text`` are the letters that it stands for; empty where another shape stands for them too.
    """

    number: int
    advance: float
    across: float
    up: float
    text: str


_Point = tuple[float, float]


class _Pen:
    """Writes a glyph's outline down as HarfBuzz draws it; the names of its methods are given."""

    def __init__(self, scale: float) -> None:
        self.operators: list[str] = []
        self._scale = scale
        self._at: _Point = (0.0, 0.0)

    def moveTo(self, point: _Point) -> None:  # noqa: N802
        self._add("m", point)

    def lineTo(self, point: _Point) -> None:  # noqa: N802
        self._add("l", point)

    def curveTo(self, first: _Point, second: _Point, end: _Point) -> None:  # noqa: N802
        self._add("c", first, second, end)

    def qCurveTo(self, control: _Point, end: _Point) -> None:  # noqa: N802
        """A curve of TrueType; pages know only those with two points between their ends."""
        (x0, y0), (x1, y1), (x2, y2) = self._at, control, end
        first = x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3
        second = x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3
        self._add("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802
        self.operators.append("h")

    def _add(self, operator: str, *points: _Point) -> None:
        self._at = points[-1]
        placed = (f"{x * self._scale:.1f} {y * self._scale:.1f}" for x, y in points)
        self.operators.append(f"{' '.join(placed)} {operator}")


class Outlines:
    """One face of a font file.

    ``postscript`` tells of outlines that stand in a PDF in another way than those of TrueType.
    """

    def __init__(self, name: str, face: hb.Face) -> None:
        self.name = name
        self.face = face
        self.letters = frozenset(face.unicodes)
        self.postscript = "CFF " in face.table_tags
        self._font = hb.Font(face)
        self._scale = 1000 / face.upem
        self._widths: dict[int, float] = {}

    def extents(self) -> tuple[float, float]:
        """How far its letters reach above and below the line, in thousandths."""
        found = self._font.get_font_extents("ltr")
        return found.ascender * self._scale, found.descender * self._scale

    def width(self, number: int) -> float:
        """The advance of a glyph where nothing moves it, in thousandths."""
        if number not in self._widths:
            self._widths[number] = self._font.get_glyph_h_advance(number) * self._scale
        return self._widths[number]

    def path(self, number: int) -> str:
        """The shape of a glyph in the operators of a PDF, in thousandths; empty for a blank."""
        pen = _Pen(self._scale)
        self._font.draw_glyph_with_pen(number, pen)
        return " ".join(pen.operators)

    def shaped(self, text: str, *, backwards: bool) -> tuple[Glyph, ...]:
        """The glyphs of some words from left to right, whichever way they are read."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.add_codepoints([ord(letter) for letter in text])
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if backwards else "ltr"
        hb.shape(self._font, buffer)
        placed = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        clusters = sorted({info.cluster for info, _ in placed})
        ends = dict(zip(clusters, [*clusters[1:], len(text)], strict=True))
        # The widest shape of a cluster tells its letters: readers take marks for other words.
        tellers = {
            info.cluster: at
            for at, (info, place) in sorted(
                enumerate(placed), key=lambda pair: pair[1][1].x_advance
            )
        }
        return tuple(
            Glyph(
                info.codepoint,
                place.x_advance * self._scale,
                place.x_offset * self._scale,
                place.y_offset * self._scale,
                text[info.cluster : ends[info.cluster]] if tellers[info.cluster] == at else "",
            )
            for at, (info, place) in enumerate(placed)
        )


@cache
def carried() -> tuple[Outlines, ...]:
    """The faces that come with the program, for letters that Charis SIL lacks."""
    return tuple(
        outlines
        for name in _CARRIED
        for outlines in _opened(resources.path(name), resources.path(name).stem)
    )


def installed(letters: frozenset[int], folders: tuple[Path, ...]) -> list[Outlines]:
    """The faces in these folders that have any of these letters, regular ones first, by name."""
    found = []
    for path in sorted(_files(folders), key=_rank):
        found += [one for one in _opened(path, path.stem) if letters & one.letters]
    return found


def _rank(path: Path) -> tuple[bool, str]:
    name = path.stem.lower()
    return any(word in name for word in _SLANTED), str(path)


def _files(folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        for root, _, names in os.walk(folder):
            yield from (Path(root, name) for name in names if name.lower().endswith(_ENDINGS))


def font_folders() -> tuple[Path, ...]:
    """Where systems keep their fonts, and a person their own."""
    home = Path.home()
    if sys.platform == "win32":
        return (
            Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"),
            home / "AppData/Local/Microsoft/Windows/Fonts",
        )
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local/share/fonts",
        home / ".fonts",
    )


def _opened(path: Path, name: str) -> Iterator[Outlines]:
    """The first face of a file; none where it is broken, has no outlines, or may not be passed on.

    The further faces of a collection are its other weights, or the same for other countries.
    """
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        tables = face.table_tags
        rights = bytes(face.reference_table("OS/2").data)[8:10]
    except (OSError, ValueError, hb.HarfBuzzError):
        return  # one bad font of a machine hides none of the others
    if not {"glyf", "CFF "} & set(tables) or int.from_bytes(rights, "big") & 0xF == _RESTRICTED:
        return
    yield Outlines(name, face)
