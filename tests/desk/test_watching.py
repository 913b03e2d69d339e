"""Watched folders: what is taken, what waits, what is told as gone, and what is never followed."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from redpencil.desk import Desk
from redpencil.settings import Settings
from redpencil.sources.library import Stamp


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "library.db", tmp_path / "log.db", Settings(checker="A.K.")) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path, desk: Desk) -> Path:
    made = tmp_path / "incoming"
    made.mkdir()
    desk.watch_folder(made)
    return made


def write(path: Path, words: str) -> str:
    path.write_text(words, encoding="utf-8")
    return str(path)


def take(desk: Desk) -> dict[str, Stamp]:
    """Look twice, as the window does, and add what is ready."""
    ready = dict(desk.look_into_folders(desk.look_into_folders({}).waiting).ready)
    list(desk.add_watched(ready))
    return ready


def test_a_file_is_taken_when_two_looks_find_it_alike(desk: Desk, folder: Path) -> None:
    note = write(folder / "note.txt", "Half a sent")
    first = desk.look_into_folders({})
    assert (set(first.waiting), set(first.ready)) == ({note}, set())
    write(folder / "note.txt", "Half a sentence, and the rest.")
    second = desk.look_into_folders(first.waiting)
    assert (set(second.waiting), set(second.ready)) == ({note}, set())
    third = desk.look_into_folders(second.waiting)
    assert (set(third.waiting), set(third.ready)) == (set(), {note})


def test_what_was_added_is_dealt_with_until_it_changes(desk: Desk, folder: Path) -> None:
    note = write(folder / "note.txt", "Forty lamps were counted.")
    take(desk)
    assert [source.origin for source in desk.sources()] == [note]
    assert take(desk) == {}
    write(folder / "note.txt", "Fifty lamps were counted, not forty.")
    assert set(take(desk)) == {note}
    (source,) = desk.sources()
    assert "Fifty" in desk.source_document(source.id).text


def test_a_source_that_was_taken_out_is_not_brought_back(desk: Desk, folder: Path) -> None:
    write(folder / "note.txt", "Forty lamps were counted.")
    take(desk)
    desk.remove_source(desk.sources()[0].id)
    assert take(desk) == {}
    assert desk.sources() == ()


def test_a_file_that_cannot_be_read_is_tried_once(desk: Desk, folder: Path) -> None:
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    assert len(take(desk)) == 1
    assert take(desk) == {}


def test_a_file_that_is_gone_is_told_once_and_its_source_stays(desk: Desk, folder: Path) -> None:
    note = write(folder / "note.txt", "Forty lamps were counted.")
    take(desk)
    Path(note).unlink()
    assert desk.look_into_folders({}).gone == (note,)
    assert desk.look_into_folders({}).gone == ()
    assert len(desk.sources()) == 1


def test_a_folder_that_is_not_there_loses_no_file(desk: Desk, folder: Path) -> None:
    write(folder / "note.txt", "Forty lamps were counted.")
    take(desk)
    folder.rename(folder.with_name("elsewhere"))
    found = desk.look_into_folders({})
    assert (found.missing, found.gone) == ((str(folder),), ())
    folder.with_name("elsewhere").rename(folder)
    assert take(desk) == {}


def test_hidden_files_locks_and_what_no_reader_knows_are_left_alone(
    desk: Desk, folder: Path
) -> None:
    below = folder / "below"
    below.mkdir()
    (folder / ".git").mkdir()
    for name in ("~$report.docx", ".hidden.txt", "film.mov", "letter.txt.part", ".git/a.txt"):
        write(folder / name, "No source.")
    inner = write(below / "inner.TXT", "A source.")
    assert set(desk.look_into_folders({}).waiting) == {inner}


def test_no_link_is_followed_out_of_the_folder(desk: Desk, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    write(outside / "secret.txt", "Not in the folder.")
    (folder / "way-out").symlink_to(outside)
    (folder / "secret.txt").symlink_to(outside / "secret.txt")
    assert not desk.look_into_folders({}).waiting


def test_bounds_of_number_and_size_leave_files_out_and_tell(tmp_path: Path) -> None:
    bounds = replace(Settings(), watched_files=2, file_limit_mb=1)
    folder = tmp_path / "incoming"
    folder.mkdir()
    for number in range(4):
        write(folder / f"{number}.txt", "words")
    (folder / "0.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    with Desk(tmp_path / "library.db", tmp_path / "log.db", bounds) as desk:
        desk.watch_folder(folder)
        found = desk.look_into_folders({})
    assert [Path(path).name for path in found.waiting] == ["1.txt", "2.txt"]
    assert found.left_out == 2


def test_every_document_of_an_archive_comes_and_it_is_dealt_with(desk: Desk, folder: Path) -> None:

    with zipfile.ZipFile(folder / "two.zip", "w") as archive:
        archive.writestr("one.txt", "One lamp was lit.")
        archive.writestr("other.txt", "Another lamp was not.")
    take(desk)
    assert len(desk.sources()) == 2
    assert take(desk) == {}


def test_a_folder_is_watched_no_more_and_its_sources_stay(desk: Desk, folder: Path) -> None:
    write(folder / "note.txt", "Forty lamps were counted.")
    take(desk)
    desk.watch_folder(folder, watched=False)
    write(folder / "other.txt", "Not to be read.")
    found = desk.look_into_folders({})
    assert (found.watched, found.waiting) == ((), {})
    assert len(desk.sources()) == 1


def test_what_a_person_says_of_a_source_stands(desk: Desk, folder: Path) -> None:
    write(folder / "note.txt", "Forty lamps were counted.")
    take(desk)
    (source,) = desk.sources()
    said = desk.describe_source(source.id, "release", "2024-03", primary=True)
    assert (said.kind, said.date, said.primary) == ("release", "2024-03", True)
    assert desk.sources() == (said,)
