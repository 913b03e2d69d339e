"""The small signs of the window, painted as paths so that no font can lack one.

A status is told by shape first and colour second.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from redpencil.model import FindingName, Status
from redpencil.window.look.theme import Theme

Sign = Literal[
    "tick", "pencil", "question", "lens", "circle", "dots", "person", "speech", "turned",
    "differs", "wave", "cross", "sun", "moon", "chevron", "comma", "brackets", "splice", "cut",
    "frame", "equals", "bound", "ruler", "calendar", "plus", "opposed",
    "onward", "backward",
]  # fmt: skip
Tone = Literal["ok", "fix", "need", "settled"]

STATUS_SIGNS: dict[Status, Sign] = {
    "unchecked": "circle",
    "checking": "dots",
    "ok": "tick",
    "fix": "pencil",
    "query": "question",
    "source_needed": "lens",
    "on_author": "person",
    "opinion": "speech",
    "stale": "turned",
}

# What a finding says is told by its sign; the tone only groups them: holds, departs, open, near.
FINDING_SIGNS: dict[FindingName, tuple[Sign, Tone]] = {
    "exact": ("tick", "ok"),
    "punctuation_only": ("comma", "ok"),
    "marked_edit": ("brackets", "ok"),
    "words_changed": ("differs", "fix"),
    "paraphrased": ("wave", "settled"),
    "spliced": ("splice", "fix"),
    "truncated": ("cut", "fix"),
    "speaker_differs": ("person", "fix"),
    "context_differs": ("frame", "fix"),
    "equal": ("equals", "ok"),
    "rounded": ("wave", "ok"),
    "hedge_holds": ("bound", "ok"),
    "differs": ("differs", "fix"),
    "unit_differs": ("ruler", "fix"),
    "base_differs": ("calendar", "fix"),
    "not_found": ("lens", "need"),
    "to_read": ("lens", "settled"),
}


def paint_sign(painter: QPainter, box: QRectF, sign: Sign, colour: str) -> None:
    """Draw one sign in a colour, filling the box."""
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 24, side / 24)
    pen = QPen(QColor(colour), 3.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(sign))
    painter.restore()


def paint_hanging(painter: QPainter, foot: QPointF, height: float, sign: Sign, ink: str) -> float:
    """Draw a sign by its own outline, standing on a point; gives its width.

    Other than in a box, flat and tall signs come out alike in size. ``height`` is the most
    that it takes up, its stroke included.
    """
    path = _path(sign)
    shape = path.boundingRect()
    scale, stroke = _hanging_scale(shape, height)
    pen = QPen(QColor(ink), stroke / scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.translate(foot.x() + stroke / 2, foot.y() - stroke / 2)
    painter.scale(scale, scale)
    painter.translate(-shape.left(), -shape.bottom())
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()
    return shape.width() * scale + stroke


def hanging_width(height: float, sign: Sign) -> float:
    """How wide a sign of this height hangs."""
    shape = _path(sign).boundingRect()
    scale, stroke = _hanging_scale(shape, height)
    return shape.width() * scale + stroke


def _hanging_scale(shape: QRectF, height: float) -> tuple[float, float]:
    """How much a sign's outline is made larger to be so high, and how wide its stroke is then."""
    stroke = height * 0.19
    scale = min(
        (height - stroke) / max(1.0, shape.height()),
        (height * 1.25 - stroke) / max(1.0, shape.width()),
    )
    return scale, stroke


def paint_status(painter: QPainter, box: QRectF, status: Status, theme: Theme) -> None:
    """Draw a status as a badge: its sign on its tint; an empty ring for unchecked."""
    if status == "unchecked":
        inset = box.width() * 0.13
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.faint), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        painter.restore()
        return
    paint_badge(
        painter,
        box,
        STATUS_SIGNS[status],
        theme.status_ink(status),
        theme.status_tint(status),
    )


