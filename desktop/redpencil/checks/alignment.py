"""Where the words of a quotation stand in a source, and how the two differ. Pure.

Runs of shared words are found first and then chained (as in seed-and-chain alignment of
genomes): a short gap costs little, a jump to another place costs as much as ``JUMP`` words.
Only the gaps between the runs are aligned word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq, Levenshtein

from redpencil.checks.hesitations import only_hesitates, without_asides
from redpencil.checks.source_text import APART, Run, Text
from redpencil.checks.spellings import same_words
from redpencil.checks.wording import Quote
from redpencil.model import Diff, DiffOp

# What it costs, in words, to go on at another place; fewer words than this found elsewhere
# are chance ("one of the", "I want to").
JUMP = 3.5
# To go on at an earlier place is a little less likely still.
_BACKWARD = 0.25
# What each word of a gap costs: enough to prefer the nearer of two equal places.
_GAP_WORD = 0.25
# A place that shares less than this of what the best one does is not looked at more closely.
_NEARLY = 0.6
# A mark of omission or the editor's brackets make any forward gap cheap.
_MARKED = 0.5
# Words of an end that is laid beside the source in every way.
_LONGEST_END = 60


@dataclass(frozen=True, slots=True)
class Step:
    """One operation that turns the source into the quotation, by word numbers.

    ``insert`` has words of the quotation only, ``delete`` words of the source only.
    ``excused`` says why the difference is none: a marked edit, a spelling, a
    hesitation, an interruption.
    """

    op: DiffOp
    quote: tuple[int, int]
    source: tuple[int, int]
    excused: str = ""


@dataclass(frozen=True, slots=True)
class Jump:
    """Two neighbouring words of the quotation that stand apart in the source."""

    quote: int
    source: tuple[int, int]

    @property
    def backward(self) -> bool:
        """Whether the source has the two in the other order."""
        return self.source[1] < self.source[0]


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quotation laid on a text: the steps in reading order, and where it jumps."""

    steps: tuple[Step, ...]
    jumps: tuple[Jump, ...]
    matched: int
    start: int
    end: int


def align(
    quote: Quote, texts: Sequence[Text], alternatives: int = 8
) -> list[tuple[Text, Alignment]]:
    """The best places of a quotation in some texts, best first; empty where no word is shared.

    Only places that share nearly as much as the best one are worth the laying.
    """
    norms = quote.words.norms
    found = [
        (score, text, chain)
        for text in texts
        for score, chain in _chains(text.runs(norms), quote.marks)
    ]
    found.sort(key=lambda place: -place[0])
    return [
        (text, _lay(quote, text, chain))
        for score, text, chain in found[:alternatives]
        if score >= _NEARLY * found[0][0]
    ]


def _chains(runs: list[Run], marks: frozenset[int]) -> Iterator[tuple[float, list[Run]]]:
    """The best chains of runs with their scores, each ending elsewhere, best first."""
    scores: list[float] = []
    before: list[int] = []
    kept: list[Run] = []
    for number, run in enumerate(runs):
        best, link, here = float(run[2]), -1, run
        for earlier in range(number):
            if scores[earlier] + run[2] <= best:
                continue
            cut = _cut(runs[earlier], run)
            if cut is None:
                continue
            score = scores[earlier] + cut[2] - _cost(runs[earlier], cut, marks)
            if score > best:
                best, link, here = score, earlier, cut
        scores.append(best)
        before.append(link)
        kept.append(here)
    used: set[int] = set()
    least = _NEARLY * max(scores, default=0.0)
    for number in sorted(range(len(runs)), key=lambda n: -scores[n]):
        if scores[number] < least:
            return
        chain, at = [], number
        while at >= 0:
            chain.append(at)
            at = before[at]
        if used.isdisjoint(chain):
            used.update(chain)
            yield scores[number], [kept[n] for n in reversed(chain)]


def _cut(first: Run, second: Run) -> Run | None:
    """The second run without the words that the first has taken; None if nothing is left."""
    i, p, length = second
    over = first[0] + first[2] - i
    if p >= first[1]:
        over = max(over, min(first[1] + first[2] - p, length) if p < first[1] + first[2] else 0)
    if over <= 0:
        return second
    return (i + over, p + over, length - over) if over < length else None


