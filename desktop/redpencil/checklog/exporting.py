"""The log for somebody else to keep, read and verify: events as JSON lines, or all in a folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from redpencil.checklog.chain import GENESIS, canonical
from redpencil.checklog.describing import metadata
from redpencil.checklog.log import CheckLog

EVENTS, COPY, METADATA = "events.jsonl", "log.db", "metadata.yaml"
"""What an exported folder holds."""


def export(log: CheckLog, article: str | None = None) -> Iterator[str]:
    """One line of JSON for each event, of an article or of all, and a closing line.

    The closing line is ``{"events": how many, "last_hash": …}``. The last hash is that of the
    whole log when the export began, so keeping it is enough to show later that nothing
    before it was changed or cut off. Raises StoreError where the log cannot be read.
    """
    last_hash = log.last_hash() if article is not None else GENESIS
    count = 0
    for event in log.events(article):
        yield canonical(asdict(event))
        count += 1
        if article is None:
            last_hash = event.hash
    yield canonical({"events": count, "last_hash": last_hash})


def export_to(log: CheckLog, target: Path, article: str | None = None) -> tuple[Path, ...]:
    """Write an export to a file, or with the whole log to a folder; the files that were written.

    A name without an ending is a folder, made where it is not there: besides the events it gets
    a copy of the log as it stands, and ``metadata.yaml``, with which Datasette shows both tables
    and questions in words. An article goes to a file, for the copy would hold all the others.
    Raises OSError where a file cannot be written.
    """
    if article is not None or (target.suffix and not target.is_dir()):
        _write(target, (line + "\n" for line in export(log, article)))
        return (target,)
    target.mkdir(parents=True, exist_ok=True)
    events, copy, described = (target / name for name in (EVENTS, COPY, METADATA))
    _write(events, (line + "\n" for line in export(log)))
    _copy(log, copy)
    _write(described, [metadata()])
    return events, copy, described


def _write(path: Path, parts: Iterable[str]) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(parts)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _copy(log: CheckLog, path: Path) -> None:
    """Copy the log as it stands into one file, without a WAL beside it."""
    if path.exists() and path.samefile(log.path):
        raise FileExistsError(17, "it is the log itself", str(path))
    draft = path.with_name(path.name + ".part")
    try:
        with log.reading() as connection, closing(sqlite3.connect(draft)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
