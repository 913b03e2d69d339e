"""The check panel: what it shows of a claim, what it asks for, and that no written word is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from panel_values import (
    check_of,
    decided,
    evidence_for,
    passage_of,
    quantity_claim,
    quotation_claim,
)
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from redpencil.model import Citation, Diff, Evidence, Quantity
from redpencil.window.look import fonts, theme
from redpencil.window.look.tabbing import order_tabs
from redpencil.window.look.word_diff import (
    WordDiff,
    pieces_of_diff,
    pieces_of_passage,
    spoken_pieces,
)
from redpencil.window.panel.check_panel import CheckPanel
from redpencil.window.panel.evidence_card import EvidenceCard
from redpencil.window.panel.status_buttons import StatusButton, StatusButtons
from redpencil.window.work.requests import Draft, StatusRequest

CLAIM = quotation_claim(3)
DIFF: Diff = (
    ("equal", "We will not", "We will not"),
    ("replace", "leave", "rest"),
    ("insert", "", "back"),
    ("equal", ".", "."),
)
TWO: tuple[Evidence, ...] = (
    evidence_for(CLAIM, "words_changed", passage_of(number=1), diff=DIFF),
    evidence_for(CLAIM, "paraphrased", passage_of("They would stay, she said.", number=2)),
)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[CheckPanel]:
    fonts.register()
    shown = CheckPanel(theme.load("light"))
    shown.resize(404, 900)
    shown.show()
    qtbot.waitActive(shown)
    shown.show_claim(CLAIM, None, TWO, 3, 37)
    yield shown
    # At once: what lingers would be dressed anew in every test that follows.
    delete(shown)


def said(panel: CheckPanel) -> str:
    labels = [x for x in panel.findChildren(QLabel) if x.isVisibleTo(panel)]
    return "\n".join(label.text() for label in labels)


def cards(panel: CheckPanel) -> list[EvidenceCard]:
    return [card for card in panel.findChildren(EvidenceCard) if not card.isHidden()]


def field(panel: CheckPanel, name: str) -> QPlainTextEdit:
    return next(f for f in panel.findChildren(QPlainTextEdit) if f.accessibleName() == name)


def status_button(panel: CheckPanel, name: str) -> StatusButton:
    return next(b for b in panel.findChildren(StatusButton) if b.accessibleName() == name)


def write(qtbot: QtBot, box: QPlainTextEdit, words: str) -> None:
    box.setFocus()
    qtbot.keyClicks(box, words)


# -- what is shown -----------------------------------------------------------------------------


def test_a_claim_is_shown_with_its_place_its_words_and_what_was_read(panel: CheckPanel) -> None:
    panel.show_claim(CLAIM, None, TWO, 3, 37, also_said=4)
    words = said(panel)
    assert "Quotation 3 of 37 · direct · ¶ 3" in words
    assert CLAIM.text in words
    assert "Ana Reyes" in words
    assert "4 more quotations in this article" in words


def test_cards_come_in_order_with_the_first_chosen(panel: CheckPanel) -> None:
    names = [card.evidence().finding.name for card in cards(panel)]
    assert names == ["words_changed", "paraphrased"]
    assert [card.isChecked() for card in cards(panel)] == [True, False]
    assert panel.draft().evidence == TWO[0]


def test_choosing_another_card_changes_what_the_decision_rests_on(
    panel: CheckPanel, qtbot: QtBot
) -> None:
    cards(panel)[0].setFocus()
    qtbot.keyClick(cards(panel)[0], Qt.Key.Key_Down)
    assert cards(panel)[1].isChecked()
    assert cards(panel)[1].hasFocus()
    assert panel.draft().evidence == TWO[1]


def test_the_card_that_the_recorded_decision_rests_on_is_chosen_again(panel: CheckPanel) -> None:
    cited = Citation("s2", "Transcript 2", "turn 14", "They would stay, she said.")
    check = check_of(CLAIM, "ok")
    check = type(check)(
        check.claim, "ok", check.text, "quotation", 0, 1, "A.K.", check.at, 1, cited
    )
    panel.show_claim(CLAIM, check, TWO, 3, 37)
    assert [card.isChecked() for card in cards(panel)] == [False, True]


def test_while_sources_are_searched_the_panel_says_so(panel: CheckPanel) -> None:
    panel.show_claim(CLAIM, None, None, 3, 37)
    assert "Looking through your sources" in said(panel)
    panel.set_evidence(TWO)
    assert "Looking through your sources" not in said(panel)
    assert len(cards(panel)) == 2


def test_nothing_found_is_a_card_without_a_passage_to_rest_on(panel: CheckPanel) -> None:
    nothing = evidence_for(CLAIM, "not_found", why="No passage is near these words.")
    panel.show_claim(CLAIM, None, (nothing,), 3, 37)
    assert "Not found" in said(panel)
    assert panel.draft().evidence is None
    buttons = [b for b in cards(panel)[0].findChildren(QAbstractButton) if b.isVisibleTo(panel)]
    assert buttons == []


def test_two_quantities_are_laid_side_by_side(panel: CheckPanel) -> None:
    claim = quantity_claim(1)
    found = evidence_for(claim, "hedge_holds", passage_of("It employs 1,247 workers now."))
    other = Quantity("number", 11, 24, "1,247 workers", 1247, "worker")
    finding = type(found.finding)("hedge_holds", "w", "r", (), claim.reading, other)  # type: ignore[arg-type]
    panel.show_claim(claim, None, (Evidence(claim.id, found.passage, finding, 11, 24),), 1, 1)
    words = said(panel)
    assert "> 1,200 · workers" in words
    assert "1,247 · workers" in words


def test_markup_in_a_document_is_shown_as_it_stands(panel: CheckPanel) -> None:
    nasty = "<b>bold</b><img src='file:///etc/passwd'>&amp;"
    passage = passage_of(nasty)
    evil = evidence_for(CLAIM, "paraphrased", passage, why=nasty)
    panel.show_claim(quotation_claim(4, nasty, speaker=nasty), None, (evil,), 1, 1)
    labels = [x for x in panel.findChildren(QLabel) if nasty in x.text()]
    assert len(labels) >= 4
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_without_a_claim_the_panel_says_how_to_get_one(panel: CheckPanel) -> None:
    panel.show_claim(None, None, None, 0, 0)
    assert "Choose a claim" in said(panel)
    assert panel.draft() == Draft("", "", "", None, None)


def test_a_stale_check_says_in_words_what_happened(panel: CheckPanel) -> None:
    assert "Stale" not in said(panel)
    panel.set_check(check_of(CLAIM, "stale"))
    assert "the words have changed since this was checked" in said(panel)


def test_history_stands_under_the_boxes(panel: CheckPanel) -> None:
    assert "Nothing has been decided" in said(panel)
    panel.set_history((decided(1, "fix"),))
    assert "Fix · A.K." in said(panel)


# -- what is asked for -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "status"),
    [("OK", "ok"), ("Fix", "fix"), ("Query", "query"), ("Source needed", "source_needed")],
)
def test_a_status_button_asks_and_waits_for_the_log(
    panel: CheckPanel, qtbot: QtBot, name: str, status: str
) -> None:
    button = status_button(panel, name)
    with qtbot.waitSignal(panel.status_requested) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [StatusRequest(status, advance=True)]  # type: ignore[arg-type]
    assert not button.isChecked()
    panel.set_check(check_of(CLAIM, status))  # type: ignore[arg-type]
    assert button.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_status_button_is_pressed_by_keyboard(
    panel: CheckPanel, qtbot: QtBot, key: Qt.Key
) -> None:
    with qtbot.waitSignal(panel.status_requested):
        qtbot.keyClick(status_button(panel, "Query"), key)


def test_the_menu_offers_what_has_no_button(panel: CheckPanel, qtbot: QtBot) -> None:
    buttons = panel.findChildren(StatusButtons)[0]
    told: list[StatusRequest] = []
    panel.status_requested.connect(told.append)
    for status, action in buttons._actions.items():
        action.trigger()
        assert told[-1].status == status
    assert {request.status for request in told} == {
        "checking", "on_author", "opinion", "unchecked",
    }  # fmt: skip
    panel.set_check(check_of(CLAIM, "on_author"))
    assert status_button(panel, "More statuses; On author stands").isChecked()


def test_a_card_opens_its_passage_by_link_and_by_enter(panel: CheckPanel, qtbot: QtBot) -> None:
    card = cards(panel)[1]
    link = next(b for b in card.findChildren(QAbstractButton) if b.text() == "Open at passage")
    with qtbot.waitSignal(panel.passage_opened) as told:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args == [TWO[1]]
    with qtbot.waitSignal(panel.passage_opened) as told:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert told.args == [TWO[1]]


# -- that no written word is lost --------------------------------------------------------------


def test_a_note_is_handed_on_when_its_box_is_left(panel: CheckPanel, qtbot: QtBot) -> None:
    write(qtbot, field(panel, "Note"), "asked the harbour master")
    with qtbot.waitSignal(panel.note_edited) as told:
        field(panel, "Calculation").setFocus()
    assert told.args == [Draft("asked the harbour master", "", "", TWO[0], CLAIM)]


def test_control_and_enter_hand_a_note_on(panel: CheckPanel, qtbot: QtBot) -> None:
    box = field(panel, "Correction")
    write(qtbot, box, "rest")
    with qtbot.waitSignal(panel.note_edited) as told:
        qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].correction == "rest"
    assert "\n" not in box.toPlainText()


def test_a_box_that_was_not_changed_tells_nothing(panel: CheckPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.note_edited):
        field(panel, "Note").setFocus()
        field(panel, "Calculation").setFocus()


def test_what_was_written_goes_to_its_own_claim_when_another_is_shown(
    panel: CheckPanel, qtbot: QtBot
) -> None:
    write(qtbot, field(panel, "Note"), "half a no")
    with qtbot.waitSignal(panel.note_edited) as told:
        panel.show_claim(quotation_claim(9), None, None, 9, 37)
    assert told.args[0].claim == CLAIM
    assert told.args[0].note == "half a no"
    assert field(panel, "Note").toPlainText() == ""


def test_a_decision_takes_the_draft_along_and_it_is_not_filed_twice(
    panel: CheckPanel, qtbot: QtBot
) -> None:
    filed: list[Draft] = []
    drafts: list[Draft] = []
    panel.note_edited.connect(filed.append)
    panel.status_requested.connect(lambda _: drafts.append(panel.draft()))
    write(qtbot, field(panel, "Note"), "seen")
    status_button(panel, "OK").setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.mouseClick(status_button(panel, "OK"), Qt.MouseButton.LeftButton)
    panel.show_claim(quotation_claim(9), None, None, 9, 37)
    assert [draft.note for draft in drafts] == ["seen"]
    assert filed == []


def test_words_written_meanwhile_survive_the_answer_of_the_log(
    panel: CheckPanel, qtbot: QtBot
) -> None:
    write(qtbot, field(panel, "Note"), "first")
    panel.draft()
    qtbot.keyClicks(field(panel, "Note"), " and more")
    panel.set_check(check_of(CLAIM, "ok", note="first", correction="rest"))
    assert field(panel, "Note").toPlainText() == "first and more"
    assert field(panel, "Correction").toPlainText() == "rest"
    with qtbot.waitSignal(panel.note_edited):
        panel.flush()


def test_an_undone_check_takes_its_note_with_it(panel: CheckPanel) -> None:
    panel.set_check(check_of(CLAIM, "ok", note="seen"))
    assert field(panel, "Note").toPlainText() == "seen"
    panel.set_check(None)
    assert field(panel, "Note").toPlainText() == ""
    assert not status_button(panel, "OK").isChecked()


def test_the_check_of_another_claim_is_not_shown(panel: CheckPanel) -> None:
    panel.set_check(check_of(quotation_claim(9), "ok", note="elsewhere"))
    assert field(panel, "Note").toPlainText() == ""
    assert not status_button(panel, "OK").isChecked()


def test_a_box_grows_with_what_is_written(panel: CheckPanel, qtbot: QtBot) -> None:
    box = field(panel, "Note")
    low = box.height()
    write(qtbot, box, "word " * 40)
    assert box.height() > 2 * low - 20


# -- keyboard and screen reader ----------------------------------------------------------------


def test_the_keyboard_goes_from_cards_to_boxes_to_statuses(panel: CheckPanel) -> None:
    panel.setFocus()
    assert cards(panel)[0].hasFocus()
    order_tabs(panel)
    seen: list[QWidget] = []
    here: QWidget = cards(panel)[0]
    for _ in range(400):
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.isVisibleTo(panel):
            seen.append(here)
        here = here.nextInFocusChain()
        if here is cards(panel)[0]:
            break
    kinds = [type(w).__name__ for w in seen if isinstance(w, QAbstractButton | QPlainTextEdit)]
    order = list(dict.fromkeys(kinds))
    assert order == ["EvidenceCard", "QPushButton", "GrowingField", "StatusButton"]


def test_the_keyboard_stays_with_the_evidence_when_another_claim_comes(
    panel: CheckPanel,
) -> None:
    cards(panel)[1].setFocus()
    panel.show_claim(quotation_claim(9), None, None, 9, 37)
    assert panel.hasFocus()
    panel.set_evidence(TWO)
    assert cards(panel)[0].hasFocus()
    panel.show_claim(CLAIM, None, TWO[1:], 3, 37)
    assert cards(panel)[0].hasFocus()


def test_a_text_box_in_use_is_not_left_when_evidence_comes(panel: CheckPanel) -> None:
    field(panel, "Note").setFocus()
    panel.set_evidence(TWO[:1])
    assert field(panel, "Note").hasFocus()


def test_a_checked_claim_is_not_called_undecided_while_its_history_is_read(
    panel: CheckPanel,
) -> None:
    panel.show_claim(CLAIM, check_of(CLAIM, "ok"), TWO, 3, 37)
    assert "Nothing has been decided" not in said(panel)


def test_everything_that_takes_the_keyboard_has_a_name_and_a_role(panel: CheckPanel) -> None:
    named = 0
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(panel):
            face = QAccessible.queryAccessibleInterface(widget)
            assert face.text(QAccessible.Text.Name), widget
            assert face.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), widget
            named += 1
    assert named >= 10


def test_a_card_is_a_radio_button_to_a_screen_reader(panel: CheckPanel) -> None:
    face = QAccessible.queryAccessibleInterface(cards(panel)[0])
    assert face.role() == QAccessible.Role.RadioButton
    name = face.text(QAccessible.Text.Name)
    assert name.startswith("evidence 1 of 2: Words changed. One word differs")


def test_the_panel_fits_a_narrow_pane(panel: CheckPanel) -> None:
    panel.resize(280, 700)
    panel.set_check(check_of(CLAIM, "on_author"))
    QApplication.processEvents()
    assert panel.width() == 280
    for card in cards(panel):
        assert card.mapTo(panel, card.rect().topRight()).x() < 280


def test_the_panel_changes_its_theme_while_it_is_shown(panel: CheckPanel) -> None:
    dark = theme.load("dark")
    panel.set_theme(dark)
    image = cards(panel)[0].grab().toImage()
    assert image.pixelColor(40, 8) == QColor(dark.raised)


# -- words beside words ------------------------------------------------------------------------


def test_a_diff_strikes_what_the_source_lacks_and_puts_in_what_it_has() -> None:
    looks = [(piece.words, piece.look) for piece in pieces_of_diff(DIFF) if piece.words.strip()]
    assert looks == [
        ("We will not", "plain"),
        ("leave", "struck"),
        ("rest", "added"),
        ("back", "added"),
        (".", "plain"),
    ]


def test_a_diff_is_read_out_with_what_is_struck_and_put_in() -> None:
    assert spoken_pieces(pieces_of_diff(DIFF)) == (
        "We will not [not in the source: leave] [in the source: rest] [in the source: back]."
    )


def test_a_long_run_that_only_the_source_has_is_shortened() -> None:
    long = " ".join(f"w{n}" for n in range(100))
    (piece,) = pieces_of_diff((("insert", "", long),))
    assert piece.words == "w0 w1 w2 w3 w4 w5 … w94 w95 w96 w97 w98 w99"


def test_a_passage_is_cut_to_the_surroundings_of_the_aligned_words() -> None:
    text = "far " * 100 + "1,247 workers" + " away" * 100
    pieces = pieces_of_passage(text, 400, 413)
    assert [p.look for p in pieces] == ["soft", "aligned", "soft"]
    assert pieces[1].words == "1,247 workers"
    assert pieces[0].words.startswith("…")
    assert pieces[2].words.endswith("…")


def test_aligned_words_do_not_look_agreed(qapp: QApplication) -> None:
    colours = theme.load("light")
    label = WordDiff(colours, fonts.reading(15), kind="quantity")
    label.show_pieces(pieces_of_passage("It employs 1,247 workers.", 11, 16))
    label.resize(300, 30)
    image = label.grab().toImage()
    shades = {image.pixelColor(x, y).name() for x in range(300) for y in range(30)}
    assert colours.quantity_tint in shades
    assert colours.inserted_tint not in shades


words = st.text(max_size=30)
operations = st.sampled_from(["equal", "insert", "delete", "replace"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(operations, words, words), max_size=8))
def test_any_diff_can_be_laid_out(qapp: QApplication, diff: list[tuple[str, str, str]]) -> None:
    fonts.register()
    label = WordDiff(theme.load("light"), fonts.reading(15))
    label.show_pieces(pieces_of_diff(tuple(diff)))  # type: ignore[arg-type]
    assert label.heightForWidth(200) >= label.heightForWidth(2000) > 0
    label.resize(120, 300)
    assert not label.grab().isNull()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.integers(-2, 410), st.integers(-2, 410))
def test_any_passage_can_be_cut(text: str, start: int, end: int) -> None:
    pieces = pieces_of_passage(text, start, end)
    aligned = [piece.words for piece in pieces if piece.look == "aligned"]
    if 0 <= start < end <= len(text) and text[start:end].split():
        assert aligned == [" ".join(text[start:end].split())]


def test_an_emoji_does_not_shift_the_tint(qapp: QApplication) -> None:
    fonts.register()
    label = WordDiff(theme.load("light"), fonts.reading(15))
    label.show_pieces(pieces_of_diff((("equal", "😀😀", "😀😀"), ("replace", "ab", "cd"))))
    ranges = [(start, length) for start, length, look in label._ranges() if look == "struck"]
    assert ranges == [(5, 2)]
