"""Comments on a copy of the author's own Word file: one for each claim, on exactly its words.

Everything else in the file stays as it is: runs are cut in two with their formatting, comments
that stand there are kept, parts that are not concerned are copied byte by byte.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from redpencil.documents.markup import Element, local, parse_xml
from redpencil.documents.packages import Package
from redpencil.errors import InputError, UsageError
from redpencil.hooks import Renderer, implementation
from redpencil.reports.model import Item, Report
from redpencil.reports.people.comment_parts import Comment, Parts
from redpencil.reports.people.values import Leaf, Sheet, plain
from redpencil.reports.people.word_places import Places, Spot
from redpencil.words.labels import finding_label, status_label
from redpencil.words.places import passage_place
from redpencil.words.reports import (
    CALCULATION,
    COMMENTS,
    NO_COMMENTS,
    NO_LOCATOR,
    NOTE,
    SEEN,
    SHOULD_READ,
    SOURCE,
    second_words,
    unplaced,
)

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PROGRAM = "Redpencil"


@dataclass(frozen=True, slots=True)
class _Range:
    """A comment with the first and the last letter of the words it is on."""

    comment: Comment
    first: Spot
    last: Spot


def render_comments(report: Report) -> bytes:
    """The manuscript with a comment on every claim that something was said or seen about.

    UsageError no_manuscript where the article was not read from a Word file that is at hand.
    """
    if not report.manuscript:
        raise UsageError("no_manuscript", name=report.document.title)
    name = report.document.title
    package = Package(report.manuscript, name)
    parts = Parts({part: package.read(part) for part in package})
    root = parse_xml(parts.body(), name)
    word = root.tag.rpartition("}")[0] + "}"
    body = root.find(f"{word}body")
    if body is None:
        raise InputError("reader_failed", name=name, reason="")
    places = Places(body, report.document)
    ranges, lost = _ranges(report, places, parts.next_comment(root, word))
    if lost:
        ranges += list(_on_first(body, ranges, lost))
    _mark(ranges, word)
    parts.write(root, [r.comment for r in ranges], word)
    return _repacked(report.manuscript, parts)


def comments_sheet(report: Report) -> Sheet:
    """The comments with the words they are on, to be looked at before the file is written."""
    leaves: list[Leaf] = []
    for item in report.items:
        lines = tuple(_lines(item))
        if lines:
            leaves.append(Leaf("quote", plain(" ".join(item.claim.text.split()))))
            leaves += [Leaf("note", plain(line)) for line in lines]
    leaves = leaves or [Leaf("paragraph", plain(NO_COMMENTS))]
    return Sheet(
        COMMENTS,
        report.document.title,
        report.document.language,
        tuple(leaves),
        report.edition.house,
    )


def _ranges(report: Report, places: Places, number: int) -> tuple[list[_Range], list[Item]]:
    """Comments with their places in the order of the text, and the claims that have none."""
    ranges: list[_Range] = []
    lost: list[Item] = []
    order = sorted(report.items, key=lambda i: (i.claim.start, -i.claim.end))
    for item in order:
        lines = tuple(_lines(item))
        if not lines:
            continue
        found = places.find(item.claim.start, item.claim.end)
        if found is None:
            lost.append(item)
            continue
        comment = _comment(number + len(ranges), item, lines)
        ranges.append(_Range(comment, *found))
    return ranges, lost


def _comment(number: int, item: Item, lines: tuple[str, ...]) -> Comment:
    check = item.check
    who, at = (check.who, check.at) if check else (_PROGRAM, "")
    return Comment(number, who, at[:19] + "Z" if at else "", lines)


def _lines(item: Item) -> Iterator[str]:
    """What the comment on a claim says; nothing where nobody and nothing has touched it."""
    check = item.check
    if check is not None:
        finding = f" · {finding_label(check.finding)}" if check.finding else ""
        why = f": {check.why}" if check.finding and check.why else ""
        yield f"{item.number} · {status_label(check.status)}{finding}{why}"
        if check.correction:
            yield f"{SHOULD_READ}: {check.correction}"
        if check.citation:
            yield f"{SOURCE}: {check.citation.title}, {check.citation.locator or NO_LOCATOR}"
        if check.note:
            yield f"{NOTE}: {check.note}"
        if check.calculation:
            yield f"{CALCULATION}: {check.calculation}"
        yield from (second_words(second) for second in check.seconds)
        return
    best = item.evidence[0] if item.evidence else None
    if best is not None and best.passage is not None:
        label = finding_label(best.finding.name)
        yield f"{item.number} · {SEEN}: {label}: {best.finding.why}"
        if best.at_odds:
            yield best.at_odds
        yield f"{SOURCE}: {passage_place(best.passage)}"


def _on_first(body: Element, ranges: list[_Range], lost: list[Item]) -> Iterator[_Range]:
    """One comment for the claims whose words have no sure place, on the first words there are."""
    spot = ranges[0].first if ranges else _first_spot(body)
    if spot is None:
        return
    number = (ranges[-1].comment.number if ranges else -1) + 1
    lines = (unplaced(len(lost)), *(line for item in lost for line in _lost_lines(item)))
    yield _Range(Comment(number, _PROGRAM, "", lines), spot, spot)


def _lost_lines(item: Item) -> Iterator[str]:
    yield f"{item.claim.locator}: {' '.join(item.claim.text.split())}"
    yield from _lines(item)


def _first_spot(body: Element) -> Spot | None:
    for run in body.iter():
        if local(run) == "r":
            for child in run:
                if local(child) == "t" and child.text:
                    return Spot(run, child, 0)
    return None


def _mark(ranges: list[_Range], word: str) -> None:
    """Cut the runs where a range begins or ends, and set the marks there."""
    edges = [(r, (r.first.run, _before(r.first)), (r.last.run, _after(r.last))) for r in ranges]
    cuts: dict[Element, set[tuple[int, int]]] = {}
    for _, first, last in edges:
        for run, place in (first, last):
            cuts.setdefault(run, set()).add(place)
    pieces = {
        (run, place): sides
        for run, places in cuts.items()
        for place, sides in _cut(run, places, word).items()
    }
    for each, first, last in edges:
        identity = {f"{word}id": str(each.comment.number)}
        right, left = pieces[first][1], pieces[last][0]
        right.addprevious(right.makeelement(f"{word}commentRangeStart", identity))
        reference = left.makeelement(f"{word}r", {})
        reference.append(left.makeelement(f"{word}commentReference", identity))
        left.addnext(reference)
        left.addnext(left.makeelement(f"{word}commentRangeEnd", identity))


def _before(spot: Spot) -> tuple[int, int]:
    return spot.run.index(spot.child), spot.offset


def _after(spot: Spot) -> tuple[int, int]:
    length = len(spot.child.text or "") if local(spot.child) == "t" else 1
    index = spot.run.index(spot.child)
    return (index, spot.offset + 1) if spot.offset + 1 < length else (index + 1, 0)


def _cut(
    run: Element, places: Iterable[tuple[int, int]], word: str
) -> dict[tuple[int, int], tuple[Element, Element]]:
    """Cut a run at places of (child, offset); gives the runs to the left and right of each.

    At the ends of the run nothing is cut, and both are the run there.
    """
    wanted = set(places)
    properties = run.find(f"{word}rPr")
    pieces: list[list[Element]] = [[]]
    begins: dict[tuple[int, int], int] = {}
    for index, child in enumerate(run):
        if child is properties:
            continue
        for offset, part in _parts(child, sorted(o for i, o in wanted if i == index and o)):
            if (index, offset) in wanted:
                if pieces[-1]:
                    pieces.append([])
                begins[index, offset] = len(pieces) - 1
            pieces[-1].append(part)
    runs = [run]
    for piece in pieces[1:]:
        more = run.makeelement(run.tag, dict(run.attrib))
        if properties is not None:
            more.append(deepcopy(properties))
        more.extend(piece)
        runs[-1].addnext(more)
        runs.append(more)
    for child in [c for c in run if c is not properties]:
        run.remove(child)
    run.extend(pieces[0])
    at_end = len(runs)
    found: dict[tuple[int, int], tuple[Element, Element]] = {}
    for place in wanted:
        number = begins.get(place, at_end)
        found[place] = runs[max(number - 1, 0)], runs[min(number, at_end - 1)]
    return found


def _parts(child: Element, offsets: list[int]) -> list[tuple[int, Element]]:
    """A child of a run cut at offsets of its words, each piece with where it began."""
    if not offsets:
        return [(0, child)]
    text = child.text or ""
    parts: list[tuple[int, Element]] = []
    for start, end in pairwise([0, *offsets, len(text)]):
        part = deepcopy(child)
        part.text = text[start:end]
        part.set(_SPACE, "preserve")
        parts.append((start, part))
    return parts


def _repacked(original: bytes, parts: Parts) -> bytes:
    """The archive with the parts as they are now, in the old order, with the old times."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(original)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        known = {entry.filename: entry for entry in old.infolist()}
        for name, body in parts.bodies.items():
            entry = known.get(name) or zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info = zipfile.ZipInfo(name, entry.date_time)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            new.writestr(info, body)
    return out.getvalue()


@implementation
def renderers() -> list[Renderer]:
    """Comments in the author's own file."""
    return [Renderer("DOCX", (".docx",), render_comments, "comments")]
