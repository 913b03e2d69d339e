"""Where a person gives the commands other keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from redpencil.window.bindings import Bindings, portable, shown
from redpencil.window.command_table import TABLE
from redpencil.window.look.labels import plain_label
from redpencil.words import keys as words
from redpencil.words.commands import COMMANDS, GROUPS

_NAME = Qt.ItemDataRole.UserRole


class KeysWindow(QDialog):
    """Not modal; what is changed holds at once. ``changed`` brings the Bindings."""

    changed = Signal(object)

    def __init__(self, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.setModal(False)
        self.resize(560, 620)
        self._bindings = bindings
        self._list = QTreeWidget()
        self._list.setObjectName("keys")
        self._list.setAccessibleName(words.TITLE)
        self._list.setColumnCount(len(words.COLUMNS))
        self._list.setHeaderLabels(words.COLUMNS)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setIndentation(12)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setColumnWidth(0, 300)
        self._edit = QKeySequenceEdit()
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(words.NEW_KEY)
        # The field inside takes the keyboard, and is what a screen reader comes to.
        for field in self._edit.findChildren(QLineEdit):
            field.setAccessibleName(words.NEW_KEY)
        self._edit.setClearButtonEnabled(True)
        self._said = plain_label("", "soft")
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(36)
        self._use = QPushButton(words.USE)
        self._add = QPushButton(words.ADD)
        self._none = QPushButton(words.NONE)
        self._standard = QPushButton(words.STANDARD)
        self._all_standard = QPushButton(words.ALL_STANDARD)
        self._lay_out()
        self._list.currentItemChanged.connect(self._show_chosen)
        self._edit.keySequenceChanged.connect(self._tell_holder)
        self._use.clicked.connect(self._replace)
        self._add.clicked.connect(self._append)
        self._none.clicked.connect(self._take_away)
        self._standard.clicked.connect(self._restore)
        self._all_standard.clicked.connect(self._restore_all)
        self._fill()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(QLabel(words.NEW_KEY))
        line.addWidget(self._edit, 1)
        for button in (self._use, self._add):
            line.addWidget(button)
        buttons = QHBoxLayout()
        for button in (self._none, self._standard):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._all_standard)
        for button in (self._use, self._add, self._none, self._standard, self._all_standard):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._list, 1)
        layout.addLayout(line)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    def choose(self, name: str) -> None:
        """Choose a command by its name."""
        self._list.setCurrentItem(self._rows[name])

    def sizeHint(self) -> QSize:
        return QSize(560, 620)

    # -- the list ------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._rows: dict[str, QTreeWidgetItem] = {}
        for group, words_of_group in GROUPS.items():
            heading = QTreeWidgetItem([words_of_group.upper(), ""])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._list.addTopLevelItem(heading)
            for command in (c for c in TABLE if c.group == group):
                row = QTreeWidgetItem([COMMANDS[command.name][0].rstrip("…"), ""])
                row.setData(0, _NAME, command.name)
                row.setToolTip(0, command.tip)
                heading.addChild(row)
                self._rows[command.name] = row
        self._list.expandAll()
        self._show_keys()
        self._list.setCurrentItem(next(iter(self._rows.values())))

    def _show_keys(self) -> None:
        for name, row in self._rows.items():
            row.setText(1, "  ·  ".join(shown(key) for key in self._bindings.keys(name)))
            face = row.font(1)
            face.setBold(self._bindings.differs(name))
            row.setFont(1, face)

    def _chosen(self) -> str:
        item = self._list.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        return str(name) if name else ""

    # -- slots ---------------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        name = self._chosen()
        for button in (self._use, self._add, self._none, self._standard):
            button.setEnabled(bool(name))
        self._edit.setKeySequence(QKeySequence())
        self._said.setText(COMMANDS[name][1] if name else "")

    def _tell_holder(self, sequence: QKeySequence) -> None:
        if sequence.isEmpty():
            return
        key = self._pressed()
        holder = self._bindings.holder(key, self._chosen()) if key else None
        if not key:
            self._said.setText(words.not_bindable(shown(sequence.toString())))
        elif holder is not None:
            self._said.setText(words.taken(shown(key), holder.text.rstrip("…")))
        else:
            self._said.setText(words.free(shown(key)))

    def _pressed(self) -> str:
        return portable(self._edit.keySequence().toString())

    def _replace(self) -> None:
        key = self._pressed()
        if key and self._chosen():
            self._take(self._bindings.changed(self._chosen(), (key,)))

    def _append(self) -> None:
        key, name = self._pressed(), self._chosen()
        if key and name:
            self._take(self._bindings.changed(name, (*self._bindings.keys(name), key)))

    def _take_away(self) -> None:
        if self._chosen():
            self._take(self._bindings.changed(self._chosen(), ()))

    def _restore(self) -> None:
        if self._chosen():
            self._take(self._bindings.restored(self._chosen()))

    def _restore_all(self) -> None:
        self._take(Bindings())

    def _take(self, bindings: Bindings) -> None:
        self._bindings = bindings
        self._show_keys()
        self._show_chosen()
        self.changed.emit(bindings)
