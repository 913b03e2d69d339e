"""The parent's side for files that hold several documents: each as it comes, one at a time."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from redpencil.documents import cage
from redpencil.documents.children import AFTERWARDS, feed, keep_end
from redpencil.documents.outcomes import DOCUMENT, MORE
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.settings import Settings
from redpencil.words.documents import reason

# So many documents may break their reader before the file is given up.
_MOST_FAILURES = 10
_WORDS_KEPT = 1000
_FACTS = frozenset(("id", "kind", "primary", "speaker"))


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one document of a file: ``name`` is its own in there, or empty."""

    name: str
    document: Document | None = None
    error: InputError | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


def read_parts_caged(
    data: bytes, name: str, options: Mapping[str, str], settings: Settings
) -> Iterator[Reading]:
    """Every document in ``data``, or what is the matter with it, in the order of the file.

    Each has the time of the settings for itself, and a memory of its own where the one before
    it has failed. A file of one document gives that one. Ending the iteration ends the child.
    """
    number = failures = 0
    while True:
        child = _Child(data, name, options, settings, number)
        begun = number
        try:
            for reading in child.readings():
                number += 1
                yield reading
        finally:
            child.end()
        if child.failure is None and not child.more:
            return
        if number == begun:  # it had a fresh child to itself, and another would do no better
            failures += 1
            number += 1
            crashed = InputError("reader_failed", name=name, reason=reason("crashed"))
            yield Reading(child.part, error=child.failure or crashed)
            if failures >= _MOST_FAILURES:
                yield Reading("", error=InputError("gave_up", name=name))
                return


class _Child:
    """One child process and the lines that it prints."""

    def __init__(
        self, data: bytes, name: str, options: Mapping[str, str], settings: Settings, first: int
    ) -> None:
        self._name = name
        self._printed = cage.is_printed(data)
        self._settings = settings
        self._limit = settings.reader_memory_mb * 1024 * 1024
        self._lines: queue.Queue[bytes | None] = queue.Queue(2)
        self._said = bytearray()
        self._gone = threading.Event()
        self.part = ""
        self.more = False
        self.failure: InputError | None = None
        request = {**options, "name": name, "from": str(first)}
        request["seconds"] = str(settings.reader_seconds)  # the child's share of it is its own
        header = json.dumps(request).encode("ascii") + b"\n"
        self._child = cage.reader(settings, name)
        self._threads = [
            threading.Thread(target=feed, args=(self._child.stdin, header + data), daemon=True),
            threading.Thread(target=keep_end, args=(self._child.stderr, self._said), daemon=True),
            threading.Thread(target=self._take, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _take(self) -> None:
        """Hand on the lines; one that is longer than the memory a child may have ends it."""
        with self._child.stdout as pipe:
            while not self._gone.is_set():
                line = pipe.readline(self._limit)
                self._put(line or None)
                if not line:
                    return

    def _put(self, line: bytes | None) -> None:
        while not self._gone.is_set():
            try:
                self._lines.put(line, timeout=0.5)
            except queue.Full:
                continue
            return

    def readings(self) -> Iterator[Reading]:
        """What the child tells, until it ends or breaks; then ``failure`` or ``more`` is set."""
        while True:
            try:
                line = self._lines.get(timeout=self._settings.reader_seconds)
            except queue.Empty:
                seconds = self._settings.reader_seconds
                self.failure = InputError("reader_timeout", name=self._name, seconds=seconds)
                return
            if line is None:
                self._ended()
                return
            if not line.endswith(b"\n"):
                limit = self._settings.reader_memory_mb
                self.failure = InputError("reader_memory", name=self._name, limit=limit)
                return
            told = self._told(line)
            if self.failure is not None:
                return
            if "part" in told:
                self.part = str(told["part"])[:_WORDS_KEPT]
            else:
                yield self._reading(told)

    def _told(self, line: bytes) -> Mapping[str, object]:
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            told = None
        if isinstance(told, dict):
            return told
        why = reason("nonsense")
        self.failure = InputError("reader_failed", name=self._name, reason=why)
        return {}

    def _reading(self, told: Mapping[str, object]) -> Reading:
        name = self.part or self._name
        try:
            if "document" not in told:
                raise cage.refusal_from(json.dumps(told).encode("ascii"), name)
            document = cage.document_from(str(told["document"]).encode("ascii"), name)
        except InputError as error:
            return Reading(self.part, error=error)
        given = told.get("facts")
        facts = given.items() if isinstance(given, dict) else ()
        kept = {k: v[:_WORDS_KEPT] for k, v in facts if k in _FACTS and isinstance(v, str)}
        return Reading(self.part, document, facts=kept)

    def _ended(self) -> None:
        status = self._child.wait()
        self._threads[1].join(AFTERWARDS)
        self.more = status == MORE
        if status not in (DOCUMENT, MORE):
            said = bytes(self._said)
            self.failure = cage.failure_of(
                status, said, self._name, self._settings, printed=self._printed
            )

    def end(self) -> None:
        """End the child if it still runs, and everything that listens to it."""
        self._gone.set()
        self._child.end()
        for thread in self._threads:
            thread.join(AFTERWARDS)
