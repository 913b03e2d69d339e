"""What a number counts: the noun behind it, singular as the unit and in full as the concept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.signs import is_sum
from redpencil.claims.quantities.stops import ends_sentence

_WORD = re.compile(r"(?:[\"”’']?[ \u00a0]{1,3}|-|\n)([^\W\d_][\w'’&.-]*|\d+(?=[ ][A-Z]))")
_DETERMINER = re.compile(
    r" of(?: all| only)?(?: the| its| his| her| their| our| my| your| these|"
    r" those)?(?: (?:\d[\d,]*|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|last|top|total))?(?=[ ][^\W\d_])"
)
_MOST_WORDS = 6


# "8 most crowded ferries", "31 other ferries": not part of the name of what is counted.
_LEADING = re.compile(
    r" (?:most|more|other|such|different|additional|further|extra)(?=[ ](?!than\b)[a-z])"
)
# "digital and physical sales", "small, friendly deals": adjectives in a row.
_LINK = re.compile(
    r",(?= [a-z]+,? (?!(?:is|was|has|had|said)\b)[a-z]+)| and(?= [^\W\d_]+ [^\W\d_])"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that a number counts: ``noun`` in the singular, ``concept`` the words as written."""

    noun: str
    concept: str
    end: int
    rule: str


_SINGULAR_ICS = frozenset(
    ("politics", "economics", "physics", "mathematics", "athletics", "ethics", "logistics")
)