def _cost(first: Run, second: Run, marks: frozenset[int]) -> float:
    gap = second[0] - first[0] - first[2]
    skipped = second[1] - first[1] - first[2]
    if skipped >= 0:
        if marks and any(first[0] + first[2] <= m <= second[0] for m in marks):
            return _MARKED
        return min(_GAP_WORD * max(gap, skipped), JUMP)
    return JUMP + _BACKWARD


def _lay(quote: Quote, text: Text, chain: list[Run]) -> Alignment:
    """Word-by-word steps along a chain of runs."""
    norms = quote.words.norms
    steps: list[Step] = []
    jumps: list[Jump] = []
    first, last = chain[0], chain[-1]
    steps.extend(_before(norms, text, first[0], first[1]))
    for number, (i, p, length) in enumerate(chain):
        if number:
            a, b = _end(chain[number - 1])
            if _is_jump(quote, a, b, i, p):
                jumps.append(Jump(a, (b, p)))
                if i > a:
                    steps.append(Step("insert", (a, i), (b, b)))
            else:
                steps.extend(_between(quote, text, (a, i), (b, p)))
        steps.append(Step("equal", (i, i + length), (p, p + length)))
    a, b = _end(last)
    steps.extend(_after(norms, text, a, b))
    steps = [_excuse(quote, text, step) for step in _merged(steps)]
    matched = sum(
        s.quote[1] - s.quote[0] for s in steps if s.op == "equal" or s.excused == "spelling"
    )
    shared = [s for s in steps if s.op == "equal"]
    touched = [s for s in steps if s.source[1] > s.source[0]] or shared
    return Alignment(
        tuple(steps),
        tuple(jumps),
        matched,
        min(s.source[0] for s in touched),
        max(s.source[1] for s in touched),
    )


def _end(run: Run) -> tuple[int, int]:
    return run[0] + run[2], run[1] + run[2]


def _is_jump(quote: Quote, a: int, b: int, i: int, p: int) -> bool:
    """Whether the source goes on somewhere else, and no mark in the quotation says so."""
    skipped = p - b
    if skipped < 0 or skipped >= APART:
        return True
    marked = any(a <= mark <= i for mark in quote.marks)
    return not marked and _GAP_WORD * skipped >= JUMP


def _steps(norms: Sequence[str], others: Sequence[str], a: int, b: int) -> Iterator[Step]:
    for code in Levenshtein.opcodes(others, norms):
        yield Step(
            _OPS[code.tag],
            (a + code.dest_start, a + code.dest_end),
            (b + code.src_start, b + code.src_end),
        )


_OPS: dict[str, DiffOp] = {
    "equal": "equal",
    "insert": "insert",
    "delete": "delete",
    "replace": "replace",
}


def _between(
    quote: Quote, text: Text, words: tuple[int, int], places: tuple[int, int]
) -> Iterator[Step]:
    (a, i), (b, p) = words, places
    norms = quote.words.norms
    mark = next((m for m in sorted(quote.marks) if a <= m <= i), None)
    if mark is not None and i - a <= p - b:
        left, right = b + mark - a, p - (i - mark)
        yield from _steps(norms[a:mark], text.norms(b, left), a, b)
        if right > left:
            yield Step("delete", (mark, mark), (left, right))
        yield from _steps(norms[mark:i], text.norms(right, p), mark, right)
    else:
        yield from _steps(norms[a:i], text.norms(b, p), a, b)


def _before(norms: Sequence[str], text: Text, i: int, p: int) -> list[Step]:
    """Steps for the words of the quotation before the first run; the source's lead-in is free."""
    if not i:
        return []
    start = p
    while start > p - i - 2 and start > 0 and text.norm(start - 1) is not None:
        start -= 1
    others = text.norms(start, p)
    sizes = _sizes(len(others), i)
    cut = _nearest([(others[len(others) - n :], len(others) - n) for n in sizes], norms[:i])
    return list(_steps(norms[:i], others[cut:], 0, start + cut))


def _after(norms: Sequence[str], text: Text, a: int, b: int) -> list[Step]:
    """Steps for the words of the quotation after the last run; the source may go on."""
    rest = len(norms) - a
    if not rest:
        return []
    end = b
    while end < b + rest + 2 and text.norm(end) is not None:
        end += 1
    others = text.norms(b, end)
    cut = _nearest([(others[:n], n) for n in _sizes(len(others), rest)], norms[a:])
    return list(_steps(norms[a:], others[:cut], a, b))


