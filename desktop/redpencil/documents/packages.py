"""Documents that are ZIP archives of parts: opened within limits, nothing unpacked to the disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from redpencil.errors import InputError
from redpencil.words.documents import reason

# A long book has some hundred parts, a workbook some dozens.
_MOST_ENTRIES = 20_000
# The text of a thousand pages is some 10 MB of XML; trees take about ten times as much.
_MOST_MB = 256
_CHUNK = 1 << 20
_ENTRY_MARK = b"PK\x01\x02"  # APPNOTE 4.3.12, one in the directory for every entry
_ENCRYPTED = 0x1  # APPNOTE 4.4.4, bit 0 of the flags


class Package:
    """A ZIP archive in memory. Names are looked up and never used as paths."""

    def __init__(self, data: bytes, name: str, most_mb: int = _MOST_MB) -> None:
        """Read the directory; InputError reader_failed where it is damaged or beyond all bounds.

        ``most_mb`` bounds what comes out of all parts together.
        """
        self._name = name
        self._most_mb = most_mb
        self._left = most_mb * 1024 * 1024
        if data.count(_ENTRY_MARK) > _MOST_ENTRIES:
            raise InputError("too_many_parts", name=name, limit=_MOST_ENTRIES)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged() from error
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def __iter__(self) -> Iterator[str]:
        """The names of the parts, folders left out, in the order of the directory."""
        # A damaged directory has entries without a name, too.
        return (name for name in self._entries if name and not name.endswith("/"))

    def read(self, part: str) -> bytes:
        """The bytes of a part, empty where there is none.

        Both what the directory declares and what really comes out count against one limit for
        all parts. InputError: locked, unpacks_too_large, reader_failed.
        """
        entry = self._entries.get(part)
        if entry is None:
            return b""
        if entry.flag_bits & _ENCRYPTED:
            raise InputError("locked", name=self._name)
        if entry.file_size > self._left:
            raise self._too_large()
        try:
            with self._archive.open(entry) as file:
                pieces = list(self._pieces(file))
        # Whatever a damaged archive says of itself: wrong sums, unknown methods, bad offsets.
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise self._damaged() from error
        except (NotImplementedError, RuntimeError) as error:
            raise self._damaged() from error
        return b"".join(pieces)

    def _pieces(self, file: IO[bytes]) -> Iterator[bytes]:
        while piece := file.read(_CHUNK):
            self._left -= len(piece)
            if self._left < 0:
                raise self._too_large()
            yield piece

    def _too_large(self) -> InputError:
        return InputError("unpacks_too_large", name=self._name, limit=self._most_mb)

    def _damaged(self) -> InputError:
        return InputError("reader_failed", name=self._name, reason=reason("cut_off"))
