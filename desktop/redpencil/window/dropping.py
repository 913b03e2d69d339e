"""What was dropped on the window: files, words, or an address of the web."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files, or words with their media type, or an ``address`` that may be fetched."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    media: str = "text/plain"
    address: str = ""


def read_drop(data: QMimeData) -> Dropped | None:
    """What the window can take of a drop, or None."""
    urls = data.urls()
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if paths:
        return Dropped(paths=paths)
    if urls:
        return Dropped(address=urls[0].toString())
    return _read_words(data)


def _read_words(data: QMimeData) -> Dropped | None:
    """The words of a drop or of the clipboard, with their headings and lists where it has them."""
    if data.hasHtml() and data.html().strip():
        return Dropped(text=data.html(), media="text/html")
    if data.hasText() and data.text().strip():
        return Dropped(text=data.text())
    return None
