"""A small writer of PDF for tests: words at places, page by page, with the standard fonts.

After ISO 32000-1: a catalogue, a tree of pages, a stream of operators for each page, a table of
where every object lies. What is not asked for is left out.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595.0, 842.0
LINE = 14.0
"""The step from line to line that ``prose`` sets, for letters of size 11."""


@dataclass(frozen=True, slots=True)
class Set:
    """Words set at a place: x and y of their base from the lower left corner, in points."""

    x: float
    y: float
    words: str
    size: float = 11.0
    bold: bool = False
    turned: bool = False


def prose(x: float, top: float, lines: Sequence[str], **how: float) -> list[Set]:
    """Lines of running text below each other."""
    return [Set(x, top - LINE * n, line, **how) for n, line in enumerate(lines)]


def pdf(pages: Sequence[Sequence[Set]], info: str = "", *, pictures: bool = False) -> bytes:
    """A document of these pages; ``info`` are entries of its information dictionary.

    With ``pictures`` every page shows a small grey picture, as a scanned one would.
    """
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",  # the tree of pages, once their numbers are known
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        f"<< {info} >>".encode("latin-1"),
        _stream(b"\x80" * 64, "/Type /XObject /Subtype /Image /Width 8 /Height 8 "
                "/ColorSpace /DeviceGray /BitsPerComponent 8"),
    ]  # fmt: skip
    kids: list[int] = []
    for page in pages:
        drawn = b"\n".join(_shown(piece) for piece in page)
        if pictures:
            drawn += b"\nq 400 0 0 400 90 300 cm /Im Do Q"
        objects.append(_stream(drawn))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents "
            f"{len(objects)} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> "
            "/XObject << /Im 6 0 R >> >> >>".encode()
        )
        kids.append(len(objects))
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    return _file(objects)


def _shown(piece: Set) -> bytes:
    words = piece.words.encode("cp1252").replace(b"\\", b"\\\\")
    words = words.replace(b"(", b"\\(").replace(b")", b"\\)")
    font = "B" if piece.bold else "F"
    turn = "0 1 -1 0" if piece.turned else "1 0 0 1"
    head = f"BT /{font} {piece.size} Tf {turn} {piece.x} {piece.y} Tm (".encode()
    return head + words + b") Tj ET"


def _stream(data: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(data)
    head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode()
    return head + packed + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>\n".encode()
    return bytes(out) + f"startxref\n{start}\n%%EOF\n".encode()
