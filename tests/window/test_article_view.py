"""The article on its page: at once however long, marks where the words are, a click chooses."""

from __future__ import annotations

import random
import time
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redpencil.model import Check, Claim, Document, Quotation, Status
from redpencil.text.paragraphs import from_text
from redpencil.window.look import theme
from redpencil.window.page.article_view import ArticleView
from redpencil.window.page.minimap import Minimap
from redpencil.window.page.outline import outline
from redpencil.window.page.typesetting import MEASURE

TEXT = (
    "A heading for the 🚢 page\n\n"
    "Words before 🚢🚢 and “a quotation that is said” behind.\n\n"
    "Then 1,200 workers came; “a longer quotation that runs on and on until it has to be "
    "broken over more than one line of the page,” she said.\n"
)


def claim(words: str, kind: str = "quotation") -> Claim:
    start = TEXT.index(words)
    span = (start, start + len(words))
    reading = Quotation("direct", *span, (span,)) if kind == "quotation" else None
    return Claim(words[:9], kind, *span, words, reading, "¶ 2")  # type: ignore[arg-type]


SAID = claim("“a quotation that is said”")
WORKERS = claim("1,200 workers", "quantity")
LONG = claim(TEXT[TEXT.index("“a longer") : TEXT.index(" she said")])


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView(theme.load("light"))
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show_article(from_text(TEXT), "Somewhere · 40 words · 1 min", ())
    view.add_claims((SAID, WORKERS, LONG))
    view.show()
    qtbot.waitExposed(view)
    return view


def pixels(view: ArticleView, of: Claim) -> set[str]:
    """The colours in a mark's first line, as it is painted."""
    line = next(view.lines_of(of.start, of.end))[0].toRect()
    line.translate(0, -view.verticalScrollBar().value())
    image = view.viewport().grab(line.adjusted(0, 0, 0, 4)).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_mark_lies_on_its_words_behind_letters_of_two_units(view: ArticleView) -> None:
    page = view.page
    assert page is not None
    for each in (SAID, WORKERS, LONG):
        cursor = view.textCursor()
        cursor.setPosition(page.position(each.start) or 0)
        end = page.position(each.end)
        assert end is not None
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == each.text


def test_a_mark_over_two_lines_is_drawn_on_both(view: ArticleView) -> None:
    assert len(list(view.lines_of(LONG.start, LONG.end))) >= 2
    assert len(list(view.lines_of(SAID.start, SAID.end))) == 1


def test_the_measure_does_not_grow_with_the_window(view: ArticleView) -> None:
    view.resize(1500, 600)
    QApplication.processEvents()
    line = next(view.lines_of(LONG.start, LONG.end))[0]
    assert line.right() <= MEASURE + 60
    assert view.viewportMargins().left() > 300


def test_a_decision_repaints_the_mark_and_moves_no_word(view: ArticleView) -> None:
    shown = theme.load("light")
    before = [line for line, _ in view.lines_of(LONG.start, LONG.end)]
    assert {shown.quotation_tint, shown.quotation} <= pixels(view, SAID)
    check = Check(SAID.id, "ok", SAID.text, "quotation", SAID.start, SAID.end, "me", "", 1)
    view.set_checks({SAID.id: check})
    after = pixels(view, SAID)
    assert shown.quotation_tint not in after
    assert [line for line, _ in view.lines_of(LONG.start, LONG.end)] == before
    view.set_checks({SAID.id: None})
    assert shown.quotation_tint in pixels(view, SAID)


def test_the_chosen_claim_is_outlined_in_the_accent(view: ArticleView) -> None:
    line = next(view.lines_of(SAID.start, SAID.end))[0].toRect().adjusted(-6, -4, 6, 4)
    accent = theme.load("light").accent

    def colours() -> set[str]:
        image = view.viewport().grab(line).toImage()
        return {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }

    assert accent not in colours()
    view.choose(SAID)
    assert accent in colours()


