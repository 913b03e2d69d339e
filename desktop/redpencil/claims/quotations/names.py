"""Who is named in an article: full names, short forms, gender, and whom a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.foreign import people as foreign
from redpencil.claims.quotations.lexicons import Language
from redpencil.model import Mention

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĜĞĠĢĤĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŜŞŠŢŤŪŮŰŲŴŶŹŻŽ"
# With its first letter in front of all, the engine leaps from capital to capital.
_ABBREVIATED = (
    r"(?:(?<=M)(?:rs?|s|aj)|(?<=D)r|(?<=S)(?:ens?|gt|t)|(?<=R)(?:eps?|ev)|(?<=G)(?:ov|en)|(?<=L)t"
    r"|(?<=C)(?:ol|apt)|(?<=A)dm|(?<=P)rof|(?<=H)on)\."
)
_NAME_WORD = rf"[{_UPPER}](?:{_ABBREVIATED}|[^\W\d_]*(?:['’-][^\W\d_]+)*|\.(?:[{_UPPER}]\.)*)"
_PARTICLE = r"(?:de la|de|del|della|di|da|du|van der|van den|van|von|bin|ibn|al|el|le|ten|der)"
_NICKNAME = r"(?:[“\"‘'][^\W\d_]+[”\"’'] )"
_FULL_NAME = re.compile(
    rf"{_NAME_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?{_NICKNAME}?{_NAME_WORD}){{1,8}}"
)
_SUFFIX = re.compile(r"(?:,? (?:Jr|Sr)\.?| I{2,3}| IV)$")
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W_](?:[\w'’\-‑]*\w)?\.?")
_ENGLISH = lexicons.language("en")
_NOT_NAMES = lexicons.word_set("capitals-no-names")
_NAMESAKES = 40
"""So many people are kept for one word of a name; more is a list, not an article."""
_LOOKBEHIND = 12
"""How many people named before a pronoun are looked at; further back none is meant."""
_FARTHEST_TITLE = 60
"""Titles are shown with a name when they stand no further before it, in code points."""
_PRONOUN_GENDERS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip

BY_HAND = "by-hand"
RESOLUTIONS = (
    BY_HAND,
    "follows-hand",
    "name-within",
    "same-surname",
    "given-name",
    "relative-clause",
    "only-man-named",
    "only-woman-named",
    "last-man-named",
    "last-woman-named",
    "last-man-mentioned",
    "last-woman-mentioned",
    "last-person-named",
    "last-body-named",
)
"""The ways in which a mention's name is found, as ``Mention.rule`` has them."""

Place = tuple[int, int]


@dataclass(slots=True)
class Person:
    """Somebody, or some body, named in the article. ``gender`` is m, f, o (no person) or u.

    ``place`` is where the name was read first, with the titles before it.
    """

    name: str
    gender: str = "u"
    evidence: int = 0
    words: frozenset[str] = field(default_factory=frozenset)
    last: str = ""
    place: Place | None = None


