"""What the check log says: acts to take back, what happened, faults that verify finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from redpencil.model import AmendmentKind, Event, SecondReading, Status
from redpencil.words.labels import STATUS_LABELS, status_label

# A menu entry or a button stays readable up to about this many characters of the claim.
_SHOWN = 40
_WRITTEN = ("note", "correction", "calculation")
_AMENDING: dict[AmendmentKind, str] = {
    "reading": "reading of {words}",
    "turned": "taking {words} as a claim",
    "marked": "marking {words}",
    "bounded": "borders of {words}",
    "dismissed": "putting {words} away",
    "restored": "taking {words} back",
}
_AMENDED: dict[AmendmentKind, str] = {
    "reading": "Reading changed",
    "turned": "Taken as a claim",
    "marked": "Marked by hand",
    "bounded": "Borders moved",
    "dismissed": "Put away",
    "restored": "Taken back",
}
_HAPPENED = {
    "article_opened": "Opened",
    "source_changed": "Source changed",
    "merged": "Log brought in",
}
_READING_AGAIN = {"confirm": "confirming", "dispute": "disputing"}
_READ_AGAIN = {"confirm": "Confirmed", "dispute": "Disputed"}
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
    "import_changed": "an event brought in from another log ({name}) was changed since.",
    "import_link": (
        "an event brought in from another log ({name}) does not follow from one that is recorded."
    ),
    "import_missing": (
        "the log that was brought in up to the event {name} is not here to that event any more."
    ),
    "import_unbound": (
        "an event stands among those of other logs ({name}) that no merge has brought in."
    ),
    "truncated": "it holds no event with the hash {name}, so its end was cut off or rewritten.",
    "unguarded": "“{name}”, which guards its tables, is missing or was changed.",
    "projection": (
        "its table “{name}” does not say what the events say; `redpencil log replay` makes it anew."
    ),
}

NOTHING_NEW = "It says nothing that does not stand here already; nothing was recorded."
ELSEWHERE = (
    "In that log alone: {titles}. Open the text here first, then merge again to bring it in."
)
LEFT = "Left, for the words or the check have changed since: {claims}"
DISPUTES = "{who} disputes {claim}  {words}: {ours} here, {theirs} there"
_DID = (
    ("adopted", "{n} taken over"),
    ("confirmed", "{n} confirmed"),
    ("disputed", "{n} disputed"),
    ("amended", "{n} readings changed"),
    ("left", "{n} left"),
)
MERGED = tuple(name for name, _ in _DID)
"""What can become of a claim in a merge, in the order in which it is told."""
DISPUTED = "something else"

NOTHING_FOUND = "No decision in the log has all these words."
NOT_CURRENT: dict[str, str] = {
    "standing": "decided anew since, or of an earlier draft",
    "undone": "undone",
    "dropped": "undone",
}
"""What a decision is that does not show any more, by its state."""


def fault_sentence(code: str, *, seq: int = 0, name: str = "") -> str:
    """The sentence for what verify found first; ``seq`` is the event, ``name`` the part."""
    return FAULTS[code].format(seq=seq, name=name)


def status_named(name: str) -> str:
    """A status of the log in words; its bare name where this version does not know it."""
    known = {str(status): words for status, words in STATUS_LABELS.items()}
    return known.get(name, name)


def count_events(events: int) -> str:
    """How many events, in words: ``1 event``, ``2,300 events``."""
    return "1 event" if events == 1 else f"{events:,} events"


def merge_label(counts: Mapping[str, int]) -> str:
    """What a merge did to an article: ``3 taken over, 1 disputed``."""
    said = [words.format(n=counts[name]) for name, words in _DID if counts.get(name)]
    return ", ".join(said) or "nothing new"


def merged_sentence(articles: Sequence[tuple[str, Mapping[str, int]]]) -> str:
    """What a merge did, in the window's one line; articles by title with their counts."""
    told = [f"{title}: {merge_label(counts)}" for title, counts in articles if any(counts.values())]
    return "; ".join(told) + "." if told else NOTHING_NEW


