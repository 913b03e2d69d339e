"""Where every start begins: it picks the caged reader, the command line, or the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

# The words of the cage stand here and not in an import: in a frozen app the executable is the
# app itself, and the child must limit itself before it loads anything.
READER_WORD = "--caged-reader"
PROGRAM_WORD = "--caged-program"
FORKING_WORD = "--caged-forking"
# The options before a command that have a word behind them.
_WITH_VALUE = ("--library", "--log")


def main(words: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    arguments = list(sys.argv[1:] if words is None else words)
    if arguments[:1] in ([READER_WORD], [PROGRAM_WORD]):
        from redpencil.documents import caged

        way = caged.main if arguments[0] == READER_WORD else caged.run_program
        return way(arguments[1:])
    if arguments[:1] == [FORKING_WORD]:
        from redpencil.documents import forking

        return forking.main(arguments[1:])
    try:
        return _main(arguments)
    except KeyboardInterrupt:
        return 130  # 128 + SIGINT, as shells say it


def _main(arguments: list[str]) -> int:
    if _opens_window(arguments):
        from redpencil import settings

        # Before anything is imported that says a sentence.
        settings.follow_system()
    from redpencil.cli import commands

    asked = commands.parse(arguments)
    return commands.run(asked) if hasattr(asked, "run") else _window(asked)


def _opens_window(arguments: list[str]) -> bool:
    """Whether a command line asks for the window, as far as can be told before it is parsed."""
    words = iter(arguments)
    for word in words:
        if word in _WITH_VALUE:
            next(words, "")
        elif not word.startswith("-"):
            return word == "open"
    return True


def _window(arguments: Namespace) -> int:
    """Open the window, or say in one sentence why it cannot be opened here."""
    from redpencil import machine
    from redpencil.cli import commands
    from redpencil.errors import InputError, WorldError
    from redpencil.words import sentence

    try:
        machine.require_window(hidden=arguments.self_test)
        return _open(arguments)
    except ModuleNotFoundError:
        raise
    except ImportError:  # a library of the system that the list of known ones does not have
        error: WorldError = InputError("qt_missing", packages=" ".join(machine.qt_packages()))
    except WorldError as told:
        error = told
    print(f"redpencil: {sentence(error)}", file=sys.stderr)  # noqa: T201
    return commands.exit_status(error)


def _open(arguments: Namespace) -> int:
    from pathlib import Path

    from redpencil.window import application, self_test

    if arguments.self_test:
        return self_test.run()
    given = [getattr(arguments, name, None) for name in ("article", "library", "log")]
    article, library, log = (Path(value) if value else None for value in given)
    return application.run((article,) if article else (), library, log)


if __name__ == "__main__":
    sys.exit(main())
