"""The word lists behind the finding of quotations, read once in a process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from redpencil.text.wordlists import Row, rows


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


# Shorter ends of compound words are met by chance: "Heirat" ends in "rat".
_SHORTEST_HEAD = 4


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a reporting verb: its base form, the frames it opens, the forms it may be."""

    lemma: str
    frames: int
    forms: int


@cache
def reporting_verbs() -> dict[str, Verb]:
    """Every form of every reporting verb, in lower case."""
    found: dict[str, Verb] = {}
    for lemma, past, letters in rows("reporting-verbs.tsv"):
        frames = frames_of(letters)
        for word, form in _inflect(lemma, past):
            known = found.get(word)
            if known:
                found[word] = Verb(known.lemma, known.frames | frames, known.forms | form)
            else:
                found[word] = Verb(lemma, frames, form)
    return found


def frames_of(letters: str) -> int:
    """The frames that letters of a list of verbs stand for, as bits."""
    frames = 0
    for letter in letters:
        frames |= _LETTERS[letter]
    return frames


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


@dataclass(frozen=True, slots=True)
class Language:
    """The lists of a language that tell people and their names apart from other words.

    Words are in lower case, given names as they are written. Genders are m, f, u (does not
    tell), p for several people, and o for a body that is no person.
    """

    code: str
    titles: Mapping[str, str]
    given_names: Mapping[str, str]
    role_nouns: Mapping[str, str]
    organisation_words: frozenset[str]
    abbreviations: frozenset[str]
    sets: Mapping[str, frozenset[str]]

    def words(self, name: str) -> frozenset[str]:
        """The words of a set in word-sets.tsv; none where the language needs no such set."""
        return self.sets.get(name, frozenset())

    def role(self, low: str) -> str | None:
        """The gender of a noun for people who speak; None for any other word.

        A German word that ends in one is one too: "Regierungssprecherin".
        """
        found = self.role_nouns.get(low)
        if found is not None or self.code != "de":
            return found
        for start in range(2, len(low) - _SHORTEST_HEAD + 1):
            if (found := self.role_nouns.get(low[start:])) is not None:
                return found
        return None


@cache
def language(code: str) -> Language:
    """The lists of one of ``wordlists.LANGUAGES``."""
    sets: dict[str, set[str]] = {}
    for name, word in rows("word-sets.tsv", code):
        sets.setdefault(name, set()).add(word)
    return Language(
        code,
        _pairs(rows("titles.tsv", code)),
        _pairs(rows("given-names.tsv", code)),
        _pairs(rows("role-nouns.tsv", code)),
        frozenset(row[0] for row in rows("organisation-words.txt", code)),
        frozenset(row[0].rstrip(".") for row in rows("abbreviations.txt", code)),
        {name: frozenset(words) for name, words in sets.items()},
    )


def _pairs(found: tuple[Row, ...]) -> dict[str, str]:
    return {row[0]: row[1] for row in found}


def titles() -> Mapping[str, str]:
    """English titles before a name, with gender m, f or u."""
    return language("en").titles


def given_names() -> Mapping[str, str]:
    """Given names of English news with gender m, f or u."""
    return language("en").given_names


def role_nouns() -> Mapping[str, str]:
    """English nouns for people and groups who speak, with gender m, f, u, or p for several."""
    return language("en").role_nouns


def organisation_words() -> frozenset[str]:
    """Words that make an English name an organisation's."""
    return language("en").organisation_words


def word_set(name: str) -> frozenset[str]:
    """The words of a set in the English word-sets.tsv. An unknown name is a bug."""
    return language("en").sets[name]


def abbreviations() -> frozenset[str]:
    """English abbreviations whose full stop ends no sentence, without the stop."""
    return language("en").abbreviations
