"""The parent's side of the process that forks caged readers: begun once, asked for each child.

It is a shortcut and no more: where it is not ready, not there or gone, a child is started instead.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from redpencil.documents.children import AFTERWARDS
from redpencil.documents.outcomes import NUMBER, READY

# A fork is done in milliseconds, on a busy machine too; what does not answer is stuck.
_PATIENCE = 2.0
# What is told of a child whose end nobody saw, as of one that broke off.
_UNKNOWN = 1


class Forked:
    """A child that was forked by the process that has loaded the parsers."""

    def __init__(self, pid: int, pipes: Sequence[IO[bytes]], told: socket.socket) -> None:
        self.pid = pid
        self.stdin, self.stdout, self.stderr = pipes
        self._told = told
        self._taking = threading.Lock()
        self._status: int | None = None

    def wait(self, seconds: float | None = None) -> int:
        """The exit status, negative for a signal; TimeoutError where it does not end in time."""
        with self._taking:
            if self._status is None:
                if not _readable(self._told, seconds):
                    raise TimeoutError
                number = _number(self._told)
                self._status = _UNKNOWN if number is None else number
                self._told.close()
            return self._status

    def end(self) -> None:
        """End it with all that it may have started, and take its exit status."""
        with contextlib.suppress(OSError):  # where it has ended
            self._told.shutdown(socket.SHUT_WR)  # that nobody listens is how the other side knows
        with contextlib.suppress(TimeoutError):
            self.wait(AFTERWARDS)


class _Forking:
    """The process that forks, as seen from here."""

    def __init__(self, words: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start it; OSError where that cannot be."""
        self.environment = dict(environment)
        self.gone = False
        self._ready = False
        self._asking = threading.Lock()
        self._socket, theirs = _pair()
        with theirs:
            self._process = subprocess.Popen(
                [*words, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=Path(sys.executable).anchor,
                env=self.environment,
                start_new_session=True,
                pass_fds=(theirs.fileno(),),
            )

    def is_ready(self) -> bool:
        """Whether it has loaded everything; does not wait for it."""
        with self._asking:
            if not self._ready and not self.gone and _readable(self._socket, 0):
                self._ready = _received(self._socket) == READY
                self.gone = not self._ready
            return self._ready and not self.gone

    def fork(self, limits: Sequence[str]) -> Forked | None:
        """A child within limits, or None where it does not come."""
        ends = [os.pipe() for _ in range(3)]
        (their_in, our_in), (our_out, their_out), (our_err, their_err) = ends
        told, theirs = _pair()
        asked = json.dumps(list(limits)).encode("ascii")
        given = [their_in, their_out, their_err]
        try:
            with self._asking, theirs:
                socket.send_fds(self._socket, [asked], [*given, theirs.fileno()])
        except OSError:
            self.gone = True
        finally:
            for end in given:
                os.close(end)
        pid = _number(told) if _readable(told, 0 if self.gone else _PATIENCE) else None
        if pid is None:
            self.gone = True
            told.close()
            for end in (our_in, our_out, our_err):
                os.close(end)
            return None
        pipes = (os.fdopen(our_in, "wb"), os.fdopen(our_out, "rb"), os.fdopen(our_err, "rb"))
        return Forked(pid, pipes, told)

    def close(self) -> None:
        """End it with all its children."""
        self._socket.close()
        try:
            self._process.wait(AFTERWARDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _pair() -> tuple[socket.socket, socket.socket]:
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def _readable(told: socket.socket, seconds: float | None) -> bool:
    poll = select.poll()  # and not select, which knows no more than 1,024 open files
    poll.register(told, select.POLLIN)
    return bool(poll.poll(None if seconds is None else seconds * 1000))


def _received(told: socket.socket) -> bytes:
    try:
        return told.recv(64)
    except OSError:
        return b""


def _number(told: socket.socket) -> int | None:
    data = _received(told)
    return NUMBER.unpack(data)[0] if len(data) == NUMBER.size else None


_lock = threading.Lock()
_forking: list[_Forking] = []  # one, or none


def warm_up(words: Sequence[str], environment: Mapping[str, str]) -> None:
    """Begin the process that forks, in these surroundings, where it does not run already."""
    with _lock:
        if _forking and not _forking[0].gone and _forking[0].environment == environment:
            return
        _close()
        with contextlib.suppress(OSError):
            _forking.append(_Forking(words, environment))


def fork(environment: Mapping[str, str], limits: Sequence[str]) -> Forked | None:
    """A child in these surroundings; None where none can be forked now."""
    with _lock:
        found = _forking[0] if _forking else None
    if found is None or found.environment != environment or not found.is_ready():
        return None
    return found.fork(limits)


def is_ready() -> bool:
    """Whether children can be forked now."""
    with _lock:
        return bool(_forking) and _forking[0].is_ready()


def cool_down() -> None:
    """End the process that forks; readers are started again from then on."""
    with _lock:
        _close()


def _close() -> None:
    while _forking:
        _forking.pop().close()


atexit.register(cool_down)
