"""What the window says around the claims: headings, buttons, empty states, counts, times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from redpencil.errors import WorldError
from redpencil.model import Claim, Event, Evidence, Quantity, Quotation, Source, Status
from redpencil.words.errors import filled, sentence
from redpencil.words.labels import (
    STATUS_LABELS,
    STATUS_MEANINGS,
    finding_label,
    kind_label,
    reading_kind,
    source_kind,
    status_label,
)
from redpencil.words.log import event_kind, event_words
from redpencil.words.places import passage_place
from redpencil.words.readings import MONTH_NAMES, describe_claim
from redpencil.words.reports import HINTS
from redpencil.words.speaking import counted, each_said, labelled, number, said

# The claim list.
TABS: tuple[tuple[str, str], ...] = (
    ("all", said("All")),
    ("open", said("Open")),
    ("quotation", said("Quotations")),
    ("quantity", said("Quantities")),
    ("speakers", said("Speakers")),
)
CLAIM_LIST = said("Claims")
CLAIM_TABS = said("Which claims are listed")
NO_CLAIMS = said("No claims yet.\nOpen an article, or drop one here.")
NO_CLAIMS_IN_TAB: Mapping[str, str] = {
    "all": NO_CLAIMS,
    "open": said("Nothing is open: every claim has been decided on."),
    "quotation": said("No quotations were found in this article."),
    "quantity": said("No quantities were found in this article."),
    "speakers": said("Nobody speaks in this article: no quotations were found."),
}

# The check panel.
CHECK_PANEL = said("Check")
NO_CLAIM_CHOSEN = said("Choose a claim in the list or in the article to check it here.")
EVIDENCE = said("Evidence")
LOOKING_UP = said("Looking through your sources…")
NO_EVIDENCE = said(
    "Nothing was looked up for this claim. Add sources, and they are searched at once."
)
OPEN_AT_PASSAGE = said("Open at passage")
AROUND = said("Sentences around it")
AROUND_MEANING = said("Show the words in their sentences, with the ones before and after")
WEAK = said("weak")
WEAK_MEANING = said("Little speaks for this finding; read the passage itself.")
CORRECTION = said("Correction")
CORRECTION_HINT = said("How the words should read")
NOTE = said("Note")
NOTE_HINT = said("Whom you asked, what you looked at")
CALCULATION = said("Calculation")
CALCULATION_HINT = said("How you got the figure, say 1,247 − 1,180 = 67")
HISTORY = said("History")
NO_HISTORY = said("Nothing has been decided on this claim yet.")
MORE_STATUSES = said("More")
CLEAR_STATUS = said("Clear")
MARKED_BY_HAND = said("Marked by hand")
ARTICLE_SIDE = said("Article")
SOURCE_SIDE = said("Source")
STATUS_BUTTONS: tuple[tuple[Status, str], ...] = (
    ("ok", said("OK")),
    ("fix", said("Fix")),
    ("query", said("Query")),
    ("source_needed", said("Source")),
)
MORE_MENU: tuple[Status, ...] = ("checking", "on_author", "opinion")

# The library dock.
SOURCES = said("Sources")
ADD_SOURCES = said("Add…")
ADD_SOURCES_LONG = said("Add files or a folder to the sources")
REMOVE_SOURCE = said("Remove")
NO_SOURCES = said("No sources yet")
NO_SOURCES_WAY_OUT = said(
    "Drop files or a whole folder here, or add them from the disk. "
    "They are read and searched on this machine only."
)
DROP_HERE = said("Let go to add to the sources")
CANCEL = said("Cancel")

# The status bar.
PROGRESS_STRIP = said("Checks by status")
OFFLINE = said("Offline")
OFFLINE_MEANING = said("Nothing leaves this machine; no page of the web can be fetched.")
ONLY_WHEN_ASKED = said("Local")
ONLY_WHEN_ASKED_MEANING = said(
    "Nothing leaves this machine, but for a page that you name and agree to fetch."
)

# Where the shared sentence names a command of the terminal, the window has its own way out.
_SENTENCES: Mapping[str, str] = each_said(
    {
        "unknown_article": (
            "This article is not in the log any more; open its file or paste its words again."
        ),
        "unknown_source": (
            "This source is not in the library any more; add its file again, and it can be opened."
        ),
        "scanned": (
            "{name} holds {pages} as pictures and no text; install Tesseract (on Debian and "
            "Ubuntu: sudo apt-get install tesseract-ocr), then open it again."
        ),
        "scanned_here": (
            "{name} holds {pages} as pictures and no text; Tesseract can recognise its words."
        ),
    }
)


MORE_STATUSES_LONG = said("More statuses")


def window_sentence(error: WorldError) -> str:
    """The sentence for an error, with a way out that lies in the window."""
    return filled(_SENTENCES[error.code], error) if error.code in _SENTENCES else sentence(error)


def opening_line(parts: Sequence[str | None], opening: str) -> str:
    """Who wrote an article and when, without what its first paragraphs (``opening``) say."""
    said = " ".join(opening.split()).casefold()
    return " · ".join(part for part in parts if part and part.casefold() not in said)


def tab_name(label: str, count: int) -> str:
    """A tab of the claim list with its count, as it is read out."""
    return f"{label} {number(count)}"


def claim_heading(claim: Claim, position: int, total: int) -> str:
    """The line over the claim in the panel: 'Quotation 3 of 37 · direct · ¶ 3'."""
    place = said(
        "{kind} {place} of {total}",
        kind=kind_label(claim.kind),
        place=number(position),
        total=number(total),
    )
    parts = [place]
    if isinstance(claim.reading, Quotation | Quantity):
        parts.append(reading_kind(claim.reading.kind))
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
        read = reading_kind(claim.reading.kind)  # the words stand in the line above already
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
    label = status_label(status)
    parts = (
        said("claim {place} of {total}", place=number(place), total=number(total)),
        kind_label(claim.kind).lower(),
        label.lower() if status != "ok" else label,
        " ".join(claim.text.split()),
        describe_claim(claim, spoken=True),
        finding_phrase(evidence),
        locator_spoken(claim.locator),
    )
    return ", ".join(part for part in parts if part)


def locator_spoken(locator: str) -> str:
    """A locator without signs: '¶ 3' is 'paragraph 3'."""
    return locator.replace("¶", said("paragraph"))


def source_line(evidence: Evidence) -> str:
    """Where a passage stands: source · locator · speaker; empty where nothing was found."""
    return passage_place(evidence.passage) if evidence.passage else ""


def card_spoken(evidence: Evidence, place: int, total: int) -> str:
    """An evidence card as a screen reader says it."""
    label = finding_label(evidence.finding.name)
    parts = (
        said(
            "evidence {place} of {total}: {finding}",
            place=place,
            total=total,
            finding=f"{label}, {WEAK}" if evidence.finding.weak else label,
        ),
        evidence.finding.why,
        evidence.at_odds,
        locator_spoken(source_line(evidence)),
    )
    return ". ".join(part.rstrip(".") for part in parts if part)


def status_hint(status: Status, key: str = "") -> str:
    """The tool tip of a status button: what it means, and the key that does the same."""
    meaning = labelled(STATUS_LABELS[status], STATUS_MEANINGS[status])
    if not key:
        return meaning
    return f"{meaning}\n" + said(
        "{key} sets it and goes on; hold Shift to stay on this claim.", key=key
    )


def stale_notice() -> str:
    """What the panel says over a check that has gone stale."""
    return said(
        "Stale: the words have changed since this was checked. Look at it again and decide anew."
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
        done, words = event_kind(event), str(event.payload.get("title", ""))
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
    clock = said("{hours}:{minutes}", hours=f"{moment:%H}", minutes=f"{moment:%M}")
    if moment.date() == now.date():
        return said("today {clock}", clock=clock)
    if moment.date() == now.date() - timedelta(days=1):
        return said("yesterday {clock}", clock=clock)
    # Not by strftime, which follows the machine's locale and not the language spoken.
    day = said("{day} {month}", day=moment.day, month=MONTH_NAMES[moment.month - 1])
    return f"{day} {clock}" if moment.year == now.year else f"{day} {moment.year}"


def comment_head(author: str, date: str | None, now: datetime) -> str:
    """The line over a comment: ``Author’s comment · 12 March 14:05 · Ann Orr``.

    The name stands last: it is the document's, and may turn the direction of what follows it.
    """
    return " · ".join(part for part in (HINTS["comment"], date and when(date, now), author) if part)


def source_details(source: Source) -> str:
    """The second line of a source: its kind, date and how much of it can be searched."""
    parts = [source_kind(source.kind)]
    if source.primary:
        parts.append(said("primary"))
    if source.date:
        parts.append(source.date)
    parts.append(counted(source.passages, "{n} passage", "{n} passages"))
    return " · ".join(parts)


def source_spoken(source: Source, place: int, total: int) -> str:
    """A source as a screen reader says it."""
    return said(
        "source {place} of {total}, {title}, {details}",
        place=number(place),
        total=number(total),
        title=source.title,
        details=source_details(source).replace(" · ", ", "),
    )


MEANING = said("made findable by meaning")


def adding_source(done: int, total: int, name: str) -> str:
    """What the dock says while sources are read in."""
    place = said("{place} of {total}", place=number(done), total=number(total))
    return f"{place} · {name}" if name else place


def checked_words(checked: int, claims: int) -> str:
    """How far the checking has come."""
    return counted(
        checked, "{n} of {claims} checked", "{n} of {claims} checked", claims=number(claims)
    )


def queries_words(queries: int) -> str:
    """How many queries are open."""
    return counted(queries, "{n} open query", "{n} open queries")


def stale_words(stale: int) -> str:
    """How many checks have gone stale."""
    return counted(stale, "{n} stale", "{n} stale")


def left_words(left: int) -> str:
    """How many facts nobody has decided on."""
    return counted(left, "{n} fact left", "{n} facts left")


def sources_words(sources: int) -> str:
    """How many sources the library holds."""
    return counted(sources, "{n} source", "{n} sources") if sources else said("no sources")


def zoom_words(percent: int) -> str:
    """The size of the article's type."""
    return f"{percent}\u00a0%"


def statuses_words(statuses: Mapping[Status, int]) -> str:
    """The counts behind the progress strip: '9 OK, 2 fix, 21 unchecked'."""
    return ", ".join(
        f"{number(count)} {label if status == 'ok' else label.lower()}"
        for status, label in STATUS_LABELS.items()
        if (count := statuses.get(status, 0))
    )


def more_statuses(status: Status | None) -> str:
    """The button of the other statuses as it is read out, with the one of them that stands."""
    if status is None:
        return MORE_STATUSES_LONG
    return said("More statuses; {status} stands", status=status_label(status))
