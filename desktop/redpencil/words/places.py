"""Where a passage stands, in the words that screen and report share."""

from __future__ import annotations

from redpencil.model import Passage
from redpencil.words.speaking import labelled


def sentence_beside(sentence: Passage, passage: Passage | None) -> str:
    """A sentence beside a passage, with who says it where that is another person."""
    if passage is None or not sentence.speaker or sentence.speaker == passage.speaker:
        return sentence.text
    return labelled(sentence.speaker, sentence.text)


def passage_place(passage: Passage) -> str:
    """Source · locator · speaker; the speaker is left out where the locator names them."""
    speaker = passage.speaker or ""
    if speaker.casefold() in passage.locator.casefold():
        speaker = ""
    return " · ".join(part for part in (passage.title, passage.locator, speaker) if part)
