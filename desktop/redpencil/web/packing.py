"""What a machine packed on its way: unpacked within a limit. Pure."""

from __future__ import annotations

import zlib

from redpencil.errors import InputError


def unpack(body: bytes, packing: str, name: str, megabytes: float) -> bytes:
    """A body without its packing (``Content-Encoding``); ``name`` is its address.

    InputError: web_broken where it cannot be undone, web_too_large beyond so many megabytes.
    """
    packing = packing.strip().lower()
    if packing in ("", "identity"):
        return body
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise InputError("web_broken", name=name, reason=f"it is packed as {packing[:30]}")
    most = int(megabytes * 1024 * 1024)
    unpacker = zlib.decompressobj(wbits=47)  # zlib and gzip, whichever the bytes begin with
    try:
        found = unpacker.decompress(body, most + 1)
    except zlib.error as error:
        raise InputError("web_broken", name=name, reason="its packing is damaged") from error
    if len(found) > most:
        raise InputError("web_too_large", name=name, limit=f"{megabytes:g}")
    if not unpacker.eof:
        raise InputError("web_broken", name=name, reason="it is cut off")
    return found
