"""What a document says of itself: its title, author, date and language. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redpencil.documents.building import squeeze
from redpencil.documents.languages import told
from redpencil.documents.markup import Element, local

# What programs enter where nobody has given a name.
_NOBODY = re.compile(
    r"(?:microsoft office user|microsoft|author|autor|user|admin|administrator|unknown|owner"
    r"|python-docx|openpyxl|xlsxwriter|windows user|office|default|none)?",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"(?:microsoft \w+ - .*|untitled.*|document ?\d*|dokument ?\d*|word document"
    r"|powerpoint presentation|.{0,80}\.(?:docx?|pdf|indd|qxd|rtf|odt|tex|dvi|xlsx?))?",
    re.IGNORECASE,
)
_DAY = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True, slots=True)
class Properties:
    """Title (or empty), author, date as ISO 8601, language as a BCP 47 tag (or empty)."""

    title: str = ""
    author: str | None = None
    date: str | None = None
    language: str = ""


def read_core(root: Element) -> Properties:
    """The properties in Dublin Core's terms, as OOXML, OpenDocument and EPUB keep them."""
    found: dict[str, str] = {}
    for element in root.iter():
        found.setdefault(local(element), "".join(element.itertext()))
    return Properties(
        title_of(found.get("title", "")),
        author_of(found.get("creator") or found.get("initial-creator") or ""),
        day_of(found.get("modified") or found.get("date") or found.get("created") or ""),
        found.get("language", "").strip(),
    )


def title_of(words: str) -> str:
    """A title as it stands in a file, empty where a program made it up."""
    words = squeeze(words)
    return "" if _NO_TITLE.fullmatch(words) else words


def author_of(words: str) -> str | None:
    """An author's name, None where a program entered its own."""
    words = squeeze(words)
    return None if _NOBODY.fullmatch(words) else words


def day_of(words: str) -> str | None:
    """The day of a date in ISO 8601, or None."""
    match = _DAY.match(words.strip())
    return match[0] if match else None


def language_of(tag: str) -> str:
    """The primary subtag of a language tag (BCP 47), empty where it tells nothing.

    English tells nothing: the office programs write it into files of whatever language.
    """
    return "" if told(tag) == "en" else told(tag)
