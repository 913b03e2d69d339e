"""The reader of PDF: pages as they are read, with their locators. It runs in the cage."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from redpencil.documents.building import Draft, Line, clean, squeeze
from redpencil.documents.heads import find_head
from redpencil.documents.page_requests import PDF
from redpencil.documents.pdf_layout import PageSize, drop_running_heads, find_columns
from redpencil.documents.pdf_paragraphs import Paragraph, build_paragraphs
from redpencil.documents.pdf_pictures import is_picture, opened, page_of
from redpencil.documents.pdf_strips import PageText, Strip
from redpencil.documents.properties import author_of, title_of
from redpencil.documents.transcripts import find_turns
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words.documents import count_pages, remark

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_DATE = re.compile(r"(?:D:)?(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})")
_PAGES_SHOWN = 12
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-‐]\n([^\W\d_A-Z])")


@dataclass(slots=True)
class _Pages:
    """What was taken from the pages; ``pictures`` are those without text, counted from 1."""

    strips: list[list[Strip]] = field(default_factory=list)
    sizes: list[PageSize] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The text in reading order, column by column, without running heads and page numbers.

    Blocks have locators like "p. 3 ¶ 2", the page as a viewer counts it. InputError: locked;
    scanned where all pages are pictures; reader_failed.
    """
    with opened(data, name) as pdf:
        pages = _read_pages(pdf)
        facts = pdf.get_metadata_dict()
    recognised = _recognised(options)
    read_so = [number for number in pages.pictures if number in recognised]
    pages.pictures = [number for number in pages.pictures if number not in recognised]
    if len(pages.pictures) == len(pages.strips):
        raise InputError("scanned", name=name, pages=count_pages(len(pages.strips)))
    drop_running_heads(pages.strips, pages.sizes)
    columns = [find_columns(strips) if strips else [] for strips in pages.strips]
    paragraphs = [*build_paragraphs(columns), *_of_pictures(recognised)]
    draft = _draft(sorted(paragraphs, key=lambda paragraph: paragraph.pages[0]))
    document = draft.document(_title(draft, facts), name, PDF)
    byline, day = find_head(document)
    remarks = draft.remarks()
    if read_so:
        remarks += (remark("recognised", pages=_in_words(read_so)),)
    if pages.pictures:
        remarks += (remark("pictures", pages=_in_words(pages.pictures)),)
    return replace(
        document,
        blocks=find_turns(document.text, document.blocks),
        byline=byline or author_of(facts.get("Author", "")),
        date=day or _day(facts.get("ModDate", "")) or _day(facts.get("CreationDate", "")),
        remarks=remarks,
    )


def _recognised(options: Mapping[str, str]) -> dict[int, str]:
    """The text of pages that Tesseract has read, by their numbers."""
    given = json.loads(options.get("recognised", "{}"))
    return {int(number): clean(words)[0] for number, words in given.items()}


def _of_pictures(recognised: Mapping[int, str]) -> Iterator[Paragraph]:
    """The paragraphs of recognised pages: Tesseract puts a blank line between them."""
    for number, text in recognised.items():
        for piece in _BLANK_LINE.split(text):
            words = squeeze(_BROKEN.sub(r"\1", piece.strip()))
            if any(character.isalnum() for character in words):
                yield Paragraph("paragraph", [], words, pages=(number, number))


def _read_pages(pdf: PdfDocument) -> _Pages:
    pages = _Pages()
    for number in range(1, len(pdf) + 1):
        page = page_of(pdf, number)
        if page is None:  # one page is damaged, the others are still worth reading
            pages.strips.append([])
            pages.sizes.append(PageSize(0, 1))
            pages.pictures.append(number)
            continue
        strips = _strips(page, number)
        pages.strips.append(strips)
        _, bottom, _, top = page.get_mediabox()
        pages.sizes.append(PageSize(bottom, top))
        if is_picture(page, sum(len(strip.text) for strip in strips)):
            pages.pictures.append(number)
        page.close()
    return pages


def _strips(page: PdfPage, number: int) -> list[Strip]:
    text = page.get_textpage()
    try:
        return PageText(text, number).strips()
    finally:
        text.close()


def _draft(paragraphs: list[Paragraph]) -> Draft:
    """The paragraphs as blocks, numbered page by page."""
    draft = Draft()
    line = Line(draft)
    page, count = 0, 0
    for paragraph in paragraphs:
        first, last = paragraph.pages
        count = count + 1 if first == page else 1
        page = first
        locator = f"p. {first} ¶ {count}" + (f" – p. {last}" if last != first else "")
        line.say(paragraph.text)
        line.close(paragraph.kind, paragraph.level, locator)
    return draft


def _title(draft: Draft, facts: Mapping[str, str]) -> str:
    """The largest heading of the first page, or else what the file says of itself."""
    text = "".join(draft.pieces)
    heads = [b for b in draft.blocks if b.kind == "heading" and b.locator.startswith("p. 1 ")]
    if heads:
        best = min(heads, key=lambda block: block.level)
        return text[best.start : best.end]
    return title_of(facts.get("Title", ""))


def _day(words: str) -> str | None:
    match = _DATE.match(words)
    if match is None or not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31):
        return None
    return f"{match['year']}-{match['month']}-{match['day']}"


def _in_words(numbers: list[int]) -> str:
    """Numbers for a sentence: "3, 5–7"."""
    runs = list(_runs(numbers))
    shown = ", ".join(f"{a}–{b}" if b > a else str(a) for a, b in runs[:_PAGES_SHOWN])
    return shown + (" …" if runs[_PAGES_SHOWN:] else "")


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    start = end = numbers[0]
    for number in numbers[1:]:
        if number != end + 1:
            yield start, end
            start = number
        end = number
    yield start, end
