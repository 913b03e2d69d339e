"""The window in French: not one sentence of it is English, and Qt agrees with what is said."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import PySide6
import pytest
from PySide6.QtCore import QTranslator
from sentences import sentences

from redpencil import resources
from redpencil.words.languages import own_name
from redpencil.words.plural_forms import forms_of, plural_form
from redpencil.words.speaking import catalogue

HERE = Path(__file__).parent
FRENCH_FILE = resources.path("translations/redpencil_fr.ts")
GAP = re.compile(r"\{\w+\}")


@pytest.fixture(scope="module")
def shown() -> list[str]:
    """What the window says in French, with every dialogue opened once."""
    told = subprocess.run(
        [sys.executable, str(HERE / "spoken_texts.py")],
        env={**os.environ, "REDPENCIL_LANGUAGE": "fr", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        timeout=120,
    )
    texts: list[str] = json.loads(told.stdout)
    return texts


def english() -> Iterator[str]:
    """What the program says in English where French says it otherwise, gaps open."""
    french = catalogue("fr")
    for one in sentences():
        if one.one is not None:
            sources, same = (one.source, one.one), one.source in french.counted[one.source]
        else:
            sources = (one.source,)
            same = french.single[one.source, one.meaning] == one.source
        for source in sources:
            # An article may have a short word, or one behind others, just so.
            words = re.findall(r"[^\W\d_]{2,}", GAP.sub("", source))
            few = len(words) < 2 and set(GAP.findall(source)) - {"{n}"}
            if not same and not few and len("".join(words)) > 4:
                yield source


def fits(text: str, source: str) -> bool:
    """Whether a text is a sentence with its gaps filled."""
    if source.startswith("{n}"):
        text, source = re.sub(r"^[\d,]+", "{n}", text), f"x{source}"
        text = f"x{text}" if text.startswith("{n}") else text
    first, *others = GAP.split(source)
    if not others:
        return text == source
    at = len(first) if text.startswith(first) else -1
    for piece in others[:-1]:
        at = text.find(piece, at) + len(piece) if 0 <= at <= text.find(piece, at) else -1
    return 0 <= at <= len(text) - len(others[-1]) and text.endswith(others[-1])


def test_a_sentence_fits_with_its_gaps_filled() -> None:
    assert fits("3 of 7 checked", "{n} of {claims} checked")
    assert fits("Go on", "Go on")
    assert fits("3 people", "{n} people")
    assert not fits("about 3 people", "{n} people")
    assert not fits("3 sur 7 vérifiés", "{n} of {claims} checked")
    assert not fits("Going on", "Go on")


def test_the_window_says_nothing_in_english(shown: list[str]) -> None:
    # Words of the sample itself stay as its author wrote them.
    own = resources.text("samples/article.md")
    # Behind its beginning in French, a line may have a title with English words in its gaps.
    french = [form for form in catalogue("fr").single.values() if GAP.sub("", form).strip()]
    known = {*french, own_name("en")}
    starts = tuple(form[: form.index("{")] for form in french if form.find("{") > 3)
    told = [t for t in shown if t not in own and t not in known]
    told = [t for t in told if not (" sur " in t and t.startswith(starts))]
    left = {source: [text for text in told if fits(text, source)] for source in english()}
    assert not {source: texts for source, texts in left.items() if texts}


def test_the_window_does_speak_french(shown: list[str]) -> None:
    for text in ("Ouvrir un article…", "Couverture", "Pas encore de sources", "Réglages", "Voix"):
        assert any(text in one for one in shown), text


def test_keys_have_their_french_names(shown: list[str]) -> None:
    assert any("Maj+" in text for text in shown)
    assert not any("Shift+" in text for text in shown)


def released(source: Path, into: Path) -> QTranslator:
    """A translator with the file as Qt's own tool compiles it."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    program = tool if tool.exists() else tool.with_suffix(".exe")
    subprocess.run(
        [str(program), "-silent", str(source), "-qm", str(into)], check=True, capture_output=True
    )
    translator = QTranslator()
    assert translator.load(str(into))
    return translator


def test_qt_reads_the_file_and_finds_the_same_words(tmp_path: Path) -> None:
    translator = released(FRENCH_FILE, tmp_path / "fr.qm")
    french = catalogue("fr")
    for one in sentences():
        if one.one is None:
            told = translator.translate(one.context, one.source, one.meaning or None)
            assert told == french.single[one.source, one.meaning]
            continue
        for n in (0, 1, 2, 11, 21, 101, 1_000_000):
            told = translator.translate(one.context, one.source, None, n)
            assert told == french.counted[one.source][plural_form("fr", n)], (one, n)


LANGUAGES = ("fr", "de", "es", "it", "pl", "ru", "uk", "cs", "sk", "ja", "ko", "zh", "vi", "nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_of_qt(language: str, tmp_path: Path) -> None:
    forms = "".join(f"<numerusform>{n}</numerusform>" for n in range(forms_of(language)))
    source = tmp_path / f"x_{language}.ts"
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>'
        f'<TS version="2.1" language="{language}"><context><name>x</name><message numerus="yes">'
        f"<source>{escape('{n} claims')}</source><translation>{forms}</translation>"
        "</message></context></TS>",
        encoding="utf-8",
    )
    translator = released(source, tmp_path / "x.qm")
    for n in range(230):
        said = translator.translate("x", "{n} claims", None, n)
        assert said == str(plural_form(language, n)), n
