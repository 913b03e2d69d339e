"""Reports from the window: chosen, looked at, written; names withheld; answers that come back."""

from __future__ import annotations

import re
from pathlib import Path

import docx as python_docx
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot
from report_examples import HOSTILE, full_report

from redpencil.window import window_state
from redpencil.window.dropping import Dropped
from redpencil.window.export.export_window import ExportWindow
from redpencil.window.main_window import MainWindow
from redpencil.window.work.previewing import PREVIEWED, page_of, shortened
from redpencil.words import exporting as words


def seen(window: MainWindow, qtbot: QtBot) -> ExportWindow:
    """The export window once it has come to rest."""
    export = window.exporting.window
    assert export is not None
    qtbot.waitUntil(
        lambda: (
            not export._later.isActive()
            and not window.exporting._again.isActive()
            and window._jobs.idle
        )
    )
    return export


def opened(window: MainWindow, qtbot: QtBot, folder: Path) -> ExportWindow:
    window.commands["report"].trigger()
    export = seen(window, qtbot)
    export.choices.folder.setText(str(folder))
    return seen(window, qtbot)


def tick(export: ExportWindow, label: str, on: bool = True) -> None:
    box = next(b for b in export.findChildren(QCheckBox) if b.text() == label and not b.isHidden())
    box.setChecked(on)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_without_an_article_there_is_nothing_to_write(window: MainWindow) -> None:
    window.commands["report"].trigger()
    assert window.exporting.window is None
    assert "Open an article first" in window.panes.message.words


def test_the_window_stands_beside_the_work_and_shows_what_will_be_written(
    reading: MainWindow, qtbot: QtBot, out: Path
) -> None:
    export = opened(reading, qtbot, out)
    assert not export.isModal()
    page, files = export.told
    assert "Nobody asked us" in page
    assert files == "Ferry-line-halves-its-night-crossings.html"
    assert not list(out.iterdir())


def test_every_kind_is_written_in_the_formats_ticked(
    reading: MainWindow, qtbot: QtBot, out: Path
) -> None:
    export = opened(reading, qtbot, out)
    tick(export, "CSV table")
    tick(export, "JSON")
    seen(reading, qtbot).write.click()
    qtbot.waitUntil(lambda: len(list(out.iterdir())) == 3)
    for kind in ("marked", "corrections", "calls"):
        export.choices.choose(kind, (".md",))
        seen(reading, qtbot).write.click()
    qtbot.waitUntil(lambda: len(list(out.iterdir())) == 6)
    seen(reading, qtbot)
    assert {path.name.rpartition("crossings")[2] for path in out.iterdir()} == {
        ".html", ".csv", ".json", "-marked.md", "-corrections.md", "-calls.md",
    }  # fmt: skip
    assert "Written: " in export.told[1]


def test_each_ticked_format_can_be_looked_at(reading: MainWindow, qtbot: QtBot, out: Path) -> None:
    export = opened(reading, qtbot, out)
    tick(export, "CSV table")
    seen(reading, qtbot)
    export._tabs.buttons()[-1].click()
    assert "standing" in seen(reading, qtbot).told[0]
    tick(export, "CSV table", False)
    tick(export, "Web page", False)
    assert seen(reading, qtbot).told[0] == words.NOTHING_TICKED
    assert not export.write.isEnabled()


def test_a_file_that_stands_there_is_named_before_it_is_replaced(
    reading: MainWindow, qtbot: QtBot, out: Path
) -> None:
    export = opened(reading, qtbot, out)
    export.choices.file_name.setText("mine")
    (out / "mine.html").write_text("old")
    tick(export, "CSV table")
    assert seen(reading, qtbot).told[1] == "mine.html, .csv — replaced: .html"


def test_a_decision_is_in_the_preview_at_once(reading: MainWindow, qtbot: QtBot, out: Path) -> None:
    export = opened(reading, qtbot, out)
    assert "1 Fix" not in export.told[0]
    reading.commands["next_claim"].trigger()
    reading.commands["fix"].trigger()
    qtbot.waitUntil(lambda: "1 Fix" in export.told[0], timeout=8_000)


def test_names_that_are_ticked_or_typed_are_in_no_preview_and_no_file(
    reading: MainWindow, qtbot: QtBot, out: Path
) -> None:
    export = opened(reading, qtbot, out)
    box = export.choices.withholding
    rows = [box.persons.item(row) for row in range(box.persons.count())]
    falk = next(item for item in rows if "Falk" in item.text())
    falk.setCheckState(Qt.CheckState.Checked)
    box.other.setText("Ivar Strand")
    qtbot.keyClick(box.other, Qt.Key.Key_Return)
    page, _ = seen(reading, qtbot).told
    assert "Falk" not in page
    assert "Strand" not in page
    assert not list(out.iterdir())  # Enter ended the name and wrote nothing
    export.write.click()
    qtbot.waitUntil(lambda: bool(list(out.iterdir())))
    written = next(out.iterdir()).read_text(encoding="utf-8")
    assert "Falk" not in written
    assert "Strand" not in written
    export.choices.choose("comments")
    assert "only where nothing is withheld" in seen(reading, qtbot).told[0]


def test_comments_for_a_word_file_are_shown_and_written_on_the_words_of_their_claims(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, out: Path
) -> None:
    manuscript = tmp_path / "draft.docx"
    file = python_docx.Document()
    file.add_paragraph("The new mast is nine metres high, and it has 12 lamps.")
    file.save(str(manuscript))
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(manuscript)
    export = opened(window, qtbot, out)
    export.choices.choose("comments", (".docx",))
    assert "Nothing was decided on" in seen(window, qtbot).told[0]
    window.commands["next_claim"].trigger()
    window.commands["fix"].trigger()
    qtbot.waitUntil(lambda: "nine metres" in export.told[0], timeout=8_000)
    page, files = seen(window, qtbot).told
    assert "Fix" in page
    assert files.endswith(".docx")
    assert export.write.isEnabled()
    before = manuscript.read_bytes()
    export.write.click()
    qtbot.waitUntil(lambda: bool(list(out.iterdir())), timeout=8_000)
    seen(window, qtbot)
    (written,) = out.iterdir()
    (comment,) = python_docx.Document(str(written)).comments
    assert "Fix" in comment.text
    assert manuscript.read_bytes() == before


