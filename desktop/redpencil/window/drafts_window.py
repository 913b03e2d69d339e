"""What became of every claim when a new draft came; to be read beside the work."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QFrame, QListView, QVBoxLayout, QWidget

from redpencil.model import Claim, Passed
from redpencil.text.diffing import diff_words
from redpencil.window.look import fonts
from redpencil.window.look.labels import ElidedLabel, plain_label, wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.window.look.word_diff import Piece, WordDiff, pieces_of_diff
from redpencil.window.work.drafting import Told
from redpencil.words import commands, drafts
from redpencil.words.speaking import labelled

_NOWHERE = QModelIndex()
_ORDER = ("stale", "gone", "new", "moved", "carried")
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the account: the heading of a part (no claim), or a claim in it."""

    part: str
    words: str
    claim: Claim | None = None
    passed: Passed | None = None


class DraftsModel(QAbstractListModel):
    """The rows of an account, part by part; what asks for a look comes first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_account(self, told: Told) -> None:
        """Show what became of the claims of an article."""
        self.beginResetModel()
        self._rows = tuple(row for part in _ORDER for row in _part(told, part))
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """A row by its number, or None."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def first_claim(self) -> int:
        """The number of the first row with a claim."""
        return next((n for n, row in enumerate(self._rows) if row.claim is not None), -1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.words
        if role == Qt.ItemDataRole.FontRole and row.claim is None:
            return fonts.interface(12, QFont.Weight.DemiBold)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.row(index.row())
        if row is None or row.claim is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _part(told: Told, part: str) -> list[Row]:
    if part == "new":
        rows = [Row(part, drafts.claim_words(claim), claim) for claim in told.account.new]
    else:
        passed = [one for one in told.account.passed if one.fate == part]
        # What somebody had decided on comes first: there the work is.
        passed.sort(key=lambda one: one.check is None)
        if part == "gone":  # those with a check, of earlier drafts too; then those without
            passed = [*told.gone, *(one for one in passed if one.check is None)]
        rows = [Row(part, drafts.passed_words(one), one.new or one.old, one) for one in passed]
    return [Row(part, drafts.part_heading(part, len(rows))), *rows] if rows else []


class DraftsWindow(QDialog):
    """Not modal. ``claim_asked`` brings the id of a claim of the draft that stands now."""

    claim_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draftsWindow")
        self.setWindowTitle(commands.DRAFTS_TITLE)
        self.setModal(False)
        self.resize(720, 620)
        self._title = ElidedLabel()
        self._title.setFont(fonts.reading(19, bold=True))
        self._counts = plain_label("", "soft")
        self.model = DraftsModel()
        self.list = QListView()
        self.list.setObjectName("rows")
        self.list.setModel(self.model)
        self.list.setAccessibleName(commands.DRAFTS_TITLE)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._why = wrapped_label("", "strong")
        self.diff = WordDiff(theme, fonts.reading(16), between="drafts")
        self._decided = wrapped_label("", "soft")
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._show_detail)
        self.list.activated.connect(self._ask_claim)
        self.list.clicked.connect(self._ask_claim)

    def _lay_out(self) -> None:
        detail = QFrame()
        detail.setObjectName("draftsDetail")
        below = QVBoxLayout(detail)
        below.setContentsMargins(16, 12, 16, 14)
        below.setSpacing(7)
        for part in (self._why, self.diff, self._decided):
            below.addWidget(part)
        below.addStretch(1)
        detail.setMinimumHeight(150)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._counts)
        layout.addSpacing(2)
        layout.addWidget(self.list, 1)
        layout.addWidget(detail)
        layout.addWidget(plain_label(commands.DRAFTS_HINT, "soft"))

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.diff.set_theme(theme)

    def show_account(self, told: Told) -> None:
        """Show what became of the claims; the first one that asks for a look is chosen."""
        self._title.setText(drafts.account_title(told.article.document.title))
        counts = drafts.counts_words(told.account.counts)
        self._counts.setText(labelled(drafts.draft_number(told.article.revision), counts))
        self.model.show_account(told)
        self.list.setCurrentIndex(self.model.index(self.model.first_claim()))

    def _show_detail(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is None or row.claim is None:
            return
        one = row.passed
        why = drafts.cause_sentence(one.fate, one.cause) if one else ""
        self._why.setText(why or drafts.FATE_MEANINGS[row.part])
        self.diff.show_pieces(_pieces(row))
        self._decided.setText(drafts.decided_words(one.check) if one and one.check else "")
        self._decided.setVisible(bool(self._decided.text()))

    def _ask_claim(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and row.claim is not None and row.part != "gone":
            self.claim_asked.emit(row.claim.id)


def _pieces(row: Row) -> tuple[Piece, ...]:
    one, claim = row.passed, row.claim
    if one is not None and one.before and (one.after or row.part == "gone"):
        return pieces_of_diff(diff_words(one.before, one.after))
    return (Piece(" ".join(claim.text.split())),) if claim else ()
