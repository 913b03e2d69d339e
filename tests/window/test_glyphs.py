"""Signs are painted as shapes: every one is there, inside its box, and unlike the others."""

from __future__ import annotations

from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from redpencil.model import FindingName, Status
from redpencil.window.look import glyphs, theme
from redpencil.window.look.glyphs import FINDING_SIGNS, STATUS_SIGNS, Sign

SIDE = 48


def painted(sign: Sign) -> frozenset[int]:
    """The pixels that a sign covers."""
    image = blank()
    painter = QPainter(image)
    glyphs.paint_sign(painter, QRectF(0, 0, SIDE, SIDE), sign, "#000000")
    painter.end()
    return covered(image)


def blank() -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


def covered(image: QImage) -> frozenset[int]:
    dark = (x + SIDE * y for y in range(SIDE) for x in range(SIDE)
            if image.pixelColor(x, y).lightness() < 128)  # fmt: skip
    return frozenset(dark)


@pytest.mark.parametrize("sign", get_args(Sign))
def test_a_sign_covers_something_but_not_its_whole_box(sign: Sign, qapp: QApplication) -> None:
    share = len(painted(sign)) / SIDE**2
    assert 0.02 < share < 0.6


def test_every_status_and_every_finding_has_a_sign() -> None:
    assert set(STATUS_SIGNS) == set(get_args(Status))
    assert set(FINDING_SIGNS) == set(get_args(FindingName))


def test_statuses_are_told_apart_by_shape_alone(qapp: QApplication) -> None:
    shapes = {status: painted(sign) for status, sign in STATUS_SIGNS.items()}
    for one, other in combinations(shapes, 2):
        union = shapes[one] | shapes[other]
        assert len(shapes[one] ^ shapes[other]) > 0.3 * len(union), (one, other)


def test_a_finding_that_departs_never_looks_like_one_that_holds() -> None:
    holds = {sign for sign, tone in FINDING_SIGNS.values() if tone == "ok"}
    departs = {sign for sign, tone in FINDING_SIGNS.values() if tone == "fix"}
    assert not holds & departs


def test_not_found_has_not_the_look_of_a_fault() -> None:
    assert FINDING_SIGNS["not_found"][1] == "need"


@pytest.mark.parametrize("name", theme.NAMES)
def test_a_badge_stands_out_from_its_tint(name: str, qapp: QApplication) -> None:
    colours = theme.load(name)
    for finding in get_args(FindingName):
        image = blank()
        painter = QPainter(image)
        glyphs.paint_finding(painter, QRectF(0, 0, SIDE, SIDE), finding, colours)
        painter.end()
        tone = FINDING_SIGNS[finding][1]
        tint = QColor(getattr(colours, f"{tone}_tint"))
        shades = {image.pixelColor(x, y).name() for x in range(SIDE) for y in range(SIDE)}
        assert tint.name() in shades
        assert getattr(colours, tone) in shades


def test_an_icon_is_sharp_on_dense_screens(qapp: QApplication) -> None:
    icon = glyphs.sign_icon("tick", "#000000", 16)
    assert icon.actualSize(icon.availableSizes()[0]).width() >= 16
