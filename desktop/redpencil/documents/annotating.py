"""Notes on their way: comments, tracked changes and hidden words, with the places they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from redpencil.documents.building import Draft, Edge, squeeze
from redpencil.model import Note, NoteKind
from redpencil.words.documents import count_deletions, count_insertions, remark

_WORDS_SHOWN = 80
_AUTHORS_SHOWN = 3


@dataclass(slots=True)
class Pending:
    """A note whose place is still in the making."""

    kind: NoteKind
    start: Edge
    end: Edge | None = None
    author: str = ""
    text: str = ""
    date: str | None = None


@dataclass(slots=True)
class Notes:
    """The notes of one document, in the order in which they were met."""

    pending: list[Pending] = field(default_factory=list)

    def add(self, note: Pending) -> Pending:
        """Enter a note; its end may come later."""
        self.pending.append(note)
        return note

    def finish(self, draft: Draft) -> tuple[Note, ...]:
        """The notes in the order of the text, each change once however many pieces it came in."""
        notes = sorted((_placed(p, draft.length) for p in self.pending), key=_place)
        merged: list[Note] = []
        for note in notes:
            if merged and _goes_on(merged[-1], note):
                last = merged[-1]
                between = "" if last.end == note.start else " "
                merged[-1] = replace(last, end=note.end, text=last.text + between + note.text)
            elif note.kind == "comment" or note.text.strip() or note.end > note.start:
                merged.append(note)
        return tuple(n if n.kind == "comment" else replace(n, text=squeeze(n.text)) for n in merged)


def _place(note: Note) -> tuple[int, int]:
    return note.start, note.end


def _placed(pending: Pending, length: int) -> Note:
    """The note with its offsets; an edge that was never reached lies at the end of the text."""
    start = pending.start.at if pending.start.at >= 0 else length
    end = start if pending.end is None else pending.end.at if pending.end.at >= 0 else length
    words = pending.text, pending.kind, pending.date
    return Note(start, max(start, end), pending.author, *words)


def _goes_on(last: Note, note: Note) -> bool:
    """Whether a change goes on with the one before it: writers cut them up where fonts change."""
    return (
        note.kind != "comment"
        and (note.kind, note.author) == (last.kind, last.author)
        and note.start - last.end <= 1
    )


def remark_hidden(name: str, found: Sequence[str]) -> str:
    """The remark ``name`` on hidden words: how many there are, and how they begin."""
    words = " … ".join(found)
    count = sum(len(piece.split()) for piece in found)
    shown = words if len(words) <= _WORDS_SHOWN else words[: _WORDS_SHOWN - 1] + "…"
    return remark(name, count=count, words=shown)


def _remark_comments(comments: Sequence[Note]) -> str:
    authors = list(dict.fromkeys(note.author or "?" for note in comments))
    if authors == ["?"]:
        return remark("comments_of_nobody", count=len(comments))
    shown = ", ".join(authors[:_AUTHORS_SHOWN]) + (" …" if authors[_AUTHORS_SHOWN:] else "")
    return remark("comments", count=len(comments), authors=shown)


def remarks_on(notes: Iterable[Note], *, standing: bool) -> tuple[str, ...]:
    """What is to be said of the notes of a document: hidden words, comments, tracked changes."""
    of: dict[str, list[Note]] = {}
    for note in notes:
        of.setdefault(note.kind, []).append(note)
    said: list[str] = []
    if hidden := of.get("hidden"):
        said.append(remark_hidden("hidden_words", [note.text for note in hidden]))
    if comments := of.get("comment"):
        said.append(_remark_comments(comments))
    if "insertion" in of or "deletion" in of:
        insertions = count_insertions(len(of.get("insertion", ())))
        deletions = count_deletions(len(of.get("deletion", ())))
        name = "standing" if standing else "accepted"
        said.append(remark(name, insertions=insertions, deletions=deletions))
    return tuple(said)
