"""Nouns by which print counts one thing in several words: kids and children. Pure."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from redpencil.checks.wording import listed
from redpencil.text.tokens import stem

# Each line names one thing that is counted. Only what may stand for the other in print with no
# change of meaning: a daughter is a child, but not every child is a daughter.
_ONE_THING = (
    "child children kid kids youngster youngsters",
    "film films movie movies picture pictures",
    "worker workers employee employees staff staffer staffers",
    "home homes house houses dwelling dwellings",
    "country countries nation nations",
    "company companies firm firms",
    "death deaths fatality fatalities",
    "soldier soldiers troop troops",
    "militant militants fighter fighters insurgent insurgents",
    "place places location locations site sites",
    "city cities town towns",
    "song songs track tracks",
    "album albums record records",
    "episode episodes instalment instalments installment installments",
    "part parts act acts",
    "award awards prize prizes trophy trophies",
    "job jobs post posts position positions",
    "car cars vehicle vehicles automobile automobiles",
    "ship ships vessel vessels boat boats",
    "plane planes aircraft airplane airplanes jet jets",
    "doctor doctors physician physicians",
    "lawyer lawyers attorney attorneys",
    "policeman policemen police officer officers cop cops",
    "pupil pupils student students",
    "shop shops store stores outlet outlets",
    "victory victories win wins",
    "defeat defeats loss losses",
    "inhabitant inhabitants resident residents",
    "poll polls survey surveys",
    "study studies paper papers",
    "fan fans supporter supporters",
    "blaze blazes fire fires",
    "crash crashes collision collisions",
    "wife wives spouse spouses",
    "volume volumes book books",
    "mother mum mom",
    "father dad",
    "marry married wed",
    "kill killed slay slain",
    "begin began begun start started commence commenced",
    "buy bought purchase purchased acquire acquired",
    "build built construct constructed erect erected",
    "write wrote written author authored",
    "win won",
    "make made produce produced",
    "show showed shown",
    "sell sold",
    "lead led",
    "grow grew grown",
    "rise rose risen",
    "fall fell fallen",
    "find found",
    "publish published issue issued release released",
    "star starred starring",
    "nomination nominations nod nods",
    "individual individuals person persons people",
    "title titles championship championships crown crowns",
    "match matches game games fixture fixtures",
    "series show shows programme programmes program programs",
    "blast blasts explosion explosions",
    "quake quakes earthquake earthquakes tremor tremors",
    "murder murders homicide homicides killing killings",
    "flat flats apartment apartments",
    "baby babies infant infants",
    "teenager teenagers teen teens adolescent adolescents",
    "shareholder shareholders stockholder stockholders",
    "near nearby",
    "big large huge great",
    "quick fast rapid",
    "rich wealthy",
)


@cache
def _by_stem() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in _ONE_THING:
        first = stem(line.split()[0])
        for word in listed(line):
            names.setdefault(stem(word), first)
    return names


@lru_cache(maxsize=65536)
def name_of(word: str) -> str:
    """One stem for all the words of a thing: that of "child" for "kid"."""
    root = stem(word)
    return _by_stem().get(root, root)


# What print writes in short on one page and in full on the next. As written: "US" is no "us".
_IN_FULL = {
    "U.S": "United States",
    "U.S.A": "United States",
    "US": "United States",
    "USA": "United States",
    "U.K": "United Kingdom",
    "UK": "United Kingdom",
    "U.N": "United Nations",
    "UN": "United Nations",
    "E.U": "European Union",
    "EU": "European Union",
    "GDP": "gross domestic product",
    "CO2": "carbon dioxide",
    "CH4": "methane",
    "N2O": "nitrous oxide",
}
# A lowered figure comes out of many files with a space before it: "CO 2".
_FORMULA = re.compile(r"(?:CO|CH|N) ?[24₂₄](?: ?O)?\b")
_LOWERED = str.maketrans("₂₄", "24", " ")


def in_full(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words that an abbreviation stands for; () where the word at a place is none known."""
    formula = _FORMULA.match(text, start)
    word = formula.group().translate(_LOWERED) if formula else text[start:end]
    return tuple(_IN_FULL.get(word, "").split())


# What of a thing is measured, a line for each attribute. Not what changes by the day and the
# place: temperatures, rain.
_ATTRIBUTES = (
    "population inhabitants residents populous",
    "height high tall altitude elevation elevated",
    "length long stretches stretch",
    "width wide breadth broad",
    "depth deep",
    "weight weighs weighed heavy mass",
    "area covers covering",
    "distance away apart",
    "speed fast",
    "budget cost costs",
    "grossed gross earned grossing box-office",
    "price priced",
    "salary salaries earns paid wage wages",
    "fine fined",
    "debt owed owes",
    "revenue revenues sales turnover",
    "profit profits",
    "loss losses",
    "capacity seats holds",
    "donated donation gave",
    "worth valued value",
    "lifetime lifespan residence residency",
    "age old dates formed",
    "lasted lasts lasting duration runtime running runs",
    "sentence sentenced prison jail jailed imprisonment",
    "contract deal signed",
    "majority margin",
    "career careers working worked",
)


@cache
def attributes() -> tuple[frozenset[str], ...]:
    """The stems of the words for each attribute that is measured."""
    return tuple(frozenset(name_of(word) for word in listed(row)) for row in _ATTRIBUTES)
