"""Put the candidates of the index in order by features that can each be told in words. Pure."""

from __future__ import annotations

import math
import re
import tomllib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from redpencil import resources
from redpencil.model import Query
from redpencil.sources.figures import find_figures
from redpencil.sources.terms import query_terms, stop_words, words_of
from redpencil.text.tokens import stem

# Fitted by ``tests/menu.py weights``; the file is not needed, for each weight has a default.
WEIGHTS_FILE = "ranking.toml"
_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"(?<![\w'’])[^\W\d_a-z][\w’'-]*")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
# A word of the query stands near the one before it up to so many words further on.
_NEAR = 4
# Between a figure and what it counts stand an adjective or two ("1,800 Chadian soldiers").
_COUNTED = 3
# Robertson and Zaragoza 2009, with the length of a usual passage; what stands around counts as in
# the index.
_SATURATION, _LENGTH_SHARE, _USUAL_LENGTH = 1.2, 0.4, 40
_AROUND = 0.3
# Only words that begin like one of the query are stemmed.
_HEAD = 3
_BEGINNING = 4
# A text of more words than this is judged by its first ones.
_MOST_WORDS = 2_000
_SECTION = re.compile(r"\s[—–|]\s")

DEFAULTS: dict[str, float] = {
    "index": 8.0,
    "words": 0.0,
    "often": 0.0,
    "everywhere": 1.0,
    "beside": 1.0,
    "rarest": 1.0,
    "kin": 1.0,
    "near": 0.5,
    "subject": 1.0,
    "title": -2.0,
    "names": 0.2,
    "figures": 0.2,
    "any_figure": 0.3,
    "counted": 0.3,
    "years": 0.2,
    "company": 0.5,
    "long": 0.0,
    "speaker": 1.0,
    "in_a_row": 3.0,
}
"""The features in their order, with weights set by hand; what each measures is told in
``resources/docs/search.md``."""
FEATURES = tuple(DEFAULTS)
_OFTEN = FEATURES.index("often")
BY_HAND = tuple(DEFAULTS.values())
HAND_SET = frozenset(("speaker", "in_a_row"))
"""Features about quotations: no set of plain claims can fit their weights."""
EITHER_SIGN = frozenset(("words", "often", "title", "long"))
"""Features that the index has counted already, so that they may take some of it back."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that the index found: its words, what stands beside it, and the index's score."""

    number: int
    source: str
    title: str
    text: str
    around: str
    figures: str
    speaker: str
    score: float


@dataclass(frozen=True, slots=True)
class Sought:
    """A query made ready to be compared: stems with the weight of their rarity.

    ``stems`` has each stem with letters that a word of it begins with; ``beginnings`` are those of
    longer words, behind a blank.
    """

    weights: Mapping[str, float]
    heads: frozenset[str]
    stems: tuple[tuple[str, str], ...]
    pairs: tuple[tuple[str, str, float], ...]
    names: frozenset[str]
    beginnings: frozenset[str]
    figures: frozenset[str]
    years: frozenset[str]
    counted: frozenset[str]
    speaker: frozenset[str]
    runs: tuple[str, ...]


_NONE: frozenset[str] = frozenset()
EMPTY = Sought({}, _NONE, (), (), _NONE, _NONE, _NONE, _NONE, _NONE, _NONE, ())
"""A query that asks for nothing."""


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return stem(word)


