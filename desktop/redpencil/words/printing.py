"""What the printed article says besides its own words."""

from __future__ import annotations

from redpencil.model import Claim, Status
from redpencil.words.labels import kind_label, status_label
from redpencil.words.speaking import said

CLAIMS = said("Claims")
PREVIEW_TITLE = said("Print the article")
PRINT = said("Print…")
SAVE_PDF = said("Save as PDF…")
SAVE_PDF_TITLE = said("Save the pages as PDF")
PDF_FILTER = said("PDF (*.pdf)")
PAPER = said("Paper…")
PAPER_HINT = said("Choose size, direction and margins of the paper")
LARGER, SMALLER = said("Larger"), said("Smaller")
WHOLE_PAGE, FULL_WIDTH = said("Whole page"), said("Full width")
PAGE_FIELD = said("Page to go to")
CANCEL = said("Cancel")
SETTING = said("Setting the pages…")
CANCELLED = said("Printing was cancelled.")
ENDS = {
    "printed": said("The pages are with the printer."),
    "cancelled": CANCELLED,
    "refused": said("The printer did not take the pages."),
}
SAVED = said("{name} is written.")
NOT_SAVED = said("{name} could not be written: {reason}")
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


def page_foot(title: str, page: int, pages: int | None) -> str:
    """The line at the foot of a page, which counts from 1; None where nobody knows the last."""
    of_all = "" if pages is None else f" / {pages}"
    return f"{title}   {page}{of_all}".strip()


def of_pages(pages: int) -> str:
    """Behind the field with the number of the page in sight."""
    return said("of {pages}", pages=pages)


def being_printed(page: int, pages: int) -> str:
    """How far printing has come."""
    return said("Page {page} of {pages}…", page=page, pages=pages)


def preview_spoken(title: str, page: int, pages: int) -> str:
    """The page in sight, as a screen reader says it."""
    return said("{title}, page {number} of {pages}", title=title, number=page, pages=pages)
