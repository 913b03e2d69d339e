"""The sum of a table's rows is offered below the evidence, and one press records it."""

from __future__ import annotations

from pathlib import Path

import pytest
from amending_desk import choose, current, open_text, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from redpencil.model import Check
from redpencil.window.main_window import MainWindow
from redpencil.window.page.table_model import CellRole

LINE = "sum of “boats” in row 2 to row 4: 1,310 + 905 + 398 = 2,613"
TEXT = "Boats of the lake\n\nThe harbours of the lake counted 2,613 boats in total."


def write(path: Path, inner: int) -> None:
    rows = f"harbour,boats\nNorhaven,1310\nSelby Reach,905\nInner Quay,{inner}\nTotal,2613\n"
    path.write_text(rows, encoding="utf-8")


@pytest.fixture
def lake(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    open_text(window, qtbot, tmp_path, TEXT)
    write(tmp_path / "lake-harbours.csv", 398)
    window.shelf.add((tmp_path / "lake-harbours.csv",))
    qtbot.waitUntil(lambda: len(window.shelf.sources) == 1 and window.checking.complete)
    settle(window, qtbot)
    choose(window, "2,613")
    settle(window, qtbot)
    return window


def check(window: MainWindow) -> Check:
    review = window.checking.review
    assert review is not None
    return review.checks[current(window).id]


def said(window: MainWindow) -> str:
    labels = window.panes.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def keep(window: MainWindow, qtbot: QtBot) -> None:
    button = window.panes.panel.deck.cards[0].keep
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window, qtbot)


def test_one_press_keeps_the_sum_with_the_decision(lake: MainWindow, qtbot: QtBot) -> None:
    button = lake.panes.panel.deck.cards[0].keep
    assert button is not None
    assert button.text() == "The 3 rows of column “boats” add up to 2,613: keep as calculation"
    keep(lake, qtbot)
    assert check(lake).calculation == LINE
    citation = check(lake).citation
    assert citation is not None
    assert citation.locator == "row 5, column boats"
    assert "It comes to 2,613." in said(lake)
    keep(lake, qtbot)  # once is enough
    assert check(lake).calculation == LINE


def test_a_kept_sum_is_held_to_the_table_as_it_is_now(
    lake: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    keep(lake, qtbot)
    write(tmp_path / "lake-harbours.csv", 400)
    lake.shelf.add((tmp_path / "lake-harbours.csv",))
    qtbot.waitUntil(lambda: check(lake).status == "stale", timeout=20_000)
    assert check(lake).before == LINE
    qtbot.waitUntil(lambda: "It comes to 2,615, not 2,613." in said(lake), timeout=20_000)


def test_the_card_names_row_and_column_and_opens_that_very_cell(
    lake: MainWindow, qtbot: QtBot
) -> None:
    evidence = lake.panes.panel.deck.cards[0].evidence()
    assert evidence.passage is not None
    lake.shelf.open_passage(evidence)
    settle(lake, qtbot)
    table = lake.panes.source.table
    marked = [
        table.rows.index(row, column).data()
        for row in range(table.rows.rowCount())
        for column in range(table.rows.columnCount())
        if table.rows.index(row, column).data(CellRole.MARKED)
    ]
    assert marked == ["2613"]
    assert "row 5, column boats" in said_of_source(lake)


def said_of_source(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.panes.source.findChildren(QLabel))


def test_a_cell_of_a_table_among_other_words_is_framed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_text(window, qtbot, tmp_path, TEXT)
    words = "\n\n".join(f"The harbour office wrote letter {n}." for n in range(12))
    table = "| harbour | boats |\n|---|---|\n| Norhaven | 1310 |\n| Total | 2613 |\n"
    (tmp_path / "account.md").write_text(f"# Lake harbours\n\n{words}\n\n{table}", "utf-8")
    window.shelf.add((tmp_path / "account.md",))
    qtbot.waitUntil(lambda: len(window.shelf.sources) == 1 and window.checking.complete)
    settle(window, qtbot)
    choose(window, "2,613")
    settle(window, qtbot)
    evidence = window.panes.panel.deck.cards[0].evidence()
    assert evidence.passage is not None
    assert evidence.passage.locator == "table 1, row 3, column boats"
    window.shelf.open_passage(evidence)
    settle(window, qtbot)
    page = window.panes.source.page
    assert page.shown is not None
    assert page.cell is not None
    assert page.shown.text[slice(*page.cell)] == "2613"
    page.grab()
