"""A source that is replaced while the article is open: its checks become stale on the screen."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from redpencil.window.main_window import MainWindow

TOLD = "The night crossings go from 12 a week to six. Fares rose by 8 percent last year."


def add(window: MainWindow, path: Path, text: str, qtbot: QtBot) -> None:
    row = {"id": "briefing", "title": "Briefing", "text": text}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with qtbot.waitSignal(window.shelf.sources_changed, timeout=8_000):
        window.shelf.add((path,))
    qtbot.waitUntil(lambda: window._jobs.idle and window.checking.complete, timeout=8_000)


def test_a_check_shows_what_its_source_says_now(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = tmp_path / "sources.jsonl"
    add(reading, rows, TOLD, qtbot)
    review = reading.checking.review
    assert review is not None
    claim = next(claim for claim in review.claims if claim.text.startswith("8 percent"))
    reading.checking.choose(claim)
    reading.set_status("ok", False)
    qtbot.waitUntil(lambda: reading._jobs.idle, timeout=8_000)
    citation = review.checks[claim.id].citation
    assert citation is not None
    assert citation.source == "briefing"
    add(reading, rows, TOLD.replace("8 percent", "7 percent"), qtbot)
    check = review.checks[claim.id]
    assert (check.status, check.cause, check.was) == ("stale", "source", "ok")
    notice = reading.panes.panel._notice
    assert notice.isVisibleTo(reading)
    assert notice._words.text() == "The source has changed."
    assert {("8", "struck"), ("7", "added")} <= {(p.words, p.look) for p in notice.diff.pieces()}
