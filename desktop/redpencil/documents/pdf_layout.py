"""The reading order of a printed page: columns, rows, running heads. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from redpencil.documents.pdf_strips import Strip

# What makes lines running text: rows, how full most of them are, and letters in most of them.
# Cells of a table are short, or leave their column empty; lists of addresses are ragged.
_PROSE = ((4, 0.6, 15), (8, 0.4, 22))
_LEAST_ROWS = 4
_DEEPEST = 5
# Lines of the same row stand on one base, save for small differences of fonts.
_SAME_BASE = 0.4
# Head and foot of a page, as parts of its height, and on how many pages a line makes a habit.
_MARGIN = 0.12
_FEWEST_PAGES = 3
_LEAST_SHARE = 0.25
_ENOUGH_PAGES = 4
_NUMBER = re.compile(r"\d+|(?<![A-Za-z])[ivxlc]+(?![A-Za-z])")
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.|seite|página|pagina|strana|с\.)\s*)?[-–—|[( ]*(?P<number>\d{1,4})"
    r"[-–—|\]) ]*(?:(?:/|of|von|de|sur|di|из)\s*\d{1,4})?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Row:
    """The strips that stand on one base, from left to right."""

    strips: list[Strip]

    @property
    def base(self) -> float:
        """Where the letters of the row stand."""
        return self.strips[0].base


@dataclass(slots=True)
class Column:
    """Rows that are read one after the other, with the edges they are set between."""

    rows: list[Row] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0


def find_columns(strips: Sequence[Strip]) -> list[Column]:
    """The columns of a page in reading order; a table or a single column is one of them."""
    ordered = sorted(strips, key=lambda s: (-s.base, s.left))
    return [_column(part) for part in _parts(ordered, 0) if part]


def _column(strips: Sequence[Strip]) -> Column:
    rows: list[Row] = []
    for strip in sorted(strips, key=lambda s: (-s.base, s.left)):
        if rows and rows[-1].base - strip.base < _SAME_BASE * min(strip.size, _size(rows[-1])):
            rows[-1].strips.append(strip)
        else:
            rows.append(Row([strip]))
    for row in rows:
        row.strips.sort(key=lambda s: s.left)
    return Column(rows, min(s.left for s in strips), max(s.right for s in strips))


def _size(row: Row) -> float:
    return row.strips[0].size


def _parts(strips: list[Strip], depth: int) -> list[list[Strip]]:
    """Strips cut into columns; what reaches over a gutter parts what stands above from below."""
    gutter = _gutter(strips) if depth < _DEEPEST else None
    if gutter is None:
        return [strips]
    parts: list[list[Strip]] = []
    band: list[Strip] = []
    across: list[Strip] = []
    for strip in strips:
        if strip.left < gutter < strip.right:
            parts += _halves(band, gutter, depth)
            band = []
            across.append(strip)
        else:
            if across:
                parts.append(across)
                across = []
            band.append(strip)
    parts += _halves(band, gutter, depth)
    return [*parts, across] if across else parts


def _halves(band: list[Strip], gutter: float, depth: int) -> list[list[Strip]]:
    left = [s for s in band if s.right <= gutter]
    right = [s for s in band if s.right > gutter]
    return [part for half in (left, right) if half for part in _parts(half, depth + 1)]


def _gutter(strips: Sequence[Strip]) -> float | None:
    """Where a blank runs down between two columns of prose; None where there is none.

    Every pair of strips that stand side by side votes for the blank between them.
    """
    events: list[tuple[float, int]] = []
    for number, strip in enumerate(strips):
        for other in strips[number + 1 :]:
            if strip.base - other.base > _SAME_BASE * 2 * strip.size:
                break
            near, far = (strip, other) if strip.left <= other.left else (other, strip)
            if far.left - near.right > _SAME_BASE * min(near.size, far.size):
                events += [(near.right, -1), (far.left, 1)]
    votes, most, best, opened = 0, 0, None, 0.0
    for place, kind in sorted(events):
        if kind < 0:
            votes += 1
            opened = place
        else:
            if votes > most:
                most, best = votes, (opened + place) / 2
            votes -= 1
    if best is None or most < _LEAST_ROWS:
        return None
    left = [s for s in strips if s.right <= best]
    right = [s for s in strips if s.left >= best]
    return best if _is_prose(left) and _is_prose(right) else None


def _is_prose(strips: Sequence[Strip]) -> bool:
    """Whether most lines fill their column, as those of running text do."""
    rows = _column(strips).rows if strips else []
    if len(rows) < _LEAST_ROWS:
        return False
    widest = max(s.right for s in strips) - min(s.left for s in strips)
    widths = sorted(row.strips[-1].right - row.strips[0].left for row in rows)
    letters = sorted(sum(len(s.text) for s in row.strips) for row in rows)
    middle = len(rows) // 2
    filled = widths[middle] / max(widest, 1.0)
    return any(
        len(rows) >= least_rows and filled >= least_filled and letters[middle] >= least_letters
        for least_rows, least_filled, least_letters in _PROSE
    )


@dataclass(frozen=True, slots=True)
class PageSize:
    """Bottom and top of the area that a page shows, in points."""

    bottom: float
    top: float


def drop_running_heads(pages: list[list[Strip]], sizes: Sequence[PageSize]) -> int:
    """Take the lines out that return at the head or foot of pages, and the page numbers.

    Returns how many were taken out. Figures in them are held to be the same, so that
    "Chapter 2 · 17" returns as "Chapter 3 · 29". A lone number is a page number where it counts
    up with the pages; what stands in one line with it at the very top or bottom goes with it.
    """
    margins = [
        [(strip, _shape(strip.text)) for strip in strips if _in_margin(strip, size)]
        for strips, size in zip(pages, sizes, strict=True)
    ]
    found: Counter[tuple[str, int]] = Counter()
    for edge in margins:
        found.update({(shape, _height(strip)) for strip, shape in edge})
    offset = _offset(strip for edge in margins for strip, _ in edge)
    least = max(_FEWEST_PAGES, min(round(_LEAST_SHARE * len(pages)), _ENOUGH_PAGES))
    taken = 0
    for number, edge in enumerate(margins):
        gone: set[int] = set()
        for strip, shape in edge:
            height = _height(strip)
            if max(found[shape, height + by] for by in (-1, 0, 1)) >= least:
                gone.add(id(strip))
            elif _page_number(strip) == strip.page + offset:
                gone.add(id(strip))
                gone |= {id(other) for other in _outermost(pages[number], strip)}
        if gone:
            pages[number] = [strip for strip in pages[number] if id(strip) not in gone]
            taken += len(gone)
    return taken


def _shape(words: str) -> str:
    return _NUMBER.sub("#", words.casefold())


def _height(strip: Strip) -> int:
    """The height of a line on its page in steps that forgive small shifts."""
    return round(strip.base / 6)


def _in_margin(strip: Strip, size: PageSize) -> bool:
    height = size.top - size.bottom
    return strip.base > size.top - _MARGIN * height or strip.base < size.bottom + _MARGIN * height


def _page_number(strip: Strip) -> int | None:
    match = _PAGE_NUMBER.fullmatch(strip.text)
    return int(match["number"]) if match else None


def _offset(strips: Iterable[Strip]) -> int:
    """How far printed page numbers are ahead of the pages; no numbers count as none."""
    offsets = Counter(
        number - strip.page for strip in strips if (number := _page_number(strip)) is not None
    )
    best = offsets.most_common(1)
    return best[0][0] if best and best[0][1] > 1 else 0


def _outermost(strips: Sequence[Strip], number: Strip) -> list[Strip]:
    """What stands in one line with a page number, where no line lies further out."""
    near = _SAME_BASE * number.size
    above = any(strip.base > number.base + near for strip in strips)
    below = any(strip.base < number.base - near for strip in strips)
    if above and below:
        return []
    return [strip for strip in strips if abs(strip.base - number.base) <= near]
