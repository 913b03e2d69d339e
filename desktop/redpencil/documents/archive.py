"""The reader of archives: a ZIP of documents of any kind. It runs in the cage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from redpencil.documents.packages import Package
from redpencil.errors import InputError
from redpencil.hooks import Part
from redpencil.model import Document

# More than any folder of sources; each part is let go again before the next one is unpacked.
_MOST_MB = 2048
# What systems put into archives beside the files of people.
_NO_DOCUMENTS = ("__MACOSX/", "Thumbs.db", "desktop.ini")


def parts(data: bytes, name: str) -> Iterator[Part]:
    """The files in the archive, hidden ones left out, in the order of their names.

    InputError: too_many_parts, reader_failed; a part that cannot be unpacked says so when it is
    loaded.
    """
    package = Package(data, name, _MOST_MB)
    for part in sorted(package):
        steps = part.split("/")
        hidden = any(step.startswith(".") and step.strip(".") for step in steps)
        if not hidden and not part.startswith(_NO_DOCUMENTS) and steps[-1] not in _NO_DOCUMENTS:
            yield Part(part, partial(package.read, part))


def read(_data: bytes, name: str, _options: Mapping[str, str]) -> Document:
    """Raise InputError several: an archive is no document."""
    raise InputError("several", name=name)
