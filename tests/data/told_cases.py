"""Cases of quotations as people write them down: texts, and under each what was said in them.

The form stands at the head of tests/data/quotations/fr.txt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from redpencil.model import Mention, Quotation

FOLDER = Path(__file__).parent / "quotations"


@dataclass(frozen=True, slots=True)
class Told:
    """One quotation: kind, words in their pieces, speaker, cue, and whom the speaker stands for."""

    kind: str
    words: tuple[str, ...]
    speaker: str | None
    cue: str | None
    resolved: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """A text, its paragraphs parted by empty lines, with its quotations in order."""

    text: str
    told: tuple[Told, ...]


def read_cases(name: str, section: str = "") -> Iterator[Case]:
    """The cases of a file in a section; those before any heading stand in section ""."""
    here = ""
    lines: list[str] = []
    told: list[Told] = []
    for line in [*(FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("## "):
            here = line[3:]
        elif line.startswith("= "):
            if line != "= none":
                told.append(_told(line[2:]))
        elif line and not line.startswith("# "):
            lines.append(line)
        elif lines and not line:
            if here == section:
                yield Case("\n\n".join(lines), tuple(told))
            lines, told = [], []


def _told(line: str) -> Told:
    kind, words, speaker, cue, resolved = (cell.strip() for cell in line.split(" | "))
    given = [None if cell == "-" else cell for cell in (speaker, cue, resolved)]
    if given[2] and given[0] and given[2] in given[0]:
        given[2] = None
    return Told(kind, tuple(words.split(" // ")), *given)


def as_told(text: str, quotation: Quotation) -> Told:
    """What was found, in the form of the cases."""
    speaker, cue = quotation.speaker, quotation.cue
    return Told(
        quotation.kind,
        tuple(text[a:b] for a, b in quotation.spans),
        speaker and speaker.text,
        cue and cue.text,
        _meant(speaker),
    )


def _meant(speaker: Mention | None) -> str | None:
    """Whom a speaker's words stand for, where they do not say it themselves."""
    meant = speaker.resolved if speaker is not None else None
    return None if speaker is None or meant is None or meant in speaker.text else meant
