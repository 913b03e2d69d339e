"""Which claims lie under a place of the text, and how each is to be drawn. Pure: no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from redpencil.model import Claim, Quotation, Status
from redpencil.window.look.theme import Theme

# A decision that closes a claim takes its tint away: what is left to do stays in sight.
_CLOSED: frozenset[Status] = frozenset({"ok", "on_author", "opinion"})
# These call for work on the words themselves, so the words carry the status's own tint.
_ALARMING: frozenset[Status] = frozenset({"fix", "stale"})


@dataclass(frozen=True, slots=True)
class Look:
    """How a mark is drawn: colours as ``#rrggbb``, an empty tint for none; width in pixels."""

    tint: str
    line: str
    width: float
    dashed: bool


def look_of(claim: Claim, status: Status, theme: Theme) -> Look:
    """The look of a claim: the kind by the style of its line, the status by tint and colour."""
    dashed = claim.kind == "quantity"
    if status in _CLOSED:
        return Look("", theme.status_ink(status), 1.5, dashed)
    if status in _ALARMING:
        return Look(theme.status_tint(status), theme.status_ink(status), 2.0, dashed)
    reported = isinstance(claim.reading, Quotation) and claim.reading.kind == "indirect"
    tint = "" if reported else theme.kind_tint(claim.kind)
    return Look(tint, theme.kind_ink(claim.kind), 1.5 if reported else 2.0, dashed)


def spans_of(claim: Claim) -> tuple[tuple[int, int], ...]:
    """The pieces of the text that a claim's mark covers."""
    if isinstance(claim.reading, Quotation) and claim.reading.spans:
        return claim.reading.spans
    return ((claim.start, claim.end),)


class MarkIndex:
    """The claims of the article by their place in the text."""

    def __init__(self) -> None:
        self._claims: list[Claim] = []
        self._starts: list[int] = []
        self._reach: list[int] = []

    def __len__(self) -> int:
        return len(self._claims)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self._claims)

    def add(self, claims: Iterable[Claim]) -> None:
        """Take in more claims; they come in the order of the text for the most part."""
        for claim in claims:
            if not self._claims or _place(claim) >= _place(self._claims[-1]):
                self._append(claim)
            else:
                self._insert(claim)

    def _append(self, claim: Claim) -> None:
        self._claims.append(claim)
        self._starts.append(claim.start)
        self._reach.append(max(claim.end, self._reach[-1] if self._reach else 0))

    def exchange(self, gone: Iterable[Claim], came: Iterable[Claim]) -> None:
        """Put other claims in the place of some; those that are not there are not missed."""
        for claim in gone:
            at = bisect_left(self._claims, _place(claim), key=_place)
            while at < len(self._claims) and _place(self._claims[at]) == _place(claim):
                if self._claims[at].id == claim.id:
                    del self._claims[at], self._starts[at], self._reach[at]
                    self._measure_from(at)
                    break
                at += 1
        for claim in came:
            self._insert(claim)

    def _insert(self, claim: Claim) -> None:
        at = bisect_right(self._claims, _place(claim), key=_place)
        self._claims.insert(at, claim)
        self._starts.insert(at, claim.start)
        self._reach.insert(at, -1)
        self._measure_from(at)

    def _measure_from(self, at: int) -> None:
        """Tell how far the claims reach from a place on, up to where nothing changes."""
        reach = self._reach[at - 1] if at else 0
        for place in range(at, len(self._claims)):
            reach = max(reach, self._claims[place].end)
            if self._reach[place] == reach:
                return
            self._reach[place] = reach

    def within(self, start: int, end: int) -> Sequence[Claim]:
        """The claims that touch the span, in the order of the text."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [claim for claim in self._claims[first:last] if claim.end > start]

    def beginning_within(self, start: float, end: float) -> Sequence[Claim]:
        """The claims that begin in the span, in the order of the text."""
        return self._claims[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, offset: int) -> Claim | None:
        """The innermost claim whose mark covers the code point, or None."""
        covering = [
            claim
            for claim in self.within(offset, offset + 1)
            if any(start <= offset < end for start, end in spans_of(claim))
        ]
        return min(covering, key=lambda claim: claim.end - claim.start, default=None)


def _place(claim: Claim) -> tuple[int, int]:
    return claim.start, -claim.end
