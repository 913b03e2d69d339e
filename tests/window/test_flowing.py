"""Parts that flow into lines: where they stand, and that they may come and go at will."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from redpencil.window.look.flowing import Flow


def flow_of(words: list[str], width: int, qtbot: QtBot) -> tuple[Flow, list[QPushButton]]:
    flow = Flow(gap=6)
    qtbot.addWidget(flow)
    buttons = [QPushButton(word) for word in words]
    for button in buttons:
        flow.add(button)
    flow.resize(width, 400)
    flow.show()
    return flow, buttons


def test_parts_go_on_in_the_next_line_where_there_is_no_more_room(qtbot: QtBot) -> None:
    flow, buttons = flow_of(["a quay", "a ferry", "a lamp"], 2000, qtbot)
    assert len({button.y() for button in buttons}) == 1
    assert [button.x() for button in buttons] == sorted(button.x() for button in buttons)
    narrow = buttons[0].width() + 1
    flow.resize(narrow, 400)
    assert [button.x() for button in buttons] == [0, 0, 0]
    assert flow.heightForWidth(narrow) == buttons[-1].geometry().bottom() + 1


def test_parts_stand_from_the_right_where_one_reads_from_there(qtbot: QtBot) -> None:
    flow, buttons = flow_of(["a quay", "a ferry"], 600, qtbot)
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.sendPostedEvents()
    assert buttons[0].geometry().right() == 599
    assert buttons[1].geometry().right() < buttons[0].x()


def test_parts_that_come_and_go_a_hundred_times_leave_nothing_behind(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    column = QVBoxLayout(held)
    flow = Flow()
    column.addWidget(flow)
    held.show()
    for turn in range(100):
        flow.clear()
        for number in range(turn % 5):
            flow.add(QPushButton(f"part {number}"))
        held.resize(100 + turn, 300)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    assert len(flow.findChildren(QPushButton)) == 99 % 5
