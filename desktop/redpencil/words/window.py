"""What the window says around the claims: headings, buttons, empty states, counts, times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from redpencil.errors import WorldError
from redpencil.model import Claim, Event, Evidence, Quantity, Quotation, Source, Status
from redpencil.text.months import MONTHS
from redpencil.words.errors import sentence
from redpencil.words.labels import (
    STATUS_LABELS,
    STATUS_MEANINGS,
    finding_label,
    kind_label,
    status_label,
)
from redpencil.words.log import event_words
from redpencil.words.places import passage_place
from redpencil.words.readings import describe_claim, plural
from redpencil.words.reports import HINTS

# The claim list.
TABS: tuple[tuple[str, str], ...] = (
    ("all", "All"),
    ("open", "Open"),
    ("quotation", "Quotations"),
    ("quantity", "Quantities"),
    ("speakers", "Speakers"),
)
CLAIM_LIST = "Claims"
CLAIM_TABS = "Which claims are listed"
NO_CLAIMS = "No claims yet.\nOpen an article, or drop one here."
NO_CLAIMS_IN_TAB: Mapping[str, str] = {
    "all": NO_CLAIMS,
    "open": "Nothing is open: every claim has been decided on.",
    "quotation": "No quotations were found in this article.",
    "quantity": "No quantities were found in this article.",
    "speakers": "Nobody speaks in this article: no quotations were found.",
}

# The check panel.
CHECK_PANEL = "Check"
NO_CLAIM_CHOSEN = "Choose a claim in the list or in the article to check it here."
EVIDENCE = "Evidence"
LOOKING_UP = "Looking through your sources…"
NO_EVIDENCE = "Nothing was looked up for this claim. Add sources, and they are searched at once."
OPEN_AT_PASSAGE = "Open at passage"
WEAK = "weak"
WEAK_MEANING = "Little speaks for this finding; read the passage itself."
CORRECTION = "Correction"
CORRECTION_HINT = "How the words should read"
NOTE = "Note"
NOTE_HINT = "Whom you asked, what you looked at"
CALCULATION = "Calculation"
CALCULATION_HINT = "How you got the figure, say 1,247 − 1,180 = 67"
HISTORY = "History"
NO_HISTORY = "Nothing has been decided on this claim yet."
MORE_STATUSES = "More"
CLEAR_STATUS = "Clear"
MARKED_BY_HAND = "Marked by hand"
ARTICLE_SIDE = "Article"
SOURCE_SIDE = "Source"
STATUS_BUTTONS: tuple[tuple[Status, str], ...] = (
    ("ok", "OK"),
    ("fix", "Fix"),
    ("query", "Query"),
    ("source_needed", "Source"),
)
MORE_MENU: tuple[Status, ...] = ("checking", "on_author", "opinion")

# The library dock.
SOURCES = "Sources"
ADD_SOURCES = "Add…"
ADD_SOURCES_LONG = "Add files or a folder to the sources"
REMOVE_SOURCE = "Remove"
NO_SOURCES = "No sources yet"
NO_SOURCES_WAY_OUT = (
    "Drop files or a whole folder here, or add them from the disk. "
    "They are read and searched on this machine only."
)
DROP_HERE = "Let go to add to the sources"
CANCEL = "Cancel"

# The status bar.
PROGRESS_STRIP = "Checks by status"
OFFLINE = "Offline"
OFFLINE_MEANING = "Nothing leaves this machine; no page of the web can be fetched."
ONLY_WHEN_ASKED = "Local"
ONLY_WHEN_ASKED_MEANING = (
    "Nothing leaves this machine, but for a page that you name and agree to fetch."
)

# Where the shared sentence names a command of the terminal, the window has its own way out.
_SENTENCES: Mapping[str, str] = {
    "unknown_article": (
        "This article is not in the log any more; open its file or paste its words again."
    ),
    "unknown_source": (
        "This source is not in the library any more; add its file again, and it can be opened."
    ),
}


def window_sentence(error: WorldError) -> str:
    """The sentence for an error, with a way out that lies in the window."""
    return _SENTENCES.get(error.code) or sentence(error)


def opening_line(parts: Sequence[str | None], opening: str) -> str:
    """Who wrote an article and when, without what its first paragraphs (``opening``) say."""
    said = " ".join(opening.split()).casefold()
    return " · ".join(part for part in parts if part and part.casefold() not in said)


def tab_name(label: str, count: int) -> str:
    """A tab of the claim list with its count, as it is read out."""
    return f"{label} {count:,}"


def claim_heading(claim: Claim, position: int, total: int) -> str:
    """The line over the claim in the panel: 'Quotation 3 of 37 · direct · ¶ 3'."""
    parts = [f"{kind_label(claim.kind)} {position:,} of {total:,}"]
    if isinstance(claim.reading, Quotation | Quantity):
        parts.append(claim.reading.kind)
    else:
        parts.append(MARKED_BY_HAND.lower())
    if claim.locator:
        parts.append(claim.locator)
    return " · ".join(parts)


def finding_phrase(evidence: tuple[Evidence, ...] | None) -> str:
    """The best finding in small letters; empty while nothing was looked up."""
    if not evidence:
        return ""
    return finding_label(evidence[0].finding.name).lower()


def claim_row(claim: Claim, evidence: tuple[Evidence, ...] | None) -> str:
    """The second line of a claim's row: the finding first, since a narrow list cuts the end."""
    read = describe_claim(claim) if claim.reading is not None else MARKED_BY_HAND.lower()
    if read == " ".join(claim.text.split()) and isinstance(claim.reading, Quantity):
        read = claim.reading.kind  # the words stand in the line above already
    parts = (finding_phrase(evidence), read)
    return " — ".join(part for part in parts if part)


