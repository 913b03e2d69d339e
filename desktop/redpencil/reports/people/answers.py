"""Answers read back from a call sheet that somebody filled in. Pure.

The lines are those of ``calls``, whatever program they were filled in with: an answer stands
behind its colon, up to the end of its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from redpencil.model import Document
from redpencil.words.reports import ANSWER, SPOKEN_TO

_ANSWER = re.compile(re.escape(ANSWER).replace(r"\{claim\}", r"(?P<claim>[qns][0-9a-f]{10})"))
_SPOKEN = re.compile(re.escape(SPOKEN_TO).replace(r"\{number\}", r"\d+"))
_LINE = re.compile(f"{_ANSWER.pattern}|{_SPOKEN.pattern}")
# Lines to write on, which stay behind or around what is written.
_ROOM = re.compile(r"(?:\\?_|\.|…){3,}|^[\s_…]+|[\s_…]+$")


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered about a claim, and what was noted on whom was asked."""

    claim: str
    words: str
    spoken_to: str


def find_answers(sheet: Document) -> tuple[Answer, ...]:
    """The answers of a sheet in its order; a line that nobody wrote on gives none."""
    return tuple(_answers(sheet))


def asked_about(sheet: Document) -> frozenset[str]:
    """The ids of the claims that a sheet asks about, answered or not; none where it is no sheet."""
    return frozenset(found["claim"] for found in _ANSWER.finditer(sheet.text))


def _answers(sheet: Document) -> Iterator[Answer]:
    spoken_to = ""
    for block in sheet.blocks:
        text = sheet.text[block.start : block.end]
        lines = list(_LINE.finditer(text))
        for number, line in enumerate(lines):
            end = lines[number + 1].start() if number + 1 < len(lines) else len(text)
            written = " ".join(_ROOM.sub(" ", text[line.end() : end]).split())
            if line["claim"] is None:
                spoken_to = written
            elif written:
                yield Answer(line["claim"], written, spoken_to)
