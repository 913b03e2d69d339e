"""The window's furniture: which pane stands where, and what all of them share."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from redpencil.window.library.library_dock import LibraryDock
from redpencil.window.listing.claim_list import ClaimListView
from redpencil.window.listing.outline_pane import OutlinePane
from redpencil.window.look.tabbing import order_tabs
from redpencil.window.look.theme import Theme
from redpencil.window.message_bar import MessageBar
from redpencil.window.page.article_view import ArticleView
from redpencil.window.page.minimap import Minimap
from redpencil.window.page.source_view import SourceView
from redpencil.window.page.welcome import Welcome
from redpencil.window.panel.check_panel import CheckPanel
from redpencil.window.status_bar import CheckStatusBar
from redpencil.window.top_bar import TopBar

# Headings pass by in sight, and a page that scrolls is painted first.
_FOLLOW_MS = 40
# At the very top: the place being read is the first line, and that is the heading's own then.
_HEADING_AT = 0.0

# List and panel as wide as their lines need; the page gets the rest.
_LIST, _PANEL = 296, 404
# What the page wants at least, and how far list and panel give way to it in a small window.
_PAGE, _LIST_LEAST, _PANEL_LEAST = 480, 252, 316


class Columns(QSplitter):
    """List, page, panel. Where room is short, list and panel lend the page of theirs."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._wanted = (_LIST, _PANEL)
        self.splitterMoved.connect(self._take_wish)

    @property
    def wanted(self) -> tuple[int, int]:
        """The widths of list and panel where there is room for all."""
        return self._wanted

    def want(self, listed: int, panel: int) -> None:
        """Give list and panel these widths, now and whenever there is room."""
        self._wanted = (listed, panel)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _take_wish(self) -> None:
        listed, _, panel = self.sizes()
        self._wanted = (listed, panel)

    def _share_out(self) -> None:
        listed, panel = self._wanted
        room = self.width() - 2 * self.handleWidth()
        missing = max(0, _PAGE - (room - listed - panel))
        from_list = min(missing * 2 // 5, max(0, listed - _LIST_LEAST))
        from_panel = min(missing - from_list, max(0, panel - _PANEL_LEAST))
        listed, panel = listed - from_list, panel - from_panel
        self.setSizes([listed, max(1, room - listed - panel), panel])


class Panes(QWidget):
    """Top bar, message, three panes side by side, status bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top = TopBar(theme)
        self.message = MessageBar(theme)
        self.claims = ClaimListView(theme)
        self.library = LibraryDock(theme)
        self.outline = OutlinePane(theme)
        self.article = ArticleView(theme)
        self.minimap = Minimap(theme)
        self.welcome = Welcome(theme)
        self._leaves = QStackedWidget()
        self.source = SourceView(theme)
        self.panel = CheckPanel(theme)
        self.status = CheckStatusBar(theme)
        self._splitter = Columns()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MS)
        self._arrange()
        bar = self.article.verticalScrollBar()
        bar.valueChanged.connect(self._show_window)
        bar.rangeChanged.connect(self._show_window)
        self.minimap.place_chosen.connect(self._go_to_place)
        bar.valueChanged.connect(self._follow_soon)
        self.article.page_set.connect(self._follow_soon)
        self._follow.timeout.connect(self._show_heading)
        self.outline.place_asked.connect(self._go_to_heading)

    def _arrange(self) -> None:
        left = QSplitter(Qt.Orientation.Vertical)
        for number, pane in enumerate((self.outline, self.claims, self.library)):
            left.addWidget(pane)
            left.setStretchFactor(number, 3 if pane is self.claims else 2)
        self.outline.hide()
        self.library.hide()
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.article, 1)
        row.addWidget(self.minimap)
        centre = QSplitter(Qt.Orientation.Vertical)
        self._leaves.addWidget(page)
        self._leaves.addWidget(self.welcome)
        centre.addWidget(self._leaves)
        centre.addWidget(self.source)
        centre.setStretchFactor(0, 3)
        centre.setStretchFactor(1, 2)
        self._centre = centre
        for number, pane in enumerate((left, centre, self.panel)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(number, 1 if pane is centre else 0)
        for splitter in (left, centre, self._splitter):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.claims.setMinimumWidth(200)
        self.article.setMinimumWidth(320)
        self.panel.setMinimumWidth(280)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.message)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self.status)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes as one reads, also through cards that came later than what stands below."""
        order_tabs(self)
        return super().focusNextPrevChild(onward)

    @property
    def sizes(self) -> tuple[int, ...]:
        """The widths of the three panes, where there is room for what list and panel want."""
        listed, panel = self._splitter.wanted
        return (listed, max(1, self._splitter.sizes()[1]), panel)

    def set_sizes(self, sizes: tuple[int, ...]) -> None:
        """Give the three panes these widths; any other number of widths is left alone."""
        if len(sizes) == self._splitter.count() and all(size > 0 for size in sizes):
            self._splitter.want(sizes[0], sizes[2])

    def set_theme(self, theme: Theme) -> None:
        """Show everything in another theme."""
        for pane in (
            self.top,
            self.message,
            self.claims,
            self.library,
            self.outline,
            self.article,
            self.minimap,
            self.source,
            self.panel,
            self.status,
        ):
            pane.set_theme(theme)

    def set_zoom(self, percent: int) -> None:
        """Show the texts at a size in percent."""
        self.article.set_zoom(percent / 100)
        self.source.set_zoom(percent / 100)
        self.status.set_zoom(percent)

    def set_column(self, percent: int) -> None:
        """Set the texts in lines of a length in percent of the usual one."""
        self.article.set_column(percent / 100)
        self.source.set_column(percent / 100)

    @property
    def welcomes(self) -> bool:
        """Whether the first page is shown in the place of the article."""
        return self._leaves.currentWidget() is self.welcome

    def show_welcome(self, shown: bool) -> bool:
        """Show the first page, or the article again; whether anything changed."""
        if shown == self.welcomes:
            return False
        self._leaves.setCurrentIndex(1 if shown else 0)
        (self.welcome if shown else self.article).setFocus()
        return True

    def cycle(self) -> None:
        """Move the keyboard to the next pane: list, article, panel, open source, list."""
        stations: list[QWidget] = [self.claims, self.article, self.panel]
        if not self.outline.isHidden():
            stations.insert(0, self.outline)
        if not self.source.isHidden():
            stations.append(self.source.leaf)
        focus = self.focusWidget()
        here = next(
            (n for n, s in enumerate(stations) if focus is s or s.isAncestorOf(focus or self)), -1
        )
        stations[(here + 1) % len(stations)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_library(self, shown: bool) -> None:
        """Show or hide the library of sources."""
        self.library.setVisible(shown)
        self.top.sources.setChecked(shown)

    def show_outline(self, shown: bool) -> None:
        """Show the headings, with the keyboard on the one being read under; or hide them."""
        self.outline.setVisible(shown)
        if shown:
            self._show_heading()
            self.outline.view.setCurrentIndex(self.outline.model.index(self.outline.model.here))
            self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.article.setFocus()

    def enter_panel(self) -> None:
        """Give the check panel the keyboard, on the first thing to act on."""
        self.panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def make_room_for_source(self) -> None:
        """Give an opened source nearly half of the centre, where it has not been given its room."""
        if self.source.isHidden():
            height = self._centre.height()
            self.source.show()
            self._centre.setSizes([height * 11 // 20, height * 9 // 20])

    def _show_window(self) -> None:
        bar = self.article.verticalScrollBar()
        whole = max(1, bar.maximum() + bar.pageStep())
        self.minimap.show_window(bar.value() / whole, (bar.value() + bar.pageStep()) / whole)

    def _follow_soon(self) -> None:
        self._follow.start()  # a bar's value would be taken for the time to wait

    def _show_heading(self) -> None:
        if not self.outline.isHidden():
            self.outline.follow(self.article.reading_position())

    def _go_to_heading(self, offset: int) -> None:
        self.article.scroll_to(offset, _HEADING_AT)
        self.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_place(self, offset: int) -> None:
        self.article.scroll_to(offset, 0.3)