def replay_label(events: int, mended: Sequence[str]) -> str:
    """What a replay found: how many events, and the tables that it has mended."""
    if not mended:
        return f"{count_events(events).capitalize()} replayed; every table says what they say."
    names = ", ".join(f"“{name}”" for name in mended)
    return f"{count_events(events).capitalize()} replayed; made anew, for they differed: {names}."


def decision_label(status: Status, text: str, *, cleared: bool = False) -> str:
    """A decision in a few words, for “Undo …” and “Redo …”: ``OK on “several hundred”``."""
    return f"clearing {_shown(text)}" if cleared else f"{status_label(status)} on {_shown(text)}"


def act_label(event: Event) -> str:
    """Whatever can be undone in a few words, for “Undo …” and “Redo …”."""
    said: Mapping[str, Any] = event.payload
    if event.kind == "decided":
        cleared = said["status"] == "unchecked" and not any(said[part] for part in _WRITTEN)
        return decision_label(said["status"], said["text"], cleared=cleared)
    if event.kind == "amended" and _takes_back(said):
        return f"bringing a passage back for {_shown(said['text'])}"
    if event.kind == "amended" and _refuses(said):
        return f"setting a passage aside for {_shown(said['text'])}"
    if event.kind == "amended":
        return _AMENDING[said["what"]].format(words=_shown(said["text"]))
    if event.kind == "second_read":
        return f"{_READING_AGAIN[said['verdict']]} {_shown(said['text'])}"
    if event.kind == "article_revised":
        return f"draft {said['revision']}"
    if event.kind == "source_changed":
        return f"new text of {_shown(said['title'])}"
    return f"the log brought in ({count_events(said['events'])})"


def _refuses(said: Mapping[str, Any]) -> bool:
    """Whether an amendment says of passages that they are not about the claim."""
    parts = said.get("parts")
    return isinstance(parts, Mapping) and "not_evidence" in parts


def _takes_back(said: Mapping[str, Any]) -> bool:
    """Whether an amendment says of a passage that it is about the claim after all."""
    parts = said.get("parts")
    if not isinstance(parts, Mapping) or not isinstance(parts.get("back"), list | tuple):
        return False
    return "not_evidence" in parts or "not_evidence" in parts["back"]


def second_label(second: SecondReading) -> str:
    """A second reading in a few words: ``Disputed by Bo``."""
    return f"{_READ_AGAIN[second.verdict]} by {second.who}"


def _shown(text: str) -> str:
    """Words in one pair of marks, short enough for a menu."""
    words = " ".join(text.split()).strip(_MARKS)
    if len(words) > _SHOWN:
        words = words[: _SHOWN - 1].rstrip() + "…"
    return f"“{words}”"


def event_words(event: Event, known: Mapping[int, Event]) -> str:
    """What an event did: the status it set, what it changed, or what it took back or gave again.

    ``known`` are the other events about the claim, by their number.
    """
    for kind, part in (("undone", "undoes"), ("redone", "redoes")):
        if event.kind == kind:
            other = event.payload.get(part)
            meant = known.get(other) if isinstance(other, int) else None
            words = event_words(meant, {}) if meant else ""
            return f"{words} {kind}".strip().capitalize() if words != "OK" else f"OK {kind}"
    said: Mapping[str, Any] = event.payload
    if event.kind == "amended" and _takes_back(said):
        return "Passage brought back"
    if event.kind == "amended" and _refuses(said):
        return "Passage set aside"
    if event.kind == "amended":
        return _AMENDED[said["what"]]
    if event.kind == "second_read":
        return _READ_AGAIN[said["verdict"]]
    if event.kind == "article_revised":
        return f"Draft {said['revision']}"
    if event.kind in _HAPPENED:
        return _HAPPENED[event.kind]
    if said.get("status") == "unchecked":
        return "Noted" if any(said.get(part) for part in _WRITTEN) else "Cleared"
    label = {str(status): words for status, words in STATUS_LABELS.items()}
    return label.get(str(said.get("status")), event.kind.capitalize())
