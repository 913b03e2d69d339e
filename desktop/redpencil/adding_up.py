"""Evidence from tables with the sums of their rows: totals checked, sums laid beside claims.

Here the library's tables and the checks meet. A table is read once, and none that is very large.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from redpencil.checks.quantities import compare_quantity
from redpencil.checks.verdicts import SUPPORTING
from redpencil.errors import InputError
from redpencil.model import Claim, ColumnSum, Document, Evidence, Finding, Passage, Quantity
from redpencil.sources.library import Library
from redpencil.sources.totals import Total, find_sums
from redpencil.text.sentences import sentence_around
from redpencil.text.table_rows import (
    AFTER_HEAD,
    BETWEEN,
    cell_locator,
    is_row,
    row_locator,
    speaks_of_all,
    table_of,
)
from redpencil.words import sums as say

# A source of more passages than this takes longer than a look-up may; its columns are not added.
_MOST_PASSAGES = 20_000
# Sources whose sums are kept at a time, and tables that are looked at for one claim.
_KEPT, _MOST_TABLES = 8, 3
# Of a long run the passage shows so much; its locator names all of it.
_LONGEST = 1_000
# A sum of fewer digits that count agrees with a claim by chance.
_TELLING = 3


class Sums:
    """The sums of the library's tables, source by source, as they were asked for."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[str, tuple[Total, ...]]] = {}

    def of(self, library: Library, source: str) -> tuple[str, tuple[Total, ...]]:
        """The text of a source and the sums over its tables; nothing of one that is very large."""
        try:
            found = library.source(source)
        except InputError:  # a passage of another provider
            return "", ()
        if found.passages > _MOST_PASSAGES:
            return "", ()
        key = found.id, found.sha256
        if key not in self._known:
            document = library.document(source)
            while len(self._known) >= _KEPT:
                self._known.pop(next(iter(self._known)))
            self._known[key] = document.text, tuple(find_sums(document))
        return self._known[key]


def with_sums(
    sums: Sums,
    library: Library,
    document: Document,
    claim: Claim,
    evidence: Sequence[Evidence],
    passages: Sequence[Passage],
) -> list[Evidence]:
    """The evidence for a claim; what rests on a total says whether its parts make it.

    A sum of rows that the claim may be of, and that no total of the table says, comes as evidence
    of its own, behind what bears the claim out.
    """
    if not isinstance(claim.reading, Quantity) or not any(is_row(p.locator) for p in passages):
        return list(evidence)
    found = [_beside_parts(sums, library, one) for one in evidence]
    made = list(_made(sums, library, document, claim, found, passages))
    if not made:
        return found
    kept = [one for one in found if one.passage is not None]
    at = sum(one.finding.name in SUPPORTING and not one.finding.weak for one in kept)
    return [*kept[:at], *made, *kept[at:]]


def _beside_parts(sums: Sums, library: Library, evidence: Evidence) -> Evidence:
    """Evidence that is the figure of a total, with what its parts come to; any other as it is."""
    passage = evidence.passage
    if passage is None or not is_row(passage.locator):
        return evidence
    for total in sums.of(library, passage.source)[1]:
        row = row_locator(passage.locator)
        if row == total.locator and passage.locator == cell_locator(row, total.column):
            finding = evidence.finding
            told = replace(finding, why=f"{finding.why} {_beside_total(total)}")
            return replace(evidence, finding=told, sum=_as_sum(total))
    return evidence


def _beside_total(total: Total) -> str:
    count, shown = len(total.parts), _shown(total)
    if total.agrees:
        return say.same_as_total(count, total.column, shown)
    if total.rounded:
        return say.rounded_parts(count, total.column, shown)
    return say.other_than_total(count, total.column, shown, f"{total.sign}{total.stated:,}")


def _made(
    sums: Sums,
    library: Library,
    document: Document,
    claim: Claim,
    evidence: Sequence[Evidence],
    passages: Sequence[Passage],
) -> Iterator[Evidence]:
    """Evidence made of sums, for each column of the tables that the passages are of."""
    quantity = claim.reading
    if not isinstance(quantity, Quantity) or quantity.kind in ("date", "ordinal"):
        return
    sentence = sentence_around(document, claim.start, claim.end)
    of_all = speaks_of_all(sentence)
    for source, table in _tables(evidence, passages):
        if _answered(evidence, source, table):
            continue
        text, totals = sums.of(library, source)
        title = next(p.title for p in passages if p.source == source)
        for total in totals:
            if total.table != table or (total.stated is not None and total.agrees):
                continue
            if not of_all and len(_digits(total)) < _TELLING:
                continue
            words = f"Total{BETWEEN}{total.column}{AFTER_HEAD}{_shown(total)}"
            row = Passage(source, title, total.parts[0], 0, len(words), words)
            seen = compare_quantity(quantity, sentence, [row])[0]
            borne_out = seen.finding.name in SUPPORTING
            if seen.passage is None or not (borne_out or (of_all and total.stated is None)):
                continue
            yield _evidence(claim.id, quantity, seen.finding, row, total, text)


def _tables(evidence: Sequence[Evidence], passages: Sequence[Passage]) -> list[tuple[str, str]]:
    """The tables that passages are rows of, those with evidence first; up to a few."""
    rows = [one.passage for one in evidence if one.passage is not None]
    named = (p for p in (*rows, *passages) if is_row(p.locator))
    return list(dict.fromkeys((p.source, table_of(p.locator)) for p in named))[:_MOST_TABLES]


def _answered(evidence: Sequence[Evidence], source: str, table: str) -> bool:
    """Whether a cell of the table bears the claim out already."""
    return any(
        one.passage is not None
        and one.finding.name in SUPPORTING
        and not one.finding.weak
        and (one.passage.source, table_of(one.passage.locator)) == (source, table)
        for one in evidence
    )


def _evidence(
    claim: str, quantity: Quantity, finding: Finding, row: Passage, total: Total, text: str
) -> Evidence:
    """What is seen beside a sum, with the rows of the sum as its passage."""
    name = finding.name
    why = say.rows_add_up(len(total.parts), total.column, _shown(total), quantity.raw, name)
    weak = finding.weak or name not in SUPPORTING
    finding = replace(finding, why=why, rule="sum_of_rows", weak=weak)
    end = total.end
    if end - total.start > _LONGEST:
        end = max(text.rfind("\n", total.start, total.start + _LONGEST), total.start + 1)
    place = f"{total.parts[0]} – {total.parts[-1]}, column {total.column}"
    rows = replace(row, locator=place, start=total.start, end=end, text=text[total.start : end])
    return Evidence(claim, rows, finding, 0, len(rows.text), _as_sum(total))


def _as_sum(total: Total) -> ColumnSum:
    return ColumnSum(total.column, len(total.parts), _shown(total), total.calculation)


def _shown(total: Total) -> str:
    sign = "−" if total.summed < 0 else ""
    return f"{sign}{total.sign}{abs(total.summed):,}"


def _digits(total: Total) -> str:
    return f"{abs(total.summed):f}".replace(".", "").strip("0")
