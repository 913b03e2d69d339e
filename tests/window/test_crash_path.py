"""A fault of the program: logged, shown once, from whatever thread, and nothing hidden."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from redpencil.window.crash_dialogue import CrashDialogue, CrashPath, keep_log, log_file


@pytest.fixture
def crash(data_folder: Path) -> Iterator[CrashPath]:
    hooks = sys.excepthook, threading.excepthook
    path = CrashPath()
    keep_log()
    path.install()
    yield path
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(None)
    logger = logging.getLogger("redpencil")
    for handler in list(logger.handlers):
        handler.close()
        logger.removeHandler(handler)


def shown() -> list[CrashDialogue]:
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialogue) and w.isVisible()
    ]


def break_something(words: str) -> None:
    raise RuntimeError(words)


def test_a_fault_in_a_worker_thread_is_logged_and_shown(crash: CrashPath, qtbot: QtBot) -> None:
    thread = threading.Thread(target=break_something, args=("the wheel came off",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert "the wheel came off" in log_file().read_text(encoding="utf-8")
    dialogue = shown()[0]
    details = dialogue.findChild(QPlainTextEdit)
    assert details is not None
    assert "break_something" in details.toPlainText()
    copy, go_on = dialogue.findChildren(QPushButton)
    copy.click()
    assert "the wheel came off" in QGuiApplication.clipboard().text()
    go_on.click()
    assert shown() == []


def test_a_fault_in_every_paint_shows_one_dialogue(crash: CrashPath, qtbot: QtBot) -> None:
    for number in range(5):
        try:
            break_something(f"fault {number}")
        except RuntimeError as error:
            crash.take(type(error), error, error.__traceback__)
    assert len(shown()) == 1
    assert log_file().read_text(encoding="utf-8").count("RuntimeError: fault") == 5
    shown()[0].accept()


def test_without_a_folder_for_it_the_fault_goes_to_standard_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "a file, not a folder"
    blocked.write_text("")
    monkeypatch.setenv("REDPENCIL_DATA", str(blocked))
    keep_log()
    logger = logging.getLogger("redpencil")
    logger.critical("nowhere to write")
    assert "nowhere to write" in capsys.readouterr().err
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
