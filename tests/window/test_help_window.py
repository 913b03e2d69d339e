"""The guide beside the work: its documents in order, links among them, words found by typing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from redpencil import resources
from redpencil.window.guide.help_page import HelpText
from redpencil.window.guide.help_pages import HelpPage, follow, read_pages
from redpencil.window.guide.help_window import HelpWindow
from redpencil.window.look import theme
from redpencil.window.main_window import MainWindow

PAGES = read_pages()
NAMES = [page.name for page in PAGES]
KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def named(name: str) -> HelpPage:
    return next(page for page in PAGES if page.name == name)


def test_the_guide_comes_first_and_the_decisions_last() -> None:
    assert NAMES[:4] == ["guide.md", "commands.md", "settings.md", "log.md"]
    assert [page.is_decision for page in PAGES] == sorted(page.is_decision for page in PAGES)
    assert PAGES[-1].is_decision


def test_every_document_that_is_carried_is_shown() -> None:
    folder = resources.path("docs")
    assert sorted(NAMES) == sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.md"))
    assert all(page.title and not page.title.startswith("#") for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_link_between_documents_leads_somewhere(page: HelpPage) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.markdown):
        assert target.startswith("https://") or follow(PAGES, page, target) is not None, target


def test_a_link_goes_up_and_down_the_folders() -> None:
    decision = PAGES[-1]
    assert follow(PAGES, decision, "../log.md") == named("log.md")
    assert follow(PAGES, decision, "../log.md#proof") == named("log.md")
    assert follow(PAGES, decision, "#here") == decision
    first = next(page for page in PAGES if page.is_decision)
    assert follow(PAGES, named("architecture.md"), "decisions/") == first


@pytest.mark.parametrize(
    "target",
    ["https://example.org/", "file:///etc/passwd", "../../README.md", "/etc/passwd",
     "//host/guide.md", "nowhere.md", "..%2F..%2Fpyproject.toml", "http://[broken"],
)  # fmt: skip
def test_a_link_out_of_the_guide_leads_nowhere(target: str) -> None:
    assert follow(PAGES, PAGES[0], target) is None


@given(st.text())
def test_whatever_a_link_says_only_a_document_of_the_guide_comes_back(target: str) -> None:
    assert follow(PAGES, PAGES[0], target) in (*PAGES, None)


@pytest.fixture
def guide(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(theme.load("light"))
    qtbot.addWidget(window)
    window.open()
    qtbot.waitExposed(window)
    return window


def field_of(guide: HelpWindow) -> QLineEdit:
    field = guide.findChild(QLineEdit)
    assert field is not None
    return field


def list_of(guide: HelpWindow) -> QListWidget:
    listed = guide.findChild(QListWidget)
    assert listed is not None
    return listed


def text_of(guide: HelpWindow) -> HelpText:
    text = guide.findChild(HelpText)
    assert text is not None
    return text


def test_it_opens_on_the_guide_and_stands_beside_the_work(guide: HelpWindow) -> None:
    assert guide.shown.name == "guide.md"
    assert not guide.isModal()
    assert "Checking an article" in text_of(guide).toPlainText()


def test_the_list_shows_another_document_and_back_leads_back(
    guide: HelpWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(list_of(guide), KEY.Key_Down)
    assert guide.shown.name == "commands.md"
    guide.back()
    assert guide.shown.name == "guide.md"
    guide.forward()
    assert guide.shown.name == "commands.md"
    guide.forward()
    assert guide.shown.name == "commands.md"


def test_a_link_in_the_text_shows_the_document_that_it_names(guide: HelpWindow) -> None:
    text_of(guide).anchorClicked.emit(QUrl("commands.md"))
    assert guide.shown.name == "commands.md"
    text_of(guide).anchorClicked.emit(QUrl("https://example.org/"))
    assert guide.shown.name == "commands.md"


def test_typing_anywhere_finds_words_and_lists_only_the_documents_that_have_them(
    guide: HelpWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(text_of(guide), "transaction")
    assert field_of(guide).text() == "transaction"
    assert guide.shown.name == "log.md"
    listed = list_of(guide)
    seen = [listed.item(row).text() for row in range(listed.count())
            if not listed.item(row).isHidden()]  # fmt: skip
    assert "The log" in seen
    assert "Plugs" not in seen
    tinted = text_of(guide).extraSelections()  # it owns the cursors
    assert tinted[0].cursor.selectedText().lower() == "transaction"


def test_enter_goes_through_every_place_and_round_the_end(guide: HelpWindow, qtbot: QtBot) -> None:
    field = field_of(guide)
    qtbot.keyClicks(field, "claim")
    begun = (guide.shown, guide._match)
    total = int(guide._found.text().split()[0].replace(",", ""))
    seen = [begun]
    for _ in range(total - 1):
        qtbot.keyClick(field, KEY.Key_Return)
        seen.append((guide.shown, guide._match))
    assert len(set(seen)) == total > len(PAGES)
    qtbot.keyClick(field, KEY.Key_Return)
    assert (guide.shown, guide._match) == begun
    qtbot.keyClick(field, KEY.Key_Return, SHIFT)
    assert (guide.shown, guide._match) == seen[-1]


def test_words_that_no_document_has_are_said_to_be_in_none(guide: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(field_of(guide), "xyzzy")
    assert guide._found.text() == "No document has these words."
    qtbot.keyClick(field_of(guide), KEY.Key_Return)
    assert guide.shown.name == "guide.md"


def test_escape_ends_the_search_and_then_closes(guide: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(text_of(guide), "log")
    qtbot.keyClick(field_of(guide), KEY.Key_Escape)
    assert guide.isVisible()
    assert field_of(guide).text() == ""
    qtbot.keyClick(text_of(guide), KEY.Key_Escape)
    assert not guide.isVisible()


def test_no_page_loads_a_file(guide: HelpWindow, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    assert text_of(guide).loadResource(2, QUrl(secret.as_uri())) is None
    text_of(guide).show_markdown(f'# Title\n\n<img src="{secret.as_uri()}">\n\n<b>bold</b>')
    assert "<b>bold</b>" in text_of(guide).toPlainText()


def test_the_key_opens_it_and_opens_it_where_it_was_left(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.panes.article, KEY.Key_F1, SHIFT)
    guide = window.beside.guide
    assert guide is not None
    assert guide.isVisible()
    guide.follow_link("log.md")
    guide.close()
    qtbot.keyClick(window.panes.article, KEY.Key_F1, SHIFT)
    assert window.beside.guide is guide
    assert guide.isVisible()
    assert guide.shown.name == "log.md"


def test_it_wears_the_theme_and_the_zoom_of_the_window(window: MainWindow) -> None:
    window.commands["guide"].trigger()
    guide = window.beside.guide
    assert guide is not None
    light = text_of(guide).document().toHtml()
    window.looks.choose_theme("dark")
    dark = text_of(guide).document().toHtml()
    assert theme.load("dark").ink in dark
    assert theme.load("light").ink in light
    assert theme.load("light").ink not in dark
    window.looks.set_zoom(200)
    assert text_of(guide).document().toHtml() != dark
    window.looks.set_zoom(100)
