"""The status bar: counts in words, shares as a strip, long work with a way out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from panel_values import check_of, quantity_claim, quotation_claim
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from redpencil.model import Check, Status
from redpencil.window.look import theme
from redpencil.window.status_bar import CheckStatusBar, ProgressStrip
from redpencil.window.work.tally import count_checks, is_open


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[CheckStatusBar]:
    shown = CheckStatusBar(theme.load("light"))
    shown.resize(1200, 30)
    shown.show()
    yield shown
    # At once: what lingers would be dressed anew in every test that follows.
    delete(shown)


def checks(**counts: int) -> dict[str, Check]:
    made: dict[str, Check] = {}
    for status, count in counts.items():
        for _ in range(count):
            claim = quotation_claim(len(made) + 1)
            made[claim.id] = check_of(claim, status)  # type: ignore[arg-type]
    return made


def said(bar: CheckStatusBar) -> str:
    labels = [label for label in bar.findChildren(QLabel) if label.isVisibleTo(bar)]
    return " · ".join(label.text() for label in labels if label.text())


def test_the_counts_are_told_as_a_sentence(bar: CheckStatusBar) -> None:
    bar.show_counts(87, checks(ok=5, query=5, fix=2, stale=2, checking=1))
    assert said(bar).startswith("12 of 87 checked · 5 open queries · 2 stale · 75 facts left")


def test_what_there_is_none_of_is_left_out(bar: CheckStatusBar) -> None:
    bar.show_counts(3, checks(ok=1))
    assert "stale" not in said(bar)
    assert "quer" not in said(bar)
    bar.show_counts(0, {})
    assert "checked" not in said(bar)


def test_statuses_the_program_or_nobody_has_settled_are_open() -> None:
    claim = quantity_claim(1)
    open_ones: tuple[Status, ...] = ("unchecked", "checking", "stale")
    assert all(is_open(check_of(claim, status)) for status in open_ones)
    assert is_open(None)
    assert not is_open(check_of(claim, "on_author"))


def test_the_tally_sums_up_to_all_claims() -> None:
    tally = count_checks(10, checks(ok=3, query=1, stale=2))
    assert (tally.checked, tally.left, tally.statuses["unchecked"]) == (4, 6, 4)
    assert sum(tally.statuses.values()) == tally.claims


def test_the_strip_shows_shares_and_says_them(bar: CheckStatusBar) -> None:
    bar.show_counts(10, checks(ok=4, fix=1, stale=1))
    strip = bar.findChildren(ProgressStrip)[0]
    assert strip.parts() == (("ok", 0.4), ("fix", 0.1), ("stale", 0.1))
    assert strip.accessibleDescription() == "4 unchecked, 4 OK, 1 fix, 1 stale"


def test_the_strip_is_painted_in_the_colours_of_the_statuses(bar: CheckStatusBar) -> None:
    colours = theme.load("light")
    bar.show_counts(2, checks(ok=1))
    image = bar.findChildren(ProgressStrip)[0].grab().toImage()
    assert image.pixelColor(20, 3).name() == colours.ok
    assert image.pixelColor(image.width() - 20, 3).name() == colours.line


def test_the_strip_runs_from_the_other_side_in_right_to_left(bar: CheckStatusBar) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.show_counts(2, checks(ok=1))
    image = bar.findChildren(ProgressStrip)[0].grab().toImage()
    assert image.pixelColor(image.width() - 20, 3).name() == theme.load("light").ok


def test_long_work_can_be_stopped(bar: CheckStatusBar, qtbot: QtBot) -> None:
    button = bar.findChildren(QPushButton)[0]
    assert not button.isVisibleTo(bar)
    bar.set_progress("Looking up evidence", 3, 10)
    assert button.isVisibleTo(bar)
    assert button.accessibleName() == "Cancel: Looking up evidence"
    with qtbot.waitSignal(bar.cancel_requested):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    bar.set_progress("", 0, 0)
    assert not button.isVisibleTo(bar)


def test_the_desks_state_stands_on_the_other_side(bar: CheckStatusBar) -> None:
    bar.set_saved("Saved")
    bar.set_sources(6)
    bar.set_zoom(110)
    assert said(bar).endswith("Saved · 6 sources · Offline · 110\u00a0%")
