"""Rows of the library's tables and views as values. Pure."""

from __future__ import annotations

from typing import Any

from redpencil.model import Passage, Source
from redpencil.sources.ranking import Candidate


def source_of(row: tuple[Any, ...]) -> Source:
    """A source from its row in ``shown_sources``."""
    _, id_, title, kind, primary, origin, sha256, added_at, passages, date, speaker = row
    return Source(
        id_, title, kind, bool(primary), origin, sha256, added_at, passages, date, speaker
    )


def passage_of(row: tuple[Any, ...], score: float) -> Passage:
    """A passage from its row in ``shown_passages``, with its score."""
    _, _, _, source, title, locator, start, end, text, speaker, kind = row
    return Passage(source, title, locator, start, end, text, speaker, kind, score)


def candidate_of(row: tuple[Any, ...], score: float) -> Candidate:
    """A candidate of the ranking from its row, with the score of the index."""
    number, source, title, text, around, figures, speaker = row
    return Candidate(number, source, title, text, around, figures, speaker, score)
