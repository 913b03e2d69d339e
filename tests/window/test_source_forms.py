"""A source as a table and as printed pages, with the cell or the words of the passage marked."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from amending_desk import settle
from printed import pdf, prose
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redpencil.documents.building import Draft
from redpencil.documents.table import add_rows
from redpencil.model import Block, Document, Evidence, Finding, Passage
from redpencil.window.main_window import MainWindow
from redpencil.window.page.table_model import CellRole, TableModel, is_table

KEY = Qt.Key
HEADER = ("island", "lamps", "kept by", "lamps")
ROWS = [[f"Isle {n}", f"{n},000", "the harbour", f"{n}"] for n in range(1, 31)]
ROWS[6][2] = "the harbour · and: the town"


def table(header: tuple[str, ...] = HEADER, rows: list[list[str]] = ROWS) -> Document:
    draft = Draft()
    draft.add("heading", "Lamps of the isles", 1, "row 1")
    add_rows(draft, header, rows, 3)
    return draft.document("Lamps", "lamps.csv", "text/csv")


def runs(pid: int) -> bool:
    """Whether there is a process of that number, one that nobody has waited for included."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def shown(model: TableModel, row: int) -> list[object]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_rows_told_in_words_are_cells_again(qapp: QApplication) -> None:
    model = TableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    document = table()
    model.show_document(document)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert sorted(map(str, heads))[-4:] == ["island", "kept by", "lamps", "lamps"]
    row = shown(model, 7)
    assert [row[heads.index("island")], row[heads.index("kept by")]] == ["Isle 7", ROWS[6][2]]
    assert {"7,000", "7"} <= set(row)
    assert model.headerData(7, Qt.Orientation.Vertical) == "9"
    assert shown(model, 0)[0] == "Lamps of the isles"


def test_a_cell_knows_its_place_in_the_text_and_is_marked(qapp: QApplication) -> None:
    model = TableModel()
    document = table()
    start = document.text.index("12,000")
    model.show_document(document, (start, start + 6))
    row, column = model.place_of(start)
    index = model.index(row, column)
    assert index.data() == "12,000"
    assert index.data(CellRole.MARKED)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "lamps: 12,000, passage"
    marked = [
        (r, c)
        for r in range(model.rowCount())
        for c in range(model.columnCount())
        if model.index(r, c).data(CellRole.MARKED)
    ]
    assert marked == [(row, column)]


def test_a_table_without_heads_has_its_cells_in_order(qapp: QApplication) -> None:
    model = TableModel()
    model.show_document(table((), [["one", "two"], ["three", "", "four"]]))
    assert shown(model, 1) == ["one", "two"]
    assert shown(model, 2) == ["three", "four"]


def test_running_text_is_no_table() -> None:
    blocks = (Block("paragraph", 0, 4, "¶ 1"), Block("row", 5, 9, "row 1"))
    assert not is_table(Document("Text\nrow1", blocks, "T", "t.txt", "0" * 64))
    assert is_table(table())


def test_a_hundred_thousand_rows_are_shown_at_once(window: MainWindow, qtbot: QtBot) -> None:
    text, blocks, at = [], [], 0
    for n in range(100_000):
        words = f"island: Isle {n} · lamps: {n * 7}"
        blocks.append(Block("row", at, at + len(words), f"row {n + 2}"))
        text.append(words)
        at += len(words) + 1
    document = Document("\n".join(text), tuple(blocks), "Lamps", "lamps.csv", "0" * 64)
    sheet = window.panes.source.table
    start = document.text.index("Isle 77777")
    began = time.process_time()
    sheet.show_table(document, (start, start + 10))
    sheet.grab()
    took = time.process_time() - began
    assert sheet.currentIndex().data() == "Isle 77777"
    assert took < 0.5  # a part of what laying all of them out would take


