"""Answers read back from a call sheet that somebody filled in. Pure.

The lines are those of ``calls``, whatever program they were filled in with: an answer stands
behind its colon, up to the end of its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from redpencil.model import Document
from redpencil.words.reports import answer_lines, spoken_to_lines

_CLAIM = re.compile("[qns][0-9a-f]{10}")
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
    return frozenset(claim for line in _lines().finditer(sheet.text) if (claim := _claim(line)))


def _answers(sheet: Document) -> Iterator[Answer]:
    spoken_to = ""
    for block in sheet.blocks:
        text = sheet.text[block.start : block.end]
        lines = list(_lines().finditer(text))
        for number, line in enumerate(lines):
            end = lines[number + 1].start() if number + 1 < len(lines) else len(text)
            written = " ".join(_ROOM.sub(" ", text[line.end() : end]).split())
            claim = _claim(line)
            if claim is None:
                spoken_to = written
            elif written:
                yield Answer(claim, written, spoken_to)


@cache
def _lines() -> re.Pattern[str]:
    """What stands before an answer, or before whom was asked, in every language of a sheet.

    A sheet may come back to a desk that speaks another language than the one that sent it.
    """
    lines = (*answer_lines(), *spoken_to_lines())
    escaped = (re.escape(line).replace(r"\{claim\}", _CLAIM.pattern) for line in lines)
    # What a sheet is filled in with may put one kind of space in the place of another.
    loose = (re.sub(r"(?:\\ |\s)", r"\\s", line) for line in escaped)
    return re.compile("|".join(loose).replace(r"\{number\}", r"\d+"))


def _claim(line: re.Match[str]) -> str | None:
    found = _CLAIM.search(line[0])
    return found[0] if found else None
