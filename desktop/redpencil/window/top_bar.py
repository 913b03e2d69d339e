"""The bar along the top: the program's name, the article's, find, sources, log, report, theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from redpencil.window.look import fonts
from redpencil.window.look.glyphs import sign_icon
from redpencil.window.look.theme import Theme
from redpencil.window.page.find_bar import FindBar
from redpencil.words import commands


class TopBar(QWidget):
    """Holds the few things that are wanted at any moment; all else is on the menu of the name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(45)
        self.name = _button("Redpencil")
        self.name.setFont(fonts.interface(13, QFont.Weight.DemiBold))
        self.name.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.name.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._title = _Title()
        self.search = FindBar(theme)
        self._sources_name = commands.COMMANDS["show_sources"][0]
        self.sources = _button(self._sources_name)
        self.sources.setCheckable(True)
        self.log = _button(commands.LOG)
        self.log.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.report = _button(commands.REPORT)
        self.theme_switch = _button("")
        self.theme_switch.setAccessibleName(commands.COMMANDS["switch_theme"][0])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 10, 0)
        layout.setSpacing(8)
        layout.addWidget(self.name)
        layout.addWidget(self._title, 1)
        layout.addWidget(self.search)
        for button in (self.sources, self.log, self.report, self.theme_switch):
            layout.addWidget(button)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme; the switch shows the one that it leads to."""
        self.name.setIcon(sign_icon("pencil", theme.accent))
        self.name.setIconSize(QSize(14, 14))
        self.theme_switch.setIcon(sign_icon("sun" if theme.dark else "moon", theme.soft))
        self.theme_switch.setIconSize(QSize(15, 15))
        self.search.set_theme(theme)

    def show_title(self, title: str) -> None:
        """Show the article's title, shortened to the room there is."""
        self._title.show_words(title)

    def show_sources(self, count: int) -> None:
        """Show how many sources the library has."""
        self.sources.setText(f"{self._sources_name} {count}")

    def give(
        self, menu: QMenu, log: QMenu, report: QAction, theme: QAction, sources: QAction
    ) -> None:
        """Give the buttons their menus and actions."""
        self.name.setMenu(menu)
        self.report.setToolTip(report.toolTip())
        self.report.clicked.connect(report.trigger)
        self.log.setMenu(log)
        self.theme_switch.setToolTip(theme.toolTip())
        self.theme_switch.clicked.connect(theme.trigger)
        self.sources.setToolTip(sources.toolTip())
        self.sources.clicked.connect(sources.trigger)


class _Title(QLabel):
    """A label that gives way: it shortens its words instead of pushing the others out."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setProperty("look", "soft")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_words(self, words: str) -> None:
        self._words = words
        self.setToolTip(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width()
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._words, mode, room))


def _button(words: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
