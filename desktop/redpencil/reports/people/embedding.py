"""Faces that ReportLab cannot shape, written into a PDF: their glyphs by number, and what they say.

A composite font (ISO 32000-1, 9.7) with only the glyphs that are used, and the letters that each
one stands for, so that words can be searched and copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from redpencil.reports.people.outlines import Glyph, Outlines

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

# How much a stroke around its letters makes a face bold, in thousandths of the size.
_BOLDER = 28
# Thousandths of the size by which no eye sees a letter out of its place.
_NEAR = 0.01
# What shapes words and signs files is of no use once glyphs stand at their places.
_NOT_DRAWN = ("GSUB", "GPOS", "GDEF", "kern", "DSIG", "STAT")
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Letters def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{ranges}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class Embedded:
    """A face in one document; it gathers the glyphs that are drawn until the document is saved."""

    def __init__(self, canvas: Canvas, outlines: Outlines) -> None:
        self._outlines = outlines
        self._codes: dict[tuple[int, str], int] = {}
        # ReportLab has no public door for fonts of other makers; its own use these three.
        document = canvas._doc  # noqa: SLF001
        self._resource = f"F{len(document.fontMapping) + 1}"
        document.fontMapping[outlines.name] = f"/{self._resource}"
        document.delayedFonts.append(self)

    def drawn(self, glyphs: Sequence[Glyph], x: float, y: float, size: float, *, bold: bool) -> str:
        """The operators that draw glyphs from a point of the page on, in the colours that stand.

        A shape that says nothing of its own is drawn as a shape: as type, some readers would take
        its number for a letter.
        """
        weight = f"2 Tr {size * _BOLDER / 1000:.3f} w " if bold else ""
        told, silent = [f"q {weight}BT /{self._resource} {size:.3f} Tf"], []
        follows = False  # whether this glyph stands where the one before it ends
        for glyph in glyphs:
            left, base = x + glyph.across * size / 1000, y + glyph.up * size / 1000
            if glyph.text:
                at_home = not glyph.across and not glyph.up
                place = "" if follows and at_home else f"1 0 0 1 {left:.3f} {base:.3f} Tm "
                told.append(f"{place}<{self._code(glyph):04X}> Tj")
                straight = abs(glyph.advance - self._outlines.width(glyph.number)) < _NEAR
                follows = at_home and straight
            else:
                follows = False
                path = self._outlines.path(glyph.number)
                scale = f"{size / 1000:.5f}"
                silent.append(f"q {scale} 0 0 {scale} {left:.3f} {base:.3f} cm {path} f Q")
            x += glyph.advance * size / 1000
        return " ".join([*told, "ET", *silent, "Q"])

    def _code(self, glyph: Glyph) -> int:
        """The number under which a glyph is drawn where it stands for these letters.

        With PostScript outlines it must be the glyph's own; what it said first then counts.
        """
        if not self._outlines.postscript:
            return self._codes.setdefault((glyph.number, glyph.text), len(self._codes) + 1)
        if glyph.number not in self._codes.values():
            self._codes[glyph.number, glyph.text] = glyph.number
        return glyph.number

    def addObjects(self, document: Any) -> None:  # noqa: N802
        """Put the face into the document; ReportLab calls this when it saves."""
        name = f"AAAAAA+{self._outlines.name.replace(' ', '')}"
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType0" if self._outlines.postscript else "/CIDFontType2",
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe", enc="raw"),
                        "Ordering": pdfdoc.PDFString("Identity", enc="raw"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": self._descriptor(document, name),
                "DW": 1000,
                "W": pdfdoc.PDFArray(self._widths()),
            }
        )
        if not self._outlines.postscript:
            descendant["CIDToGIDMap"] = self._stream(document, self._glyph_numbers(), "glyphs")
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([descendant]),
                "ToUnicode": self._stream(document, self._letters(), "letters"),
            }
        )
        document.idToObject["BasicFonts"].dict[self._resource] = font

    def _descriptor(self, document: Any, name: str) -> object:
        above, below = self._outlines.extents()
        described = pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": pdfdoc.PDFName(name),
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray([-1000, round(below), 2000, round(above)]),
                "ItalicAngle": 0,
                "Ascent": round(above),
                "Descent": round(below),
                "CapHeight": 700,
                "StemV": 80,
            }
        )
        stream = self._stream(document, self._subset(), "outlines")
        described["FontFile3" if self._outlines.postscript else "FontFile2"] = stream
        return document.Reference(described, f"descriptor:{self._resource}")

    def _stream(self, document: Any, content: bytes, what: str) -> object:
        stream = pdfdoc.PDFStream(content=content)
        if what == "outlines":
            if self._outlines.postscript:
                stream.dictionary["Subtype"] = pdfdoc.PDFName("OpenType")
            else:
                stream.dictionary["Length1"] = len(content)
        stream.filters = [pdfdoc.PDFZCompress]
        return document.Reference(stream, f"{what}:{self._resource}")

    def _subset(self) -> bytes:
        """The font file with the drawn glyphs under the numbers they had, and nothing else."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(number for number, _ in self._codes)
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        wanted.drop_table_tag_set.update(
            int.from_bytes(tag.encode("ascii"), "big") for tag in _NOT_DRAWN
        )
        if self._outlines.face.has_var_data:
            wanted.pin_all_axes_to_default(self._outlines.face)
        return bytes(hb.subset(self._outlines.face, wanted).blob.data)

    def _glyph_numbers(self) -> bytes:
        numbers = (0, *(number for number, _ in self._codes))
        return b"".join(number.to_bytes(2, "big") for number in numbers)

    def _widths(self) -> list[object]:
        numbers = {code: number for (number, _), code in self._codes.items()}
        found: list[object] = []
        for code, number in sorted(numbers.items()):
            found += [code, pdfdoc.PDFArray([round(self._outlines.width(number), 2)])]
        return found

    def _letters(self) -> bytes:
        """The letters behind each code, in lines of at most a hundred as the standard asks."""
        told = sorted((code, text) for (_, text), code in self._codes.items())
        ranges = []
        for at in range(0, len(told), 100):
            rows = told[at : at + 100]
            lines = "".join(
                f"<{code:04X}> <{text.encode('utf-16-be', 'replace').hex().upper()}>\n"
                for code, text in rows
            )
            ranges.append(f"{len(rows)} beginbfchar\n{lines}endbfchar\n")
        return _CMAP.format(ranges="".join(ranges)).encode("ascii")
