"""The real window on a real desk: open, walk, decide, undo, look up, close and open again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QListView
from pytestqt.qtbot import QtBot

from redpencil import settings
from redpencil.model import Status
from redpencil.window import application, window_state
from redpencil.window.bindings import Bindings
from redpencil.window.bindings import shown as shown_key
from redpencil.window.command_table import TABLE
from redpencil.window.dropping import read_drop
from redpencil.window.main_window import MainWindow
from redpencil.window.work.requests import Draft

Make = Callable[[], MainWindow]
KEY, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)


def press(
    window: MainWindow,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.panes.article, key, modifier)


def statuses(window: MainWindow) -> dict[str, Status]:
    review = window.checking.review
    assert review is not None
    return {claim.text: review.checks[claim.id].status for claim in review.claims
            if claim.id in review.checks}  # fmt: skip


def current(window: MainWindow) -> str:
    claim = window.checking.current
    return claim.text if claim else ""


def test_an_opened_article_shows_its_claims_everywhere(reading: MainWindow) -> None:
    review = reading.checking.review
    assert review is not None
    assert {"quotation", "quantity"} == {claim.kind for claim in review.claims}
    assert reading.panes.claims.order() == tuple(review.claims)
    assert list(reading.panes.article.marks) == review.claims
    assert reading.windowTitle().startswith("Ferry line halves its night crossings")


def test_a_key_decides_goes_on_and_is_in_the_log(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press(reading, qtbot, KEY.Key_F8)
    first = current(reading)
    press(reading, qtbot, KEY.Key_1)
    second = current(reading)
    press(reading, qtbot, KEY.Key_2, SHIFT)
    assert first != second
    assert current(reading) == second
    settled(reading, qtbot)
    assert statuses(reading) == {first: "ok", second: "fix"}
    assert reading.panes.article.status_of(reading.checking.current) == "fix"  # type: ignore[arg-type]
    with sqlite3.connect(tmp_path / "log.db") as log:
        assert log.execute("select count(*) from events where kind = 'decided'").fetchone() == (2,)
    log.close()


def test_a_key_decides_on_all_claims_chosen_together_and_keeps_what_was_written(
    reading: MainWindow, qtbot: QtBot
) -> None:
    review = reading.checking.review
    assert review is not None
    first = review.claims[0]
    reading.checking.decide(first, "query", Draft("rang twice", "", "", None))
    settled(reading, qtbot)
    rows = reading.panes.claims.findChildren(QListView)[0]
    rows.setFocus()
    reading.panes.claims.choose(first.id)
    qtbot.keyClick(rows, KEY.Key_Down, SHIFT)
    qtbot.keyClick(rows, KEY.Key_Down, SHIFT)
    together = {claim.text for claim in reading.panes.claims.selected()}
    assert len(together) == 3
    press(reading, qtbot, KEY.Key_1)
    settled(reading, qtbot)
    assert statuses(reading) == dict.fromkeys(together, "ok")
    assert review.checks[first.id].note == "rang twice"
    press(reading, qtbot, KEY.Key_Z, CONTROL)
    settled(reading, qtbot)
    left = statuses(reading)
    assert sorted(text for text, status in left.items() if status != "ok") == (
        [first.text] if first.text in left and left[first.text] == "query" else []
    )
    assert list(left.values()).count("ok") == 2


def test_every_decision_can_be_undone_and_done_again(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, KEY.Key_F8)
    claim = current(reading)
    press(reading, qtbot, KEY.Key_3, SHIFT)
    settled(reading, qtbot)
    press(reading, qtbot, KEY.Key_Z, CONTROL)
    settled(reading, qtbot)
    assert statuses(reading) == {}
    press(reading, qtbot, KEY.Key_Z, CONTROL | SHIFT)
    settled(reading, qtbot)
    assert statuses(reading) == {claim: "query"}
    press(reading, qtbot, KEY.Key_0, SHIFT)
    settled(reading, qtbot)
    assert statuses(reading) == {}


def test_undo_goes_to_the_claim_that_it_changed(reading: MainWindow, qtbot: QtBot) -> None:
    reading.step(1)
    first = reading.checking.current
    with qtbot.waitSignal(reading.checking.checks_changed):
        reading.set_status("fix", True)
    assert reading.checking.current is not first
    with qtbot.waitSignal(reading.checking.checks_changed):
        reading.checking.undo()
    assert reading.checking.current is first


def test_with_nothing_to_undo_a_sentence_says_so(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, KEY.Key_Z, CONTROL)
    settled(reading, qtbot)
    assert "nothing to undo" in reading.panes.message.words
    press(reading, qtbot, KEY.Key_Escape)
    assert reading.panes.message.words == ""


def test_f8_and_n_walk_down_and_shift_f8_and_p_walk_up(reading: MainWindow, qtbot: QtBot) -> None:
    order = [claim.text for claim in reading.panes.claims.order()]
    for key, modifier, place in (
        (KEY.Key_F8, Qt.KeyboardModifier.NoModifier, 0),
        (KEY.Key_N, Qt.KeyboardModifier.NoModifier, 1),
        (KEY.Key_F8, Qt.KeyboardModifier.NoModifier, 2),
        (KEY.Key_P, Qt.KeyboardModifier.NoModifier, 1),
        (KEY.Key_F8, SHIFT, 0),
        (KEY.Key_F8, SHIFT, 0),
    ):
        press(reading, qtbot, key, modifier)
        assert current(reading) == order[place]
    press(reading, qtbot, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert current(reading) == order[1]
    press(reading, qtbot, KEY.Key_1)
    press(reading, qtbot, KEY.Key_F8, SHIFT)
    settled(reading, qtbot)
    press(reading, qtbot, KEY.Key_F8, SHIFT)
    press(reading, qtbot, KEY.Key_F8, CONTROL)
    assert current(reading) == order[2]


def test_evidence_comes_by_itself_once_there_are_sources(
    reading: MainWindow, briefing: Path, qtbot: QtBot
) -> None:
    assert not reading.checking.complete
    reading.shelf.add((briefing.parent,))
    settled(reading, qtbot)
    review = reading.checking.review
    assert review is not None
    assert [source.title for source in reading.shelf.sources] != []
    assert reading.checking.complete
    assert set(review.evidence) == {claim.id for claim in review.claims}
    said = next(c for c in review.claims if c.text.startswith("“We are not leaving"))
    best = review.evidence[said.id][0]
    assert best.passage is not None
    reading.checking.choose(said)
    reading.shelf.open_passage(best)
    settled(reading, qtbot)
    assert reading.panes.source.isVisible()
    assert "not leaving the islands alone" in reading.panes.source.page.toPlainText()
    press(reading, qtbot, KEY.Key_Escape)
    assert not reading.panes.source.isVisible()


def test_the_decision_rests_on_the_evidence_shown(
    reading: MainWindow, briefing: Path, qtbot: QtBot
) -> None:
    reading.shelf.add((briefing,))
    settled(reading, qtbot)
    review = reading.checking.review
    assert review is not None
    said = next(c for c in review.claims if c.text.startswith("“We are not leaving"))
    reading.checking.choose(said)
    press(reading, qtbot, KEY.Key_1, SHIFT)
    settled(reading, qtbot)
    citation = review.checks[said.id].citation
    assert citation is not None
    assert "not leaving the islands alone" in citation.passage


def test_letters_are_typed_into_a_note_and_decide_nothing(
    reading: MainWindow, qtbot: QtBot
) -> None:
    press(reading, qtbot, KEY.Key_F8)
    chosen = current(reading)
    field = reading.panes.top.search.field
    press(reading, qtbot, KEY.Key_F, CONTROL)
    assert field.hasFocus()
    qtbot.keyClicks(field, "n1?")
    assert field.text() == "n1?"
    assert current(reading) == chosen
    settled(reading, qtbot)
    assert statuses(reading) == {}


def test_f6_takes_the_keyboard_round_all_panes(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, KEY.Key_F8)
    panes = reading.panes
    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen += [
            name
            for name in ("claims", "article", "panel")
            if getattr(panes, name) is focus or getattr(panes, name).isAncestorOf(focus)
        ]
    assert seen == ["panel", "claims", "article"]


def test_closing_and_opening_again_brings_everything_back(
    make_window: Make, article: Path, qtbot: QtBot
) -> None:
    window = make_window()
    window.panes.set_sizes((250, 700, 350))
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(article)
    press(window, qtbot, KEY.Key_F8)
    decided = current(window)
    press(window, qtbot, KEY.Key_4)
    window.looks.zoom_by(1)
    window.looks.switch_theme()
    widths = window.panes.sizes
    window.close()

    again = make_window()
    with qtbot.waitSignal(again.checking.claims_complete, timeout=8_000):
        application.open_first(again, ())
    assert statuses(again) == {decided: "source_needed"}
    assert again.looks.theme.name == "dark"
    assert settings.load().zoom == 110
    assert again.panes.sizes == widths


def test_the_reading_place_comes_back(make_window: Make, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Paragraph {n} has some words." for n in range(300)))
    window = make_window()
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(path)
    article = window.panes.article
    assert article.shown is not None
    place = article.shown.blocks[150].start
    article.scroll_to(place)
    window.close()
    assert abs(next(iter(window_state.load().places.values())) - place) < 60

    again = make_window()
    with qtbot.waitSignal(again.checking.claims_complete, timeout=8_000):
        application.open_first(again, ())
    qtbot.waitUntil(lambda: abs(again.panes.article.reading_position() - place) < 60)


def test_a_file_that_cannot_be_read_is_said_in_a_sentence_and_the_article_stays(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    for path, words in ((empty, "is empty"), (tmp_path / "gone.txt", "not there any more")):
        reading.checking.open_path(path)
        settled(reading, qtbot)
        assert words in reading.panes.message.words
    assert reading.windowTitle().startswith("Ferry line")


def test_a_log_that_is_no_log_is_said_in_a_sentence(
    make_window: Make, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "log.db").write_bytes(b"this is no database at all" * 100)
    window = make_window()
    window.checking.open_path(article)
    settled(window, qtbot)
    assert "is damaged" in window.panes.message.words


def test_words_on_the_clipboard_become_the_article(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("")
    window.arriving.paste()
    assert "no words on the clipboard" in window.panes.message.words
    QGuiApplication.clipboard().setText("A pasted text.\n\nIt says 14 boats came.")
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.arriving.paste()
    assert "14 boats" in window.panes.article.toPlainText()


def test_rich_text_on_the_clipboard_keeps_its_headings(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml("<h2>Boats at the pier</h2><p>It says <b>14 boats</b> came.</p>")
    data.setText("Boats at the pier It says 14 boats came.")
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.arriving.paste()
    review = window.checking.review
    assert review is not None
    assert [block.kind for block in review.article.document.blocks] == ["heading", "paragraph"]
    assert "14 boats" in [claim.text for claim in review.claims]


def drop(urls: list[str] | None = None, text: str = "") -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


def test_a_dropped_file_is_opened_and_a_dropped_folder_becomes_sources(
    window: MainWindow, article: Path, briefing: Path, qtbot: QtBot
) -> None:
    dropped = read_drop(drop([article.as_uri()]))
    assert dropped is not None
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.arriving.take_drop(dropped)
    folder = read_drop(drop([briefing.parent.as_uri()]))
    assert folder is not None
    window.arriving.take_drop(folder)
    settled(window, qtbot)
    assert len(window.shelf.sources) == 1
    assert window.windowTitle().startswith("Ferry line")


def test_a_dropped_address_is_not_fetched(window: MainWindow) -> None:
    dropped = read_drop(drop(["https://example.org/story"]))
    assert dropped is not None
    window.arriving.take_drop(dropped)
    assert "Fetching it tells its machine" in window.panes.message.words
    assert read_drop(drop()) is None


def test_a_source_that_cannot_be_read_is_told_and_the_others_are_added(
    window: MainWindow, briefing: Path, qtbot: QtBot
) -> None:
    (briefing.parent / "broken.txt").write_bytes(b"")
    window.shelf.add((briefing.parent,))
    settled(window, qtbot)
    assert len(window.shelf.sources) == 1
    assert "broken.txt is empty" in window.panes.message.words


def test_the_report_is_written_where_it_was_asked_for(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "report.html"
    reading.checking.write_report((target, tmp_path / "report.json"))
    settled(reading, qtbot)
    assert "Nobody asked us" in target.read_text(encoding="utf-8")
    assert "report.html" in reading.panes.message.words


def test_the_sheet_shows_every_key(window: MainWindow) -> None:
    window.commands["shortcuts"].trigger()
    sheet = window.beside.sheet
    assert sheet is not None
    assert sheet.isVisible()
    assert not sheet.isModal()
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    bindings = Bindings({})
    for command in TABLE:
        if bindings.keys(command.name):
            assert command.text.rstrip("…") in shown
            assert "  ·  ".join(shown_key(key) for key in bindings.keys(command.name)) in shown


def test_a_first_run_shows_the_sample_with_its_sources_and_a_claim(
    window: MainWindow, qtbot: QtBot
) -> None:
    application.open_first(window, ())
    qtbot.waitUntil(lambda: window.checking.current is not None, timeout=8_000)
    qtbot.waitUntil(lambda: len(window.shelf.sources) >= 6, timeout=8_000)
    assert window.panes.message.words.startswith("This is a sample")
    assert window.checking.current in window.panes.claims.order()


def test_an_article_that_another_log_knew_gives_way_to_the_sample(
    window: MainWindow, qtbot: QtBot
) -> None:
    window_state.save(window_state.WindowState(article="a-forgotten-one"))
    application.open_first(window, ())
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=8_000)
    assert window.panes.message.words.startswith("This is a sample")


def test_return_goes_from_the_article_into_the_panel_and_presses_what_has_the_keyboard_there(
    reading: MainWindow, qtbot: QtBot
) -> None:
    press(reading, qtbot, KEY.Key_F8)
    press(reading, qtbot, KEY.Key_Return)
    focus = QApplication.focusWidget()
    assert reading.panes.panel.isAncestorOf(focus)
    qtbot.keyClick(focus, KEY.Key_Return)
    assert reading.panes.panel.isAncestorOf(QApplication.focusWidget())
    press(reading, qtbot, KEY.Key_Escape)
    assert reading.panes.article.hasFocus()


def test_a_locked_log_refuses_the_decision_in_a_sentence_and_shows_nothing_as_made(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press(reading, qtbot, KEY.Key_F8)
    settled(reading, qtbot)
    other = sqlite3.connect(tmp_path / "log.db", isolation_level=None)
    other.execute("begin immediate")
    press(reading, qtbot, KEY.Key_1, SHIFT)
    qtbot.waitUntil(
        lambda: "in use by another program" in reading.panes.message.words, timeout=9_000
    )
    assert statuses(reading) == {}
    other.execute("rollback")
    other.close()
    press(reading, qtbot, KEY.Key_1, SHIFT)
    settled(reading, qtbot)
    assert list(statuses(reading).values()) == ["ok"]


def test_in_a_small_window_list_and_panel_lend_the_page_room_and_take_it_back(
    window: MainWindow,
) -> None:
    window.resize(1440, 900)
    QApplication.processEvents()
    wide = window.panes._splitter.sizes()
    window.resize(1024, 640)
    QApplication.processEvents()
    small = window.panes._splitter.sizes()
    assert window.width() == 1024
    assert small[1] > 400
    assert small[0] < wide[0]
    assert small[2] < wide[2]
    assert window.panes.sizes[::2] == (wide[0], wide[2])
    window.resize(1440, 900)
    QApplication.processEvents()
    assert window.panes._splitter.sizes() == wide


def test_a_window_made_narrower_shows_the_words_that_were_being_read(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Paragraph {n} has some more words. " * 6 for n in range(120)))
    window.resize(1440, 900)
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(path)
    article = window.panes.article
    assert article.shown is not None
    place = article.shown.blocks[60].start
    article.scroll_to(place)
    window.resize(900, 640)
    qtbot.waitUntil(lambda: article.lineWrapColumnOrWidth() < 560)
    qtbot.waitUntil(lambda: abs(article.reading_position() - place) < 90)


def test_a_file_that_was_copied_is_pasted_as_the_article(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "boats.txt"
    path.write_text("It says 14 boats came.", encoding="utf-8")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.arriving.paste()
    review = window.checking.review
    assert review is not None
    assert review.article.document.origin == str(path)