def core_name(phrase: str, language: Language = _ENGLISH) -> str | None:
    """The name inside a speaker's phrase, its titles and descriptions taken off; None if none.

    "Defence Minister Jean-Yves Le Drian" gives "Jean-Yves Le Drian".
    """
    if language.code != "en":
        return foreign.core_name(phrase, language)
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

    def __init__(self, language: Language = _ENGLISH) -> None:
        self._language = language
        self._full_name = (
            _FULL_NAME if language.code == "en" else foreign.name_pattern(language, _NAME_WORD)
        )
        self._by_name: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._named: list[tuple[int, Person, Place]] = []
        self._seen: list[tuple[int, Person, Place]] = []
        self._genders: Counter[str] = Counter()
        self._heard: dict[str, Person] = {}
        self._heard_at: set[Place] = set()

    def read(self, text: str, start: int, end: int) -> None:
        """Takes in the full names that stand between two offsets of a text."""
        for match in self._full_name.finditer(text, start, end):
            person = self._take(match.group(), match.start())
            if person is not None:
                self._seen.append((match.start(), person, match.span()))

    def _take(self, run: str, at: int) -> Person | None:
        """The person whom a run of capitalised words names, taken in; None if it names none."""
        language = self._language
        words = _POSSESSIVE.sub("", run).split()
        titles, givens = language.titles, language.given_names
        not_names = language.words("capitals-no-names")
        gender = "u"
        while len(words) > 1:
            low = words[0].lower()
            if low in titles or low.rstrip(".") in titles:
                gender = _surer(gender, titles.get(low, titles.get(low.rstrip("."), "u")))
            elif (role := language.role(low.rstrip("."))) is not None:
                gender = _surer(gender, role if role in "mf" else "u")
            elif low.rstrip(".") not in not_names:
                break
            words = words[1:]
        for number in range(len(words) - 1):
            if words[number] in givens:
                words = words[number:]
                break
        else:
            if len(words) == 1 and gender != "u":
                return self._note_gender(words[0], gender, (at, at + len(run)))
            if len(words) < 2 or not _plausible(words):
                return None
        if len(words) < 2:
            return None
        name = " ".join(words)
        organisation = any(w.lower() in language.organisation_words for w in words)
        gender = "o" if organisation else _surer(gender, givens.get(words[0], "u"))
        known = self._by_name.get(name)
        place = known.place if known else None
        return self._add(name, gender, place or _titled_place(run, at, name))

    def _note_gender(self, last: str, gender: str, place: Place) -> Person:
        for person in self._by_word.get(last, []):
            if person.words and person.name.endswith(last):
                self._learn(person, _surer(gender, person.gender))
                return person
        return self._add(last, gender, place)

    def _learn(self, person: Person, gender: str) -> None:
        self._genders[person.gender] -= 1
        person.gender = gender
        self._genders[gender] += 1

    def _add(self, name: str, gender: str, place: Place | None) -> Person:
        person = self._by_name.get(name)
        if person is None:
            last = _SUFFIX.sub("", name).split()[-1]
            person = Person(name, gender, 0, frozenset(name.split()), last, place)
            self._genders[gender] += 1
            self._by_name[name] = person
            for word in person.words:
                if len(word) > 2:
                    known = self._by_word.setdefault(word, [])
                    if len(known) < _NAMESAKES:
                        known.append(person)
        elif gender in "mf" and person.gender == "u":
            self._learn(person, gender)
        person.evidence += 1
        return person

    def find(self, phrase: str) -> Person | None:
        """The person a phrase names, by the full name or a short form; None if it names none."""
        name = core_name(phrase, self._language)
        if not name:
            return None
        bare = _SUFFIX.sub("", name)
        words = bare.split()
        last = words[-1]
        known = [p for p in self._by_word.get(last, []) if " " in p.name and p.gender != "o"]
        full = [p for p in known if p.last == last and p.words.issuperset(words)]
        if not full and len(words) == 1 and (last in self._language.given_names or name != phrase):
            full = [p for p in known if p.name.startswith(last)]
        alone = self._by_name.get(name)
        gender = _gender_of_phrase(phrase, self._language)
        if gender == "u" and alone is not None:
            gender = alone.gender  # "Mr. Orr" was met before: "Orr" is not Ann Orr, his wife
        if gender in "mf":
            full = [p for p in full if p.gender in ("u", gender)]
        heard = self._heard.get(last)
        if heard is not None and heard in full:
            return heard
        if full:
            return max(full, key=lambda p: (len(p.words) > len(words), p.evidence))
        return alone

    def name(self, phrase: str, at: int) -> Person | None:
        """Like ``find``, but a new name, which stands at an offset, is taken in."""
        person = self.find(phrase)
        if person is not None:
            return person
        name = core_name(phrase, self._language)
        if not name:
            return None
        words = name.split()
        first = words[0]
        gender = _gender_of_phrase(phrase, self._language)
        if any(w.lower() in self._language.organisation_words for w in words) or (
            len(words) == 1 and first.isupper() and len(first) > 1
        ):
            gender = "o"
        elif gender == "u" and len(words) > 1:
            gender = self._language.given_names.get(first, "u")
        return self._add(name, gender, _titled_place(phrase, at, name))

    def met(self, start: int, end: int, phrase: str) -> Mention:
        """Records whom a phrase names as a speaker or a subject: the mention, resolved or not."""
        person = self.name(phrase, start)
        if person is None:
            return Mention(phrase, start, end)
        gender = _gender_of_phrase(phrase, self._language)
        if gender in "mf" and person.gender == "u":
            self._learn(person, gender)
        self._named.append((start, person, (start, end)))
        return self._mention(phrase, (start, end), person)

    def related(self, start: int, end: int, pronoun: str, antecedent: Mention) -> Mention:
        """The mention that a relative pronoun makes of the phrase before it."""
        person = self.find(antecedent.text)
        name = person.name if person else core_name(antecedent.text, self._language)
        if name is None:
            return Mention(pronoun, start, end)
        chain = _chain(person, (antecedent.start, antecedent.end))
        return Mention(pronoun, start, end, name, chain, "relative-clause")

    def _mention(self, phrase: str, place: Place, person: Person) -> Mention:
        """A phrase that names a person, resolved where the name is not all of it."""
        if person.name == phrase:
            return Mention(phrase, *place)
        rule = _rule_of_name(phrase, person)
        if rule != "name-within" and self._heard.get(person.last) is person:
            rule = "follows-hand"
        known = person.place
        apart = known is not None and (known[1] <= place[0] or place[1] <= known[0])
        return Mention(phrase, *place, person.name, (known,) if known and apart else (), rule)

    def meant(self, pronoun: str, start: int, end: int, words: str) -> Mention:
        """Whom a pronoun stands for: the nearest fitting name before it, or nobody."""
        found = self._antecedent(pronoun, start)
        if found is None:
            return Mention(words, start, end)
        person, place, rule = found
        if place in self._heard_at:
            rule = "follows-hand"
        self._named.append((start, self.find(person.name) or person, place))
        return Mention(words, start, end, person.name, _chain(person, place), rule)

    def _antecedent(self, pronoun: str, at: int) -> tuple[Person, Place, str] | None:
        """The person a pronoun at an offset stands for, where he was named, and why it is he."""
        wanted = _PRONOUN_GENDERS.get(pronoun, "o")
        looked = 0
        fallback: tuple[Person, Place, str] | None = None
        for offset, person, place in reversed(self._named):
            if offset >= at:
                continue
            looked += 1
            if looked > _LOOKBEHIND:
                break
            if wanted == "o":
                if person.gender == "o":
                    return person, place, "last-body-named"
            elif not person.name:
                if person.gender in ("u", wanted):
                    return None  # a person said that nobody knows who spoke there
            elif person.gender == wanted:
                return person, place, self._how_found(wanted, "named")
            elif person.gender == "u" and fallback is None and " " in person.name:
                fallback = person, place, "last-person-named"
                if looked == 1:
                    break
        if wanted == "o":
            return None
        return fallback or self._seen_before(at, wanted)

    def _seen_before(self, at: int, gender: str) -> tuple[Person, Place, str] | None:
        """The person of a gender named last before an offset, in whatever role."""
        number = bisect_left(self._seen, at, key=lambda seen: seen[0])
        for _, person, place in reversed(self._seen[max(0, number - _LOOKBEHIND) : number]):
            if person.gender == gender:
                return person, place, self._how_found(gender, "mentioned")
        return None

    def _how_found(self, gender: str, role: str) -> str:
        whom = "man" if gender == "m" else "woman"
        return f"only-{whom}-named" if self._genders[gender] == 1 else f"last-{whom}-{role}"

    def heard(self, at: int, name: str, speaker: Mention) -> None:
        """Records that a person says who speaks at an offset; later mentions rest on it."""
        person = self.name(name, at) or self._add(name, "u", None)
        if speaker.end > speaker.start and core_name(speaker.text) is not None:
            person.place = person.place or (speaker.start, speaker.end)
        gender = _PRONOUN_GENDERS.get(speaker.text.lower(), "u")
        if gender != "u" and person.gender == "u":
            self._learn(person, gender)
        place = (speaker.start, speaker.end) if speaker.end > speaker.start else (at, at)
        self._heard[person.last] = person
        self._heard_at.add(place)
        self._named.append((at, person, place))

    def hushed(self, at: int, words: str) -> None:
        """Records that nobody knows whom the words at an offset stand for."""
        gender = _PRONOUN_GENDERS.get(words.lower(), "u")
        self._named.append((at, Person("", gender), (at, at + len(words))))


