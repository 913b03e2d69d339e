"""The steps by which a paragraph is read, as its language has them: English, or one of the others.

``finding`` takes the same steps for every language; what a step does stands in its own module.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from redpencil.claims.quotations import cues, finite, marks, phrases, reported, speakers, unsaid
from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.layout import Layout
from redpencil.claims.quotations.lexicons import Language, language
from redpencil.claims.quotations.marks import Region
from redpencil.claims.quotations.phrases import Range
from redpencil.claims.quotations.reported import Report
from redpencil.claims.quotations.speakers import Attribution
from redpencil.text.wordlists import known_language


@dataclass(frozen=True, slots=True)
class Steps:
    """The functions that read one language, each with the shape of its English namesake."""

    language: Language
    regions: Callable[[str, int, int, str], tuple[list[Region], str]]
    lay: Callable[[str, int, int, list[Region]], Layout]
    cues: Callable[[Layout], list[Cue]]
    attribute: Callable[[Layout, list[Cue]], list[Attribution]]
    reports: Callable[[Layout, list[Cue], set[int]], list[Report]]
    unsaid: Callable[[Layout, int, Attribution], str | None]
    subject: Callable[[Layout, int, int], Range | None]
    phrase_before: Callable[[Layout, int, int], Range | None]
    pronoun: Callable[[Layout, int], tuple[int, str] | None]
    """Length and English meaning ("" where it has none here) of a pronoun; None for other words."""
    relatives: frozenset[str]
    clause_openers: frozenset[str]
    """"that", and its like: what follows it is no sentence of its own."""
    capitals_begin: bool
    """Whether a capital after an opening mark shows that a sentence begins."""


@cache
def steps_for(code: str) -> Steps:
    """The steps for a language by its code ("de-AT" is German); English for one not known."""
    known = known_language(code)
    return _english() if known == "en" else _foreign(known)


def _english() -> Steps:
    known = language("en")
    return Steps(
        known,
        marks.find_regions,
        Layout,
        cues.find_cues,
        speakers.attribute,
        reported.find_reports,
        unsaid.unsaid,
        finite.clause_subject,
        phrases.phrase_before,
        _english_pronoun,
        frozenset(("who", "which", "that", "whom")),
        frozenset(("that",)),
        capitals_begin=True,
    )


def _english_pronoun(layout: Layout, at: int) -> tuple[int, str] | None:
    stem = layout.lows[at].replace("'", "’").split("’")[0]
    known = stem in ("he", "she", "it", "they", "we", "i", "you")
    return (len(stem), stem) if known else None


def _foreign(code: str) -> Steps:
    # An English article, the usual one, does not wait for these.
    from redpencil.claims.quotations.foreign import attribution as foreign_attribution
    from redpencil.claims.quotations.foreign import cues as foreign_cues
    from redpencil.claims.quotations.foreign import phrases as foreign_phrases
    from redpencil.claims.quotations.foreign import reported as foreign_reported
    from redpencil.claims.quotations.foreign import unsaid as foreign_unsaid
    from redpencil.claims.quotations.foreign.grammar import grammar
    from redpencil.claims.quotations.foreign.regions import find_regions_of
    from redpencil.claims.quotations.foreign.words import ForeignLayout

    known = grammar(code)
    return Steps(
        known.language,
        partial(find_regions_of, grammar=known),
        partial(ForeignLayout, grammar=known),
        foreign_cues.find_cues,
        foreign_attribution.attribute,
        foreign_reported.find_reports,
        foreign_unsaid.unsaid,
        foreign_phrases.find_subject,
        foreign_phrases.find_phrase_before,
        foreign_cues.pronoun_at,
        known.language.words("relative-pronouns"),
        known.language.words("clause-openers"),
        # Every German noun has a capital.
        capitals_begin=code != "de",
    )
