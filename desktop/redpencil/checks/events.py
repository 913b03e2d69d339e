"""What is dated or ranked: events that happen once to a thing, works, offices. Pure."""

from __future__ import annotations

import re

from redpencil.checks.wording import STOP, listed

# Each line is one kind of event that a thing or a person meets once, in the words news and
# encyclopedias use for it. Two dates of one such event cannot both be right.
_KINDS = (
    (
        "published publication released release printed launched premiered debuted aired opened "
        "appeared issued debut available"
    ),
    (
        "founded co-founded co-found established formed created invented incorporated organized "
        "organised began begun started commenced started begins starts"
    ),
    "built constructed erected carved",
    "born birth",
    "died dies death dead killed passed",
    "married wed wedding",
    "ended ends finished closed disbanded dissolved ceased retired",
    "flew flown",
    (
        "novel book play poem film movie album single song series novella opera cycle comedy drama "
        "documentary musical sitcom"
    ),
    "elected inaugurated",
    "written wrote composed",
    "filmed filming shot photography",
    "divorced divorce separated",
)
_KIND_OF = {word: kind for kind, words in enumerate(_KINDS) for word in listed(words)}
# A work is dated right before its name: "a 1954 novel"; an event within some words.
_WORKS = 8
_NEAR_BEFORE, _NEAR_AFTER, _NEAR_WORK = 5, 16, 3
# What began is told by another word, if there is one: "filming began".
_BEGINNING = listed("began begun begins started starts commenced")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "A 1954 novel", "a 2021 release": the year stands before what it dates.
_ATTRIBUTED = listed(f"{_KINDS[_WORKS]} publication release debut birth death wedding")
_PREPOSITIONS = listed("in on at by of for from to with and but when")
_STOP = re.compile(r"[;.!?]\s")
# A relative clause, and what is told behind another date, has its own date.
_OWN_CLAUSE = re.compile(
    r"[;.!?]\s|,?\s(?:that|which|who)\s"
    r"|\b[12]\d{3},?\s(?=[a-z])(?!(?:and|or|to|until|till|through)\s(?:in\s|by\s)?[12]\d{3})"
)
_PRONOUN = re.compile(
    r"^\W*(?:it|they|he|she|his|her|its|their|these|this)\b|\bthe (?:film|book|novel|album|series|"
    r"song|play|band|company|city|building|bridge|team|show|party|bank|ship)\b",
    re.IGNORECASE,
)


def event_of(text: str, start: int, end: int) -> int | None:
    """The kind of event that a date at a place is told of; None where it is none that is once.

    The nearest word decides: before the date in its sentence, right behind it for a work, and
    behind it too where the date opens the sentence ("In 1940, he was born").
    """
    before = _OWN_CLAUSE.split(text[:start])[-1]
    words = [word for word in _plain_words(before) if word not in STOP][-_NEAR_BEFORE:]
    behind = [match.group().lower() for match in _WORD.finditer(_STOP.split(text[end:])[0])]
    if text[end : end + 1] == " ":
        head = next((w for w in behind[:_NEAR_WORK] if w in _KIND_OF or w in _PREPOSITIONS), None)
        if head in _ATTRIBUTED:
            return _KIND_OF[head]
    found = [word for word in reversed(words) if _KIND_OF.get(word, _WORKS) != _WORKS]
    if found:
        return _KIND_OF[next((word for word in found if word not in _BEGINNING), found[0])]
    if len(words) <= 1:
        kinds = (_KIND_OF.get(word) for word in behind[:_NEAR_AFTER])
        return next((kind for kind in kinds if kind is not None and kind != _WORKS), None)
    return None


def _plain_words(text: str) -> list[str]:
    """The words before a date; names in between ("with Ada Hale and Jon Dorn in") do not count."""
    words = [match.group() for match in _WORD.finditer(text)]
    return [word.lower() for at, word in enumerate(words) if at == 0 or word.islower()]


def refers_back(text: str) -> bool:
    """Whether a sentence has a word for what was named before it: "it", "the film"."""
    return _PRONOUN.search(text) is not None
