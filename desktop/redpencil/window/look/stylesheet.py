"""The one stylesheet: shapes and spaces here, colours from the theme by name.

A widget asks for a look by its object name or by the dynamic property ``look``. Nothing moves by
itself: a style's animations take no time, for everybody and not only where the system asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_SHEET = Template(
    """
QWidget { color: $ink; widget-animation-duration: 0; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px 6px; }
QLabel { background: transparent; }
*[look="faint"] { color: $faint; }
*[look="soft"] { color: $soft; }
*[look="wrong"] { color: $accent; font-weight: 600; }
*[look="small"] { color: $faint; font-size: 11px; }
*[look="heading"] { color: $faint; font-size: 11px; font-weight: 600; letter-spacing: 0.6px; }
*[look="strong"] { color: $ink; font-weight: 600; }

QWidget#pane, QWidget#claimList, QWidget#checkPanel, QWidget#libraryDock, QWidget#outlinePane {
  background: $pane;
}
QWidget#topBar { background: $pane; border-bottom: 1px solid $line; }
QWidget#statusBar { background: $pane; border-top: 1px solid $line; color: $soft; font-size: 12px; }
QWidget#messageBar { background: $raised; border-bottom: 1px solid $line; }
QWidget#messageBar[kind="error"] { background: $fix_tint; }

QPushButton {
  background: $raised; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 6px 12px;
}
QPushButton:hover { border-color: $faint; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 11px; }
QPushButton:pressed { background: $accent_tint; }
QPushButton:disabled { color: $faint; background: $pane; }
QPushButton:default { border-color: $accent; }

QToolButton {
  background: transparent; color: $soft; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 8px;
}
QToolButton:hover { background: $raised; border-color: $line; color: $ink; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:checked { background: $raised; border-color: $line; color: $ink; font-weight: 600; }
QToolButton:checked:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; width: 0px; }

QToolButton[look="quiet"] { font-size: 12px; padding: 2px 6px; }
QToolButton[look="quiet"][on="true"] { color: $accent; font-weight: 600; }

QPushButton[look="link"] {
  background: transparent; border: none; color: $accent; padding: 1px 2px; text-align: left;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 1px solid $accent; border-radius: 4px; padding: 0px 1px; }

QLineEdit, QPlainTextEdit {
  background: $raised; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 6px 9px;
  selection-background-color: $accent_tint; selection-color: $ink;
}
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 5px 8px; }
QComboBox {
  background: $raised; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 6px 11px;
}
QComboBox:focus { border: 2px solid $accent; padding: 5px 10px; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox QAbstractItemView {
  background: $raised; color: $ink; border: 1px solid $line; padding: 4px;
  selection-background-color: $accent_tint; selection-color: $ink; outline: none;
}
QLineEdit#findField { background: $page; border-radius: 6px; padding: 3px 9px 3px 1px; }
QLineEdit#findField:focus { padding: 2px 8px 2px 0px; }

QSpinBox {
  background: $raised; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 5px 9px;
  selection-background-color: $accent_tint; selection-color: $ink;
}
QSpinBox:focus { border: 2px solid $accent; padding: 4px 8px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }

QTextBrowser#article, QTextBrowser#source, QTextBrowser#help {
  background: $page; color: $ink; border: none; border-top: 2px solid $page;
  selection-background-color: $accent_tint; selection-color: $ink;
}
QTextBrowser#article:focus, QTextBrowser#source:focus, QTextBrowser#help:focus {
  border-top-color: $accent;
}
QTableView#table {
  background: $page; color: $ink; border: none; gridline-color: $line; outline: none;
  selection-background-color: $accent_tint; selection-color: $ink;
}
QTableView#table QHeaderView { background: $pane; }
QTableView#table QHeaderView::section {
  background: $pane; color: $soft; border: none; border-bottom: 1px solid $line;
  border-right: 1px solid $line; padding: 3px 8px;
}
QTableView#table::item { padding: 0 6px; }
QWidget#welcome { background: $page; }
QWidget#sourceView { background: $page; border-top: 1px solid $line; }
QScrollArea { background: transparent; border: none; }
QListView, QTreeView { background: $pane; border: 1px solid $pane; outline: none; }
QListView:focus, QTreeView:focus { border-color: $accent; }

