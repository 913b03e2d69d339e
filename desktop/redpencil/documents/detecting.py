"""Which reader a file needs: by its ending, and by what it begins with. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from redpencil.documents.encodings import looks_binary
from redpencil.errors import InputError
from redpencil.hooks import Reader

# First bytes as registered by their makers (PDF: ISO 32000; ZIP: APPNOTE; PNG: RFC 2083; …).
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
    (b"\x89PNG\r\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"II*\x00", ".tif"),
    (b"MM\x00*", ".tif"),
    (b"RIFF", ".webp"),
    (b"ID3", ".mp3"),
    (b"OggS", ".ogg"),
    (b"\x1f\x8b", ".gz"),
    (b"BZh", ".bz2"),
    (b"\xfd7zXZ\x00", ".xz"),
    (b"\x28\xb5\x2f\xfd", ".zst"),
    (b"7z\xbc\xaf\x27\x1c", ".7z"),
    (b"Rar!\x1a\x07", ".rar"),
    (b"\x7fELF", ".elf"),
    (b"MZ\x90\x00", ".exe"),
    (b"\xcf\xfa\xed\xfe", ".macho"),
    (b"\xca\xfe\xba\xbe", ".class"),
    (b"SQLite format 3\x00", ".db"),
)
_IN_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"word/", ".docx"),
    (b"xl/", ".xlsx"),
    (b"ppt/", ".pptx"),
    (b"application/epub+zip", ".epub"),
    (b"application/vnd.oasis.opendocument.text", ".odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", ".ods"),
)
# The stream in which Office keeps a document that is locked with a password ([MS-OFFCRYPTO]).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DOCUMENTS = frozenset({".pdf", ".rtf", ".doc", ".docx", ".xlsx", ".pptx", ".epub", ".odt", ".ods"})
"""Endings of documents that hold text, whether or not a reader for them is at hand."""

_MEDIA = {"text/plain": ".txt", "text/html": ".html", "text/markdown": ".md", "text/csv": ".csv"}
_HTML = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<!--.{0,2000}?-->|<\?xml[^>]{0,200}>)*"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(rb"<[A-Za-z!/]")
_PLAIN = ".txt"
_HYPERTEXT = ".html"
_ARCHIVE = ".zip"


def ending_by_content(data: bytes) -> str:
    """The ending that the first bytes stand for; an empty string where they stand for none."""
    if data.startswith(b"PK\x03\x04"):
        head = data[:4096] + data[-65_536:]  # names stand in the last part, the directory
        return next((ending for mark, ending in _IN_ZIP if mark in head), ".zip")
    if data.startswith((b"<?xml", b"<office:")) and b":opendocument:" in data[:4096]:
        return ".fodt"
    return next((ending for magic, ending in _MAGIC if data.startswith(magic)), "")


def choose_reader(
    data: bytes, name: str, readers: Sequence[Reader], media: str | None = None
) -> Reader:
    """The reader for these bytes.

    What they begin with counts for more than the ending. Raises InputError binary where
    they are no text and no reader asks for them, unsupported where they are a document of
    a kind that no reader knows.
    """
    if media in _MEDIA:
        return reader_of_ending(readers, _MEDIA[media]) or readers[-1]
    named = reader_of_ending(readers, PurePath(name).suffix.lower())
    found = ending_by_content(data)
    if found == ".doc" and _ENCRYPTED in data:
        raise InputError("locked", name=name)
    if found:
        reader = _unless_text(named)
        # Other programs pack their documents like this too: an archive is what is called one.
        if found != _ARCHIVE or PurePath(name).suffix.lower() in ("", _ARCHIVE):
            reader = reader_of_ending(readers, found) or reader
        if reader is not None:
            return reader
        if found in DOCUMENTS:
            raise InputError("unsupported", name=name, kinds=kinds_in_words(readers))
        raise InputError("binary", name=name)
    if named is not None and named.endings[0] not in (_PLAIN, _HYPERTEXT):
        # Pages and plain text are often saved under the ending of what they were to be.
        if named.endings[0] not in DOCUMENTS or looks_binary(data):
            return named
        named = None
    wanted = _text_ending(data, named)
    reader = reader_of_ending(readers, wanted) or named
    if reader is None:
        raise InputError("unsupported", name=name, kinds=kinds_in_words(readers))
    return reader


def kinds_in_words(readers: Sequence[Reader]) -> str:
    """The readable kinds for a sentence: "plain text, Markdown, HTML or a table (.csv)"."""
    names = sorted({f"{reader.name} ({reader.endings[0]})" for reader in readers})
    return " or ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else "plain text"


def reader_of_ending(readers: Sequence[Reader], ending: str) -> Reader | None:
    """The reader that asks for an ending, given with its dot; None for an empty one."""
    return next((reader for reader in readers if ending and ending in reader.endings), None)


def _unless_text(named: Reader | None) -> Reader | None:
    """The reader of the file's ending, unless it reads text: it would find none here."""
    if named is None or set(named.endings) & set(_MEDIA.values()):
        return None
    return named


def _text_ending(data: bytes, named: Reader | None) -> str:
    """Hypertext or plain text: a saved page is often called .txt, and a note .html."""
    if _HTML.match(data[:8192]):
        return _HYPERTEXT
    if named is not None and named.endings[0] == _HYPERTEXT and _has_tag(data):
        return _HYPERTEXT
    return _PLAIN


def _has_tag(data: bytes) -> bool:
    wide = b"\x00" in data[:64]  # UTF-16: its own reader will find the tags
    return wide or _TAG.search(data) is not None
