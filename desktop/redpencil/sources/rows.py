"""Rows of JSON as sources: what ``sources add --jsonl`` hands in, checked and made documents."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice

from redpencil.errors import InputError
from redpencil.model import Block, Document
from redpencil.sources.indexing import words_beside
from redpencil.text.paragraphs import from_text

# Half of a surrogate pair is no text to SQLite; one character takes its place, so offsets stay.
_SURROGATE = re.compile("[\ud800-\udfff]")
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
    name = clean(id_)
    title = _text(row, "title") or name
    origin = _text(row, "url") or name
    document = _from_turns(row, title, origin) if "turns" in row else None
    if document is None:
        text = _text(row, "text")
        if text is None or not text.strip():
            fields = '"text" or "turns" with words in it'
            raise InputError("bad_source", name=f"“{name}”", fields=fields)
        document = from_text(text, title, origin)
    # What the row says of the source belongs to it: a new title must reach the index as well.
    known = json.dumps(row, sort_keys=True, default=str).encode()
    return Row(
        id=name,
        document=_dated(document, _text(row, "date")),
        kind=_text(row, "kind") or ("transcript" if "turns" in row else "document"),
        primary=row.get("primary") is True,
        speaker=_text(row, "speaker"),
        content_sha256=hashlib.sha256(known).hexdigest(),
    )


def clean(text: str) -> str:
    """The text with a replacement character for every half of a surrogate pair."""
    return _SURROGATE.sub("\ufffd", text) if not text.isascii() else text


def _text(row: Mapping[str, object], name: str) -> str | None:
    """A text of the row, or None where it is missing, empty or something else."""
    value = row.get(name)
    return clean(value) if isinstance(value, str) and value else None


def _dated(document: Document, date: str | None) -> Document:
    if date is None:
        return document
    return Document(
        document.text, document.blocks, document.title, document.origin, document.sha256, date=date
    )


def _from_turns(row: Mapping[str, object], title: str, origin: str) -> Document:
    """A document of turns, one a line; raises InputError where they are not turns."""
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for number, (speaker, words) in enumerate(_turns(row), 1):
        if words.strip():
            name = f"turn {number} · {speaker}" if speaker else f"turn {number}"
            blocks.append(Block("turn", at, at + len(words), name, 0, speaker))
            pieces.append(words)
            at += len(words) + 1
    if not blocks:
        raise InputError("bad_source", name=f"“{row['id']}”", fields='"turns" with words in them')
    text = "\n".join(pieces)
    return Document(text, tuple(blocks), title, origin, hashlib.sha256(text.encode()).hexdigest())


def _turns(row: Mapping[str, object]) -> Iterator[tuple[str | None, str]]:
    turns = row["turns"]
    if not isinstance(turns, list):
        raise InputError("bad_source", name=f"“{row['id']}”", fields='"turns" as a list')
    for turn in turns:
        if not isinstance(turn, Mapping) or not isinstance(turn.get("text"), str):
            fields = '"turns" of {"speaker", "text"}'
            raise InputError("bad_source", name=f"“{row['id']}”", fields=fields)
        yield _text(turn, "speaker"), clean(str(turn["text"]))


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
