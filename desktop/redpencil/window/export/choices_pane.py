"""What a person chooses of reports: the kind, the formats, the names withheld, the folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from redpencil.window.export.withholding_box import WithholdingBox
from redpencil.window.look.labels import heading, link, wrapped_label
from redpencil.window.work.requests import Offer, Order
from redpencil.words import exporting as words

_USUAL: Mapping[str, tuple[str, ...]] = {
    "report": (".html",),
    "marked": (".pdf",),
    "corrections": (".docx",),
    "calls": (".docx",),
    "comments": (".docx",),
}
_ADDRESSED = ".claimreview.jsonld"


class ChoicesPane(QWidget):
    """``changed`` tells of another order, ``answers_asked`` that answers are to be entered."""

    changed = Signal()
    answers_asked = Signal()

    def __init__(self, kept: Mapping[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._formats: dict[str, tuple[str, ...]] = {}
        self._ticked = {kind: kept.get(f"formats.{kind}", _USUAL[kind]) for kind in words.KINDS}
        self._article = ""
        self._kinds = QButtonGroup(self)
        self._boxes: dict[str, QCheckBox] = {}
        self._grid = QGridLayout()
        self.withholding = WithholdingBox()
        self.quotations = QCheckBox(words.QUOTATIONS)
        self.quotations.setToolTip(words.QUOTATIONS_TIP)
        self.answers = link(words.ANSWERS)
        self.report_url = _line(words.REPORT_URL, words.REPORT_URL_HINT)
        self.file_name = _line(words.FILE_NAME, words.FILE_NAME)
        self.folder = _line(words.FOLDER, words.FOLDER)
        self._choose = QPushButton(words.CHOOSE_FOLDER)
        for button in (self._choose, self.answers):
            button.setAutoDefault(False)
        remembered = "".join(kept.get("folder", ())[:1])
        self.folder.setText(remembered if remembered and Path(remembered).is_dir() else "")
        self._lay_out("".join(kept.get("kind", ())[:1]))
        self._kinds.idToggled.connect(self._take_kind)
        self._choose.clicked.connect(self._ask_folder)
        self.answers.clicked.connect(self.answers_asked)
        self.withholding.changed.connect(self.changed)
        self.quotations.toggled.connect(self._tell)
        for line in (self.report_url, self.file_name, self.folder):
            line.textChanged.connect(self._tell)

    def _lay_out(self, kind: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 18, 18)
        column.setSpacing(6)
        column.addWidget(heading(words.WHAT))
        for number, (name, (label, meaning)) in enumerate(words.KINDS.items()):
            button = QRadioButton(label)
            button.setToolTip(meaning)
            button.setAccessibleDescription(meaning)
            button.setChecked(name == (kind if kind in words.KINDS else "report"))
            self._kinds.addButton(button, number)
            column.addWidget(button)
        self._meaning = wrapped_label("", "soft")
        column.addWidget(self._meaning)
        column.addWidget(self.quotations)
        column.addWidget(self.answers)
        column.addSpacing(12)
        column.addWidget(heading(words.FORMATS_HEAD))
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        column.addLayout(self._grid)
        column.addWidget(self.report_url)
        column.addSpacing(12)
        column.addWidget(heading(words.WITHHOLD))
        column.addWidget(self.withholding)
        column.addSpacing(12)
        column.addWidget(heading(words.WHERE))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self._choose)
        column.addLayout(row)
        column.addWidget(self.file_name)
        column.addStretch(1)
        self._show_kind()

    # -- what the window asks --------------------------------------------------------------------

    @property
    def kind(self) -> str:
        """The kind that is chosen."""
        return tuple(words.KINDS)[self._kinds.checkedId()]

    @property
    def order(self) -> Order:
        """The order as it is chosen now."""
        return Order(
            kind=self.kind,
            endings=self.endings,
            folder=Path(self.folder.text().strip() or "."),
            name=self.file_name.text().strip(),
            sources=self.withholding.chosen_sources,
            persons=self.withholding.chosen_persons,
            quotations=self.quotations.isChecked(),
            report_url=self.report_url.text().strip() if _ADDRESSED in self.endings else "",
        )

    @property
    def endings(self) -> tuple[str, ...]:
        """The formats that are ticked, in the order in which they stand there."""
        return tuple(ending for ending, box in self._boxes.items() if box.isChecked())

    @property
    def state(self) -> dict[str, tuple[str, ...]]:
        """What is remembered from one day to the next; never a name that is withheld."""
        ticked = {f"formats.{kind}": endings for kind, endings in self._ticked.items()}
        return {**ticked, "kind": (self.kind,), "folder": (self.folder.text().strip(),)}

    def offer(self, offered: Offer) -> None:
        """Offer what there is for an article; choices on the same article stay."""
        if offered.article != self._article:
            self._article = offered.article
            self.withholding.forget()
            self.file_name.clear()
        self._formats = dict(offered.formats)
        if not self.folder.text().strip():
            home = QStandardPaths.writableLocation(
                QStandardPaths.StandardLocation.DocumentsLocation
            )
            self.folder.setText(str(offered.folder or home or QDir.homePath()))
        self.withholding.offer(offered.sources, offered.persons)
        self._show_kind()

    def choose(self, kind: str, endings: Sequence[str] = ()) -> None:
        """Choose a kind, and formats where some are given."""
        if endings:
            self._ticked[kind] = tuple(endings)
        self._kinds.button(tuple(words.KINDS).index(kind)).setChecked(True)
        self._show_kind()

    # -- what happens inside --------------------------------------------------------------------

    def _take_kind(self, number: int, chosen: bool) -> None:
        if chosen:
            self._show_kind()

    def _show_kind(self) -> None:
        kind = self.kind
        self._meaning.setText(words.KINDS[kind][1])
        self.quotations.setVisible(kind == "calls")
        self.answers.setVisible(kind == "calls")
        self._show_formats(self._formats.get(kind, ()), self._ticked[kind])
        self._tell()

    def _show_formats(self, endings: Sequence[str], ticked: Sequence[str]) -> None:
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for number, ending in enumerate(endings):
            box = QCheckBox(words.FORMATS.get(ending, ending))
            box.setToolTip(ending)
            box.setChecked(ending in ticked)
            box.toggled.connect(partial(self._take_format, ending))
            self._boxes[ending] = box
            self._grid.addWidget(box, number // 2, number % 2)

    def _take_format(self, ending: str, ticked: bool) -> None:
        self._ticked[self.kind] = self.endings
        self._tell()

    def _tell(self) -> None:
        self.report_url.setVisible(_ADDRESSED in self.endings)
        self.changed.emit()

    def _ask_folder(self) -> None:
        dialogue = QFileDialog(self, words.FOLDER, self.folder.text())
        dialogue.setFileMode(QFileDialog.FileMode.Directory)
        dialogue.setOption(QFileDialog.Option.ShowDirsOnly)
        dialogue.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialogue.fileSelected.connect(self.folder.setText)
        dialogue.open()


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setToolTip(name)
    line.setPlaceholderText(hint)
    return line