def paint_finding(painter: QPainter, box: QRectF, finding: FindingName, theme: Theme) -> None:
    """Draw a finding as a badge: its sign, on the tint of its tone."""
    sign, tone = FINDING_SIGNS[finding]
    paint_badge(painter, box, sign, getattr(theme, tone), getattr(theme, f"{tone}_tint"))


def paint_badge(painter: QPainter, box: QRectF, sign: Sign, ink: str, tint: str) -> None:
    """Draw a sign on a rounded square of its tint."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(box, box.width() * 0.28, box.width() * 0.28)
    painter.restore()
    inset = box.width() * 0.22
    paint_sign(painter, box.adjusted(inset, inset, -inset, -inset), sign, ink)


def sign_icon(sign: Sign, colour: str, side: int = 16) -> QIcon:
    """A sign as an icon, drawn at three times its size for dense screens."""
    pixmap = QPixmap(QSize(side * 3, side * 3))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_sign(painter, QRectF(0, 0, side * 3, side * 3).adjusted(3, 3, -3, -3), sign, colour)
    painter.end()
    pixmap.setDevicePixelRatio(3)
    return QIcon(pixmap)


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *others in strokes:
        path.moveTo(*first)
        for point in others:
            path.lineTo(*point)
    return path


def _tick() -> QPainterPath:
    return _lines(((4, 13), (9.5, 18.5), (20, 6)))


def _pencil() -> QPainterPath:
    return _lines(
        ((4, 20), (5.5, 14.5), (16, 4), (20, 8), (9.5, 18.5), (4, 20)), ((13, 7), (17, 11))
    )


def _question() -> QPainterPath:
    path = QPainterPath(QPointF(7, 8))
    path.cubicTo(7, 0.5, 18, 1.5, 17.5, 8)
    path.cubicTo(17.2, 11.5, 12.2, 11.5, 12.2, 15.5)
    path.addEllipse(QPointF(12.2, 21), 0.6, 0.6)
    return path


def _lens() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(10.5, 10), 6.5, 6.5)
    path.moveTo(15.5, 15)
    path.lineTo(21, 20.5)
    return path


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 9, 9)
    return path


def _dots() -> QPainterPath:
    path = QPainterPath()
    for centre in (4.5, 12, 19.5):
        path.addEllipse(QPointF(centre, 12), 1.2, 1.2)
    return path


def _person() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 7.5), 4, 4)
    path.moveTo(4, 21)
    path.cubicTo(4.5, 13, 19.5, 13, 20, 21)
    return path


def _speech() -> QPainterPath:
    path = _lines(((8, 17), (6, 21.5), (13, 17)))
    path.addRoundedRect(QRectF(3, 4, 18, 13), 4, 4)
    return path


def _turned() -> QPainterPath:
    path = QPainterPath()
    path.arcMoveTo(QRectF(4, 4, 16, 16), 40)
    path.arcTo(QRectF(4, 4, 16, 16), 40, 280)
    path.moveTo(19.5, 2.5)
    path.lineTo(18.6, 7.4)
    path.lineTo(13.6, 6.6)
    return path


def _differs() -> QPainterPath:
    return _lines(((4, 9), (20, 9)), ((4, 16), (20, 16)), ((16, 3), (8, 21)))


def _wave() -> QPainterPath:
    path = QPainterPath()
    for height in (8.5, 16):
        path.moveTo(3, height + 1.5)
        path.cubicTo(8, height - 5, 14, height + 6, 21, height - 1)
    return path


def _cross() -> QPainterPath:
    return _lines(((5, 5), (19, 19)), ((19, 5), (5, 19)))


def _sun() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 4.2, 4.2)
    for start, end in (
        ((12, 1.5), (12, 3.5)), ((12, 20.5), (12, 22.5)), ((1.5, 12), (3.5, 12)),
        ((20.5, 12), (22.5, 12)), ((4.6, 4.6), (6, 6)), ((18, 18), (19.4, 19.4)),
        ((4.6, 19.4), (6, 18)), ((18, 6), (19.4, 4.6)),
    ):  # fmt: skip
        path.moveTo(*start)
        path.lineTo(*end)
    return path


def _moon() -> QPainterPath:
    path = QPainterPath(QPointF(20, 14.5))
    path.cubicTo(12, 17.5, 6.5, 11, 10, 3.5)
    path.cubicTo(1, 6.5, 2, 19, 10.5, 20.8)
    path.cubicTo(15, 21.5, 18.5, 18.5, 20, 14.5)
    return path


def _chevron() -> QPainterPath:
    return _lines(((5, 9), (12, 16), (19, 9)))


def _onward() -> QPainterPath:
    return _lines(((9, 5), (16, 12), (9, 19)))


def _backward() -> QPainterPath:
    return _lines(((15, 5), (8, 12), (15, 19)))


def _comma() -> QPainterPath:
    path = QPainterPath(QPointF(13, 12))
    path.cubicTo(15, 16, 12.5, 20, 9, 21.5)
    path.moveTo(8, 4.5)
    path.lineTo(16, 4.5)
    return path


def _brackets() -> QPainterPath:
    return _lines(((8, 4), (4, 4), (4, 20), (8, 20)), ((16, 4), (20, 4), (20, 20), (16, 20)))


def _splice() -> QPainterPath:
    return _lines(
        ((3, 7), (9, 7)), ((15, 7), (21, 7)), ((9, 7), (15, 17)), ((9, 17), (15, 7)),
        ((3, 17), (9, 17)), ((15, 17), (21, 17)),
    )  # fmt: skip


def _cut() -> QPainterPath:
    return _lines(((3, 12), (13, 12)), ((13, 4), (13, 20)), ((18, 12), (18.1, 12)))


def _frame() -> QPainterPath:
    path = _lines(((9, 12), (15, 12)))
    path.addRoundedRect(QRectF(3, 4, 18, 16), 3, 3)
    return path


def _equals() -> QPainterPath:
    return _lines(((4, 8.5), (20, 8.5)), ((4, 15.5), (20, 15.5)))


def _bound() -> QPainterPath:
    return _lines(((6, 3), (18, 8.5), (6, 14)), ((6, 20), (18, 20)))


def _ruler() -> QPainterPath:
    path = _lines(((8, 8), (8, 12)), ((12, 8), (12, 13)), ((16, 8), (16, 12)))
    path.addRect(QRectF(3, 8, 18, 9))
    return path


def _calendar() -> QPainterPath:
    path = _lines(((4, 10), (20, 10)), ((8.5, 2.5), (8.5, 6)), ((15.5, 2.5), (15.5, 6)))
    path.addRoundedRect(QRectF(4, 5, 16, 15.5), 2, 2)
    return path


def _plus() -> QPainterPath:
    return _lines(((12, 4), (12, 20)), ((4, 12), (20, 12)))


def _opposed() -> QPainterPath:
    return _lines(
        ((21, 8), (4, 8)), ((8.5, 3.5), (4, 8), (8.5, 12.5)),
        ((3, 17), (20, 17)), ((15.5, 12.5), (20, 17), (15.5, 21.5)),
    )  # fmt: skip


_PATHS: dict[Sign, Callable[[], QPainterPath]] = {
    "tick": _tick,
    "pencil": _pencil,
    "question": _question,
    "lens": _lens,
    "circle": _circle,
    "dots": _dots,
    "person": _person,
    "speech": _speech,
    "turned": _turned,
    "differs": _differs,
    "wave": _wave,
    "cross": _cross,
    "sun": _sun,
    "moon": _moon,
    "chevron": _chevron,
    "comma": _comma,
    "brackets": _brackets,
    "splice": _splice,
    "cut": _cut,
    "frame": _frame,
    "equals": _equals,
    "bound": _bound,
    "ruler": _ruler,
    "calendar": _calendar,
    "plus": _plus,
    "opposed": _opposed,
    "onward": _onward,
    "backward": _backward,
}


@cache
def _path(sign: Sign) -> QPainterPath:
    """A sign on its field of 24 by 24, drawn up once."""
    return _PATHS[sign]()
