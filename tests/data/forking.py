"""Readers that are forked, for tests: as a folder of many files has them read."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from redpencil.documents import cage, forked


@contextmanager
def ready() -> Iterator[None]:
    """Readers are forked within it; whatever a test left behind, they are so at its beginning."""
    if sys.platform != "linux":  # where none are, they are started
        yield
        return
    cage.warm_up()
    deadline = time.monotonic() + 30
    while not forked.is_ready():
        assert time.monotonic() < deadline, "the process that forks does not come"
        time.sleep(0.01)
    yield
    forked.cool_down()
