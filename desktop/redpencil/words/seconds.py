"""What is said of second readings in the window."""

from __future__ import annotations

from collections.abc import Iterable

from redpencil.model import Check, SecondReading
from redpencil.words.log import second_label
from redpencil.words.speaking import said

SECOND_READING = said("Second reading")
CONFIRM = said("Confirm")
DISPUTE = said("Dispute")
CONFIRM_MEANING = said("You have read it again, and the check stands.")
DISPUTE_MEANING = said(
    "You have read it again, and would decide otherwise; the check stands till then."
)
REMARK = said("Remark on this check")
REMARK_HINT = said("A remark, if you like")


def may_second(check: Check, reader: str) -> bool:
    """Whether a reader may be asked: somebody else decided, and nothing has changed since.

    The log itself refuses what this lets through.
    """
    return check.status not in ("unchecked", "stale") and _name(check.who) != _name(reader)


def _name(who: str) -> str:
    return " ".join(who.split()).casefold()


def second_lines(seconds: Iterable[SecondReading]) -> tuple[str, ...]:
    """What other readers said, one line each: ``Disputed by Bo · The transcript has June.``"""
    return tuple(
        " · ".join(part for part in (second_label(one), one.note) if part) for one in seconds
    )


def disputed_words(check: Check | None) -> str:
    """Who disputes a check, for its row in the list; a reader's last word counts."""
    last = {_name(one.who): one for one in (check.seconds if check else ())}
    names = [one.who for one in last.values() if one.verdict == "dispute"]
    return said("disputed by {names}", names=", ".join(names)) if names else ""
