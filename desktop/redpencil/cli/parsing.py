"""How commands with verbs enter them: each verb with its help, its example and what it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

# argparse has no public name for what add_subparsers returns, and it cannot be subscripted.
Parts: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
Run = Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of one command, each of which takes the options shared by all commands."""

    parts: Parts
    shared: argparse.ArgumentParser

    def add(self, name: str, said: str, example: str, run: Run) -> argparse.ArgumentParser:
        """Enter a verb and give its parser, for the arguments of its own."""
        parser = self.parts.add_parser(
            name, help=said, epilog=f"Example: {example}", parents=[self.shared]
        )
        parser.set_defaults(run=run)
        return parser


def add_command(
    parts: Parts, shared: argparse.ArgumentParser, name: str, said: str, tells: str, example: str
) -> Verbs:
    """Enter a command that does nothing without a verb, and give the place for its verbs."""
    parser = parts.add_parser(name, help=said, description=tells, epilog=f"Example: {example}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    return Verbs(verbs, shared)


def positive(text: str) -> int:
    """A whole number of 1 or more, for argparse, which says the sentence where it is none."""
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if number < 1:
        raise argparse.ArgumentTypeError("it must be 1 or more")
    return number
