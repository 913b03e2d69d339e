"""Whether two sentences speak of one subject: its names, "he", or a text given beside it. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from redpencil.checks import dates, events
from redpencil.checks.lining_up import Fit, Side
from redpencil.checks.nouns import name_of

NAMED = 0.5
"""Half of the names of a sentence, for a life date: "Willis" for "Victor Gazaway Willis"."""
TOLD = 0.3
"""And so much of the claim in the whole passage, before another date or rank is laid against it."""
_DEFINITE = re.compile(r"\W*(?:The|This|These) ((?:[a-z-]+ )?[a-z-]+)\b")
# More of it where only the word that opens the claim can be the name.
_TOLD_OF_ONE = 0.4
# Less of it where "he" is given beside the claim, and must be who the claim names.
_TOLD_OF_GIVEN = 0.2
# Where a pronoun stands for the name, so many of the other words must be there.
_TOLD_PLAINLY = 0.6


def same_subject(ours: Side, theirs: Side, how: Fit) -> bool:
    """Whether the claim's names are named there, or one of the two sentences refers back."""
    if of_one_given(ours, theirs, how):
        return max(how.around, how.plain) >= _TOLD_OF_GIVEN or at_death(ours, theirs)
    if events.refers_back(ours.sentence.text):
        return how.named >= 1 and how.around >= NAMED
    if not ours.sentence.names:
        # A name that opens the sentence cannot be told from any other word there.
        first = ours.sentence.stems[0][0] if ours.sentence.stems else ""
        return first in theirs.around and how.around >= _TOLD_OF_ONE
    if how.named >= NAMED:
        return how.around >= TOLD
    return events.refers_back(theirs.sentence.text) and how.plain >= _TOLD_PLAINLY


def of_one_given(ours: Side, theirs: Side, how: Fit) -> bool:
    """Whether a text given beside the claim names its subject, or says "he" of it."""
    if not how.given:
        return False
    if ours.sentence.names and how.named >= NAMED:
        return True
    first = ours.sentence.stems[0][0] if ours.sentence.stems else ""
    if first in theirs.sentence.content or events.refers_back(theirs.sentence.text):
        return True
    return not ours.sentence.content.isdisjoint(_opening_nouns(theirs.sentence.text))


@lru_cache(maxsize=4096)
def _opening_nouns(text: str) -> frozenset[str]:
    """The words of a definite noun that opens a sentence: "The airport has three terminals"."""
    match = _DEFINITE.match(text)
    return frozenset(name_of(word) for word in match[1].lower().split()) if match else frozenset()


def same_opening(ours: Side, theirs: Side, how: Fit) -> bool:
    """Whether the claim's first word and one of its names at least are named there."""
    first = ours.sentence.stems[0][0] if ours.sentence.stems else ""
    return first in theirs.around and how.named > 0


def at_death(ours: Side, theirs: Side) -> bool:
    """Whether both are ages, and both sentences tell of a death: nobody dies twice."""
    if not ours.quantity.kind == theirs.quantity.kind == "age":
        return False
    return all(dates.tells_of_death(side.sentence.text) for side in (ours, theirs))
