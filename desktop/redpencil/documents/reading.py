"""Read a file or pasted text into a Document, by way of the cage."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TypeAlias, TypeVar

from redpencil import plugins
from redpencil.documents import recognising
from redpencil.documents.building import as_title, clean
from redpencil.documents.cage import ask_caged, read_caged
from redpencil.documents.cage_parts import Reading, read_parts_caged
from redpencil.documents.choices import NONE, Choices
from redpencil.documents.recognising import Recognised
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.settings import Settings
from redpencil.words.documents import reason
from redpencil.words.errors import harmless

# Whoever saves a file is done sooner than this; whoever writes on and on never is.
_TRIES = 3

T = TypeVar("T")

Steps: TypeAlias = Generator[Recognised, None, Document]
"""A reading that tells how far the recognising of its pages has come, and gives a document."""


def read_file(path: Path, settings: Settings, choices: Choices = NONE) -> Document:
    """The document in a file; its origin is the absolute path.

    Raises InputError: vanished, forbidden, is_folder, unreadable, too_large, changing, and
    whatever ``read_bytes`` raises.
    """
    return _at_once(read_file_in_steps(path, settings, choices))


def read_file_in_steps(path: Path, settings: Settings, choices: Choices) -> Steps:
    """The same, page by page where pages are recognised, which takes seconds for each."""
    data = _file_bytes(path, settings)
    document = yield from _steps(data, path.name, settings, choices, None, str(path))
    return replace(document, origin=str(path.absolute()))


def _at_once(steps: Generator[object, None, T]) -> T:
    """What steps lead to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            reached: T = end.value
            return reached


def read_all(path: Path, settings: Settings, choices: Choices = NONE) -> Iterator[Reading]:
    """Every document in a file: one, or those of an archive or of rows of JSON.

    What cannot be read stands in its place as an error. The origin of a document within is the
    path with its own name after it, or the address that a row of JSON gives. Raises InputError
    where the file itself cannot be read, as ``read_file`` does.
    """
    data = _file_bytes(path, settings)
    _require_size(data, str(path), settings)
    options = choices.options()
    try:
        options |= _at_once(_recognised(data, _legible(path.name), settings, choices))
    except InputError as error:
        raise _shown(error, str(path)) from error
    digest = hashlib.sha256(data).hexdigest()
    for reading in read_parts_caged(data, _legible(path.name), options, settings):
        yield _placed(reading, path, digest)


def _placed(reading: Reading, path: Path, digest: str) -> Reading:
    """A reading with what only the parent knows, or names in its own way."""
    inner = harmless(reading.name)
    shown = f"{path}/{inner}" if inner else str(path)
    document, error = reading.document, reading.error
    if document is None:
        if error is not None:
            error = _shown(error, shown, inside=bool(inner))
        return replace(reading, name=inner, error=error)
    origin = f"{path.absolute()}/{inner}" if inner else str(path.absolute())
    if document.origin.startswith(("http://", "https://")):
        origin = harmless(document.origin)
    if not inner:
        document = replace(document, sha256=digest)
    title = clean(document.title)[0] or as_title(clean(PurePath(inner or path.name).stem)[0])
    return replace(reading, name=inner, document=replace(document, origin=origin, title=title))


def read_bytes(
    data: bytes,
    name: str,
    settings: Settings,
    choices: Choices = NONE,
    media: str | None = None,
    *,
    shown: str = "",
) -> Document:
    """The document in ``data``; ``name`` tells the format by its ending and becomes the origin.

    Its language is the one chosen, or else what the file says, or else what its words show.
    Pasted text gives ``media`` ("text/plain", "text/html") instead of an ending. ``shown`` is
    what sentences call it, if not by its name. ``sha256`` is that of the bytes. Raises
    InputError: empty, too_large, binary, unsupported, wrong_encoding, no_text, several, locked,
    scanned, unpacks_too_large, too_many_parts, reader_timeout, reader_memory, reader_failed, and
    where pages are to be recognised ocr_missing, ocr_language, ocr_failed.
    """
    return _at_once(_steps(data, name, settings, choices, media, shown or name))


