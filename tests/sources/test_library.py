"""The library keeps sources whole, takes the same one only once, and finds their passages."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redpencil.errors import InputError, StoreError
from redpencil.model import Added, Document, Query
from redpencil.sources.library import Library
from redpencil.sources.searching import _MOST_TERMS
from redpencil.text.paragraphs import from_text

RELEASE = from_text(
    "Ferry office, yearly report\n"
    "The ferry office carried 1,800 passengers across the lake in May.\n"
    "It lost two boats in the storm and bought none.\n"
    "Director Ilse Brandt said the winter timetable would stay as it is.",
    origin="release.txt",
)
LAST = "Director Ilse Brandt said the winter timetable would stay as it is."
TRANSCRIPT: dict[str, object] = {
    "id": "hearing-1",
    "title": "Hearing on the lake ferries",
    "kind": "transcript",
    "primary": True,
    "turns": [
        {"speaker": "Ilse Brandt", "text": "We are what we are."},
        {"speaker": "Omar Adler", "text": "The boats are older than I am, and I am not young."},
        {"speaker": "Ilse Brandt", "text": "Nobody has ever been hurt on one of them."},
    ],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    opened = Library(path)
    yield opened
    opened.close()


def add_rows(library: Library, *rows: dict[str, object]) -> list[Added]:
    return list(library.add_rows(rows))


def texts(library: Library, words: str, context: str = "", speaker: str = "") -> list[str]:
    return [p.text for p in library.search(Query(words, context, speaker), 5)]


def test_a_document_is_added_and_given_back_whole(library: Library) -> None:
    added = library.add(RELEASE, kind="release", primary=True, date="2024-05-31")
    assert added.outcome == "added"
    assert added.source is not None
    assert added.source.id == f"s{RELEASE.sha256[:10]}"
    assert (added.source.kind, added.source.primary) == ("release", True)
    assert (added.source.passages, added.source.date) == (4, "2024-05-31")
    assert library.document(added.source.id) == replace(RELEASE, date="2024-05-31")


def test_the_same_file_again_costs_nothing(library: Library) -> None:
    first = library.add(RELEASE)
    assert library.by_sha256(RELEASE.sha256) == first.source
    again = library.add(RELEASE)
    assert (again.outcome, again.source) == ("known", first.source)
    assert len(library.sources()) == 1
    assert texts(library, "winter timetable").count(LAST) == 1


def test_a_source_whose_words_changed_is_replaced(library: Library) -> None:
    library.add(RELEASE, id="report")
    changed = from_text("The ferry office carried nobody at all in June.")
    assert library.add(changed, id="report").outcome == "replaced"
    assert texts(library, "timetable") == []
    assert texts(library, "June") == [changed.text]
    assert [source.id for source in library.sources()] == ["report"]


def test_rows_are_added_once_and_replaced_when_they_change(library: Library) -> None:
    row: dict[str, object] = {"id": "a", "title": "Tides", "text": "High water came at noon."}
    assert [a.outcome for a in add_rows(library, row)] == ["added"]
    assert [a.outcome for a in add_rows(library, row)] == ["known"]
    assert [a.outcome for a in add_rows(library, {**row, "text": "Low water."})] == ["replaced"]
    assert [a.outcome for a in add_rows(library, {**row, "title": "Ebb"})] == ["replaced"]
    assert texts(library, "Low") == []
    assert [source.title for source in library.sources()] == ["Ebb"]


def test_bad_rows_say_what_they_need_and_stop_nothing(library: Library) -> None:
    rows: list[dict[str, object]] = [
        {"text": "no id"},
        {"id": 7, "text": "a number for an id"},
        {"id": "empty", "text": "  "},
        {"id": "nothing"},
        {"id": "turns", "turns": "not a list"},
        {"id": "turn", "turns": [{"speaker": "A"}]},
        {"id": "silent", "turns": []},
        {"id": "good", "text": "High water came at noon."},
    ]
    outcomes = add_rows(library, *rows)
    assert [a.outcome for a in outcomes] == ["failed"] * 7 + ["added"]
    assert all(a.error.endswith(".") and "needs" in a.error for a in outcomes[:-1])
    assert [s.id for s in library.sources()] == ["good"]


def test_a_row_announced_is_in_the_file_already(library: Library, path: Path) -> None:
    rows = ({"id": str(n), "text": f"Row {n} of many."} for n in range(3000))
    added = library.add_rows(rows)
    first = next(added)
    with closing(sqlite3.connect(path)) as other:
        found = other.execute("SELECT 1 FROM sources WHERE id = ?", (first.name,)).fetchall()
    assert found == [(1,)]
    added.close()  # type: ignore[attr-defined]
    assert len(library.sources()) < 3000


def test_two_programs_may_fill_one_library(library: Library, path: Path) -> None:
    other = Library(path)
    for number in range(20):
        filler = other if number % 2 else library
        assert add_rows(filler, {"id": str(number), "text": f"boat {number}"})[0].source
    assert len(library.sources()) == len(other.sources()) == 20
    other.close()


def test_turns_keep_their_speakers(library: Library) -> None:
    (added,) = add_rows(library, TRANSCRIPT)
    assert added.source is not None
    assert (added.source.kind, added.source.primary) == ("transcript", True)
    (hit,) = library.search(Query("older than I am, not young"), 1)
    assert (hit.speaker, hit.kind) == ("Omar Adler", "transcript")
    document = library.document("hearing-1")
    assert document.text[hit.start : hit.end] == hit.text
    assert document.blocks[1].speaker == "Omar Adler"


def test_the_speaker_of_a_whole_source_is_that_of_its_passages(library: Library) -> None:
    add_rows(library, {"id": "s", "speaker": "Ada Ochs", "text": "We shall mend the boats."})
    (hit,) = library.search(Query("mend boats"), 5)
    assert hit.speaker == "Ada Ochs"


def test_half_a_surrogate_pair_does_not_stop_the_rows(library: Library) -> None:
    row = json.loads('{"id": "a\\ud83d", "text": "a \\ud83d boat", "title": "\\udc00"}')
    assert [a.outcome for a in add_rows(library, row)] == ["added"]
    assert len(library.search(Query("boat"), 5)) == 1


def test_what_is_announced_is_what_the_library_shows(library: Library) -> None:
    added = [*add_rows(library, TRANSCRIPT, {"id": "b", "text": "x", "url": "u", "date": "2024"})]
    added.append(library.add(RELEASE, speaker="Ada"))
    assert tuple(a.source for a in added) == library.sources()


@pytest.mark.parametrize("words", ["1,800 passengers", "1800", "eighteen hundred on the lake"])
def test_a_number_is_found_however_it_is_written(library: Library, words: str) -> None:
    library.add(RELEASE)
    assert "1,800" in texts(library, words)[0]


def test_the_title_of_the_article_decides_between_equals(library: Library) -> None:
    add_rows(
        library,
        {"id": "north", "title": "Norderney", "text": "The pier was closed for two days."},
        {"id": "south", "title": "Bregenz", "text": "The pier was closed for two days."},
    )
    query = Query("The pier was closed", context="Storm over Bregenz")
    assert [p.source for p in library.search(query, 5)] == ["south", "north"]


def test_the_speaker_decides_between_equals(library: Library) -> None:
    add_rows(
        library,
        {"id": "one", "text": "We shall see.", "speaker": "Brandt"},
        {"id": "two", "text": "We shall see.", "speaker": "Adler"},
    )
    hits = library.search(Query("we shall see", speaker="Omar Adler"), 5)
    assert hits[0].source == "two"


def test_a_passage_is_found_by_the_names_beside_it(library: Library) -> None:
    library.add(
        from_text(
            "Ilse Brandt has led the ferry office since spring.\n"
            "She means to buy three boats.\n"
            "The weather was fine.\n"
            "Somebody else bought three boats as well."
        )
    )
    assert texts(library, "Brandt will buy three boats")[0] == "She means to buy three boats."


def test_equals_come_in_the_order_they_were_added(library: Library) -> None:
    add_rows(library, *({"id": f"r{n}", "text": "A plain boat."} for n in range(30)))
    ids = [p.source for p in library.search(Query("boat"), 10)]
    assert ids == [f"r{n}" for n in range(10)]


def test_a_sentence_of_stop_words_is_found_as_it_stands(library: Library) -> None:
    add_rows(library, TRANSCRIPT)
    assert texts(library, "“We are what we are.”") == ["We are what we are."]


def test_the_words_of_a_short_quotation_count_more_in_a_row(library: Library) -> None:
    add_rows(
        library,
        {
            "id": "apart",
            "text": "Plain is the lake, and nobody would ever want to sell a boat of our own.",
        },
        {
            "id": "row",
            "text": "Nobody on the lake would ever want to buy our boat, plain as it is.",
        },
    )
    # A word that half of the passages hold weighs nothing in bm25.
    add_rows(library, *({"id": f"other {n}", "text": "Nothing to see."} for n in range(20)))
    assert library.search(Query("our boat, plain"), 2)[0].source == "row"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "the",
        "the of and",
        '"',
        "boat AND",
        "NEAR(boat",
        "title:",
        "boat*",
        "^boat",
        "--",
        "\0",
        "字字字",
    ],
)
def test_odd_queries_get_a_plain_answer(library: Library, words: str) -> None:
    library.add(RELEASE)
    assert isinstance(library.search(Query(words), 5), tuple)


def test_no_hits_are_asked_for_and_none_come(library: Library) -> None:
    library.add(RELEASE)
    assert library.search(Query("ferry"), 0) == ()
    assert library.search(Query("ferry"), -1) == ()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=80), context=st.text(max_size=30), speaker=st.text(max_size=30))
def test_no_query_is_an_error(library: Library, words: str, context: str, speaker: str) -> None:
    library.add(RELEASE)
    hits = library.search(Query(words, context, speaker, (words[:5],)), 3)
    assert len(hits) <= 3
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)


def test_ten_thousand_words_are_answered_by_the_rarest(library: Library) -> None:
    common = " ".join(f"common{n}" for n in range(2 * _MOST_TERMS))
    add_rows(
        library,
        *({"id": f"c{n}", "text": common} for n in range(50)),
        {"id": "rare", "text": "The zeppelin came."},
    )
    start = time.perf_counter()
    hits = library.search(Query(f"{common} {' word' * 9_000} zeppelin".replace(" word", " w")), 3)
    assert hits[0].source == "rare"
    assert time.perf_counter() - start < 2


def test_neighbours_are_in_reading_order_with_the_passage_among_them(library: Library) -> None:
    library.add(RELEASE)
    (hit,) = library.search(Query("lost two boats storm"), 1)
    near = library.neighbours(hit)
    assert [p.locator for p in near] == ["¶ 2", "¶ 3", "¶ 4"]
    assert replace(near[1], score=hit.score) == hit
    assert [p.locator for p in library.neighbours(near[0], 5)] == ["¶ 1", "¶ 2", "¶ 3", "¶ 4"]


def test_a_removed_source_is_gone_from_every_answer(library: Library) -> None:
    added = library.add(RELEASE)
    assert added.source is not None
    (hit,) = library.search(Query("winter timetable"), 1)
    library.remove(added.source.id)
    assert library.sources() == ()
    assert library.search(Query("winter timetable"), 1) == ()
    assert library.neighbours(hit) == ()
    assert library.by_sha256(RELEASE.sha256) is None


@pytest.mark.parametrize("verb", ["source", "document", "remove"])
def test_a_source_that_is_not_there_is_named(library: Library, verb: str) -> None:
    with pytest.raises(InputError) as caught:
        getattr(library, verb)("s0")
    assert caught.value.code == "unknown_source"


def test_the_index_agrees_with_the_passages_after_changes(library: Library, path: Path) -> None:
    add_rows(library, *({"id": str(n), "title": "T", "text": f"boat {n}"} for n in range(20)))
    add_rows(library, *({"id": str(n), "title": "T", "text": f"ship {n}"} for n in range(5, 9)))
    library.remove("3")
    assert library.search(Query("ship"), 20) != ()
    with closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO passage_words(passage_words) VALUES ('integrity-check')")
        indexed = other.execute("SELECT rowid FROM passage_words ORDER BY rowid").fetchall()
        assert indexed == other.execute("SELECT id FROM passages ORDER BY id").fetchall()
        assert len(indexed) == 19


def test_a_library_can_be_closed_and_opened_again(path: Path) -> None:
    first = Library(path)
    first.add(RELEASE)
    first.close()
    second = Library(path)
    assert [s.title for s in second.sources()] == [RELEASE.title]
    second.close()
    assert [p.name for p in path.parent.iterdir()] == ["library.db"]


def test_a_damaged_library_is_refused_and_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\x00\x01nothing of a library" * 500)
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        Library(path)
    assert caught.value.code == "store_corrupt"
    assert path.read_bytes() == before


def test_a_library_damaged_in_the_middle_is_called_damaged(path: Path) -> None:
    library = Library(path)
    add_rows(library, *({"id": str(n), "text": f"boat {n} " * 200} for n in range(300)))
    library.close()
    data = bytearray(path.read_bytes())
    data[4096 * 8 :] = b"\xff" * (len(data) - 4096 * 8)
    path.write_bytes(data)
    with pytest.raises(StoreError) as caught:
        _read_all(path)
    assert caught.value.code == "store_corrupt"


def _read_all(path: Path) -> None:
    library = Library(path)
    try:
        library.sources()
        library.search(Query("boat"), 10)
        library.document("5")
    finally:
        library.close()


def test_a_document_that_cannot_be_read_any_more_is_damage(library: Library, path: Path) -> None:
    added = library.add(RELEASE)
    assert added.source is not None
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE sources SET document = '{}'")
    with pytest.raises(StoreError) as caught:
        library.document(added.source.id)
    assert caught.value.code == "store_corrupt"


def test_a_full_disk_keeps_what_was_added_before(library: Library) -> None:
    library.add(RELEASE)
    pages = library._db.execute("PRAGMA page_count").fetchone()[0]
    library._db.execute(f"PRAGMA max_page_count = {pages}")
    big = from_text(" ".join(f"word{n}" for n in range(50_000)))
    with pytest.raises(StoreError) as caught:
        library.add(big)
    assert caught.value.code == "store_full"
    assert len(library.sources()) == 1
    assert texts(library, "winter timetable")[0] == LAST


def test_an_error_of_the_rows_own_iterator_is_not_dressed_up(library: Library) -> None:
    def rows() -> Iterator[dict[str, object]]:
        yield {"id": "a", "text": "boat"}
        raise FileNotFoundError(2, "the file of rows vanished")

    with pytest.raises(FileNotFoundError):
        list(library.add_rows(rows()))


def empty() -> Document:
    return from_text("")


def test_a_document_without_words_is_kept_without_passages(library: Library) -> None:
    added = library.add(empty())
    assert added.source is not None
    assert added.source.passages == 0


@pytest.mark.parametrize(
    "words",
    [
        "the of and " * 3_000,
        '" OR "" NEAR( * ^ : - + ' * 500,
        "湖の渡し船は五月に千八百人を運んだ",
        "лодка " * 10_000,
        "ferry " * 10_000,
    ],
)
def test_odd_queries_get_a_plain_answer_from_an_empty_library_too(
    library: Library, words: str
) -> None:
    assert library.search(Query(words, words, words, (words,)), 5) == ()
    library.add(RELEASE)
    start = time.process_time()
    hits = library.search(Query(words, words, words, (words,)), 5)
    assert [hit.source for hit in hits] == [hit.source for hit in hits if hit.text in RELEASE.text]
    assert bool(hits) == ("ferry" in words)
    assert time.process_time() - start < 2


def test_a_source_removed_while_it_is_shown_leaves_a_plain_answer(
    library: Library, path: Path
) -> None:
    added = library.add(RELEASE)
    assert added.source is not None
    (hit,) = library.search(Query("winter timetable"), 1)
    other = Library(path)
    other.remove(added.source.id)
    other.close()
    assert library.search(Query("winter timetable"), 1) == ()
    assert library.neighbours(hit) == ()
    with pytest.raises(InputError) as caught:
        library.document(hit.source)
    assert caught.value.code == "unknown_source"
