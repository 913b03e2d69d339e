"""A quotation laid beside passages: whose words they are, and whether they are the same. Pure."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from redpencil.checks.alignment import Alignment, Step, align, diff_of
from redpencil.checks.context import Surroundings, dropped_qualifier, look_around, negates
from redpencil.checks.source_text import Text
from redpencil.checks.speakers import names_alike, same_speaker
from redpencil.checks.wording import STOP, Quote, read_quote, typeset_alike
from redpencil.model import Evidence, Finding, FindingName, Passage
from redpencil.words import findings as say

# Fewer words than this are found as they stand or not at all: near matches are chance.
SHORT = 4
# An omission of so few words belongs to the clause that is quoted.
_SHORT_GAP = 3
# In more words than these, exchanged at once, some are like others by chance alone.
_LONGEST_EXCHANGE = 60
_BRACKETED = re.compile(r"\[([^\]\n]{1,60})\]")
# What a common word weighs beside one that carries meaning.
_COMMON = 0.25
# The share of the weight that must be found, and the weight itself. Measured on printed
# quotations against transcripts: of those never said there, nearly all stay below.
_ENOUGH, _ENOUGH_WEIGHT = 0.78, 2.0
# A rewording shares less, but then more words in all, and those that differ stand scattered:
# no run of strange words is longer than three, or than a fifth of a long quotation.
_SCATTERED, _SCATTERED_WEIGHT, _LONGEST_HOLE, _HOLE_SHARE = 0.5, 4.0, 3, 5
_MOST_WORDS = 0.55
# With nothing but common words, near is not enough.
_ALL_COMMON = 0.95
# From this many replaced words on, in more places than one, it is no slip but another wording.
_REWORDED = 3
# And where so little is left of the quotation, in one place even.
_MOST_KEPT = 0.7
# A piece of a splice has at least so many words; fewer are an accident of common words.
_PIECE = 3

# Which finding is shown first where one quotation has several places.
_ORDER: tuple[FindingName, ...] = (
    "exact",
    "punctuation_only",
    "marked_edit",
    "truncated",
    "context_differs",
    "words_changed",
    "speaker_differs",
    "spliced",
    "paraphrased",
    "not_found",
)
_RANK = {name: number for number, name in enumerate(_ORDER)}
# A wording that one place has nearly, or the pieces of it that stand in two: more words decide.
_RANK["paraphrased"] = _RANK["spliced"]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A quotation at one place: all that the judgement needs."""

    quote: Quote
    text: Text
    alignment: Alignment

    @property
    def count(self) -> int:
        return len(self.quote.words.norms)

    @property
    def changes(self) -> tuple[Step, ...]:
        return tuple(s for s in self.alignment.steps if s.op != "equal" and not s.excused)

    def words(self, step: Step) -> tuple[str, str]:
        """The words of a step on both sides, as written."""
        return self.quote.words.surface(*step.quote), self.text.surface(*step.source)

    def passage(self) -> Passage:
        """The passage that holds most of the words."""
        held: dict[int, int] = {}
        for step in self.alignment.steps:
            for place in range(*step.source) if step.op == "equal" else ():
                number = self.text.at(place)
                held[number] = held.get(number, 0) + 1
        return self.text.passages[max(held, key=lambda number: (held[number], -number))]


def compare_quotation(
    quote: str, speaker: str | None, passages: Sequence[Passage]
) -> tuple[Evidence, ...]:
    """The places of a quotation in passages with what is seen there, best first.

    Passages of one source that adjoin are read as one. Never empty: where nothing is near,
    a single piece of evidence says "not found" with no passage.
    """
    read = read_quote(quote)
    found: list[tuple[tuple[float, ...], Evidence]] = []
    if read.words.norms:
        texts = [Text(group) for group in _by_source(passages)]
        for text, alignment in align(read, texts):
            placed = _Placed(read, text, alignment)
            finding = _judge(placed, speaker)
            if finding is not None:
                found.append((_sort_key(placed, finding), _evidence(placed, finding)))
    found.sort(key=lambda pair: pair[0])
    kept: dict[tuple[str, int], Evidence] = {}
    for _, evidence in found:
        if evidence.passage is not None:
            kept.setdefault((evidence.passage.source, evidence.passage.start), evidence)
    return tuple(kept.values()) or (nothing_found(),)


def nothing_found() -> Evidence:
    """The evidence that no passage looked at has the words."""
    return Evidence("", None, Finding("not_found", say.quotation_not_found(), "no_near_words"))


def _by_source(passages: Sequence[Passage]) -> list[list[Passage]]:
    groups: dict[str, list[Passage]] = {}
    for passage in passages:
        groups.setdefault(passage.source, []).append(passage)
    return list(groups.values())


def _sort_key(placed: _Placed, finding: Finding) -> tuple[float, ...]:
    return (
        _RANK[finding.name],
        float(finding.weak),
        -placed.alignment.matched,
        float(len(placed.changes)),
    )


