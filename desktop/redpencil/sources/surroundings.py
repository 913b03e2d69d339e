"""The sentences of a source around the words that were found for a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redpencil.model import Evidence, Passage
from redpencil.sources.library import Library
from redpencil.text.sentences import find_sentences


def with_surroundings(
    library: Library, found: Sequence[Evidence], language: str
) -> tuple[Evidence, ...]:
    """The evidence with the sentence before and the one after those that hold the aligned words.

    They may stand in the passages beside it, where another person may be speaking. None where the
    source begins or ends, and around what no library holds.
    """
    return tuple(_surrounded(library, evidence, language) for evidence in found)


def _surrounded(library: Library, evidence: Evidence, language: str) -> Evidence:
    here = evidence.passage
    if here is None:
        return evidence
    first, last = here.start + evidence.start, here.start + evidence.end
    inside = _sentences(here, language)
    before = [one for one in inside if one.end <= first][-1:]
    after = [one for one in inside if one.start >= last][:1]
    if not before or not after:
        beside = library.neighbours(here)
        earlier = [one for one in beside if one.start < here.start][-1:]
        later = [one for one in beside if one.start > here.start][:1]
        # Passages may share words: what this one has is not before or after it.
        before = before or [
            one for p in earlier for one in _sentences(p, language) if one.end <= here.start
        ]
        after = after or [
            one for p in later for one in _sentences(p, language) if one.start >= here.end
        ]
    return replace(
        evidence, before=before[-1] if before else None, after=after[0] if after else None
    )


def _sentences(passage: Passage, language: str) -> list[Passage]:
    """A passage cut into its sentences, each with its place in the source."""
    text = passage.text
    return [
        replace(passage, start=passage.start + a, end=passage.start + b, text=text[a:b])
        for a, b in find_sentences(text, 0, len(text), language)
    ]