@lru_cache(maxsize=10_000)
def _title_stems(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a title, and those of its subject: what stands before the section."""
    subject = _SECTION.split(title, maxsplit=1)[0]
    return frozenset(map(_stem, words_of(title))), frozenset(map(_stem, words_of(subject)))


def prepare(query: Query, rarity: Callable[[Iterable[str]], Mapping[str, float]]) -> Sought:
    """A query ready to be compared; ``rarity`` gives each word's weight, none below zero."""
    asked = " ".join((query.words, *query.extra))
    words = [word for word in query_terms(asked) if not word[0].isdecimal()]
    rare = rarity(words)
    weights: dict[str, float] = {}
    for word in words:
        weights.setdefault(_stem(word), rare.get(word, 0.0))
    order = [_stem(w) for w in _plain(query.words) if w not in stop_words()]
    pairs = {
        (one, two): weights[one] + weights[two]
        for one, two in pairwise(order)
        if one in weights and two in weights and one != two
    }
    figures = frozenset(spelling for _, _, spelling in find_figures(asked[:_MOST_WORDS]))
    years = frozenset(figure for figure in figures if _YEAR.fullmatch(figure))
    return Sought(
        weights=weights,
        heads=frozenset(part[:_HEAD] for word in words for part in (word, _stem(word))),
        stems=tuple(dict.fromkeys(_begun(word) for word in words)),
        pairs=tuple((one, two, weight) for (one, two), weight in pairs.items()),
        names=frozenset(_names(query.words)) & weights.keys(),
        beginnings=frozenset(f" {w[:_BEGINNING]}" for w in words if len(w) >= _BEGINNING),
        figures=figures - years,
        years=years,
        counted=frozenset(_counted(query.words)) & weights.keys(),
        speaker=frozenset(map(_stem, words_of(query.speaker))),
        runs=tuple(" ".join(_plain(e)) for e in query.extra if len(e.split()) >= _COUNTED),
    )


def _begun(word: str) -> tuple[str, str]:
    """The stem of a word and how the words of that stem begin: its last letter may be another."""
    stemmed = _stem(word)
    head = stemmed[:-1] if len(stemmed) > _HEAD else stemmed
    return stemmed, head if word.startswith(head) else word


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.lower())[:_MOST_WORDS]


def _names(text: str) -> Iterable[str]:
    """The stems of words with a capital; the first word has one in any case."""
    for match in _NAME.finditer(text):
        if match.start() and text[: match.start()].strip(" “\"'‘("):
            yield from map(_stem, words_of(match.group()))


def _counted(text: str) -> Iterable[str]:
    """The stems of what the figures of a text count: the words behind each."""
    for _, end, spelling in find_figures(text[:_MOST_WORDS]):
        if not _YEAR.fullmatch(spelling):
            behind = _plain(text[end : end + 60])[:_COUNTED]
            yield from (_stem(word) for word in behind if word not in stop_words())


def measure(sought: Sought, candidates: Sequence[Candidate]) -> list[tuple[float, ...]]:
    """The features of each candidate, in the order of FEATURES; most lie between 0 and 1."""
    top = max((c.score for c in candidates), default=0.0) or 1.0
    company: dict[str, float] = defaultdict(float)
    for candidate in candidates:
        company[_subject(candidate)] += candidate.score / top
    rows = [_measure(sought, c, top, company[_subject(c)]) for c in candidates]
    most = max((row[_OFTEN] for row in rows), default=0.0) or 1.0
    return [(*row[:_OFTEN], row[_OFTEN] / most, *row[_OFTEN + 1 :]) for row in rows]


def _subject(candidate: Candidate) -> str:
    return _SECTION.split(candidate.title, maxsplit=1)[0] or str(candidate.number)


def _measure(sought: Sought, candidate: Candidate, top: float, company: float) -> tuple[float, ...]:
    weights = sought.weights
    words = _plain(candidate.text)
    places = _places(sought, words)
    title, subject = _title_stems(candidate.title)
    in_title = title & weights.keys()
    held = in_title | places.keys()
    beside = _count(sought, candidate.around)
    whole = sum(weights.values()) or 1.0
    figures = _figures(sought, candidate, words)
    index = candidate.score / top
    return (
        index,
        sum(map(weights.__getitem__, places)) / whole,
        _often(weights, places, in_title, beside, len(words)),
        sum(map(weights.__getitem__, held)) / whole,
        sum(weights[s] for s in beside.keys() - held) / whole,
        _rarest(weights, held),
        _kin(sought.beginnings, words),
        _near(sought.pairs, places),
        len(subject & weights.keys()) / len(subject) if subject else 0.0,
        sum(map(weights.__getitem__, in_title)) / whole,
        len(sought.names & (held | beside.keys())) / len(sought.names) if sought.names else 0.0,
        len(sought.figures & figures) / len(sought.figures) if sought.figures else 0.0,
        float(bool(figures)),
        _behind_a_figure(sought.counted, places, words),
        len(sought.years & figures) / len(sought.years) if sought.years else 0.0,
        math.log1p(company - index),
        math.log1p(len(words)) / 5,
        _speaks(sought.speaker, candidate.speaker),
        _in_a_row(sought.runs, words),
    )


def _places(sought: Sought, words: Sequence[str]) -> dict[str, list[int]]:
    """The places of the query's stems among the words of a passage."""
    heads, weights = sought.heads, sought.weights
    found: dict[str, list[int]] = {}
    for place, word in [pair for pair in enumerate(words) if pair[1][:_HEAD] in heads]:
        stemmed = _stem(word)
        if stemmed in weights:
            found.setdefault(stemmed, []).append(place)
    return found


