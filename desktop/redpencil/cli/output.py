"""What the commands share: the desk, rows of JSON in and out, progress, errors, exit statuses."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from redpencil import settings
from redpencil.errors import InputError, WorldError
from redpencil.text.wordlists import newsroom
from redpencil.words import sentence
from redpencil.words.errors import harmless
from redpencil.words.web import asking

if TYPE_CHECKING:
    from redpencil.desk import Desk
    from redpencil.sources.library import Library

Item = TypeVar("Item")

DONE, FAILED_ON, WRONG_USAGE, UNREADABLE, UNUSABLE = 0, 1, 2, 3, 4
"""The exit statuses; FAILED_ON is for a finding that was named with ``--fail-on``."""


def open_desk(arguments: argparse.Namespace) -> Desk:
    """The desk on the stores that the command line names, or on the user's own.

    With ``--offline`` it cannot fetch a page, whatever the settings say. Only the commands that
    open a desk wait for it to be loaded.
    """
    from redpencil.desk import Desk

    chosen = settings.load()
    return Desk(
        Path(arguments.library) if arguments.library else settings.default_library(),
        Path(arguments.log) if arguments.log else settings.default_log(),
        replace(chosen, offline=chosen.offline or arguments.offline),
    )


@contextmanager
def library_of(arguments: argparse.Namespace) -> Iterator[Library]:
    """The library alone, which is open long before a desk with its log would be."""
    from redpencil.sources.library import open_library

    path = Path(arguments.library) if arguments.library else settings.default_library()
    with closing(open_library(path, settings.load().sentence_model)) as library:
        yield library


def tell_of_asking(desk: Desk, address: str) -> None:
    """Say on standard error what is about to be sent, before it is."""
    from redpencil.web.fetching import USER_AGENT

    if not desk.settings.offline:
        complain(asking(address, USER_AGENT))


def tell_remarks(title: str, remarks: Iterable[str]) -> None:
    """Say on standard error what was noticed while a document was read."""
    for remark in remarks:
        complain(f"{title}: {remark}")


def complain_of_lexicons() -> None:
    """Tell the rows of the newsroom's own lexicons that cannot be used; all others hold."""
    for problem in newsroom().problems:
        complain(sentence(problem))


def steady_streams() -> None:
    """See to it that reading and printing cannot fail for want of a stream or of a letter.

    A stream that the caller has closed is None in Python; the null device takes its place. What
    the encoding of the terminal does not have is printed as an escape.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        _reconfigure(stream, errors="backslashreplace")


def _reconfigure(stream: TextIO, **how: str) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:  # a test may have put something simpler in its place
        with _writing():  # it sends what was printed before
            reconfigure(**how)


def drop_output() -> None:
    """Let go of what standard output did not take, so that the end of the program is quiet."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def flush_output() -> None:
    """Send what was printed; raises InputError ``not_written`` where it cannot be taken."""
    with _writing():
        sys.stdout.flush()


def _put(text: str) -> None:
    with _writing():
        sys.stdout.write(text)


@contextmanager
def _writing() -> Iterator[None]:
    """Tell what standard output cannot take, as on a full disk; a reader that left goes through."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()  # or the end of the program would try once more, and fail with its own words
        reason = error.strerror or "I/O error"
        raise InputError("not_written", name="The output", reason=reason) from error


def say(*lines: str) -> None:
    """Print lines for a person, control characters of documents made visible."""
    for line in lines:
        shown = "\t".join(harmless(part) for part in line.split("\t"))
        _put(f"{shown}\n")


def complain(text: str) -> None:
    """Print one sentence to standard error."""
    with suppress(OSError):  # where nobody listens there is nothing more to be done
        print(f"redpencil: {harmless(text)}", file=sys.stderr)  # noqa: T201


def print_json(shape: object, *, indent: int | None = 2) -> None:
    """Print one JSON value, as UTF-8 with a line end."""
    print_verbatim(json.dumps(shape, ensure_ascii=False, indent=indent))


def print_verbatim(line: str) -> None:
    """Print a line of JSON in UTF-8 to the letter.

    Half of a surrogate pair comes out as the escape that JSON has for it as well.
    """
    _reconfigure(sys.stdout, encoding="utf-8", errors="backslashreplace")
    _put(f"{line}\n")


def read_rows(name: str, required: tuple[str, ...]) -> Iterator[dict[str, Any] | WorldError]:
    """The rows of a file of JSON lines (``-`` is standard input); a bad one comes as its error.

    Raises InputError where the file itself cannot be opened.
    """
    with ExitStack() as stack:
        lines = stack.enter_context(_opened(name)) if name != "-" else _standard_input()
        for number, line in enumerate(_lines_of(lines, name), 1):
            if line.strip():
                yield _row(line.removeprefix("\ufeff"), number, name, required)


def _lines_of(file: TextIO, name: str) -> Iterator[str]:
    try:
        yield from file
    except OSError as error:
        raise _refusal(error, name) from error


def _opened(name: str) -> TextIO:
    try:
        return Path(name).open(encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        raise _refusal(error, name) from error


def _refusal(error: OSError, name: str) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("vanished", name=name)
    if isinstance(error, IsADirectoryError):
        return InputError("is_folder", name=name)
    if isinstance(error, PermissionError):
        return InputError("forbidden", name=name)
    reason = (error.strerror or "I/O error").lower()
    return InputError("unreadable", name=name, reason=reason)


def _standard_input() -> TextIO:
    _reconfigure(sys.stdin, encoding="utf-8", errors="surrogateescape")
    return sys.stdin


def _row(
    line: str, number: int, name: str, required: tuple[str, ...]
) -> dict[str, Any] | WorldError:
    fields = ", ".join(f'"{field}"' for field in required)
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):  # no JSON, or brackets in brackets without end
        row = None
    if not isinstance(row, dict) or not all(isinstance(row.get(f), str) for f in required):
        known = row.get("id") if isinstance(row, dict) else None
        return InputError("bad_row", line=number, name=name, fields=fields, id=known)
    return row


def batch(
    name: str, required: tuple[str, ...], answer: Callable[[dict[str, Any]], dict[str, object]]
) -> int:
    """Answer every row of a file with a row of its own; a failed one says so in its place."""
    for row in read_rows(name, required):
        if isinstance(row, WorldError):
            shape: dict[str, object] = {"id": row.details.get("id"), "error": sentence(row)}
        else:
            try:
                shape = {"id": row.get("id"), **answer(row)}
            except WorldError as error:
                shape = {"id": row.get("id"), "error": sentence(error)}
        print_json(shape, indent=None)
    return DONE


def tell_progress(doing: str, done: int, of: int) -> None:
    """Draw a bar on standard error where that is a terminal; it ends with its line at the last."""
    if sys.stderr.isatty():
        filled = 30 * done // of
        bar = "█" * filled + "·" * (30 - filled)
        print(f"\r{doing} {bar} {done}/{of}", end="", file=sys.stderr)  # noqa: T201


def progress(items: Iterable[Item], total: int, doing: str) -> Iterator[Item]:
    """Hand the items on, with a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    done = 0
    for done, item in enumerate(items, 1):
        tell_progress(doing, done, max(total, done))
        yield item
    if done:
        print("\r\x1b[K", end="", file=sys.stderr)  # noqa: T201
