"""From the rows of printed columns to paragraphs, headings and tables. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from redpencil.documents.building import Kind
from redpencil.documents.pdf_layout import Column, Row
from redpencil.documents.pdf_strips import Strip

# In ems (letter heights) or shares of the usual: what a reader's eye takes for a new paragraph.
_INDENT = 0.8
_WIDER_LEADING = 1.35
_OTHER_SIZE = 0.12
_SHORT = 2.0
# Headings stand out by their size, or are set in bold and short.
_LARGER = 1.12
_LONGEST_HEADING = 200
_LONGEST_BOLD = 120
_DEEPEST_LEVEL = 4
_NOTE_SIZE = 0.92
_CELL_GAP = 1.5
_TOUCHING = 0.12
_INITIAL = 1.8
_CAPITAL = 0.72  # how high a capital stands above its base
_ENDS = re.compile(r"[.!?:;…。！？][\"'”’»)\]]*$")
_BULLET = re.compile(r"[•◦▪■●‣∙·–—*-]\s+(?=\S)|[•◦▪■●‣]")
_NUMBERED = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")
# Dots that lead the eye to a figure, in a table of contents or a list of prices.
_LEADERS = re.compile(r"\s?(?:[.…·_]\s?){4,}(?=\S)")
_NOTE_MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡"
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")


@dataclass(slots=True)
class Paragraph:
    """Rows that belong together. ``pages`` are those it begins and ends on."""

    kind: Kind
    strips: list[Strip]
    text: str = ""
    level: int = 0
    note: bool = False
    pages: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class _Usual:
    """What is usual in a document or a column: letter size, leading, left edge."""

    size: float
    leading: float = 0.0
    left: float = 0.0
    right: float = 0.0


def build_paragraphs(pages: Sequence[Sequence[Column]]) -> list[Paragraph]:
    """The paragraphs of a document in reading order, those cut by a column's end joined."""
    body = _body_size(pages)
    words = _Vocabulary(pages)
    done: list[Paragraph] = []
    for columns in pages:
        found = [p for column in columns for p in _paragraphs(column, body)]
        for paragraph in found:
            paragraph.text = words.join(paragraph.strips)
        for paragraph in _notes_last(found):
            if not _continue(done, paragraph, words, body):
                done.append(paragraph)
    _find_headings(done, body)
    return [p for p in done if p.text]


def _body_size(pages: Sequence[Sequence[Column]]) -> float:
    """The letter size in which most of the document is set."""
    letters: Counter[float] = Counter()
    for strip in (s for columns in pages for c in columns for r in c.rows for s in r.strips):
        letters[round(strip.size * 2) / 2] += len(strip.text)
    return letters.most_common(1)[0][0] if letters else 1.0


def _paragraphs(column: Column, body: float) -> Iterator[Paragraph]:
    """The paragraphs of one column; rows with aligned cells become rows of a table."""
    rows = _with_initials(column.rows, body)
    usual = _usual(column, rows)
    open_now: list[Row] = []
    cells = _cell_rows(rows)
    for number, row in enumerate(rows):
        leaders = _LEADERS.search(row.strips[0].text)
        if number in cells or leaders:
            yield from _closed(open_now, body)
            open_now = []
            text = " · ".join(_LEADERS.sub(" · ", strip.text) for strip in row.strips)
            page = row.strips[0].page
            yield Paragraph("row", [Strip(page, 0, 0, row.base, row.strips[0].size, text)],
                            pages=(page, page))  # fmt: skip
            continue
        if open_now and _begins(row, open_now, usual):
            yield from _closed(open_now, body)
            open_now = []
        open_now.append(row)
    yield from _closed(open_now, body)


def _closed(rows: Sequence[Row], body: float) -> Iterator[Paragraph]:
    if not rows:
        return
    strips = [strip for row in rows for strip in row.strips]
    first = strips[0]
    kind: Kind = "item" if _is_item(rows[0]) else "paragraph"
    small = first.size < _NOTE_SIZE * body
    yield Paragraph(kind, strips, note=small, pages=(first.page, first.page))


