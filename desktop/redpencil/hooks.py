"""The plug specifications: what a reader, a source provider, a check or a report offers.

The built-in ones register through the same hooks (see ``plugins``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import pluggy

from redpencil.model import Claim, Document, Evidence, Passage, Query

PROJECT = "redpencil"
specification = pluggy.HookspecMarker(PROJECT)
implementation = pluggy.HookimplMarker(PROJECT)


@dataclass(frozen=True, slots=True)
class Part:
    """One of several documents in a file: its name in there, which is never used as a path.

    ``load`` gives its bytes, or raises InputError. ``facts`` is what the file says of it beside
    its bytes: id, kind, primary ("yes"), speaker. ``ending`` is that of its format where its name
    does not tell it.
    """

    name: str
    load: Callable[[], bytes]
    facts: Mapping[str, str] = field(default_factory=dict)
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one format: it runs in the cage, gets bytes and a name, returns a Document.

    Where the file does not tell its language, that of the document is left empty; it is then
    told from the words.
    One of a format that holds several documents gives them as ``parts``; each is then read by
    the reader of its own format.
    """

    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes, str, Mapping[str, str]], Document]
    parts: Callable[[bytes, str], Iterator[Part]] | None = None


class Searchable(Protocol):
    """Whatever answers a query with passages, best first."""

    def search(self, query: Query, limit: int) -> tuple[Passage, ...]: ...


@dataclass(frozen=True, slots=True)
class Comparison:
    """A check: lays a claim of one kind beside passages and says what it sees, best first."""

    kind: str
    compare: Callable[[Claim, Document, Sequence[Passage]], tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True)
class Renderer:
    """A report format: from the report model (see ``reports.model``) to the bytes of one file.

    ``kind`` is what the file is: the "report", a "marked" copy, "calls", "corrections", "comments".
    """

    name: str
    endings: tuple[str, ...]
    render: Callable[[Any], bytes]
    kind: str = "report"


@specification
def readers() -> list[Reader]:  # type: ignore[empty-body]
    """The readers that a plug brings."""


@specification
def providers() -> list[Searchable]:  # type: ignore[empty-body]
    """The further places to look up evidence that a plug brings."""


@specification
def comparisons() -> list[Comparison]:  # type: ignore[empty-body]
    """The checks that a plug brings."""


@specification
def renderers() -> list[Renderer]:  # type: ignore[empty-body]
    """The report formats that a plug brings."""
