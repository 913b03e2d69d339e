"""What the command line says of its own, around what it shows in rows."""

from __future__ import annotations

from redpencil.words.log import count_events
from redpencil.words.speaking import counted, said

NO_ARTICLES = said("The log has no article yet; check one with: redpencil check ARTICLE")
NO_SOURCES = said("The library is empty; add sources with: redpencil sources add PATH")
TAKEN_BACK = said("Taken back; it stands now as before:")
NOTHING_TO_ADD = said("nothing to add")
NO_LOCATOR = said("(no locator)")


def nothing_found(title: str) -> str:
    """That an article has nothing to check."""
    return said("{title}: no quotation and no number was found.", title=title)


def article_id(article: str) -> str:
    """By what an article is named from now on."""
    return said("Article id: {id}", id=article)


def log_whole(events: int, last_hash: str) -> str:
    """The verdict on a log that holds."""
    return said(
        "The log is whole: {events}, last hash {hash}", events=count_events(events), hash=last_hash
    )


def log_now(events: int, last_hash: str) -> str:
    """What a log holds after a merge."""
    return said("{events}, last hash {hash}", events=count_events(events), hash=last_hash)


def event_line(seq: int, at: str, who: str) -> str:
    """The event that was recorded."""
    return said("Event {seq}, {at}, by {who}", seq=seq, at=at, who=who)


def draft_of(title: str, revision: int, article: str) -> str:
    """Which draft of which article stands."""
    return said("{title}: draft {number} of {id}", title=title, number=revision, id=article)


def passages(count: int) -> str:
    """How many passages a source has."""
    return counted(count, "{n} passage", "{n} passages")
