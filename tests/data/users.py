"""Other users for tests of what may not be read or written: root itself may do everything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from redpencil import plugins

# "nobody" on every Debian, and on nearly every other system.
NOBODY = 65534


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Root steps down for a while; others are ordinary already."""
    root = os.geteuid() == 0
    plugins.readers()  # what is imported late may lie where only root may look
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
