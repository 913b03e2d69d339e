"""A shortlist spares time and changes nothing that a reader sees."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from redpencil.model import Query
from redpencil.sources import searching
from redpencil.sources.library import Library
from redpencil.sources.shortlist import KEPT

CHANCE = random.Random(3)
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re")
WORDS = ["".join(CHANCE.choices(SYLLABLES, k=CHANCE.choice((2, 3, 3)))) for _ in range(900)]
# Zipf's law: the n-th word of a text is met about 1/n times as often as the first.
SHARES = [1 / (n + 3) for n in range(len(WORDS))]


def words(count: int) -> str:
    return " ".join(CHANCE.choices(WORDS, SHARES, k=count))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library(tmp_path_factory.mktemp("shortlist") / "library.db")
    rows = ({"id": f"r{n}", "title": words(3), "text": f"{words(30)}."} for n in range(3000))
    assert len(list(opened.add_rows(rows))) == 3000
    yield opened
    opened.close()


def found(library: Library, query: Query, limit: int = 10) -> list[int]:
    return [number for number, _ in library._index.search(query, limit)]


def test_the_best_passages_are_those_of_scoring_every_one(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [Query(words(12), context=words(3)) for _ in range(25)]
    short = [found(library, query) for query in asked]
    looks = library._index._shortlist._held
    assert looks, "no query was large enough for a shortlist"
    monkeypatch.setattr(searching, "_MANY", 10**9)
    whole = [found(library, query) for query in asked]
    same = sum(len({*one} & {*other}) for one, other in zip(short, whole, strict=True))
    assert same >= 0.98 * sum(map(len, whole))
    assert [one[0] for one in short] == [one[0] for one in whole]


def test_a_long_answer_is_not_cut_by_the_shortlist(library: Library) -> None:
    assert len(found(library, Query(words(12)), limit=KEPT + 100)) == KEPT + 100


def test_what_another_program_adds_is_found_and_what_it_removes_is_not(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    rows = [{"id": f"r{n}", "title": "", "text": f"{words(30)} lantern."} for n in range(2000)]
    with closing(Library(path)) as here, closing(Library(path)) as there:
        list(here.add_rows(rows))
        asked = Query("lantern lighthouse lamp")
        assert len(here.search(asked, 5)) == 5
        list(
            there.add_rows([{"id": "new", "title": "", "text": "A lighthouse, a lamp, a lantern."}])
        )
        assert here.search(asked, 1)[0].source == "new"
        there.remove("new")
        assert here.search(asked, 1)[0].source != "new"


def test_one_more_source_leaves_the_index_of_the_others_as_it_is(
    library: Library, tmp_path: Path
) -> None:
    """The index is a few large segments: a new source is a small one beside them."""
    with closing(sqlite3.connect(library.path)) as db:
        pages = "SELECT id, block FROM passage_words_data WHERE id > 10"
        before = dict(db.execute(pages))
        list(library.add_rows([{"id": "one more", "title": "", "text": words(40)}]))
        after = dict(db.execute(pages))
        library.remove("one more")
    untouched = sum(after.get(number) == block for number, block in before.items())
    assert untouched >= 0.9 * len(before)
