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

from redpencil.claims.finding import find_claims
from redpencil.model import Check, Claim, Document, Status
from redpencil.text.paragraphs import from_text
from redpencil.window.look import fonts, theme
from redpencil.window.main_window import MainWindow
from redpencil.window.page.mark_painting import MarkPainter
from redpencil.window.page.on_paper import PaperArticle

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
    paper_document: Document, claims: tuple[Claim, ...], tmp_path: Path
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
    PaperArticle(paper_document, "340 words", claims, checked(claims), light, shape).print_to(
        printer
    )
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
    paper = PaperArticle(paper_document, "", claims, checked(claims), theme.load("light"), 1.4)
    picture = QImage(700, 980, QImage.Format.Format_RGB32)
    taken: list[tuple[float, float]] = []
    painter = QPainter(picture)
    marks = MarkPainter(painter, theme.load("light"), 1.0, paper.lines_of)
    for claim in claims[1:3]:
        place = marks.end_of(claim)
        assert place is not None
        begins = place[0].right() + marks.sign(claim, "query", room=12)
        taken.append((begins - 4, begins + 12))
    painter.end()
    (left, right), (other_left, other_right) = taken
    assert right <= other_left or other_right <= left


def test_ctrl_p_shows_pages_and_the_work_goes_on(reading: MainWindow, qtbot: QtBot) -> None:
    reading.commands["print"].trigger()
    preview = reading.printing.preview
    assert preview is not None
    assert preview.isVisible()
    assert not preview.isModal()
    preview.close()
    qtbot.waitUntil(lambda: reading.printing.preview is None, timeout=4_000)