def _steps(
    data: bytes, name: str, settings: Settings, choices: Choices, media: str | None, shown: str
) -> Steps:
    _require_size(data, shown, settings)
    legible = _legible(name)
    options = choices.options() | ({"media": media, "pasted": "yes"} if media else {})
    try:
        options |= yield from _recognised(data, legible, settings, choices)
        document = read_caged(data, legible, options, settings)
    except InputError as error:
        raise _shown(error, shown) from error
    title = clean(document.title)[0] or as_title(clean(Path(legible).stem)[0])
    digest = hashlib.sha256(data).hexdigest()
    return replace(document, title=title, origin=name, sha256=digest)


def _recognised(
    data: bytes, name: str, settings: Settings, choices: Choices
) -> Generator[Recognised, None, dict[str, str]]:
    """What the reader of PDF is told of pages that are pictures, where a person asked for it."""
    if choices.ocr is None:
        return {}
    found = yield from recognising.recognise(data, name, choices.ocr, settings)
    return {"recognised": json.dumps(found)} if found else {}


def _shown(error: InputError, shown: str, *, inside: bool = False) -> InputError:
    """The error with the name that the person knows, and the way out that this machine has.

    ``inside`` an archive no pages are recognised.
    """
    code = error.code
    if code == "scanned" and inside:
        code = "scanned_inside"
    elif code == "scanned" and recognising.program() is not None:
        code = "scanned_here"
    return InputError(code, **{**error.details, "name": shown})


def _require_size(data: bytes, shown: str, settings: Settings) -> None:
    if not data:
        raise InputError("empty", name=shown)
    if len(data) > settings.file_limit_mb * 1024 * 1024:
        raise InputError("too_large", name=shown, limit=settings.file_limit_mb)


def _legible(name: str) -> str:
    """A name as a title may show it: no signs that act on a screen instead of being seen.

    Nor halves of surrogate pairs, which it has where it is no UTF-8.
    """
    return harmless(name.encode("utf-8", "replace").decode("utf-8"))


def kinds() -> tuple[str, ...]:
    """The endings that can be read, each with its dot, those of one reader together."""
    return tuple(ending for reader in plugins.readers() for ending in reader.endings)


def _whole(path: Path, limit: int) -> bytes | None:
    """The bytes of a file as it was at one moment, or None where it changed meanwhile."""
    with path.open("rb") as file:
        before = os.fstat(file.fileno())
        data = file.read(limit + 1)  # one more than allowed shows a file that has grown
        after = os.fstat(file.fileno())
    steady = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return data if steady and len(data) == min(after.st_size, limit + 1) else None


def bytes_read_from(path: Path, sha256: str, settings: Settings) -> bytes:
    """The bytes that a document was read from: those of its file, or of its part of an archive.

    ``path`` is its origin. Raises InputError source_changed where it has other bytes now, and
    what ``read_file`` raises of the file itself.
    """
    archive = _archive_above(path)
    if archive is None:
        data = _file_bytes(path, settings)
    else:
        packed = _file_bytes(archive, settings)
        request = {"name": _legible(archive.name), "part": path.relative_to(archive).as_posix()}
        try:
            data = ask_caged(packed, request, settings)
        except InputError as error:
            raise _shown(error, str(path)) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise InputError("source_changed", name=str(path))
    return data


def _archive_above(path: Path) -> Path | None:
    """The file that a path leads into as if it were a folder."""
    try:
        return next((above for above in path.parents if above.is_file()), None)
    except OSError:  # a folder that may not be looked into: reading the file tells so
        return None


def _file_bytes(path: Path, settings: Settings) -> bytes:
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
        for _ in range(_TRIES):
            data = _whole(path, limit)
            if data is not None:
                return data
        raise InputError("changing", name=str(path))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError("vanished", name=str(path)) from error
    except PermissionError as error:
        raise InputError("forbidden", name=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a zero byte in it
        why = getattr(error, "strerror", None) or str(error)
        raise InputError("unreadable", name=str(path), reason=why.lower()) from error
