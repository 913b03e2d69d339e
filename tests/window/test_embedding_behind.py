"""Where the settings name a sentence model, what is added is made findable by meaning behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from redpencil.desk import Desk
from redpencil.errors import InputError
from redpencil.settings import Settings
from redpencil.window.work.jobs import Jobs
from redpencil.window.work.shelf import Shelf


class Embedding(Desk):
    """A desk whose model takes three steps, or cannot be used; all else is the real thing."""

    def embed(self) -> Iterator[tuple[int, int]]:
        if self.settings.sentence_model == "bad":
            raise InputError("bad_model", name="bad", reason="no file")
        for step in range(1, 4):
            yield step, 3


def shelf_with(model: str, folder: Path) -> tuple[Jobs, Shelf, list[tuple[int, int, str]]]:
    chosen = replace(Settings(), sentence_model=model)
    jobs = Jobs(lambda: Embedding(folder / "library.db", folder / "log.db", chosen))
    shelf = Shelf(jobs)
    told: list[tuple[int, int, str]] = []
    shelf.progressed.connect(told.append)
    return jobs, shelf, told


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("The ferry sank in May.", "utf-8")
    return path


@pytest.mark.parametrize(("model", "steps"), [("model", 3), ("", 0)])
def test_steps_are_told_and_the_bar_goes_in_the_end(
    model: str, steps: int, notes: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    jobs, shelf, told = shelf_with(model, tmp_path)
    shelf.add((notes,))
    qtbot.waitUntil(lambda: jobs.idle and bool(shelf.sources), timeout=20_000)
    assert [one[:2] for one in told if "meaning" in one[2]] == [(n, 3) for n in range(1, steps + 1)]
    assert told[-1] == (0, 0, "")
    jobs.close()


def test_a_model_that_cannot_be_used_is_said_and_the_sources_are_there(
    notes: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    jobs, shelf, told = shelf_with("bad", tmp_path)
    said: list[tuple[str, str]] = []
    shelf.said.connect(said.append)
    shelf.add((notes,))
    qtbot.waitUntil(lambda: bool(said) and bool(shelf.sources), timeout=20_000)
    assert "model" in said[0][0]
    assert told[-1] == (0, 0, "")
    jobs.close()
