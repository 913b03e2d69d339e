"""Streams of a PDF that unpack to far more than a page can need: told before pdfium unpacks them.

It runs in the cage.
"""

from __future__ import annotations

import re
import zlib

from redpencil.errors import InputError

# ISO 32000-1, 7.3.8 and 7.4: a dictionary, the word, a line's end, and the packed bytes.
_STREAM = re.compile(rb"\bstream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_LONGEST_HEAD = 2_000
_MOST_MB = 256
# Deflate makes of one byte 1,032 at most (RFC 1951: a bit for 258 bytes, and two for a match).
_MOST_PACKED = 1_032
_STEP = 1 << 20
_DEEPEST = 4


def require_small(data: bytes, name: str) -> None:
    """Raise InputError unpacks_too_large where a stream that is no picture is a bomb.

    Only those are unpacked that could be one: packed several times, or long.
    """
    most = _MOST_MB << 20
    for match in _STREAM.finditer(data):
        start = match.end()
        head = data[max(0, match.start() - _LONGEST_HEAD) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        layers = min(len(_FLATE.findall(head)), _DEEPEST)
        if not layers or _PICTURE.search(head):
            continue
        end = data.find(b"endstream", start)
        length = (end if end >= 0 else len(data)) - start
        if length * _MOST_PACKED**layers > most and _unpacks_beyond(
            data[start : start + length], layers, most
        ):
            raise InputError("unpacks_too_large", name=name, limit=_MOST_MB)


def _unpacks_beyond(packed: bytes, layers: int, most: int) -> bool:
    """Whether unpacking gives more than so many bytes, on whatever layer; in small steps."""
    unpackers = [zlib.decompressobj() for _ in range(layers)]
    counts = [0] * layers

    def feed(layer: int, data: bytes) -> bool:
        unpacker = unpackers[layer]
        while data:
            out = unpacker.decompress(data, _STEP)
            data = unpacker.unconsumed_tail
            counts[layer] += len(out)
            if counts[layer] > most or (layer + 1 < layers and out and feed(layer + 1, out)):
                return True
            if unpacker.eof:
                return False
        return False

    try:
        return feed(0, packed)
    except zlib.error:  # damaged, or packed in another way: pdfium says what it is
        return False
