"""Read a file or pasted text into a Document, by way of the cage."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import replace
from pathlib import Path

from redpencil import plugins
from redpencil.documents.building import as_title, clean
from redpencil.documents.cage import read_caged
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.settings import Settings
from redpencil.words.documents import reason


def read_file(
    path: Path, settings: Settings, encoding: str | None = None, language: str | None = None
) -> Document:
    """The document in a file; its origin is the absolute path.

    ``encoding`` and ``language`` (its code) are those that the person has chosen. Raises
    InputError: vanished, forbidden, is_folder, unreadable, too_large, and whatever
    ``read_bytes`` raises.
    """
    data = _bytes_of(path, settings)
    document = read_bytes(data, path.name, settings, encoding, language=language, shown=str(path))
    return replace(document, origin=str(path.absolute()))


def read_bytes(
    data: bytes,
    name: str,
    settings: Settings,
    encoding: str | None = None,
    media: str | None = None,
    *,
    language: str | None = None,
    shown: str = "",
) -> Document:
    """The document in ``data``; ``name`` tells the format by its ending and becomes the origin.

    Its language is the one chosen, or else what the file says, or else what its words show.
    Pasted text gives ``media`` ("text/plain", "text/html") instead of an ending. ``shown`` is
    what sentences call it, if not by its name. ``sha256`` is that of the bytes. Raises
    InputError: empty, too_large, binary, unsupported, wrong_encoding, no_text, reader_timeout,
    reader_memory, reader_failed.
    """
    shown = shown or name
    if not data:
        raise InputError("empty", name=shown)
    if len(data) > settings.file_limit_mb * 1024 * 1024:
        raise InputError("too_large", name=shown, limit=settings.file_limit_mb)
    options = {
        "encoding": encoding,
        "language": language,
        "media": media,
        "pasted": media and "yes",
    }
    given = {key: value for key, value in options.items() if value}
    # Halves of surrogate pairs, from a name that is no UTF-8, may not get into the title.
    legible = name.encode("utf-8", "replace").decode("utf-8")
    try:
        document = read_caged(data, legible, given, settings)
    except InputError as error:
        raise InputError(error.code, **{**error.details, "name": shown}) from error
    title = clean(document.title)[0] or as_title(clean(Path(legible).stem)[0])
    digest = hashlib.sha256(data).hexdigest()
    return replace(document, title=title, origin=name, sha256=digest)


def kinds() -> tuple[str, ...]:
    """The endings that can be read, each with its dot, those of one reader together."""
    return tuple(ending for reader in plugins.readers() for ending in reader.endings)


def _bytes_of(path: Path, settings: Settings) -> bytes:
    """The bytes of an ordinary file. A pipe or a device would block or never end."""
    limit = settings.file_limit_mb * 1024 * 1024
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError("is_folder", name=str(path))
        if not stat.S_ISREG(status.st_mode):
            raise InputError("unreadable", name=str(path), reason=reason("special"))
        if status.st_size > limit:
            raise InputError("too_large", name=str(path), limit=settings.file_limit_mb)
        with path.open("rb") as file:
            return file.read(limit + 1)  # one more than allowed shows a file that has grown
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError("vanished", name=str(path)) from error
    except PermissionError as error:
        raise InputError("forbidden", name=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a zero byte in it
        why = getattr(error, "strerror", None) or str(error)
        raise InputError("unreadable", name=str(path), reason=why.lower()) from error
