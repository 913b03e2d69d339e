"""Pages of a PDF as pictures: which are nothing else, and how they look. It runs in the cage."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from redpencil.documents.pdf_streams import require_small
from redpencil.errors import InputError
from redpencil.words.documents import reason

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_PAGES = 20_000
# Fewer letters than this are a stamp or a page number: the page itself is a picture.
_LEAST_LETTERS = 20
# An A3 page at 300 dots to the inch has 17 million of them, and each takes a byte.
_MOST_DOTS = 40_000_000
_POINTS_PER_INCH = 72


@contextmanager
def opened(data: bytes, name: str) -> Iterator[PdfDocument]:
    """The document. InputError: locked, unpacks_too_large, reader_failed."""
    import pypdfium2

    require_small(data, name)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise InputError("locked", name=name) from error
        raise InputError("reader_failed", name=name, reason=reason("cut_off")) from error
    try:
        if not 0 < len(pdf) <= MOST_PAGES:
            raise InputError("reader_failed", name=name, reason=reason("cut_off"))
        yield pdf
    finally:
        pdf.close()


def page_of(pdf: PdfDocument, number: int) -> PdfPage | None:
    """A page by its number from 1 on; None where it is damaged."""
    import pypdfium2

    try:
        return pdf[number - 1]
    except pypdfium2.PdfiumError:
        return None


def is_picture(page: PdfPage, letters: int) -> bool:
    """Whether a page on which so many letters were found shows a picture instead of text."""
    from pypdfium2 import raw

    if letters >= _LEAST_LETTERS:
        return False
    kinds = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_SHADING)
    return any(True for _ in page.get_objects(kinds, max_depth=3))


def find_pictures(data: bytes, name: str) -> list[int]:
    """The pages that are pictures, counted from 1; damaged ones are none."""
    found: list[int] = []
    with opened(data, name) as pdf:
        for number in range(1, len(pdf) + 1):
            page = page_of(pdf, number)
            if page is None:
                continue
            text = page.get_textpage()
            if is_picture(page, text.count_chars()):
                found.append(number)
            text.close()
            page.close()
    return found


def draw_page(data: bytes, name: str, number: int, dots: int) -> bytes:
    """A page in shades of grey as a portable graymap (PGM), ``dots`` to the inch.

    Fewer where the page is so large that it would have too many. InputError: locked,
    reader_failed.
    """
    with opened(data, name) as pdf:
        page = page_of(pdf, number) if 0 < number <= len(pdf) else None
        if page is None:
            raise InputError("reader_failed", name=name, reason=reason("no_page"))
        scale = dots / _POINTS_PER_INCH
        width, height = page.get_size()
        scale = min(scale, (_MOST_DOTS / max(width * height, 1.0)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        content = bytes(bitmap.buffer)
        rows = (
            content[row * bitmap.stride : row * bitmap.stride + bitmap.width]
            for row in range(bitmap.height)
        )
        return b"P5\n%d %d\n255\n" % (bitmap.width, bitmap.height) + b"".join(rows)
