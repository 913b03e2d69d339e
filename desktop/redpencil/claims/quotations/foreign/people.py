"""Names and genders in a speaker's phrase, in languages beside English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redpencil.claims.quotations.lexicons import Language

_PIECES = re.compile(r"[,;(—]")
_WORD = re.compile(r"[^\W_](?:[\w'’\-‑]*\w)?[.’']?")
_ABBREVIATED = r"(?:Mme|Mlle|Mgr|Sra?|Srta|Dra?|Dott|Prof|Sig|Avv|On|St)\.|M\."


def name_pattern(language: Language, word: str) -> re.Pattern[str]:
    """The pattern of full names; ``word`` is that of a capitalised word."""
    particles = sorted(language.words("name-particles"), key=len, reverse=True)
    particle = "|".join(re.escape(p) for p in particles)
    links = rf"(?:(?:{particle})[ \u00a0]?){{0,2}}"
    one = rf"(?:{_ABBREVIATED}|{word})"
    return re.compile(rf"{one}(?:[ \u00a0]{links}{one}){{1,8}}")


def core_name(phrase: str, language: Language) -> str | None:
    """The name inside a speaker's phrase; None where only a role is named.

    "la maire de Brest, Claire Morvan" gives "Claire Morvan", "M. Tellier" gives "Tellier".
    """
    runs = [run for piece in _PIECES.split(phrase) for run in _runs(piece, language)]
    for run in runs:
        if run[0] in language.given_names and len(run) > 1:
            return " ".join(run)
    people = [run for run in runs if len(run) > 1 and not _is_body(run, language)]
    first = _PIECES.split(phrase)[0].split()
    if people:
        return " ".join(people[0])
    # A single word is a name where nothing else describes anybody: "Morvan", "la SNCF".
    if len(runs) >= 1 and len(first) <= 3 and not _describes(first, language):
        return " ".join(runs[0])
    titled = len(first) > 1 and _is_title(first[0], language)
    return " ".join(runs[0]) if runs and titled else None


def _describes(words: list[str], language: Language) -> bool:
    return any(language.role(word.lower()) for word in words)


def _is_title(word: str, language: Language) -> bool:
    low = word.lower()
    return low in language.titles or low.rstrip(".") in language.titles


def _is_body(run: list[str], language: Language) -> bool:
    return any(word.lower() in language.organisation_words for word in run)


def _runs(piece: str, language: Language) -> Iterator[list[str]]:
    """The runs of capitalised words, particles between them kept, titles and roles taken off."""
    particles = language.words("name-particles")
    held: list[str] = []
    for word in [*_WORD.findall(piece), ""]:
        if word[:1].isupper() and not (not held and _leads(word, language)):
            held.append(word)
            continue
        if held and word.lower().replace("'", "’") in particles:
            held.append(word)
            continue
        while held and held[-1][0].islower():
            held.pop()
        if held:
            yield from _parted(held, language)
        held = []


def _parted(run: list[str], language: Language) -> Iterator[list[str]]:
    """A run, without a place before a given name: "Brest Claire Morvan" is two."""
    for number in range(1, len(run) - 1):
        if run[number] in language.given_names and run[0] not in language.given_names:
            yield run[number:]
            return
    yield run


def _leads(word: str, language: Language) -> bool:
    """Whether a capitalised word only leads up to a name."""
    low = word.lower().rstrip(".")
    if low in language.titles or f"{low}." in language.titles:
        return True
    return low in language.words("capitals-no-names") or language.role(low) is not None


def gender_of(phrase: str, language: Language) -> str:
    """What titles, role nouns and articles in a phrase tell about gender."""
    head = _PIECES.split(phrase)[0]
    words = [word.lower() for word in head.split()]
    for number, word in enumerate(words):
        title = language.titles.get(word) or language.titles.get(word.rstrip("."))
        gender = title or language.role(word.split("’")[-1].split("'")[-1]) or ""
        if gender in ("m", "f"):
            return gender
        if gender == "o":
            return "o"
        if gender == "u" and number:
            return _of_article(words[number - 1], language)
    return "u"


def _of_article(word: str, language: Language) -> str:
    if word in language.words("male-articles"):
        return "m"
    return "f" if word in language.words("female-articles") else "u"