def singular(word: str) -> str:
    """The singular of an English noun in lower case, by its ending."""
    word = word.lower().rstrip(".'’")
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    if word in counting_words().plurals:
        return counting_words().plurals[word]
    if word in counting_words().collective:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    if word.endswith("oes") and len(word) > 4:
        return word[:-2]
    if (
        word in _SINGULAR_ICS
        or word.endswith(("ss", "us", "is"))
        or not word.endswith("s")
        or len(word) < 3
    ):
        return word
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a noun looks plural."""
    lower = word.lower().rstrip(".'’-")
    if lower in counting_words().plurals or lower in counting_words().collective:
        return True
    return (
        len(lower) > 2
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "'s", "’s"))
    )


_PER = re.compile(
    r" (?:per|a) (day|week|month|year|hour|minute|second|person|capita)\b(?! ago| earlier| later)"
)


# "The jury of 12 deliberated": a verb; nothing counted ends like it.
_PARTICIPLE = re.compile(r"[a-z]{3}(?:at|iz|is|gn|nd|pt|ct|rt|ss|in)ed\Z")


def counted_noun(text: str, end: int, many: bool, *, attributive: bool = False) -> Counted | None:
    """The noun behind a number that ends at ``end``; ``many`` where the number is not one.

    ``attributive`` says that a hyphen made the number an adjective ("a 100-plus page report"):
    what is counted is then the first noun, in the singular.
    None where no noun stands there: "19 stranded", "1,500 to", the end of the sentence.
    """
    partitive = _DETERMINER.match(text, end)
    words = _phrase(text, partitive.end() if partitive else end)
    if not words:
        return None
    single = attributive and words[0][1][0].islower() and not is_plural(words[-1][1])
    head = 0 if single else _head(text, words, many or partitive is not None)
    if head is None:
        return None
    last = words[head]
    if many and head == 0 and len(words) == 1 and _PARTICIPLE.search(last[1].rstrip(".'’")):
        return None
    concept = text[words[0].start(1) : last.end(1)].rstrip(".'’-")
    rule = "counted-noun-of" if partitive else "counted-noun"
    if text[words[0].start()] == "-" and head == 0:
        further = next((n for n, w in enumerate(words) if is_plural(w[1])), len(words) - 1)
        concept = text[words[0].start(1) : words[min(further, 3)].end(1)].rstrip(".'’-")
    quoted = text[words[0].start()] in "\"”’'"  # the marks close before the noun
    stop = end if partitive or quoted else words[0].start(1) + len(concept)
    noun = singular(last[1])
    if per := _PER.match(text, stop):
        noun, stop = f"{noun} per {per[1]}", per.end()
    return Counted(noun, concept, stop, rule)


def _phrase(text: str, end: int) -> list[re.Match[str]]:
    """The words of the noun phrase that begins behind ``end``."""
    words: list[re.Match[str]] = []
    if more := _LEADING.match(text, end):
        end = more.end()
    while len(words) < _MOST_WORDS:
        match = _WORD.match(text, end)
        if words and (linked := _LINK.match(text, end)) and not is_plural(words[-1][1]):
            match = _WORD.match(text, linked.end())
        if match is None:
            break
        word = match[1].lower().rstrip(".'’")
        if (
            (len(word) == 1 and not words)
            or (word[-1].isdigit() and is_sum(match[1]))
            or word in counting_words().function_words
            or word in counting_words().verbs
            or (words and _is_verb(word, words))
        ):
            break
        words.append(match)
        if match[1][-1] in ".'’" and not match[1].endswith("U.S."):
            break
        end = match.end()
    return words


def _is_verb(word: str, words: list[re.Match[str]]) -> bool:
    """A participle behind a plural noun opens a clause: "soldiers stationed", "people fleeing"."""
    return word.endswith(("ed", "ing", "ly")) and is_plural(words[-1][1])


_NOUNS_IN_ED = frozenset(("seed", "weed", "bed", "breed", "feed", "speed", "need", "deed", "shed"))
_OBJECT = re.compile(r" (?:it|the|a|an|that|this|his|her|their|its|how|to)\b")


def _head(text: str, words: list[re.Match[str]], many: bool) -> int | None:
    """Which word is counted: the first plural, or the next one if that is plural too."""
    if text[words[0].start()] == "-":
        return 0
    if many:
        for number, match in enumerate(words):
            if "-" in match[1] and number + 1 < len(words):
                continue
            if is_plural(match[1]) and not (
                match[1][0].isupper()
                and len(words) > number + 1
                and words[number + 1][1][0].isupper()
            ):
                following = number + 1
                if (
                    following < len(words)
                    and is_plural(words[following][1])
                    and match[1].lower() not in counting_words().plurals
                    and not _OBJECT.match(text, words[following].end(1))
                ):
                    return following
                return number
    if many and text[words[0].start()] != "-" and len(words) > 3:
        return None
    last = len(words) - 1
    while last and words[last][1].lower().endswith(("ing", "ed")):
        last -= 1
    if words[last][1].lower().endswith(("ly", "ed")) and words[last][1].lower() not in _NOUNS_IN_ED:
        return None
    return min(last, 2)


def is_elided(text: str, end: int) -> bool:
    """Whether a state, not a noun, follows: "and 19 missing" counts what was counted before."""
    match = _WORD.match(text, end)
    return (
        match is None
        or match[1].lower().rstrip(".") in counting_words().states
        or match[1].lower() in counting_words().function_words
    )


_SUBJECT = re.compile(r"[^\W_][\w'’&.-]*|[,.;:!?…()\"“”\n]")


def subject_before(text: str, place: int) -> str | None:
    """The noun phrase right before a verb at ``place``: what rose or fell."""
    tokens = list(_SUBJECT.finditer(text, max(0, place - 80), place))
    end = len(tokens)
    while end and tokens[end - 1].group().lower() in counting_words().function_words:
        end -= 1
    start = end
    while start and end - start < 4:
        word = tokens[start - 1].group()
        if (
            word in ',.;:!?…()"“”\n'
            or (word[-1] == "." and ends_sentence(text, tokens[start - 1].end() - 1))
            or word.lower() in counting_words().function_words
            or word.lower() in counting_words().verbs
        ):
            break
        start -= 1
    if start == end:
        return None
    return text[tokens[start].start() : tokens[end - 1].end()]


def measured_thing(text: str, end: int, adjective: bool) -> str | None:
    """What a measure, sum or share belongs to: "of gold", or the noun behind "a 40-yard"."""
    match = re.compile(
        r" (?:(?:of|in)(?: the| its| his| her| their| a| an)?|the|its|their|his|her|"
        r"all)(?=[ ][^\W\d_])"
    ).match(text, end)
    words = _phrase(text, match.end() if match else end)
    if not words or (not match and not adjective) or words[0][1] in ("higher", "lower"):
        return None
    head = next((n for n, w in enumerate(words) if is_plural(w[1])), len(words) - 1)
    return text[words[0].start(1) : words[min(head, 3)].end(1)].rstrip(".'’-")
