"""Lengths of time that tell a date: "two weeks ago", "the past 30 days", "a week after 3 May"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from redpencil.claims.quantities.anchored_dates import (
    FROM_ARTICLE,
    UNITS,
    is_to_come,
    read_anchored,
    with_step,
)
from redpencil.claims.quantities.dates import read_point
from redpencil.claims.quantities.periods import Iso, Period, period_of, shifted
from redpencil.claims.quantities.points import nearest
from redpencil.model import Quantity

_AGO = re.compile(r" ago\b")
_FROM = re.compile(r"(?: (before|after|from)|,? (starting|beginning)(?: on| from)?) (?:the )?")
_LASTING = re.compile(r"\b[Ff]or \Z")
_COMMA_FROM = re.compile(r", (from) (?:the )?")
_IN_LEFT = re.compile(r"\b[Ii]n \Z")
_BETWEEN = re.compile(r"\S+ (past|last|previous|next|coming|upcoming) \w+")
_NOW = re.compile(r"now\b", re.IGNORECASE)
_AHEAD = ("next", "coming", "upcoming")
_SEVERAL_LEFT = re.compile(r"\b(last|past|previous|next|coming) \Z", re.IGNORECASE)
_STEP = re.compile(r"(?:this|next|last|coming) ", re.IGNORECASE)
FROM_PRINT = "from-printed-date"
"""The rule of a date that is counted from another one that is printed in full."""
_MORE = ("more_than", "at_least")
_LESS = ("less_than", "at_most")


def moment_of(text: str, quantity: Quantity, anchor: date | None) -> Quantity:
    """A duration as the date it tells: "two weeks ago", "the past 30 days", "a week after 3 May".

    It keeps its value and unit. A hedge opens an end: "more than two years ago". Without the
    article's day only a printed date can be counted from.
    """
    count, unit = quantity.value, quantity.unit
    if not isinstance(count, int) or unit not in UNITS:
        return quantity
    start, end = quantity.start, quantity.end
    found: Iso | None = None
    side = _SEVERAL_LEFT.search(text, max(0, start - 10), start) or _BETWEEN.fullmatch(quantity.raw)
    if anchor and side:
        several = _several(anchor, count, unit, ahead=side[1].lower() in _AHEAD)
        found = several.iso if several else None
    elif anchor and _IN_LEFT.search(text, max(0, start - 3), start) and is_to_come(text, start):
        found = _away(anchor, count, quantity)
    elif anchor and (ago := _AGO.match(text, end)):
        found, end = _away(anchor, -count, quantity), ago.end()
    elif joint := _FROM.match(text, end) or _COMMA_FROM.match(text, end):
        found, end = _from(text, quantity, joint, anchor)
    if found is None:
        return quantity
    printed = moment_of(text, quantity, None) if anchor else None
    from_print = anchor is None or (printed is not None and printed.iso == found)
    rule = FROM_PRINT if from_print else FROM_ARTICLE
    return Quantity(
        "date", start, end, text[start:end], count, unit, quantity.modifier,
        rules=(*quantity.rules, rule), iso=found,
    )  # fmt: skip


def _from(
    text: str, quantity: Quantity, joint: re.Match[str], anchor: date | None
) -> tuple[Iso | None, int]:
    """Days counted from a date, or the days from it on: "for three days from 5 May"."""
    base, stop = _base(text, joint.end(), anchor)
    count, unit = quantity.value, quantity.unit
    if base is None or not isinstance(count, int) or unit is None:
        return None, quantity.end
    start = quantity.start
    lasting = _LASTING.search(text, max(0, start - 4), start)
    if joint[1] == "from" and not lasting and joint.group().startswith(","):
        return None, quantity.end
    if (joint[1] == "from" and lasting) or joint[1] is None:
        last = shifted(base, count, unit)
        return (Period(base, last).iso if last else None), stop
    return _away(base, -count if joint[1] == "before" else count, quantity), stop


def _away(base: date, count: int, quantity: Quantity) -> Iso | None:
    """The day so far from another; with a hedge what lies beyond it, or between the two."""
    at = shifted(base, count, quantity.unit or "")
    if at is None:
        return None
    told, other = at.isoformat(), base.isoformat()
    if quantity.modifier in _MORE:
        return (None, told) if count < 0 else (told, None)
    if quantity.modifier in _LESS:
        return (told, other) if count < 0 else (other, told)
    return told, told


def _base(text: str, at: int, anchor: date | None) -> tuple[date | None, int]:
    """The day to count from, and where its words end."""
    if anchor and (now := _NOW.match(text, at)):
        return anchor, now.end()
    step = _STEP.match(text, at) if anchor else None
    if at >= len(text) or (step and step.end() >= len(text)):
        return None, at
    point = read_point(text, at) or (read_anchored(text, at, anchor) if anchor else None)
    if point is None and step and anchor:
        point = read_point(text, step.end(), anchor) or read_anchored(text, step.end(), anchor)
    if point is None:
        return None, at
    point = with_step(text, point, anchor) if anchor else point
    period = point.period or (nearest(point, anchor) if anchor else None)
    return (period.first if period else None), point.end


def _several(anchor: date, count: int, unit: str, *, ahead: bool) -> Period | None:
    """So many units up to the article's day, or from the day after; whole quarters and decades."""
    if unit in ("quarter", "decade", "century"):
        whole = period_of(anchor, unit)
        base = (whole.end if ahead else whole.first) if whole else anchor
    else:
        base = anchor + timedelta(1) if ahead else anchor
    other = shifted(base, count if ahead else -count, unit)
    if other is None:
        return None
    return Period(min(base, other), max(base, other))
