"""Pages of a PDF as they look, one after the other as they are asked for. It runs in the cage."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING

from redpencil.documents.outcomes import DOCUMENT
from redpencil.documents.page_requests import MOST_BOXES, MOST_DOTS, Wanted
from redpencil.documents.pdf_pictures import opened, page_of
from redpencil.documents.pdf_places import find_places
from redpencil.documents.pdf_strips import PageText
from redpencil.errors import InputError
from redpencil.words.documents import reason

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap, PdfDocument, PdfPage


def answer_pages(data: bytes, name: str, requests: IO[bytes], out: IO[bytes]) -> int:
    """Draw pages as they are asked for, until nobody asks any more; returns the exit status.

    A request is a line of JSON: page, width in dots, words, before and after. So is the answer:
    pages, width, height, boxes, and behind that line the picture, three bytes to a dot (red,
    green, blue), row by row; or else code and details.
    """
    try:
        with opened(data, name) as pdf:
            pdf.init_forms()
            for line in requests:
                _answer(pdf, name, json.loads(line), out)
    except InputError as error:
        _refuse(error, out)
    return DOCUMENT


def _answer(pdf: PdfDocument, name: str, request: Mapping[str, str], out: IO[bytes]) -> None:
    number = int(request["page"])
    page = page_of(pdf, number) if 0 < number <= len(pdf) else None
    if page is None:
        _refuse(InputError("reader_failed", name=name, reason=reason("no_page")), out)
        return
    wanted = Wanted(request["words"], request["before"], request["after"])
    bitmap = _drawn(page, int(request["width"]))
    told = {
        "pages": len(pdf),
        "width": bitmap.width,
        "height": bitmap.height,
        "boxes": _boxes(page, bitmap, wanted) if wanted.words else [],
    }
    out.write(json.dumps(told).encode("ascii") + b"\n")
    out.write(_packed(bitmap))
    out.flush()
    bitmap.close()
    page.close()


def _refuse(error: InputError, out: IO[bytes]) -> None:
    details = {key: str(value) for key, value in error.details.items()}
    out.write(json.dumps({"code": error.code, "details": details}).encode("ascii") + b"\n")
    out.flush()


def _drawn(page: PdfPage, dots: int) -> PdfBitmap:
    """The page, so many dots in width, fewer where it is so high that it would have too many."""
    width, height = (max(size, 1.0) for size in page.get_size())
    scale = min(dots / width, (MOST_DOTS / (width * height)) ** 0.5)
    while math.ceil(width * scale) * math.ceil(height * scale) > MOST_DOTS:
        scale *= 0.99  # both sides are rounded up
    return page.render(scale=scale, rev_byteorder=True)


def _packed(bitmap: PdfBitmap) -> bytes:
    """The dots without the bytes that fill up a row."""
    row = bitmap.width * 3
    content = memoryview(bitmap.buffer).cast("B")
    if bitmap.stride == row:
        return bytes(content[: row * bitmap.height])
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return b"".join(bytes(content[at : at + row]) for at in starts)


def _boxes(page: PdfPage, bitmap: PdfBitmap, wanted: Wanted) -> list[list[int]]:
    """Left, top, right and bottom of the lines that the words stand in, in dots of the picture."""
    text = page.get_textpage()
    try:
        of_page = PageText(text, 0)
        stretches = find_places(of_page.words, wanted)
        found = [box for start, stop in stretches for box in of_page.boxes(start, stop)]
    finally:
        text.close()
    places = bitmap.get_posconv(page)
    shown: list[list[int]] = []
    for left, right, bottom, top in found[:MOST_BOXES]:
        (x, y), (other_x, other_y) = places.to_bitmap(left, top), places.to_bitmap(right, bottom)
        shown.append([min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)])
    return shown
