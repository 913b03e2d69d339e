"""What the window says of the settings, and where it asks who is checking."""

from __future__ import annotations

from redpencil.words.speaking import each_said, said

TITLE = said("Settings")
NAME = said("Your name or initials")
NAME_HINT = said("{login} (your login)")
NAME_MEANING = said(
    "Every decision is signed. The name stands in the log for good and in reports, so choose the "
    "one that your desk knows; without one, the log has the name of your login."
)
SET_NAME = said("Set name")
LABELS = each_said(
    {
        "offline": "Never fetch a page of the web",
        "private_addresses": "Allow addresses of private networks",
        "passages_per_claim": "Evidence cards for a claim",
        "reader_seconds": "Stop reading a file after",
        "reader_memory_mb": "Memory for reading a file",
        "file_limit_mb": "Largest file",
        "watched_files": "Most files of a watched folder",
        "fetch_seconds": "Stop fetching a page after",
        "fetch_limit_mb": "Largest page",
        "sentence_model": "Sentence model",
    }
)
MODEL_MEANING = said(
    "The folder of a sentence model that you have, to find passages by their meaning as well as by "
    "their words. It is used on this machine alone; nothing is fetched. Leave it empty to search "
    "by words."
)
NO_FOLDER = said("none")
UNITS = each_said(
    {
        "reader_seconds": " s",
        "reader_memory_mb": " MB",
        "file_limit_mb": " MB",
        "fetch_seconds": " s",
        "fetch_limit_mb": " MB",
    }
)


def unsigned(login: str) -> str:
    """Said once, after the first decision of somebody who has not said who they are."""
    return said(
        "Decisions are signed with your login, “{login}”, as long as you have set no name.",
        login=login,
    )