def claim_hint(claim: Claim, status: Status) -> str:
    """What stands beside the pointer over a mark: kind and status, and the reading in one line."""
    read = describe_claim(claim)
    parts = (kind_label(claim.kind), status_label(status), read)
    return " · ".join(dict.fromkeys(part for part in parts if part))


def claim_spoken(
    claim: Claim,
    place: int,
    total: int,
    status: Status,
    evidence: tuple[Evidence, ...] | None,
) -> str:
    """A claim's row as a screen reader says it: its place, kind and status come first."""
    parts = (
        f"claim {place:,} of {total:,}",
        kind_label(claim.kind).lower(),
        status_label(status).lower() if status != "ok" else "OK",
        " ".join(claim.text.split()),
        describe_claim(claim, spoken=True),
        finding_phrase(evidence),
        locator_spoken(claim.locator),
    )
    return ", ".join(part for part in parts if part)


def locator_spoken(locator: str) -> str:
    """A locator without signs: '¶ 3' is 'paragraph 3'."""
    return locator.replace("¶", "paragraph")


def source_line(evidence: Evidence) -> str:
    """Where a passage stands: source · locator · speaker; empty where nothing was found."""
    return passage_place(evidence.passage) if evidence.passage else ""


def card_spoken(evidence: Evidence, number: int, total: int) -> str:
    """An evidence card as a screen reader says it."""
    label = finding_label(evidence.finding.name)
    parts = (
        f"evidence {number} of {total}: {label}{f', {WEAK}' if evidence.finding.weak else ''}",
        evidence.finding.why,
        locator_spoken(source_line(evidence)),
    )
    return ". ".join(part.rstrip(".") for part in parts if part)


def status_hint(status: Status, key: str = "") -> str:
    """The tool tip of a status button: what it means, and the key that does the same."""
    meaning = f"{STATUS_LABELS[status]}: {STATUS_MEANINGS[status]}"
    return (
        f"{meaning}\n{key} sets it and goes on; hold Shift to stay on this claim."
        if key
        else meaning
    )


def stale_notice() -> str:
    """What the panel says over a check that has gone stale."""
    return f"{STATUS_LABELS['stale']}: {STATUS_MEANINGS['stale'][0].lower()}" + (
        STATUS_MEANINGS["stale"][1:] + " Look at it again and decide anew."
    )


def history_lines(history: Sequence[Event], now: datetime) -> tuple[str, ...]:
    """The events about a claim, the latest first: 'Fix · A.K. · today 14:02'."""
    known = {event.seq: event for event in history}
    return tuple(
        " · ".join((event_words(event, known), event.who, when(event.at, now)))
        for event in reversed(history)
    )


