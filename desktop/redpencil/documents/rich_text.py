"""The reader of Rich Text Format. It runs in the cage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from redpencil.documents.annotating import remarks_on
from redpencil.documents.heads import find_head
from redpencil.documents.properties import author_of, title_of
from redpencil.documents.rich_text_body import Body
from redpencil.documents.rich_text_tokens import read_tokens
from redpencil.documents.transcripts import find_turns
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words.documents import reason

MEDIA = "application/rtf"


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The text with its headings, lists, tables and notes, in reading order.

    Tracked changes are read as accepted, or with ``changes`` "standing" with what they delete;
    ``encoding`` is the code page of bytes whose font names none. InputError reader_failed.
    """
    if not data.lstrip()[:5].startswith(b"{\\rtf"):
        raise InputError("reader_failed", name=name, reason=reason("failed"))
    standing = options.get("changes") == "standing"
    body = Body(options.get("encoding"), standing=standing)
    body.read(read_tokens(data))
    draft = body.draft
    first = draft.blocks[0] if draft.blocks else None
    headed = first is not None and first.kind == "heading"
    facts = body.facts
    title = (draft.first("heading") if headed else "") or title_of(facts.get("title", ""))
    document = draft.document(title, name, MEDIA)
    notes = body.notes.finish(draft)
    byline, day = find_head(document)
    return replace(
        document,
        blocks=find_turns(document.text, document.blocks),
        encoding=body.encoding,
        byline=byline or author_of(facts.get("author", "")),
        date=day or facts.get("revtim") or facts.get("creatim"),
        remarks=draft.remarks() + remarks_on(notes, standing=standing),
        notes=notes,
    )
