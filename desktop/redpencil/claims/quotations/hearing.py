"""What people said of speakers, told to the reading of an article when it passes that place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from redpencil.claims.quotations.names import BY_HAND, People, core_name
from redpencil.model import Mention, Quotation


@dataclass(frozen=True, slots=True)
class Heard:
    """A person's word on who speaks the quotation that begins at ``quotation``; None is nobody.

    The speaker's ``start`` and ``end`` are equal where his name stands nowhere in the text.
    """

    quotation: int
    speaker: Mention | None


class Hearing:
    """One reading's way through what was heard, in the order of the text."""

    def __init__(self, heard: Iterable[Heard]) -> None:
        self._quotations = {h.quotation: h.speaker for h in heard}
        speakers = [s for s in self._quotations.values() if s is not None]
        self._words = {s.start: s for s in speakers if s.end > s.start}
        self._waiting = sorted(self._quotations, reverse=True)

    def __bool__(self) -> bool:
        return bool(self._quotations)

    def tell(self, people: People, before: int) -> None:
        """Names to ``people`` whoever was heard in the quotations that begin before an offset.

        Not where his words stand: what lies between them and the quotation keeps its reading.
        """
        while self._waiting and self._waiting[-1] < before:
            at = self._waiting.pop()
            speaker = self._quotations[at]
            name = _name(speaker)
            if speaker is not None and name:
                people.heard(at, name, speaker)

    def mention(self, people: People, start: int, end: int, words: str) -> Mention | None:
        """A mention as a person has resolved it; None where nobody said anything of it."""
        speaker = self._words.get(start)
        if speaker is None:
            return None
        name = _name(speaker)
        if not name:
            people.hushed(start, words)
            return Mention(words, start, end, rule=BY_HAND)
        people.heard(start, name, speaker)
        return Mention(words, start, end, name if name != words else None, (), BY_HAND)

    def corrected(self, quotation: Quotation) -> Quotation:
        """The quotation with the speaker that a person gave it, if any did."""
        if quotation.start not in self._quotations:
            return quotation
        return replace(quotation, speaker=self._quotations[quotation.start])

    def silences(self, quotation: Quotation) -> bool:
        """Whether a person said that nobody is known to speak a quotation."""
        return quotation.start in self._quotations and not _name(self._quotations[quotation.start])


def _name(speaker: Mention | None) -> str | None:
    """Whom a speaker given by hand is; None where nobody is known."""
    if speaker is None:
        return None
    return speaker.resolved or core_name(speaker.text)
