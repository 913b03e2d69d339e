"""What the check log says to a person: decisions to take back, faults that verify finds."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.model import Event, Status
from redpencil.words.labels import STATUS_LABELS, status_label

# A menu entry or a button stays readable up to about this many characters of the claim.
_SHOWN = 40
_WRITTEN = ("note", "correction", "calculation")
_MARKS = "“”„‟‘’‚‛«»‹›\"'"

FAULTS: dict[str, str] = {
    "not_a_log": "it is not a check log of Redpencil.",
    "damaged": "the file itself is damaged and cannot be read to its end (after event {seq}).",
    "gap": "event {seq} is missing or out of its place.",
    "link": "event {seq} does not follow from the event before it.",
    "changed": "event {seq} was changed after it was recorded.",
    "unfit": "event {seq} does not fit what was recorded before it.",
    "text_missing": "the text that event {seq} opened is missing.",
    "text_changed": "the text with the digest {name} was changed after it was recorded.",
    "truncated": "it holds no event with the hash {name}, so its end was cut off or rewritten.",
    "unguarded": "“{name}”, which guards its tables, is missing or was changed.",
    "projection": "its table “{name}” does not say what the events say.",
}


def fault_sentence(code: str, *, seq: int = 0, name: str = "") -> str:
    """The sentence for what verify found first; ``seq`` is the event, ``name`` the part."""
    return FAULTS[code].format(seq=seq, name=name)


def count_events(events: int) -> str:
    """How many events, in words: ``1 event``, ``2,300 events``."""
    return "1 event" if events == 1 else f"{events:,} events"


def decision_label(status: Status, text: str, *, cleared: bool = False) -> str:
    """A decision in a few words, for “Undo …” and “Redo …”: ``OK on “several hundred”``."""
    words = " ".join(text.split()).strip(_MARKS)
    if len(words) > _SHOWN:
        words = words[: _SHOWN - 1].rstrip() + "…"
    return f"clearing “{words}”" if cleared else f"{status_label(status)} on “{words}”"


def event_words(event: Event, known: Mapping[int, Event]) -> str:
    """What an event did: the status it set, or which one it took back or gave again.

    ``known`` are the other events about the claim, by their number.
    """
    for kind, part in (("undone", "undoes"), ("redone", "redoes")):
        if event.kind == kind:
            other = event.payload.get(part)
            meant = known.get(other) if isinstance(other, int) else None
            words = event_words(meant, {}) if meant else ""
            return f"{words} {kind}".strip().capitalize() if words != "OK" else f"OK {kind}"
    if event.payload.get("status") == "unchecked":
        return "Noted" if any(event.payload.get(part) for part in _WRITTEN) else "Cleared"
    label = {str(status): words for status, words in STATUS_LABELS.items()}
    return label.get(str(event.payload.get("status")), event.kind.capitalize())
