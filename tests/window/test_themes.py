"""Every theme can be read: contrast by the formula of WCAG 2.2, success criterion 1.4.3."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo

from redpencil import resources
from redpencil.model import DECIDABLE
from redpencil.window.look import fonts, theme

THEMES = [theme.load(name) for name in theme.NAMES]


def luminance(colour: str) -> float:
    channels = QColor(colour).getRgbF()[:3]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("shown", THEMES, ids=theme.NAMES)
def test_all_words_stand_out_from_what_they_stand_on(shown: theme.Theme) -> None:
    least = 7.0 if shown.name == "high-contrast" else 4.5
    for ground in (shown.window, shown.page, shown.pane, shown.raised):
        for ink in (shown.ink, shown.soft, shown.accent):
            assert contrast(ink, ground) >= least, (ink, ground)
    for ground in (shown.page, shown.pane, shown.raised):
        assert contrast(shown.faint, ground) >= 4.5, (shown.faint, ground)
    for tint in (shown.quotation_tint, shown.quantity_tint, shown.fix_tint, shown.stale_tint,
                 shown.inserted_tint, shown.deleted_tint, shown.accent_tint):  # fmt: skip
        assert contrast(shown.ink, tint) >= least, tint


@pytest.mark.parametrize("shown", THEMES, ids=theme.NAMES)
def test_every_status_sign_can_be_made_out(shown: theme.Theme) -> None:
    for status in (*DECIDABLE, "stale"):
        ink = shown.status_ink(status)
        assert contrast(ink, shown.page) >= 4.5, status
        assert contrast(ink, shown.status_tint(status)) >= 4.5, status
    for kind in ("quotation", "quantity", "statement"):
        assert contrast(shown.kind_ink(kind), shown.page) >= 3.0, kind


@pytest.mark.parametrize("shown", THEMES, ids=theme.NAMES)
def test_the_stylesheet_has_every_colour_filled_in(shown: theme.Theme) -> None:
    sheet = shown.stylesheet()
    assert "$" not in sheet
    assert set(re.findall(r"#[0-9a-f]{6}\b", sheet)) <= {
        str(getattr(shown, name)) for name in shown.__slots__
    }


def test_an_unknown_theme_gives_the_light_one() -> None:
    assert theme.load("neon") == theme.load("light")


def test_the_carried_faces_are_those_that_are_used() -> None:
    fonts.register()
    assert {fonts.READING, fonts.INTERFACE} <= set(QFontDatabase.families())
    assert QFontInfo(fonts.reading(18)).family() == fonts.READING
    assert QFontInfo(fonts.interface(13)).family() == fonts.INTERFACE


def test_the_carried_faces_come_with_their_licences() -> None:
    for name in ("OFL-Charis.txt", "OFL-Inter.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in resources.text(f"fonts/{name}")
