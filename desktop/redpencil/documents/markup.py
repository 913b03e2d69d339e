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
        why = "nested" if "depth" in str(error) else "cut_off"
        raise InputError("reader_failed", name=name, reason=reason(why)) from error
    inner = root.getroottree().docinfo.internalDTD
    if inner is not None and any(True for _ in inner.iterentities()):
        raise InputError("reader_failed", name=name, reason=reason("entities"))
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
