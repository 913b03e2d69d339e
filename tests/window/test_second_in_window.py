"""A second reader in the window: asked, recorded, shown in panel and list."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from redpencil.checklog.log import CheckLog
from redpencil.desk import find_claims
from redpencil.model import Claim, Document
from redpencil.window.listing.claim_model import Role
from redpencil.window.main_window import MainWindow


@pytest.fixture
def claim(document: Document) -> Claim:
    claims = [claim for batch in find_claims(document) for claim in batch]
    return next(claim for claim in claims if claim.text.startswith("8 percent"))


@pytest.fixture
def checked(
    window: MainWindow, document: Document, claim: Claim, tmp_path: Path, qtbot: QtBot
) -> MainWindow:
    """The article with a check that somebody else decided, chosen."""
    log = CheckLog(tmp_path / "log.db")
    known = log.register(document, "Ann Other")
    log.decide(known.id, claim, "ok", who="Ann Other")
    log.close()
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.reopen(known.id)
    window.checking.choose(claim)
    settled(window, qtbot)
    return window


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)


def test_what_somebody_else_decided_can_be_disputed_with_a_remark(
    checked: MainWindow, claim: Claim, qtbot: QtBot
) -> None:
    seconds = checked.panes.panel._seconds
    assert seconds.isVisibleTo(checked)
    seconds._remark.setText("The report has 9.")
    seconds._dispute.click()
    settled(checked, qtbot)
    assert "The report has 9." in seconds._lines.text()
    assert seconds._lines.text().startswith("Disputed by ")
    row = checked.panes.claims._model
    assert str(row.shown_of(claim, Role.DETAIL)).startswith("disputed by ")
    checked.checking.undo()
    settled(checked, qtbot)
    assert not seconds._lines.isVisibleTo(checked)
    assert "disputed" not in str(row.shown_of(claim, Role.DETAIL))


def test_a_confirmation_is_shown_and_changes_nothing_else(
    checked: MainWindow, claim: Claim, qtbot: QtBot
) -> None:
    seconds = checked.panes.panel._seconds
    seconds._confirm.click()
    settled(checked, qtbot)
    assert seconds._lines.text().startswith("Confirmed by ")
    review = checked.checking.review
    assert review is not None
    assert (review.checks[claim.id].status, review.checks[claim.id].who) == ("ok", "Ann Other")


def test_nobody_is_asked_about_a_decision_of_their_own(
    checked: MainWindow, claim: Claim, qtbot: QtBot
) -> None:
    checked.set_status("fix", False)
    settled(checked, qtbot)
    assert not checked.panes.panel._seconds.isVisibleTo(checked)
