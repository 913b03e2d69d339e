"""Bring Qt's files of translations up to date with what words/ says: python tests/translations.py.

Translations are kept, new sentences enter as unfinished, and what nobody says any more goes.
``fr`` or another code behind the name begins or updates the file of that language alone.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "desktop"))
sys.path.insert(0, str(TOP / "tests" / "data"))

from sentences import Sentence, sentences  # noqa: E402

from redpencil import resources  # noqa: E402
from redpencil.words.plural_forms import forms_of  # noqa: E402
from redpencil.words.speaking import FOLDER  # noqa: E402
from redpencil.words.translations import Message, messages  # noqa: E402

_Key = tuple[str, str, str, bool]


def updated(known: Sequence[Message], said: Sequence[Sentence], language: str) -> str:
    """The text of a file with exactly what is said, translated where it was."""
    by_place = {(m.context, m.source, m.meaning, m.is_counted): m for m in known}
    # What another module says already needs no second thought.
    anywhere = {key[1:]: m for key, m in by_place.items() if not m.state}
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n',
        f'<TS version="2.1" language="{language}" sourcelanguage="en">\n',
    ]
    for context, told in groupby(said, key=lambda sentence: sentence.context):
        parts.append(f"<context>\n    <name>{context}</name>\n")
        for one in told:
            key = (context, one.source, one.meaning, one.one is not None)
            parts.append(_message(one, by_place.get(key) or anywhere.get(key[1:]), language))
        parts.append("</context>\n")
    return "".join([*parts, "</TS>\n"])


def _message(one: Sentence, known: Message | None, language: str) -> str:
    wanted = 1 if one.one is None else forms_of(language)
    forms = known.forms if known and len(known.forms) == wanted else ("",) * wanted
    state = "" if known and not known.state and all(forms) else ' type="unfinished"'
    numerus = "" if one.one is None else ' numerus="yes"'
    lines = [f"    <message{numerus}>", f"        <source>{escape(one.source)}</source>"]
    if one.meaning:
        lines.append(f"        <comment>{escape(one.meaning)}</comment>")
    if one.one is not None and one.one != one.source:
        lines.append(f"        <extracomment>For 1: {escape(one.one)}</extracomment>")
    if one.one is None:
        lines.append(f"        <translation{state}>{escape(forms[0])}</translation>")
    else:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    return "\n".join([*lines, "    </message>", ""])


def update(path: Path, language: str) -> Mapping[str, int]:
    """Rewrite one file; how many messages it has, and how many wait for a translator."""
    known = list(messages(path)) if path.exists() else []
    text = updated(known, sentences(), language)
    path.write_text(text, encoding="utf-8")
    told = list(messages(path))
    return {"messages": len(told), "unfinished": sum(bool(one.state) for one in told)}


def main(codes: list[str]) -> int:
    """Update the files of these languages, or all there are; 1 where one is unfinished."""
    folder = resources.path(FOLDER)
    named = [folder / f"redpencil_{code}.ts" for code in codes]
    waiting = 0
    for path in named or sorted(folder.glob("redpencil_*.ts")):
        counts = update(path, path.stem.partition("_")[2])
        waiting += counts["unfinished"]
        print(f"{path.name}: {counts['messages']} messages, {counts['unfinished']} unfinished")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
