"""Rows of JSON as sources: what ``sources add --jsonl`` hands in, checked and made documents."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice

from redpencil.documents.rows import row_document, row_text, without_halves
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.sources.indexing import words_beside

# "Title — Section" and "Title | Site" are the customs of encyclopedias and web pages.
_SECTION = re.compile(r"\s[—–|]\s")
# Rows of one head held in memory at a time.
_RUN = 256


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is in order: its document and what else it says of the source."""

    id: str
    document: Document
    kind: str
    primary: bool
    speaker: str | None
    content_sha256: str


def read_row(row: Mapping[str, object], number: int) -> Row:
    """A row as a source; raises InputError ``bad_source`` where something needed is missing."""
    id_ = row.get("id")
    if not isinstance(id_, str) or not id_.strip():
        raise InputError("bad_source", name=f"number {number}", fields='an "id"')
    name = without_halves(id_)
    # What the row says of the source belongs to it: a new title must reach the index as well.
    known = json.dumps(row, sort_keys=True, default=str).encode()
    return Row(
        id=name,
        document=row_document(row, name),
        kind=row_text(row, "kind") or ("transcript" if "turns" in row else "document"),
        primary=row.get("primary") is True,
        speaker=row_text(row, "speaker"),
        content_sha256=hashlib.sha256(known).hexdigest(),
    )


def checked(rows: Iterable[Mapping[str, object]]) -> Iterator[Row | InputError]:
    """Each row as a source, or the error that it has in its place."""
    for number, row in enumerate(rows, 1):
        try:
            yield read_row(row, number)
        except InputError as error:
            yield error


def with_neighbours(rows: Iterable[Row | InputError]) -> Iterator[tuple[Row | InputError, str]]:
    """Each row with the words that stand beside it in the rows of the same head around it.

    Collections cut an article into rows; what stands around a row says what it is about.
    """
    for _, run in groupby(rows, _head):
        while piece := list(islice(run, _RUN)):
            texts = [row.document.text if isinstance(row, Row) else "" for row in piece]
            for place, row in enumerate(piece):
                yield row, words_beside(texts, place) if len(piece) > 1 else ""


def _head(row: Row | InputError) -> str | None:
    """The title without its section: rows that follow each other under one are one text."""
    return _SECTION.split(row.document.title, maxsplit=1)[0] if isinstance(row, Row) else None
