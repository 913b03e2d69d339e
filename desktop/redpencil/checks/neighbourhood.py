"""A short quotation held to its neighbourhood: two or three words stand in many places by chance.

Pure: no files, no Qt. What speaks for a place is that the article's other quotations stand near it,
or that the words around it are those that the article has around the quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from redpencil.checks.comparing import inner_words
from redpencil.checks.quotations import SHORT
from redpencil.checks.wording import STOP, find_words
from redpencil.claims.by_speaker import name_of
from redpencil.model import Claim, Document, Evidence, Finding, FindingName, Passage, Quotation
from redpencil.text.paragraphs import from_text
from redpencil.text.sentences import sentence_around
from redpencil.text.tokens import stem
from redpencil.words import findings as say

_THERE: frozenset[FindingName] = frozenset({"exact", "punctuation_only", "marked_edit"})
# Code points between two passages that belong together: those of a passage, which is as much as
# one person says without a break, or as a paragraph has.
_BESIDE = 1_000
# The article's other quotations that are asked for: the nearest tell most, each costs a look-up.
_MOST = 3
# So many words of content in common with the sentence around the quotation are seldom chance.
_SHARED = 2


@dataclass(frozen=True, slots=True)
class Companion:
    """Another quotation of the article, its words, and the passage where they stand."""

    words: str
    passage: Passage


def is_short(claim: Claim, document: Document) -> bool:
    """Whether a claim is a quotation of so few words that a place needs more to speak for it."""
    reading = claim.reading
    if not isinstance(reading, Quotation) or reading.kind == "indirect":
        return False
    return 0 < len(find_words(inner_words(reading, document)).norms) < SHORT


def companions(claim: Claim, claims: Iterable[Claim], document: Document) -> tuple[Claim, ...]:
    """The longer quotations of the same paragraph or by the same speaker, the nearest first."""
    block, speaker = document.block_at(claim.start), _speaker(claim)

    def belongs(other: Claim) -> bool:
        reading = other.reading
        if not isinstance(reading, Quotation) or reading.kind == "indirect" or other is claim:
            return False
        beside = block is not None and block.start <= other.start < block.end
        return beside or (speaker != "" and _speaker(other) == speaker)

    near = sorted(filter(belongs, claims), key=lambda other: abs(other.start - claim.start))
    return tuple(other for other in near[: 2 * _MOST] if not is_short(other, document))[:_MOST]


def companion(claim: Claim, document: Document, found: Sequence[Evidence]) -> Companion | None:
    """Where a longer quotation stands, word for word or nearly; None where that is not known."""
    best = found[0] if found else None
    if best is None or best.passage is None or best.finding.weak:
        return None
    if not isinstance(claim.reading, Quotation):
        return None
    return Companion(inner_words(claim.reading, document), best.passage)


def hold_near(
    found: Sequence[Evidence], claim: Claim, document: Document, others: Sequence[Companion]
) -> tuple[Evidence, ...]:
    """The evidence for a short quotation, what stands in its neighbourhood first.

    Elsewhere it is a weak match, unless it is vouched for by who says it there.
    """
    held = [_held(evidence, claim, document, others) for evidence in found]
    held.sort(key=lambda pair: (not pair[0], pair[1].finding.weak))
    return tuple(evidence for _, evidence in held)


def _held(
    evidence: Evidence, claim: Claim, document: Document, others: Sequence[Companion]
) -> tuple[bool, Evidence]:
    """Whether a place is in the neighbourhood, and the evidence as it stands then."""
    passage, finding = evidence.passage, evidence.finding
    if passage is None or finding.name not in _THERE:
        return False, evidence
    near = next((other for other in others if _adjoin(passage, other.passage)), None)
    shared = _shared_words(claim, document, passage, evidence.start, evidence.end)
    if near is None and len(shared) < _SHARED:
        return False, replace(evidence, finding=_doubted(finding, elsewhere=bool(others)))
    reason = say.near_other(near.words) if near is not None else say.same_words_around(shared)
    if not finding.weak:
        return True, replace(evidence, finding=replace(finding, why=f"{finding.why} {reason}"))
    norms = find_words(passage.text[evidence.start : evidence.end]).norms
    weak = all(norm in STOP for norm in norms)
    why = say.exact(len(norms)) if finding.name == "exact" and not weak else finding.why
    return True, replace(evidence, finding=replace(finding, why=f"{why} {reason}", weak=weak))


def _doubted(finding: Finding, *, elsewhere: bool) -> Finding:
    """A weak find with what makes it one; of one that holds there is nothing to say."""
    if not finding.weak:
        return finding
    # Of words that stand exactly so, the finding says it already.
    said = (
        finding.why,
        say.by_chance() if finding.name != "exact" else "",
        say.far_from_others() if elsewhere else "",
    )
    return replace(finding, why=" ".join(filter(None, said)))


def _adjoin(one: Passage, other: Passage) -> bool:
    gap = max(one.start - other.end, other.start - one.end)
    return one.source == other.source and gap <= _BESIDE


def _shared_words(
    claim: Claim, document: Document, passage: Passage, start: int, end: int
) -> tuple[str, ...]:
    """The words of content around the quotation, in its sentence, that stand around it there too.

    They may be the name of who said it: where the source tells that in prose, it tells a lot.
    """
    sentence = sentence_around(document, claim.start, claim.end)
    ours = _stems(sentence) - _stems(claim.text)
    there = sentence_around(from_text(passage.text), start, end)
    theirs = _stems(there)
    words = find_words(sentence).norms
    shared = (word for word in words if stem(word) in ours and stem(word) in theirs)
    return tuple(dict.fromkeys(shared))


def _stems(text: str) -> set[str]:
    return {stem(norm) for norm in find_words(text).norms if norm not in STOP}


def _speaker(claim: Claim) -> str:
    reading = claim.reading
    if not isinstance(reading, Quotation) or reading.speaker is None:
        return ""
    return name_of(reading.speaker)
