"""Folders are read several files at once, in order, and what is cut short can be gone on with."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from archives import archive

from redpencil.documents.choices import NONE
from redpencil.gathering import add_files
from redpencil.model import Added
from redpencil.settings import Settings
from redpencil.sources.library import Library

Install = Callable[[str], None]
SETTINGS = Settings()
STAMPED = (
    "import time\nfrom dataclasses import replace\nbegun = time.time()\ntime.sleep(0.4)\n"
    "words = f'{begun} {time.time()} {data.decode()}'\n"
    "document = replace(document, text=words, blocks=(Block('paragraph', 0, len(words), 'p'),))"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "notes"
    made.mkdir()
    for number in range(7):
        (made / f"{number}.txt").write_text(f"Note number {number}.", encoding="utf-8")
    (made / "3.png").write_bytes(b"\x89PNG\r\n\x1a\n....")
    (made / "5.zip").write_bytes(archive({"a.txt": "First inside.", "b.txt": "Second inside."}))
    return made


def added(library: Library, folder: Path) -> list[Added]:
    return list(add_files(library, SETTINGS, [folder], primary=False, choices=NONE))


def test_what_becomes_of_each_file_comes_in_their_order(tmp_path: Path, folder: Path) -> None:
    library = Library(tmp_path / "library.db")
    found = [(Path(one.name).name, one.outcome) for one in added(library, folder)]
    assert found == [
        ("0.txt", "added"), ("1.txt", "added"), ("2.txt", "added"), ("3.png", "failed"),
        ("3.txt", "added"), ("4.txt", "added"), ("5.txt", "added"), ("a.txt", "added"),
        ("b.txt", "added"), ("6.txt", "added"),
    ]  # fmt: skip
    library.close()


@pytest.mark.parametrize("until", [1, 3, 7])
def test_what_was_cut_short_is_gone_on_with_and_nothing_is_lost(
    tmp_path: Path, folder: Path, until: int
) -> None:
    library = Library(tmp_path / "library.db")
    stream = add_files(library, SETTINGS, [folder], primary=False, choices=NONE)
    before = [one for one in islice(stream, until) if one.source]
    stream.close()  # type: ignore[attr-defined]
    assert [s.title for s in library.sources()] == [b.source.title for b in before if b.source]
    outcomes = [one.outcome for one in added(library, folder)]
    assert outcomes.count("failed") == 1
    assert len(library.sources()) == 9
    library.close()


def test_files_are_read_at_once_one_on_each_core(tmp_path: Path, plug: Install) -> None:
    plug(STAMPED)
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.odd").write_bytes(b"%d" % number)
    library = Library(tmp_path / "library.db")
    for one in added(library, folder):
        assert one.outcome == "added", one.error
    texts = [library.document(source.id).text.split() for source in library.sources()]
    spans = [(float(begun), float(ended)) for begun, ended, _ in texts]
    at_once = max(sum(b <= begun < e for b, e in spans) for begun, _ in spans)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    assert at_once <= (cores or 1)
    assert at_once > 1 or cores == 1
    library.close()
