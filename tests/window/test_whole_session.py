"""A morning of checking, from the first start to the next, as a person does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from stalls import Probe

from redpencil.checklog.verifying import verify
from redpencil.model import Claim
from redpencil.window import application
from redpencil.window.main_window import MainWindow

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
KEYS = ((KEY.Key_1, "ok"), (KEY.Key_2, "fix"), (KEY.Key_3, "query"), (KEY.Key_4, "source_needed"))
STALL_S = 0.1
"""Twice what the window's thread may be at work at a time: here other tests run beside."""


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=20_000)


def statuses(window: MainWindow) -> dict[str, str]:
    review = window.checking.review
    assert review is not None
    return {check.claim: check.status for check in review.checks.values()}


def stands_alone(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Whether a click anywhere in the claim can mean no other one."""
    return all(c is claim or c.end <= claim.start or claim.end <= c.start for c in claims)


@pytest.fixture
def sample(make_window: Callable[[], MainWindow], qtbot: QtBot) -> MainWindow:
    """The window at its first start, with the sample and its sources in it."""
    window = make_window()
    window.resize(1440, 900)
    application.open_first(window, ())
    qtbot.waitUntil(
        lambda: len(window.shelf.sources) > 5 and window.checking.complete, timeout=20_000
    )
    settle(window, qtbot)
    return window


def test_the_sample_is_checked_to_the_end_by_keys_and_stands_after_a_new_start(
    sample: MainWindow, make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    probe = Probe()
    article = sample.panes.article
    order = sample.panes.claims.order()
    sample.checking.choose(order[0])
    given = {}
    for claim, (key, status) in zip(order, cycle(KEYS), strict=False):
        assert sample.checking.current == claim
        qtbot.keyClick(article, key)
        settle(sample, qtbot)
        given[claim.id] = status
    assert statuses(sample) == given

    for _ in range(3):
        qtbot.keyClick(article, KEY.Key_Z, CTRL)
        settle(sample, qtbot)
    left = {claim.id: given[claim.id] for claim in order[:-3]}
    assert statuses(sample) == left
    qtbot.keyClick(article, KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    settle(sample, qtbot)
    left[order[-3].id] = given[order[-3].id]
    assert statuses(sample) == left
    probe.stop()
    assert probe.busiest < STALL_S

    chosen = sample.checking.current
    sample.close()
    again = make_window()
    application.open_first(again, ())
    qtbot.waitUntil(lambda: again.checking.complete, timeout=20_000)
    settle(again, qtbot)
    assert statuses(again) == left
    assert again.checking.current == chosen
    assert verify(tmp_path / "log.db").ok


def test_a_claim_is_chosen_and_decided_with_the_mouse_alone(
    sample: MainWindow, qtbot: QtBot
) -> None:
    probe = Probe()
    view = sample.panes.article
    review = sample.checking.review
    assert review is not None
    claims = [claim for claim in review.claims if stands_alone(claim, review.claims)][:6]
    assert len(claims) == 6
    for claim in claims:
        view.scroll_to(claim.start, 0.5)
        on_page = next(view.lines_of(claim.start, claim.end))[0].center().toPoint()
        place = on_page - QPoint(0, view.verticalScrollBar().value())
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle(sample, qtbot)
        assert sample.checking.current == claim
        buttons = sample.panes.panel.findChildren(QAbstractButton)
        ok = next(b for b in buttons if b.accessibleName().startswith("OK") and b.isVisible())
        qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
        settle(sample, qtbot)
    assert [statuses(sample).get(claim.id) for claim in claims] == ["ok"] * len(claims)
    probe.stop()
    assert probe.busiest < STALL_S
