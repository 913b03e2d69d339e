"""Articles in the manner of a local paper: quotations, figures, patterns, repetitions."""

from __future__ import annotations

import random

_PEOPLE = (
    ("Tamsin Okafor", "Mayor"),
    ("Per Lindgren", "Harbour Master"),
    ("Ines Hallam", "Professor"),
    ("Daniel Abara", "Inspector"),
    ("Rosa Quint", "Curator"),
    ("Emil Sand", "Captain"),
)
_PLACES = ("Marrow", "Ellery", "Port Dunmore", "Saltby", "Kestrel Bay", "Upper Wick", "Lorne")
_THINGS = ("boats", "beds", "lamps", "letters", "windows", "chairs", "lanterns", "visitors")
_TOOLS = ("door", "ladder", "clock", "drawer", "cellar")
_SPEECH = (
    "We counted every one of them before the tide came in",
    "It was never meant to last longer than one winter",
    "The children asked for a bridge and they got a bench",
    "You cannot run a pier on good will and gravel alone",
    "I would rather wait another year than build it twice",
    "There is a list, and everybody on that list has been called",
    "The water does not read our plans",
    "If the roof holds until spring we shall all be lucky",
    "My father kept the light here for thirty years",
    "Half of what was promised has been delivered",
)
_SAID = (
    "according to the minutes, the vote was postponed",
    "one of them said that the lamps would be lit by Easter",
    "the treasurer said the money had been spent on rope",
)
# Sentences of one pattern differ in a name and some figures only.
_PATTERNS = (
    "In {year} the station at {place} counted {n} {thing} and sent {m} of them away.",
    "{place} spent ${k}.{d} million on the work, {p} percent more than in {year}.",
    "The {place} branch has {n} members, of whom about {m} are under 30.",
    "More than {n} {thing} were repaired in {place} between May and {month}.",
)
# These come back in one article, word for word.
_SHORT = (
    "He declined to comment.",
    "“No comment,” she said.",
    "The rest is history.",
    "“Not yet,” he said.",
)


def article(seed: int, paragraphs: int = 16) -> str:
    """An article of about sixty claims, another one for every seed."""
    chance = random.Random(seed)
    people = chance.sample(_PEOPLE, 4)
    speeches = chance.sample(_SPEECH, len(_SPEECH))
    made = [f"{chance.choice(_PLACES)} argues about its pier as winter comes"]
    for number in range(paragraphs):
        name, office = chance.choice(people)
        if number % 3 == 0:
            words = (
                speeches.pop() if speeches else f"That is meeting {chance.randint(3, 900)} of it"
            )
            sentences = _spoken(words, name, office, chance)
        elif number % 3 == 1:
            sentences = [_patterned(chance) for _ in range(chance.randint(2, 4))]
        else:
            sentences = _mixed(name, chance)
        made.append(" ".join(sentences))
    return "\n\n".join(made)


def _spoken(words: str, name: str, office: str, chance: random.Random) -> list[str]:
    opening = f"“{words},” {office} {name} said on {chance.choice(('Monday', 'Friday'))}."
    after = (
        f"She added that {chance.randint(20, 900)} {chance.choice(_THINGS)} were still missing.",
        f"“Nobody was asked, and {chance.randint(3, 40)} of us would have said no,” she said.",
        f"{name.split()[1]} has held the post for {chance.randint(2, 30)} years.",
        chance.choice(_SHORT),
    )
    return [opening, *chance.sample(after, chance.randint(1, 3))]


def _patterned(chance: random.Random) -> str:
    return chance.choice(_PATTERNS).format(
        year=chance.randint(2009, 2023),
        place=chance.choice(_PLACES),
        n=f"{chance.randint(1, 9)},{chance.randint(100, 999)}",
        m=chance.randint(21, 880),
        k=chance.randint(2, 40),
        d=chance.randint(1, 9),
        p=chance.randint(2, 60),
        thing=chance.choice(_THINGS),
        month=chance.choice(("July", "August", "October")),
    )


def _mixed(name: str, chance: random.Random) -> list[str]:
    short, place = name.split()[1], chance.choice(_PLACES)
    others, percent, cost = chance.randint(2, 9), chance.randint(4, 70), chance.randint(1, 9)
    report = f"A report that {short} wrote with {others} others says the cost rose by {percent} "
    made = [
        f"{short} called the plan for {place} “a {chance.choice(_TOOLS)} without a key”.",
        report + f"percent – from ${cost} million – since the flood.",
        f"The society’s {chance.randint(3, 60)} volunteers met twice; {chance.choice(_SAID)}.",
        chance.choice(_SHORT),
    ]
    return made[: chance.randint(2, 4)]
