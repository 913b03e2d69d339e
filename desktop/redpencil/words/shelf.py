"""What is said of the library in the window: duplicates, missing files, watched folders, facts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

KINDS = ("transcript", "report", "data", "release", "web page", "interview", "document")
"""The kinds of source offered; a source may have another one."""
DESCRIBE = "Describe"
DESCRIBE_LONG = "Say what kind of source it is, of which date, and whether it is primary"
KIND = "Kind"
PRIMARY = "Primary source"
DATE = "Date…"
DATE_HINT = "Its date, say 2024-03-05, 2024-03 or 2024; Enter keeps it"
BAD_DATE = "“{words}” is no date; write 2024-03-05, 2024-03 or 2024."
MISSING = "file is gone"
MISSING_MEANING = "The file is not where it was read from; its words stay in the library."
WATCH_TITLE = "Watch a folder for sources"
WATCHED = "Watching {name}"
WATCHED_MISSING = "{name} is not there"
STOP = "Stop"
STOP_MEANING = "Watch this folder no more; its sources stay"


def known_already(titles: Sequence[str]) -> str:
    """What of the files given stood in the library before; empty for none."""
    if not titles:
        return ""
    if len(titles) == 1:
        return f"“{titles[0]}” is in the library already."
    return f"{len(titles):,} of the files are in the library already."


def came_by_themselves(came: Sequence[str], other: Sequence[str]) -> str:
    """What came from watched folders: new sources, and those whose file has changed."""
    said = []
    if came:
        said.append(f"{_names(came)} came from a watched folder.")
    if other:
        said.append(
            f"{_names(other)} changed and {'was' if len(other) == 1 else 'were'} read again."
        )
    return " ".join(said)


def gone_files(gone: Sequence[str]) -> str:
    """What is no longer in a watched folder."""
    is_or_are = "is" if len(gone) == 1 else "are"
    return (
        f"{_names(gone)} {is_or_are} no longer in the watched folder; "
        "what was read stays in the library."
    )


def left_out(count: int) -> str:
    """How many files of watched folders are above the bounds of the settings."""
    files = "1 file" if count == 1 else f"{count:,} files"
    return f"{files} of a watched folder left out: too many or too large; see the settings."


def folder_missing(folders: Sequence[str]) -> str:
    """Which watched folders cannot be looked into."""
    return f"The watched folder {', '.join(folders)} is not there."


def _names(paths: Sequence[str]) -> str:
    if len(paths) == 1:
        return f"“{PurePath(paths[0]).name}”"
    return f"{len(paths):,} files"
