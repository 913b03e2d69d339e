"""The command line as a whole: its sub-commands, what all of them share, its exit statuses."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from redpencil import __version__
from redpencil.cli.output import (
    DONE,
    UNREADABLE,
    UNUSABLE,
    WRONG_USAGE,
    complain,
    drop_output,
    flush_output,
    steady_streams,
)
from redpencil.errors import StoreError, UsageError, WorldError
from redpencil.words import sentence

COMMANDS = (
    "check", "claims", "sources", "compare", "decide", "revise", "log", "report", "doctor",
)  # fmt: skip
"""The commands in the order of the help; each is entered by the module of its name."""


class _Parser(argparse.ArgumentParser):
    """Refuses what it does not know in one line; the help is one word away."""

    def error(self, message: str) -> NoReturn:
        complain(f"{message}; `{self.prog} --help` shows how it is used.")
        self.exit(WRONG_USAGE)


def build_parser(named: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser with the commands that are named; ``open`` stands in it for its help alone."""
    parser = _Parser(
        prog="redpencil",
        description="Lay every quotation and every number of an article beside your sources.",
        epilog="Without a command the window opens. Example: redpencil check draft.md "
        "--sources folder/ --report draft.html",
        parents=[shared()],
    )
    parser.set_defaults(library=None, log=None, offline=False, debug=False)
    parser.add_argument("--version", action="version", version=f"redpencil {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="check the sample in a hidden window and end"
    )
    parts = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    opening = parts.add_parser("open", help="open the window on an article", parents=[shared()])
    opening.add_argument("article", metavar="PATH")
    for name in named:
        import_module(f"redpencil.cli.{name}").add_to(parts, shared())
    return parser


def shared() -> _Parser:
    """The options that every command takes, before its name or after it.

    They have no defaults here: a command that is given none must not undo what stood before it.
    """
    options = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = options.add_argument_group("everywhere")
    group.add_argument("--library", metavar="FILE", help="the library of sources to use")
    group.add_argument("--log", metavar="FILE", help="the check log to use")
    group.add_argument(
        "--offline",
        action="store_true",
        help="never use the network, not even for an address that is named",
    )
    group.add_argument(
        "--debug", action="store_true", help="show a traceback with an error that ends the command"
    )
    return options


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The command line taken apart; ends the program with status 2 where it is wrong.

    It has a ``run`` where a command is named, and none where the window is asked for. Where its
    first word is a command, only that one is loaded: a batch has no use for the desk and the log.
    """
    steady_streams()
    first = tuple(words[:1])
    return build_parser(first if first and first[0] in COMMANDS else COMMANDS).parse_args(words)


def run(arguments: argparse.Namespace) -> int:
    """Run one command and return its exit status; nothing is raised but bugs."""
    try:
        status: int = arguments.run(arguments)
        flush_output()
    except WorldError as error:
        if arguments.debug:
            traceback.print_exc()
        complain(sentence(error))
        if not _flushed():
            drop_output()
        return exit_status(error)
    except BrokenPipeError:  # the reader of our output has gone, as in "… | head"
        drop_output()
        return DONE
    return status


def _flushed() -> bool:
    """Whether standard output has taken all that was printed before the error."""
    try:
        sys.stdout.flush()
    except OSError:
        return False
    return True


def exit_status(error: WorldError) -> int:
    """The exit status that a kind of error is told by."""
    if isinstance(error, StoreError):
        return UNUSABLE
    return WRONG_USAGE if isinstance(error, UsageError) else UNREADABLE