def test_a_click_on_a_mark_chooses_its_claim(view: ArticleView, qtbot: QtBot) -> None:
    place = next(view.lines_of(WORKERS.start, WORKERS.end))[0].center().toPoint()
    with qtbot.waitSignal(view.claim_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [WORKERS]


def test_a_click_beside_the_marks_chooses_nothing(view: ArticleView, qtbot: QtBot) -> None:
    line = next(view.lines_of(SAID.start, SAID.end))[0]
    with qtbot.assertNotEmitted(view.claim_chosen, wait=20):
        for place in (QPoint(40, round(line.center().y())), QPoint(600, 560)):
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_foreign_text_loads_no_file_and_no_address(view: ArticleView) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    assert view.loadResource(kind, QUrl("file:///etc/hostname")) is None
    assert not view.openLinks()


def test_what_looks_like_markup_is_shown_as_it_stands(qtbot: QtBot) -> None:
    view = ArticleView(theme.load("light"))
    qtbot.addWidget(view)
    view.show_article(from_text("<b>bold</b> <img src='file:///etc/passwd'> & more."), "", ())
    assert "<img src='file:///etc/passwd'> & more." in view.toPlainText()


def test_zoom_and_theme_keep_the_place_being_read(qtbot: QtBot) -> None:
    view = ArticleView(theme.load("light"))
    qtbot.addWidget(view)
    view.resize(760, 500)
    view.show()
    document = long_document(8_000)
    with qtbot.waitSignal(view.page_set):
        view.show_article(document, "", ())
    middle = document.blocks[len(document.blocks) // 2].start
    view.scroll_to(middle)
    here = view.reading_position()
    assert abs(here - middle) < 400
    for act in (lambda: view.set_zoom(1.4), lambda: view.set_theme(theme.load("dark"))):
        act()
        qtbot.waitUntil(lambda: abs(view.reading_position() - here) < 400)


def long_document(words: int) -> Document:
    dice = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    text = "\n\n".join(
        " ".join("".join(dice.choices(letters, k=dice.randint(2, 9))) for _ in range(50)) + "."
        for _ in range(words // 50)
    )
    return from_text(text, "A very long text")


def test_the_first_page_of_a_hundred_thousand_words_stands_at_once(qtbot: QtBot) -> None:
    document = long_document(100_000)
    view = ArticleView(theme.load("light"))
    qtbot.addWidget(view)
    view.resize(760, 800)
    view.show()
    began = time.perf_counter()
    with qtbot.waitSignal(view.page_set, timeout=20_000):
        view.show_article(document, "", ())
        view.grab()
        first = time.perf_counter() - began
    assert first < 0.5
    claims = [
        Claim(f"n{n}", "quantity", b.start + 5, b.start + 20, "", None, b.locator)
        for n, b in enumerate(document.blocks)
    ]
    view.add_claims(claims)
    began = time.perf_counter()
    view.choose(claims[-3])
    view.grab()
    assert time.perf_counter() - began < 1.0
    place = view.place_of(claims[-3].start)
    assert place is not None
    assert 0 <= place.top() - view.verticalScrollBar().value() <= view.viewport().height()


def test_a_place_beyond_what_is_set_is_gone_to_when_it_is(qtbot: QtBot) -> None:
    document = long_document(60_000)
    view = ArticleView(theme.load("light"))
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show()
    last = document.blocks[-40].start
    with qtbot.waitSignal(view.page_set, timeout=20_000):
        view.show_article(document, "", (), at=last)
        assert view.reading_position() < last
    qtbot.waitUntil(lambda: abs(view.reading_position() - last) < 600)


def test_a_click_on_the_map_goes_to_the_share_of_the_text(qtbot: QtBot) -> None:
    minimap = Minimap(theme.load("light"))
    qtbot.addWidget(minimap)
    minimap.resize(14, 400)
    minimap.show_text(1000)
    minimap.add_claims((SAID,))
    minimap.show()
    with qtbot.waitSignal(minimap.place_chosen) as chosen:
        qtbot.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(7, 200))
    assert chosen.args is not None
    assert abs(chosen.args[0] - 500) < 10


def test_touching_lines_share_one_outline_and_parted_ones_have_their_own() -> None:
    first, second = QRectF(0, 0, 100, 20), QRectF(0, 26, 60, 20)
    assert len(outline([first, second], 4).toSubpathPolygons()) == 1
    apart = outline([QRectF(80, 0, 20, 20), second], 4)
    assert len(apart.toSubpathPolygons()) == 2
    assert outline([first], 4).boundingRect() == first
    assert outline([], 4).isEmpty()


def test_an_outline_cuts_its_corners_and_keeps_its_edges() -> None:
    path = outline([QRectF(0, 0, 100, 20), QRectF(0, 20, 60, 20)], 4)
    assert not path.contains(QPointF(0.2, 0.2))
    assert path.contains(QPointF(50, 0.5))
    assert path.contains(QPointF(30, 20))
    assert not path.contains(QPointF(90, 30))


def test_a_number_inside_a_quotation_keeps_a_line_of_its_own(qtbot: QtBot) -> None:
    text = "She said “there were 1,200 of them in the end” and left."
    outer, inner = text.index("“"), text.index("1,200")
    span = (outer, text.index("”") + 1)
    said = Claim("q", "quotation", *span, "", Quotation("direct", *span, (span,)), "¶ 1")
    number = Claim("n", "quantity", inner, inner + 5, "1,200", None, "¶ 1")
    checks = [Check(c.id, "ok", "", c.kind, c.start, c.end, "me", "", 1) for c in (said, number)]
    view = ArticleView(theme.load("light"))
    qtbot.addWidget(view)
    view.resize(760, 300)
    view.show_article(from_text(text), "", checks)
    view.add_claims((said, number))
    view.show()
    line, baseline = next(view.lines_of(inner, inner + 5))
    image = view.viewport().grab().toImage()
    ok = theme.load("light").ok
    rows = {
        y
        for y in range(round(baseline) + 3, round(baseline) + 12)
        if any(
            image.pixelColor(x, y).name() == ok
            for x in range(round(line.left()), round(line.right()))
        )
    }
    assert max(rows) - min(rows) >= 2
    assert len(rows) < max(rows) - min(rows) + 1


def dark(view: ArticleView, box: QRect) -> set[tuple[int, int]]:
    """The points of ink in a piece of the view."""
    image = view.viewport().grab(box).toImage()
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 170
    }


@pytest.mark.parametrize("status", [status for status in get_args(Status) if status != "unchecked"])
@pytest.mark.parametrize("zoom", [1.0, 1.6])
def test_a_sign_hangs_at_the_end_of_its_mark_and_touches_no_letter(
    qtbot: QtBot, status: Status, zoom: float
) -> None:
    text = "Words that run on for a while, and there were\n\n“No Hall” Hill by the gate.\n"
    start = text.index("“No")
    span = (start, text.index(" Hill"))
    reading = Quotation("direct", *span, (span,))
    said = Claim("q1", "quotation", *span, text[slice(*span)], reading, "¶ 2")
    view = ArticleView(theme.load("light"))
    qtbot.addWidget(view)
    view.resize(1100, 600)
    view.set_zoom(zoom)
    view.show_article(from_text(text), "", ())
    view.add_claims((said,))
    view.show()
    qtbot.waitExposed(view)
    line, baseline = next(view.lines_of(*span))
    # From the middle of the line before down to the waist of the letters.
    top, bottom = round(baseline - 27 * zoom), round(baseline - 4 * zoom)
    box = QRect(round(line.right() - 20), top, 80, bottom - top)
    letters = dark(view, box)
    view.set_checks({"q1": Check("q1", status, "", "quotation", *span, "A.K.", "", 1)})
    sign = dark(view, box) - letters
    assert len(sign) > 6
    beside = {(x + i, y + j) for x, y in sign for i in (-1, 0, 1) for j in (-1, 0, 1)}
    assert not beside & letters
