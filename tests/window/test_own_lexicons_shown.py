"""A row of the newsroom's own lexicons that cannot be used is told when the window opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from redpencil.text.wordlists import newsroom
from redpencil.window import application


@pytest.fixture
def bad_rows(data_folder: Path) -> Iterator[Path]:
    """Two rows that do not fit, in a folder that is read anew for this test alone."""
    folder = data_folder / "lexicons"
    folder.mkdir(parents=True)
    (folder / "titles.tsv").write_text("sheikha\nemira\n", encoding="utf-8")
    newsroom.cache_clear()
    yield folder
    newsroom.cache_clear()


def test_the_window_tells_the_first_bad_row_and_how_many_more(
    bad_rows: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = application.open_window(tmp_path / "library.db", tmp_path / "log.db")
    qtbot.addWidget(window)
    words = window.panes.message.words
    window.close()
    assert "Line 1 of " in words
    assert str(bad_rows / "titles.tsv") in words
    assert "There is one more" in words
