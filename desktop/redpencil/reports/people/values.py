"""What a report for people is made of, before any format: runs, rows, entries, leaves. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from redpencil.model import Status
from redpencil.reports.house import House
from redpencil.words.reports import brand

Look = Literal[
    "",
    "strong",
    "soft",
    "quotation",
    "indirect",
    "quantity",
    "statement",
    "struck",
    "added",
    "aligned",
    "number",
    "code",
]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. ``link`` is the anchor within the report that they lead to.

    ``anchor`` is a name under which others lead here.
    """

    text: str
    look: Look = ""
    link: str = ""
    anchor: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A named fact. ``quoted`` is told of words that are those of a source."""

    name: str
    runs: Runs
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """One part of a picture: a box, a line or words, in the units of the picture."""

    kind: Literal["box", "line", "words"]
    x: float
    y: float
    width: float = 0.0
    height: float = 0.0
    look: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A small drawing and the sentence that says the same; ``stretched`` to any width or not."""

    width: float
    height: float
    alt: str
    shapes: tuple[Shape, ...]
    stretched: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage that the program found for a claim, and what it saw there.

    ``at_odds`` tells of another passage that does not agree with it; ``around`` are the words in
    their sentences, with those before and after, where ``runs`` are a comparison.
    """

    finding: str
    weak: bool
    why: str
    runs: Runs
    quoted: bool
    where: str
    picture: Picture | None = None
    at_odds: str = ""
    around: Runs = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything that is told about one claim."""

    number: int
    claim: str
    status: Status
    status_label: str
    words: str
    rows: tuple[Row, ...]
    seen: tuple[Seen, ...]
    history: tuple[str, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands in the margin beside a paragraph, about the claim ``number``."""

    number: int
    status: Status
    label: str
    words: str


PassageKind = Literal["heading", "paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the article with its marks and the notes beside it."""

    kind: PassageKind
    locator: str
    runs: Runs
    margin: tuple[Margin, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What stood and what should stand, in the form that agencies use."""

    number: int
    locator: str
    was: str
    should_read: str
    source: str
    who: str


@dataclass(frozen=True, slots=True)
class Origin:
    """A source that the report rests on. ``address`` is set only for pages of the web."""

    title: str
    facts: str
    address: str
    sha256: str
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A whole report as people read it, the same in every format."""

    title: str
    language: str
    summary: tuple[Row, ...]
    coverage: Picture
    passages: tuple[Passage, ...]
    entries: tuple[Entry, ...]
    queries: tuple[Entry, ...]
    untouched: tuple[int, ...]
    corrections: tuple[Correction, ...]
    gone: tuple[str, ...]
    origins: tuple[Origin, ...]
    statuses: tuple[Row, ...]
    findings: tuple[Row, ...]
    proof: tuple[Row, ...]


LeafKind = Literal[
    "heading",
    "subheading",
    "paragraph",
    "item",
    "quote",
    "row",
    "small",
    "key",
    "note",
    "answer",
    "picture",
]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One block of a sheet, which Markdown, DOCX, PDF and plain pages set each in its way.

    ``name`` is that of a "row"; ``anchor`` that under which links lead here; an "answer" is room
    to write in; "note" stands in the margin beside the leaf before it; a "key" explains how marks
    look, for formats that show them. The runs of a "picture" are its caption.
    """

    kind: LeafKind
    runs: Runs = ()
    name: str = ""
    anchor: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document made of leaves. ``name`` says what it is, above its title; ``house`` whose."""

    name: str
    title: str
    language: str
    leaves: tuple[Leaf, ...]
    house: House = field(default_factory=House)

    @property
    def brand(self) -> str:
        """The line above the title: the house, what this is, the program."""
        return brand(self.house.name, self.name)


def plain(*texts: str) -> Runs:
    """Words without a look."""
    return tuple(Run(text) for text in texts if text)


def said(runs: Runs) -> str:
    """The words of some runs alone."""
    return "".join(run.text for run in runs)
