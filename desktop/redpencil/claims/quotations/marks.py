"""Pairing of quotation marks inside one paragraph. Pure: no lexicon but that of clipped words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["double", "single"]


@dataclass(frozen=True, slots=True)
class Region:
    """Words between marks, the marks included. Offsets are code points into the text.

    ``closed`` is False where the paragraph ends before the closing mark comes;
    ``carried`` is True where the words go on from a quotation that an earlier
    paragraph left open.
    """

    start: int
    end: int
    style: Style
    closed: bool = True
    carried: bool = False


_MARK = re.compile(r"'{2,3}|``|´´|,,|[\"“”„‟«»‹›「」『』＂'‘’‚‛`]")
_QUOTING = re.compile(r"[\"“”„‟«»‹›「」『』＂'‘‚`´]")
# Marks whose shape alone tells that they open; the value is what may close them.
_CLOSERS: dict[str, str] = {
    "“": '”“"‟＂',
    "‟": '”"',
    "„": '“”"‟',
    ",,": "“”\"''",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "‚": "‘’'",
    "``": "''\"”",
    "´´": "´´",
    "”": '”"',
    "''": "''\"",
    '"': '"”“',
    "＂": '＂"”',
}
_SHAPED_OPENERS = frozenset("“„«‹「『‟") | {"``", ",,"}
_BEFORE_AN_OPENER = frozenset("([{<—–-/―:;…¿¡|>")
# Words that a leading apostrophe clips ('em, 'til, the '90s) are not opened by it.
_CLIPPED = re.compile(
    r"(?:\d\ds?|em|til|till|cause|twas|tis|twere|bout|round|neath|cuz|coz|nuff|scuse|ere|un|uns)\b"
    r"|n['’]",
    re.IGNORECASE,
)
_CLOSING_PUNCTUATION = frozenset(",.!?…;:)—-")


def find_regions(text: str, start: int, end: int, carried: str = "") -> tuple[list[Region], str]:
    """The quoted regions of one paragraph in order, and the mark that it leaves open.

    ``carried`` is the mark that the paragraph before left open ("" for none). Regions
    do not overlap; what is quoted inside a quotation belongs to it. Feet, inches and
    apostrophes are left alone. The work is linear in the paragraph's length.
    """
    if not carried and not _QUOTING.search(text, start, end):
        return [], ""
    regions, left_open = _double_regions(text, start, end, carried)
    singles, single_open = _single_regions(text, start, end, regions, carried)
    if singles:
        regions = sorted([*_outside(regions, singles), *singles], key=lambda r: r.start)
    return regions, left_open or single_open


def _outside(doubles: list[Region], singles: list[Region]) -> list[Region]:
    """The double regions that no single region holds."""
    kept: list[Region] = []
    at = 0
    for region in doubles:
        while at < len(singles) and singles[at].end <= region.start:
            at += 1
        if at == len(singles) or singles[at].start > region.start:
            kept.append(region)
    return kept


def _around(text: str, start: int, end: int, left: int, right: int) -> tuple[str, str]:
    before = text[left - 1] if left > start else " "
    after = text[right] if right < end else " "
    return before, after


def _opens(mark: str, before: str, after: str) -> bool:
    """Whether a mark, met outside any quotation, opens one."""
    if after.isspace() and mark not in _SHAPED_OPENERS:
        return False
    if after == ">" or before == "=":
        return False  # an attribute of a tag that the text was scraped with
    if mark in _SHAPED_OPENERS:
        return not after.isspace() or before.isspace()
    free = before.isspace() or before in _BEFORE_AN_OPENER
    if mark in "”»›":
        return before.isspace() and after not in ".,;:!?)"
    if mark == "``" or mark == "´´":
        return True
    return free or (before in '.,!?”"' and after.isalpha())


def _turns_back(mark: str, opener: str, before: str, after: str) -> bool:
    """Whether a mark, met inside a quotation, looks like the opening of another one."""
    if opener in "»›" and mark in _CLOSERS[opener]:
        return False
    if mark in ("“", "‟"):
        return not (not before.isspace() and (after.isspace() or after in ".,;:!?)"))
    if mark in ("„", "«", "‹", "「", "『", "``", ",,"):
        return True
    if mark in ('"', "''", "＂"):
        return (before.isspace() or before in "([—–") and not after.isspace() and after.isalnum()
    if mark == "”":
        return before.isspace() and after.isalnum()
    return False


def _double_regions(text: str, start: int, end: int, carried: str) -> tuple[list[Region], str]:
    marks = [
        m
        for m in _MARK.finditer(text, start, end)
        if m.group() not in ("'", "‘", "’", "‚", "‛", "`")
    ]
    regions: list[Region] = []
    opener, opened, depth = "", -1, 0
    remaining = _remaining(marks)
    for number, match in enumerate(marks):
        mark, left, right = match.group(), match.start(), match.end()
        before, after = _around(text, start, end, left, right)
        if mark == "'''":
            mark = "''"
            if not opener:
                right = left + 2
                after = "'"
        if not opener:
            if carried and not regions and _closes_carried(mark, carried, before, after):
                regions.append(Region(start, right, "double", True, True))
                carried = ""
            elif not _is_measure(mark, before, after) and _opens(mark, before, after):
                opener, opened, depth = mark, left, 0
        elif _turns_back(mark, opener, before, after):
            if _nests(mark, opener, remaining[number]) or _two_close(text, marks, number, end):
                depth += 1
            elif mark in _CLOSERS and _opens(mark, before, after):
                regions.append(
                    Region(opened, left, "double", False, _carries(opened, start, carried))
                )
                opener, opened, depth = mark, left, 0
        elif mark in _CLOSERS.get(opener, "") or depth:
            if _is_inch_inside(mark, before, text[right : right + 2], remaining[number]):
                continue
            if depth:
                depth -= 1
            else:
                regions.append(
                    Region(opened, right, "double", True, _carries(opened, start, carried))
                )
                opener = ""
    if opener:
        regions.append(Region(opened, end, "double", False, _carries(opened, start, carried)))
    return [_without_trailing_space(text, r) for r in regions], opener


def _without_trailing_space(text: str, region: Region) -> Region:
    if region.closed:
        return region
    end = region.end
    while end > region.start + 1 and text[end - 1].isspace():
        end -= 1
    return Region(region.start, end, region.style, False, region.carried)


def _carries(opened: int, start: int, carried: str) -> bool:
    return bool(carried) and opened == start


def _closes_carried(mark: str, carried: str, before: str, after: str) -> bool:
    return (
        mark in _CLOSERS.get(carried, "")
        and not before.isspace()
        and not (after.isalnum())
        and mark not in _SHAPED_OPENERS
    )


def _remaining(marks: list[re.Match[str]]) -> list[dict[str, int]]:
    """For every mark, how many of each shape come after it (shared where nothing changed)."""
    counts: dict[str, int] = {}
    after: list[dict[str, int]] = []
    # A paragraph holds few shapes, so the copies stay small.
    for match in reversed(marks):
        after.append(dict(counts))
        mark = "''" if match.group() == "'''" else match.group()
        counts[mark] = counts.get(mark, 0) + 1
    after.reverse()
    return after


def _nests(mark: str, opener: str, remaining: dict[str, int]) -> bool:
    """Whether an opening mark inside a quotation is nested rather than a new start.

    It nests when enough closing marks follow for both.
    """
    if mark == "“":
        if opener == '"':
            return remaining.get("”", 0) > 0
        closing, opening = remaining.get("”", 0), remaining.get("“", 0)
        return closing - opening >= 2
    if mark in ("«", "„", "‹", "「", "『"):
        if mark != opener:
            return True
        closer = {"«": "»", "„": "“", "‹": "›", "「": "」", "『": "』"}[mark]
        return remaining.get(closer, 0) - remaining.get(mark, 0) >= 2
    if mark == '"' and opener == "“":
        return remaining.get('"', 0) > 0 and remaining.get("”", 0) > 0
    return False


def _two_close(text: str, marks: list[re.Match[str]], number: int, end: int) -> bool:
    """Whether the next two straight marks both close: then this one opens a nested quotation."""
    following = marks[number + 1 : number + 3]
    if len(following) < 2 or marks[number].group() not in ('"', "''"):
        return False
    for match in following:
        before, after = _around(text, marks[number].start(), end, match.start(), match.end())
        if match.group() != marks[number].group() or before.isspace() or after.isalnum():
            return False
    return True


def _is_measure(mark: str, before: str, after: str) -> bool:
    """Feet and inches: a straight mark right after a digit (6'2", a 12" screen)."""
    return mark in ('"', "''", "”") and before.isdigit() and not after.isalpha()


def _is_inch_inside(mark: str, before: str, behind: str, remaining: dict[str, int]) -> bool:
    """Inches inside a quotation: lower case goes on, and the marks left over pair up odd."""
    return (
        mark == '"'
        and before.isdigit()
        and len(behind) == 2
        and behind[0] in " -"
        and behind[1].islower()
        and remaining.get('"', 0) % 2 == 1
    )


def _single_regions(
    text: str, start: int, end: int, doubles: list[Region], carried: str
) -> tuple[list[Region], str]:
    """Regions in single marks that stand outside the double ones or hold some of them whole."""
    marks = [
        m.start()
        for m in _MARK.finditer(text, start, end)
        if m.group() in ("'", "‘", "’", "‚", "`")
    ]
    if not marks:
        return [], ""
    roles = [_single_role(text, start, end, at) for at in marks]
    roles = _without_those_inside(marks, roles, doubles)
    closing = _closers(roles)
    regions: list[Region] = []
    left_open = ""
    until = start
    if carried in ("'", "‘"):
        until = _carried_single(text, start, marks, roles, regions)
    for number, at in enumerate(marks):
        if at < until or "o" not in roles[number]:
            continue
        closer = closing[number]
        if closer is None:
            if at == start and _last_paragraph_mark(text, start, end, doubles):
                regions.append(Region(at, end, "single", False, carried in ("'", "‘")))
                left_open = text[at]
                break
            continue
        regions.append(Region(at, marks[closer] + 1, "single", True, at == start and bool(carried)))
        until = marks[closer] + 1
    return regions, left_open


def _last_paragraph_mark(text: str, start: int, end: int, doubles: list[Region]) -> bool:
    """Whether an unclosed single mark at a paragraph's start may run to its end.

    It must be a whole paragraph of some length with no double quotation closing in it
    that started outside; a short line is rather a clipped word.
    """
    return end - start > 60 and not any(d.start == start for d in doubles)


def _carried_single(
    text: str, start: int, marks: list[int], roles: list[str], regions: list[Region]
) -> int:
    """The end of the words carried over in single marks, when a closing mark comes first."""
    for at, role in zip(marks, roles, strict=True):
        if "o" in role:
            return start
        if role == "c" and text[at - 1] in _CLOSING_PUNCTUATION:
            regions.append(Region(start, at + 1, "single", True, True))
            return at + 1
    return start


def _single_role(text: str, start: int, end: int, at: int) -> str:
    """What a single mark may be: "o" opening, "c" closing, "w" weakly closing, "" neither.

    A weak one may as well be the apostrophe of a plural possessive or a clipped ending.
    """
    mark = text[at]
    before, after = _around(text, start, end, at, at + 1)
    if mark == "’" and before.isalnum() and after.isalnum():
        return ""
    if mark in "'‘‚`" and (before.isspace() or before in _BEFORE_AN_OPENER or before in '"“„«「'):
        dots = text.startswith(("...", ". ."), at + 1)
        begins = after.isalnum() or after in '$#@[(“"£€…' or dots
        if begins and not _CLIPPED.match(text, at + 1, end):
            return "o"
    if mark in "‚`" or after.isalnum():
        return ""
    if before.isspace():  # a space between two closing marks: ‘He said “yes.” ’
        nested = at - start > 1 and text[at - 2] in "'’\"”" and not after.isalnum()
        return "c" if nested and mark in "'’" else ""
    if before.isdigit() and (after.isdigit() or after == '"'):
        return ""
    following = text[at + 1 : at + 3]
    possessive = before in "sS" or text[max(start, at - 2) : at] == "in"
    if possessive and len(following) == 2 and following[0] == " " and following[1].isalnum():
        return "w"
    return "c"


def _without_those_inside(marks: list[int], roles: list[str], doubles: list[Region]) -> list[str]:
    """The roles, with every mark that stands inside a closed double region silenced.

    A single mark just before a double region may hold it, so only marks inside count.
    """
    kept: list[str] = []
    at = 0
    for mark, role in zip(marks, roles, strict=True):
        while at < len(doubles) and doubles[at].end <= mark:
            at += 1
        inside = at < len(doubles) and doubles[at].start < mark
        kept.append("" if inside else role)
    return kept


def _closers(roles: list[str]) -> list[int | None]:
    """For every single mark, the number of the mark that closes what it opens.

    Pairs are made from the inside out, so that a quotation may hold others. A weak closing
    mark is taken for an opening one that stays without a better one, before the next that opens.
    """
    found: list[int | None] = [None] * len(roles)
    waiting: list[int] = []
    for number, role in enumerate(roles):
        if role == "o":
            waiting.append(number)
        elif role == "c" and waiting:
            found[waiting.pop()] = number
    for number in waiting:
        for other in range(number + 1, len(roles)):
            if roles[other] == "o":
                break
            if roles[other] == "w":
                found[number] = other
                break
    return found
