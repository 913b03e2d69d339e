"""Look into the folders that a library watches: what is new or other, what is gone, what waits.

A file is taken when two looks find it alike, so that none is read while it is being written.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from redpencil.documents import reading
from redpencil.settings import Settings
from redpencil.sources.library import Library, Stamp

# Office programs keep a lock beside an open file, under its name with this before it.
_LOCK = "~$"
# Folders within folders: more are not looked into, and a system has only so many watches.
_MOST_FOLDERS = 256


@dataclass(frozen=True, slots=True)
class Look:
    """What a look into the watched folders found.

    ``ready`` are files to be read now, ``waiting`` those that may still be written, each with its
    stamp. ``gone`` are files that were dealt with and are there no more; ``missing`` watched
    folders that are not there. ``left_out`` counts the files above the bounds of number and size.
    ``folders`` are those to be watched, ``watched`` those that a person named, ``files`` all
    files that stand in them.
    """

    watched: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    ready: Mapping[str, Stamp] = field(default_factory=dict)
    waiting: Mapping[str, Stamp] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    left_out: int = 0


def look(library: Library, settings: Settings, waiting: Mapping[str, Stamp]) -> Look:
    """Look into every watched folder; ``waiting`` is that of the look before.

    Files that are gone are forgotten, so that each is told once and read anew if it comes back.
    """
    watched, seen = library.watched_folders(), library.watched_files()
    there = tuple(name for name in watched if _is_folder(name))
    folders: dict[str, None] = {}
    found: dict[str, Stamp] = {}
    left_out = 0
    for name in there:
        here = _files_below(name, folders)
        fit = [path for path in sorted(here) if here[path][0] <= settings.file_limit_mb * 2**20]
        fit = fit[: settings.watched_files]
        left_out += len(here) - len(fit)
        found |= {path: here[path] for path in fit}
    other = {path: stamp for path, stamp in found.items() if seen.get(path) != stamp}
    gone = tuple(path for path in seen if _lies_in(path, there) and not _is_there(path))
    if gone:
        library.note_files({}, gone)
    return Look(
        watched,
        tuple(folders),
        tuple(found),
        {path: stamp for path, stamp in other.items() if waiting.get(path) == stamp},
        {path: stamp for path, stamp in other.items() if waiting.get(path) != stamp},
        gone,
        tuple(name for name in watched if name not in there),
        left_out,
    )


def _files_below(name: str, folders: dict[str, None]) -> dict[str, Stamp]:
    """The files below a folder that some reader takes; ``folders`` gets the folders they lie in."""
    endings = tuple(reading.kinds())
    found: dict[str, Stamp] = {}
    for folder, files in _walk(name):
        folders[folder] = None
        found |= {path: stamp for path, stamp in files if path.lower().endswith(endings)}
    return found


def _walk(root: str) -> Iterator[tuple[str, Iterable[tuple[str, Stamp]]]]:
    """The folders below one, itself first, each with its files.

    Hidden ones are left out, and so are links and whatever else leads out of the folder.
    """
    real = Path(root).resolve()
    waiting = [root]
    for _ in range(_MOST_FOLDERS):
        if not waiting:
            return
        folder = waiting.pop(0)
        files: list[tuple[str, Stamp]] = []
        for entry in _entries(folder):
            try:
                if entry.is_dir():
                    if Path(entry.path).resolve().is_relative_to(real):
                        waiting.append(entry.path)
                elif entry.is_file():
                    told = entry.stat(follow_symlinks=False)
                    files.append((entry.path, (told.st_size, told.st_mtime_ns)))
            except OSError:  # taken away meanwhile
                continue
        yield folder, files


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What stands in a folder, in order; nothing where it may not be looked into."""
    try:
        with os.scandir(folder) as entries:
            plain = [e for e in entries if not e.name.startswith((".", _LOCK))]
    except OSError:
        return []
    return sorted((e for e in plain if not e.is_symlink()), key=lambda entry: entry.name)


def _lies_in(path: str, folders: Iterable[str]) -> bool:
    """Whether a file lies in a watched folder, or in one below it that is gone with it."""
    return any(path.startswith(folder.rstrip(os.sep) + os.sep) for folder in folders)


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except OSError:
        return False


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:
        return False
