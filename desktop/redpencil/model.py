"""The values that every floor hands on: frozen, slotted, and free of files, Qt and SQL.

All offsets are Unicode code points into ``Document.text``; an offset in another
unit says so in its name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

ClaimKind = Literal["quotation", "quantity", "statement"]
QuotationKind = Literal["direct", "mixed", "indirect"]
QuantityKind = Literal[
    "number",
    "percent",
    "money",
    "measure",
    "age",
    "duration",
    "date",
    "ordinal",
    "range",
    "ratio",
    "multiple",
]
Modifier = Literal["exact", "approx", "more_than", "at_least", "less_than", "at_most"]
Direction = Literal["up", "down"]
Role = Literal["new", "old", "difference"]
"""What a figure is in a change: in "rose 3% to 410 from 398" the difference, the new, the old."""
Status = Literal[
    "unchecked",
    "checking",
    "ok",
    "fix",
    "query",
    "source_needed",
    "on_author",
    "opinion",
    "stale",
]
DECIDABLE: tuple[Status, ...] = (
    "unchecked",
    "checking",
    "ok",
    "fix",
    "query",
    "source_needed",
    "on_author",
    "opinion",
)
"""The statuses a person may set; ``stale`` is set by the program alone."""

FindingName = Literal[
    "exact",
    "punctuation_only",
    "marked_edit",
    "words_changed",
    "paraphrased",
    "spliced",
    "truncated",
    "speaker_differs",
    "context_differs",
    "equal",
    "rounded",
    "hedge_holds",
    "differs",
    "unit_differs",
    "base_differs",
    "not_found",
    "to_read",
]
QUOTATION_FINDINGS: tuple[FindingName, ...] = (
    "exact",
    "punctuation_only",
    "marked_edit",
    "words_changed",
    "paraphrased",
    "spliced",
    "truncated",
    "speaker_differs",
    "context_differs",
    "not_found",
)
QUANTITY_FINDINGS: tuple[FindingName, ...] = (
    "equal",
    "rounded",
    "hedge_holds",
    "differs",
    "unit_differs",
    "base_differs",
    "not_found",
)

DISAGREEING: frozenset[FindingName] = frozenset(
    (
        "words_changed",
        "spliced",
        "truncated",
        "speaker_differs",
        "context_differs",
        "differs",
        "unit_differs",
        "base_differs",
    )
)
"""The findings in which a passage reads otherwise than the claim."""

AmendmentKind = Literal["reading", "turned", "marked", "bounded", "dismissed", "restored"]
"""What a person may change in what the program read: a part of a reading, whether words in marks
are a claim, a claim marked by hand, a claim's borders, a claim put away, and one taken back."""

Fate = Literal["carried", "moved", "stale", "gone"]
"""What becomes of a claim when the article is revised."""
FATES: tuple[Fate, ...] = ("carried", "moved", "stale", "gone")

Number = int | float
Value = Number | tuple[Number, Number]
DiffOp = Literal["equal", "insert", "delete", "replace"]
Diff = tuple[tuple[DiffOp, str, str], ...]
"""Word diff: (operation, words of the claim, words of the source) in reading order."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table row or speaker's turn of a document."""

    kind: Literal["paragraph", "heading", "item", "row", "turn"]
    start: int
    end: int
    locator: str
    level: int = 0
    speaker: str | None = None


NoteKind = Literal["comment", "insertion", "deletion", "hidden"]
NOTE_KINDS: tuple[NoteKind, ...] = ("comment", "insertion", "deletion", "hidden")


