"""A folder of sources that is added in the window: how far it is, cancelled, gone on with."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from redpencil.window.main_window import MainWindow

COUNT = 37


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "notes"
    (made / "below").mkdir(parents=True)
    for number in range(COUNT):
        place = made / "below" if number % 2 else made
        (place / f"{number}.txt").write_text(f"Note number {number}.", encoding="utf-8")
    return made


def test_a_folder_is_counted_cancelled_and_gone_on_with(
    reading: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    before = len(reading.shelf.sources)
    told: list[tuple[int, int, str]] = []

    def take(progress: tuple[int, int, str]) -> None:
        told.append(progress)
        if len(told) == 5:  # the third file has come
            reading.shelf.cancel()

    reading.shelf.progressed.connect(take)
    with qtbot.waitSignal(reading.shelf.sources_changed, timeout=20_000):
        reading.shelf.add((folder,))
    qtbot.waitUntil(lambda: reading._jobs.idle, timeout=20_000)
    # Nothing else is said before the first file has come than how many there are.
    assert [progress[:2] for progress in told[:4]] == [(0, 1), (0, COUNT), (1, COUNT), (2, COUNT)]
    kept = len(reading.shelf.sources) - before
    assert 3 <= kept < COUNT
    with qtbot.waitSignal(reading.shelf.sources_changed, timeout=60_000):
        reading.shelf.add((folder,))
    qtbot.waitUntil(lambda: reading._jobs.idle, timeout=20_000)
    assert len(reading.shelf.sources) - before == COUNT
    assert told[-2][:2] == (COUNT, COUNT)
