"""A quantity laid beside passages: which figure there counts the same thing, and do they agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from redpencil.checks import dates
from redpencil.checks.ages import read_ages
from redpencil.checks.cells import cells_beside, differing, stands_for
from redpencil.checks.counting import counts_the_same
from redpencil.checks.lining_up import Fit, Side, fit, read_sentence
from redpencil.checks.reckoning import may_be_worked_out, reckon
from redpencil.checks.verdicts import SUPPORTING, comparable, judge
from redpencil.checks.worked_out import worked_out
from redpencil.claims.quantities.finding import find_quantities
from redpencil.model import Evidence, Finding, FindingName, Passage, Quantity
from redpencil.text.paragraphs import from_text
from redpencil.text.sentences import find_sentences
from redpencil.text.table_rows import Cell, cell_locator, is_row, table_of
from redpencil.words import quantity_findings as say

_ORDER: tuple[FindingName, ...] = (
    "equal",
    "rounded",
    "hedge_holds",
    "unit_differs",
    "base_differs",
    "differs",
    "not_found",
)
# "5G" is the name of a kind of network, and alike wherever one is named.
_A_NAME = "generation wireless"
# In sentences that run parallel a figure's counterpart stands at about the same place.
_PLACE = 0.5
# A text with more figures than these is a table, and no claim and no passage: each figure of the
# one is laid beside each of the other.
_MOST_OF_A_CLAIM, _MOST_OF_A_PASSAGE = 60, 400


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is seen between a claim's figure and one of a passage; ``cell`` is that of a table."""

    finding: Finding
    fit: Fit
    side: Side
    cell: Cell | None = None
    total: bool = False


@lru_cache(maxsize=4096)
def quantities_in(text: str) -> tuple[Side, ...]:
    """The quantities of a passage with their sentences, remembered for the next claim."""
    document = from_text(text)
    sides: list[Side] = []
    spans = [
        span for block in document.blocks for span in find_sentences(text, block.start, block.end)
    ]
    around = frozenset[str]().union(*(read_sentence(text[a:b]).content for a, b in spans))
    for quantity in _with_dates(text, tuple(find_quantities(document))):
        start, end = next(((a, b) for a, b in spans if a <= quantity.start < b), (0, len(text)))
        sides.append(
            Side.of(
                quantity,
                read_sentence(text[start:end]),
                (quantity.start - start, quantity.end - start),
                around,
            )
        )
    return tuple(sides)


def _with_dates(text: str, found: tuple[Quantity, ...]) -> list[Quantity]:
    """The quantities with every printed date, bare years too: those are periods to compare."""
    counted = [(q.start, q.end) for q in found if q.kind == "number" and q.unit]
    printed = [
        date
        for date in dates.find_dates(text)
        if not any(start == date.start and date.end < end for start, end in counted)
    ]
    spans = [(date.start, date.end) for date in printed]
    kept = [
        quantity
        for quantity in found
        if quantity.kind != "date"
        and quantity.unit != _A_NAME
        and not any(start <= quantity.start and quantity.end <= end for start, end in spans)
    ]
    years = [
        Quantity(
            "date",
            date.start,
            date.end,
            text[date.start : date.end],
            date.year,
            modifier=dates.bound_before(text, date.start),
        )
        for date in printed
    ]
    return sorted([*read_ages(text, kept), *years], key=lambda quantity: quantity.start)


