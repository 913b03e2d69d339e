"""What a person has chosen about how a file is read. Pure."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from redpencil.model import Document

Changes = Literal["accepted", "standing"]


@dataclass(frozen=True, slots=True)
class Choices:
    """Each of them goes before what the file says or what its bytes show; None leaves it to them.

    ``encoding`` and ``language`` by their names and codes; tracked ``changes`` as if accepted or
    standing with what they delete; ``ocr`` the languages, as Tesseract names them, in which
    pages that are pictures are recognised.
    """

    encoding: str | None = None
    language: str | None = None
    changes: Changes | None = None
    ocr: str | None = None

    @property
    def of_words(self) -> bool:
        """Whether they may make other words of the same bytes."""
        return any((self.encoding, self.changes, self.ocr))

    def options(self) -> dict[str, str]:
        """What a reader is told of them."""
        found = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in found.items() if value and name != "ocr"}


NONE = Choices()
"""Nothing was chosen."""


def changes_read(document: Document) -> Changes | None:
    """How the tracked changes of a document were read; None where it has none.

    Where nothing is deleted the text is the same in either way.
    """
    kinds = {note.kind for note in document.notes}
    if not kinds & {"insertion", "deletion"}:
        return None
    deleted = [note for note in document.notes if note.kind == "deletion"]
    return "standing" if any(note.end > note.start for note in deleted) else "accepted"
