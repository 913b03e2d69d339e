"""The two carried faces: Charis SIL to read in, Inter for the interface."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from redpencil import resources

READING = "Charis SIL"
INTERFACE = "Inter"

_FILES = (
    "CharisSIL-Regular.ttf",
    "CharisSIL-Bold.ttf",
    "CharisSIL-Italic.ttf",
    "CharisSIL-BoldItalic.ttf",
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "Inter-Italic.otf",
)


@cache
def register() -> None:
    """Make the carried faces known to Qt, once; needs a QGuiApplication.

    Raises FileNotFoundError when one is missing: the program was put together wrongly.
    """
    for name in _FILES:
        path = resources.path(f"fonts/{name}")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


def reading(pixels: float = 18, *, bold: bool = False) -> QFont:
    """The reading face at a size in pixels."""
    return _font(READING, pixels, QFont.Weight.Bold if bold else QFont.Weight.Normal)


def interface(pixels: float = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface face at a size in pixels."""
    return _font(INTERFACE, pixels, weight)


def _font(family: str, pixels: float, weight: QFont.Weight) -> QFont:
    return QFont(_made(family, pixels, weight))  # a copy: whoever asks may go on and change it


@cache
def _made(family: str, pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    # Hinting to the pixel grid breaks the even colour of a page of text.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
