"""The documents of the guide: which there are, in which order, where a link in one leads.

Pure: no Qt. Nothing outside the guide's own folder is ever named or read.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from redpencil import resources

FIRST = "guide.md"
_ORDER = (
    FIRST,
    "commands.md",
    "settings.md",
    "log.md",
    "reports.md",
    "interchange.md",
    "lexicons.md",
    "translating.md",
    "quotations-errors.md",
    "search.md",
    "quantities-errors.md",
    "findings-errors.md",
    "plugs.md",
    "architecture.md",
)
_DECISIONS = "decisions"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One document: its name within the folder, its heading, its Markdown."""

    name: str
    title: str
    markdown: str

    @property
    def is_decision(self) -> bool:
        """Whether it stands among the recorded decisions about the program."""
        return self.name.startswith(f"{_DECISIONS}/")


def read_pages() -> tuple[HelpPage, ...]:
    """The guide first, then the others from use to construction, the decisions last."""
    folder = resources.path("docs")
    files = [*folder.glob("*.md"), *(folder / _DECISIONS).glob("*.md")]
    names = {file.relative_to(folder).as_posix(): file for file in files}
    return tuple(_read(name, names[name]) for name in sorted(names, key=_place))


def follow(pages: Iterable[HelpPage], page: HelpPage, target: str) -> HelpPage | None:
    """The document that a link in a page leads to; a folder is its first document.

    None for whatever is not a document of the guide: an address, a file elsewhere.
    """
    try:
        link = urlsplit(target)
    except ValueError:
        return None
    if link.scheme or link.netloc:
        return None
    here = posixpath.dirname(page.name)
    name = posixpath.normpath(posixpath.join(here, unquote(link.path))) if link.path else page.name
    for candidate in pages:
        if candidate.name == name or posixpath.dirname(candidate.name) == name:
            return candidate
    return None


def _read(name: str, file: Path) -> HelpPage:
    markdown = file.read_text(encoding="utf-8")
    heading = re.match(r"#\s+(.+)", markdown)
    return HelpPage(name, heading[1].strip() if heading else name, markdown)


def _place(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)
