"""What is said of the library in the window: duplicates, missing files, watched folders, facts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from redpencil.words.speaking import counted, said

KINDS = ("transcript", "report", "data", "release", "web page", "interview", "document")
"""The kinds of source offered; a source may have another one."""
DESCRIBE = said("Describe")
DESCRIBE_LONG = said("Say what kind of source it is, of which date, and whether it is primary")
KIND = said("Kind")
PRIMARY = said("Primary source")
DATE = said("Date…")
DATE_HINT = said("Its date, say 2024-03-05, 2024-03 or 2024; Enter keeps it")
BAD_DATE = said("“{words}” is no date; write 2024-03-05, 2024-03 or 2024.")
MISSING = said("file is gone")
MISSING_MEANING = said("The file is not where it was read from; its words stay in the library.")
WATCH_TITLE = said("Watch a folder for sources")
WATCHED = said("Watching {name}")
WATCHED_MISSING = said("{name} is not there")
STOP = said("Stop")
STOP_MEANING = said("Watch this folder no more; its sources stay")


def known_already(titles: Sequence[str]) -> str:
    """What of the files given stood in the library before; empty for none."""
    if not titles:
        return ""
    return counted(
        len(titles),
        "“{title}” is in the library already.",
        "{n} of the files are in the library already.",
        title=titles[0],
    )


def came_by_themselves(came: Sequence[str], other: Sequence[str]) -> str:
    """What came from watched folders: new sources, and those whose file has changed."""
    told = []
    if came:
        told.append(
            counted(
                len(came),
                "“{name}” came from a watched folder.",
                "{n} files came from a watched folder.",
                name=PurePath(came[0]).name,
            )
        )
    if other:
        told.append(
            counted(
                len(other),
                "“{name}” changed and was read again.",
                "{n} files changed and were read again.",
                name=PurePath(other[0]).name,
            )
        )
    return " ".join(told)


def gone_files(gone: Sequence[str]) -> str:
    """What is no longer in a watched folder."""
    return counted(
        len(gone),
        "“{name}” is no longer in the watched folder; what was read stays in the library.",
        "{n} files are no longer in the watched folder; what was read stays in the library.",
        name=PurePath(gone[0]).name,
    )


def left_out(count: int) -> str:
    """How many files of watched folders are above the bounds of the settings."""
    return counted(
        count,
        "{n} file of a watched folder left out: too many or too large; see the settings.",
        "{n} files of a watched folder left out: too many or too large; see the settings.",
    )


def folder_missing(folders: Sequence[str]) -> str:
    """Which watched folders cannot be looked into."""
    return said("The watched folder {names} is not there.", names=", ".join(folders))