def test_no_name_that_is_withheld_is_remembered_but_the_formats_are(
    reading: MainWindow, qtbot: QtBot, out: Path
) -> None:
    export = opened(reading, qtbot, out)
    export.choices.withholding.other.setText("Secret Person")
    qtbot.keyClick(export.choices.withholding.other, Qt.Key.Key_Return)
    tick(export, "BibTeX")
    export.choices.choose("marked", (".md", ".pdf"))
    export.close()
    kept = window_state.load().exporting
    assert kept["formats.report"] == (".html", ".bib")
    assert kept["kind"] == ("marked",)
    assert kept["folder"] == (str(out),)
    assert "Secret" not in window_state.state_file().read_text(encoding="utf-8")
    other = ExportWindow(reading.looks.theme, 1.0, kept)
    qtbot.addWidget(other)
    assert (other.order.kind, other.order.folder) == ("marked", out)


def test_what_cannot_be_written_is_told_in_the_place_of_the_preview(
    reading: MainWindow, qtbot: QtBot, out: Path
) -> None:
    export = opened(reading, qtbot, out)
    export.choices.choose("report", (".claimreview.jsonld",))
    export.choices.report_url.setText("file:///home/me/x.html")
    assert "file:///home/me/x.html" in seen(reading, qtbot).told[0]
    export.choices.choose("comments")
    assert "Word file" in seen(reading, qtbot).told[0]
    export.choices.choose("report", (".html",))
    export.choices.folder.setText(str(out / "nowhere"))
    seen(reading, qtbot).write.click()
    assert "could not be written" in seen(reading, qtbot).told[0]


def test_the_article_and_the_sources_are_never_written_over(
    window: MainWindow, article: Path, qtbot: QtBot
) -> None:
    mine = article.with_name("draft.md")
    mine.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(mine)
    before = mine.read_bytes()
    export = opened(window, qtbot, mine.parent)
    export.choices.file_name.setText("draft")
    export.choices.choose("report", (".md",))
    seen(window, qtbot).write.click()
    assert "is a file that was read" in seen(window, qtbot).told[0]
    assert mine.read_bytes() == before


def filled_in(reading: MainWindow, qtbot: QtBot, out: Path) -> Path:
    export = opened(reading, qtbot, out)
    export.choices.choose("calls", (".md",))
    seen(reading, qtbot).write.click()
    qtbot.waitUntil(lambda: bool(list(out.glob("*-calls.md"))))
    sheet = next(out.glob("*-calls.md"))
    filled = re.sub(r"(Answer n[0-9a-f]{10}:) …+", r"\1 yes, so it is", sheet.read_text("utf-8"))
    sheet.write_text(filled, encoding="utf-8")
    return sheet


def drop(export: ExportWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    export.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, none))


def test_answers_of_a_sheet_come_back_by_a_drop_on_the_window(
    reading: MainWindow, qtbot: QtBot, out: Path
) -> None:
    sheet = filled_in(reading, qtbot, out)
    export = seen(reading, qtbot)
    drop(export, sheet)
    qtbot.waitUntil(lambda: "answers entered" in reading.panes.message.words, timeout=8_000)
    review = reading.checking.review
    assert review is not None
    notes = [check.note for check in review.checks.values()]
    assert notes
    assert set(notes) == {"Answer: yes, so it is"}
    drop(export, sheet)
    qtbot.waitUntil(lambda: reading.panes.message.words == words.NO_ANSWERS, timeout=8_000)


def test_a_sheet_dropped_on_the_article_is_offered_and_another_file_is_opened(
    reading: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path
) -> None:
    sheet = filled_in(reading, qtbot, out)
    reading.arriving.take_drop(Dropped(paths=(sheet,)))
    qtbot.waitUntil(lambda: words.SHEET_DROPPED in reading.panes.message.words, timeout=8_000)
    reading.panes.message._take_way_out()
    qtbot.waitUntil(lambda: "answers entered" in reading.panes.message.words, timeout=8_000)
    other = tmp_path / "other.txt"
    other.write_text("Another town\n\nThe tower is 40 metres high, the mayor said.")
    reading.arriving.take_drop(Dropped(paths=(other,)))
    qtbot.waitUntil(lambda: "other.txt" in reading.panes.message.words, timeout=8_000)


@pytest.mark.parametrize("kind", PREVIEWED)
def test_hostile_words_do_nothing_in_a_preview(kind: str, qapp: QApplication) -> None:
    page = page_of(PREVIEWED[kind](full_report(HOSTILE, HOSTILE)))
    tags = set(re.findall(r"<\s*/?\s*(\w+)", page))
    assert tags <= {"p", "h1", "h2", "h3", "a", "span", "b", "sup", "code"}
    assert all(link.startswith("#") for link in re.findall('href="([^"]*)"', page))
    if kind == "report":
        shown = QTextDocument()
        shown.setHtml(page)
        assert "<script>alert(1)</script>" in shown.toPlainText()


def test_a_long_file_is_shown_from_its_beginning() -> None:
    assert shortened("a\nb") == "a\nb"
    long = shortened("line\n" * 5_000)
    assert long.endswith(words.GOES_ON)
    assert len(long) < 2_000
