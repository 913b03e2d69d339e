"""What the caged child answers: one document, or those of a file of several line by line."""

from __future__ import annotations

import gc
import hashlib
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import IO

from redpencil import plugins
from redpencil.codec import encode_document
from redpencil.documents.detecting import choose_reader, reader_of_ending
from redpencil.documents.languages import detect
from redpencil.documents.mojibake import remarks_on_letters
from redpencil.documents.outcomes import DOCUMENT, MORE, REFUSED
from redpencil.documents.pdf_pictures import draw_page, find_pictures
from redpencil.errors import InputError
from redpencil.hooks import Part, Reader
from redpencil.model import Document
from redpencil.words.documents import reason
from redpencil.words.errors import harmless

# An archive in an archive in an archive; more is a trap, or a mistake.
_DEEPEST = 3
# Processor time after which a fresh child goes on, as a share of the limit: so that every
# document has at least as much before it.
_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A document still to be read: where it lies, who reads it, or why nobody can."""

    name: str
    data: bytes = b""
    reader: Reader | None = None
    facts: Mapping[str, str] | None = None
    error: InputError | None = None


def answer(data: bytes, request: Mapping[str, str], out: IO[bytes]) -> int:
    """Print the document in a file as JSON, or why there is none; returns the exit status.

    ``request`` is the name and the options of the reader: encoding, language, media, pasted,
    changes.
    """
    name = request["name"]
    options = {key: value for key, value in request.items() if key != "name"}
    try:
        reader = choose_reader(data, name, plugins.readers(), request.get("media"))
        line, status = encode_document(_read_by(reader, data, name, options)), DOCUMENT
    except InputError as error:
        line, status = json.dumps(_refusal(error)), REFUSED
    out.write(line.encode("ascii"))
    out.flush()
    return status


def answer_picture(data: bytes, request: Mapping[str, str], out: IO[bytes]) -> int:
    """Print which pages of a PDF are pictures, as JSON, or one page as a picture itself."""
    name = request["name"]
    try:
        if request["ask"] == "pictures":
            shown = json.dumps(find_pictures(data, name)).encode("ascii")
        else:
            shown = draw_page(data, name, int(request["page"]), int(request["dots"]))
        status = DOCUMENT
    except InputError as error:
        shown, status = json.dumps(_refusal(error)).encode("ascii"), REFUSED
    out.write(shown)
    out.flush()
    return status


def answer_part(data: bytes, request: Mapping[str, str], out: IO[bytes]) -> int:
    """Print the bytes of one document of a file of several: the first that ``part`` names."""
    for leaf in _leaves(data, request, plugins.readers()):
        if leaf.error is None and harmless(leaf.name) == request["part"]:
            out.write(leaf.data)
            out.flush()
            return DOCUMENT
    gone = InputError("reader_failed", name=request["name"], reason=reason("no_part"))
    out.write(json.dumps(_refusal(gone)).encode("ascii"))
    out.flush()
    return REFUSED


def answer_all(data: bytes, request: Mapping[str, str], out: IO[bytes]) -> int:
    """Print every document from number ``from`` on as a line; returns the exit status.

    Before each stands a line with its name alone, so that the parent knows which one it was if
    the child does not survive it.
    """
    first = int(request["from"])
    options = {k: v for k, v in request.items() if k not in ("name", "from", "seconds")}
    enough = _SHARE * float(request["seconds"])
    for number, leaf in enumerate(_leaves(data, request, plugins.readers())):
        if number < first:
            continue
        if number > first and time.process_time() > enough:
            return MORE
        _put(out, {"part": leaf.name})
        try:
            document = _read(leaf, request["name"], options)
        except InputError as error:
            _put(out, _refusal(error))
        else:
            _put(out, {"facts": dict(leaf.facts or {}), "document": encode_document(document)})
        gc.collect(0)
    return DOCUMENT


def _refusal(error: InputError) -> dict[str, object]:
    """An error as JSON can carry it."""
    return {"code": error.code, "details": {k: str(v) for k, v in error.details.items()}}


def _put(out: IO[bytes], line: Mapping[str, object]) -> None:
    out.write(json.dumps(line).encode("ascii") + b"\n")
    out.flush()


def _leaves(data: bytes, request: Mapping[str, str], readers: Sequence[Reader]) -> Iterator[_Leaf]:
    """The documents in a file; those of an archive within it stand in its place."""
    name = request["name"]
    try:
        reader = choose_reader(data, name, readers, request.get("media"))
    except InputError as error:
        yield _Leaf("", error=error)
        return
    if reader.parts is None:
        yield _Leaf("", data, reader)
    else:
        yield from _within(reader.parts(data, name), "", readers, 1)


def _within(
    parts: Iterator[Part], above: str, readers: Sequence[Reader], depth: int
) -> Iterator[_Leaf]:
    while True:
        try:
            part = next(parts)
        except StopIteration:
            return
        except InputError as error:
            yield _Leaf(above.rstrip("/"), error=error)
            return
        yield from _of_part(part, above, readers, depth)


def _of_part(part: Part, above: str, readers: Sequence[Reader], depth: int) -> Iterator[_Leaf]:
    name = above + part.name
    try:
        data = part.load()
        reader = reader_of_ending(readers, part.ending) or choose_reader(data, part.name, readers)
    except InputError as error:
        yield _Leaf(name, error=error)
        return
    if not data:
        yield _Leaf(name, error=InputError("empty", name=name))
    elif reader.parts is None or part.ending:
        yield _Leaf(name, data, reader, part.facts)
    elif depth >= _DEEPEST:
        yield _Leaf(name, error=InputError("packed_too_deep", name=name))
    else:
        yield from _within(reader.parts(data, part.name), f"{name}/", readers, depth + 1)


def _read(leaf: _Leaf, whole: str, options: Mapping[str, str]) -> Document:
    if leaf.error is not None or leaf.reader is None:
        raise leaf.error or AssertionError("a leaf has a reader, or an error in its place")
    document = _read_by(leaf.reader, leaf.data, leaf.name or whole, options)
    return replace(document, sha256=hashlib.sha256(leaf.data).hexdigest())


def _read_by(reader: Reader, data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The document that a reader makes, its language told; InputError no_text where it is empty."""
    document = reader.read(data, name, options)
    if not document.blocks:
        raise InputError("no_text", name=name)
    language = options.get("language") or document.language or detect(document.text)
    remarks = document.remarks + remarks_on_letters(document.text)
    return replace(document, language=language, remarks=remarks)
