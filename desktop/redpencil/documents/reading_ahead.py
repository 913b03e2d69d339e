"""Read several files at once, each in a cage of its own, one on each core of the machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from redpencil import plugins
from redpencil.documents import cage
from redpencil.documents.cage_parts import Reading
from redpencil.documents.choices import Choices
from redpencil.documents.reading import read_all
from redpencil.settings import Settings

# Loading every parser once takes as long as starting a reader for so many files.
_WORTH_WARMING = 6

Readings: TypeAlias = Callable[[], Iterable[Reading]]
"""Waits for the readings of a file; raises what ``read_all`` raises."""


class ReadingAhead:
    """Begins to read files before anybody waits for them."""

    def __init__(self, settings: Settings, choices: Choices) -> None:
        self.cores = _cores()
        self._settings = settings
        self._choices = choices
        self._begun = 0
        self._pool = ThreadPoolExecutor(self.cores, thread_name_prefix="reading")
        # What holds many documents is read when it is waited for: each is added, and let go.
        self._many = {e for reader in plugins.readers() if reader.parts for e in reader.endings}

    def begin(self, path: Path) -> Readings:
        """Begin to read a file that holds one document; any other waits until it is asked for."""
        if path.suffix.lower() in self._many:
            return partial(read_all, path, self._settings, self._choices)
        self._begun += 1
        if self._begun == _WORTH_WARMING:
            cage.warm_up()
        return self._pool.submit(self._read, path).result

    def _read(self, path: Path) -> list[Reading]:
        return list(read_all(path, self._settings, self._choices))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # Those in hand end within the time that their cage gives them; nobody waits for them.
        self._pool.shutdown(wait=False, cancel_futures=True)


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