def _titled_place(run: str, at: int, name: str) -> Place | None:
    """Where a name stands in a run of words that begins at ``at``, with the titles before it."""
    found = run.find(name)
    if found < 0:
        return None
    titles, roles = lexicons.titles(), lexicons.role_nouns()
    start = found
    before = list(_WORD.finditer(run, max(0, found - _FARTHEST_TITLE), found))
    for word in reversed(before):
        low = word.group().lower()
        bare = low.rstrip(".")
        if low in titles or bare in titles or bare in roles:
            start = word.start()
            continue
        if start < found and word.group()[0].isupper() and bare not in _NOT_NAMES:
            start = word.start()  # "Defence Minister", "Harbour Master"
        break
    return at + start, at + found + len(name)


def _rule_of_name(phrase: str, person: Person) -> str:
    """Why a phrase that is not just a person's name names that person."""
    if person.name in phrase:
        return "name-within"
    return "same-surname" if person.last in phrase else "given-name"


def _chain(person: Person | None, place: Place) -> tuple[Place, ...]:
    """The full name and the mention that another one rests on; once where they are the same."""
    known = person.place if person else None
    if place[0] == place[1]:  # a name given by hand stands nowhere in the text
        return (known,) if known else ()
    if known is None or not (known[1] <= place[0] or place[1] <= known[0]):
        return (known or place,)
    return known, place


def _plausible(words: list[str]) -> bool:
    """Whether a run of capitals without a known given name may still be a person's."""
    return len(words) <= 3 and not any(w.isupper() and len(w) > 1 and "." not in w for w in words)


def _surer(gender: str, other: str) -> str:
    return gender if gender in "mf" else other


def _gender_of_phrase(phrase: str, language: Language) -> str:
    """What titles and role nouns in a phrase tell about gender."""
    if language.code != "en":
        return foreign.gender_of(phrase, language)
    titles, roles = lexicons.titles(), lexicons.role_nouns()
    head = re.split(r"[,;]|\s(?:of|for)\s", phrase, maxsplit=1)[0]
    for word in head.split():
        low = word.lower()
        gender = titles.get(low) or roles.get(low) or "u"
        if gender in "mf":
            return gender
    return "u"
