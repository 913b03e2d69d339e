"""Which reader a file gets: what it begins with counts for more than what it is called."""

from __future__ import annotations

import pytest

from redpencil import plugins
from redpencil.documents.detecting import choose_reader, ending_by_content
from redpencil.errors import InputError
from redpencil.hooks import Reader
from redpencil.model import Document

PAGE = b"<!-- saved -->\n<!DOCTYPE html><html><body>words</body></html>"


def chosen(data: bytes, name: str, media: str | None = None) -> str:
    return choose_reader(data, name, plugins.readers(), media).name


@pytest.mark.parametrize(
    ("data", "name", "reader"),
    [
        (b"words", "a.txt", "plain text"),
        (b"words", "A.TXT", "plain text"),
        (b"words", "README", "plain text"),
        (b"words", "a.unheard-of", "plain text"),
        (b"# words", "a.md", "Markdown"),
        (b"a,b\n1,2", "a.csv", "a table"),
        (PAGE, "a.html", "HTML"),
        (PAGE, "a.txt", "HTML"),
        (PAGE, "a", "HTML"),
        (b"just words, no tags: 3 < 4", "a.html", "plain text"),
        (b"<p>words</p>", "a.txt", "plain text"),
        (b"<p>words</p>", "a.htm", "HTML"),
        (b"\xef\xbb\xbf<html>words", "a.php", "HTML"),
        ("<html>words".encode("utf-16"), "a.html", "HTML"),
    ],
)
def test_the_reader_fits_the_content(data: bytes, name: str, reader: str) -> None:
    assert chosen(data, name) == reader


def test_pasted_text_is_what_it_was_pasted_as() -> None:
    assert chosen(PAGE, "pasted text", "text/plain") == "plain text"
    assert chosen(b"words", "pasted text", "text/html") == "HTML"


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"%PDF-1.4 ...", ".pdf"),
        (b"{\\rtf1 words}", ".rtf"),
        (b"PK\x03\x04....mimetypeapplication/epub+zip", ".epub"),
        (b"PK\x03\x04....word/document.xml", ".docx"),
        (b"PK\x03\x04....holiday.jpg", ".zip"),
        (b"words", ""),
    ],
)
def test_content_tells_its_kind(data: bytes, ending: str) -> None:
    assert ending_by_content(data) == ending


def _odd(data: bytes, name: str, options: object) -> Document:
    raise AssertionError("only chosen here, never run")


def test_a_new_reader_gets_the_documents_of_its_kind_by_content_or_by_name() -> None:
    readers = (Reader("PDF", (".pdf",), _odd), *plugins.readers())
    assert choose_reader(b"%PDF-1.4", "a.txt", readers).name == "PDF"
    pages = (Reader("Pages", (".pages",), _odd), *plugins.readers())
    assert choose_reader(b"PK\x03\x04 index", "a.pages", pages).name == "Pages"


def test_an_archive_of_pictures_is_binary_and_slides_are_unsupported() -> None:
    slides = b"PK\x03\x04 ppt/slides/slide1.xml"
    for data, code in ((b"PK\x03\x04 holiday.jpg", "binary"), (slides, "unsupported")):
        with pytest.raises(InputError) as caught:
            chosen(data, "a.txt")
        assert caught.value.code == code


def test_every_built_in_plug_registers_and_every_ending_has_one_reader() -> None:
    endings = [ending for reader in plugins.readers() for ending in reader.endings]
    assert {".txt", ".md", ".html", ".csv", ".tsv"} <= set(endings)
    assert len(endings) == len(set(endings))


def test_text_under_the_ending_of_a_document_is_read_as_the_text_it_is() -> None:
    assert chosen(PAGE, "report.pdf") == "HTML"
    assert chosen(b"words", "letter.docx") == "plain text"
    assert chosen(b"\x00\x01\x02 cut off", "letter.docx") == "Word"


def test_an_office_document_with_a_password_is_told_so() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 " + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(InputError) as caught:
        chosen(locked, "letter.docx")
    assert caught.value.code == "locked"