def _sizes(there: int, wanted: int) -> Sequence[int]:
    """How many words of the source to try for an end of the quotation that no run holds.

    All of them for an end of a sentence or two; where more words than that are unknown, it is
    no matter where exactly the source is left, and to try takes the cube of the time.
    """
    return range(there + 1) if wanted <= _LONGEST_END else (min(there, wanted),)


def _nearest(pieces: list[tuple[list[str], int]], words: Sequence[str]) -> int:
    """The number of the piece that takes the fewest edits; of equals, the one that shares most."""
    return min(
        pieces,
        key=lambda piece: (
            0 if _respelled(words, piece[0]) else Levenshtein.distance(piece[0], words),
            -LCSseq.similarity(piece[0], words),
            abs(len(piece[0]) - len(words)),
        ),
    )[1]


def _respelled(words: Sequence[str], piece: Sequence[str]) -> bool:
    return len(words) <= 3 and abs(len(words) - len(piece)) <= 1 and same_words(words, piece)


def _merged(steps: list[Step]) -> list[Step]:
    """Neighbouring differences made one, so that "we have" stands against "we've"."""
    out: list[Step] = []
    for step in steps:
        if out and out[-1].source[1] == step.source[0] and out[-1].quote[1] == step.quote[0]:
            last = out[-1]
            both = (last.quote[0], step.quote[1]), (last.source[0], step.source[1])
            if last.op == step.op == "equal":
                out[-1] = Step("equal", *both)
                continue
            if last.op != "equal" and step.op != "equal":
                empty = both[0][0] == both[0][1], both[1][0] == both[1][1]
                op: DiffOp = "delete" if empty[0] else "insert" if empty[1] else "replace"
                out[-1] = Step(op, *both)
                continue
        out.append(step)
    return out


def _excuse(quote: Quote, text: Text, step: Step) -> Step:
    if step.op == "equal":
        return step
    why = ""
    source = text.norms(*step.source)
    if step.op == "replace" and _said_alike(quote.words.norms[slice(*step.quote)], text, step):
        why = "spelling"
    elif step.op == "delete" and step.quote[0] in quote.gaps:
        why = "gap"
    elif step.op == "delete" and step.quote[0] in quote.breaks:
        why = "break"
    elif step.op == "delete" and step.quote[0] in quote.brackets and len(source) <= 12:
        why = "bracket"
    elif step.op == "delete" and only_hesitates(text, *step.source):
        why = "hesitation"
    elif step.op == "delete" and _interrupts(text, step.source):
        why = "interruption"
    return Step(step.op, step.quote, step.source, why)


def _said_alike(words: Sequence[str], text: Text, step: Step) -> bool:
    """Whether the words replaced are the same in another spelling, or but for an aside."""
    source = text.norms(*step.source)
    if same_words(words, source):
        return True
    plain = without_asides(text, *step.source)
    return plain != source and same_words(words, plain)


def _interrupts(text: Text, places: tuple[int, int]) -> bool:
    """Whether the words left out are all another speaker's, in the middle of this one's turn."""
    if places[0] < 1 or text.norm(places[0] - 1) is None or text.norm(places[1]) is None:
        return False
    speaker = text.passages[text.at(places[0] - 1)].speaker
    after = text.passages[text.at(places[1])].speaker
    inside = {text.passages[text.at(place)].speaker for place in range(*places)}
    return speaker is not None and speaker == after and speaker not in inside


def diff_of(quote: Quote, text: Text, alignment: Alignment) -> Diff:
    """The word diff of an alignment in the spelling of both sides."""
    rows: list[tuple[DiffOp, str, str]] = []
    jumps = {jump.quote for jump in alignment.jumps}
    for step in alignment.steps:
        if step.op == "equal" and step.quote[0] in jumps:
            rows.append(("delete", "", "[…]"))
        rows.append(
            (step.op, quote.words.surface(*step.quote), _shortened(text.surface(*step.source)))
        )
    return tuple(rows)


def _shortened(words: str) -> str:
    """A long run of words by its beginning and end."""
    pieces = words.split()
    if len(pieces) <= 60:
        return words
    return f"{' '.join(pieces[:6])} … {' '.join(pieces[-6:])}"
