"""“You checked this before” in the panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from redpencil.window.main_window import MainWindow

SECOND = """Night boats return to the sound

“Nobody asked us,” said Ivar Strand at the landing. The mayor has set aside 3 million crowns.
"""


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)


def choose(window: MainWindow, words: str) -> None:
    review = window.checking.review
    assert review is not None
    having = [claim for claim in review.claims if words in claim.text]
    window.checking.choose(min(having, key=lambda claim: len(claim.text)))


def test_the_same_words_in_another_article_show_their_check_and_lead_there(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(reading, "Nobody asked us")
    reading.set_status("query", False)
    settled(reading, qtbot)
    first = reading.checking.review
    other = tmp_path / "boats.txt"
    other.write_text(SECOND, encoding="utf-8")
    with qtbot.waitSignal(reading.checking.claims_complete, timeout=8_000):
        reading.checking.open_path(other)
    choose(reading, "3 million")
    settled(reading, qtbot)
    earlier = reading.panes.panel._earlier
    assert not earlier.isVisibleTo(reading)
    choose(reading, "Nobody asked us")
    settled(reading, qtbot)
    assert earlier.isVisibleTo(reading)
    (row,) = earlier.findChildren(QPushButton)
    assert row.text().startswith("Query · ")
    told = " ".join(label.text() for label in earlier.findChildren(QLabel))
    assert "The same words in “Ferry line halves its night crossings”" in told
    with qtbot.waitSignal(reading.checking.claims_complete, timeout=8_000):
        row.click()
    settled(reading, qtbot)
    now, current = reading.checking.review, reading.checking.current
    assert now is not None
    assert first is not None
    assert current is not None
    assert now.article.id == first.article.id
    assert "Nobody asked us" in current.text


def test_a_claim_is_not_its_own_precedent(reading: MainWindow, qtbot: QtBot) -> None:
    choose(reading, "8 percent")
    reading.set_status("ok", False)
    settled(reading, qtbot)
    choose(reading, "2.5 million")
    choose(reading, "8 percent")
    settled(reading, qtbot)
    assert not reading.panes.panel._earlier.isVisibleTo(reading)