def compare_quantity(
    quantity: Quantity, sentence: str, passages: Sequence[Passage]
) -> tuple[Evidence, ...]:
    """The figures in passages that count the same thing, and whether they agree; best first.

    ``sentence`` is the sentence of the article around the quantity. Never empty: where no
    figure lines up, a single piece of evidence says "not found" with no passage.
    """
    at = max(sentence.find(quantity.raw), 0)
    ours = Side.of(quantity, read_sentence(sentence), (at, at + len(quantity.raw)))
    found: list[tuple[tuple[float, ...], Evidence]] = []
    for passage, seen in _without_totals([(p, _best(ours, p)) for p in passages]):
        if seen is not None:
            theirs = seen.side.quantity
            where = passage if seen.cell is None else _at_cell(passage, seen.cell)
            found.append(
                (_sort_key(seen), Evidence("", where, seen.finding, theirs.start, theirs.end))
            )
    found.sort(key=lambda pair: pair[0])
    return tuple(evidence for _, evidence in found) or (nothing_found(quantity),)


def _without_totals(
    found: list[tuple[Passage, _Seen | None]],
) -> list[tuple[Passage, _Seen | None]]:
    """Without the total of a table that differs, where the claim names another row of the table."""
    named = {
        (passage.source, table_of(passage.locator))
        for passage, seen in found
        if seen is not None and seen.cell is not None and not seen.total
    }
    return [
        (passage, seen)
        for passage, seen in found
        if seen is None
        or not seen.total
        or seen.finding.name in SUPPORTING
        or (passage.source, table_of(passage.locator)) not in named
    ]


def nothing_found(quantity: Quantity) -> Evidence:
    """The evidence that no figure of the passages lines up."""
    why = say.quantity_not_found(quantity.raw)
    finding = Finding("not_found", why, "nothing_lines_up", claim_quantity=quantity)
    return Evidence("", None, finding)


def _sort_key(seen: _Seen) -> tuple[float, ...]:
    name = seen.finding.name
    return (
        0.0 if name in SUPPORTING else 1.0,
        float(seen.finding.weak),
        -(seen.fit.words + seen.fit.near),
        float(_ORDER.index(name)),
    )


def _fit(ours: Side, theirs: Side, passage: Passage) -> Fit:
    """How the claim lines up with a figure of a passage; one of no source was given by hand."""
    return fit(ours, theirs, passage.title, given=not passage.source)


def _best(ours: Side, passage: Passage) -> _Seen | None:
    """What is seen between the claim and the figure of a passage that lines up best."""
    if is_row(passage.locator):
        seen = _in_cells(ours, passage)
        return min(seen, key=_sort_key) if seen else None
    there = quantities_in(passage.text)[:_MOST_OF_A_PASSAGE]
    pairs = [(theirs, _fit(ours, theirs, passage)) for theirs in there]
    pairs = _counterparts(ours, pairs)
    seen = [
        _Seen(finding, how, theirs)
        for theirs, how in pairs
        if (finding := judge(ours, theirs, how)) is not None
    ]
    if may_be_worked_out(ours.quantity):
        reckoned = _worked_out(ours, passage)
        # "Has no children" says more of four children than any other four.
        denied = [one for one in reckoned if one.finding.rule == "none"]
        if denied or all(one.finding.weak for one in seen):
            seen = denied or [*seen, *reckoned]
    return min(seen, key=_sort_key) if seen else None


def _in_cells(ours: Side, passage: Passage) -> list[_Seen]:
    """What is seen between the claim and the cells of a row that may be told of its thing."""
    read = tuple(side.quantity for side in quantities_in(passage.text)[:_MOST_OF_A_PASSAGE])
    seen: list[_Seen] = []
    for one in cells_beside(ours, passage.text, passage.title, read):
        how = _fit(ours, one.side, passage)
        finding = judge(ours, one.side, how)
        if finding is not None and finding.name not in SUPPORTING and not stands_for(ours, one):
            finding = None
        if finding is None or finding.name == "differs":
            finding = differing(ours, one) or finding
        if finding is not None:
            seen.append(_Seen(finding, how, one.side, one.cell, one.total))
    return seen


def _at_cell(passage: Passage, cell: Cell) -> Passage:
    return replace(passage, locator=cell_locator(passage.locator, cell.head))


