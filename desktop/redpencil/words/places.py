"""Where a passage stands, in the words that screen and report share."""

from __future__ import annotations

from redpencil.model import Passage


def passage_place(passage: Passage) -> str:
    """Source · locator · speaker; the speaker is left out where the locator names them."""
    speaker = passage.speaker or ""
    if speaker.casefold() in passage.locator.casefold():
        speaker = ""
    return " · ".join(part for part in (passage.title, passage.locator, speaker) if part)
