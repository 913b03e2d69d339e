"""Two versions of a passage laid side by side, word by word. Pure: no files, no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

from redpencil.model import Diff, DiffOp
from redpencil.text.folding import fold

# A figure with its currency is one word, and so are words with a hyphen; so is a mark.
_TOKEN = re.compile(r"[$€£¥]?\d+(?:[.,:]\d+)*(?:[-‑][^\W_]+)*|[^\W_]+(?:['’\-‑][^\W_]+)*|\S")
_ISLAND = 3
"""Letters of a word that both have between two changes, up to which it is told as changed, too:
"the" alone holds no two changes apart, and a diff of many crumbs cannot be read."""

Step = tuple[bool, int, int, int, int]
"""Whether the words are the same, and their numbers on either side."""


def diff_words(before: str, after: str) -> Diff:
    """What was taken out and put in, in the order of the text; typography alone is no change.

    Each step has the words of ``before`` and of ``after`` as they stand there.
    """
    ours, theirs = list(_TOKEN.finditer(before)), list(_TOKEN.finditer(after))
    keys = [fold(token.group()) for token in ours], [fold(token.group()) for token in theirs]
    steps = _joined(_without_islands(list(_steps(*keys)), before, ours))
    return tuple(
        (_name(same, a, b, c, d), _words(before, ours[a:b]), _words(after, theirs[c:d]))
        for same, a, b, c, d in steps
    )


def _steps(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Step]:
    for step in Indel.opcodes(ours, theirs):
        same = step.tag == "equal"
        yield same, step.src_start, step.src_end, step.dest_start, step.dest_end


def _without_islands(
    steps: Sequence[Step], before: str, ours: Sequence[re.Match[str]]
) -> Iterator[Step]:
    for number, (same, a, b, c, d) in enumerate(steps):
        inside = 0 < number < len(steps) - 1
        small = same and inside and len(_words(before, ours[a:b])) <= _ISLAND
        yield same and not small, a, b, c, d


def _joined(steps: Iterable[Step]) -> Iterator[Step]:
    """Neighbouring steps of one kind as one."""
    last: Step | None = None
    for step in steps:
        if last is not None and last[0] == step[0]:
            last = (last[0], last[1], step[2], last[3], step[4])
            continue
        if last is not None:
            yield last
        last = step
    if last is not None:
        yield last


def _name(same: bool, a: int, b: int, c: int, d: int) -> DiffOp:
    if same:
        return "equal"
    if a == b:
        return "insert"
    return "delete" if c == d else "replace"


def _words(text: str, tokens: Sequence[re.Match[str]]) -> str:
    return text[tokens[0].start() : tokens[-1].end()] if tokens else ""