def event_lines(events: Sequence[Event], now: datetime) -> tuple[tuple[str, str | None], ...]:
    """The events of an article, the latest first, each with the id of its claim or None.

    'today 14:02 · A.K. · Fix · “The ferry is not a luxury…”'
    """
    known = {event.seq: event for event in events}
    return tuple(
        (
            " · ".join(part for part in _event_parts(event, known, now) if part),
            event.claim,
        )
        for event in reversed(events)
    )


def _event_parts(event: Event, known: Mapping[int, Event], now: datetime) -> tuple[str, ...]:
    if event.claim is None:
        done, words = event.kind.replace("_", " ").capitalize(), str(event.payload.get("title", ""))
    else:
        done, words = event_words(event, known), _words_of(event, known)
    return when(event.at, now), event.who, done, " ".join(words.split())


def _words_of(event: Event, known: Mapping[int, Event]) -> str:
    """The words of the claim that an event is about; an undo knows them by what it undid."""
    meant: Event | None = event
    while meant is not None and "text" not in meant.payload:
        earlier = meant.payload.get("undoes", meant.payload.get("redoes"))
        # Only backwards: a log that was tampered with must not lead in a circle.
        meant = known.get(earlier) if isinstance(earlier, int) and earlier < meant.seq else None
    return str(meant.payload["text"]) if meant else ""


def when(at: str, now: datetime) -> str:
    """A time of the log (ISO 8601) in the reader's own zone, as near as people say it.

    A time that cannot be read is given as it stands. ``now`` must know its zone.
    """
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    moment = moment.astimezone(now.tzinfo)
    clock = f"{moment:%H:%M}"
    if moment.date() == now.date():
        return f"today {clock}"
    if moment.date() == now.date() - timedelta(days=1):
        return f"yesterday {clock}"
    # Not by strftime, which follows the machine's locale while everything else is English.
    day = f"{moment.day} {MONTHS[moment.month - 1].capitalize()}"
    return f"{day} {clock}" if moment.year == now.year else f"{day} {moment.year}"


def comment_head(author: str, date: str | None, now: datetime) -> str:
    """The line over a comment: ``Author’s comment · 12 March 14:05 · Ann Orr``.

    The name stands last: it is the document's, and may turn the direction of what follows it.
    """
    return " · ".join(part for part in (HINTS["comment"], date and when(date, now), author) if part)


def source_details(source: Source) -> str:
    """The second line of a source: its kind, date and how much of it can be searched."""
    parts = [source.kind]
    if source.primary:
        parts.append("primary")
    if source.date:
        parts.append(source.date)
    parts.append(amount(source.passages, "passage"))
    return " · ".join(parts)


def source_spoken(source: Source, place: int, total: int) -> str:
    """A source as a screen reader says it."""
    return f"source {place:,} of {total:,}, {source.title}, " + (
        source_details(source).replace(" · ", ", ")
    )


MEANING = "made findable by meaning"


def adding_source(done: int, total: int, name: str) -> str:
    """What the dock says while sources are read in."""
    return f"{done:,} of {total:,} · {name}" if name else f"{done:,} of {total:,}"


def amount(number: int, noun: str) -> str:
    """A count with its noun, in the right number."""
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def checked_words(checked: int, claims: int) -> str:
    """How far the checking has come."""
    return f"{checked:,} of {claims:,} checked"


def queries_words(queries: int) -> str:
    """How many queries are open."""
    return "1 open query" if queries == 1 else f"{queries:,} open queries"


def stale_words(stale: int) -> str:
    """How many checks have gone stale."""
    return f"{stale:,} stale"


def left_words(left: int) -> str:
    """How many facts nobody has decided on."""
    return amount(left, "fact") + " left"


def sources_words(sources: int) -> str:
    """How many sources the library holds."""
    return "no sources" if sources == 0 else amount(sources, "source")


def zoom_words(percent: int) -> str:
    """The size of the article's type."""
    return f"{percent}\u00a0%"


def statuses_words(statuses: Mapping[Status, int]) -> str:
    """The counts behind the progress strip: '9 OK, 2 fix, 21 unchecked'."""
    return ", ".join(
        f"{count:,} {label if status == 'ok' else label.lower()}"
        for status, label in STATUS_LABELS.items()
        if (count := statuses.get(status, 0))
    )
