"""Edits such as authors and editors make to a draft, each with its truth kept by ``drafts``."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from drafts import Draft, Piece, Sentence, bare_words

from redpencil.model import Quotation

OTHER_WORDS = ("granite", "orchard", "velvet", "thunder", "copper", "meadow", "walnut", "gravel")
NAMES = ("Marta Velde", "Jonas Adair", "Priya Raman", "Colm Feeney", "Sade Bello", "Otto Lindt")
INSERTED = (
    "The rain had stopped by then, and somebody opened a window.",
    "A second list is kept in the basement of the town hall.",
    "Nobody who was asked could say when the paint would dry.",
    "“It took longer than the rain did,” a neighbour remarked.",
    "There were 17 folding chairs left over at the end of the evening.",
    "The archive holds 640 letters on the subject, most of them short.",
    "“We were told to bring our own spoons,” said the caretaker.",
    "About 35 percent of the forms came back without a signature.",
)
_WORD = re.compile(r"\b[a-z]{4,}\b")
_FULL_NAME = re.compile(r"[A-Z][a-z]{2,} [A-Z][a-z]{2,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def change_word(draft: Draft, chance: random.Random) -> bool:
    sentence = _at(draft, draft.pick(chance))
    return _replace(draft, sentence, _WORD, lambda _: chance.choice(OTHER_WORDS), chance)


def rewrite_some(draft: Draft, chance: random.Random) -> bool:
    """Change several words of one sentence."""
    sentence = _at(draft, draft.pick(chance))
    times = chance.randint(2, 5)
    made = [
        _replace(draft, sentence, _WORD, lambda _: chance.choice(OTHER_WORDS), chance)
        for _ in range(times)
    ]
    return any(made)


def alter_number(draft: Draft, chance: random.Random) -> bool:
    for _ in range(8):
        sentence = _at(draft, draft.pick(chance))
        if _replace(draft, sentence, _NUMBER, lambda raw: _other_number(raw, chance), chance):
            return True
    return False


def _other_number(raw: str, chance: random.Random) -> str:
    digit = chance.randrange(len(raw))
    if not raw[digit].isdigit():
        digit = 0
    return (
        raw[:digit] + chance.choice([d for d in "123456789" if d != raw[digit]]) + raw[digit + 1 :]
    )


def negate(draft: Draft, chance: random.Random) -> bool:
    verb = re.compile(r"\b(?:was|were|had|has|is|are|will|would)\b")
    for _ in range(8):
        if _replace(draft, _at(draft, draft.pick(chance)), verb, lambda raw: f"{raw} not", chance):
            return True
    return False


def drop_words(draft: Draft, chance: random.Random) -> bool:
    sentence = _at(draft, draft.pick(chance))
    return _replace(draft, sentence, re.compile(r"\b[a-z]{2,} [a-z]{2,} "), lambda _: "", chance)


def move_sentence(draft: Draft, chance: random.Random) -> bool:
    number, at = draft.pick(chance)
    sentence = draft.paragraphs[number].pop(at)
    target = chance.randrange(len(draft.paragraphs))
    draft.paragraphs[target].insert(chance.randint(0, len(draft.paragraphs[target])), sentence)
    return True


def move_paragraph(draft: Draft, chance: random.Random) -> bool:
    number, _ = draft.pick(chance)
    paragraph = draft.paragraphs.pop(number)
    draft.paragraphs.insert(chance.randint(0, len(draft.paragraphs)), paragraph)
    return True


def swap_alike(draft: Draft, chance: random.Random) -> bool:
    """Let two sentences of one pattern change places; that they differ is seen without marks."""
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for n, paragraph in enumerate(draft.paragraphs):
        for m, sentence in enumerate(paragraph):
            words = bare_words(sentence.text)
            for pattern in (re.sub(r"\d+", "#", words), " ".join(words.split()[:3])):
                found.setdefault(pattern, {})[words] = n, m
    families = [list(family.values()) for family in found.values() if len(family) > 1]
    if not families:
        return False
    (a, b), (c, d) = chance.sample(chance.choice(families), 2)
    one, other = draft.paragraphs[a], draft.paragraphs[c]
    one[b], other[d] = other[d], one[b]
    return True


def duplicate_paragraph(draft: Draft, chance: random.Random) -> bool:
    number, _ = draft.pick(chance)
    copied = [sentence.copy() for sentence in draft.paragraphs[number]]
    at = chance.randint(0, len(draft.paragraphs))
    draft.paragraphs.insert(at, copied)
    if at in (number, number + 1):
        # Two copies one after the other: nothing tells which is the old one.
        draft.undecided |= {sentence.number for sentence in copied}
    return True


def insert_sentence(draft: Draft, chance: random.Random) -> bool:
    number, at = draft.pick(chance)
    draft.paragraphs[number].insert(at, Sentence([Piece(chance.choice(INSERTED))], -1, True))
    return True


def insert_sibling(draft: Draft, chance: random.Random) -> bool:
    """Put in, somewhere, a sentence like one that is there, with other figures and words."""
    for _ in range(8):
        number, at = draft.pick(chance)
        other = _at(draft, (number, at)).copy()
        other.sibling = True
        if _replace(draft, other, _NUMBER, lambda raw: _other_number(raw, chance), chance):
            number, at = draft.pick(chance)
            draft.paragraphs[number].insert(at, other)
            return True
    return False


def delete_sentence(draft: Draft, chance: random.Random) -> bool:
    if sum(map(len, draft.paragraphs)) < 4:
        return False
    number, at = draft.pick(chance)
    del draft.paragraphs[number][at]
    return True


def delete_paragraph(draft: Draft, chance: random.Random) -> bool:
    if sum(map(bool, draft.paragraphs)) < 4:
        return False
    draft.paragraphs[draft.pick(chance)[0]].clear()
    return True


_DRESS: tuple[tuple[str, str], ...] = (
    ("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'"), ("—", " -- "), ("–", "-"), ("…", "..."),
    (" ", "\u00a0"), (" ", "  "), ("é", "e\u0301"),
)  # fmt: skip


def dress(draft: Draft, chance: random.Random) -> bool:
    """Change the typography of the whole text, or of one paragraph."""
    number, _ = draft.pick(chance)
    everywhere = chance.random() < 0.5
    chosen = [pair for pair in _DRESS if chance.random() < 0.6]
    for paragraph in draft.paragraphs if everywhere else [draft.paragraphs[number]]:
        for sentence in paragraph:
            for mark, other in chosen:
                rare = mark == " "
                for match in reversed(list(re.finditer(re.escape(mark), sentence.text))):
                    if not rare or chance.random() < 0.1:
                        sentence.put(*match.span(), other, dress=True)
    return True


def exchange_speaker(draft: Draft, chance: random.Random) -> bool:
    """Give all that one person says to another, by every name the person goes by."""
    named = [
        m.resolved or m.text
        for claim in draft.claims
        if isinstance(claim.reading, Quotation) and (m := claim.reading.speaker)
    ]
    full = [n for n in named if _FULL_NAME.fullmatch(n) and n not in NAMES]
    if not full:
        return False
    name = chance.choice(sorted(set(full)))
    other = chance.choice(NAMES)
    if other.split()[1] in draft.first.text or name in draft.exchanged:
        return False
    for short, new in ((name, other), *zip(name.split(), other.split(), strict=True)):
        pattern = re.compile(rf"\b{re.escape(short)}\b")
        for paragraph in draft.paragraphs:
            for sentence in paragraph:
                for match in reversed(list(pattern.finditer(sentence.text))):
                    sentence.put(*match.span(), new)
    draft.exchanged.add(name)
    return True


def split_paragraph(draft: Draft, chance: random.Random) -> bool:
    number, at = draft.pick(chance)
    paragraph = draft.paragraphs[number]
    if not at:
        return False
    draft.paragraphs[number : number + 1] = [paragraph[:at], paragraph[at:]]
    return True


def join_paragraphs(draft: Draft, chance: random.Random) -> bool:
    number, _ = draft.pick(chance)
    if number + 1 >= len(draft.paragraphs) or number == 0:
        return False
    one, other = draft.paragraphs[number : number + 2]
    if not one or not other or not re.search(r"[.!?]$", one[-1].text):
        return False
    draft.paragraphs[number : number + 2] = [one + other]
    return True


def split_sentence(draft: Draft, chance: random.Random) -> bool:
    """Make two sentences of one at a comma or an "and"."""
    for _ in range(8):
        number, at = draft.pick(chance)
        sentence = draft.paragraphs[number][at]
        found = list(re.finditer(r"(?<=[a-z])(?:,| and) (?=[a-z])", sentence.text))
        if found:
            start, end = chance.choice(found).span()
            whole = sentence.copy()
            whole.put(start, end + 1, f".\n{sentence.text[end].upper()}")
            parts = whole.parted("\n")
            if not any(bare_words(part.text) in draft.words for part in parts):
                draft.paragraphs[number][at : at + 1] = parts
                return True
    return False


def join_sentences(draft: Draft, chance: random.Random) -> bool:
    """Make one sentence of two that follow each other."""
    number, at = draft.pick(chance)
    both = draft.paragraphs[number][at : at + 2]
    if len(both) < 2 or any(sentence.sibling for sentence in both):
        return False
    if not both[0].text.endswith(".") or not both[1].text[0].isalpha():
        return False
    first, second = both
    first.put(len(first.text) - 1, len(first.text), ", and ")
    second.put(0, 1, second.text[0].lower())
    first.pieces += second.pieces
    del draft.paragraphs[number][at + 1]
    return True


EDITS: tuple[Callable[[Draft, random.Random], bool], ...] = (
    change_word, rewrite_some, alter_number, negate, drop_words, move_sentence, move_paragraph,
    swap_alike, duplicate_paragraph, insert_sentence, insert_sibling, delete_sentence,
    delete_paragraph, dress, exchange_speaker, split_paragraph, join_paragraphs,
    split_sentence, join_sentences,
)  # fmt: skip


def _at(draft: Draft, place: tuple[int, int]) -> Sentence:
    return draft.paragraphs[place[0]][place[1]]


def _replace(
    draft: Draft,
    sentence: Sentence,
    pattern: re.Pattern[str],
    other: Callable[[str], str],
    chance: random.Random,
) -> bool:
    """Put other words in the place of some, unless that makes a sentence of the first draft."""
    found = list(pattern.finditer(sentence.text))
    if not found:
        return False
    match = chance.choice(found)
    edited = sentence.copy()
    edited.put(*match.span(), other(match.group()))
    if bare_words(edited.text) in draft.words:
        return False
    sentence.pieces, sentence.changed = edited.pieces, True
    return True


def edit(draft: Draft, chance: random.Random, count: int) -> None:
    """Make so many edits of all kinds."""
    while len(draft.made) < count:
        made = chance.choice(EDITS)
        if made(draft, chance):
            draft.made.append(made.__name__)
