"""The reader of EPUB: a book's chapters in their order. It runs in the cage."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from redpencil.documents import structure
from redpencil.documents.building import Draft, clean, squeeze
from redpencil.documents.encodings import decode
from redpencil.documents.markup import Element, local, parse_xml
from redpencil.documents.packages import Package
from redpencil.documents.properties import language_of, read_core
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words.documents import reason

MEDIA = "application/epub+zip"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbncx+xml"))
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class _Item:
    """A part of the book, by its place in the archive."""

    part: str
    media: str
    properties: str


def read(data: bytes, name: str, _options: Mapping[str, str]) -> Document:
    """The chapters in the order of the spine (EPUB 3.3, section 5), notes included.

    Locators name the chapter as the table of contents does: "The Harbour ¶ 3". InputError:
    locked where a chapter is encrypted; unpacks_too_large, reader_failed.
    """
    package = Package(data, name)
    folder, book = _book(package, name)
    items = _items(book, folder)
    spine = [items[ref] for ref in _spine(book) if ref in items]
    locked = _encrypted(package, name)
    if any(item.part in locked for item in spine):
        raise InputError("locked", name=name)
    labels = _labels(package, name, items.values())
    draft = Draft()
    remarks: tuple[str, ...] = ()
    for number, item in enumerate(spine, 1):
        if "nav" in item.properties.split() or item.media not in _PAGES:
            continue
        remarks += _add_chapter(
            draft, package.read(item.part), name, labels.get(item.part, f"part {number}")
        )
    facts = next((read_core(part) for part in book if local(part) == "metadata"), None)
    document = draft.document(facts.title if facts else "", name, MEDIA)
    if facts is None:
        return document
    return replace(
        document,
        byline=facts.author,
        date=facts.date,
        language=language_of(facts.language),
        remarks=tuple(dict.fromkeys(remarks)),
    )


def _book(package: Package, name: str) -> tuple[str, Element]:
    """The folder of the package document and its root."""
    container = package.read("META-INF/container.xml")
    paths = (
        element.get("full-path", "")
        for element in (parse_xml(container, name).iter() if container else ())
        if local(element) == "rootfile"
    )
    path = next((path for path in paths if path in package), None)
    if path is None:
        raise InputError("reader_failed", name=name, reason=reason("no_body"))
    return posixpath.dirname(path), parse_xml(package.read(path), name)


def _items(book: Element, folder: str) -> dict[str, _Item]:
    return {
        item.get("id", ""): _Item(
            _within(folder, item.get("href", "")),
            item.get("media-type", ""),
            item.get("properties", ""),
        )
        for item in book.iter()
        if local(item) == "item"
    }


def _spine(book: Element) -> list[str]:
    """The chapters in reading order; what is beside the order, as notes are, comes last."""
    refs = [element for element in book.iter() if local(element) == "itemref"]
    refs.sort(key=lambda element: element.get("linear") == "no")
    return list(dict.fromkeys(element.get("idref", "") for element in refs))


def _within(folder: str, reference: str) -> str:
    """The name of a part that another one in ``folder`` refers to."""
    path = unquote(reference.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _encrypted(package: Package, name: str) -> set[str]:
    """The parts that a reader without the key cannot read; fonts are often among them."""
    data = package.read("META-INF/encryption.xml")
    if not data:
        return set()
    elements = parse_xml(data, name).iter()
    return {unquote(e.get("URI", "")) for e in elements if local(e) == "CipherReference"}


def _labels(package: Package, name: str, items: Iterable[_Item]) -> dict[str, str]:
    """What the table of contents calls the parts; that of EPUB 3 counts for more."""
    labels: dict[str, str] = {}
    for item in items:
        if "nav" in item.properties.split():
            found = _nav_labels(package.read(item.part), name)
        elif item.media == "application/x-dtbncx+xml":
            found = _ncx_labels(parse_xml(package.read(item.part), name))
        else:
            continue
        for reference, words in found:
            part = _within(posixpath.dirname(item.part), reference)
            labels.setdefault(part, squeeze(words)[:_LONGEST_NAME] or part)
    return labels


def _nav_labels(page: bytes, name: str) -> Iterator[tuple[str, str]]:
    tree = structure.parse(structure.flatten(decode(page, name).text)[0])
    for link in tree.css("nav a[href]"):
        yield link.attributes.get("href") or "", link.text()


def _ncx_labels(root: Element) -> Iterator[tuple[str, str]]:
    for point in root.iter():
        if local(point) == "navPoint":
            parts = {local(part): part for part in point}
            if "content" in parts and "navLabel" in parts:
                yield parts["content"].get("src", ""), "".join(parts["navLabel"].itertext())


def _add_chapter(draft: Draft, data: bytes, name: str, label: str) -> tuple[str, ...]:
    """Add the blocks of a chapter; returns what is to be said of it."""
    decoded = decode(data, name)
    page, remarks = clean(decoded.text)
    body = structure.parse(structure.flatten(page)[0]).body
    if body is None:
        return remarks
    chapter = structure.read_blocks(body, whole=True)
    words = "".join(chapter.pieces)
    for number, block in enumerate(chapter.blocks, 1):
        locator = f"{label} ¶ {number}"
        draft.add(block.kind, words[block.start : block.end], block.level, locator)
    return decoded.remarks + remarks
