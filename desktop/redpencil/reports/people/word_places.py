"""Where the words of a text stand in the XML of the Word file that it was read from. Pure.

The text has its white space evened out, and the file has its words cut into runs, so letters are
compared without any white space. A block is laid onto the paragraph that has the same letters; in
a row of a table, or a paragraph that reads otherwise, the words must stand once and only once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redpencil.documents.markup import Element, local
from redpencil.model import Document

_GONE = frozenset({"del", "moveFrom", "Fallback"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A letter of the file: the run, which of its children, and the place in its words."""

    run: Element
    child: Element
    offset: int


@dataclass(frozen=True, slots=True)
class _Paragraph:
    letters: str
    spots: tuple[Spot, ...]


class Places:
    """The letters of a Word body, and how to find there what stands in the text."""

    def __init__(self, body: Element, document: Document) -> None:
        self._document = document
        self._paragraphs = tuple(p for p in map(_paragraph, _paragraphs(body)) if p.letters)
        self._matched = dict(self._match())

    def find(self, start: int, end: int) -> tuple[Spot, Spot] | None:
        """The first and the last letter of some words of the text; None where none are sure."""
        text = self._document.text
        wanted = _bare(text[start:end])
        block = next((n for n, b in enumerate(self._document.blocks) if b.start <= start < b.end), None)  # fmt: skip  # noqa: E501
        if block is None or not wanted:
            return None
        if end <= self._document.blocks[block].end and block in self._matched:
            paragraph = self._matched[block]
            at = len(_bare(text[self._document.blocks[block].start : start]))
            return _ends(self._paragraphs[paragraph], at, len(wanted))
        first, last = self._between(block)
        return _once(self._paragraphs[first:last], wanted) or _once(self._paragraphs, wanted)

    def _match(self) -> Iterator[tuple[int, int]]:
        """Blocks with the paragraphs that have their letters, both in their order."""
        where: dict[str, list[int]] = {}
        for number, paragraph in enumerate(self._paragraphs):
            where.setdefault(paragraph.letters, []).append(number)
        reached = 0
        taken: set[int] = set()
        for number, block in enumerate(self._document.blocks):
            same = where.get(_bare(self._document.text[block.start : block.end]), [])
            after = same[bisect_left(same, reached) :] or same
            found = next((n for n in after if n not in taken), None)
            if found is not None:
                taken.add(found)
                reached = max(reached, found)
                yield number, found

    def _between(self, block: int) -> tuple[int, int]:
        """The paragraphs between those of the nearest blocks that were laid on one."""
        first = next((self._matched[b] + 1 for b in range(block - 1, -1, -1) if b in self._matched), 0)  # fmt: skip  # noqa: E501
        blocks = range(block + 1, len(self._document.blocks))
        last = next((self._matched[b] for b in blocks if b in self._matched), None)
        return first, len(self._paragraphs) if last is None else last


def _once(paragraphs: Sequence[_Paragraph], wanted: str) -> tuple[Spot, Spot] | None:
    """The place of letters that stand once in these paragraphs, not within a longer number."""
    found: list[tuple[_Paragraph, int]] = []
    for paragraph in paragraphs:
        at = paragraph.letters.find(wanted)
        while at >= 0:
            found.append((paragraph, at))
            if len(found) > 1:
                return None
            at = paragraph.letters.find(wanted, at + 1)
    if not found:
        return None
    paragraph, at = found[0]
    around = paragraph.letters[:at][-1:] + paragraph.letters[at + len(wanted) :][:1]
    if wanted[-1].isdigit() and any(letter.isdigit() for letter in around):
        return None
    return _ends(paragraph, at, len(wanted))


def _ends(paragraph: _Paragraph, at: int, length: int) -> tuple[Spot, Spot] | None:
    spots = paragraph.spots[at : at + length]
    return (spots[0], spots[-1]) if len(spots) == length else None


def _bare(words: str) -> str:
    return "".join(words.split())


def _paragraphs(body: Element) -> Iterator[Element]:
    """The paragraphs in their order; of content given twice only the newer form."""
    for child in body:
        if local(child) in _GONE:
            continue
        if local(child) == "p":
            yield child
        yield from _paragraphs(child)


def _paragraph(element: Element) -> _Paragraph:
    letters: list[str] = []
    spots: list[Spot] = []
    for run in _runs(element):
        for child in run:
            words = "-" if local(child) == "noBreakHyphen" else ""
            words = (child.text or "") if local(child) == "t" else words
            for offset, letter in enumerate(words):
                if not letter.isspace():
                    letters.append(letter)
                    spots.append(Spot(run, child, offset))
    return _Paragraph("".join(letters), tuple(spots))


def _runs(element: Element) -> Iterator[Element]:
    """The runs of a paragraph, not those of a text box that hangs on it."""
    for child in element:
        name = local(child)
        if name == "r":
            yield child
        elif name not in _GONE and name != "p":
            yield from _runs(child)
