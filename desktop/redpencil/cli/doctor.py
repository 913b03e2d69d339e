"""``redpencil doctor``: versions, folders, what is missing and how to mend it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from redpencil import machine, resources, settings
from redpencil.checklog.verifying import verify
from redpencil.cli.output import DONE, UNUSABLE, say
from redpencil.cli.parsing import Parts
from redpencil.errors import StoreError, WorldError
from redpencil.sources.library import Library
from redpencil.text.wordlists import newsroom
from redpencil.words import sentence
from redpencil.words.lexicons import NO_LEXICONS, describe_lexicon
from redpencil.words.log import count_events


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command."""
    parser = parts.add_parser(
        "doctor",
        help="versions, folders, what is missing and how to mend it",
        epilog="Example: redpencil doctor",
        parents=[shared],
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Say how things stand; 4 where the log or the library cannot be used."""
    say(*(f"{name:<20} {version}" for name, version in machine.versions().items()), "")
    log = Path(arguments.log) if arguments.log else settings.default_log()
    library = Path(arguments.library) if arguments.library else settings.default_library()
    say(f"{'data folder':<20} {settings.data_folder()}", f"{'resources':<20} {resources.root()}")
    _lexicon_lines()
    sound = _log_line(log)
    sound = _library_line(library) and sound
    missing = machine.missing_packages()
    if missing:
        say(f"{'window':<20} install: sudo apt-get install {' '.join(missing)}")
    elif not machine.has_screen():
        say(f"{'window':<20} no screen here; the command line works")
    else:
        say(f"{'window':<20} everything it needs is here")
    return DONE if sound else UNUSABLE


def _lexicon_lines() -> None:
    """The newsroom's own lexicons: the folder, what was read, and what could not be used."""
    own = newsroom()
    counts = [describe_lexicon(*counted) for counted in own.counts()]
    say(f"{'own lexicons':<20} {own.folder} ({', '.join(counts) or NO_LEXICONS})")
    say(*(f"{'':<20} {sentence(problem)}" for problem in own.problems))


def _log_line(path: Path) -> bool:
    if not path.exists():
        return _unmade("log", path, "made at the first article")
    try:
        verdict = verify(path)
    except WorldError as error:
        say(f"{'log':<20} {sentence(error)}")
        return False
    state = f"whole, {count_events(verdict.events)}" if verdict.ok else verdict.fault
    say(f"{'log':<20} {path} ({state})")
    return verdict.ok


def _library_line(path: Path) -> bool:
    if not path.exists():
        return _unmade("library", path, "made at the first source")
    try:
        library = Library(path)
        count = len(library.sources())
        library.close()
    except WorldError as error:
        say(f"{'library':<20} {sentence(error)}")
        return False
    say(f"{'library':<20} {path} ({count} sources)")
    return True


def _unmade(store: str, path: Path, when: str) -> bool:
    """Whether a store that does not stand yet can be made where it is to stand."""
    nearest = next(parent for parent in path.absolute().parents if parent.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK):
        say(f"{store:<20} {path} ({when})")
        return True
    reason = f"{nearest} is no folder that may be written"
    refusal = StoreError(
        "store_missing", store=store, path=path, reason=reason, option=f"--{store}"
    )
    say(f"{store:<20} {sentence(refusal)}")
    return False
