"""Rows of JSON as documents, from a file of them or from whoever hands them in. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from redpencil.errors import InputError
from redpencil.hooks import Part
from redpencil.model import Block, Document
from redpencil.text.paragraphs import from_text

# Half of a surrogate pair is no text to SQLite; one character takes its place, so offsets stay.
_SURROGATE = re.compile("[\ud800-\udfff]")
_FACTS = ("id", "kind", "speaker")
_MEDIA = "application/json"
_ENDING = ".jsonl"


def row_document(row: Mapping[str, object], name: str) -> Document:
    """The document of a row: "title", "text" or "turns", "url" and "date".

    Raises InputError ``bad_source`` where it has no words.
    """
    title = row_text(row, "title") or name
    origin = row_text(row, "url") or name
    if "turns" in row:
        document = _from_turns(row, name, title, origin)
    else:
        text = row_text(row, "text")
        if text is None or not text.strip():
            fields = '"text" or "turns" with words in it'
            raise InputError("bad_source", name=f"“{name}”", fields=fields)
        document = from_text(text, title, origin)
    date = row_text(row, "date")
    return document if date is None else replace(document, date=date)


def row_text(row: Mapping[str, object], name: str) -> str | None:
    """A text of the row, or None where it is missing, empty or something else."""
    value = row.get(name)
    return without_halves(value) if isinstance(value, str) and value else None


def without_halves(text: str) -> str:
    """The text with a replacement character for every half of a surrogate pair."""
    return _SURROGATE.sub("\ufffd", text) if not text.isascii() else text


def _from_turns(row: Mapping[str, object], name: str, title: str, origin: str) -> Document:
    """A document of turns, one a line; raises InputError where they are not turns."""
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for number, (speaker, words) in enumerate(_turns(row, name), 1):
        if words.strip():
            place = f"turn {number} · {speaker}" if speaker else f"turn {number}"
            blocks.append(Block("turn", at, at + len(words), place, 0, speaker))
            pieces.append(words)
            at += len(words) + 1
    if not blocks:
        raise InputError("bad_source", name=f"“{name}”", fields='"turns" with words in them')
    text = "\n".join(pieces)
    return Document(text, tuple(blocks), title, origin, hashlib.sha256(text.encode()).hexdigest())


def _turns(row: Mapping[str, object], name: str) -> Iterator[tuple[str | None, str]]:
    turns = row["turns"]
    if not isinstance(turns, list):
        raise InputError("bad_source", name=f"“{name}”", fields='"turns" as a list')
    for turn in turns:
        if not isinstance(turn, Mapping) or not isinstance(turn.get("text"), str):
            fields = '"turns" of {"speaker", "text"}'
            raise InputError("bad_source", name=f"“{name}”", fields=fields)
        yield row_text(turn, "speaker"), without_halves(str(turn["text"]))


def parts(data: bytes, name: str) -> Iterator[Part]:
    """The rows of a file of JSON lines, each a document by itself; blank lines are left out."""
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        row = _row(line)
        facts = {key: words for key in _FACTS if (words := row_text(row, key))}
        if row.get("primary") is True:
            facts["primary"] = "yes"
        if "turns" in row:
            facts.setdefault("kind", "transcript")
        yield Part(facts.get("id") or f"line {number}", partial(bytes, line), facts, _ENDING)


def _row(line: bytes) -> Mapping[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):  # no JSON, or brackets in brackets without end
        return {}
    return row if isinstance(row, dict) else {}


def read(data: bytes, name: str, _options: Mapping[str, str]) -> Document:
    """One row as a document. InputError: bad_source, or several where there are more of them."""
    if data.strip().count(b"\n"):
        raise InputError("several", name=name)
    row = _row(data)
    document = row_document(row, row_text(row, "id") or name)
    return replace(document, media=_MEDIA)
