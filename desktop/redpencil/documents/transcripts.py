"""Recognise a transcript by its speaker labels and part it into turns. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redpencil.model import Block

_STAMP = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_LABEL = re.compile(
    # Every run of blanks has an upper bound: a line of a million spaces must cost nothing.
    rf"^[ \t]{{0,20}}(?:{_STAMP}[ \t]{{0,4}}[-–—]?[ \t]{{0,4}})?(?:>>[ \t]{{0,4}})?"
    r"(?P<label>[^\W\d_][^\n:\[\]<>“”\"]{0,59}?)"
    rf"[ \t]{{0,4}}(?:{_STAMP})?[ \t]{{0,4}}:(?:[ \t]{{1,20}}|[ \t]{{0,4}}\n{{1,3}})(?=\S)",
    re.MULTILINE,
)
_COURT = re.compile(r"^[ \t]{0,20}(?P<label>[QA])\.[ \t]{1,20}(?=\S)", re.MULTILINE)
_ROLE = re.compile(r"\s*\([^)]*\)\s*")
_PARTICLE = re.compile(
    "al|and|bin|da|de|del|della|der|di|du|el|la|las|le|los|of|the|van|von|y|al-.+|el-.+"
)
# Words that stand before a colon at the start of a line and are nobody's name.
_NOT_SPEAKER = re.compile(
    "about|address|advertisement|also|attachments?|background|bcc|breaking|caption|cc|context"
    "|contacts?|copyright|correction|credit|date|deadline|distribution|dateline|edited|e-?mail"
    "|embargo|example|exclusive|fact|fax|figure|file|from|graphic|headline|images?|important|key"
    "|keywords|last|link|location|mail|media|more|notes?|number|page|phone|photos?|pictures?"
    "|place|price|published|reference|related|remember|reporting|results?|see|sent|series"
    "|slug|sources?|step|subject|subtitle|summary|table|tel|telephone|time|tip|title|to|topic"
    "|total|twitter|type|updated?|url|version|video|warning|web|website|where|why|writing"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|me|my|we|We|us|our|Our|My)\b")
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"\n]{0,2000}\"")
_FEWEST_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    after: int
    speaker: str


def find_turns(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those of a transcript as turns with their speakers; else the blocks unchanged.

    A turn holds the words that were said: its label stays in the text, before the block.
    A paragraph without a label goes on with the turn before it.
    """
    labels = _labels(text)
    if not labels or not _is_transcript(text, blocks, labels):
        return tuple(blocks)
    return _cut(text, blocks, labels)


def _labels(text: str) -> list[_Label]:
    found = [
        _Label(m.start(), m.end(), _speaker(m["label"]))
        for matches in (_before_colons(text), _COURT.finditer(text))
        for m in matches
        if _is_name(_speaker(m["label"]))
    ]
    return sorted(found, key=lambda label: label.start)


def _before_colons(text: str) -> Iterator[re.Match[str]]:
    """The labels of lines that have a colon, which few lines of a long text do."""
    done, colon = 0, text.find(":")
    while colon >= 0:
        start = text.rfind("\n", 0, colon) + 1
        match = _LABEL.match(text, start) if start >= done else None
        if match is not None:
            yield match
        line_end = text.find("\n", colon)
        done = max(match.end() if match else 0, line_end if line_end >= 0 else len(text))
        colon = text.find(":", done)


def _speaker(label: str) -> str:
    return " ".join(_ROLE.sub(" ", label).strip(" *_").split())


def _is_name(label: str) -> bool:
    """Whether words before a colon can name a speaker: a few words with capitals."""
    tokens = label.replace(",", " ").split()
    if not tokens or len(tokens) > 6 or _NOT_SPEAKER.fullmatch(tokens[0].lower().strip(".")):
        return False
    return all(_fits_a_name(token) for token in tokens)


def _fits_a_name(token: str) -> bool:
    """A capital, a number ("Speaker 2"), a particle, or a letter of a script without capitals."""
    if _PARTICLE.fullmatch(token.lower()):
        return True
    return token.isdigit() or (token[0].isalpha() and not token[0].islower())


def _is_transcript(text: str, blocks: Sequence[Block], labels: Sequence[_Label]) -> bool:
    """Whether the labels are those of speakers.

    Several labels prove it where some return or all are in capitals, and most paragraphs
    after the first are labelled or go on with a turn. One alone proves it only for a
    speech in the first person: "ISLAMABAD: The minister said" is a dateline.
    """
    first = labels[0].start
    after = [b for b in blocks if b.end > first]
    if len(blocks) - len(after) > max(4, len(blocks) // 4):
        return False
    names = Counter(label.speaker for label in labels)
    capitals = sum(name.isupper() for name in names.elements())
    if len(labels) == 1:
        said = text[labels[0].after :]
        prose = len(said.split()) >= _FEWEST_WORDS
        own = _FIRST_PERSON.search(_QUOTED.sub(" ", said)) is not None
        return bool(capitals) and prose and own
    returning = max(names.values()) > 1
    mostly = 2 * len(labels) >= len(after)
    if returning and (mostly or capitals == len(labels)):
        return True
    return len(labels) >= 2 and mostly and capitals == len(labels)


def _cut(text: str, blocks: Sequence[Block], labels: Sequence[_Label]) -> tuple[Block, ...]:
    """Blocks cut at the labels; each piece that follows a label is a turn."""
    out: list[Block] = []
    waiting = list(reversed(labels))
    number = 0
    speaker: str | None = None
    for block in blocks:
        at = block.start
        while waiting and waiting[-1].start < block.end:
            label = waiting.pop()
            out.extend(_piece(text, block, (at, label.start), number, speaker))
            number, speaker = number + 1, label.speaker
            at = max(at, label.after)
        out.extend(_piece(text, block, (at, block.end), number, speaker))
    return tuple(out)


def _piece(
    text: str, block: Block, span: tuple[int, int], number: int, speaker: str | None
) -> list[Block]:
    """One block of the words in a span, or none where it holds only white space."""
    start, end = span
    piece = text[start:end]
    if start >= end or not piece.strip():
        return []
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if speaker is None:
        return [Block(block.kind, start, end, block.locator, block.level)]
    return [Block("turn", start, end, f"turn {number} · {speaker}", 0, speaker)]
