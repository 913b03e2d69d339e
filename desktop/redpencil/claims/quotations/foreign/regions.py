"""Words in marks beside English: dialogue dashes, and attributions that stand inside the marks."""

from __future__ import annotations

import re
from dataclasses import replace

from redpencil.claims.quotations.foreign.cues import find_cues
from redpencil.claims.quotations.foreign.grammar import Grammar
from redpencil.claims.quotations.foreign.saying import Saying
from redpencil.claims.quotations.foreign.words import ForeignLayout
from redpencil.claims.quotations.layout import Tag
from redpencil.claims.quotations.marks import Region, find_regions

_DASH = re.compile(r"(?:[—―–]|--|-(?=[ \u00a0]))[ \u00a0]*(?=\S)")
_JOINTS = frozenset((",", "--", "—", "–", "-", "―", "?", "!", "…"))
_DASHES = frozenset(("--", "—", "–", "-", "―"))
_BLANK = " \u00a0\t"
_MOST_ASIDES = 20
"""So many attributions inside one pair of marks are looked for."""


def find_regions_of(
    text: str, start: int, end: int, carried: str, grammar: Grammar
) -> tuple[list[Region], str]:
    """The quoted regions of a paragraph as ``find_regions`` gives them, and the mark left open.

    Words after a dialogue dash are a region where an attribution follows them. A region with
    an attribution inside it ("« ..., dit-il, ... »") comes in several, the outer ones alone
    with a mark.
    """
    regions, left_open = find_regions(text, start, end, carried)
    spoken = _spoken(text, start, end, grammar) if not regions else None
    if spoken:
        return spoken, ""
    found: list[Region] = []
    for region in regions:
        found.extend(_parted(text, region, grammar))
    return found, left_open


def _spoken(text: str, start: int, end: int, grammar: Grammar) -> list[Region] | None:
    """The words after a dialogue dash; None where nobody is said to have spoken them."""
    dash = _DASH.match(text, start, end)
    if dash is None:
        return None
    layout = ForeignLayout(text, dash.end(), end, [], grammar)
    asides = _asides(layout, dashes=_uses_dashes(text, dash.end(), end))
    if not asides:
        return None
    return _pieces(text, Region(dash.end(), end, "double"), layout, asides)


def _uses_dashes(text: str, start: int, end: int) -> bool:
    """Whether dashes part the attribution from the words spoken, as in —No —dijo Ana."""
    return re.search(r"[ \u00a0][—―–-]", text[start:end]) is not None


def _parted(text: str, region: Region, grammar: Grammar) -> list[Region]:
    """A region, or its pieces beside the attributions inside it."""
    if grammar.code == "de" or region.end - region.start < 20:
        return [region]
    inner = region.start if region.carried else region.start + 1
    outer = region.end - 1 if region.closed else region.end
    layout = ForeignLayout(text, inner, outer, [], grammar)
    asides = _asides(layout, dashes=False)
    return _pieces(text, region, layout, asides) if asides else [region]


def _asides(layout: ForeignLayout, *, dashes: bool) -> list[Saying]:
    """The attributions set off inside words that were spoken: verb first, then the speaker."""
    found: list[Saying] = []
    for cue in find_cues(layout):
        if isinstance(cue, Saying) and _is_aside(layout, cue, dashes):
            found.append(cue)
    return found[:_MOST_ASIDES]


def _is_aside(layout: ForeignLayout, cue: Saying, dashes: bool) -> bool:
    before, after = cue.begin - 1, cue.end
    if before < 1 or not cue.inverted or cue.subject is None or cue.rule in ("according-to", "as"):
        return False
    if dashes:
        return layout.words[before] in _DASHES
    if layout.words[before] not in _JOINTS:
        return False
    if cue.rule != "pronoun" and not layout.names_somebody(*cue.subject):
        return False
    after = _over_adjunct(layout, after)
    return (
        after >= len(layout.words) or layout.words[after] in _JOINTS or layout.words[after] == "."
    )


def _over_adjunct(layout: ForeignLayout, at: int) -> int:
    """Past a place or a time behind the speaker, up to the mark that closes the attribution."""
    if at < len(layout.words) and layout.tags[at] & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB):
        for number in range(at, min(len(layout.words), at + 10)):
            if layout.tags[number] & Tag.PUNCTUATION:
                return number
    return at


def _pieces(text: str, region: Region, layout: ForeignLayout, asides: list[Saying]) -> list[Region]:
    """The regions around the attributions, the whole region's marks at the outer ones."""
    found: list[Region] = []
    at = region.start
    for cue in asides:
        if layout.starts[cue.begin] <= at:
            continue
        end = layout.ends[cue.begin - 1]
        while end > at and text[end - 1] in ",—―–-" + _BLANK:
            end -= 1
        found.append(
            replace(region, start=at, end=end, closed=False, carried=region.carried and not found)
        )
        close = _over_adjunct(layout, cue.end)
        at = layout.ends[close] if close < len(layout.words) else region.end
        while (
            close + 1 < len(layout.words)
            and layout.words[close] in _DASHES
            and (layout.words[close + 1] in ".,;:")
        ):
            close += 1
            at = layout.ends[close]
        while at < region.end and text[at] in "—―–-" + _BLANK:
            at += 1
    if any(c.isalnum() for c in text[at : region.end]):
        found.append(replace(region, start=at, carried=region.carried and not found))
    elif found:
        found[-1] = replace(found[-1], closed=region.closed)
    return found