def _usual(column: Column, rows: Sequence[Row]) -> _Usual:
    sizes = Counter(round(row.strips[0].size, 1) for row in rows)
    lefts = Counter(round(row.strips[0].left) for row in rows)
    size = sizes.most_common(1)[0][0]
    steps = Counter(
        round((above.base - row.base) * 2) / 2
        for above, row in pairwise(rows)
        if 0.8 * size < above.base - row.base < 2.2 * size
    )
    # The smallest step that is common: in a list of short paragraphs the wide ones are as many.
    common = [step for step, count in steps.items() if count >= 0.3 * steps.total()]
    leading = min(common, default=1.2 * size)
    return _Usual(size, leading, float(lefts.most_common(1)[0][0]), column.right)


def _begins(row: Row, above: Sequence[Row], usual: _Usual) -> bool:
    """Whether a row begins a new paragraph after those above it."""
    last, first = above[-1], row.strips[0]
    before, end = last.strips[0], last.strips[-1]
    em = before.size
    if abs(first.size - before.size) > _OTHER_SIZE * em:
        return True
    step = last.base - row.base
    if step > _WIDER_LEADING * max(usual.leading, em) or step < 0 or _is_item(row):
        return True
    if end.broken:
        return False
    if first.bold != before.bold and (_is_bold(above) or _is_bold([row])):
        return True
    shift = first.left - before.left
    if shift > _INDENT * em and first.left > usual.left + 0.5 * em:
        return not (len(above) == 1 and _is_item(last))  # an item hangs its further lines in
    if shift < -_INDENT * em and (len(above) > 1 or end.right < usual.right - _SHORT * em):
        return True
    return _ended_early(end, first, usual)


def _is_item(row: Row) -> bool:
    """Whether a row begins with a bullet or a number, in a strip of its own or not."""
    words = row.strips[0].text
    words = f"{words} x" if len(row.strips) > 1 and len(words) < 5 else words
    return bool(_BULLET.match(words) or _NUMBERED.match(words))


def _is_bold(rows: Sequence[Row]) -> bool:
    return all(strip.bold for row in rows for strip in row.strips)


def _ended_early(end: Strip, first: Strip, usual: _Usual) -> bool:
    """Whether the next word would have had room on a line that ends like a sentence."""
    if end.broken or not _ENDS.search(end.text):
        return False
    word = first.text.split(" ", 1)[0]
    width = (first.right - first.left) / max(len(first.text), 1)
    return end.right + (len(word) + 1) * width < usual.right - 0.5 * end.size


def _cell_rows(rows: Sequence[Row]) -> set[int]:
    """The rows that are rows of a table: several cells, as in the row above or below."""
    many = [
        len(row.strips) > 1
        and not (len(row.strips) == 2 and len(row.strips[0].text) <= 3)
        and all(
            after.left - before.right > _CELL_GAP * before.size
            for before, after in pairwise(row.strips)
        )
        for row in rows
    ]
    return {
        n
        for n, is_row in enumerate(many)
        if is_row and any(many[m] for m in (n - 1, n + 1) if 0 <= m < len(many))
    }


def _with_initials(rows: Sequence[Row], body: float) -> list[Row]:
    """Rows in which a large initial stands before the word that it begins."""
    initials = [s for row in rows for s in row.strips if _is_initial(s, body)]
    if not initials:
        return list(rows)
    ids = {id(strip) for strip in initials}
    kept = [Row([s for s in row.strips if id(s) not in ids]) for row in rows]
    kept = [row for row in kept if row.strips]
    for initial in initials:
        beside = [row.strips[0] for row in kept if row.strips[0].left >= initial.right - 1]
        top = initial.base + _CAPITAL * initial.size
        first = min(beside, key=lambda s: abs(s.base + _CAPITAL * s.size - top), default=None)
        if first is None or not first.text[0].isalpha():
            kept.append(Row([initial]))
        else:
            first.text = initial.text + first.text
    return sorted(kept, key=lambda row: -row.base)


def _is_initial(strip: Strip, body: float) -> bool:
    return len(strip.text) == 1 and strip.text.isupper() and strip.size > _INITIAL * body


