"""A new draft in the window: offered, laid on, told; stale checks with what changed."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from redpencil.desk import Desk
from redpencil.window.drafts_window import DraftsWindow
from redpencil.window.dropping import Dropped
from redpencil.window.main_window import MainWindow

KEY = Qt.Key


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)


def choose(window: MainWindow, words: str) -> None:
    review = window.checking.review
    assert review is not None
    having = [claim for claim in review.claims if words in claim.text]
    window.checking.choose(min(having, key=lambda claim: len(claim.text)))


@pytest.fixture
def checked(window: MainWindow, article: Path, qtbot: QtBot) -> MainWindow:
    """The article opened from its file, with three checks."""
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(article)
    for words, status in (("8 percent", "ok"), ("2.5 million", "fix"), ("Nobody asked us", "ok")):
        choose(window, words)
        window.set_status(status, False)  # type: ignore[arg-type]
    settled(window, qtbot)
    return window


def redrafted(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    text = text.replace("8 percent", "9 percent").replace("“Nobody asked us,” said", "And said")
    path.write_text(text, encoding="utf-8")


def accepted(window: MainWindow, qtbot: QtBot) -> DraftsWindow:
    """The account after the new draft that is offered was taken."""
    with qtbot.waitSignal(window.drafting.told, timeout=8_000):
        window.panes.message._take_way_out()
    settled(window, qtbot)
    account = window.beside.drafts
    assert account is not None
    return account


def rows(account: DraftsWindow) -> list[str]:
    return [str(account.model.index(n).data()) for n in range(account.model.rowCount())]


def test_a_file_that_changes_is_offered_as_a_new_draft_and_told(
    checked: MainWindow, article: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(checked.drafting.offered, timeout=8_000):
        redrafted(article)
    assert "ferry.txt was changed" in checked.panes.message.words
    account = accepted(checked, qtbot)
    told = rows(account)
    assert "Stale · 1" in told
    assert any("9 percent" in row and "OK" in row for row in told)
    assert any("Nobody asked us" in row for row in told)
    review = checked.checking.review
    assert review is not None
    assert review.article.revision == 2
    assert sorted(check.status for check in review.checks.values()) == ["fix", "stale"]


def test_the_account_shows_what_changed_and_goes_to_the_claim(
    checked: MainWindow, article: Path, qtbot: QtBot
) -> None:
    redrafted(article)
    with qtbot.waitSignal(checked.drafting.told, timeout=8_000):
        checked.revising.revise(article)
    settled(checked, qtbot)
    account = checked.beside.drafts
    assert account is not None
    looks = {(piece.words, piece.look) for piece in account.diff.pieces()}
    assert {("8", "struck"), ("9", "added")} <= looks
    assert "[taken out: 8]" in account.diff.accessibleName()
    qtbot.keyClick(account.list, KEY.Key_Return)
    current = checked.checking.current
    assert current is not None
    assert current.text.startswith("9 percent")
    gone = next(n for n, row in enumerate(rows(account)) if "Nobody asked us" in row)
    account.list.setCurrentIndex(account.model.index(gone))
    assert "OK" in account._decided.text()
    qtbot.keyClick(account.list, KEY.Key_Return)
    assert checked.checking.current is current


def test_a_stale_check_shows_its_change_and_one_key_checks_it_again(
    checked: MainWindow, article: Path, qtbot: QtBot
) -> None:
    redrafted(article)
    with qtbot.waitSignal(checked.drafting.told, timeout=8_000):
        checked.revising.revise(article)
    settled(checked, qtbot)
    choose(checked, "9 percent")
    notice = checked.panes.panel._notice
    assert notice.isVisibleTo(checked)
    assert {("8", "struck"), ("9", "added")} <= {(p.words, p.look) for p in notice.diff.pieces()}
    claim = checked.checking.current
    checked.activateWindow()
    checked.panes.article.setFocus()
    qtbot.waitUntil(checked.panes.article.hasFocus)
    qtbot.keyClick(checked.panes.article, KEY.Key_R)
    settled(checked, qtbot)
    review = checked.checking.review
    assert review is not None
    assert claim is not None
    assert review.checks[claim.id].status == "ok"
    choose(checked, "9 percent")
    assert not notice.isVisibleTo(checked)
    checked.revising.check_again()
    assert "Nothing has changed" in checked.panes.message.words


def test_one_undo_brings_the_draft_before_back(
    checked: MainWindow, article: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(checked.drafting.offered, timeout=8_000):
        redrafted(article)
    with qtbot.waitSignal(checked.drafting.told, timeout=8_000):
        checked.revising.revise(article)
    settled(checked, qtbot)
    checked.checking.undo()
    settled(checked, qtbot)
    review = checked.checking.review
    assert review is not None
    assert review.article.revision == 1
    assert sorted(check.status for check in review.checks.values()) == ["fix", "ok", "ok"]
    checked.commands["drafts"].trigger()
    settled(checked, qtbot)
    assert "first draft" in checked.panes.message.words


def test_a_file_dropped_on_a_checked_article_is_asked_about(
    checked: MainWindow, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "ferry-2.txt"
    other.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    redrafted(other)
    checked.arriving.take_drop(Dropped(paths=(other,)))
    qtbot.waitUntil(
        lambda: "ferry-2.txt: a new draft" in checked.panes.message.words, timeout=8_000
    )
    accepted(checked, qtbot)
    review = checked.checking.review
    assert review is not None
    assert review.article.revision == 2
    checked.arriving.take_drop(Dropped(paths=(article,)))
    with qtbot.waitSignal(checked.checking.article_shown, timeout=8_000):
        checked.panes.message._take_other()


def test_a_later_draft_that_is_opened_by_itself_is_recognised(
    checked: MainWindow, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "mail" / "final.txt"
    other.parent.mkdir()
    other.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    redrafted(other)
    first = checked.checking.review
    with qtbot.waitSignal(checked.drafting.offered, timeout=8_000):
        checked.checking.open_path(other)
    assert "reads like a later draft" in checked.panes.message.words
    accepted(checked, qtbot)
    review = checked.checking.review
    assert review is not None
    assert first is not None
    assert (review.article.id, review.article.revision) == (first.article.id, 2)


def test_the_very_same_words_are_said_to_be_no_new_draft(
    checked: MainWindow, article: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(checked.drafting.said, timeout=8_000):
        checked.revising.revise(article)
    assert "very words" in checked.panes.message.words


PASTED = (
    "Ferry line to reopen\n\n"
    "The office said that 12 ferries sail again. Repairs cost 3 million kroner.\n"
)


@pytest.fixture
def pasted(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """An article that was pasted, with two checks."""
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_text(PASTED)
    for words in ("12 ferries", "3 million"):
        choose(window, words)
        window.set_status("ok", False)
    settled(window, qtbot)
    return window


def statuses(window: MainWindow) -> tuple[int, list[str]]:
    review = window.checking.review
    assert review is not None
    return review.article.revision, sorted(check.status for check in review.checks.values())


def test_the_next_draft_of_a_pasted_article_is_pasted_too(pasted: MainWindow, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(PASTED.replace("12 ferries", "13 ferries"))
    pasted.commands["revise"].trigger()
    assert "was pasted" in pasted.panes.message.words
    accepted(pasted, qtbot)
    assert statuses(pasted) == (2, ["ok", "stale"])
    clipboard.setText(PASTED.replace("Repairs", "The repairs"))
    pasted.commands["paste"].trigger()
    assert "pasted text: a new draft of" in pasted.panes.message.words
    accepted(pasted, qtbot)
    assert statuses(pasted) == (3, ["stale", "stale"])


def test_a_file_can_be_the_next_draft_of_a_pasted_article(
    pasted: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    pasted.commands["revise"].trigger()
    pasted.panes.message._take_other()
    assert pasted.asking._dialogue is not None
    draft = tmp_path / "ferry.txt"
    draft.write_text(PASTED.replace("12 ferries", "13 ferries"), encoding="utf-8")
    with qtbot.waitSignal(pasted.drafting.told, timeout=8_000):
        pasted.asking.draft_chosen.emit(draft)
    settled(pasted, qtbot)
    assert statuses(pasted) == (2, ["ok", "stale"])


def test_a_later_draft_that_is_pasted_by_itself_is_recognised(
    pasted: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pasted.drafting.offered, timeout=8_000):
        pasted.checking.open_text(PASTED + "\nThe mayor cut the ribbon.\n")
    accepted(pasted, qtbot)
    assert statuses(pasted) == (2, ["ok", "ok"])


def test_laying_a_draft_on_is_left_off_with_nothing_recorded(
    checked: MainWindow, article: Path, qtbot: QtBot
) -> None:
    review = checked.checking.review
    assert review is not None
    gate = threading.Event()
    events: list[int] = []
    count = partial(_count_events, review.article.id)
    checked._jobs.on_desk(count, events.append, lasting=True)
    checked._jobs.on_desk(lambda desk: gate.wait(8), lambda _: None, lasting=True)
    redrafted(article)
    checked.revising.revise(article)
    assert checked.panes.status._cancel.isVisibleTo(checked)
    with qtbot.waitSignal(checked.drafting.said, timeout=8_000):
        checked.panes.status._cancel.click()
        gate.set()
    assert "nothing was recorded" in checked.panes.message.words
    assert not checked.panes.status._cancel.isVisibleTo(checked)
    checked._jobs.on_desk(count, events.append, lasting=True)
    settled(checked, qtbot)
    assert len(events) == 2
    assert events[0] == events[1]
    assert statuses(checked) == (1, ["fix", "ok", "ok"])
    with qtbot.waitSignal(checked.drafting.told, timeout=8_000):
        checked.revising.revise(article)
    settled(checked, qtbot)
    assert statuses(checked)[0] == 2


def _count_events(article: str, desk: Desk) -> int:
    return len(desk.events(article))
