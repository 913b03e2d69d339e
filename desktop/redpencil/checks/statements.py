"""A statement marked by hand laid beside passages: what there is to read, and no judgement."""

from __future__ import annotations

from collections.abc import Sequence

from redpencil.checks.lining_up import read_sentence
from redpencil.model import Evidence, Finding, Passage
from redpencil.text.sentences import find_sentences
from redpencil.words import findings as say

# So many shared words are named in the explanation.
_NAMED = 4


def beside_statement(statement: str, passages: Sequence[Passage]) -> tuple[Evidence, ...]:
    """The passages that share words with a statement, those that share most of them first.

    The program has no finding on a statement: a person reads the sentence that is pointed at.
    Never empty: where nothing is shared, a single piece of evidence says so.
    """
    wanted = read_sentence(statement)
    found: list[tuple[int, Evidence]] = []
    for passage in passages:
        shared, start, end = _nearest_sentence(wanted.content, passage.text)
        if shared:
            why = say.to_read(_as_written(statement, shared))
            finding = Finding("to_read", why, "shared_words", weak=len(shared) == 1)
            found.append((-len(shared), Evidence("", passage, finding, start, end)))
    found.sort(key=lambda pair: pair[0])
    nothing = Finding("not_found", say.statement_not_found(), "no_shared_words")
    return tuple(evidence for _, evidence in found) or (Evidence("", None, nothing),)


def _nearest_sentence(wanted: frozenset[str], text: str) -> tuple[frozenset[str], int, int]:
    """The sentence of a passage that shares most, with its place."""
    best: tuple[frozenset[str], int, int] = (frozenset(), 0, 0)
    for start, end in find_sentences(text, 0, len(text)):
        shared = wanted & read_sentence(text[start:end]).content
        if len(shared) > len(best[0]):
            best = shared, start, end
    return best


def _as_written(statement: str, shared: frozenset[str]) -> list[str]:
    """The words that are shared as the statement writes them, each once, in its order."""
    read = read_sentence(statement)
    words = {
        stem: statement[start:].split()[0].strip(".,;:!?\"'“”‘’()[]")
        for stem, start in reversed(read.stems)
        if stem in shared
    }
    return list(words.values())[::-1][:_NAMED]