@lru_cache(maxsize=4096)
def _reckoned(text: str) -> tuple[Side, ...]:
    """What the sentences of a passage let one work out, remembered for the next claim."""
    around = read_sentence(text).content
    sides: list[Side] = []
    for start, end in find_sentences(text, 0, len(text)):
        sentence = read_sentence(text[start:end])
        for found in worked_out(sentence.text):
            span = found.start, found.end
            moved = replace(found, start=start + found.start, end=start + found.end)
            sides.append(Side.of(moved, sentence, span, around))
    return tuple(sides)


def _worked_out(ours: Side, passage: Passage) -> list[_Seen]:
    """What is seen between the claim and what the passage lets one work out."""
    seen: list[_Seen] = []
    for theirs in _reckoned(passage.text):
        how = _fit(ours, theirs, passage)
        finding = reckon(ours, theirs, how)
        if finding is not None:
            seen.append(_Seen(finding, how, theirs))
    return seen


def _counterparts(ours: Side, pairs: list[tuple[Side, Fit]]) -> list[tuple[Side, Fit]]:
    """The figures to look at: in a sentence that runs parallel, the one in the same place.

    Only where that sentence has no other number of figures of the kind; else all of them.
    """
    named = [counts_the_same(ours.quantity, side.quantity) for side, _ in pairs]
    if any(same and comparable(ours, side) for same, (side, _) in zip(named, pairs, strict=True)):
        # The passage counts the very thing: what counts another thing is no counterpart.
        pairs = [pair for same, pair in zip(named, pairs, strict=True) if same is not False]
    parallel = [pair for pair in pairs if pair[1].parallel and comparable(ours, pair[0])]
    if not parallel or ours.quantity.kind == "date":
        return pairs
    beside = quantities_in(ours.sentence.text)[:_MOST_OF_A_PASSAGE]
    siblings = [side for side in beside if comparable(ours, side)]
    if len(siblings) != len(parallel):
        return pairs
    return [max(parallel, key=lambda pair: pair[1].near - _PLACE * abs(pair[0].place - ours.place))]


def compare_texts(claim: str, evidence: str) -> Finding:
    """One finding for a claim and a piece of evidence: its main quantities against all there.

    A figure that lines up and differs is named first; else the claim is borne out if most of
    its figures are, or one that is no date. "Not found" where none lines up, or the claim has
    no number.
    """
    quantities = [side.quantity for side in quantities_in(claim)][:_MOST_OF_A_CLAIM]
    chosen = [q for q in quantities if q.kind != "ordinal"] or quantities
    if not chosen:
        return Finding("not_found", say.no_quantity(), "no_quantity")
    passage = Passage("", "", "", 0, len(evidence), evidence)
    findings = [compare_quantity(q, claim, [passage])[0].finding for q in chosen]
    ranks = [q for q in quantities if q.kind == "ordinal" and q not in chosen]
    found = (compare_quantity(q, claim, [passage])[0].finding for q in ranks)
    # A rank that is not found says little.
    findings += [finding for finding in found if finding.name != "not_found"]
    return _main(findings)


def _main(findings: list[Finding]) -> Finding:
    at_odds = [f for f in findings if f.name not in SUPPORTING and f.name != "not_found"]
    if at_odds:
        return min(at_odds, key=lambda f: f.weak)
    borne_out = [f for f in findings if f.name in SUPPORTING]
    if borne_out and _enough(borne_out, findings):
        # The least plain of those that agree says most: "rounded" before "equal".
        return max(borne_out, key=lambda f: (f.name != "equal", not f.weak))
    return next(f for f in findings if f.name == "not_found") if findings else findings[0]


def _enough(borne_out: list[Finding], findings: list[Finding]) -> bool:
    """Whether most of the figures are borne out, or one that is no date.

    A date that agrees is the time of what is told, and says little of how much it was.
    """
    if any(f.claim_quantity and f.claim_quantity.kind != "date" for f in borne_out):
        return True
    return 2 * len(borne_out) > len(findings)