def _evidence(placed: _Placed, finding: Finding) -> Evidence:
    passage = placed.passage()
    number = next(n for n, p in enumerate(placed.text.passages) if p is passage)
    places = [
        placed.text.span(place)
        for step in placed.alignment.steps
        if step.op == "equal"
        for place in range(*step.source)
    ]
    inside = [(start, end) for at, start, end in places if at == number]
    return Evidence("", passage, finding, min(s for s, _ in inside), max(e for _, e in inside))


def _judge(placed: _Placed, speaker: str | None) -> Finding | None:
    """What is seen at one place; None where too few words agree to speak of it."""
    if not _near(placed):
        return None
    said = placed.passage().speaker
    stranger = speaker is not None and said is not None and not same_speaker(speaker, said)
    diff = diff_of(placed.quote, placed.text, placed.alignment)
    around = look_around(placed.text, placed.alignment)

    def finding(name: FindingName, why: str, rule: str, weak: bool = False) -> Finding:
        return Finding(name, why, rule, diff, weak=weak)

    jumped = _splice(placed)
    if jumped is not None:
        return finding("spliced", jumped, "pieces_apart")
    if placed.changes or placed.alignment.jumps:
        tail = say.also_other_speaker(said) if stranger and said else ""
        name, why, rule = _changed(placed)
        return finding(name, why + tail, rule)
    if stranger and said is not None and speaker is not None:
        weak = placed.count <= SHORT
        return finding(
            "speaker_differs", say.speaker_differs(said, speaker), "speaker_of_turn", weak
        )
    cut = dropped_qualifier(placed.quote.words, around)
    if cut is not None:
        return finding(*cut)
    turned = _turned_by_edit(placed)
    if turned is not None:
        return finding(*turned)
    vouched = said is not None and speaker is not None and names_alike(speaker, said)
    name, why, rule, weak = _same(placed, around, vouched=vouched)
    return finding(name, why, rule, weak)


def _near(placed: _Placed) -> bool:
    """Whether enough words agree, and enough of those that carry meaning."""
    matched, count = placed.alignment.matched, placed.count
    if count < SHORT:
        return matched == count and not placed.changes and not placed.alignment.jumps
    norms = placed.quote.words.norms
    weights = [_COMMON if norm in STOP else 1.0 for norm in norms]
    held = _held(placed)
    weight = sum(weights[i] for i in held)
    share = weight / sum(weights)
    if sum(weights) < _ENOUGH_WEIGHT:
        return share >= _ALL_COMMON
    if share >= _ENOUGH:
        return weight >= _ENOUGH_WEIGHT
    holes = "".join("x" if i in held else "-" for i in range(count)).split("x")
    longest = max(len(hole) for hole in holes)
    widest = max(_LONGEST_HOLE, math.ceil(count / _HOLE_SHARE))
    if len(held) < _MOST_WORDS * count or longest > widest:
        return False
    return share >= _SCATTERED and weight >= _SCATTERED_WEIGHT


def _held(placed: _Placed) -> set[int]:
    """The words of the quotation that the source has, in another form of the word too."""
    norms = placed.quote.words.norms
    held: set[int] = set()
    for step in placed.alignment.steps:
        if step.op == "equal" or step.excused == "spelling":
            held.update(range(*step.quote))
        elif step.op == "replace" and step.quote[1] - step.quote[0] <= _LONGEST_EXCHANGE:
            others = [norm for norm in placed.text.norms(*step.source) if norm not in STOP]
            held.update(
                i
                for i in range(*step.quote)
                if norms[i] not in STOP and any(_same_stem(norms[i], other) for other in others)
            )
    return held


def _same_stem(a: str, b: str) -> bool:
    """Whether two words are forms of one ("apologised", "apologise"), by their beginnings."""
    short, long = sorted((a, b), key=len)
    common = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False))
    )
    return common >= max(4, len(short) - 2) and len(long) - common <= 4


def _splice(placed: _Placed) -> str | None:
    """The sentence on a splice, or None where the pieces stand together or are too small."""
    steps = placed.alignment.steps
    for jump in placed.alignment.jumps:
        left = sum(
            s.quote[1] - s.quote[0] for s in steps if s.op == "equal" and s.quote[1] <= jump.quote
        )
        right = sum(
            s.quote[1] - s.quote[0] for s in steps if s.op == "equal" and s.quote[0] >= jump.quote
        )
        if min(left, right) < _PIECE:
            continue
        if jump.backward and _same_sentence(placed.text, jump.source[1], jump.source[0]):
            continue
        first = placed.quote.words.surface(0, jump.quote)
        second = placed.quote.words.surface(jump.quote, placed.count)
        if jump.backward:
            apart = say.other_order()
        elif jump.source[1] - jump.source[0] < 1000:
            apart = say.words_between(jump.source[1] - jump.source[0])
        else:
            apart = say.other_place()
        return say.spliced(first, second, apart)
    return None


_FULL_STOP = re.compile(r"[.!?][\"'”’)]*\s")