def _notes_last(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The footnotes of a page after its text, so that a sentence can go on over the page."""
    last = len(paragraphs)
    while last and paragraphs[last - 1].note:
        last -= 1
    for paragraph in paragraphs[:last]:
        paragraph.note = paragraph.note and paragraph.strips[0].text[:1] in _NOTE_MARKS
    text = [p for p in paragraphs[:last] if not p.note]
    return [*text, *(p for p in paragraphs[:last] if p.note), *paragraphs[last:]]


def _continue(done: list[Paragraph], paragraph: Paragraph, words: _Vocabulary, body: float) -> bool:
    """Join a paragraph to the one that a column or a page has cut off; whether it was."""
    if paragraph.kind != "paragraph" or not paragraph.text:
        return False
    last = next((p for p in reversed(done) if not p.note or paragraph.note), None)
    if last is None or last.kind == "row" or last.note != paragraph.note:
        return False
    end, first = last.strips[-1], paragraph.strips[0]
    same_page = end.page == first.page
    if (same_page and end.base > first.base) or first.page - end.page > 1:
        return False
    if abs(end.size - first.size) > _OTHER_SIZE * end.size or end.bold != first.bold:
        return False
    if first.bold or first.size >= _LARGER * body:  # a heading is not cut in two
        return False
    if not end.broken and (_ENDS.search(end.text) or not paragraph.text[0].islower()):
        return False
    last.strips += paragraph.strips
    last.text = words.join(last.strips)
    last.pages = (last.pages[0], first.page)
    return True


def _find_headings(paragraphs: Sequence[Paragraph], body: float) -> None:
    """Mark the headings, the largest letters as the first level."""
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        if _stands_out(paragraph, body):
            sizes[round(paragraph.strips[0].size)] += 1
    ranks = {size: n for n, size in enumerate(sorted(sizes, reverse=True), 1)}
    for paragraph in paragraphs:
        if _stands_out(paragraph, body):
            paragraph.kind = "heading"
            paragraph.level = min(ranks[round(paragraph.strips[0].size)], _DEEPEST_LEVEL)


def _stands_out(paragraph: Paragraph, body: float) -> bool:
    if paragraph.kind == "row" or not any(c.isalpha() for c in paragraph.text):
        return False
    first = paragraph.strips[0]
    if first.size >= _LARGER * body:
        return len(paragraph.text) <= _LONGEST_HEADING
    bold = all(strip.bold for strip in paragraph.strips) and first.size >= _NOTE_SIZE * body
    return bold and len(paragraph.text) <= _LONGEST_BOLD and not paragraph.text.endswith((".", ","))


@dataclass(slots=True)
class _Vocabulary:
    """The words of the document, which tell a hyphen of a word from one of a line's end."""

    known: set[str] = field(default_factory=set)

    def __init__(self, pages: Sequence[Sequence[Column]]) -> None:
        self.known = set()
        for strip in (s for columns in pages for c in columns for r in c.rows for s in r.strips):
            self.known.update(_WORD.findall(strip.text.casefold()))

    def join(self, strips: Sequence[Strip]) -> str:
        """The words of strips that follow each other."""
        pieces: list[str] = []
        hyphen = False
        for number, strip in enumerate(strips):
            words = strip.text
            if number and not _touch(strips[number - 1], strip):
                pieces.append(self._between(pieces[-1], words, hyphen))
            following = number + 1 < len(strips)
            hyphen = strip.broken or (following and _hyphenated(strip, strips[number + 1]))
            pieces.append(words.rstrip("-‐\u00ad") if hyphen else words)
        if hyphen and strips[-1].broken:
            pieces.append("-")
        return "".join(pieces)

    def _between(self, before: str, after: str, hyphen: bool) -> str:
        """What stands between two lines: a blank, or for a broken word a hyphen or nothing."""
        if not hyphen:
            return " "
        head, tail = _WORD.findall(before)[-1:], _WORD.match(after)
        if not head or tail is None or not before.endswith(head[0]):
            return "-"
        whole = (head[0] + tail[0]).casefold()
        parted = f"{head[0]}-{tail[0]}".casefold()
        if whole in self.known or not tail[0][0].islower():
            return "" if tail[0][0].islower() else "-"
        return "-" if parted in self.known else ""


def _hyphenated(strip: Strip, after: Strip) -> bool:
    """Whether a line ends in the hyphen of a broken word."""
    text = strip.text
    ends = text.endswith(("-", "‐", "\u00ad")) and len(text) > 1 and text[-2].isalnum()
    return ends and after.base != strip.base and after.text[:1].isalnum()


def _touch(strip: Strip, after: Strip) -> bool:
    """Whether a strip goes on at once where the one before it ends, as pieces of formulas do."""
    gap = after.left - strip.right
    same = abs(after.base - strip.base) < 0.5 * strip.size
    return same and -0.5 * strip.size < gap < _TOUCHING * strip.size
