"""The events as JSON lines, for somebody else to keep, read and verify."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from redpencil.checklog.chain import GENESIS, canonical
from redpencil.checklog.log import CheckLog


def export(log: CheckLog, article: str | None = None) -> Iterator[str]:
    """One line of JSON for each event, of an article or of all, and a closing line.

    The closing line is ``{"events": how many, "last_hash": …}``. The last hash is that of the
    whole log when the export began, so keeping it is enough to show later that nothing
    before it was changed or cut off. Raises StoreError where the log cannot be read.
    """
    last_hash = log.last_hash() if article is not None else GENESIS
    count = 0
    for event in log.events(article):
        yield canonical(asdict(event))
        count += 1
        if article is None:
            last_hash = event.hash
    yield canonical({"events": count, "last_hash": last_hash})
