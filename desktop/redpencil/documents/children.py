"""A child process of the cage: its pipes, its end, and the ends of all that it may have started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Protocol

from redpencil.errors import InputError
from redpencil.words.documents import reason

# The answer stands complete once the child has ended; this only bounds a pipe kept open.
AFTERWARDS = 5.0
_STDERR_KEPT = 16_384


class Child(Protocol):
    """A child that was started or forked; it reads ``stdin`` and answers on ``stdout``."""

    pid: int
    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]

    def wait(self, seconds: float | None = None) -> int:
        """The exit status, negative for a signal; TimeoutError where it does not end in time."""
        ...

    def end(self) -> None:
        """End it with all that it may have started, and take its exit status."""
        ...


class Started:
    """A child that begins as a program of its own."""

    def __init__(self, words: Sequence[str], environment: Mapping[str, str], name: str) -> None:
        """Start it; InputError where that cannot be, told of the file called ``name``."""
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        try:
            self._process = subprocess.Popen(
                words,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=Path(sys.executable).anchor,
                env=environment,
                start_new_session=True,
                creationflags=flags,
            )
        except OSError as error:
            why = reason("not_started", reason=(error.strerror or "unknown").lower())
            raise InputError("reader_failed", name=name, reason=why) from error
        self.pid = self._process.pid
        self.stdin, self.stdout, self.stderr = _pipes(self._process)

    def wait(self, seconds: float | None = None) -> int:
        """The exit status, negative for a signal; TimeoutError where it does not end in time."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise TimeoutError from error

    def end(self) -> None:
        """End it with all that it may have started, and take its exit status."""
        if sys.platform == "win32":
            self._process.kill()
        else:
            # The group outlives its leader, and is gone when nobody is left in it.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise AssertionError("the child was started without its pipes")
    return process.stdin, process.stdout, process.stderr


def feed(pipe: IO[bytes], given: bytes) -> None:
    """Send a child its request."""
    # A child that has refused or died no longer listens; its exit status tells why.
    with contextlib.suppress(OSError), pipe:
        pipe.write(given)


def keep_end(pipe: IO[bytes], said: bytearray) -> None:
    """Take in what a child says on standard error, and keep the end of it."""
    with pipe:
        while chunk := pipe.read(4096):
            said += chunk
            del said[:-_STDERR_KEPT]
