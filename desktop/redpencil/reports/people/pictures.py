"""Small drawings: where the claims lie in the text, a figure beside that of the source. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from redpencil.model import Finding, Number, Quantity
from redpencil.reports.model import Item, Report
from redpencil.reports.people.values import Picture, Shape
from redpencil.words.readings import describe_value
from redpencil.words.reports import COVERAGE, THE_ARTICLE, THE_SOURCE, count_claims, interval_words

_STRIP = 1000.0
_ROW = 9.0
# A mark of a few letters in a long text would be thinner than a hair.
_NARROWEST = 3.0
_WIDTH, _HEIGHT = 320.0, 56.0
_LEFT, _RIGHT = 62.0, 300.0
# Beyond this the smaller of two figures would lie at the edge and the picture say nothing.
_FARTHEST = 20.0
# Two points nearer than this share of the larger would look one and the same.
_NEAREST = 0.05


def coverage(report: Report) -> Picture:
    """A strip that stands for the text, with a mark for every claim."""
    length = max(len(report.document.text), 1)
    shapes = [Shape("box", 0, 0, _STRIP, 2 * _ROW, "ground")]
    shapes += [_tick(item, length) for item in report.items]
    decided = len(report.items) - len(report.untouched)
    alt = COVERAGE.format(claims=count_claims(len(report.items)), decided=decided)
    return Picture(_STRIP, 2 * _ROW, alt, tuple(shapes), stretched=True)


def _tick(item: Item, length: int) -> Shape:
    at = _STRIP * item.claim.start / length
    width = max(_STRIP * (item.claim.end - item.claim.start) / length, _NARROWEST)
    row = 0 if item.claim.kind == "quotation" else _ROW
    at = min(at, _STRIP - width)
    return Shape("box", round(at, 1), row + 1, round(width, 1), _ROW - 2, f"tick {item.status}")


def interval(finding: Finding) -> Picture | None:
    """A claimed figure above the one of the source, on one scale.

    None where both are nearly the same point, lie too far apart, or have no number. Two points
    are drawn from zero on, or a small difference would look like a large one.
    """
    claim, source = finding.claim_quantity, finding.evidence_quantity
    if claim is None or source is None or (claim.unit or "") != (source.unit or ""):
        return None
    ours, theirs = _ends(claim), _ends(source)
    if ours is None or theirs is None or "date" in (claim.kind, source.kind):
        return None
    points = [*ours, *theirs]
    low, high = min(points), max(points)
    if low == high or (min(abs(p) for p in points) * _FARTHEST < max(abs(p) for p in points)):
        return None
    if not (_is_wide(claim) or _is_wide(source)):
        if low <= 0 or high - low < _NEAREST * high:
            return None
        low = 0.0
    pad = (high - low) * 0.12
    scale = (_RIGHT - _LEFT) / (high - low + 2 * pad)
    places = [[_LEFT + (p - low + pad) * scale for p in pair] for pair in (ours, theirs)]
    shapes = [Shape("line", _LEFT, _HEIGHT / 2, _RIGHT - _LEFT, 0, "axis")]
    shapes += _figure(claim, places[0], 6.0, "claimed", THE_ARTICLE)
    shapes += _figure(source, places[1], 34.0, "sourced", THE_SOURCE)
    return Picture(_WIDTH, _HEIGHT, interval_words(claim, source), tuple(shapes))


def _ends(quantity: Quantity) -> tuple[float, float] | None:
    """The ends of what a quantity says: open hedges reach to the end of the scale by an arrow."""
    value = quantity.value
    if value is None:
        return None
    low, high = value if isinstance(value, tuple) else (value, value)
    if not (isfinite(low) and isfinite(high)):
        return None
    return _plain(low), _plain(high)


def _is_wide(quantity: Quantity) -> bool:
    """Whether it says an interval, or one that is open on a side."""
    return isinstance(quantity.value, tuple) or quantity.modifier not in ("exact", "approx")


def _plain(number: Number) -> float:
    return float(number)


def _figure(
    quantity: Quantity, ends: list[float], top: float, look: str, name: str
) -> Iterator[Shape]:
    first, last = ends
    yield Shape("words", 0, top + 12, look="name", text=name)
    if quantity.modifier in ("more_than", "at_least"):
        last = _RIGHT
    elif quantity.modifier in ("less_than", "at_most"):
        first = _LEFT
    yield Shape("box", round(first - 2, 1), top, round(max(last - first, 0) + 4, 1), 7, look)
    words = describe_value(quantity.value, quantity.modifier)
    # Words are set to the left of a figure that stands near the right edge.
    at = min(first - 2, _RIGHT + 16 - 6.1 * len(words))
    yield Shape("words", round(max(at, _LEFT), 1), top + 18, look="value", text=words)
