"""What the printed article says besides its own words."""

from __future__ import annotations

from redpencil.model import Claim, Status
from redpencil.words.labels import kind_label, status_label
from redpencil.words.speaking import said

CLAIMS = said("Claims")
PREVIEW_TITLE = said("Print the article")
_LONGEST = 160


def claim_line(place: int, claim: Claim, status: Status, remark: str = "") -> str:
    """A claim in the list behind the text: its number, status, kind, place and words."""
    words = " ".join(claim.text.split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
    about = " · ".join(
        part for part in (status_label(status), kind_label(claim.kind), claim.locator) if part
    )
    noted = " ".join(remark.split())
    return f"{place}  {about}  {words}" + (f"  · {noted}" if noted else "")


def page_foot(title: str, page: int, pages: int) -> str:
    """The line at the foot of a page, which counts from 1."""
    return f"{title}   {page} / {pages}".strip()
