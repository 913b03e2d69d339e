"""Text out of pages that are pictures, by Tesseract, in a cage of its own."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Generator
from dataclasses import dataclass

from redpencil.documents import cage
from redpencil.errors import InputError
from redpencil.settings import Settings

_PROGRAM = "tesseract"
# What the makers of Tesseract advise; beyond it nothing is gained.
_DOTS = 300
# Find the columns, but do not turn the page: that would ask for data that is seldom installed.
_LAYOUT = ("--psm", "3")
# What Tesseract lists beside the languages: the way that letters stand, and equations.
_NO_LANGUAGES = frozenset(("osd", "equ"))


@dataclass(frozen=True, slots=True)
class Recognised:
    """How many of the pages that are pictures have been recognised, of how many."""

    done: int
    total: int


def program() -> str | None:
    """Where Tesseract lies, or None where it is not installed."""
    return shutil.which(_PROGRAM)


def languages(settings: Settings) -> tuple[str, ...]:
    """The languages that can be recognised here, as Tesseract names them.

    None where it is not installed, or does not run.
    """
    found = program()
    if found is None:
        return ()
    try:
        return tuple(one for one in _listed(found, "", settings) if one not in _NO_LANGUAGES)
    except InputError:
        return ()


def recognise(
    data: bytes, name: str, languages: str, settings: Settings
) -> Generator[Recognised, None, dict[str, str]]:
    """The text of every page of a PDF that is a picture, by the number of the page.

    It comes in steps, one before the first page and one after each; whoever stops asking has no
    more recognised. ``languages`` as Tesseract names them: "eng", "deu+fra". A page has the time
    of the settings to be drawn, and again to be recognised. InputError: ocr_missing,
    ocr_language, ocr_failed, and whatever reading the file may raise.
    """
    if not data.startswith(b"%PDF-"):
        return {}
    found = program()
    if found is None:
        raise InputError("ocr_missing", name=name)
    answer = json.loads(cage.ask_caged(data, {"name": name, "ask": "pictures"}, settings))
    numbers: list[object] = answer if isinstance(answer, list) else []
    if numbers:
        _require_languages(found, languages, name, settings)
    pages: dict[str, str] = {}
    for number in numbers:
        yield Recognised(len(pages), len(numbers))
        request = {"name": name, "ask": "draw", "page": str(number), "dots": str(_DOTS)}
        picture = cage.ask_caged(data, request, settings)
        words = (found, "stdin", "stdout", "-l", languages, "--dpi", str(_DOTS), *_LAYOUT)
        pages[str(number)] = _run(words, picture, name, settings).decode("utf-8", "replace")
    return pages


def _require_languages(found: str, languages: str, name: str, settings: Settings) -> None:
    """Raise InputError ocr_language where data for one of the languages is not installed."""
    known = _listed(found, name, settings)
    missing = [language for language in languages.split("+") if language not in known]
    if missing:
        raise InputError(
            "ocr_language", name=name, language=missing[0], known=", ".join(known) or "none"
        )


def _listed(found: str, name: str, settings: Settings) -> list[str]:
    """All that Tesseract has data for."""
    listed = _run((found, "--list-langs"), b"", name, settings).decode("utf-8", "replace")
    return [line.strip() for line in listed.splitlines()[1:] if line.strip()]


def _run(words: tuple[str, ...], given: bytes, name: str, settings: Settings) -> bytes:
    """What the program prints, run with the limits of a reader."""
    surroundings = cage.surroundings() | {"OMP_THREAD_LIMIT": "1"}
    if "TESSDATA_PREFIX" in os.environ:
        surroundings["TESSDATA_PREFIX"] = os.environ["TESSDATA_PREFIX"]
    # Where a system knows no limits, its own time is still counted.
    limited = words if sys.platform == "win32" else (*cage.program_command(settings), *words)
    status, answer, said = cage.run(limited, surroundings, given, name, settings)
    if status:
        why = said.decode("utf-8", "replace").strip().rpartition("\n")[2][:200] or str(status)
        raise InputError("ocr_failed", name=name, reason=why)
    return answer
