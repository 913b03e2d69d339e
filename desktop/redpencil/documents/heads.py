"""The head of an article: its byline and its date, where they are evident. Pure."""

from __future__ import annotations

import re
from datetime import date

from redpencil.model import Document
from redpencil.text.months import MONTH_NUMBERS

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>[12]\d{{3}})\b",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>[12]\d{{3}})\b",
        r"\b(?P<year>[12]\d{3})-(?P<number>\d{2})-(?P<day>\d{2})\b",
    )
)
_BYLINE = re.compile(
    r"By[ :] ?(?P<name>[^\W\d_a-z][\w.’'-]*"
    r"(?:,? (?:and |de |van |von |al-)?[^\W\d_a-z][\w.’'-]*){0,8})"
    r"(?: ?[|,] ?[^\n]{0,60})?"
)
_HEAD_BLOCKS = 4
# A date in a longer paragraph dates an event of the story, not the story.
_SHORT = 160


def find_date(words: str) -> str | None:
    """The first full date in the words as ISO 8601, or None; day before month is not guessed."""
    for pattern in _DATES:
        for match in pattern.finditer(words):
            found = match.groupdict()
            month = found.get("number") or MONTH_NUMBERS[str(found["month"])[:3].lower()]
            try:
                return date(int(found["year"]), int(month), int(found["day"])).isoformat()
            except ValueError:  # the 31st of February
                continue
    return None


def find_head(document: Document) -> tuple[str | None, str | None]:
    """The byline and the date that stand on short lines at the top, each None where there is none.

    The first paragraph that is a piece of the story ends the search.
    """
    byline: str | None = None
    day: str | None = None
    for block in document.blocks[:_HEAD_BLOCKS]:
        words = document.text[block.start : block.end]
        if len(words) > _SHORT or block.kind not in ("heading", "paragraph"):
            break
        match = _BYLINE.fullmatch(words)
        if match is not None and byline is None:
            byline = match["name"]
        day = day or find_date(words)
    return byline, day
