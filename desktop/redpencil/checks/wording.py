"""The words of a quotation or a passage, normalised for comparing, with their places kept.

Pure: no files, no Qt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


def listed(words: str) -> frozenset[str]:
    """The words of a list, which is easier to read and to mend without marks around each."""
    return frozenset(words.split())


# A word may hold apostrophes; a number its commas and points; hyphens part words, so that
# "well-known" and "well known" are the same two words.
_WORD = re.compile(
    r"(?P<number>[$€£¥]?\d+(?:[.,:]\d+)*)|(?P<word>[^\W\d_]+(?:'\s?[^\W\d_]+)*'?)|(?P<sign>%)"
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
# What a transcriber adds: it is not among the words that were said.
_STAGE = re.compile(
    r"[(\[]\s*(?:applause|laughter|cheer(?:s|ing)|boo(?:s|ing)|cross-?talk|inaudible|laughs?"
    r"|chuckles?|music|pause|unintelligible|bell rings?)\b[^)\]]{0,40}[)\]]|<[a-z]{1,6}\s?/?>",
    re.IGNORECASE,
)
FILLERS = frozenset({"uh", "um", "er", "erm", "ah", "hm", "hmm", "mm", "uhm"})
"""Sounds of hesitation, which editors leave out and transcribers write as they please."""

BREAK = "\u2029"
"""Parts the fragments of a quotation that its article interrupts ("…," she said, "…")."""

_GAP = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)(?:\s?\.)?\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?")
_LETTER = re.compile(r"\[(\w)\](?=\w)")
_BRACKET = re.compile(r"\[([^\]]{0,200})\]")

STOP = listed(
    "a an the of to in on at by for from with and or but if as is are was were be been am it its "
    "this that these those i you he she we they me him her us them my your his our their not no "
    "do does did have has had will would can could may might shall should must so than then there "
    "here what which who whom how when where why all any some just very more most up out about "
    "into over again also too only own same such because while lot lots people going go goes went "
    "gone think thought make makes made know known need needs get gets got come comes came way "
    "like want wants say says said one two first thing things something anything nothing time "
    "times see look take really well good much many let even now never back day year years still "
    "every both long last great new sure work right i'm it's don't that's there's let's i've we've "
    "they've we're they're you're i'll we'll he's she's isn't doesn't didn't won't can't wouldn't "
    "couldn't haven't"
)
"""Words so common that sharing them proves little."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order: ``norms`` to compare, ``spans`` (code points) to show."""

    text: str
    norms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def surface(self, first: int, end: int) -> str:
        """The text from word ``first`` to word ``end`` (not included), as it was written."""
        if first >= end:
            return ""
        return self.text[self.spans[first][0] : self.spans[end - 1][1]]


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a quotation, and before which of them an edit is marked.

    ``gaps`` are omissions (…), ``brackets`` inserted or replaced words, ``letters`` single
    letters changed in brackets ("[W]e"), ``breaks`` the places where the article interrupts.
    """

    words: Words
    gaps: frozenset[int]
    brackets: frozenset[int]
    letters: bool
    breaks: frozenset[int] = frozenset()

    @property
    def marks(self) -> frozenset[int]:
        """Every place where the source may have words that the quotation has not."""
        return self.gaps | self.brackets | self.breaks


def find_words(text: str) -> Words:
    """The words of a passage; fillers and stage directions are left out."""
    return _words(text, [m.span() for m in _STAGE.finditer(text)])


@lru_cache(maxsize=4096)
def passage_words(text: str) -> Words:
    """``find_words``, remembered: the same passage is laid beside many claims."""
    return find_words(text)


def _words(text: str, left_out: list[tuple[int, int]]) -> Words:
    even = text.translate(_APOSTROPHES)
    # Some capitals are longer in small letters: there each word is lowered by itself.
    small = even.lower()
    one_by_one = len(small) != len(text)
    norms: list[str] = []
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(even if one_by_one else small):
        start, end = match.span()
        if left_out and any(a <= start < b for a, b in left_out):
            continue
        norm, kind = match.group(), match.lastgroup
        if kind == "word":
            if one_by_one:
                norm = norm.lower()
            if "'" in norm:
                end = start + len(match.group().rstrip("'"))
                norm = norm.strip("'").replace("' ", "'")
            if norm in FILLERS:
                continue
        elif kind == "sign":
            norm = "percent"
        else:
            norm = norm.replace(",", "")
        norms.append(norm)
        spans.append((start, end))
    return Words(text, tuple(norms), tuple(spans))


def read_quote(text: str) -> Quote:
    """The words of a quotation, marked edits taken apart.

    Words in square brackets are the editor's: they are not compared, their place is kept.
    An ellipsis at either end marks nothing inside.
    """
    letters = bool(_LETTER.search(text))
    # The brackets round a letter become nothing, of the same length, so that places hold.
    plain = _LETTER.sub(lambda m: f"\u2060{m.group(1)}\u2060", text) if letters else text
    if letters:
        plain, text = _without_joiners(plain)
    gaps_at = [m.span() for m in _GAP.finditer(plain)]
    brackets_at = [m.span() for m in _BRACKET.finditer(plain) if not _GAP.fullmatch(m.group())]
    words = _words(text, gaps_at + brackets_at)
    starts = [start for start, _ in words.spans]

    def places(spans: list[tuple[int, int]]) -> frozenset[int]:
        return frozenset(sum(start < a for start in starts) for a, _ in spans)

    def inside(spans: list[tuple[int, int]]) -> frozenset[int]:
        return frozenset(i for i in places(spans) if 0 < i < len(starts))

    breaks_at = [m.span() for m in re.finditer(BREAK, plain)]
    return Quote(words, inside(gaps_at), places(brackets_at), letters, inside(breaks_at))


def _without_joiners(marked: str) -> tuple[str, str]:
    plain = marked.replace("\u2060", "")
    return plain, plain


_DASHES = re.compile(r"\s*(?:--+|[—–―]|(?<=\s)-(?=\s))\s*|(?<=\w)-\s+(?=\w)")
_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "..."}
)


def typeset_alike(text: str) -> str:
    """A text with the choices of a house's typography taken out: marks, dashes, white space."""
    even = text.translate(_MARKS).replace("``", '"').replace("''", '"')
    even = _DASHES.sub("—", even)
    return " ".join(even.split())
