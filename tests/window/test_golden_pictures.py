"""The window looks as in the pictures that the README and the guide show, letters' edges aside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pictures import GOLDEN, SIZE, Photographer
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication

from redpencil import resources
from redpencil.window.main_window import MainWindow

CELL = 12
"""Points a side of what is compared: larger than a letter, smaller than a button."""
FAR = 20
"""How far a cell's mean may be off, of 255: a theme's tints are further apart than this."""
SHARE_FAR = 0.01
"""How many cells may be further off: a time of day, a word that breaks elsewhere."""


def cells(picture: QImage) -> bytes:
    """The mean colours of the cells, three bytes each."""
    small = picture.scaled(
        picture.width() // CELL,
        picture.height() // CELL,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    rows = bytes(small.constBits())
    wide = 3 * small.width()
    each = small.bytesPerLine()
    return b"".join(rows[y * each : y * each + wide] for y in range(small.height()))


def share_far(one: QImage, other: QImage) -> float:
    """The share of cells that are far apart; of pictures of unequal size, all of them."""
    if one.size() != other.size():
        return 1.0
    pairs = zip(cells(one), cells(other), strict=True)
    far = [abs(a - b) > FAR for a, b in pairs]
    return sum(any(far[i : i + 3]) for i in range(0, len(far), 3)) / (len(far) // 3)


@pytest.fixture
def shot(make_window: Callable[[], MainWindow], qapp: QApplication, tmp_path: Path) -> Photographer:
    QCursor.setPos(2000, 2000)  # so that nothing is shown as hovered
    window = make_window()
    window.resize(*SIZE)
    photographer = Photographer(qapp, window, tmp_path)
    photographer.open_sample()
    window.panes.message.dismiss()
    photographer.decide()
    return photographer


def test_the_window_looks_as_it_is_shown_to_people(shot: Photographer) -> None:
    off = {}
    for name, show in GOLDEN.items():
        show(shot)
        kept = QImage(str(resources.path(f"docs/pictures/{name}.png")))
        off[name] = share_far(shot.grab().toImage(), kept)
    assert off
    assert {name: share for name, share in off.items() if share > SHARE_FAR} == {}


def test_another_theme_or_a_missing_pane_is_not_taken_for_the_same(shot: Photographer) -> None:
    shot.choose_decided("light")
    light = shot.grab().toImage()
    shot.choose_decided("sepia")
    assert share_far(shot.grab().toImage(), light) > SHARE_FAR
    shot.choose_decided("light")
    assert share_far(shot.grab().toImage(), light) == 0.0
    shot.window.toggle_library()
    assert share_far(shot.grab().toImage(), light) > SHARE_FAR
