"""What is known of a language beside English: words by kind, verbs, and how words are parted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from redpencil.claims.quotations.conjugation import forms_of
from redpencil.claims.quotations.layout import Tag
from redpencil.claims.quotations.lexicons import Language, Verb, frames_of, language
from redpencil.text.wordlists import rows

_SETS: tuple[tuple[int, str], ...] = (
    (Tag.AUXILIARY, "auxiliaries"),
    (Tag.VERB, "verbs"),
    (Tag.ADVERB, "adverbs"),
    (Tag.PRONOUN, "pronouns"),
    (Tag.DETERMINER, "determiners"),
    (Tag.PREPOSITION, "prepositions"),
    (Tag.CONJUNCTION, "conjunctions"),
    (Tag.SUBORDINATOR, "subordinators"),
    (Tag.RELATIVE, "relative-pronouns"),
    (Tag.TIME, "words-of-time"),
)
# Words that end in an apostrophe and lean on the next one: l’homme, all’inizio.
_LEANING = {
    "fr": r"(?:(?:jus|lors|puis|quoi)?qu|[cdjlmnst])['’](?=[^\W\d_])",
    "it": r"[^\W\d_]{1,6}['’](?=[^\W\d_])",
}
# Pronouns that hang behind a verb: a-t-il, disse-lhe. They begin words of their own.
_HANGING = {
    "fr": r"(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)\b",
    "pt": r"(?:lhes?|me|te|se|nos|vos|las?|los?|[ao]s?)\b",
}
_OTHER_TOKENS = r"\.{2,}|--+|[$#@£€][^\W_]+(?:[.,][^\W_]+)*|[^\s]"
_PRONOUNS: dict[str, str] = {
    "il": "he", "elle": "she", "ils": "they", "elles": "they",
    "er": "he", "sie": "she", "es": "it", "ihr": "she", "ihm": "he", "ihnen": "they",
    "él": "he", "ella": "she", "ellos": "they", "ellas": "they",
    "lui": "he", "lei": "she", "egli": "he", "loro": "they", "ele": "he", "ela": "she",
    "eles": "they", "elas": "they",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Separable:
    """A verb whose prefix stands apart in a main clause ("teilte ... mit")."""

    prefix: str
    verb: Verb


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language as its quotations are read.

    ``tags`` holds the bits of ``Tag`` for a word in lower case. ``verbs`` holds the reporting
    verbs by their forms, ``apart`` those whose prefix stands elsewhere. ``sources`` are the
    phrases that name a source, as rows of words; ``behind`` those that follow their source.
    """

    language: Language
    token: re.Pattern[str]
    tags: Mapping[str, int]
    verbs: Mapping[str, Verb]
    apart: Mapping[str, tuple[Separable, ...]]
    sources: Mapping[str, tuple[tuple[str, ...], ...]]
    behind: frozenset[str]

    @property
    def code(self) -> str:
        """The code of the language."""
        return self.language.code

    @property
    def drops_subjects(self) -> bool:
        """Whether a finite verb may do without its subject."""
        return self.code in ("es", "it", "pt")

    def meaning(self, pronoun: str) -> str:
        """The English pronoun that one in lower case has the meaning of, or an empty string."""
        return _PRONOUNS.get(pronoun, "")


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language beside English by its code."""
    known = language(code)
    token = _token(code)
    verbs, apart = _verbs(code)
    tags: dict[str, int] = {}
    for tag, name in _SETS:
        for word in known.words(name):
            tags[word] = tags.get(word, 0) | tag
    for word in (*verbs, *apart):
        tags[word] = tags.get(word, 0) | Tag.CUE
    for word in known.titles:
        tags[word.rstrip(".")] = tags.get(word.rstrip("."), 0) | Tag.TITLE
    for word in known.role_nouns:
        tags[word] = tags.get(word, 0) | Tag.ROLE
    sources: dict[str, list[tuple[str, ...]]] = {}
    behind: set[str] = set()
    for (phrase,) in rows("according-to.txt", code):
        # A word behind it, for "all’" leans on one.
        parted = [m.group().lower().replace("'", "’") for m in token.finditer(f"{phrase}x")]
        words = (*parted[:-1], *filter(None, [parted[-1].removesuffix("x")]))
        if words[0] == "…":
            behind.add(words[1])
        else:
            sources.setdefault(words[0], []).append(words)
    longest_first = {
        first: tuple(sorted(found, key=len, reverse=True)) for first, found in sources.items()
    }
    return Grammar(known, token, tags, verbs, apart, longest_first, frozenset(behind))


def _token(code: str) -> re.Pattern[str]:
    """The pattern of the words and signs of a language, one match each."""
    leaning, hanging = _LEANING.get(code), _HANGING.get(code)
    joint = rf"(?!-{hanging})['’.&/\-‑@_]+" if hanging else r"['’.&/\-‑@_]+"
    word = rf"\d+(?:[.,:]\d+)+[^\W_]*|[^\W_]+(?:{joint}[^\W_]+)*"
    first = rf"\b{leaning}|" if leaning else ""
    clitic = rf"-{hanging}|" if hanging and code == "pt" else ""
    inverted = r"-(?:t-)?(?=[^\W\d_])|" if code == "fr" else ""
    return re.compile(f"{first}{clitic}{inverted}{word}|{_OTHER_TOKENS}", re.IGNORECASE)


def _verbs(code: str) -> tuple[dict[str, Verb], dict[str, tuple[Separable, ...]]]:
    verbs: dict[str, Verb] = {}
    apart: dict[str, tuple[Separable, ...]] = {}
    for lemma, given, letters in rows("reporting-verbs.tsv", code):
        prefix, _, rest = lemma.rpartition("|")
        frames = frames_of(letters)
        for form, bits in forms_of(rest, given, code):
            if not prefix:
                _enter(verbs, form, Verb(lemma, frames, bits))
                continue
            # "mitteilte" in a subordinate clause; given participles have their prefix already.
            whole = form if form.startswith(prefix) else prefix + form
            _enter(verbs, whole, Verb(prefix + rest, frames, bits))
            single = Separable(prefix, Verb(prefix + rest, frames, bits))
            if not form.startswith(prefix):
                apart[form] = (*apart.get(form, ()), single)
    return verbs, apart


def _enter(verbs: dict[str, Verb], form: str, verb: Verb) -> None:
    known = verbs.get(form)
    verbs[form] = (
        Verb(known.lemma, known.frames | verb.frames, known.forms | verb.forms) if known else verb
    )
