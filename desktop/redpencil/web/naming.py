"""Which kind of file a page is: by what its machine says of it, else by its address. Pure."""

from __future__ import annotations

import codecs
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

# By the media types that machines send for what we can read; "octet-stream" says nothing.
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/vtt": ".vtt",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/epub+zip": ".epub",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
_LONGEST = 80


def file_name(address: str, media: str) -> str:
    """A file's name for what came from an address, with the ending that tells its kind.

    Text that a machine sends as plain keeps the ending of its address (a table as ``.csv``).
    """
    path = PurePosixPath(unquote(urlsplit(address).path))
    own = path.suffix.lower()
    ending = _ENDINGS.get(media, "")
    if not ending or (media == "text/plain" and own in _ENDINGS.values()):
        ending = own or ".html"
    stem = "".join(c if c.isprintable() and c not in '/\\:*?"<>|' else "-" for c in path.stem)
    return (stem.strip(". ")[:_LONGEST] or urlsplit(address).hostname or "page") + ending


def known_encoding(name: str) -> str | None:
    """The encoding that a machine names, where there is one of that name."""
    try:
        return codecs.lookup(name).name if name else None
    except (LookupError, ValueError):
        return None
