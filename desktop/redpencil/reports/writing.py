"""Writing a report to a file: the ending chooses the format, and no half file is ever left."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from redpencil import plugins
from redpencil.errors import InputError, UsageError
from redpencil.hooks import Renderer
from redpencil.reports.model import Report

KINDS = ("report", "marked", "calls", "corrections", "comments")
"""What a report can be; the ending chooses the format of it."""


def formats(kind: str = "report") -> tuple[str, ...]:
    """The endings that a report of a kind can be written under."""
    fitting = (r for r in plugins.renderers() if r.kind == kind)
    return tuple(sorted({ending for r in fitting for ending in r.endings}))


def chief_endings(kind: str = "report") -> tuple[str, ...]:
    """The ending that each format of a kind is best known by, each once."""
    return tuple(dict.fromkeys(r.endings[0] for r in plugins.renderers() if r.kind == kind))


def require_apart(paths: Iterable[Path], kept: Iterable[str]) -> None:
    """Raise UsageError ``own_file`` where a path is one of the files that must stay as they are.

    ``kept`` are the names of those files; an address of the web, or one that is gone, is none.
    """
    there = [Path(name) for name in kept if name]
    for path in paths:
        if any(_same(path, own) for own in there):
            raise UsageError("own_file", name=path.name)


def _same(path: Path, own: Path) -> bool:
    try:
        return path.exists() and own.exists() and path.samefile(own)
    except (OSError, ValueError):  # a name that the system takes for none
        return False


def renderer_for(path: Path, kind: str = "report") -> Renderer:
    """The renderer for a file's ending, the longest that fits.

    Raises UsageError where no format of that kind has it.
    """
    fitting = [
        (len(ending), renderer)
        for renderer in plugins.renderers()
        if renderer.kind == kind
        for ending in renderer.endings
        if path.name.lower().endswith(ending)
    ]
    if not fitting:
        raise UsageError("unknown_report", name=path.name, known=" or ".join(formats(kind)))
    return max(fitting, key=lambda pair: pair[0])[1]


def write_report(report: Report, path: Path, kind: str = "report") -> Path:
    """Write the report beside its place and move it there; raises InputError if it cannot be.

    Raises UsageError ``name_in_file`` for a file name that says what the report withholds.
    """
    if report.edition.names.found_in_address(path.name):
        raise UsageError("name_in_file")
    body = renderer_for(path, kind).render(report)
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        try:
            draft.write_bytes(body)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or "I/O error"
        raise InputError("not_written", name=str(path), reason=reason) from error
    return path
