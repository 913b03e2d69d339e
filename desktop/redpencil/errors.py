"""The two families of errors: the world's fault has a code; everything else is our bug."""

from __future__ import annotations


class WorldError(Exception):
    """Something outside the program went wrong; ``words.sentence`` says it to a person.

    ``code`` names the sentence in ``words``; ``details`` fill its gaps.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class InputError(WorldError):
    """A file or text that could not be read (exit status 3 on the command line)."""


class StoreError(WorldError):
    """The log or the library could not be used (exit status 4 on the command line)."""


class UsageError(WorldError):
    """The request itself does not fit (exit status 2 on the command line)."""
