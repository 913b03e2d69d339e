"""What the check log says: acts to take back, what happened, faults that verify finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from redpencil.model import AmendmentKind, Event, SecondReading, Status
from redpencil.words.labels import STATUS_LABELS, status_label
from redpencil.words.speaking import counted, each_said, labelled, quoted, said

# A menu entry or a button stays readable up to about this many characters of the claim.
_SHOWN = 40
_WRITTEN = ("note", "correction", "calculation")
_AMENDING: dict[AmendmentKind, str] = each_said(
    {
        "reading": "reading of {words}",
        "turned": "taking {words} as a claim",
        "marked": "marking {words}",
        "bounded": "borders of {words}",
        "dismissed": "putting {words} away",
        "restored": "taking {words} back",
    }
)
_AMENDED: dict[AmendmentKind, str] = each_said(
    {
        "reading": "Reading changed",
        "turned": "Taken as a claim",
        "marked": "Marked by hand",
        "bounded": "Borders moved",
        "dismissed": "Put away",
        "restored": "Taken back",
    }
)
_HAPPENED = each_said(
    {
        "article_opened": "Opened",
        "source_changed": "Source changed",
        "merged": "Log brought in",
    }
)
_READING_AGAIN = each_said({"confirm": "confirming {words}", "dispute": "disputing {words}"})
_READ_AGAIN = each_said({"confirm": "Confirmed", "dispute": "Disputed"})
_MARKS = "“”„‟‘’‚‛«»‹›\"'"

FAULTS: dict[str, str] = each_said(
    {
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
            "an event brought in from another log ({name}) does not follow from one that is "
            "recorded."
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
            "its table “{name}” does not say what the events say; `redpencil log replay` makes it "
            "anew."
        ),
    }
)

NOTHING_NEW = said("It says nothing that does not stand here already; nothing was recorded.")
ELSEWHERE = said(
    "In that log alone: {titles}. Open the text here first, then merge again to bring it in."
)
LEFT = said("Left, for the words or the check have changed since: {claims}")
DISPUTES = said("{who} disputes {claim}  {words}: {ours} here, {theirs} there")
_OUTCOMES: Mapping[str, Callable[[int], str]] = {
    "adopted": lambda n: counted(n, "{n} taken over", "{n} taken over"),
    "confirmed": lambda n: counted(n, "{n} confirmed", "{n} confirmed"),
    "disputed": lambda n: counted(n, "{n} disputed", "{n} disputed"),
    "amended": lambda n: counted(n, "{n} readings changed", "{n} readings changed"),
    "left": lambda n: counted(n, "{n} left", "{n} left"),
}
MERGED = tuple(_OUTCOMES)
"""What can become of a claim in a merge, in the order in which it is told."""
DISPUTED = said("something else")

NOTHING_FOUND = said("No decision in the log has all these words.")
NOT_CURRENT: dict[str, str] = each_said(
    {
        "standing": "decided anew since, or of an earlier draft",
        "undone": "undone",
        "dropped": "undone",
    }
)
"""What a decision is that does not show any more, by its state."""


_READ_BY = each_said({"confirm": "Confirmed by {who}", "dispute": "Disputed by {who}"})
_TAKEN_BACK = each_said({"undone": "{what} undone", "redone": "{what} redone"})
_EVENT_KINDS: Mapping[str, str] = each_said(
    {
        "article_opened": "Article opened",
        "article_revised": "Article revised",
        "decided": "Decided",
        "amended": "Amended",
        "source_changed": "Source changed",
        "second_read": "Second read",
        "merged": "Merged",
        "undone": "Undone",
        "redone": "Redone",
    }
)


def fault_sentence(code: str, *, seq: int = 0, name: str = "") -> str:
    """The sentence for what verify found first; ``seq`` is the event, ``name`` the part."""
    return FAULTS[code].format(seq=seq, name=name)


def status_named(name: str) -> str:
    """A status of the log in words; its bare name where this version does not know it."""
    known = {str(status): words for status, words in STATUS_LABELS.items()}
    return known.get(name, name)


def count_events(events: int) -> str:
    """How many events, in words: ``1 event``, ``2,300 events``."""
    return counted(events, "{n} event", "{n} events")


def merge_label(counts: Mapping[str, int]) -> str:
    """What a merge did to an article: ``3 taken over, 1 disputed``."""
    told = [say(counts[name]) for name, say in _OUTCOMES.items() if counts.get(name)]
    return ", ".join(told) or said("nothing new")


def merged_sentence(articles: Sequence[tuple[str, Mapping[str, int]]]) -> str:
    """What a merge did, in the window's one line; articles by title with their counts."""
    told = [
        labelled(title, merge_label(counts)) for title, counts in articles if any(counts.values())
    ]
    return "; ".join(told) + "." if told else NOTHING_NEW


