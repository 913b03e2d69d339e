"""The claims of an article in groups, as a Qt model of two levels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from redpencil.window.listing.claim_model import Role
from redpencil.window.listing.grouping import Group

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TOP = 0
"""The internal id of a heading; that of a claim is its heading's row and one."""

Asked = Callable[[str, int], object]
"""Answers for the row of a claim: what the claim list shows under that role."""


class GroupModel(QAbstractItemModel):
    """Headings, and below each its claims as the list has them.

    What a claim's row says is asked of the claim list, so that both never differ.
    """

    def __init__(self, ask: Asked, is_open: Callable[[str], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._is_open = is_open
        self._groups: tuple[Group, ...] = ()
        self._places: dict[str, tuple[int, int]] = {}

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups and forget the earlier ones."""
        self.beginResetModel()
        self._groups = tuple(groups)
        self._places = {
            claim: (place, row)
            for place, group in enumerate(self._groups)
            for row, claim in enumerate(group.claims)
        }
        self.endResetModel()

    def repaint(self, claim: str) -> None:
        """Something that is shown of a claim has changed."""
        index = self.index_of(claim)
        if index.isValid():
            for changed in (index, index.parent()):
                self.dataChanged.emit(changed, changed)

    def index_of(self, claim: str) -> QModelIndex:
        """Where a claim stands; an invalid index for one that is in no group."""
        group, row = self._places.get(claim, (-1, -1))
        return self.index(row, 0, self.index(group, 0)) if group >= 0 else QModelIndex()

    def claim_of(self, index: AnyIndex) -> str | None:
        """The id of the claim of a row; None for a heading."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self._groups[index.internalId() - 1].claims[index.row()]

    # -- Qt's overrides ------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: AnyIndex = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, child: AnyIndex) -> QModelIndex:  # type: ignore[override]
        if not child.isValid() or child.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()].claims) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        claim = self.claim_of(index)
        if claim is not None:
            return self._ask(claim, role)
        return self._of_group(self._groups[index.row()], role)

    def _of_group(self, group: Group, role: int) -> object:
        left = sum(map(self._is_open, group.claims))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return group.name
            case Role.DETAIL:
                return group.detail(left)
            case Role.COUNT:
                return len(group.claims)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return group.spoken(left)
            case _:
                return None