def _same_sentence(text: Text, start: int, end: int) -> bool:
    """Whether no sentence ends between two places of the source."""
    return end - start < 60 and not _FULL_STOP.search(text.surface(start, end))


def _changed(placed: _Placed) -> tuple[FindingName, str, str]:
    matched, count = placed.alignment.matched, placed.count
    reworded = [s for s in placed.changes if s.op == "replace"]
    replaced = sum(max(s.quote[1] - s.quote[0], s.source[1] - s.source[0]) for s in reworded)
    longest = max(
        placed.alignment.steps, key=lambda s: (s.op == "equal") * (s.quote[1] - s.quote[0])
    )
    if replaced >= _REWORDED and (len(reworded) > 1 or matched < _MOST_KEPT * count):
        return (
            "paraphrased",
            say.paraphrased(placed.words(longest)[0], matched, count),
            "other_wording",
        )
    changes = tuple(placed.words(s) for s in placed.changes)
    if not changes:
        return "words_changed", say.spliced(*_two(placed), say.other_order()), "reordered"
    return "words_changed", say.words_changed(changes, matched, count), "words_differ"


def _two(placed: _Placed) -> tuple[str, str]:
    at = placed.alignment.jumps[0].quote
    words = placed.quote.words
    return words.surface(0, at), words.surface(at, len(words.norms))


def _turned_by_edit(placed: _Placed) -> tuple[FindingName, str, str] | None:
    """A marked edit that takes a "not" out or puts one in, and so turns the meaning.

    A long omission is another part of the speech; what is negated there is not the quotation.
    """
    for step in placed.alignment.steps:
        length = step.source[1] - step.source[0]
        if step.excused in ("gap", "bracket") and 0 < length <= _SHORT_GAP:
            left_out = placed.text.surface(*step.source)
            if negates(left_out):
                return "context_differs", say.edit_turns(left_out), "negation_left_out"
    put_in = next(filter(negates, _BRACKETED.findall(placed.quote.words.text)), None)
    if put_in is not None:
        return "context_differs", say.edit_turns(put_in), "negation_put_in"
    return None


def _same(
    placed: _Placed, around: Surroundings, *, vouched: bool
) -> tuple[FindingName, str, str, bool]:
    """Exact, punctuation only or marked edit: the words agree one by one.

    A short quotation is a weak find unless it is ``vouched`` for by who says it there.
    """
    weak = placed.count < SHORT and (
        placed.count == 1 or not vouched or all(norm in STOP for norm in placed.quote.words.norms)
    )
    tail = say.goes_on(around.rest) if around.qualified else ""
    omitted = [s for s in placed.alignment.steps if s.excused in ("gap", "bracket", "interruption")]
    quoted = placed.quote.words.surface(0, placed.count)
    source = placed.text.surface(placed.alignment.start, placed.alignment.end)
    edited = placed.quote.brackets or placed.quote.gaps or placed.quote.letters
    if not omitted and not edited and _typeset_alike(placed):
        mark = _end_mark(placed.quote.words.text)
        if mark and mark != _end_mark(around.after[:3]):
            why = say.punctuation_only(f"{quoted}{mark}", f"{source}{around.after[:1]}")
            return "punctuation_only", why + tail, "end_mark", weak
        why = say.exact_but_short(source) if weak else say.exact(placed.count)
        return "exact", why + tail, "same_words", weak
    marked = [s for s in omitted if s.excused != "interruption"]
    if marked or edited:
        left_out = marked[0] if marked else None
        words = placed.text.surface(*left_out.source) if left_out else ""
        length = left_out.source[1] - left_out.source[0] if left_out else 0
        return "marked_edit", say.marked_edit(words, length) + tail, "edit_is_marked", weak
    shown = _first_difference(quoted, source)
    return "punctuation_only", say.punctuation_only(*shown) + tail, "marks_or_capitals", weak


def _typeset_alike(placed: _Placed) -> bool:
    """Whether every fragment reads as the source does, but for a house's typography."""
    places = {
        word: step.source[0] + word - step.quote[0]
        for step in placed.alignment.steps
        if step.op == "equal"
        for word in range(*step.quote)
    }
    if len(places) < placed.count:
        return False
    borders = [0, *sorted(placed.quote.breaks), placed.count]
    return all(
        typeset_alike(placed.quote.words.surface(first, end))
        == typeset_alike(placed.text.surface(places[first], places[end - 1] + 1))
        for first, end in pairwise(borders)
    )


def _end_mark(text: str) -> str:
    """A question or exclamation mark at the end; a comma or full stop there is house style."""
    end = text.rstrip().rstrip("\"'”’»)")[-1:]
    return end if end and end in "?!" else ""


def _first_difference(quoted: str, source: str) -> tuple[str, str]:
    """The words round the first place where two spellings of the same words part."""
    left, right = quoted.split(), source.split()
    for number, (a, b) in enumerate(zip(left, right, strict=False)):
        if typeset_alike(a) != typeset_alike(b):
            window = slice(max(0, number - 1), number + 3)
            return " ".join(left[window]), " ".join(right[window])
    return quoted, source
