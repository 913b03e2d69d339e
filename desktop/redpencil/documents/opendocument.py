"""The reader of OpenDocument texts, packed (.odt) or flat (.fodt). It runs in the cage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from redpencil.documents.annotating import remarks_on
from redpencil.documents.heads import find_head
from redpencil.documents.markup import Element, parse_xml
from redpencil.documents.opendocument_body import OFFICE, Body, read_styles
from redpencil.documents.packages import Package
from redpencil.documents.properties import Properties, language_of, read_core
from redpencil.documents.transcripts import find_turns
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words.documents import reason

MEDIA = "application/vnd.oasis.opendocument.text"


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The text with its headings, lists, tables and notes, in reading order.

    Tracked changes are read as accepted, or with ``changes`` "standing" with what they delete.
    InputError: locked, unpacks_too_large, reader_failed.
    """
    roots = _packed(data, name) if data.startswith(b"PK") else (parse_xml(data, name),)
    text = next((t for r in roots for t in r.iterfind(f"{OFFICE}body/{OFFICE}text")), None)
    if text is None:
        raise InputError("reader_failed", name=name, reason=reason("no_body"))
    standing = options.get("changes") == "standing"
    styles = read_styles(roots)
    body = Body(styles, standing=standing)
    body.read_all(text)
    core = _core(roots)
    draft = body.draft
    first = draft.blocks[0] if draft.blocks else None
    headed = first is not None and first.kind == "heading"
    title = body.title or (draft.first("heading") if headed else "") or core.title
    document = draft.document(title, name, MEDIA)
    notes = body.notes.finish(draft)
    byline, day = find_head(document)
    return replace(
        document,
        blocks=find_turns(document.text, document.blocks),
        byline=byline or core.author,
        date=day or core.date,
        language=language_of(styles.language or core.language),
        remarks=draft.remarks() + remarks_on(notes, standing=standing),
        notes=notes,
    )


def _packed(data: bytes, name: str) -> tuple[Element, ...]:
    """The parts that matter, the text first. Raises InputError locked where they are encrypted."""
    package = Package(data, name)
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise InputError("locked", name=name)
    if "content.xml" not in package:
        raise InputError("reader_failed", name=name, reason=reason("no_body"))
    parts = ("content.xml", "styles.xml", "meta.xml")
    return tuple(parse_xml(package.read(part), name) for part in parts if part in package)


def _core(roots: tuple[Element, ...]) -> Properties:
    found = (meta for root in roots for meta in root.iterfind(f"{OFFICE}meta"))
    meta = next(found, None)
    return Properties() if meta is None else read_core(meta)
