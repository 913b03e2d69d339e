"""The styles of a Word document: which are headings, lists or hidden text. In the cage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from redpencil.documents.markup import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of WordprocessingML (ISO/IEC 29500-1), as a prefix of names."""

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_OFF = frozenset(("0", "false", "off", "none"))
# A chain of styles that are based on each other; Word writes at most eleven.
_LONGEST_CHAIN = 50
_DEEPEST_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says that matters to a reader; None where it leaves it to its base."""

    name: str = ""
    level: int | None = None
    listed: int | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their ids, each with what it inherits filled in."""

    named: Mapping[str, Style] = field(default_factory=dict)
    language: str = ""

    def of(self, properties: Element | None, kind: str) -> Style:
        """The style that properties of a paragraph ("pStyle") or of a run ("rStyle") name."""
        given = value(properties, kind)
        return self.named.get(given, _PLAIN) if given else _PLAIN


_PLAIN = Style()


def value(properties: Element | None, name: str) -> str:
    """The value of a property, empty where it is not given."""
    found = None if properties is None else properties.find(W + name)
    return "" if found is None else found.get(W + "val", "")


def switch(properties: Element | None, name: str) -> bool | None:
    """Whether a property is on; None where it is not given."""
    found = None if properties is None else properties.find(W + name)
    return None if found is None else found.get(W + "val", "1").lower() not in _OFF


def number(text: str) -> int | None:
    """A small number, or None."""
    return int(text) if text.isdecimal() and len(text) < 5 else None


def list_level(properties: Element | None) -> int | None:
    """The level in a list from 1 on, 0 where numbering is taken off; None where nothing is said."""
    numbering = None if properties is None else properties.find(W + "numPr")
    if numbering is None:
        return None
    if value(numbering, "numId") == "0":
        return 0
    return min(number(value(numbering, "ilvl")) or 0, _DEEPEST_LEVEL) + 1


def outline_level(properties: Element | None) -> int | None:
    """The level of a heading, 0 for body text; None where nothing is said."""
    given = number(value(properties, "outlineLvl"))
    if given is None:
        return None
    return given + 1 if given < _DEEPEST_LEVEL else 0


def read_styles(root: Element | None) -> Styles:
    """The styles of the part ``styles.xml``."""
    if root is None:
        return Styles()
    own: dict[str, Style] = {}
    bases: dict[str, str] = {}
    for style in root.iterfind(W + "style"):
        id_ = style.get(W + "styleId", "")
        own[id_] = _own(style)
        bases[id_] = value(style, "basedOn")
    default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    language = "" if default is None else default.get(W + "val", "")
    return Styles({id_: _inherited(id_, own, bases) for id_ in own}, language)


def _own(style: Element) -> Style:
    paragraph, run = style.find(W + "pPr"), style.find(W + "rPr")
    name = value(style, "name")
    match = _HEADING.fullmatch(name)
    level = int(match[1]) if match else outline_level(paragraph)
    return Style(name.lower(), level, list_level(paragraph), switch(run, "vanish"))


def _inherited(id_: str, own: Mapping[str, Style], bases: Mapping[str, str]) -> Style:
    style = own[id_]
    level, listed, hidden = style.level, style.listed, style.hidden
    for _ in range(_LONGEST_CHAIN):
        id_ = bases.get(id_, "")
        base = own.get(id_)
        if base is None:
            break
        level = base.level if level is None else level
        listed = base.listed if listed is None else listed
        hidden = base.hidden if hidden is None else hidden
    return Style(style.name, level, listed, hidden)
