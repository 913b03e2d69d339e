"""Passages that a person said are not about a claim: left out of its evidence. Pure.

They stand in the part ``not_evidence`` of what was changed in a claim's reading, each as source,
locator and a digest of its words. Entries of older logs have no digest and mean any words there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from redpencil.model import Amendment, Evidence
from redpencil.text.table_rows import row_locator

PART = "not_evidence"
# Enough to tell the passages of one place of one source apart.
_DIGITS = 16

Entry = tuple[str, ...]


def entry_of(evidence: Evidence) -> Entry:
    """Source, locator and digest of a passage; nothing where nothing was found."""
    passage = evidence.passage
    if passage is None:
        return ()
    words = passage.text.encode("utf-8", "surrogatepass")
    return passage.source, row_locator(passage.locator), hashlib.sha256(words).hexdigest()[:_DIGITS]


def entries(amendments: Iterable[Amendment], claim: str) -> set[Entry]:
    """What was set aside for a claim."""
    found: set[Entry] = set()
    for amendment in amendments:
        listed = amendment.parts.get(PART)
        if amendment.claim == claim and isinstance(listed, list | tuple):
            found |= {tuple(map(str, each)) for each in listed if _is_entry(each)}
    return found


def is_set_aside(evidence: Evidence, listed: set[Entry]) -> bool:
    """Whether a piece of evidence is one of those that were set aside.

    Where other words stand at the place by now, it is not: nobody has judged them.
    """
    entry = entry_of(evidence)
    return bool(entry) and (entry in listed or entry[:2] in listed)


def parted(
    evidence: Iterable[Evidence], amendments: Iterable[Amendment], claim: str
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """The evidence for a claim that stands, and what of it was set aside, each in its order."""
    listed = entries(amendments, claim)
    standing: list[Evidence] = []
    aside: list[Evidence] = []
    for one in evidence:
        (aside if is_set_aside(one, listed) else standing).append(one)
    return tuple(standing), tuple(aside)


def setting_aside(
    evidence: Evidence, amendments: Iterable[Amendment], claim: str
) -> dict[str, object]:
    """The parts of the amendment that sets a passage aside for a claim."""
    return {PART: _listed(entries(amendments, claim) | {entry_of(evidence)})}


def bringing_back(
    evidence: Evidence, amendments: Iterable[Amendment], claim: str
) -> dict[str, object]:
    """The parts of the amendment that makes a passage evidence for a claim again.

    ``back`` is in them in any case: by it a bringing back is told from a setting aside.
    """
    entry = entry_of(evidence)
    left = entries(amendments, claim) - {entry, entry[:2]}
    return {PART: _listed(left), "back": []} if left else {"back": [PART]}


def _listed(found: set[Entry]) -> list[list[str]]:
    return [list(entry) for entry in sorted(found)]


def _is_entry(shape: object) -> bool:
    return isinstance(shape, list | tuple) and len(shape) in (2, 3)