def replay_label(events: int, mended: Sequence[str]) -> str:
    """What a replay found: how many events, and the tables that it has mended."""
    if not mended:
        return counted(
            events,
            "{n} event replayed; every table says what they say.",
            "{n} events replayed; every table says what they say.",
        )
    return counted(
        events,
        "{n} event replayed; made anew, for they differed: {tables}.",
        "{n} events replayed; made anew, for they differed: {tables}.",
        tables=", ".join(quoted(name) for name in mended),
    )


def decision_label(status: Status, text: str, *, cleared: bool = False) -> str:
    """A decision in a few words, for “Undo …” and “Redo …”: ``OK on “several hundred”``."""
    if cleared:
        return said("clearing {words}", words=_shown(text))
    return said("{status} on {words}", status=status_label(status), words=_shown(text))


def act_label(event: Event) -> str:
    """Whatever can be undone in a few words, for “Undo …” and “Redo …”."""
    told: Mapping[str, Any] = event.payload
    if event.kind == "decided":
        cleared = told["status"] == "unchecked" and not any(told[part] for part in _WRITTEN)
        return decision_label(told["status"], told["text"], cleared=cleared)
    if event.kind == "amended" and _takes_back(told):
        return said("bringing a passage back for {words}", words=_shown(told["text"]))
    if event.kind == "amended" and _refuses(told):
        return said("setting a passage aside for {words}", words=_shown(told["text"]))
    if event.kind == "amended":
        return _AMENDING[told["what"]].format(words=_shown(told["text"]))
    if event.kind == "second_read":
        return _READING_AGAIN[told["verdict"]].format(words=_shown(told["text"]))
    if event.kind == "article_revised":
        return said("draft {number}", number=told["revision"])
    if event.kind == "source_changed":
        return said("new text of {words}", words=_shown(told["title"]))
    return said("the log brought in ({events})", events=count_events(told["events"]))


def _refuses(told: Mapping[str, Any]) -> bool:
    """Whether an amendment says of passages that they are not about the claim."""
    parts = told.get("parts")
    return isinstance(parts, Mapping) and "not_evidence" in parts


def _takes_back(said: Mapping[str, Any]) -> bool:
    """Whether an amendment says of a passage that it is about the claim after all."""
    parts = said.get("parts")
    if not isinstance(parts, Mapping) or not isinstance(parts.get("back"), list | tuple):
        return False
    return "not_evidence" in parts or "not_evidence" in parts["back"]


def second_label(second: SecondReading) -> str:
    """A second reading in a few words: ``Disputed by Bo``."""
    return _READ_BY[second.verdict].format(who=second.who)


def _shown(text: str) -> str:
    """Words in one pair of marks, short enough for a menu."""
    words = " ".join(text.split()).strip(_MARKS)
    if len(words) > _SHOWN:
        words = words[: _SHOWN - 1].rstrip() + "…"
    return quoted(words)


def event_words(event: Event, known: Mapping[int, Event]) -> str:
    """What an event did: the status it set, what it changed, or what it took back or gave again.

    ``known`` are the other events about the claim, by their number.
    """
    for kind, part in (("undone", "undoes"), ("redone", "redoes")):
        if event.kind == kind:
            other = event.payload.get(part)
            meant = known.get(other) if isinstance(other, int) else None
            return _taken_back(kind, event_words(meant, {})) if meant else event_kind(event)
    told: Mapping[str, Any] = event.payload
    if event.kind == "amended" and _takes_back(told):
        return said("Passage brought back")
    if event.kind == "amended" and _refuses(told):
        return said("Passage set aside")
    if event.kind == "amended":
        return _AMENDED[told["what"]]
    if event.kind == "second_read":
        return _READ_AGAIN[told["verdict"]]
    if event.kind == "article_revised":
        return said("Draft {number}", number=told["revision"])
    if event.kind in _HAPPENED:
        return _HAPPENED[event.kind]
    if told.get("status") == "unchecked":
        return said("Noted") if any(told.get(part) for part in _WRITTEN) else said("Cleared")
    label = {str(status): words for status, words in STATUS_LABELS.items()}
    return label.get(str(told.get("status")), event.kind.capitalize())


def event_kind(event: Event) -> str:
    """What an event is, by its kind alone; in its own words where this version has none."""
    return _EVENT_KINDS.get(event.kind, event.kind.replace("_", " ").capitalize())


def _taken_back(kind: str, what: str) -> str:
    words = _TAKEN_BACK[kind].format(what=what)
    return words if what == STATUS_LABELS["ok"] else words.capitalize()
