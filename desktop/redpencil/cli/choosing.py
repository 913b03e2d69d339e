"""The options by which a person overrules what a file says of itself or what its bytes show."""

from __future__ import annotations

import argparse
import re

from redpencil.documents.choices import Choices
from redpencil.documents.encodings import require_known
from redpencil.documents.languages import told
from redpencil.errors import UsageError

# Tesseract's own names: three letters, sometimes with a script or a variety: "chi_sim+eng".
_NAME = r"[A-Za-z]{3}(?:_[A-Za-z]{1,12}){0,3}"
_OCR = re.compile(rf"{_NAME}(?:\+{_NAME}){{0,7}}")


def add_choices(parser: argparse.ArgumentParser, what: str, languages_of: str = "") -> None:
    """Enter the options; ``what`` is read, and ``languages_of`` that which has a language."""
    parser.add_argument(
        "--encoding", metavar="NAME", help=f"the encoding of {what}, where detection is wrong"
    )
    parser.add_argument(
        "--lang",
        metavar="CODE",
        help=f"the language of {languages_of or what} (en, fr, de, es, it, pt), "
        "where detection is wrong",
    )
    parser.add_argument(
        "--changes",
        choices=("accepted", "standing"),
        help="tracked changes as if accepted, or standing in the text with what they delete",
    )
    parser.add_argument(
        "--ocr",
        metavar="LANGUAGES",
        help="recognise the words of pages that are pictures, by Tesseract: eng, deu+fra",
    )


def chosen(arguments: argparse.Namespace) -> Choices:
    """What was chosen; UsageError for an encoding, a language or a name that nobody knows."""
    if arguments.encoding is not None:
        require_known(arguments.encoding)
    language = None
    if arguments.lang is not None:
        language = told(arguments.lang)
        if not language:
            raise UsageError("unknown_language", name=arguments.lang)
    if arguments.ocr is not None and not _OCR.fullmatch(arguments.ocr):
        raise UsageError("bad_ocr", name=arguments.ocr)
    return Choices(arguments.encoding, language, arguments.changes, arguments.ocr)
