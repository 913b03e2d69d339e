"""A reporting verb of a language beside English, with the words that belong to it further off."""

from __future__ import annotations

from dataclasses import dataclass

from redpencil.claims.quotations.cues import Cue


@dataclass(frozen=True, slots=True)
class Saying(Cue):
    """A cue with its outer borders among the words of the layout.

    ``opening`` is the first word of the whole attribution ("wie" in "wie X sagte"), ``close``
    one past its last, a prefix or participle that stands apart taken in ("teilte X mit").
    """

    opening: int
    close: int

    @property
    def begin(self) -> int:
        """The first word of the attribution."""
        return self.opening

    @property
    def end(self) -> int:
        """One past the last word of the attribution."""
        return self.close