@pytest.fixture
def tabled(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "fares.csv"
    rows = "".join(f"{year},{year % 9}.5 percent,{year % 7}\n" for year in range(1980, 2024))
    path.write_text("year,rise,routes\n" + rows, encoding="utf-8")
    with qtbot.waitSignal(reading.shelf.sources_changed, timeout=20_000):
        reading.shelf.add((path,))
    settle(reading, qtbot)
    return reading


def open_words(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Open the source at a passage in which these words are laid beside a claim."""
    source = window.shelf.sources[0]
    opened: list[Document] = []
    window._jobs.on_desk(lambda desk: desk.source_document(source.id), opened.append)
    settle(window, qtbot)
    document = opened[0]
    at = document.text.index(words)
    block = document.block_at(at)
    assert block is not None
    text = document.text[block.start : block.end]
    passage = Passage(source.id, source.title, block.locator, block.start, block.end, text)
    within = at - block.start
    finding = Finding("equal", "", "rule")
    window.shelf.open_passage(Evidence("q", passage, finding, within, within + len(words)))
    settle(window, qtbot)


def test_a_source_that_is_a_table_opens_as_one_at_its_cell(
    tabled: MainWindow, qtbot: QtBot
) -> None:
    open_words(tabled, qtbot, "8.5 percent")
    view = tabled.panes.source
    assert view.leaf is view.table
    assert view.table.currentIndex().data() == "8.5 percent"
    assert view.table.currentIndex().data(CellRole.MARKED)
    assert view.form.text() == "As text"
    tabled.commands["source_form"].trigger()
    assert view.leaf is view.page
    assert view.form.text() == "As a table"


def test_cells_are_chosen_by_keys_and_their_row_is_cited(tabled: MainWindow, qtbot: QtBot) -> None:
    open_words(tabled, qtbot, "8.5 percent")
    table = tabled.panes.source.table
    table.setFocus()
    qtbot.keyClick(table, KEY.Key_Right)
    citation = tabled.panes.source.selected_citation()
    assert citation is not None
    assert citation.passage.startswith("year: ")
    assert citation.locator == "row " + str(table.rows.headerData(
        table.currentIndex().row(), Qt.Orientation.Vertical
    ))  # fmt: skip


def test_find_looks_in_the_text_of_a_table(tabled: MainWindow, qtbot: QtBot) -> None:
    open_words(tabled, qtbot, "8.5 percent")
    view = tabled.panes.source
    tabled.activateWindow()
    view.table.setFocus()
    qtbot.waitUntil(view.table.hasFocus, timeout=4_000)
    tabled.commands["find"].trigger()
    tabled.searching.search("2001")
    assert view.leaf is view.page
    assert len(view.page._matches) == 1


PAGES = [
    prose(60, 780, ["A first page with other words."]),
    prose(60, 780, [f"Line {n} of the harbour's yearly account." for n in range(40)]),
    prose(60, 400, ["The port counted 42 boats before the great", "storm came in from the north."]),
]


@pytest.fixture
def printed_source(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "port.pdf"
    path.write_bytes(pdf(PAGES))
    with qtbot.waitSignal(reading.shelf.sources_changed, timeout=20_000):
        reading.shelf.add((path,))
    settle(reading, qtbot)
    return reading


def test_a_pdf_opens_as_its_pages_with_the_passage_marked(
    printed_source: MainWindow, qtbot: QtBot
) -> None:
    open_words(printed_source, qtbot, "42 boats")
    view = printed_source.panes.source
    prints = view.prints
    assert view.leaf is prints
    qtbot.waitUntil(lambda: prints.marked == (3,), timeout=20_000)
    qtbot.waitUntil(lambda: prints.page_in_sight == 3, timeout=8_000)
    qtbot.waitUntil(lambda: prints.accessibleName().endswith("page 3 of 3"), timeout=8_000)
    prints.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: 1 in prints._drawn, timeout=20_000)
    assert prints.page_in_sight == 1
    picture = prints.grab().toImage()
    white = picture.pixelColor(picture.width() // 2, 40)
    assert white.name() == "#ffffff"


def test_larger_text_draws_larger_pages_at_the_same_place(
    printed_source: MainWindow, qtbot: QtBot
) -> None:
    open_words(printed_source, qtbot, "42 boats")
    prints = printed_source.panes.source.prints
    qtbot.waitUntil(lambda: prints.marked == (3,), timeout=20_000)
    before = prints._drawn[3][1].width
    printed_source.commands["larger"].trigger()
    qtbot.waitUntil(
        lambda: 3 in prints._drawn and prints._drawn[3][1].width > before, timeout=20_000
    )
    assert prints.page_in_sight in (2, 3)


def test_a_pdf_whose_file_is_gone_is_shown_as_text_and_told(
    printed_source: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "port.pdf").unlink()
    open_words(printed_source, qtbot, "42 boats")
    view = printed_source.panes.source
    qtbot.waitUntil(lambda: view.leaf is view.page, timeout=8_000)
    assert view.form.isHidden()
    assert "port.pdf" in printed_source.panes.message.words


def test_closing_the_source_ends_the_process_that_draws(
    printed_source: MainWindow, qtbot: QtBot
) -> None:
    open_words(printed_source, qtbot, "42 boats")
    prints = printed_source.panes.source.prints
    qtbot.waitUntil(lambda: prints.marked == (3,), timeout=20_000)
    pictures = printed_source.prints._pictures
    assert pictures is not None
    child = pictures._child
    assert child is not None
    printed_source.panes.source.close_source()
    qtbot.waitUntil(lambda: not runs(child._process.pid), timeout=8_000)
