"""One rounded outline around words that run over several lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import copysign

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

# Points nearer than this are one corner: union leaves hairs of rounding behind.
_HAIR = 0.01


def outline(boxes: Sequence[QRectF], radius: float) -> QPainterPath:
    """The outline of line boxes from top to bottom; lines that touch share one outline.

    Where one line ends before the next begins to its left, each has its own.
    """
    joined = QPainterPath()
    for box in _meeting(boxes):
        piece = QPainterPath()
        piece.addRect(box)
        joined = joined.united(piece)
    rounded = QPainterPath()
    for polygon in joined.simplified().toSubpathPolygons():
        _add_rounded(rounded, _corners(polygon), radius)
    return rounded


def _meeting(boxes: Sequence[QRectF]) -> list[QRectF]:
    """The boxes, neighbours that overlap sideways drawn together to meet in the middle."""
    met = [QRectF(box) for box in boxes]
    for upper, lower in pairwise(met):
        if upper.left() < lower.right() and lower.left() < upper.right():
            middle = (upper.bottom() + lower.top()) / 2
            upper.setBottom(middle)
            lower.setTop(middle)
    return met


def _corners(polygon: QPolygonF) -> list[QPointF]:
    """The points where the way turns."""
    points = [polygon.at(number) for number in range(polygon.count())]
    if points and (points[0] - points[-1]).manhattanLength() < _HAIR:
        points.pop()
    kept: list[QPointF] = []
    for number, point in enumerate(points):
        before, after = points[number - 1], points[(number + 1) % len(points)]
        straight = (abs(before.x() - point.x()) < _HAIR and abs(point.x() - after.x()) < _HAIR) or (
            abs(before.y() - point.y()) < _HAIR and abs(point.y() - after.y()) < _HAIR
        )
        if not straight:
            kept.append(point)
    return kept


def _add_rounded(path: QPainterPath, corners: Sequence[QPointF], radius: float) -> None:
    for number, corner in enumerate(corners):
        begin = _towards(corner, corners[number - 1], radius)
        end = _towards(corner, corners[(number + 1) % len(corners)], radius)
        if number:
            path.lineTo(begin)
        else:
            path.moveTo(begin)
        path.quadTo(corner, end)
    path.closeSubpath()


def _towards(start: QPointF, goal: QPointF, length: float) -> QPointF:
    """A point on the way, at most half of it: two corners may share a short edge."""
    across, down = goal.x() - start.x(), goal.y() - start.y()
    return QPointF(
        start.x() + copysign(min(length, abs(across) / 2), across),
        start.y() + copysign(min(length, abs(down) / 2), down),
    )
