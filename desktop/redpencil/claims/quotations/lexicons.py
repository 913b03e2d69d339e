"""The word lists behind the finding of quotations, read once from resources/lexicons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from redpencil import resources


class Frame:
    """What a reporting verb may govern, as bits; the letters are those of reporting-verbs.tsv."""

    SPEAKS = 1
    CLAUSE = 2
    THAT_CLAUSE = 4
    ADDRESSEE = 8
    INVERTS = 16
    NAMES = 32
    MIND = 64
    QUESTION = 128
    INFINITIVE = 256
    URGES = 512


class Form:
    """The forms in which a verb may stand, as bits."""

    BASE = 1
    THIRD = 2
    PAST = 4
    PARTICIPLE = 8
    ING = 16


_LETTERS = {
    "s": Frame.SPEAKS,
    "c": Frame.CLAUSE | Frame.THAT_CLAUSE,
    "t": Frame.THAT_CLAUSE,
    "p": Frame.ADDRESSEE,
    "i": Frame.INVERTS,
    "n": Frame.NAMES,
    "m": Frame.MIND,
    "w": Frame.QUESTION,
    "v": Frame.INFINITIVE,
    "u": Frame.URGES,
}
_VOWELS = "aeiou"
# Verbs of one stressed last syllable besides the monosyllables double their consonant.
_DOUBLING = frozenset(
    {"admit", "demur", "refer", "quip", "brag", "dub", "chat", "snap", "slam", "beg"}
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a reporting verb: its base form, the frames it opens, the forms it may be."""

    lemma: str
    frames: int
    forms: int


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a lexicon, split at tabs; remarks and empty lines left out."""
    lines = resources.text(f"lexicons/{name}").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and line[0] != "#")


@cache
def reporting_verbs() -> dict[str, Verb]:
    """Every form of every reporting verb, in lower case."""
    found: dict[str, Verb] = {}
    for lemma, past, letters in rows("reporting-verbs.tsv"):
        frames = 0
        for letter in letters:
            frames |= _LETTERS[letter]
        for word, form in _inflect(lemma, past):
            known = found.get(word)
            if known:
                found[word] = Verb(known.lemma, known.frames | frames, known.forms | form)
            else:
                found[word] = Verb(lemma, frames, form)
    return found


def _inflect(lemma: str, past: str) -> tuple[tuple[str, int], ...]:
    finite, _, participle = past.partition("/")
    return (
        (lemma, Form.BASE),
        (_third(lemma), Form.THIRD),
        (_ing(lemma), Form.ING),
        (finite, Form.PAST if participle else Form.PAST | Form.PARTICIPLE),
        (participle or finite, Form.PARTICIPLE),
    )


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _ing(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    if lemma in _DOUBLING or lemma == "begin":
        return lemma + lemma[-1] + "ing"
    return lemma + "ing"


@cache
def titles() -> dict[str, str]:
    """Titles before a name, in lower case, with gender m, f or u."""
    return {row[0]: row[1] for row in rows("titles.tsv")}


@cache
def given_names() -> dict[str, str]:
    """Given names with gender m, f or u."""
    return {row[0]: row[1] for row in rows("given-names.tsv")}


@cache
def role_nouns() -> dict[str, str]:
    """Nouns for people and groups who speak, with gender m, f, u, or p for several."""
    return {row[0]: row[1] for row in rows("role-nouns.tsv")}


@cache
def organisation_words() -> frozenset[str]:
    """Words that make a name an organisation's, in lower case."""
    return frozenset(row[0] for row in rows("organisation-words.txt"))


@cache
def _word_sets() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in rows("word-sets.tsv"):
        found.setdefault(name, set()).update(words.split())
    return {name: frozenset(words) for name, words in found.items()}


def word_set(name: str) -> frozenset[str]:
    """The words of a set in word-sets.tsv, in lower case. An unknown name is a bug."""
    return _word_sets()[name]


@cache
def abbreviations() -> frozenset[str]:
    """Abbreviations whose full stop ends no sentence, in lower case, without the stop."""
    return frozenset(row[0].rstrip(".") for row in rows("abbreviations.txt"))
