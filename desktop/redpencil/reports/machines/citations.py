"""The sources of a report as CSL-JSON, which reference managers and word processors read.

Follows the CSL 1.0.2 data model; ``bibtex`` writes the same entries for BibTeX.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from redpencil.hooks import Renderer, implementation
from redpencil.model import Source
from redpencil.reports.house import public_address
from redpencil.reports.machines.parts import json_bytes
from redpencil.reports.model import Report

# The kinds that the library tells or a checker is likely to write, as the types of CSL 1.0.2.
_TYPES = {
    "article": "article-newspaper",
    "book": "book",
    "broadcast": "broadcast",
    "data": "dataset",
    "hearing": "hearing",
    "interview": "interview",
    "law": "legislation",
    "letter": "personal_communication",
    "mail": "personal_communication",
    "report": "report",
    "speech": "speech",
    "statute": "legislation",
    "web page": "webpage",
}
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:T.*)?")
_KEY = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A source as a bibliography has it. Dates are (year, month, day), as far as they are known."""

    key: str
    kind: str
    title: str
    author: str
    url: str
    issued: tuple[int, ...]
    issued_words: str
    accessed: tuple[int, ...]
    sha256: str


def entries(report: Report) -> tuple[Entry, ...]:
    """The sources in the order of the report, each under a key that is used once."""
    found: dict[str, Entry] = {}
    for source in report.sources:
        entry = _entry(source, _free(_KEY.sub("-", source.id).strip("-") or "source", found))
        found[entry.key] = entry
    return tuple(found.values())


def _free(key: str, taken: dict[str, Entry]) -> str:
    lowered = {known.lower() for known in taken}  # BibTeX takes "A" and "a" for the same key
    names = (key, *(f"{key}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name.lower() not in lowered)


def _entry(source: Source, key: str) -> Entry:
    issued = date_parts(source.date or "")
    return Entry(
        key,
        source.kind,
        source.title,
        source.speaker or "",
        public_address(source.origin),
        issued,
        "" if issued else (source.date or ""),
        date_parts(source.added_at),
        source.sha256,
    )


def date_parts(date: str) -> tuple[int, ...]:
    """Year, month and day of an ISO date or time, as far as it goes; () for anything else."""
    found = _DATE.fullmatch(date.strip())
    return tuple(int(part) for part in found.groups() if part) if found else ()


def csl_shape(report: Report) -> list[dict[str, object]]:
    """The sources as CSL-JSON items."""
    return [_item(entry) for entry in entries(report)]


def _item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.key,
        "type": _TYPES.get(entry.kind.casefold(), "document"),
        "title": entry.title,
        "genre": entry.kind,
    }
    if entry.author:
        item["author"] = [{"literal": entry.author}]
    if entry.issued:
        item["issued"] = {"date-parts": [list(entry.issued)]}
    elif entry.issued_words:
        item["issued"] = {"literal": entry.issued_words}
    if entry.accessed:
        item["accessed"] = {"date-parts": [list(entry.accessed)]}
    if entry.url:
        item["URL"] = entry.url
    if entry.sha256:
        item["note"] = f"SHA-256 {entry.sha256}"
    return item


def render_csl(report: Report) -> bytes:
    """The items as JSON."""
    return json_bytes(csl_shape(report))


@implementation
def renderers() -> list[Renderer]:
    """CSL-JSON, for reference managers."""
    return [Renderer("CSL-JSON", (".csl.json",), render_csl)]
