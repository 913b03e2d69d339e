"""Qt's files of translations (.ts), read without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree


class Message(NamedTuple):
    """One message of a file; ``state`` is "", "unfinished", "vanished" or "obsolete".

    A counted one has as many ``forms`` as its language has, any other has one.
    """

    context: str
    source: str
    meaning: str
    is_counted: bool
    forms: tuple[str, ...]
    state: str


def messages(path: Path) -> Iterator[Message]:
    """The messages of a file in its order. Raises ValueError where it is no such file."""
    try:
        # The files are carried by the program itself; no stranger writes them.
        root = ElementTree.parse(path).getroot()  # noqa: S314
    except ElementTree.ParseError as error:
        raise ValueError(f"{path} is no file of translations: {error}") from error
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for one in context.iter("message"):
            told = one.find("translation")
            counted = one.get("numerus") == "yes"
            forms = [] if told is None else (told.findall("numerusform") if counted else [told])
            yield Message(
                name,
                one.findtext("source", ""),
                one.findtext("comment", ""),
                counted,
                tuple(form.text or "" for form in forms),
                "unfinished" if told is None else told.get("type", ""),
            )


def finished(path: Path) -> tuple[dict[tuple[str, str], str], dict[str, tuple[str, ...]]]:
    """The finished translations: by source text and meaning, and the counted ones by their text."""
    single: dict[tuple[str, str], str] = {}
    counted: dict[str, tuple[str, ...]] = {}
    for one in messages(path):
        if one.state or not all(one.forms):
            continue
        if one.is_counted:
            counted[one.source] = one.forms
        else:
            single[one.source, one.meaning] = one.forms[0]
    return single, counted