def _figures(sought: Sought, candidate: Candidate, words: Iterable[str]) -> set[str]:
    """The figures of a passage; none where the query asks for none."""
    if not sought.figures and not sought.years:
        return set()
    return {word for word in words if word.isdecimal()} | set(candidate.figures.split())


def _count(sought: Sought, text: str) -> dict[str, int]:
    """How often the words of the query stand in a text.

    The beginnings of words are searched for, which takes a fraction of the time that reading
    every word does: few of them stand in the text at all.
    """
    low = text.lower()
    found: dict[str, int] = {}
    for stemmed, head in sought.stems:
        at = low.find(head)
        while at >= 0:
            if not at or not low[at - 1].isalnum():
                word = _WORD.match(low, at)
                if word is not None and _stem(word[0]) == stemmed:
                    found[stemmed] = found.get(stemmed, 0) + 1
            at = low.find(head, at + len(head))
    return found


def _often(
    weights: Mapping[str, float],
    places: Mapping[str, list[int]],
    in_title: Set[str],
    beside: Mapping[str, int],
    length: int,
) -> float:
    """bm25 with the passage's own length; the index takes what stands around for length too."""
    spread = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _USUAL_LENGTH)
    whole = 0.0
    for stemmed in {*places, *in_title, *beside}:
        times = len(places.get(stemmed, ())) + _AROUND * beside.get(stemmed, 0)
        times += stemmed in in_title
        whole += weights[stemmed] * times / (times + spread)
    return whole


def _rarest(weights: Mapping[str, float], held: Iterable[str]) -> float:
    """The weight of the rarest word found, as a share of that of the rarest in the query."""
    most = max(weights.values(), default=0.0)
    return max(map(weights.__getitem__, held), default=0.0) / most if most else 0.0


def _kin(beginnings: frozenset[str], words: Iterable[str]) -> float:
    """The share of longer words that the passage has in some form: "politics", "politician"."""
    if not beginnings:
        return 0.0
    text = f" {' '.join(words)}"
    return sum(map(text.__contains__, beginnings)) / len(beginnings)


def _near(pairs: Iterable[tuple[str, str, float]], places: Mapping[str, list[int]]) -> float:
    """The share of neighbours in the query that stand near and in order in the passage."""
    whole = found = 0.0
    for one, two, weight in pairs:
        whole += weight
        behind = places.get(two)
        if behind and one in places:
            for at in places[one]:
                next_ = bisect_right(behind, at)
                if next_ < len(behind) and behind[next_] - at <= _NEAR:
                    found += weight
                    break
    return found / whole if whole else 0.0


def _behind_a_figure(
    counted: frozenset[str], places: Mapping[str, list[int]], words: Sequence[str]
) -> float:
    """The share of what the query counts that stands behind a figure in the passage too."""
    found = sum(
        any(words[n][0].isdecimal() for at in places.get(s, ()) for n in range(max(0, at - 3), at))
        for s in counted
    )
    return found / len(counted) if counted else 0.0


def _speaks(wanted: frozenset[str], speaker: str) -> float:
    return float(bool(wanted and wanted & set(map(_stem, words_of(speaker)))))


def _in_a_row(runs: tuple[str, ...], words: Sequence[str]) -> float:
    if not runs:
        return 0.0
    text = f" {' '.join(words)} "
    return sum(f" {run} " in text for run in runs) / len(runs)


@cache
def read_weights() -> tuple[float, ...]:
    """The weights in the order of FEATURES: those of the file, else those set by hand."""
    try:
        fitted = tomllib.loads(resources.text(WEIGHTS_FILE)).get("weights", {})
    except FileNotFoundError:
        fitted = {}
    return tuple(float(fitted.get(name, weight)) for name, weight in DEFAULTS.items())


def rank(
    sought: Sought, candidates: Sequence[Candidate], weights: Sequence[float] | None = None
) -> list[tuple[float, Candidate]]:
    """The candidates with their scores, best first; equals as the index had them."""
    used = read_weights() if weights is None else weights
    rows = measure(sought, candidates)
    scored = [
        (sum(map(float.__mul__, used, row)), c) for row, c in zip(rows, candidates, strict=True)
    ]
    return sorted(scored, key=lambda pair: -pair[0])
