"""What was taken for no claim, as a Qt model: one row each, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from redpencil.model import Aside
from redpencil.window.listing.claim_model import Role
from redpencil.words.amending import aside_notice, aside_row, aside_spoken

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class AsideModel(QAbstractListModel):
    """The rows of the asides; they answer to the roles that the rows of claims have."""

    def __init__(self) -> None:
        super().__init__()
        self._asides: list[Aside] = []
        self._places: dict[str, int] = {}

    def show_asides(self, asides: Sequence[Aside]) -> None:
        """Show these asides and no others."""
        self.beginResetModel()
        self._asides = sorted(asides, key=lambda aside: (aside.start, -aside.end))
        self._places = {aside.id: place for place, aside in enumerate(self._asides)}
        self.endResetModel()

    def add_asides(self, asides: Sequence[Aside]) -> None:
        """Add those found further on in the text."""
        fresh = [aside for aside in asides if aside.id not in self._places]
        if not fresh:
            return
        first = len(self._asides)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self._places.update((aside.id, place) for place, aside in enumerate(fresh, first))
        self._asides += fresh
        self.endInsertRows()

    def row_of(self, aside: str) -> int:
        """The row of an aside, or -1."""
        return self._places.get(aside, -1)

    def aside_at(self, row: int) -> Aside | None:
        """The aside of a row, or None outside the rows."""
        return self._asides[row] if 0 <= row < len(self._asides) else None

    # -- Qt's overrides ------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._asides)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        aside = self.aside_at(index.row()) if index.isValid() else None
        if aside is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(aside.text[:400].split())
            case Role.CLAIM:
                return aside
            case Role.DETAIL:
                return aside_row(aside)
            case Qt.ItemDataRole.ToolTipRole:
                return aside_notice(aside)
            case Qt.ItemDataRole.AccessibleTextRole:
                return aside_spoken(aside, index.row() + 1, len(self._asides))
            case _:
                return None
