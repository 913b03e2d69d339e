"""Every sentence is said in a way that can be translated, and is translated, whole and alike."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest
from sentences import PACKAGE, modules, sentences, unsaid

from redpencil import resources
from redpencil.words.plural_forms import forms_of
from redpencil.words.speaking import FOLDER
from redpencil.words.translations import Message, messages

FILES = sorted(resources.path(FOLDER).glob("*.ts"))
SAID = sentences()
GAP = re.compile(r"\{(\w+)\}")

# What stays as it is in every language, by module and name, and why.
UNSAID: dict[str, str] = {
    "open_data": "metadata for other programs, in the language of the columns that it describes",
    "plural_forms": "says nothing",
    "translations": "says nothing; its words are Qt's names of elements",
    "speaking SOURCE_LANGUAGE": "the code of a language",
    "speaking FOLDER": "the name of a folder",
    "speaking _FILE": "the name of a file",
    "speaking Table": "the name of a type",
    "publishing ENDINGS": "the endings of files",
    "publishing WITHHELD": "stands in a field for machines, where a hash would stand",
    "exporting SUFFIXES": "parts of names of files, which programs may look for",
    "readings plural": "English grammar, for units by their English names",
    "shelf KINDS": "names of kinds, as the library keeps them",
    "reports brand": "the name of the program",
    "reports second_words": "the name of a time zone",
}


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_every_text_of_words_is_said(path: Path) -> None:
    left = [
        f"{path.name}:{line}: {text!r}"
        for under, line, text in unsaid(path)
        if path.stem not in UNSAID and f"{path.stem} {under}" not in UNSAID
    ]
    assert not left, "said by nothing in words.speaking: " + "; ".join(left)


def test_every_exception_is_still_needed() -> None:
    needed = {f"{path.stem} {under}" for path in modules() for under, _, _ in unsaid(path)}
    whole = {name.partition(" ")[0] for name in needed} | {"plural_forms"}
    assert not {name for name in UNSAID if name not in (needed if " " in name else whole)}


def test_one_sentence_for_many_has_one_for_one() -> None:
    forms = defaultdict(set)
    for sentence in SAID:
        if sentence.one is not None:
            forms[sentence.source].add(sentence.one)
    assert not {many: ones for many, ones in forms.items() if len(ones) > 1}


def test_there_is_french() -> None:
    assert [path.name for path in FILES] == ["redpencil_fr.ts"]


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def translated(request: pytest.FixtureRequest) -> tuple[str, tuple[Message, ...]]:
    path: Path = request.param
    return path.stem.partition("_")[2], tuple(messages(path))


Translated = tuple[str, tuple[Message, ...]]


def test_exactly_what_is_said_is_translated(translated: Translated) -> None:
    wanted = {(one.context, one.source, one.meaning, one.one is not None) for one in SAID}
    _, told = translated
    there = {(one.context, one.source, one.meaning, one.is_counted) for one in told}
    assert wanted - there == set(), "run: tests/menu.py translations"
    assert there - wanted == set(), "run: tests/menu.py translations"


def test_every_translation_is_finished_in_every_form(translated: Translated) -> None:
    language, told = translated
    for one in told:
        assert not one.state, one
        assert all(one.forms), one
        assert len(one.forms) == (forms_of(language) if one.is_counted else 1), one


def test_every_translation_has_the_gaps_of_its_source(translated: Translated) -> None:
    # A form for one may say "the file", or its name, where others say "2 files".
    ones = {one.source: set(GAP.findall(one.one)) for one in SAID if one.one is not None}
    for one in translated[1]:
        wanted = set(GAP.findall(one.source))
        allowed = [wanted, wanted - {"n"}, ones[one.source]] if one.is_counted else [wanted]
        for form in one.forms:
            assert set(GAP.findall(form)) in allowed, one


def test_what_is_said_alike_is_translated_alike(translated: Translated) -> None:
    ways = defaultdict(set)
    for one in translated[1]:
        ways[one.source, one.meaning, one.is_counted].add(one.forms)
    assert not {key: forms for key, forms in ways.items() if len(forms) > 1}


FRENCH = [form for path in FILES if path.stem.endswith("_fr") for m in messages(path)
          for form in m.forms]  # fmt: skip


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (r"'(?!s\b)", "a straight apostrophe"),
        (r"[ \u00a0](?=[;!?](?!\w))", "another space than U+202F before ; ! ?"),
        (r"(?<=[\w»)}])(?<!^)[ \u202f](?=:)", "another space than U+00A0 before a colon"),
        (r"«(?!\u00a0)|(?<!\u00a0)»", "marks without their spaces"),
        (r"[“”]", "English marks"),
        (r"\b(?:ton|tes|toi|vas|peux)\b", "a person who is not vous"),
    ],
)
def test_french_is_set_as_french_is(fault: str, what: str) -> None:
    assert FRENCH
    assert not [form for form in FRENCH if re.search(fault, form)], what


# Calls whose texts nobody reads: errors for programmers, names of things, styles.
_UNREAD = frozenset({
    "setStyleSheet", "setObjectName", "getLogger", "info", "warning", "error", "exception", "debug",
    "_require", "RuntimeError", "ValueError", "SystemExit", "SelfTestError", "AssertionError",
    "TypeError", "TypeVar", "TemporaryDirectory", "compile", "sub", "write", "resizeSection",
})  # fmt: skip
_SENTENCE = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_]{2,}")

# A single word as buttons have it, alone or before a gap.
_TITLE = re.compile(r"(?!Redpencil|Fusion|Inter)[A-Z][a-z]{2,} ?")


def spoken(path: Path) -> list[str]:
    """Texts in a module of a face that look like words for a person."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: list[str] = []

    def look(node: ast.AST) -> None:
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            called = called or (node.func.id if isinstance(node.func, ast.Name) else "")
            if called in _UNREAD:
                return
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            styled = re.search(r"[{};<\[]|QWidget|^\s*[\w-]+: ", node.value)
            if (_SENTENCE.search(node.value) or _TITLE.fullmatch(node.value)) and not styled:
                found.append(f"{path.name}:{node.lineno}: {node.value!r}")
        for child in ast.iter_child_nodes(node):
            look(child)

    look(tree)
    return found


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "window").rglob("*.py")), ids=lambda path: path.stem
)
def test_the_window_has_no_words_of_its_own(path: Path) -> None:
    assert path.stem in NOT_FOR_PEOPLE or not spoken(path)


NOT_FOR_PEOPLE = {
    "fonts": "the names of typefaces",
    "help_page": "the names of typefaces",
    "bindings": "the names of keys",
    "command_table": "the names of keys and of groups",
    "shortcuts_sheet": "the names of groups",
    "self_test": "what a developer reads where the program does not work at all",
}
