"""How long the event loop of a window gives no sign of life."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

TICK_MS = 2


class Probe:
    """Asks the event loop for a sign of life every two milliseconds; keeps the longest silence.

    ``busiest`` is how long the window's thread itself was at work in one: other programs, and
    workers that hold the interpreter, are not in it.
    """

    def __init__(self) -> None:
        self.longest = self.busiest = 0.0
        self._worked = time.thread_time()
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.busiest = max(self.busiest, worked - self._worked)
        self._worked = worked
        self.longest = max(self.longest, now - self._last - TICK_MS / 1000)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


@contextmanager
def alone() -> Iterator[None]:
    """Leave what other tests left in the memory out of the rounds of the garbage collector."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
