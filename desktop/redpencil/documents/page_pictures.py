"""Pages of a PDF as they were printed, for the view of a source: the parent's side of the cage.

One caged child is kept for an open file, so that turning pages is quick.
"""

from __future__ import annotations

import contextlib
import json
import re
import struct
import threading
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from redpencil.documents import cage
from redpencil.documents.children import AFTERWARDS, keep_end
from redpencil.documents.page_requests import MOST_BOXES, MOST_DOTS, NOTHING, Wanted
from redpencil.documents.reading import bytes_read_from
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.settings import Settings
from redpencil.words.documents import reason

_WIDEST = 4_000
_CONTEXT = 200
_MOST_WORDS = 20_000
_LONGEST_LINE = 1 << 20
_PAGES = re.compile(r"p\. (?P<first>\d{1,6})(?:.* – p\. (?P<last>\d{1,6}))?")

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in dots of the picture, from its upper left corner."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page: ``pixels`` row by row from the top, three bytes each (red, green, blue).

    ``boxes`` are where the words asked for stand, one for each line of them; none where they are
    not on this page, or where the page is itself a picture. ``pages`` is how many the file has.
    """

    number: int
    pages: int
    width: int
    height: int
    pixels: bytes
    boxes: tuple[Box, ...]

    @property
    def png(self) -> bytes:
        """The picture as a PNG file (ISO 15948), packed quickly rather than tightly."""
        row = self.width * 3
        starts = range(0, len(self.pixels), row)
        rows = b"".join(b"\x00" + self.pixels[at : at + row] for at in starts)  # 0: no filter
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*piece) for piece in pieces)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def pages_of(document: Document, start: int, end: int) -> tuple[int, ...]:
    """The pages that a stretch of the text may stand on, by its blocks' locators; counted from 1.

    None where the document has no pages.
    """
    found: set[int] = set()
    for block in document.blocks:
        match = _PAGES.match(block.locator) if block.start < end and block.end > start else None
        if match:
            first = int(match["first"])
            found.update(range(first, int(match["last"] or first) + 1))
    return tuple(sorted(found))


def wanted_at(document: Document, start: int, end: int) -> Wanted:
    """A stretch of the text with its surroundings, as ``PagePictures.picture`` looks for it."""
    text = document.text
    return Wanted(
        text[start : min(end, start + _MOST_WORDS)],
        text[max(0, start - _CONTEXT) : start],
        text[end : end + _CONTEXT],
    )


def pages_of_file(path: Path, sha256: str, settings: Settings) -> PagePictures:
    """The pages of a file that was read before, if it still has the same bytes.

    It may be part of an archive. Raises InputError: source_changed; vanished, forbidden and the
    like as ``read_file`` does.
    """
    return PagePictures(bytes_read_from(path, sha256, settings), str(path), settings)


class PagePictures:
    """The pages of one PDF; safe to ask from any thread. ``close`` ends the child."""

    def __init__(self, data: bytes, name: str, settings: Settings) -> None:
        self._data = data
        self._name = name
        self._settings = settings
        self._lock = threading.Lock()
        self._child: _Child | None = None
        self._closed = False

    def picture(self, number: int, width: int, wanted: Wanted = NOTHING) -> PagePicture:
        """A page as it looks, ``width`` dots wide, and where the words asked for stand on it.

        Narrower where it would have more dots than ``MOST_DOTS``. Within the time and the memory
        of the settings. Raises InputError: page_not_drawn, locked, reader_failed.
        """
        request = {
            "page": str(number),
            "width": str(min(max(width, 1), _WIDEST)),
            "words": wanted.words,
            "before": wanted.before,
            "after": wanted.after,
        }
        with self._lock:
            while not self._closed:
                fresh = self._child is None
                child = self._child = self._child or _Child(self._data, self._name, self._settings)
                if self._closed:  # just now, by a thread that saw no child to end
                    break
                try:
                    return child.picture(number, request)
                except _Ended as ended:
                    child.end()
                    self._child = None
                    # Processor time is counted over all that a child has drawn: the page that
                    # used it up has a fresh one to itself.
                    if fresh and not self._closed:
                        raise self._not_drawn(number, ended.why) from ended
        raise self._not_drawn(number, reason("closed"))

    def _not_drawn(self, number: int, why: str) -> InputError:
        return InputError("page_not_drawn", name=self._name, page=number, reason=why)

    def close(self) -> None:
        """End the child, and whatever it is drawing for another thread."""
        self._closed = True
        if (child := self._child) is not None:
            child.stop()
        with self._lock:
            if (child := self._child) is not None:
                child.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class _Ended(Exception):  # noqa: N818 — an end, and not always a fault
    """A child has ended without an answer."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class _Child:
    """One caged child with the file open in it."""

    def __init__(self, data: bytes, name: str, settings: Settings) -> None:
        self._name = name
        self._settings = settings
        self._said = bytearray()
        self._late = False
        # A name of no consequence: the parent tells the errors, and knows the right one.
        header = {"name": "a.pdf", "length": len(data)}
        self._given: bytes = json.dumps(header).encode("ascii") + b"\n" + data
        self._process = cage.reader(settings, name)
        self._listener = threading.Thread(
            target=keep_end, args=(self._process.stderr, self._said), daemon=True
        )
        self._listener.start()

    def picture(self, number: int, request: Mapping[str, str]) -> PagePicture:
        """The answer of the child, within its time."""
        watch = threading.Timer(self._settings.reader_seconds, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            self._send(request)
            line = self._process.stdout.readline(_LONGEST_LINE)
            told = _parsed(line)
            if told is None:
                raise self._ended(line)
            if "code" in told:
                raise cage.refusal_from(line, self._name)
            return self._taken(number, told)
        except OSError as error:
            raise self._ended(b"") from error
        finally:
            watch.cancel()

    def _send(self, request: Mapping[str, str]) -> None:
        given, self._given = self._given, b""
        self._process.stdin.write(given + json.dumps(request).encode("ascii") + b"\n")
        self._process.stdin.flush()

    def _taken(self, number: int, told: Mapping[str, Any]) -> PagePicture:
        """The picture that follows a line, if what the line says of it can be true."""
        try:
            pages, width, height = (int(told[name]) for name in ("pages", "width", "height"))
            boxes = tuple(_box(box) for box in told["boxes"][:MOST_BOXES])
        except (ValueError, KeyError, TypeError) as error:
            raise _Ended(reason("nonsense")) from error
        if pages < number or min(width, height) < 1 or width * height > MOST_DOTS:
            raise _Ended(reason("nonsense"))
        pixels = self._process.stdout.read(width * height * 3)
        if len(pixels) < width * height * 3:
            raise self._ended(b"")
        return PagePicture(number, pages, width, height, pixels, boxes)

    def _give_up(self) -> None:
        self._late = True
        self.stop()

    def stop(self) -> None:
        """End the process; whoever waits for its answer is told."""
        self._process.end()

    def _ended(self, line: bytes) -> _Ended:
        """Why the child gave no answer, or one that is none."""
        if line.endswith(b"\n"):
            return _Ended(reason("nonsense"))
        self.stop()
        self._listener.join(AFTERWARDS)
        settings = self._settings
        status, said = self._process.wait(), bytes(self._said)
        told = cage.failure_of(status, said, self._name, settings, printed=True).code
        if self._late or told == "reader_timeout":
            return _Ended(reason("too_slow", seconds=settings.reader_seconds))
        if told == "reader_memory":
            return _Ended(reason("too_much_memory", limit=settings.reader_memory_mb))
        return _Ended(reason("crashed"))

    def end(self) -> None:
        """End the child and let go of its pipes."""
        self.stop()
        self._listener.join(AFTERWARDS)
        self._process.stdout.close()
        with contextlib.suppress(OSError):  # words that it no longer takes
            self._process.stdin.close()


def _parsed(line: bytes) -> Mapping[str, Any] | None:
    """The line of an answer; None where it is none, or not a whole one."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _box(given: Sequence[object]) -> Box:
    left, top, right, bottom = (int(str(side)) for side in given)
    return left, top, right, bottom
