"""What the printed article says besides its own words."""

from __future__ import annotations

from redpencil.model import Claim, Status
from redpencil.words.labels import kind_label, status_label

CLAIMS = "Claims"
PREVIEW_TITLE = "Print the article"
_LONGEST = 160


def claim_line(number: int, claim: Claim, status: Status, remark: str = "") -> str:
    """A claim in the list behind the text: its number, status, kind, place and words."""
    words = " ".join(claim.text.split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
    about = " · ".join(
        part for part in (status_label(status), kind_label(claim.kind), claim.locator) if part
    )
    said = " ".join(remark.split())
    return f"{number}  {about}  {words}" + (f"  · {said}" if said else "")


def page_foot(title: str, page: int, pages: int) -> str:
    """The line at the foot of a page, which counts from 1."""
    return f"{title}   {page} / {pages}".strip()
