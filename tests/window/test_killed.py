"""Sudden death and ordinary closing: what the window had shown as made is in the log."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.window.main_window import MainWindow

# A window of its own that decides on the sample for ever. Every decision that it shows as made
# is told: its number in the log, the claim, the status; and whenever the status bar says "Saved",
# how many had been asked for by then.
DECIDING = """
import os, random, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QTimer
from redpencil.desk import sample_article
from redpencil.window import application
from redpencil.words import commands

folder, chance = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
app = application.make_application()
window = application.open_window(folder / "library.db", folder / "log.db")
checking = window.checking
asked = saved = 0

def decide():
    global asked
    if asked > saved and chance.random() < 0.8:
        return  # so that the log catches up now and then, on a slow machine too
    for _ in range(chance.randint(1, 6)):  # several keys before the log has answered the first
        checking.choose(chance.choice(checking.review.claims))
        status = chance.choice(["ok", "fix", "query", "source_needed"])
        window.set_status(status, chance.random() < 0.5)
        asked += 1
    if chance.random() < 0.1:
        checking.undo()

def tell(changed):
    page = window.panes.article
    for claim, check in changed.items():
        if check is not None:
            assert page.status_of(checking.review.claim(claim)) == check.status
            print(check.seq, claim, check.status, flush=True)

def tell_saved(words):
    global saved
    if words == commands.SAVED:
        saved = asked
        assert window.panes.status._saved.text() == words
        print("saved", asked, flush=True)

checking.checks_changed.connect(tell)
checking.saved.connect(tell_saved)
timer = QTimer(interval=1)
timer.timeout.connect(decide)
checking.claims_complete.connect(timer.start)
window.show()
checking.open_path(sample_article())
app.exec()
"""


def decisions(path: Path) -> int:
    """How many decisions the log has, those that were taken back among them."""
    log = CheckLog(path)
    count = sum(event.kind == "decided" for event in log.events())
    log.close()
    return count


def test_a_window_that_is_killed_loses_no_decision_that_it_had_shown(tmp_path: Path) -> None:
    chance = random.Random(21)
    told: list[str] = []
    before = 0
    for seed in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", DECIDING, str(tmp_path), str(seed)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as program:
            assert program.stdout is not None
            assert program.stderr is not None
            shown = [program.stdout.readline() for _ in range(chance.randint(40, 200))]
            while all(shown) and not any(line.startswith("saved") for line in shown):
                shown.append(program.stdout.readline())
            program.kill()  # SIGKILL on POSIX: no handler runs
            shown += [line for line in program.stdout if line.endswith("\n")]
            assert "Traceback" not in program.stderr.read()
        assert all(shown)
        told += [line for line in shown if not line.startswith("saved")]
        saved = [int(line.split()[1]) for line in shown if line.startswith("saved")]
        assert verify(tmp_path / "log.db").ok
        now = decisions(tmp_path / "log.db")
        assert saved
        assert now - before >= saved[-1] > 0
        before = now
    log = CheckLog(tmp_path / "log.db")
    recorded = {event.seq: event for event in log.events()}
    log.close()
    assert len(told) > 100
    for line in told:
        seq, claim, status = line.split()
        assert recorded[int(seq)].claim == claim
        assert recorded[int(seq)].payload["status"] == status


def test_closing_right_after_the_keys_keeps_every_decision(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    article = reading.panes.article
    qtbot.keyClick(article, Qt.Key.Key_F8)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(article, key)
    reading.close()  # before a single answer has come back
    review = reading.checking.review
    assert review is not None
    log = CheckLog(tmp_path / "log.db")
    statuses = {check.claim: check.status for check in log.checks(review.article.id)}
    log.close()
    in_order = [statuses.get(claim.id) for claim in review.claims[:4]]
    assert in_order == ["ok", "fix", "query", "source_needed"]
    assert verify(tmp_path / "log.db").ok
