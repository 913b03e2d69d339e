"""A claim laid beside passages: the way from each kind of claim to the check that reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from redpencil.checks.disagreement import tell_disagreement
from redpencil.checks.quantities import compare_quantity
from redpencil.checks.quotations import compare_quotation
from redpencil.checks.statements import beside_statement
from redpencil.checks.wording import BREAK
from redpencil.hooks import Comparison, implementation
from redpencil.model import Claim, ClaimKind, Document, Evidence, Passage, Quantity, Quotation
from redpencil.text.sentences import sentence_around
from redpencil.words import findings as say

_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』`"
# What a report in other words cannot be faulted for: it never claimed to be word for word.
_LOOSE = frozenset({"words_changed", "truncated", "spliced", "marked_edit", "punctuation_only"})


def compare(claim: Claim, document: Document, passages: Sequence[Passage]) -> tuple[Evidence, ...]:
    """What is seen between a claim and each passage, best first.

    There is always at least one piece of evidence ("not found" where nothing is near). A
    statement marked by hand has passages "to be read", for a person judges that.
    """
    reading = claim.reading
    if isinstance(reading, Quotation):
        found = _compare_quotation(reading, document, passages)
    elif isinstance(reading, Quantity):
        found = compare_quantity(
            reading, sentence_around(document, claim.start, claim.end), passages
        )
    else:
        found = beside_statement(claim.text, passages)
    return tell_disagreement([replace(evidence, claim=claim.id) for evidence in found])


def _compare_quotation(
    quotation: Quotation, document: Document, passages: Sequence[Passage]
) -> tuple[Evidence, ...]:
    found = compare_quotation(inner_words(quotation, document), _speaker(quotation), passages)
    if quotation.kind != "indirect":
        return found
    return tuple(_as_report(evidence) for evidence in found)


def inner_words(quotation: Quotation, document: Document) -> str:
    """The quoted words without their marks, fragments parted by ``wording.BREAK``."""
    pieces = [document.text[start:end].strip().strip(_MARKS) for start, end in quotation.spans]
    return BREAK.join(piece for piece in pieces if piece.strip())


def _speaker(quotation: Quotation) -> str | None:
    if quotation.speaker is None:
        return None
    return quotation.speaker.resolved or quotation.speaker.text


def _as_report(evidence: Evidence) -> Evidence:
    """The finding for words reported without marks: other words are no fault there."""
    finding = evidence.finding
    if finding.name not in _LOOSE:
        return evidence
    why = say.reported() if finding.name != "marked_edit" else finding.why
    loose = replace(finding, name="paraphrased", why=why, rule="reported_speech", weak=True)
    return replace(evidence, finding=loose)


@implementation
def comparisons() -> list[Comparison]:
    """The checks that the program brings itself."""
    return [Comparison(kind, compare) for kind in get_args(ClaimKind)]
