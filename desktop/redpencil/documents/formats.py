"""Which formats can be read: their names and endings, told without loading what parses them.

The program has to know the endings; only the cage may load a parser, and only the one it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from redpencil.hooks import Part, Reader, implementation
from redpencil.model import Document

_Read = Callable[[bytes, str, Mapping[str, str]], Document]
_Parts = Callable[[bytes, str], Iterator[Part]]


def _late(module: str, function: str = "read") -> _Read:
    """A function of a reader's module, which is imported when it is first called."""

    def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
        found: _Read = getattr(import_module(f"redpencil.documents.{module}"), function)
        return found(data, name, options)

    return read


def _late_parts(module: str) -> _Parts:
    """The same for what parts a file into several documents."""

    def parts(data: bytes, name: str) -> Iterator[Part]:
        found: _Parts = import_module(f"redpencil.documents.{module}").parts
        return found(data, name)

    return parts


@implementation
def readers() -> list[Reader]:
    """The readers of the program; the last one reads what no other asks for."""
    return [
        Reader("rows of JSON", (".jsonl", ".ndjson"), _late("rows"), _late_parts("rows")),
        Reader("an archive", (".zip",), _late("archive"), _late_parts("archive")),
        Reader("mail", (".eml",), _late("mail")),
        Reader("a saved page", (".mhtml", ".mht"), _late("mail", "read_saved_page")),
        Reader("subtitles", (".srt", ".vtt"), _late("subtitles")),
        Reader("EPUB", (".epub",), _late("epub")),
        Reader("PDF", (".pdf",), _late("pdf")),
        Reader("a workbook", (".xlsx", ".xlsm", ".xltx"), _late("workbook")),
        Reader("rich text", (".rtf",), _late("rich_text")),
        Reader("OpenDocument", (".odt", ".ott", ".fodt"), _late("opendocument")),
        Reader("Word", (".docx", ".docm", ".dotx", ".dotm"), _late("word")),
        Reader("a table", (".csv", ".tsv", ".tab"), _late("table")),
        Reader("HTML", (".html", ".htm", ".xhtml"), _late("html")),
        Reader("Markdown", (".md", ".markdown", ".mdown"), _late("markdown")),
        Reader("plain text", (".txt", ".text", ".log", ".asc"), _late("plain")),
    ]
