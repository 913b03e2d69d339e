"""The parts of a Word file that comments concern: their own, the relations, the kinds of parts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from redpencil.documents.markup import Element, parse_xml
from redpencil.reports.people.word_text import attribute, shown

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its number in the file, who wrote it, when (ISO 8601 or empty), its lines."""

    number: int
    who: str
    at: str
    lines: tuple[str, ...]


class Parts:
    """The parts of a Word file by their names, in their order; ``bodies`` are as they stand."""

    def __init__(self, bodies: dict[str, bytes]) -> None:
        self.bodies = dict(bodies)
        top = self._relations("_rels/.rels")
        self._main = _target(top, "officeDocument", "") or "word/document.xml"
        folder, base = posixpath.split(self._main)
        self._folder = folder
        self._beside = posixpath.join(folder, "_rels", f"{base}.rels")
        self._rows = self._relations(self._beside)
        self._comments = _target(self._rows, "comments", folder)

    def body(self) -> bytes:
        """The main part."""
        return self.bodies.get(self._main, b"")

    def next_comment(self, root: Element, word: str) -> int:
        """A number above those of all comments in the file."""
        known = [row.get(f"{word}id", "") for row in root.iter(f"{word}commentReference")]
        if self._comments in self.bodies:
            there = parse_xml(self.bodies[self._comments], "comments")
            known += [row.get(f"{word}id", "") for row in there.iter(f"{word}comment")]
        return max((int(n) for n in known if n.isdecimal()), default=-1) + 1

    def write(self, root: Element, comments: Iterable[Comment], word: str) -> None:
        """Put the main part and the comments in; without comments nothing is touched."""
        made = list(comments)
        if not made:
            return
        self.bodies[self._main] = _bytes(root)
        if self._comments not in self.bodies:
            self._begin(word)
        there = parse_xml(self.bodies[self._comments], "comments")
        for comment in made:
            there.append(parse_xml(_comment(comment, word[1:-1]).encode(), "comments"))
        self.bodies[self._comments] = _bytes(there)

    def _begin(self, word: str) -> None:
        """A part for comments, with its relation to the main part and its kind."""
        name = "comments.xml"
        while posixpath.join(self._folder, name) in self.bodies:
            name = f"redpencil-{name}"
        self._comments = posixpath.join(self._folder, name)
        empty = f'<w:comments xmlns:w="{word[1:-1]}"/>'
        self.bodies[self._comments] = empty.encode()
        rows = self._rows
        if rows is None:
            rows = parse_xml(f'<Relationships xmlns="{_RELATIONS[1:-1]}"/>'.encode(), "relations")
        known = {row.get("Id") for row in rows}
        number = next(n for n in range(1, len(known) + 2) if f"rIdRed{n}" not in known)
        kind = _kinds(rows) + "comments"
        facts = {"Id": f"rIdRed{number}", "Type": kind, "Target": name}
        rows.append(rows.makeelement(f"{_RELATIONS}Relationship", facts))
        self.bodies[self._beside] = _bytes(rows)
        types = parse_xml(self.bodies["[Content_Types].xml"], "types")
        facts = {"PartName": f"/{self._comments}", "ContentType": _TYPE}
        types.append(types.makeelement(f"{_TYPES}Override", facts))
        self.bodies["[Content_Types].xml"] = _bytes(types)

    def _relations(self, part: str) -> Element | None:
        return parse_xml(self.bodies[part], part) if part in self.bodies else None


def _target(rows: Element | None, kind: str, folder: str) -> str:
    """The name of the part that a relation of a kind leads to; empty where there is none."""
    for row in () if rows is None else rows:
        if row.get("Type", "").rpartition("/")[2] == kind and row.get("TargetMode") != "External":
            target = posixpath.join("/", folder, row.get("Target", ""))
            return posixpath.normpath(target).lstrip("/")
    return ""


def _kinds(rows: Element) -> str:
    """The beginning of the kinds of relations: the strict form of the format has its own."""
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
    return strict if any(row.get("Type", "").startswith(strict) for row in rows) else _USUAL


def _comment(comment: Comment, namespace: str) -> str:
    initials = "".join(word[0] for word in comment.who.split())[:3] or "R"
    day = f" w:date={attribute(comment.at)}" if comment.at else ""
    lines = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{shown(line)}</w:t></w:r></w:p>'
        for line in comment.lines
    )
    return (
        f'<w:comment xmlns:w="{namespace}" w:id="{comment.number}" '
        f"w:author={attribute(comment.who)} w:initials={attribute(initials)}{day}>"
        f"{lines}</w:comment>"
    )


def _bytes(root: Element) -> bytes:
    from lxml import etree

    made = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return bytes(made)
