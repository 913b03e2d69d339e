"""The words of a Rich Text file with its changes, comments and hidden words. In the cage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from redpencil.documents.annotating import Notes, Pending
from redpencil.documents.building import Draft, Edge, raised, squeeze
from redpencil.documents.rich_text_blocks import Blocks
from redpencil.documents.rich_text_tokens import (
    CHARACTERS,
    CHARSETS,
    PLATFORMS,
    Token,
    code_page,
)
from redpencil.model import NoteKind

# Destinations whose words are no part of the text.
_SKIPPED = frozenset((
    "colortbl", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe",
    "tc", "rxe", "bkmkstart", "bkmkend", "nonshppict", "shprslt", "objdata", "objclass",
    "themedata", "filetbl", "keywords", "subject", "operator", "comment", "doccomm", "company",
    "manager", "category", "hlinkbase", "generator", "sp", "nesttableprops", "pn", "template",
))  # fmt: skip
# Destinations that are read although a reader that does not know them should skip them.
_KNOWN = frozenset((
    "annotation", "atnauthor", "atnid", "atrfstart", "atrfend", "atnref", "atndate", "revtbl",
    "shpinst", "shppict", "cs", "footnote", "nesttableprops",
))  # fmt: skip
_NAMED = ("atnauthor", "atrfstart", "atrfend", "atnref", "atndate", "title", "author")
_DEEPEST_LEVEL = 9
_NO_STYLE = 0  # the style of paragraphs that name none


@dataclass(slots=True)
class _State:
    """What a group hands on to the groups within it."""

    destination: str = "text"
    encoding: str = ""
    replaced: int = 1
    hidden: bool = False
    deleted: bool = False
    revised: bool = False
    raised: bool = False
    editor: int = 0
    starred: bool = False


@dataclass(slots=True)
class _Sheet:
    """The tables at the head of the file, but for the styles; ``number`` is the entry read now."""

    fonts: dict[int, str] = field(default_factory=dict)
    editors: list[str] = field(default_factory=list)
    number: int = 0


@dataclass(slots=True)
class _Aside:
    """Words that are read away from the text: a note, a comment, a text box."""

    kind: str
    depth: int
    paragraphs: list[str] = field(default_factory=lambda: [""])


class Body:
    """One pass over the tokens of a file."""

    def __init__(self, encoding: str | None, *, standing: bool) -> None:
        """``encoding`` is chosen by a person; ``standing`` keeps what changes delete."""
        self.draft = Draft()
        self.notes = Notes()
        self.facts: dict[str, str] = {}
        self._chosen = encoding
        self._document_encoding = encoding or "cp1252"
        self._standing = standing
        self._blocks = Blocks(self.draft)
        self._sheet = _Sheet()
        self._state = _State(encoding=self._document_encoding)
        self._groups: list[_State] = []
        self._bytes = bytearray()
        self._letters: list[str] = []
        self._words: list[str] = []  # of a destination that holds a fact
        self._skip = 0
        self._asides: list[_Aside] = []
        self._noted: list[tuple[str, list[str]]] = []
        self._comment = Pending("comment", Edge(ends=False))
        self._ranges: dict[str, Pending] = {}
        self._enter: dict[str, Callable[[int | None], None]] = {
            "par": self._par, "sect": self._par, "cell": self._cell, "row": self._row,
            "nestcell": self._cell, "pard": self._pard, "plain": self._plain, "f": self._font,
            "u": self._unicode, "uc": self._uc, "ansicpg": self._page, "fcharset": self._charset,
            "cpg": self._font_page, "s": self._style, "outlinelevel": self._outline,
            "cs": self._other_style, "ts": self._other_style, "ds": self._other_style,
            "ls": self._list, "intbl": self._intbl, "revauth": self._editor,
            "revauthdel": self._editor, "ftnalt": self._endnote,
            "yr": self._year, "mo": self._month, "dy": self._day,
        }  # fmt: skip

    @property
    def encoding(self) -> str:
        """The code page of the document."""
        return self._document_encoding

    def read(self, tokens: Iterable[Token]) -> None:
        """Take in the whole file, footnotes and endnotes after the text."""
        for token in tokens:
            self._take(token)
        self._flush()
        while self._asides:
            self._end_aside()
        self._blocks.end_paragraph()
        numbers: dict[str, int] = {}
        for kind, paragraphs in self._noted:
            numbers[kind] = number = numbers.get(kind, 0) + 1
            for place, words in enumerate(filter(None, map(squeeze, paragraphs)), 1):
                more = f" ¶ {place}" if place > 1 else ""
                self.draft.add("paragraph", words, 0, f"{kind} {number}{more}")

    def _take(self, token: Token) -> None:
        kind = token.kind
        if kind == "text" or kind == "byte":
            self._raw(token.data)
        elif kind == "open":
            self._flush()
            self._groups.append(self._state)
            self._state = replace(self._state, starred=False)
            self._skip = 0
            if self._state.destination == "stylesheet":
                self._sheet.number = _NO_STYLE
        elif kind == "close":
            self._close()
        elif kind == "symbol":
            self._symbol(token.name)
        else:
            self._control(token.name, token.number)

    # -- characters ---------------------------------------------------------------------------

    def _raw(self, data: bytes) -> None:
        if self._state.destination == "skip":
            return
        if self._skip:
            passed = min(self._skip, len(data))
            self._skip -= passed
            data = data[passed:]
        if data and self._letters:
            self._flush()
        self._bytes += data

    def _unicode(self, number: int | None) -> None:
        if self._bytes:
            self._flush()
        self._letters.append(chr((number or 0) & 0xFFFF))
        self._skip = self._state.replaced

    def _symbol(self, name: str) -> None:
        if name == "*":
            self._state.starred = True
        elif self._skip:
            self._skip -= 1
        elif name in CHARACTERS:
            self._flush()
            self._say(CHARACTERS[name])

    def _flush(self) -> None:
        """Say the characters that have been waiting for the rest of their code."""
        if self._bytes:
            words = bytes(self._bytes).decode(self._state.encoding, "replace")
            self._bytes.clear()
            self._say(words)
        if self._letters:
            pairs = "".join(self._letters).encode("utf-16-le", "surrogatepass")
            self._letters.clear()
            self._say(pairs.decode("utf-16-le", "replace"))

    def _say(self, words: str) -> None:
        state = self._state
        if state.destination == "skip":
            return
        words = self.draft.without_control(words)
        if state.destination == "text":
            self._say_text(words)
        else:
            self._words.append(words)

    def _say_text(self, words: str) -> None:
        state = self._state
        words = raised(words) if state.raised else words
        editor = self._name_of(state.editor)
        if self._asides:
            if not state.hidden and (self._standing or not state.deleted):
                self._asides[-1].paragraphs[-1] += words
        elif state.hidden:
            self.notes.add(Pending("hidden", self._blocks.line.edge(ends=True), text=words))
        elif state.deleted and not self._standing:
            here = self._blocks.line.edge(ends=True)
            self.notes.add(Pending("deletion", here, author=editor, text=words))
        elif state.deleted or state.revised:
            kind: NoteKind = "deletion" if state.deleted else "insertion"
            start = self._blocks.line.edge(ends=False)
            self._blocks.line.say(words)
            self.notes.add(Pending(kind, start, self._blocks.line.edge(ends=True), editor))
        else:
            self._blocks.line.say(words)

    def _name_of(self, editor: int) -> str:
        editors = self._sheet.editors
        return editors[editor] if 0 < editor < len(editors) else ""

    # -- control words ------------------------------------------------------------------------

    def _control(self, name: str, number: int | None) -> None:
        if name != "u":
            self._flush()
        state = self._state
        if self._is_destination(name):
            return
        if state.destination == "skip":
            return
        enter = self._enter.get(name)
        if enter is not None:
            enter(number)
        elif name in CHARACTERS:
            self._skip = max(0, self._skip - 1) if self._skip else 0
            self._say(CHARACTERS[name])
        elif name == "v":
            state.hidden = number != 0
        elif name == "deleted":
            state.deleted = number != 0
        elif name == "revised":
            state.revised = number != 0
        elif name in ("super", "up"):
            state.raised = number != 0
        elif name in ("nosupersub", "sub"):
            state.raised = False
        elif name in PLATFORMS and self._chosen is None:
            self._document_encoding = state.encoding = PLATFORMS[name]

    def _is_destination(self, name: str) -> bool:
        """Whether a control word opens a destination; from here on its words go there."""
        state = self._state
        starred, state.starred = state.starred, False
        if state.destination == "skip":
            return True
        if name in _SKIPPED or (starred and name not in _KNOWN) or name == "fldinst":
            state.destination = "skip"
        elif name in ("listtext", "pntext"):
            state.destination = "skip"
            self._blocks.paragraph.listed = max(1, self._blocks.paragraph.listed)
        elif name in ("fonttbl", "stylesheet", "revtbl", "creatim", "revtim"):
            state.destination = name
            self._sheet.number = 0
            self._words.clear()
        elif name in ("footnote", "annotation", "shptxt"):
            self._asides.append(_Aside(name, len(self._groups)))
            state.destination = "text"
        elif name in ("info", "shpinst", "atnid"):
            state.destination = "other"
        elif name in _NAMED:
            state.destination = name
            self._words.clear()
        else:
            return False
        return True

    def _plain(self, _number: int | None) -> None:
        state = self._state
        state.hidden = state.deleted = state.revised = state.raised = False

    def _pard(self, _number: int | None) -> None:
        self._blocks.reset()

    def _font(self, number: int | None) -> None:
        if self._state.destination == "fonttbl":
            self._sheet.number = number or 0
        else:
            self._state.encoding = self._sheet.fonts.get(number or 0, self._document_encoding)

    def _charset(self, number: int | None) -> None:
        encoding = CHARSETS.get(number or 0)
        if self._state.destination == "fonttbl" and encoding:
            self._sheet.fonts[self._sheet.number] = encoding

    def _font_page(self, number: int | None) -> None:
        encoding = code_page(number)
        if self._state.destination == "fonttbl" and encoding:
            self._sheet.fonts[self._sheet.number] = encoding

    def _page(self, number: int | None) -> None:
        encoding = code_page(number)
        if encoding and self._chosen is None:
            self._document_encoding = self._state.encoding = encoding

    def _uc(self, number: int | None) -> None:
        self._state.replaced = min(max(number or 0, 0), 10)

    def _style(self, number: int | None) -> None:
        if self._state.destination == "stylesheet":
            self._sheet.number = number or 0
        else:
            self._blocks.paragraph.style = number or 0

    def _other_style(self, _number: int | None) -> None:
        if self._state.destination == "stylesheet":
            self._sheet.number = -1

    def _outline(self, number: int | None) -> None:
        level = (number or 0) + 1 if (number or 0) < _DEEPEST_LEVEL else 0
        if self._state.destination == "stylesheet":
            self._blocks.styles.levels[self._sheet.number] = level
        else:
            self._blocks.paragraph.level = level

    def _list(self, number: int | None) -> None:
        self._blocks.paragraph.listed = 1 if number else 0

    def _intbl(self, _number: int | None) -> None:
        self._blocks.paragraph.in_table = True

    def _editor(self, number: int | None) -> None:
        self._state.editor = number or 0

    def _endnote(self, _number: int | None) -> None:
        if self._asides:
            self._asides[-1].kind = "endnote"

    def _year(self, number: int | None) -> None:
        self._words = [f"{number or 0} "]

    def _month(self, number: int | None) -> None:
        self._words.append(f"{number or 0} ")

    def _day(self, number: int | None) -> None:
        self._words.append(f"{number or 0} ")

    # -- groups -------------------------------------------------------------------------------

    def _close(self) -> None:
        self._flush()
        self._skip = 0
        inner = self._state
        outer = self._groups.pop() if self._groups else _State(encoding=self._document_encoding)
        self._state = outer
        if self._asides and self._asides[-1].depth > len(self._groups):
            self._end_aside()
        if inner.destination in ("fonttbl", "text", "skip", "other"):
            return
        words = squeeze("".join(self._words))
        if inner.destination in ("stylesheet", "revtbl"):
            name = words.rstrip(";").strip()
            if name and inner.destination == "revtbl":
                self._sheet.editors.append(name)
            elif name:
                self._blocks.styles.names[self._sheet.number] = name
            self._words.clear()
        elif outer.destination != inner.destination:
            self._fact(inner.destination, words)
            self._words.clear()

    def _fact(self, name: str, words: str) -> None:
        if name in ("title", "author"):
            self.facts.setdefault(name, words)
        elif name in ("creatim", "revtim"):
            day = _day(words)
            if day:
                self.facts[name] = day
        elif name == "atnauthor":
            self._comment.author = words
        elif name == "atndate":
            self._comment.date = _moment(words)
        elif name == "atrfstart":
            self._ranges[words] = Pending("comment", self._blocks.line.edge(ends=False))
        elif name == "atrfend" and words in self._ranges:
            self._ranges[words].end = self._blocks.line.edge(ends=True)
        elif name == "atnref" and words in self._ranges:
            known = self._ranges[words]
            self._comment.start, self._comment.end = known.start, known.end

    def _end_aside(self) -> None:
        aside = self._asides.pop()
        if aside.kind == "shptxt":
            self._blocks.add_box(aside.paragraphs)
        elif aside.kind == "annotation":
            comment, self._comment = self._comment, Pending("comment", Edge(ends=False))
            if comment.end is None:
                comment.start = self._blocks.line.edge(ends=True)
            comment.text = "\n".join(filter(None, map(squeeze, aside.paragraphs)))
            self.notes.add(comment)
        else:
            self._noted.append((aside.kind, aside.paragraphs))

    # -- blocks -------------------------------------------------------------------------------

    def _par(self, _number: int | None) -> None:
        if self._state.destination != "text":
            return
        if self._asides:
            self._asides[-1].paragraphs.append("")
        elif self._blocks.paragraph.in_table or (self._state.deleted and not self._standing):
            self._blocks.line.say(" ")
        else:
            self._blocks.end_paragraph()

    def _cell(self, _number: int | None) -> None:
        if not self._asides:
            self._blocks.end_cell()

    def _row(self, _number: int | None) -> None:
        if not self._asides:
            self._blocks.end_row()


def _day(words: str) -> str | None:
    try:
        year, month, day = (int(part) for part in words.split())
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _moment(words: str) -> str | None:
    """A date in the packed form of annotations: minute, hour, day, month, year from 1900."""
    packed = int(words) if words.lstrip("-").isdecimal() and len(words) < 12 else 0
    year, month, day = 1900 + (packed >> 20 & 0x1FF), packed >> 16 & 0xF, packed >> 11 & 0x1F
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
