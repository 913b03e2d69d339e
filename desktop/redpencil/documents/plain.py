"""The reader of plain text, typed, saved or pasted. It runs in the cage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from redpencil.documents.building import clean
from redpencil.documents.encodings import decode
from redpencil.documents.heads import find_head
from redpencil.documents.transcripts import find_turns
from redpencil.model import Document
from redpencil.text.paragraphs import find_paragraphs, from_text


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The text as it stands, parted into paragraphs or, in a transcript, into turns.

    Raises InputError binary or wrong_encoding.
    """
    decoded = decode(data, name, options.get("encoding"))
    text, remarks = clean(decoded.text)
    document = from_text(text, origin=name)
    byline, day = find_head(document)
    return replace(
        document,
        blocks=find_turns(text, document.blocks),
        encoding=decoded.encoding,
        language="",
        byline=byline,
        date=day,
        remarks=decoded.remarks + remarks,
    )


def plain_blocks(text: str) -> Iterator[str]:
    """The paragraphs of a text that is part of something else."""
    return (text[start:end] for start, end in find_paragraphs(text))