@dataclass(frozen=True, slots=True)
class Note:
    """What a file says about some of its words beside the text itself.

    A comment with its author; words that were inserted or deleted and not yet accepted; words
    that its program hides. ``text`` are the words of the comment, or those that do not stand in
    the text of the document: then ``start`` and ``end`` are the place where they would.
    ``date`` is ISO 8601.
    """

    start: int
    end: int
    author: str
    text: str
    kind: NoteKind
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Any text read in. ``sha256`` is that of the bytes; ``text_sha256`` of the text.

    ``language`` is a code of two or three letters; empty only while a reader is at work.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str
    origin: str
    sha256: str
    media: str = "text/plain"
    encoding: str = "utf-8"
    language: str = "en"
    byline: str | None = None
    date: str | None = None
    remarks: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text in UTF-8, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def comments_on(self, start: int, end: int) -> tuple[Note, ...]:
        """The comments on words of the text; one without an extent is on the place it stands at."""
        return tuple(
            note
            for note in self.notes
            if note.kind == "comment" and note.start < end and max(note.end, note.start + 1) > start
        )

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at ``offset``, or None between blocks."""
        low, high = 0, len(self.blocks)
        while low < high:
            middle = (low + high) // 2
            if self.blocks[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.blocks) and self.blocks[low].start <= offset:
            return self.blocks[low]
        return None


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that name a speaker or a cue; ``resolved`` is whom they stand for.

    ``chain`` are the places of the earlier mentions that ``resolved`` rests on, first to last,
    and ``rule`` names how the last step was made; both are empty where nothing was resolved.
    """

    text: str
    start: int
    end: int
    resolved: str | None = None
    chain: tuple[tuple[int, int], ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody said. ``spans`` are its pieces in order, marks included."""

    kind: QuotationKind
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    speaker: Mention | None = None
    cue: Mention | None = None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number claim. ``value`` is a number or an interval (low, high); percent in percent.

    ``iso`` is a date's first day and last day, or the day after a longer period; None at an end
    that is open ("since 2014"). ``role`` is what it is in a change; ``converts`` the place of the
    figure that this one, in brackets, gives in another unit; ``comes_to`` what that comes to in
    this unit, where the two do not agree. ``counted_from`` is the article's day where a date is
    told from it and from nothing printed.
    """

    kind: QuantityKind
    start: int
    end: int
    raw: str
    value: Value | None
    unit: str | None = None
    modifier: Modifier = "exact"
    change: Direction | None = None
    concept: str | None = None
    rules: tuple[str, ...] = ()
    iso: tuple[str | None, str | None] | None = None
    role: Role | None = None
    converts: tuple[int, int] | None = None
    comes_to: Number | None = None
    counted_from: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A span of the article to be checked, with what was read out of it."""

    id: str
    kind: ClaimKind
    start: int
    end: int
    text: str
    reading: Quotation | Quantity | None
    locator: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that look like a claim and were taken for none, with the reason in a word.

    ``id`` is the one that the claim would have, so that turning it into one keeps it.
    """

    id: str
    kind: ClaimKind
    start: int
    end: int
    text: str
    reason: str
    reading: Quotation | Quantity | None
    locator: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a person changed in what the program read out of the article, as it stands now.

    ``parts`` are the changed parts by their names, of the JSON shapes that readings have.
    """

    event: int
    claim: str
    what: AmendmentKind
    kind: ClaimKind
    start: int
    end: int
    text: str
    parts: Mapping[str, object]
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the library. ``passages`` is how many searchable pieces it has."""

    id: str
    title: str
    kind: str
    primary: bool
    origin: str
    sha256: str
    added_at: str
    passages: int
    date: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A searchable piece of a source. Offsets are into the text of the source."""

    source: str
    title: str
    locator: str
    start: int
    end: int
    text: str
    speaker: str | None = None
    kind: str = "document"
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    """What the program sees when it lays a claim beside a passage; never a truth score."""

    name: FindingName
    why: str
    rule: str
    diff: Diff = ()
    claim_quantity: Quantity | None = None
    evidence_quantity: Quantity | None = None
    weak: bool = False

    @property
    def changes(self) -> bool:
        """Whether the word diff has anything but equal words."""
        return any(operation != "equal" for operation, _, _ in self.diff)


@dataclass(frozen=True, slots=True)
class ColumnSum:
    """What rows of a table come to in one column, as a line of a calculation that names them.

    ``shown`` is the sum as it is read, with its currency. The line can be run again on the table.
    """

    column: str
    rows: int
    shown: str
    calculation: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage laid beside a claim. ``passage`` is None where nothing was found.

    ``start`` and ``end`` are the aligned words within ``passage.text``. ``sum`` is that of the
    rows that the figure is the total of. ``at_odds`` is the sentence on another passage found for
    the claim that does not agree with this one, "" where there is none. ``before`` and ``after``
    are the sentences of the source around those that hold the aligned words of a quotation, in
    the same passage or in the ones beside it.
    """

    claim: str
    passage: Passage | None
    finding: Finding
    start: int = 0
    end: int = 0
    sum: ColumnSum | None = None
    at_odds: str = ""
    before: Passage | None = None
    after: Passage | None = None

    @property
    def sentences(self) -> tuple[str, str, str]:
        """The aligned words in the middle, with the rest of their sentences on either side."""
        here = self.passage
        if here is None:
            return "", "", ""
        first = max(0, self.before.end - here.start) if self.before else 0
        last = min(len(here.text), self.after.start - here.start) if self.after else len(here.text)
        text = here.text
        lead, rest = text[first : self.start].lstrip(), text[self.end : last].rstrip()
        return lead, text[self.start : self.end], rest


@dataclass(frozen=True, slots=True)
class Citation:
    """The source, locator and words that a decision rests on."""

    source: str
    title: str
    locator: str
    passage: str
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class SecondReading:
    """Another reader's word on a check: ``verdict`` confirms or disputes decision ``decision``."""

    claim: str
    decision: int
    verdict: Literal["confirm", "dispute"]
    note: str
    who: str
    at: str
    seq: int
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One recorded decision about one claim, as it stands now.

    ``seq`` is the event of the decision. A stale check says why in ``cause`` ("words", "context",
    "speaker", "reading" of a new draft, or "source"), with the words of then and of now, and in
    ``was`` which status was decided; ``was`` is None for a check that is not stale.
    ``revision`` is the draft it was decided on; ``seconds`` are what other readers said of it.
    """

    claim: str
    status: Status
    text: str
    kind: ClaimKind
    start: int
    end: int
    who: str
    at: str
    seq: int
    citation: Citation | None = None
    finding: FindingName | None = None
    why: str = ""
    note: str = ""
    correction: str = ""
    calculation: str = ""
    cause: str = ""
    before: str = ""
    after: str = ""
    revision: int = 1
    seconds: tuple[SecondReading, ...] = ()
    was: Status | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """A decision of before on the same words or the same figure, in this article or another.

    ``check`` is as the claim stands now, if the decision stands on it still; else as decided.
    """

    article: str
    title: str
    same: Literal["words", "figure"]
    check: Check


@dataclass(frozen=True, slots=True)
class Passed:
    """What became of one claim of the old draft.

    ``cause`` says why a claim is stale ("words", "context", "speaker", "reading") or gone
    ("words", "ambiguous"; "unfound" where it had a check, but nobody named it when the draft
    was revised); ``before`` and ``after`` are the sentences to lay side by side.
    ``new`` is None where the claim is gone. ``check`` is the one that stood on the old claim, and
    is filled in by the log.
    """

    fate: Fate
    old: Claim
    new: Claim | None
    cause: str = ""
    before: str = ""
    after: str = ""
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """Every claim of the old draft with its fate, in order, and the claims that are new."""

    passed: tuple[Passed, ...]
    new: tuple[Claim, ...]

    def fated(self, fate: Fate) -> tuple[Passed, ...]:
        """The claims with one fate, in order."""
        return tuple(one for one in self.passed if one.fate == fate)

    @property
    def counts(self) -> dict[str, int]:
        """How many claims have each fate, and how many are new."""
        return {fate: len(self.fated(fate)) for fate in FATES} | {"new": len(self.new)}


@dataclass(frozen=True, slots=True)
class EarlierDraft:
    """An article with checks that another text looks like a later draft of.

    ``same`` tells by what: it was read from the same file, or it has the same words; ``likeness``
    is the share of words in common, from 0 to 1. ``checks`` are how many stand in it.
    """

    article: str
    title: str
    revision: int
    checks: int
    changed_at: str
    same: Literal["path", "words"]
    likeness: float


@dataclass(frozen=True, slots=True)
class Event:
    """One link of the check log. ``at`` is UTC in ISO 8601; ``hash`` seals all the rest."""

    seq: int
    kind: str
    article: str
    claim: str | None
    payload: Mapping[str, object]
    who: str
    at: str
    program: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Article:
    """The document under check, under the id that the log knows it by."""

    id: str
    document: Document
    revision: int = 1
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a verb changed: the checks as they stand now, and what undo and redo would take.

    A claim that is in ``cleared`` has no check any more. ``amendments`` are all that stand, or
    None where the verb left them alone. ``document`` is the text that is current now where the
    verb changed it, as draft ``revision``: ``checks`` are then all there are, and what was read
    out of the text before is void.
    """

    article: str
    checks: tuple[Check, ...] = ()
    cleared: tuple[str, ...] = ()
    event: Event | None = None
    undoable: str | None = None
    redoable: str | None = None
    amendments: tuple[Amendment, ...] | None = None
    document: Document | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file or row given to the library.

    ``error`` is the sentence on what failed, ``code`` what the program calls it.
    ``changes`` are what a replaced source made stale, article by article; ``remarks`` what was
    noticed while its document was read.
    """

    name: str
    outcome: Literal["added", "replaced", "known", "failed"]
    source: Source | None = None
    error: str = ""
    changes: tuple[Change, ...] = ()
    remarks: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A look-up in the library; ``context`` (the article's title) weighs less than ``words``.

    ``extra`` are further words; where three or more stand together they are asked for in a row.
    """

    words: str
    context: str = ""
    speaker: str = ""
    extra: tuple[str, ...] = field(default=())


def claim_id(kind: ClaimKind, text_sha256: str, start: int, end: int) -> str:
    """A claim's id: the same for the same words at the same place of the same text.

    Bound to the text's hash on purpose: an id can never point at other words.
    """
    seed = f"{text_sha256}:{kind}:{start}:{end}".encode()
    return {"quotation": "q", "quantity": "n", "statement": "s"}[kind] + hashlib.sha256(
        seed
    ).hexdigest()[:10]
