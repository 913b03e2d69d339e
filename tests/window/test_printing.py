"""The article on paper: read back from a PDF, and seen in the preview."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from stalls import Probe, alone

from redpencil.claims.finding import find_claims
from redpencil.model import Check, Claim, Document, Status
from redpencil.text.paragraphs import from_text
from redpencil.window.look import fonts, theme
from redpencil.window.main_window import MainWindow
from redpencil.window.page.mark_painting import MarkPainter
from redpencil.window.page.on_paper import PaperArticle
from redpencil.window.page.press import Press, pages_asked
from redpencil.window.print_window import PrintWindow

PARAGRAPH = "“We count {n} lamps,” said Runa Falk. Fares rose {n} percent in a year of storms.\n\n"
WORDS = "Night crossings halved\n\n" + "".join(PARAGRAPH.format(n=n) for n in range(11, 71))
STATUSES: tuple[Status, ...] = ("ok", "fix", "query", "source_needed", "on_author", "opinion")


def checked(claims: Sequence[Claim]) -> dict[str, Check]:
    pairs = zip(claims, STATUSES, strict=False)
    return {
        claim.id: Check(
            claim.id, status, claim.text, claim.kind, claim.start, claim.end, "A.K.", "2026", 1,
            note="Seen in the log." if status == "query" else "",
        )
        for claim, status in pairs
    }  # fmt: skip


@pytest.fixture
def claims(paper_document: Document) -> tuple[Claim, ...]:
    return tuple(claim for batch in find_claims(paper_document) for claim in batch)


@pytest.fixture
def paper_document() -> Document:
    return from_text(WORDS)


@pytest.fixture
def printed(
    paper_document: Document, claims: tuple[Claim, ...], tmp_path: Path, qtbot: QtBot
) -> pypdfium2.PdfDocument:
    fonts.register()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "article.pdf"))
    page = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(36, 36, 36, 36),
    )
    printer.setPageLayout(page)
    sheet = printer.pageRect(QPrinter.Unit.Point)
    shape = sheet.height() / sheet.width()
    light = theme.load("light")
    paper = PaperArticle(
        paper_document, "340 words", claims, checked(claims), light, shape
    ).set_whole()
    press = Press(paper, printer, range(paper.pages))
    with qtbot.waitSignal(press.ended, timeout=8_000) as ended:
        press.start()
    assert ended.args == ["printed"]
    return pypdfium2.PdfDocument(tmp_path / "article.pdf")


def words_of(pages: pypdfium2.PdfDocument) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def test_every_word_of_the_article_and_every_claim_is_on_paper(
    printed: pypdfium2.PdfDocument, claims: tuple[Claim, ...]
) -> None:
    pages = words_of(printed)
    assert "Night crossings halved" in pages[0]
    text = " ".join(pages)
    for n in range(11, 71):
        assert f"“We count {n} lamps,” said" in text
    assert f"1 OK · Quantity · {claims[0].locator} {claims[0].text}" in text
    assert "3 Query" in text
    assert "11 lamps · Seen in the log." in text
    assert f"{len(claims)} Unchecked" in text
    assert f"1 / {len(pages)}" in pages[0]


def test_the_words_keep_clear_of_the_ends_of_every_page(printed: pypdfium2.PdfDocument) -> None:
    for page in printed:
        image = page.render(scale=1.0, grayscale=True)
        rows = [
            min(image.buffer[row * image.stride : row * image.stride + image.width])
            for row in range(image.height)
        ]
        assert min(rows[: image.height // 40]) > 200
        assert min(rows[-image.height // 40 :]) > 200
        # The foot stands alone, with white above it.
        foot = max(row for row, darkest in enumerate(rows) if darkest < 160)
        assert min(rows[foot - 30 : foot - 14]) > 200


def test_numbers_of_marks_that_end_together_stand_side_by_side(
    paper_document: Document, claims: tuple[Claim, ...], dressed: object
) -> None:
    light = theme.load("light")
    paper = PaperArticle(paper_document, "", claims, checked(claims), light, 1.4).set_whole()
    picture = QImage(700, 980, QImage.Format.Format_RGB32)
    taken: list[tuple[float, float]] = []
    painter = QPainter(picture)
    marks = MarkPainter(painter, light, 1.0, paper.lines_of)
    for claim in claims[1:3]:
        place = marks.end_of(claim)
        assert place is not None
        begins = place[0].right() + marks.sign(claim, "query", room=12)
        taken.append((begins - 4, begins + 12))
    painter.end()
    (left, right), (other_left, other_right) = taken
    assert right <= other_left or other_right <= left


@pytest.fixture
def preview(reading: MainWindow, qtbot: QtBot) -> PrintWindow:
    reading.commands["print"].trigger()
    opened = reading.printing.preview
    assert opened is not None
    qtbot.waitUntil(lambda: not opened.busy, timeout=8_000)
    return opened


def test_ctrl_p_shows_pages_and_the_work_goes_on(
    reading: MainWindow, preview: PrintWindow, qtbot: QtBot
) -> None:
    assert preview.isVisible()
    assert not preview.isModal()
    qtbot.waitUntil(lambda: 1 in preview.pages.drawn, timeout=4_000)
    assert "page 1 of 2" in preview.pages.accessibleName()
    preview.close()
    qtbot.waitUntil(lambda: reading.printing.preview is None, timeout=4_000)


def test_a_preview_asked_for_again_takes_the_place_of_the_one_before(
    reading: MainWindow, preview: PrintWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.destroyed, timeout=4_000):
        reading.commands["print"].trigger()
    assert reading.printing.preview is not None
    assert reading.printing.preview.isVisible()


def test_the_pages_are_saved_as_pdf(preview: PrintWindow, tmp_path: Path, qtbot: QtBot) -> None:
    preview.save_pdf(tmp_path / "pages.pdf")
    qtbot.waitUntil(lambda: not preview.busy, timeout=8_000)
    assert preview.told == "pages.pdf is written."
    pages = words_of(pypdfium2.PdfDocument(tmp_path / "pages.pdf"))
    assert "Ferry line halves" in pages[0]
    assert len(pages) == 2


def test_what_stood_in_the_file_stays_where_saving_is_cancelled_or_refused(
    preview: PrintWindow, tmp_path: Path
) -> None:
    kept = tmp_path / "pages.pdf"
    kept.write_bytes(b"before")
    preview.save_pdf(kept)
    preview.cancel()
    assert not preview.busy
    assert preview.told == "Printing was cancelled."
    assert kept.read_bytes() == b"before"
    preview.save_pdf(tmp_path / "no folder" / "pages.pdf")
    assert "could not be written" in preview.told


def test_other_paper_sets_the_pages_anew_and_printing_waits_for_them(
    preview: PrintWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = preview.printer.pageLayout()
    preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    preview.printer.setOutputFileName(str(tmp_path / "small.pdf"))
    preview.printer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    preview._take_paper(before)
    assert preview.busy
    preview.print_now()
    qtbot.waitUntil(lambda: not preview.busy, timeout=8_000)
    assert preview.told == "The pages are with the printer."
    pages = pypdfium2.PdfDocument(tmp_path / "small.pdf")
    assert pages[0].get_width() == pytest.approx(298, abs=2)
    assert f"1 / {len(pages)}" in words_of(pages)[0]


def test_a_printer_gets_the_pages_and_copies_that_were_asked_for(dressed: object) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    assert pages_asked(printer, 3, 1) == [0, 1, 2]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert pages_asked(printer, 3, 1) == [1, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_asked(printer, 3, 1) == [2, 1]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert pages_asked(printer, 3, 3) == [2]


def test_pages_of_a_long_article_come_without_holding_the_window_up(
    claims: tuple[Claim, ...], dressed: object, qtbot: QtBot
) -> None:
    document = from_text(25 * WORDS)
    marks = tuple(claim for batch in find_claims(document) for claim in batch)
    assert len(marks) > 4_000
    light = theme.load("light")
    with alone():
        probe = Probe()
        window = PrintWindow(
            "Long", lambda s: PaperArticle(document, "", marks, {}, light, s), light
        )
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: bool(window.pages.drawn), timeout=8_000)
        assert window.busy  # the first page is there long before the last
        qtbot.waitUntil(lambda: not window.busy, timeout=20_000)
        for number in (40, window.pages.page_count(), 1):
            window.pages.go_to_page(number)
            qtbot.waitUntil(lambda n=number: n in window.pages.drawn, timeout=4_000)  # type: ignore[misc]
            assert len(window.pages.drawn) <= 24
        probe.stop()
        assert probe.busiest < 0.05
