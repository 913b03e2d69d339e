"""Whether a document that came out of the cage is one: nothing in there is trusted. Pure."""

from __future__ import annotations

from redpencil.model import NOTE_KINDS, Block, Document, Note

_KINDS = frozenset(("paragraph", "heading", "item", "row", "turn"))


def is_sound(document: Document) -> bool:
    """Whether all fields have their types, and blocks lie in order, apart, within the text.

    Notes lie within the text too.
    """
    words = (document.text, document.title, document.origin, document.media, document.encoding)
    perhaps = (document.byline, document.date)
    if not all(isinstance(word, str) for word in (*words, document.language, *document.remarks)):
        return False
    if not all(word is None or isinstance(word, str) for word in perhaps):
        return False
    at = 0
    for block in document.blocks:
        if not _block_is_sound(block) or not at <= block.start < block.end <= len(document.text):
            return False
        if not document.text[block.start : block.end].strip():
            return False
        at = block.end
    return all(_note_is_sound(note, len(document.text)) for note in document.notes)


def _note_is_sound(note: Note, length: int) -> bool:
    return (
        note.kind in NOTE_KINDS
        and type(note.start) is type(note.end) is int
        and 0 <= note.start <= note.end <= length
        and isinstance(note.author, str)
        and isinstance(note.text, str)
        and (note.date is None or isinstance(note.date, str))
    )


def _block_is_sound(block: Block) -> bool:
    return (
        block.kind in _KINDS
        and all(type(number) is int for number in (block.start, block.end, block.level))
        and isinstance(block.locator, str)
        and (block.speaker is None or isinstance(block.speaker, str))
    )
