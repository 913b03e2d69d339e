"""Who is named in an article: full names, short forms, gender, and whom a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from redpencil.claims.quotations import lexicons

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĜĞĠĢĤĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŜŞŠŢŤŪŮŰŲŴŶŹŻŽ"
_ABBREVIATED = r"(?:Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Capt|Maj|Sgt|Adm|Prof|Rev|Hon|St)\."
_NAME_WORD = (
    rf"(?:{_ABBREVIATED}|[{_UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)*|[{_UPPER}]\.(?:[{_UPPER}]\.)*)"
)
_PARTICLE = r"(?:de la|de|del|della|di|da|du|van der|van den|van|von|bin|ibn|al|el|le|ten|der)"
_NICKNAME = r"(?:[“\"‘'][^\W\d_]+[”\"’'] )"
_FULL_NAME = re.compile(
    rf"{_NAME_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?{_NICKNAME}?{_NAME_WORD}){{1,8}}"
)
_SUFFIX = re.compile(r"(?:,? (?:Jr|Sr)\.?| I{2,3}| IV)$")
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W_](?:[\w'’\-‑]*\w)?\.?")
_NOT_NAMES = lexicons.word_set("capitals-no-names")
_NAMESAKES = 40
"""So many people are kept for one word of a name; more is a list, not an article."""
_LOOKBEHIND = 12
"""How many people named before a pronoun are looked at; further back none is meant."""


@dataclass(slots=True)
class Person:
    """Somebody, or some body, named in the article. ``gender`` is m, f, o (no person) or u."""

    name: str
    gender: str = "u"
    evidence: int = 0
    words: frozenset[str] = field(default_factory=frozenset)
    last: str = ""


def core_name(phrase: str) -> str | None:
    """The name inside a speaker's phrase, its titles and descriptions taken off; None if none.

    "Defence Minister Jean-Yves Le Drian" gives "Jean-Yves Le Drian".
    """
    run = _name_run(phrase)
    if not run:
        return None
    titles, givens = lexicons.titles(), lexicons.given_names()
    start = 0
    for number, word in enumerate(run):
        low = word.lower().rstrip(".")
        if number < len(run) - 1 and (
            low in titles or low in lexicons.role_nouns() or f"{low}." in titles
        ):
            start = number + 1
    for number in range(start, len(run) - 1):
        if run[number] in givens and number + 1 < len(run):
            start = number
            break
    return " ".join(run[start:])


def _name_run(phrase: str) -> list[str]:
    """The capitalised words that end the head of a phrase, before any comma or "of"."""
    head = re.split(
        r"[,(;—]|\s(?:who|that|which|of|in|from|at|for|with|on|and|--)\s", phrase, maxsplit=1
    )[0]
    head = _POSSESSIVE.sub("", head.strip())
    words = _WORD.findall(head)
    run: list[str] = []
    if words and words[-1][0].islower():
        return []  # "the minister's aide" names nobody
    for word in reversed(words):
        if word[0].isupper() or (
            run and word in ("de", "la", "van", "von", "der", "bin", "al", "le", "du", "da")
        ):
            run.insert(0, word)
        elif run:
            break
    while run and run[0][0].islower():
        run.pop(0)
    while run and run[0].lower().rstrip(".") in _NOT_NAMES and len(run) > 1:
        run.pop(0)
    return [] if len(run) == 1 and run[0].lower().rstrip(".") in _NOT_NAMES else run


class People:
    """The people named so far, by every word of their names."""

    def __init__(self) -> None:
        self._by_name: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._named: list[tuple[int, Person]] = []
        self._seen: list[tuple[int, Person]] = []

    def read(self, text: str, start: int, end: int) -> None:
        """Takes in the full names that stand between two offsets of a text."""
        for match in _FULL_NAME.finditer(text, start, end):
            person = self._take(match.group())
            if person is not None:
                self._seen.append((match.start(), person))

    def _take(self, run: str) -> Person | None:
        """The person whom a run of capitalised words names, taken in; None if it names none."""
        words = _POSSESSIVE.sub("", run).split()
        titles, givens = lexicons.titles(), lexicons.given_names()
        gender = "u"
        while len(words) > 1:
            low = words[0].lower()
            if low in titles or low.rstrip(".") in titles:
                gender = _surer(gender, titles.get(low, titles.get(low.rstrip("."), "u")))
            elif low.rstrip(".") in lexicons.role_nouns():
                gender = _surer(gender, lexicons.role_nouns()[low.rstrip(".")].replace("p", "u"))
            elif low.rstrip(".") not in _NOT_NAMES:
                break
            words = words[1:]
        for number in range(len(words) - 1):
            if words[number] in givens:
                words = words[number:]
                break
        else:
            if len(words) == 1 and gender != "u":
                return self._note_gender(words[0], gender)
            if len(words) < 2 or not _plausible(words):
                return None
        if len(words) < 2:
            return None
        name = " ".join(words)
        if any(w.lower() in lexicons.organisation_words() for w in words):
            return self._add(name, "o")
        return self._add(name, _surer(gender, givens.get(words[0], "u")))

    def _note_gender(self, last: str, gender: str) -> Person:
        for person in self._by_word.get(last, []):
            if person.words and person.name.endswith(last):
                person.gender = _surer(gender, person.gender)
                return person
        return self._add(last, gender)

    def _add(self, name: str, gender: str) -> Person:
        person = self._by_name.get(name)
        if person is None:
            person = Person(
                name, gender, 0, frozenset(name.split()), _SUFFIX.sub("", name).split()[-1]
            )
            self._by_name[name] = person
            for word in person.words:
                if len(word) > 2:
                    known = self._by_word.setdefault(word, [])
                    if len(known) < _NAMESAKES:
                        known.append(person)
        elif gender in "mf" and person.gender == "u":
            person.gender = gender
        person.evidence += 1
        return person

    def find(self, phrase: str) -> Person | None:
        """The person a phrase names, by the full name or a short form; None if it names none."""
        name = core_name(phrase)
        if not name:
            return None
        bare = _SUFFIX.sub("", name)
        words = bare.split()
        last = words[-1]
        known = [p for p in self._by_word.get(last, []) if " " in p.name and p.gender != "o"]
        full = [p for p in known if p.last == last and p.words.issuperset(words)]
        if not full and len(words) == 1 and (last in lexicons.given_names() or name != phrase):
            full = [p for p in known if p.name.startswith(last)]
        alone = self._by_name.get(name)
        gender = _gender_of_phrase(phrase)
        if gender == "u" and alone is not None:
            gender = alone.gender  # "Mr. Orr" was met before: "Orr" is not Ann Orr, his wife
        if gender in "mf":
            full = [p for p in full if p.gender in ("u", gender)]
        if full:
            return max(full, key=lambda p: (len(p.words) > len(words), p.evidence))
        return alone

    def name(self, phrase: str) -> Person | None:
        """Like ``find``, but a new name is taken in."""
        person = self.find(phrase)
        if person is not None:
            return person
        name = core_name(phrase)
        if not name:
            return None
        words = name.split()
        first = words[0]
        gender = _gender_of_phrase(phrase)
        if any(w.lower() in lexicons.organisation_words() for w in words) or (
            len(words) == 1 and first.isupper() and len(first) > 1
        ):
            gender = "o"
        elif gender == "u" and len(words) > 1:
            gender = lexicons.given_names().get(first, "u")
        return self._add(name, gender)

    def met(self, at: int, phrase: str) -> Person | None:
        """Records whom a phrase at an offset named as a speaker or a subject; None if nobody."""
        person = self.name(phrase)
        if person is None:
            return None
        gender = _gender_of_phrase(phrase)
        if gender in "mf" and person.gender == "u":
            person.gender = gender
        self._named.append((at, person))
        return person

    def meant(self, pronoun: str, at: int) -> Person | None:
        """Whom a pronoun at an offset stands for: the nearest fitting name before it.

        None when nobody fits. What is learnt about gender stays with the person.
        """
        wanted = {"he": "m", "him": "m", "his": "m", "himself": "m"}.get(pronoun) or (
            "f" if pronoun in ("she", "her", "hers", "herself") else "o"
        )
        looked = 0
        fallback: Person | None = None
        for offset, person in reversed(self._named):
            if offset >= at:
                continue
            looked += 1
            if looked > _LOOKBEHIND:
                break
            if wanted == "o":
                if person.gender == "o":
                    return person
            elif person.gender == wanted:
                return person
            elif person.gender == "u" and fallback is None and " " in person.name:
                fallback = person
                if looked == 1:
                    break
        if wanted == "o":
            return None
        return fallback or self._seen_before(at, wanted)

    def _seen_before(self, at: int, gender: str) -> Person | None:
        """The person of a gender named last before an offset, in whatever role."""
        number = bisect_left(self._seen, at, key=lambda seen: seen[0])
        for _, person in reversed(self._seen[max(0, number - _LOOKBEHIND) : number]):
            if person.gender == gender:
                return person
        return None


def _plausible(words: list[str]) -> bool:
    """Whether a run of capitals without a known given name may still be a person's."""
    return len(words) <= 3 and not any(w.isupper() and len(w) > 1 and "." not in w for w in words)


def _surer(gender: str, other: str) -> str:
    return gender if gender in "mf" else other


def _gender_of_phrase(phrase: str) -> str:
    """What titles and role nouns in a phrase tell about gender."""
    titles, roles = lexicons.titles(), lexicons.role_nouns()
    head = re.split(r"[,;]|\s(?:of|for)\s", phrase, maxsplit=1)[0]
    for word in head.split():
        low = word.lower()
        gender = titles.get(low) or roles.get(low) or "u"
        if gender in "mf":
            return gender
    return "u"
