"""Lets Qt speak the language of the sentences: its own dialogs, keys by name, figures in fields."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from redpencil.words.speaking import LANGUAGE, SOURCE_LANGUAGE

_NAME = "language"


def speak(application: QApplication) -> None:
    """Give an application the language that is spoken; doing it again changes nothing.

    What Qt says itself ("Cancel", "Shift+F8") it carries in files of its own.
    """
    locale = QLocale(LANGUAGE)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    known = application.findChild(QTranslator, _NAME)
    if LANGUAGE == SOURCE_LANGUAGE or known is not None:
        return
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        application.installTranslator(translator)
