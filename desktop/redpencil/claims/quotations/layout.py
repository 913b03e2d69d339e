"""One paragraph laid out for attribution: its words, with every quotation folded into one."""

from __future__ import annotations

import re
from functools import cache

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.marks import Region


class Tag:
    """What a word may be, as bits. A word may carry several; none is sure by itself.

    Plain integers on purpose: with IntFlag the same tests took twice the whole time.
    """

    CUE = 1
    AUXILIARY = 2
    ADVERB = 4
    PRONOUN = 8
    DETERMINER = 16
    PREPOSITION = 32
    CONJUNCTION = 64
    SUBORDINATOR = 128
    RELATIVE = 256
    TITLE = 512
    ROLE = 1024
    TIME = 2048
    VERB = 4096
    CAPITAL = 8192
    PUNCTUATION = 16384
    QUOTE = 32768
    NUMBER = 65536


_WORD_SETS: tuple[tuple[int, str], ...] = (
    (Tag.AUXILIARY, "auxiliaries"),
    (Tag.ADVERB, "adverbs"),
    (Tag.PRONOUN, "pronouns"),
    (Tag.DETERMINER, "determiners"),
    (Tag.PREPOSITION, "prepositions"),
    (Tag.CONJUNCTION, "conjunctions"),
    (Tag.SUBORDINATOR, "subordinators"),
    (Tag.RELATIVE, "relative-pronouns"),
    (Tag.TIME, "words-of-time"),
    (Tag.VERB, "common-verbs"),
)
# Adverbs end so; what looks like one and is a noun, an adjective or a name is left out.
_NOT_ADVERBS = lexicons.word_set("ly-words-no-adverbs")
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)+[^\W_]*|[^\W_]+(?:['’.&/\-‑@_±©³¡]+[^\W_]+)*"
    r"|\.{2,}|--+|[$#@£€][^\W_]+(?:[.,][^\W_]+)*|[^\s]"
)
# A bound for text without full stops, so that no work grows faster than the text.
_LONGEST_SENTENCE = 250
# Far more than a long article has, and some megabytes.
_MOST_PIECES = 20_000
_LONGEST_PIECE = 40
_TERMINAL = frozenset(".!?…")
# French sets a blank before its closing mark.
_CLOSING = "\"”’'»›」』)]`“ \u00a0\u202f"
_SHORT = re.compile(r"(?:[a-z]|(?:[a-z]\.)+[a-z])$")
QUOTE_WORD = "\u201c\u201d"
"""The word that stands for a whole quotation in a layout."""


@cache
def _tags() -> dict[str, int]:
    tags: dict[str, int] = {}
    for tag, name in _WORD_SETS:
        for word in lexicons.word_set(name):
            tags[word] = tags.get(word, 0) | tag
    for word in lexicons.reporting_verbs():
        tags[word] = tags.get(word, 0) | Tag.CUE
    for word in lexicons.titles():
        tags[word.rstrip(".")] = tags.get(word.rstrip("."), 0) | Tag.TITLE
    for word in lexicons.role_nouns():
        tags[word] = tags.get(word, 0) | Tag.ROLE
    for word in list(tags):
        if "’" in word:
            tags[word.replace("’", "'")] = tags[word]
    return tags


_Token = tuple[int, int, str, str, int, int]
"""Where a token begins and ends in its piece; the token; in lower case; tags first and inside."""


class _Vocabulary(dict[str, tuple[_Token, ...]]):
    """Every piece of text between two blanks that was met, with its tokens.

    No token goes over a blank, and pieces come back, so each is worked out once. Forgotten
    when there are very many.
    """

    def __missing__(self, piece: str) -> tuple[_Token, ...]:
        tokens = tuple(
            (match.start(), match.end(), match[0], *_worth(match[0]))
            for match in _TOKEN.finditer(piece)
        )
        if len(piece) <= _LONGEST_PIECE:
            if len(self) >= _MOST_PIECES:
                self.clear()
            self[piece] = tokens
        return tokens


def _worth(word: str) -> tuple[str, int, int]:
    """A word in lower case, and its tags first and inside of a sentence."""
    low = word.lower()
    tag = inside = _tags().get(low, 0)
    first = word[0]
    if first.isalpha():
        if low != word and first.isupper():
            tag |= Tag.CAPITAL
            # Inside of a sentence "Per" and "Will" are only names.
            inside = Tag.CAPITAL if word in lexicons.given_names() else tag
        if low.endswith("ly") and low not in _NOT_ADVERBS:
            tag |= Tag.ADVERB
            inside |= Tag.ADVERB
    elif first.isdigit() or (len(word) > 1 and first in "$£€"):
        tag = inside = tag | Tag.NUMBER
    elif len(word) == 1 or first in ".-":
        tag = inside = Tag.PUNCTUATION
    return low, tag, inside


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary()


class Layout:
    """The words of one paragraph in parallel lists; a quotation counts as one word.

    ``starts`` and ``ends`` are offsets into the whole text; ``region`` maps the
    number of a quotation's word to the number of its region; ``sentences`` holds
    first and one-past-last word of every sentence, ``sentence`` the sentence of a word.
    """

    __slots__ = (
        "ends",
        "lows",
        "region",
        "regions",
        "sentence",
        "sentences",
        "starts",
        "tags",
        "text",
        "words",
    )

    def __init__(self, text: str, start: int, end: int, regions: list[Region]) -> None:
        self.text = text
        self.regions = regions
        self.words: list[str] = []
        self.lows: list[str] = []
        self.tags: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.region: dict[int, int] = {}
        at = start
        for number, region in enumerate(regions):
            self._lay(at, region.start)
            self.region[len(self.words)] = number
            self._add(QUOTE_WORD, QUOTE_WORD, Tag.QUOTE, region.start, region.end)
            at = region.end
        self._lay(at, end)
        self.sentences = _find_sentences(self)
        self.sentence: list[int] = []
        for number, (first, last) in enumerate(self.sentences):
            self.sentence.extend([number] * (last - first))

    def _add(self, word: str, low: str, tag: int, start: int, end: int) -> None:
        self.words.append(word)
        self.lows.append(low)
        self.tags.append(tag)
        self.starts.append(start)
        self.ends.append(end)

    def _lay(self, start: int, end: int) -> None:
        known = _vocabulary()
        words, lows, tags, starts, ends = self.words, self.lows, self.tags, self.starts, self.ends
        at = start
        for piece in self.text[start:end].split(" "):
            for begin, close, word, low, tag, inside in known[piece]:
                words.append(word)
                lows.append(low)
                tags.append(tag if tag == inside or not _in_sentence(words) else inside)
                starts.append(at + begin)
                ends.append(at + close)
            at += len(piece) + 1

    @property
    def abbreviations(self) -> frozenset[str]:
        """What a full stop may follow within a sentence, in lower case."""
        return lexicons.abbreviations()

    def phrase(self, first: int, last: int) -> str:
        """The text of the words from ``first`` to before ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def _in_sentence(before: list[str]) -> bool:
    """Whether the last word follows others of its sentence."""
    return len(before) > 1 and before[-2][-1].isalpha()


def _find_sentences(layout: Layout) -> list[tuple[int, int]]:
    """Sentences outside the quotations; a quotation that ends a sentence ends it here too."""
    words, tags = layout.words, layout.tags
    found: list[tuple[int, int]] = []
    first = 0
    ends = Tag.PUNCTUATION | Tag.QUOTE
    for at, tag in enumerate(tags[:-1]):
        if not tag & ends and at - first < _LONGEST_SENTENCE:
            continue
        if (words[at] in _TERMINAL and _ends_sentence(layout, at)) or (
            tags[at] & Tag.QUOTE and _quote_ends_sentence(layout, at)
        ):
            following = at + 1
            if words[following] in (")", "]") and following > first:
                continue
            found.append((first, following))
            first = following
        elif _bracket_ends_sentence(layout, at, first) or at - first >= _LONGEST_SENTENCE:
            found.append((first, at + 1))
            first = at + 1
    if first < len(words):
        found.append((first, len(words)))
    return found


def _bracket_ends_sentence(layout: Layout, at: int, first: int) -> bool:
    """Whether a closing bracket after a full stop ends a sentence in brackets."""
    if layout.words[at] not in (")", "]") or at - first < 2:
        return False
    if layout.words[at - 1] not in _TERMINAL:
        return False
    return bool(layout.tags[at + 1] & (Tag.CAPITAL | Tag.QUOTE))


def _ends_sentence(layout: Layout, at: int) -> bool:
    tags, lows = layout.tags, layout.lows
    follows = tags[at + 1]
    if layout.words[at] == "…":
        return bool(follows & Tag.CAPITAL)
    if layout.words[at] != ".":
        return bool(follows & (Tag.CAPITAL | Tag.QUOTE | Tag.NUMBER))
    if layout.starts[at + 1] == layout.ends[at] and not follows & Tag.QUOTE:
        return False
    if not follows & (Tag.CAPITAL | Tag.QUOTE | Tag.NUMBER) and layout.words[at + 1] not in "([-—–":
        return False
    if at == 0 or layout.ends[at - 1] != layout.starts[at]:
        return True
    before = lows[at - 1]
    if before in layout.abbreviations or _SHORT.match(before):
        return bool(follows & Tag.QUOTE and not tags[at - 1] & Tag.TITLE)
    return True


def _quote_ends_sentence(layout: Layout, at: int) -> bool:
    region = layout.regions[layout.region[at]]
    end = region.end
    text = layout.text
    while end > region.start + 1 and text[end - 1] in _CLOSING:
        end -= 1
    if text[end - 1] not in _TERMINAL:
        return False
    follows = layout.tags[at + 1]
    if text[end - 1] == "." and layout.words[at + 1] in ("-", "—", "–", "--"):
        return False
    return bool(follows & (Tag.CAPITAL | Tag.QUOTE)) or layout.words[at + 1] in ("(", "[", "-")
