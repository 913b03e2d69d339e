"""The reader of Word documents: text, notes, comments, tracked changes. It runs in the cage."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace

from redpencil.documents.annotating import Pending, remarks_on
from redpencil.documents.building import Edge, squeeze
from redpencil.documents.heads import find_head
from redpencil.documents.markup import Element, local, parse_xml
from redpencil.documents.packages import Package
from redpencil.documents.properties import Properties, author_of, language_of, read_core
from redpencil.documents.transcripts import find_turns
from redpencil.documents.word_body import Body
from redpencil.documents.word_styles import W, read_styles
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words.documents import reason, remark

MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
# The strict form of the format has names of its own for the same things (ISO/IEC 29500-4).
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATIONS[:-1].encode()),
)
_MAIN = "word/document.xml"


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The text with its headings, lists, tables, footnotes and endnotes, in reading order.

    Tracked changes are read as accepted, or with ``changes`` "standing" with what they delete.
    Comments, changes and hidden words become notes. Nothing that the file points to is opened.
    InputError: locked, unpacks_too_large, reader_failed.
    """
    parts = _Parts(Package(data, name), name)
    standing = options.get("changes") == "standing"
    body = Body(read_styles(parts.part("styles")), _comments(parts), standing=standing)
    root = parts.main.find(W + "body")
    if root is None:
        raise InputError("reader_failed", name=name, reason=reason("no_body"))
    body.read(root)
    _read_notes(body, parts)
    core = parts.core()
    return _document(body, name, core, read_styles(parts.part("styles")).language, standing)


def _document(body: Body, name: str, core: Properties, language: str, standing: bool) -> Document:
    draft = body.draft
    first = draft.blocks[0] if draft.blocks else None
    headed = first is not None and first.kind == "heading"
    title = body.title or (draft.first("heading") if headed else "") or core.title
    document = draft.document(title, name, MEDIA)
    notes = body.notes.finish(draft)
    byline, day = find_head(document)
    remarks = draft.remarks() + remarks_on(notes, standing=standing)
    if body.embedded:
        remarks += (remark("not_embedded", count=body.embedded),)
    return replace(
        document,
        blocks=find_turns(document.text, document.blocks),
        byline=byline or author_of(body.byline) or core.author,
        date=day or core.date,
        language=language_of(language or core.language),
        remarks=remarks,
        notes=notes,
    )


class _Parts:
    """The parts of the archive, found by their relations as the format asks for."""

    def __init__(self, package: Package, name: str) -> None:
        self._package = package
        self._name = name
        top = self._relations("")
        self._main_name = top.get("officeDocument", _MAIN)
        self._core_name = top.get("core-properties", "")
        if self._main_name not in package:
            raise InputError("reader_failed", name=name, reason=reason("no_body"))
        self.main = self._parsed(self._main_name)
        self._beside = self._relations(self._main_name)

    def part(self, kind: str) -> Element | None:
        """The root of a part of the main one: styles, footnotes, endnotes, comments."""
        part = self._beside.get(kind, "")
        return self._parsed(part) if part in self._package else None

    def core(self) -> Properties:
        """What the file says of itself."""
        part = self._core_name
        return read_core(self._parsed(part)) if part in self._package else Properties()

    def _parsed(self, part: str) -> Element:
        data = self._package.read(part)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return parse_xml(data, self._name)

    def _relations(self, part: str) -> dict[str, str]:
        """The parts within the archive that a part relates to, by the last word of the kind."""
        folder, base = posixpath.split(part)
        beside = posixpath.join(folder, "_rels", f"{base}.rels")
        if beside not in self._package:
            return {}
        found: dict[str, str] = {}
        for relation in self._parsed(beside):
            if relation.get("TargetMode") != "External":
                target = posixpath.join("/", folder, relation.get("Target", ""))
                kind = relation.get("Type", "").rpartition("/")[2]
                found.setdefault(kind, posixpath.normpath(target).lstrip("/"))
        return found


def _read_notes(body: Body, parts: _Parts) -> None:
    """Add the footnotes and endnotes after the text, numbered as their marks follow each other."""
    roots = {"footnote": parts.part("footnotes"), "endnote": parts.part("endnotes")}
    known = {
        (kind, note.get(W + "id", "")): note
        for kind, root in roots.items()
        if root is not None
        for note in root.iterfind(W + kind)
    }
    numbers = dict.fromkeys(roots, 0)
    for key in dict.fromkeys(body.noted):
        kind = key[0]
        numbers[kind] += 1
        if key in known:
            body.read(known[key], f"{kind} {numbers[kind]}")


def _comments(parts: _Parts) -> dict[str, Pending]:
    root = parts.part("comments")
    if root is None:
        return {}
    return {
        comment.get(W + "id", ""): Pending(
            "comment",
            Edge(ends=False),
            author=squeeze(comment.get(W + "author", "")),
            text="\n".join(_paragraphs(comment)),
            date=comment.get(W + "date"),
        )
        for comment in root.iterfind(W + "comment")
    }


def _paragraphs(element: Element) -> Iterator[str]:
    for paragraph in element.iter(W + "p"):
        pieces = (part.text or "" if local(part) == "t" else " "
                  for part in paragraph.iter(W + "t", W + "tab", W + "br"))  # fmt: skip
        words = squeeze("".join(pieces))
        if words:
            yield words
