"""Days and periods told in passing ("said on Tuesday"): read in full, but not marked as claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from redpencil.claims.left_out import LeftOut
from redpencil.claims.quantities.anchored_dates import FROM_ARTICLE
from redpencil.claims.quantities.stops import stop_between
from redpencil.claims.quotations.lexicons import Frame, reporting_verbs
from redpencil.model import Quantity

IN_PASSING = "date-in-passing"
"""Why a date is no claim, as ``LeftOut.reason`` has it."""

_Found = Quantity | LeftOut
_PERIOD = re.compile(
    r"(?:week|weekend|fortnight|month|quarter|year|decade|century)\Z", re.IGNORECASE
)
_WORDS_LEFT = re.compile(r"(?:[^\W\d_]+ ){1,4}\Z")
# A figure further off than this is bounded by something else.
_REACH = 120


def settle(text: str, readings: Iterator[_Found]) -> Iterator[_Found]:
    """The same readings, a date that is told in passing as left out.

    Of dates counted from the article's day only periods that bound a figure stay claims: every
    sentence of news has a weekday, and marks on all of them would drown the rest.
    """
    figure: _Found | None = None
    waiting: list[_Found] = []
    for found in readings:
        if waiting and _is_figure(found):
            yield from (_settled(text, one, figure, found) for one in waiting)
            waiting.clear()
        elif waiting and not _is_near(text, waiting[-1].end, found.start):
            yield from (_settled(text, one, figure, None) for one in waiting)
            waiting.clear()
        if _is_figure(found):
            figure = found
        if waiting or _is_bare(found):
            waiting.append(found)
        else:
            yield found
    yield from (_settled(text, one, figure, None) for one in waiting)


def _is_bare(found: _Found) -> bool:
    """A date that is nothing but counted from the article's day: "Tuesday", "last year"."""
    return (
        isinstance(found, Quantity)
        and found.kind == "date"
        and found.value is None
        and found.rules == (FROM_ARTICLE,)
    )


def _is_figure(found: _Found | None) -> bool:
    return isinstance(found, Quantity) and found.kind not in ("date", "ordinal")


def _settled(text: str, found: _Found, before: _Found | None, behind: _Found | None) -> _Found:
    if not isinstance(found, Quantity) or not _is_bare(found):
        return found
    if _PERIOD.search(found.raw) and not _is_attributed(text, found.start):
        if before is not None and _is_near(text, before.end, found.start):
            return found
        if behind is not None and _is_near(text, found.end, behind.start):
            return found
    return LeftOut(found, IN_PASSING)


def _is_near(text: str, start: int, end: int) -> bool:
    return end - start <= _REACH and not stop_between(text, start, end)


def _is_attributed(text: str, start: int) -> bool:
    """Whether the words right before tell that somebody spoke: "officials said late last week"."""
    left = _WORDS_LEFT.search(text, max(0, start - 48), start)
    return left is not None and not _saying().isdisjoint(left.group().lower().split())


@cache
def _saying() -> frozenset[str]:
    verbs = reporting_verbs().items()
    return frozenset(word for word, verb in verbs if verb.frames & Frame.SPEAKS)
