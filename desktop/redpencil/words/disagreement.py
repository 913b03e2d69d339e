"""What is said beside a passage that another one found for the same claim does not agree with."""

from __future__ import annotations

from redpencil.words.findings import in_marks, shortened
from redpencil.words.speaking import joined, said

AT_ODDS = said("Sources disagree")
"""What a passage is marked with that another one does not agree with."""
AT_ODDS_MEANING = said("Another passage found for this claim does not agree with this one.")


def passage_named(title: str, locator: str) -> str:
    """A passage within a sentence: its source and its place there, without the speaker."""
    where = ", ".join(part for part in (title, locator.partition(" · ")[0]) if part)
    return where or said("another passage")


def figures_at_odds(source: str, where: str) -> str:
    """Two passages do not give the same figure."""
    return said(
        "The passages disagree: {source} stands in {where}.", source=in_marks(source), where=where
    )


def had_as_quoted(where: str) -> str:
    """Another source has the words as the article has them."""
    return said("The sources disagree: {where} has the words as quoted.", where=where)


def wordings_at_odds(changes: tuple[tuple[str, str], ...], where: str) -> str:
    """Another source has other words, or the same in another order; at most two are named."""
    told = [_change_there(quote, source) for quote, source in changes[:2]]
    return said(
        "The sources disagree: in {where} {changes}.",
        where=where,
        changes=joined(told or [said("the words stand in another order")]),
    )


def _change_there(quote: str, source: str) -> str:
    if not source:
        return said("{quote} is missing", quote=in_marks(quote))
    if not quote:
        return said("{source} is added", source=in_marks(source))
    return said("{source} stands for {quote}", source=in_marks(source), quote=in_marks(quote))


def speakers_at_odds(speaker: str, where: str) -> str:
    """Another source has somebody else say the words."""
    return said(
        "The sources disagree: in {where} {speaker} says these words.",
        where=where,
        speaker=shortened(speaker),
    )


def surroundings_at_odds(where: str) -> str:
    """Another source has words around the quoted ones that change what they say."""
    return said(
        "The sources disagree: in {where} the same words have others beside them that change "
        "what they say.",
        where=where,
    )