QWidget#asideSection { background: $pane; border-top: 1px solid $line; }
QToolButton#sectionLine {
  border: none; border-radius: 0; padding: 8px 12px; text-align: left; font-size: 12px;
}
QToolButton#sectionLine:hover { background: $page; }
QToolButton#sectionLine:focus { border: 1px solid $accent; padding: 7px 11px; }
QToolButton#sectionLine:checked { background: $pane; border-bottom: 1px solid $line; }

QListView#ticks { background: $page; border: 1px solid $line; border-radius: 8px; padding: 4px; }
QListView#ticks:focus { border: 1px solid $accent; }
QListView#ticks::item { color: $ink; padding: 2px 3px; }
QListView#ticks::item:selected { background: $accent_tint; color: $ink; }
QDialog#exportWindow { background: $page; }
QPushButton[look="main"] { border-color: $accent; }
QRadioButton, QCheckBox { spacing: 7px; }
QCheckBox::indicator, QListView#ticks::indicator {
  width: 13px; height: 13px; border: 1px solid $faint; border-radius: 4px; background: $raised;
}
QCheckBox::indicator:checked, QListView#ticks::indicator:checked {
  background: $accent; border-color: $accent; image: url("$tick");
}
QRadioButton::indicator {
  width: 13px; height: 13px; border: 1px solid $faint; border-radius: 7px; background: $raised;
}
QRadioButton::indicator:checked {
  width: 5px; height: 5px; border: 5px solid $accent; border-radius: 7px;
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }

QFrame[look="aside"] { border: none; border-left: 2px solid $line; }

QListView#rows { background: transparent; border-color: transparent; }
QListView#rows:focus { border-color: $accent; }
QFrame#draftsDetail { background: $raised; border: 1px solid $line; border-radius: 8px; }
QDialog#draftsWindow QListView#rows::item:disabled {
  color: $faint; background: transparent; padding-top: 12px;
}
QDialog#eventsWindow QListView#rows, QDialog#draftsWindow QListView#rows {
  background: $page; border: 1px solid $line; border-radius: 8px; padding: 4px;
}
QDialog#eventsWindow QListView#rows:focus, QDialog#draftsWindow QListView#rows:focus {
  border-color: $accent;
}
QListView#rows::item { color: $ink; padding: 6px 9px; border-radius: 6px; }
QListView#rows::item:hover { background: $raised; }
QListView#rows::item:selected { background: $accent_tint; color: $ink; }
QDialog#helpWindow QListView#rows::item { padding: 7px 9px 7px 13px; border-radius: 0; }
QDialog#helpWindow QListView#rows::item:selected {
  background: $raised; border-left: 3px solid $accent; padding-left: 10px;
}
QDialog#helpWindow QListView#rows::item:disabled {
  color: $faint; background: transparent; padding-top: 16px;
}

QTreeView#keys {
  background: $page; border: 1px solid $line; border-radius: 8px; padding: 4px;
}
QTreeView#keys:focus { border-color: $accent; }
QTreeView#keys::item { color: $ink; padding: 5px 6px; }
QTreeView#keys::item:selected { background: $accent_tint; color: $ink; }
QTreeView#keys::item:has-children { color: $faint; font-size: 11px; padding-top: 12px; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical {
  background: $line; border-radius: 3px; min-height: 28px; margin: 2px 2px;
}
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal {
  background: $line; border-radius: 3px; min-width: 28px; margin: 2px 2px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $raised; color: $ink; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 14px; border-radius: 5px; }
QMenu::item:selected { background: $accent_tint; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QDialog, QMessageBox { background: $pane; }
QProgressBar { background: $line; border: none; border-radius: 3px; text-align: center; }
QProgressBar::chunk { background: $ok; border-radius: 3px; }
"""
)


def sheet(colours: Mapping[str, str]) -> str:
    """The stylesheet with every ``$name`` filled in; a name that is missing raises KeyError."""
    return _SHEET.substitute(colours)
