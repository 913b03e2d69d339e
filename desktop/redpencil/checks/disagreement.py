"""Passages found for one claim that do not agree among themselves. Pure: no files, no Qt.

That is another matter than a passage that does not agree with the claim: here one source stands
against another, and a person has to find out which of them is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from redpencil.checks import dates, figures
from redpencil.checks.speakers import same_speaker
from redpencil.checks.verdicts import SUPPORTING
from redpencil.checks.wording import find_words
from redpencil.claims.set_aside import parted
from redpencil.model import Amendment, Evidence, Finding, FindingName, Passage, Quantity
from redpencil.words import disagreement as say

_AS_QUOTED: frozenset[FindingName] = frozenset({"exact", "punctuation_only", "marked_edit"})
_CUT: frozenset[FindingName] = frozenset({"truncated", "context_differs"})
_OTHERWISE: frozenset[FindingName] = frozenset({"words_changed", "speaker_differs"})
# The same figure for two years: both can hold.
_OF_ANOTHER_YEAR = "other_year"


def tell_disagreement(found: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The same evidence, each piece told in ``at_odds`` which other one does not agree with it.

    What stood there before is replaced. A weak find disagrees with nothing: it may well be about
    something else.
    """
    plain = [evidence for evidence in found if _tells(evidence)]
    return tuple(_told(evidence, plain if _tells(evidence) else ()) for evidence in found)


def both_sides(found: Sequence[Evidence], limit: int) -> tuple[Evidence, ...]:
    """The first pieces of evidence, ``limit`` of them, told where they disagree.

    Where none of them disagrees with another, but with one that would be cut off, that one takes
    the last place: nobody should think the sources of one mind because there were many.
    """
    shown = tell_disagreement(found[:limit])
    kept = [evidence for evidence in shown[: limit - 1] if _tells(evidence)]
    if len(found) <= limit or any(evidence.at_odds for evidence in shown):
        return shown
    for one, other in product(filter(_tells, found[limit:]), kept):
        if _disagree(one, other):
            return tell_disagreement((*shown[: limit - 1], one))
    return shown


def standing(
    evidence: Iterable[Evidence], amendments: Iterable[Amendment], claim: str
) -> tuple[Evidence, ...]:
    """The evidence for a claim without what a person said is not about it.

    What is left is told anew where it disagrees.
    """
    left, aside = parted(evidence, amendments, claim)
    return tell_disagreement(left) if aside else left


def _tells(evidence: Evidence) -> bool:
    return evidence.passage is not None and not evidence.finding.weak


def _told(evidence: Evidence, others: Sequence[Evidence]) -> Evidence:
    other = next((other for other in others if _disagree(evidence, other)), None)
    said = _sentence(evidence, other) if other is not None else ""
    return evidence if evidence.at_odds == said else replace(evidence, at_odds=said)


def _disagree(one: Evidence, other: Evidence) -> bool:
    ours, theirs = one.finding, other.finding
    if ours.evidence_quantity is not None and theirs.evidence_quantity is not None:
        figure, another = ours.evidence_quantity, theirs.evidence_quantity
        return _figures_disagree(ours, figure, theirs, another)
    if one.passage is None or other.passage is None:
        return False
    return _wordings_disagree(ours, one.passage, theirs, other.passage)


# -- figures --------------------------------------------------------------------------------------


def _figures_disagree(ours: Finding, one: Quantity, theirs: Finding, other: Quantity) -> bool:
    """Whether one passage bears the figure out and the other does not, or both have another."""
    if _OF_ANOTHER_YEAR in (ours.rule, theirs.rule):
        return False
    borne_out = {ours.name in SUPPORTING, theirs.name in SUPPORTING}
    if len(borne_out) == 2:
        return True
    if borne_out == {True}:
        return False
    if one.kind == other.kind == "date":
        return _dates_differ(one.raw, other.raw)
    return ours.name == theirs.name == "differs" and not _agree(one, other)


def _dates_differ(one: str, other: str) -> bool:
    ours, theirs = dates.find_dates(one), dates.find_dates(other)
    return bool(ours and theirs) and dates.at_odds(ours[0], theirs[0])


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be one, rounded or hedged by either side; so they are if unlike."""
    left, right = figures.figure_of(one), figures.figure_of(other)
    if left is None or right is None:
        return True
    if one.unit != other.unit:
        left, right = figures.converted(left), figures.converted(right)
        if left is None or right is None or left.unit != right.unit:
            return True
    return bool(
        figures.agreement(one, other, left, right) or figures.agreement(other, one, right, left)
    )


# -- quotations -----------------------------------------------------------------------------------


def _wordings_disagree(ours: Finding, one: Passage, theirs: Finding, other: Passage) -> bool:
    """Whether two sources give the words, or who says them, otherwise.

    Within one source a speaker may well say nearly the same twice.
    """
    names = {ours.name, theirs.name}
    if one.source == other.source or not names <= _AS_QUOTED | _CUT | _OTHERWISE:
        return False
    # A source that does not say who speaks denies nobody the words.
    strangers = bool(one.speaker and other.speaker) and not _same_person(one, other)
    if "speaker_differs" in names:
        return strangers and names <= _AS_QUOTED | {"speaker_differs"}
    if strangers:
        return False
    if names == {"words_changed"}:
        return _source_words(ours) != _source_words(theirs)
    return bool(names & _AS_QUOTED) and not names <= _AS_QUOTED


def _same_person(one: Passage, other: Passage) -> bool:
    ours, theirs = one.speaker or "", other.speaker or ""
    return same_speaker(ours, theirs) and same_speaker(theirs, ours)


def _source_words(finding: Finding) -> tuple[str, ...]:
    return find_words(" ".join(theirs for _, _, theirs in finding.diff)).norms


def _changes(finding: Finding) -> tuple[tuple[str, str], ...]:
    """The words of the quotation and those of the source where the two are not the same words."""
    return tuple(
        (ours, theirs)
        for operation, ours, theirs in finding.diff
        if operation != "equal" and find_words(ours).norms != find_words(theirs).norms
    )


# -- saying so ------------------------------------------------------------------------------------


def _sentence(evidence: Evidence, other: Evidence) -> str:
    """What a person is told of the other passage, beside the first."""
    finding, passage = other.finding, other.passage
    if passage is None:
        return ""
    where = say.passage_named(passage.title, passage.locator)
    if finding.evidence_quantity is not None:
        return say.figures_at_odds(finding.evidence_quantity.raw, where)
    if "speaker_differs" in (finding.name, evidence.finding.name):
        return say.speakers_at_odds(passage.speaker or "", where)
    if finding.name in _AS_QUOTED:
        return say.had_as_quoted(where)
    if finding.name in _CUT:
        return say.surroundings_at_odds(where)
    return say.wordings_at_odds(_changes(finding), where)
