"""What a person asks for in the panel and of reports: values on their way from the widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from redpencil.model import Check, Citation, Claim, Document, Evidence, Source, Status

Verdict = Literal["confirm", "dispute"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A source that was opened, at a passage where one was asked for (code points of its text).

    ``words`` are those within the passage that were laid beside the claim.
    """

    source: Source
    document: Document
    passage: tuple[int, int] | None = None
    locator: str = ""
    words: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SecondRequest:
    """Another reader's word on the check of a claim (its id)."""

    claim: str
    verdict: Verdict
    note: str


@dataclass(frozen=True, slots=True)
class StatusRequest:
    """A status to be set on the claim shown; ``advance`` goes on to the next one after."""

    status: Status
    advance: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the panel's text boxes, and the evidence the decision would rest on.

    ``citation`` is evidence that a person gave, in the place of what was found.

    ``claim`` is the claim it was written for: by the time a draft is filed, the panel
    may show another one.
    """

    note: str
    correction: str
    calculation: str
    evidence: Evidence | None
    claim: Claim | None = None
    citation: Citation | None = None

    @classmethod
    def of(cls, check: Check | None) -> Draft:
        """What stands already, to be kept where only the status changes."""
        if check is None:
            return cls("", "", "", None)
        return cls(check.note, check.correction, check.calculation, None)


@dataclass(frozen=True, slots=True)
class Order:
    """The reports that a person wants: what is told, in which formats, without which names.

    ``endings`` are those of the files, ``sources`` ids and ``persons`` names to withhold.
    ``name`` is that of the files without suffix and ending; "" takes the article's title.
    """

    kind: str
    endings: tuple[str, ...]
    folder: Path
    name: str = ""
    sources: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    quotations: bool = False
    report_url: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from: formats by kind, sources by id, and people by name.

    ``folder`` is where the article lies; None where it came from elsewhere.
    """

    article: str
    title: str
    formats: Mapping[str, tuple[str, ...]]
    sources: tuple[tuple[str, str], ...]
    persons: tuple[str, ...]
    folder: Path | None


@dataclass(frozen=True, slots=True)
class Preview:
    """How one file of an order will look: as ``page`` (our own HTML) or as ``text``.

    ``files`` are the names of all files of the order, ``replaced`` those that stand there
    already. ``refusal`` says why the file cannot be written.
    """

    files: tuple[str, ...]
    replaced: tuple[str, ...]
    page: str = ""
    text: str = ""
    refusal: str = ""
