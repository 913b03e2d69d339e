"""What is said of earlier checks on the same words or the same figure."""

from __future__ import annotations

from datetime import datetime

from redpencil.model import Earlier
from redpencil.words.labels import status_label
from redpencil.words.log import second_label
from redpencil.words.speaking import each_said, said
from redpencil.words.window import when

EARLIER = said("You checked this before")


_WHERE: dict[str, str] = each_said(
    {"words": "The same words in “{title}”", "figure": "The same figure in “{title}”"}
)


def earlier_summary(one: Earlier, now: datetime) -> str:
    """An earlier check in a line: ``OK · Ann · 12 March 10:02``."""
    check = one.check
    return " · ".join((status_label(check.status), check.who, when(check.at, now)))


def earlier_details(one: Earlier) -> str:
    """Where it was made, on what it rests, and what was said of it."""
    check = one.check
    cited = check.citation
    source = ", ".join(filter(None, (cited.title, cited.locator))) if cited else ""
    seconds = "; ".join(second_label(second) for second in check.seconds)
    where = _WHERE[one.same].format(title=one.title)
    return "\n".join(part for part in (where, source, check.note, seconds) if part)
