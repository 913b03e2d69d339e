"""Without a model, or with one that cannot be used, words are found as ever."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from redpencil.desk import Desk
from redpencil.errors import InputError
from redpencil.model import Query
from redpencil.settings import Settings
from redpencil.sources.fusing import fuse
from redpencil.sources.library import Library
from redpencil.sources.ranking import Candidate
from redpencil.sources.sentence_model import SentenceModel
from redpencil.words import sentence

ROW = {"id": "one", "title": "Lake", "text": "The ferry sank in May."}


def candidate(number: int) -> Candidate:
    return Candidate(number, f"s{number}", "", "", "", "", "", 1.0)


def test_two_orders_are_fused_by_their_places() -> None:
    by_words = [(9.0, candidate(1)), (8.0, candidate(2)), (7.0, candidate(3))]
    fused = fuse(by_words, [(3, 0.9), (2, 0.8)])
    assert [c.number for _, c in fused] == [3, 2, 1]
    assert fuse(by_words, []) == by_words


def test_a_missing_package_is_named_with_the_way_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(InputError) as caught:
        SentenceModel(tmp_path)
    assert "redpencil[semantic]" in sentence(caught.value)


def test_a_desk_whose_model_is_gone_finds_words(tmp_path: Path) -> None:
    chosen = replace(Settings(), sentence_model=str(tmp_path / "gone"))
    with Desk(tmp_path / "library.db", tmp_path / "log.db", chosen) as desk:
        list(desk.add_rows([ROW]))
        assert desk.library.search(Query("ferry"), 5)[0].source == "one"
        with pytest.raises(InputError):
            list(desk.embed())


def test_to_embed_without_a_model_says_how_to_name_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "library.db", tmp_path / "log.db", Settings())
    with desk, pytest.raises(InputError) as caught:
        list(desk.embed())
    assert "--model" in sentence(caught.value)


def test_a_library_without_a_model_has_nothing_to_embed(tmp_path: Path) -> None:
    with closing(Library(tmp_path / "library.db")) as library:
        list(library.add_rows([ROW]))
        assert list(library.embed()) == []
