"""The process that forks caged readers: it has loaded all parsers and never sees a document.

Linux alone. It is told what to fork over a socket, with the pipes of the child; each child limits
itself as one does that was started, and is a process of its own until its end.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import selectors
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module

from redpencil.documents import caged
from redpencil.documents.answering import answer
from redpencil.documents.outcomes import NUMBER, READY

# Three pipes, and a socket to tell over.
_ENDS = 4
_LONGEST = 4096
# Of each kind a document of ours is read, since libraries load much at their first use; of the
# packages only the modules, which need a whole package for that.
_SAMPLES = {
    "a.txt": b"Some words that were written to be read, and no more of them than that.",
    "a.html": b"<html><body><h1>Some</h1><p>Words that were written to be read.</p></body></html>",
    "a.md": b"# Some\n\nWords *that* were written to be read.\n",
    "a.csv": b"some,words\n1,2\n",
    "a.rtf": b"{\\rtf1 Some words.}",
    "a.srt": b"1\n00:00:01,000 --> 00:00:02,000\nSome words.\n",
    "a.eml": b"Subject: Some\nContent-Type: text/plain\n\nWords.\n",
    "a.jsonl": b'{"id": "a", "text": "Some words."}\n',
}
_MODULES = ("archive", "epub", "opendocument", "pdf", "word", "workbook")


@dataclass(eq=False, slots=True)
class _Child:
    pid: int
    ended: int  # readable when the child has ended (pidfd_open)
    parent: socket.socket
    over: bool = False


def main(argv: Sequence[str]) -> int:
    """Load, say so over the socket whose number is given, and fork until it is closed."""
    with socket.socket(fileno=int(argv[0])) as server:
        _load()
        if threading.active_count() > 1:  # a fork would leave what other threads hold locked
            return 1
        gc.collect()
        gc.freeze()  # children share these pages as long as nobody writes on them
        server.send(READY)
        _Forking(server).serve()
    return 0


def _load() -> None:
    for name, data in _SAMPLES.items():
        answer(data, {"name": name}, io.BytesIO())
    for module in _MODULES:
        import_module(f"redpencil.documents.{module}")


class _Forking:
    def __init__(self, server: socket.socket) -> None:
        self._server = server
        self._selector = selectors.DefaultSelector()
        self._children: set[_Child] = set()

    def serve(self) -> None:
        """Fork what is asked for, and end what nobody wants any more, until the parent is gone."""
        self._selector.register(self._server, selectors.EVENT_READ, self._fork)
        try:
            while self._server.fileno() >= 0:
                for key, _ in self._selector.select():
                    act: Callable[[], None] = key.data
                    act()
        finally:
            for child in list(self._children):
                self._kill(child)

    def _fork(self) -> None:
        asked, ends, _, _ = socket.recv_fds(self._server, _LONGEST, _ENDS)
        if not asked:
            self._selector.unregister(self._server)
            self._server.close()
            return
        *pipes, told = ends
        try:
            pid = os.fork()
        except OSError:  # the parent sees the socket closed, and starts a child instead
            pid = -1
        if pid == 0:
            _be_reader(pipes, json.loads(asked))
        for pipe in pipes:
            os.close(pipe)
        parent = socket.socket(fileno=told)
        if pid < 0:
            parent.close()
            return
        child = _Child(pid, os.pidfd_open(pid), parent)
        self._children.add(child)
        self._tell(child, pid)
        self._selector.register(child.ended, selectors.EVENT_READ, partial(self._over, child))
        self._selector.register(parent, selectors.EVENT_READ, partial(self._unwanted, child))

    def _over(self, child: _Child) -> None:
        """A child has ended: whatever it started goes with it, and its status is told."""
        self._kill(child)
        _, status = os.waitpid(child.pid, 0)
        self._children.discard(child)
        self._selector.unregister(child.ended)
        os.close(child.ended)
        if not child.over:
            self._selector.unregister(child.parent)
            child.over = True
        self._tell(child, os.waitstatus_to_exitcode(status))
        child.parent.close()

    def _unwanted(self, child: _Child) -> None:
        """The parent has hung up: it wants the child ended."""
        if not child.over:
            child.over = True
            self._selector.unregister(child.parent)
            self._kill(child)

    def _kill(self, child: _Child) -> None:
        # Its number is its own until it is waited for; it may not lead its group yet.
        for kill in (os.kill, os.killpg):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                kill(child.pid, signal.SIGKILL)

    def _tell(self, child: _Child, number: int) -> None:
        with contextlib.suppress(OSError):  # a parent that is gone
            child.parent.send(NUMBER.pack(number))


def _be_reader(pipes: Sequence[int], limits: Sequence[str]) -> None:
    """Become a caged reader, in the child: nothing of the process that forked it stays open."""
    status = 1
    try:
        os.setsid()
        for number, pipe in enumerate(pipes):
            os.dup2(pipe, number)
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        status = caged.main(limits)
        sys.stdout.flush()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        with contextlib.suppress(Exception):
            sys.stderr.flush()
        os._exit(status)
