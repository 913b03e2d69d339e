"""XML parsed with its dangers left out: no entities, no network, bounded depth. In the cage."""

from __future__ import annotations

from typing import Any, TypeAlias

from redpencil.errors import InputError
from redpencil.words.documents import reason

Element: TypeAlias = Any
"""An element of lxml, which has no types of its own."""


def parse_xml(data: bytes, name: str) -> Element:
    """The root element of a part of the document ``name``.

    Nothing outside is opened, and a document type is passed over unless it defines entities.
    libxml2 itself refuses more than 256 levels. InputError reader_failed.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise failure_of_xml(error, name) from error
    inner = root.getroottree().docinfo.internalDTD
    if inner is not None and any(True for _ in inner.iterentities()):
        raise InputError("reader_failed", name=name, reason=reason("entities"))
    return root


def failure_of_xml(error: Any, name: str) -> InputError:
    """What an error of syntax is for a person; MemoryError where the parser had too little."""
    from lxml import etree

    codes = etree.ErrorTypes
    if error.code == codes.ERR_NO_MEMORY:
        raise MemoryError from error
    said = str(error)
    # Since 2.11 libxml2 tells a bomb of entities by how much they would grow the text.
    if error.code == codes.ERR_ENTITY_LOOP or "amplification" in said:
        why = "entities"
    else:
        why = "nested" if "depth" in said else "cut_off"
    return InputError("reader_failed", name=name, reason=reason(why))


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
